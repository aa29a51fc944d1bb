// SPDX-License-Identifier: Apache-2.0
// Letters from draft to issued, as the division, the leader and the records office work with them.
#include "steps_letters.hpp"

#include <algorithm>

#include "acts/letters/letter_changes.hpp"
#include "acts/letters/letter_draft.hpp"
#include "acts/letters/letter_file.hpp"
#include "acts/letters/letter_issue.hpp"
#include "acts/letters/letter_pages.hpp"
#include "acts/letters/letter_public.hpp"
#include "documents/zip_package.hpp"
#include "steps.hpp"

namespace sansang::journeys {
namespace {

using accounts::Role;

const OrganisationId department{"SYT-91"}, division{"SYT-91-KHTC"};

accounts::Caller person(const char* id, Role role, const OrganisationId& organisation) {
  accounts::Caller caller;
  caller.account.id = AccountId(id);
  caller.account.full_name = id;
  caller.appointments.emplace_back();
  caller.appointments.back().role = role;
  caller.appointments.back().organisation = organisation;
  caller.appointments.back().scope = {"91", true, {}};
  return caller;
}
accounts::Caller drafter() {
  return person("khtc", Role::ProvinceOfficer, division);
}
accounts::Caller leader(const char* id = "lanh-dao") {
  return person(id, Role::Director, department);
}
accounts::Caller records_office() {
  return person("van-thu", Role::RecordsOffice, department);
}

organisation::Organisation house(const OrganisationId& id, organisation::OrganisationKind kind) {
  organisation::Organisation made;
  made.id = id;
  made.name = id == department ? "Sở Y tế" : "Phòng Kế hoạch - Tài chính";
  made.short_name = "SYT-KHTC";
  made.kind = kind;
  if (id != department) made.parent = department;
  made.province = "91";
  return made;
}

struct Both {
  OxygenScene& oxygen;
  LetterScene& letters;
  acts::LetterDesk desk;

  explicit Both(Scene& scene)
      : oxygen(scene.of<OxygenScene>()),
        letters(scene.of<LetterScene>()),
        desk(letters.desk(oxygen)) {}
  LedgerPosition version() const {
    const auto kept = oxygen.store->record<duties::LetterDraft>(letters.letter.text);
    return kept ? kept->position : 0;
  }
  acts::LetterStepInput step(std::string reason = "") const {
    return {letters.letter, version(), std::move(reason), {}};
  }
  template <class T>
  void note(const Result<T>& answer) const {
    letters.refused = answer ? "" : oxygen.sentences.sentence_of(answer.error());
  }
  /// A step that must succeed.
  template <class T>
  void must(Call& call, const Result<T>& answer) const {
    if (!answer) call.fail(call.line(), oxygen.sentences.sentence_of(answer.error()));
  }
};

duties::SignerAuthority authority_of(Call& call, const JourneyRow& row) {
  using duties::SigningForm;
  const std::map<std::string, SigningForm> forms{{unknown_cell, SigningForm::Head},
                                                 {"KT.", SigningForm::DeputyForHead},
                                                 {"TL.", SigningForm::OnOrders},
                                                 {"TUQ.", SigningForm::ByAuthorisation}};
  duties::SignerAuthority made;
  made.id = acts::SignerAuthorityId(call.cell(row, "mã"));
  made.organisation = department;
  made.full_name = call.cell(row, "họ tên");
  made.form = forms.at(call.cell(row, "hình thức"));
  made.head_title = "GIÁM ĐỐC";
  made.own_title = call.cell(row, "chức vụ");
  made.decision_number = call.cell(row, "văn bản giao quyền");
  made.from = day_in(call, call.cell(row, "từ ngày"));
  made.decided_on = made.from;
  if (const auto to = call.cell(row, "thôi từ ngày"); to != unknown_cell)
    made.to = day_in(call, to);
  return made;
}

void add_signers(Scene& scene, Call& call) {
  const Both both(scene);
  std::vector<store::Change> changes{
      store::keep(house(department, organisation::OrganisationKind::DepartmentOfHealth), {}),
      store::keep(house(division, organisation::OrganisationKind::Division), {})};
  for (const auto& row : call.rows())
    changes.emplace_back(store::keep(authority_of(call, row), {}));
  auto deciding = leader().account;
  deciding.full_name = "Lê Thị Thu";
  changes.emplace_back(deciding);
  both.oxygen.write(std::move(changes));
}

void draft(Scene& scene, Call& call) {
  const Both both(scene);
  acts::LetterInput input;
  input.letter = acts::LetterId("cong-van-" + std::to_string(++both.letters.letters));
  input.paper = "supply_letter";
  input.signer = acts::SignerAuthorityId(call.word(0));
  input.is_public = true;
  both.letters.letter = input.letter;
  both.note(acts::draft_letter(both.desk, drafter(), input, both.oxygen.now, ""));
}

void submit(Scene& scene, Call& call) {
  const Both both(scene);
  both.must(call, acts::submit_letter(both.desk, drafter(), both.step(), both.oxygen.now, ""));
}

void return_it(Scene& scene, Call& call) {
  const Both both(scene);
  both.must(call,
            acts::return_letter(both.desk, leader(), both.step(call.word(0)), both.oxygen.now, ""));
}

void replace_file(Scene& scene, Call& call) {
  const Both both(scene);
  const auto word = documents::zip_package(
      {{"[Content_Types].xml", "<Types/>"},
       {"word/document.xml", "<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>" +
                                 call.word(0) + "</w:t></w:r></w:p></w:body></w:document>"}});
  both.must(call,
            acts::replace_letter_file(both.desk, drafter(), both.letters.letter, {"sua.docx", word},
                                      both.version(), both.oxygen.now, ""));
}

void decide_at_once(Scene& scene, Call& call) {
  const Both both(scene);
  auto approving = both.step();
  const auto returning = both.step("Cần xem lại");
  approving.signer = acts::SignerAuthorityId(call.word(0));
  both.must(call, acts::approve_letter(both.desk, leader(), approving, both.oxygen.now, ""));
  const auto late =
      acts::return_letter(both.desk, leader("lanh-dao-khac"), returning, both.oxygen.now, "");
  both.letters.late = late ? "" : both.oxygen.sentences.sentence_of(late.error());
}

void issue(Scene& scene, Call& call) {
  const Both both(scene);
  const acts::LetterIssueInput input{both.letters.letter,        both.version(), call.word(0),
                                     day_in(call, call.word(1)), true,           {}};
  const auto answer = acts::issue_letter(both.desk, records_office(), input, both.oxygen.now, "");
  both.note(answer);
  if (!answer) return;
  if (const auto* findings = std::get_if<std::vector<Finding>>(&*answer))
    both.letters.to_confirm = both.oxygen.sentences.sentence_of(findings->front());
}

void add_document(Scene& scene, Call& call) {
  const Both both(scene);
  duties::OfficialDocument document;
  document.id = OfficialDocumentId("da-co");
  document.number = call.word(0);
  document.issued_on = day_in(call, call.word(1));
  document.issuer = call.word(2);
  document.subject = "Phương án bảo đảm oxy";
  document.direction = duties::DocumentDirection::Outgoing;
  both.oxygen.write({store::keep(document, {})});
}

void scan(Scene& scene, Call& call) {
  const Both both(scene);
  both.must(call, acts::attach_scan(both.desk, records_office(), both.letters.letter,
                                    {"3200.pdf", "%PDF-1.4 bản ký"}, both.version(),
                                    both.oxygen.now, ""));
}

std::string public_html(const Both& both, Call& call) {
  const auto made =
      acts::public_letter(both.desk, drafter(), both.letters.letter, true, both.oxygen.now);
  both.must(call, made);
  return made ? made->version.html : std::string{};
}

void expect_draft_says(Scene& scene, Call& call) {
  const Both both(scene);
  const auto html = public_html(both, call);
  const bool says = html.find(call.word(0)) != std::string::npos;
  call.expect(call.line(), "văn bản", call.word(0), says ? call.word(0) : html);
}

void expect_state(Scene& scene, Call& call) {
  const Both both(scene);
  const auto kept = both.oxygen.store->record<duties::LetterDraft>(both.letters.letter.text);
  if (!kept) return call.fail(call.line(), "no such letter");
  for (const auto& [state, name] : names_of(kept->record.state))
    if (state == kept->record.state)
      call.expect(call.line(), "bước", call.word(0),
                  both.oxygen.sentences.text("letter_state." + std::string(name)));
}

void expect_refused(Scene& scene, Call& call) {
  call.expect(call.line(), "từ chối", call.word(0), scene.of<LetterScene>().refused);
}
void expect_to_confirm(Scene& scene, Call& call) {
  call.expect(call.line(), "xác nhận", call.word(0), scene.of<LetterScene>().to_confirm);
}
void expect_late(Scene& scene, Call& call) {
  call.expect(call.line(), "người đến sau", call.word(0), scene.of<LetterScene>().late);
}

void expect_outgoing(Scene& scene, Call& call) {
  const Both both(scene);
  const auto entry = both.oxygen.store->record<duties::OfficialDocument>(
      acts::document_of(both.letters.letter).text);
  if (!entry) return call.fail(call.line(), "not in the register");
  const auto& document = entry->record;
  for (const auto& row : call.rows()) {
    call.expect(row.line, "số", call.cell(row, "số"), document.number);
    call.expect(row.line, "ngày", call.cell(row, "ngày"), vietnamese_date(*document.issued_on));
    call.expect(row.line, "người ký", call.cell(row, "người ký"), document.signer);
    call.expect(row.line, "tệp", call.cell(row, "tệp thứ nhất"), document.files.front().name);
  }
}

std::vector<acts::LetterRow> affected(const Both& both) {
  auto rows = acts::letter_list(both.desk, drafter(), both.oxygen.now).rows;
  std::erase_if(rows, [](const acts::LetterRow& row) {
    return row.corrections == 0 || row.state != duties::LetterState::Issued;
  });
  return rows;
}

void expect_none_affected(Scene& scene, Call& call) {
  call.expect(call.line(), "số văn bản", "0", std::to_string(affected(Both(scene)).size()));
}

void expect_affected(Scene& scene, Call& call) {
  const Both both(scene);
  const auto rows = affected(both);
  call.expect(call.line(), "số văn bản", std::to_string(call.rows().size()),
              std::to_string(rows.size()));
  for (std::size_t i = 0; i < std::min(rows.size(), call.rows().size()); ++i) {
    const auto& line = call.rows()[i];
    const auto page = acts::letter_page(both.desk, drafter(), rows[i].letter, both.oxygen.now);
    const auto& correction = page->corrections.front();
    call.expect(line.line, "số", call.cell(line, "số"), rows[i].issued_number);
    call.expect(line.line, "cơ sở", call.cell(line, "cơ sở"), correction.facility_name);
    call.expect(line.line, "ngày", call.cell(line, "ngày"), vietnamese_date(correction.day));
    call.expect(line.line, "lý do", call.cell(line, "lý do"), correction.reason);
  }
}

void expect_changes(Scene& scene, Call& call) {
  const Both both(scene);
  const auto changes =
      acts::letter_changes(both.desk, drafter(), both.letters.letter, both.oxygen.now);
  both.must(call, changes);
  if (!changes) return;
  call.expect(call.line(), "số cơ sở", std::to_string(call.rows().size()),
              std::to_string(changes->figures.size()));
  for (std::size_t i = 0; i < std::min(changes->figures.size(), call.rows().size()); ++i) {
    const auto& line = call.rows()[i];
    const auto& figure = changes->figures[i];
    const auto kilograms = [](const std::optional<KilogramsLox>& stock) {
      return stock ? decimal(stock->number(), 0) : std::string(unknown_cell);
    };
    call.expect(line.line, "cơ sở", call.cell(line, "cơ sở"), figure.name);
    call.expect(line.line, "trước", call.cell(line, "tồn (kg) trước"),
                kilograms(figure.stock_before));
    call.expect(line.line, "nay", call.cell(line, "tồn (kg) nay"), kilograms(figure.stock_after));
  }
}

}  // namespace

acts::LetterDesk LetterScene::desk(OxygenScene& oxygen) {
  layout.font = "Times New Roman";
  layout.page_width_mm = 210;
  layout.body_pt = 13;
  return {{oxygen.desk(), oxygen.offices, oxygen.sentences}, layout};
}

std::vector<Step> letter_steps() {
  return {
      {"những người được ký văn bản của Sở", add_signers},
      {"phòng KHTC soạn công văn từ phương án để {mã} ký", draft},
      {"phòng KHTC trình công văn", submit},
      {"phòng KHTC thay tệp bằng bản đã sửa: {nội dung}", replace_file},
      {"lãnh đạo Sở trả lại công văn vì {lý do}", return_it},
      {"lãnh đạo Sở duyệt công văn, {mã} ký, cùng lúc một lãnh đạo khác trả lại", decide_at_once},
      {"sổ văn bản đã có số {số} ngày {ngày} của {cơ quan}", add_document},
      {"văn thư ghi số {số} ngày {ngày}", issue},
      {"văn thư lưu bản quét có chữ ký", scan},
      {"dự thảo ghi: {câu}", expect_draft_says},
      {"bản công khai ghi: {câu}", expect_draft_says},
      {"công văn đang ở bước: {bước}", expect_state},
      {"bị từ chối: {câu}", expect_refused},
      {"phải xác nhận: {câu}", expect_to_confirm},
      {"người đến sau được báo: {câu}", expect_late},
      {"sổ văn bản đi có", expect_outgoing},
      {"không văn bản đã ban hành nào dùng số liệu cũ", expect_none_affected},
      {"văn bản đã ban hành dùng số liệu cũ", expect_affected},
      {"số liệu của công văn khác với hiện nay", expect_changes},
  };
}

}  // namespace sansang::journeys
