// SPDX-License-Identifier: Apache-2.0
#include "simulation/demo_duties.hpp"

#include <algorithm>
#include <stdexcept>

#include "acts/duties/duty_answer.hpp"
#include "acts/duties/duty_escalation.hpp"
#include "acts/duties/duty_load.hpp"
#include "acts/duties/duty_record.hpp"
#include "store/rules/holidays.hpp"

namespace sansang::simulation {
namespace {

using duties::ProgressState;

const std::string letter = "3183-syt-khtc-2022";
const std::string plan_duty = "3183-1", supply_duty = "3183-3", contract_duty = "3183-7";
constexpr const char* moved = "Mô phỏng: mọi ngày lùi một năm so với văn bản thật";

Date a_year_before(Date day) {
  return std::chrono::sys_days(std::chrono::year_month_day{day} - std::chrono::years{1});
}

store::DocumentWithDuties moved_back(store::DocumentWithDuties ready) {
  for (auto& document : ready.documents) {
    if (document.issued_on) document.issued_on = a_year_before(*document.issued_on);
    document.note = moved;
  }
  for (auto& relation : ready.relations) relation.from = a_year_before(relation.from);
  for (auto& duty : ready.duties) duty.duty.from = a_year_before(duty.duty.from);
  return ready;
}

template <class T>
T taken(const Result<T>& answer) {
  if (!answer) throw std::runtime_error("a duty of the demo was refused: " + answer.error().code);
  return *answer;
}

class DemoDuties {
 public:
  DemoDuties(store::Store& store, const SimulatedProvince& province,
             const std::filesystem::path& share)
      : province_(province),
        rules_(store::read_duty_rules(share / "rules/duties")),
        holidays_(store::read_holidays(share / "rules/calendar").holidays),
        vietnamese_(documents::Sentences::load(share / "messages", "vi")),
        english_(documents::Sentences::load(share / "messages", "en")),
        desk_{store, rules_.reminders, holidays_, vietnamese_, english_},
        issued_(province.calendar.last - std::chrono::days{6}) {}

  void add() {
    const auto& all = rules_.documents;
    const auto ready = std::find_if(all.begin(), all.end(),
                                    [](const auto& each) { return each.id.text == letter; });
    if (ready == all.end()) throw std::runtime_error("rules/duties lacks " + letter);
    acts::load_duties(desk_.store, moved_back(*ready), AccountId("vanthu"), true, at(0, 9));
    const auto division = caller("soyte");
    set_day(division, plan_duty, 12);
    set_day(division, supply_duty, 4);
    set_day(division, contract_duty, 27);
    taken(acts::set_escalation(
        desk_, division, {{OrganisationId("SYT-91"), AccountId("giamdoc"), 2, "mô phỏng"}, {}},
        at(0, 10), ""));
    answer();
  }

 private:
  /// So many days after the letter, at a full hour.
  Instant at(int days, int hour) const {
    return at_local_time(issued_ + std::chrono::days{days}, std::chrono::hours{hour});
  }
  accounts::Caller caller(const std::string& account) const {
    const auto person = std::find_if(province_.accounts.begin(), province_.accounts.end(),
                                     [&](const auto& each) { return each.id.text == account; });
    if (person == province_.accounts.end()) throw std::runtime_error("no demo account " + account);
    return accounts::caller_on(*person, province_.appointments, province_.calendar.last);
  }
  /// The department sets the day that the letter leaves open.
  void set_day(const accounts::Caller& who, const std::string& id, int days) {
    auto kept = desk_.store.record<duties::Duty>(id).value();
    kept.record.rule = duties::once_on(issued_ + std::chrono::days{days});
    taken(acts::record_duty(desk_, who, {kept.record, kept.position}, at(0, 10), ""));
  }

  void answer() {
    int n = 0;
    for (const auto& appointment : province_.appointments) {
      if (appointment.role != accounts::Role::FacilityOfficer) continue;
      ++n;
      const bool is_silent = n % 7 == 3 || appointment.account.text == "kienhai";
      if (is_silent) continue;
      const auto who = caller(appointment.account.text);
      for (const auto& kept : desk_.store.records<duties::Assignment>())
        if (kept.record.organisation == appointment.organisation) answer_one(who, kept.record, n);
    }
  }
  void answer_one(const accounts::Caller& who, const duties::Assignment& task, int n) {
    taken(acts::confirm_receipt(desk_, who, {task.id.text, ""}, at(1 + n % 2, 8 + n % 5), ""));
    const bool leads_hospital = who.account.id.text == "bvdk";
    if (task.duty.text == supply_duty && !leads_hospital) {
      if (n % 3 == 0) return report(who, task, 4, ProgressState::InProgress, n);
      report(who, task, 4, ProgressState::Done, n);
    }
    if (task.duty.text == plan_duty) report(who, task, 12, ProgressState::InProgress, n);
  }
  void report(const accounts::Caller& who, const duties::Assignment& task, int due_after,
              ProgressState state, int n) {
    acts::ProgressInput input;
    input.assignment = task.id.text;
    input.occurrence = issued_ + std::chrono::days{due_after};
    input.state = state;
    if (state == ProgressState::Done) {
      input.done = Share(1.0);
      input.evidence = "Phương án số " + std::to_string(20 + n) + "/PA (mô phỏng)";
    } else {
      input.done = Share(0.1 * (3 + n % 5));
      input.remark = "Đang lấy ý kiến các khoa (mô phỏng)";
    }
    taken(acts::record_progress(desk_, who, input, at(3, 9 + n % 6), ""));
  }

  const SimulatedProvince& province_;
  store::DutyRulesReading rules_;
  Holidays holidays_;
  documents::Sentences vietnamese_, english_;
  acts::DutyDesk desk_;
  Date issued_;
};

}  // namespace

void add_demo_duties(store::Store& store, const SimulatedProvince& province,
                     const std::filesystem::path& share) {
  const auto& all = province.organisations;
  const bool has_department = std::any_of(
      all.begin(), all.end(), [](const auto& each) { return each.id.text == "SYT-91"; });
  if (has_department) DemoDuties(store, province, share).add();
}

}  // namespace sansang::simulation
