// SPDX-License-Identifier: Apache-2.0
#include "simulation/demo_letters.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "acts/letters/letter_draft.hpp"
#include "acts/letters/letter_lists.hpp"
#include "store/rules/layout_rule.hpp"

namespace sansang::simulation {
namespace {

using duties::SigningForm;

const OrganisationId department{"SYT-91"}, division{"SYT-91-KHTC"};
constexpr auto invented = "mô phỏng";

documents::DocumentLayout layout_in(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  const auto reading = store::read_layout(text.str(), file.string());
  if (!reading.layout) throw std::runtime_error("cannot read " + file.string());
  const auto layout = documents::layout_of(reading.layout->font, reading.layout->numbers);
  if (!layout) throw std::runtime_error("a broken layout: " + file.string());
  return *layout;
}

template <class T>
void taken(const Result<T>& answer) {
  if (!answer) throw std::runtime_error("a letter of the demo was refused: " + answer.error().code);
}

duties::SignerAuthority authority(const char* id, const char* name, SigningForm form,
                                  const char* own_title) {
  duties::SignerAuthority made;
  made.id = acts::SignerAuthorityId(id);
  made.organisation = department;
  made.full_name = name;
  made.form = form;
  made.head_title = "GIÁM ĐỐC";
  made.own_title = own_title;
  made.from = date(2021, 1, 1);
  return made;
}

class DemoLetters {
 public:
  DemoLetters(store::Store& store, const SimulatedProvince& province,
              const store::OxygenRules& rules, const std::filesystem::path& share)
      : province_(province),
        offices_(store::read_offices(share / "rules/offices").offices),
        sentences_(documents::Sentences::load(share / "messages", "vi")),
        layout_(layout_in(share / "rules/documents/nd-30-2020.toml")),
        desk_{{{store, rules}, offices_, sentences_}, layout_} {}

  void add() {
    keep(authority("ky-giam-doc", "Trương Minh Đức", SigningForm::Head, ""));
    keep(authority("ky-pho-giam-doc", "Phạm Thị Ngọc Lan", SigningForm::DeputyForHead,
                   "PHÓ GIÁM ĐỐC"));
    auto lapsed = authority("ky-uy-quyen-khtc", "Lâm Thị Mai Anh", SigningForm::ByAuthorisation,
                            "TRƯỞNG PHÒNG KẾ HOẠCH - TÀI CHÍNH");
    lapsed.decision_number = invented;
    lapsed.decided_on = lapsed.from;
    lapsed.to = date(2021, 7, 1);
    keep(lapsed);
    keep(
        "noi-nhan-don-vi", "Các đơn vị trong tỉnh",
        {"Như trên;", "UBND tỉnh (b/c);", "Lãnh đạo Sở;", "Trang TTĐT Sở Y tế;", "Lưu: VT, KHTC."});
    keep("noi-nhan-ubnd", "Báo cáo UBND tỉnh", {"Như trên;", "Lãnh đạo Sở;", "Lưu: VT, KHTC."});
    draft_the_weekly_report();
  }

 private:
  accounts::Caller caller(const char* id) const {
    for (const auto& account : province_.accounts)
      if (account.id.text == id)
        return accounts::caller_on(account, province_.appointments, province_.calendar.last);
    throw std::runtime_error(std::string("no account ") + id);
  }
  Instant at() const { return province_.calendar.now; }

  void keep(const duties::SignerAuthority& authority) {
    taken(acts::keep_signer(desk_, caller("vanthu"), {authority, {}}, at(), ""));
  }
  void keep(const char* id, const char* name, std::vector<std::string> lines) {
    taken(acts::keep_recipient_list(
        desk_, caller("soyte"),
        {{Id<duties::RecipientList>(id), name, division, std::move(lines)}, {}}, at(), ""));
  }
  void draft_the_weekly_report() {
    acts::LetterInput input;
    input.letter = acts::LetterId("bao-cao-tuan-mo-phong");
    input.paper = "weekly_report";
    input.organisation = division;
    input.week_start =
        ReportingWeek::containing(province_.calendar.last - std::chrono::days{7}).monday;
    input.signer = acts::SignerAuthorityId("ky-giam-doc");
    taken(acts::draft_letter(desk_, caller("soyte"), input, at(), ""));
  }

  const SimulatedProvince& province_;
  std::vector<store::Office> offices_;
  documents::Sentences sentences_;
  documents::DocumentLayout layout_;
  acts::LetterDesk desk_;
};

}  // namespace

void add_demo_letters(store::Store& store, const SimulatedProvince& province,
                      const store::OxygenRules& rules, const std::filesystem::path& share) {
  const auto& all = province.organisations;
  const bool has_department =
      std::any_of(all.begin(), all.end(), [](const auto& each) { return each.id == department; });
  if (!has_department) return;
  DemoLetters(store, province, rules, share).add();
}

}  // namespace sansang::simulation
