// SPDX-License-Identifier: Apache-2.0
/// Letters of the tiny province of acts/province_samples.hpp, for the tests of acts and routes:
/// authorities to sign, saved recipients, and drafts in every state for each of its houses.
#pragma once
#include "acts/letters/letter_desk.hpp"
#include "acts/province_samples.hpp"
#include "documents/zip_package.hpp"

namespace sansang::acts::samples {

inline const documents::Sentences& letter_words() {
  static const auto loaded =
      documents::Sentences::load(std::string(SANSANG_SOURCE_DIR) + "/messages", "vi");
  return loaded;
}
inline const std::vector<store::Office>& letter_offices() {
  static const auto read = store::read_offices(std::string(SANSANG_SOURCE_DIR) + "/rules/offices");
  return read.offices;
}
inline const documents::DocumentLayout& plain_layout() {
  static const documents::DocumentLayout layout = [] {
    documents::DocumentLayout made;
    made.font = "Times New Roman";
    made.page_width_mm = 210;
    made.page_height_mm = 297;
    made.body_pt = 13;
    return made;
  }();
  return layout;
}
inline LetterDesk letter_desk(store::Store& store) {
  return {{{store, rules()}, letter_offices(), letter_words()}, plain_layout()};
}

/// The bytes of a Word file that says `text`.
inline std::string word_file(const std::string& text) {
  return documents::zip_package(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml", "<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>" + text +
                                 "</w:t></w:r></w:p></w:body></w:document>"}});
}
inline const std::string scan_bytes = "%PDF-1.4 signed";

inline SignerAuthorityId head_of(const OrganisationId& house) {
  return SignerAuthorityId("giam-doc-" + house.text);
}
inline const SignerAuthorityId head = head_of(health_department), deputy{"pho-giam-doc"},
                               lapsed{"uy-quyen-cu"};
inline duties::SignerAuthority an_authority(const SignerAuthorityId& id,
                                            const OrganisationId& house = health_department) {
  duties::SignerAuthority authority;
  authority.id = id;
  authority.organisation = house;
  authority.full_name = id == head_of(house) ? "Nguyễn Văn Đầu" : "Trần Thị Phó";
  authority.form =
      id == head_of(house) ? duties::SigningForm::Head : duties::SigningForm::DeputyForHead;
  authority.head_title = "GIÁM ĐỐC";
  authority.own_title = id == head_of(house) ? "" : "PHÓ GIÁM ĐỐC";
  authority.from = date(2022, 1, 1);
  if (id == lapsed) {
    authority.form = duties::SigningForm::ByAuthorisation;
    authority.own_title = "TRƯỞNG PHÒNG";
    authority.decision_number = "15/GUQ-SYT";
    authority.decided_on = date(2022, 1, 1);
    authority.to = date(2022, 9, 1);
  }
  return authority;
}

/// "draft-TTYT-AB-submitted"
inline LetterId letter_of(const OrganisationId& organisation, duties::LetterState state) {
  for (const auto& [each, name] : names_of(state))
    if (each == state) return LetterId("draft-" + organisation.text + "-" + std::string(name));
  return {};
}

inline void add_letters(store::Store& store) {
  const auto file = store::attachment_of(word_file("Dự thảo"),
                                         "application/vnd.openxmlformats-"
                                         "officedocument.wordprocessingml."
                                         "document");
  store::Act act;
  act.at = now - std::chrono::hours{1};
  act.action = "create";
  act.object = "letters";
  act.changes = {file};
  for (const auto& id : {deputy, lapsed})
    act.changes.emplace_back(store::keep(an_authority(id), {}));
  for (const auto& house : {health_department, centre_of_an_bien, centre_of_kien_hai}) {
    act.changes.emplace_back(store::keep(an_authority(head_of(house), house), {}));
    act.changes.emplace_back(
        store::keep(duties::RecipientList{Id<duties::RecipientList>("nhan-" + house.text),
                                          "Các đơn vị",
                                          house,
                                          {"Như trên;", "Lưu: VT."}},
                    {}));
    for (const auto& [state, name] : names_of(duties::LetterState{})) {
      duties::LetterDraft letter;
      letter.id = letter_of(house, state);
      letter.paper = "own_text";
      letter.title = "Dự thảo của " + house.text;
      letter.organisation = house;
      letter.state = state;
      letter.is_public = true;
      letter.file = duties::AttachedFile{file.hash, "du-thao.docx"};
      letter.drafted_by = AccountId("province_officer.91");
      if (state == duties::LetterState::Approved || state == duties::LetterState::Issued)
        letter.signer = an_authority(head_of(house), house);
      if (state == duties::LetterState::Issued) {
        letter.issued_number = "12/" + house.text;
        letter.issued_on = today;
      }
      act.changes.emplace_back(store::keep(letter, {}));
    }
  }
  store.commit(act);
}

}  // namespace sansang::acts::samples
