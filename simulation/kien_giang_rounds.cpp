// SPDX-License-Identifier: Apache-2.0
#include "simulation/kien_giang_rounds.hpp"

#include <algorithm>

#include "store/round_books.hpp"

namespace sansang::simulation {
namespace {

using duties::AnswerSource;
using duties::SubmissionState;
using std::chrono::days;
using std::chrono::hours;

/// Of units with an officer: those can sign in, or at least tell figures.
std::vector<OrganisationId> answering(const SimulatedProvince& province) {
  std::vector<OrganisationId> units;
  for (const auto& each : province.appointments)
    if (each.role == accounts::Role::FacilityOfficer) units.push_back(each.organisation);
  return units;
}

class Rounds {
 public:
  Rounds(const SimulatedProvince& province, const std::vector<store::ReadyRoundForm>& forms)
      : forms_(forms), units_(answering(province)), last_(province.calendar.last) {}

  store::Act write() {
    store::Act act;
    act.at = at_local_time(last_, hours{6} + std::chrono::minutes{40});
    act.action = "create_demo";
    act.object = "rounds";
    if (units_.empty()) return act;
    write_review();
    write_table();
    act.changes = std::move(changes_);
    return act;
  }

 private:
  duties::Round opened(const char* id, duties::RoundKind kind, const char* by, Instant at,
                       Instant due) {
    duties::Round round;
    round.id = RoundId(id);
    round.kind = kind;
    for (const auto& form : forms_) {
      if (form.kind != kind) continue;
      round.title = form.title;
      round.note = form.note;
      round.form = form.form;
    }
    round.opened_by = OrganisationId(by);
    round.opened_at = at;
    round.due = due;
    round.addressees = units_;
    round.simulated = true;
    return round;
  }

  duties::Submission entry(const duties::Round& round, const OrganisationId& unit,
                           SubmissionState state, Instant at, AnswerSource source) {
    auto made = duties::blank_submission(round, unit, source);
    made.state = state;
    made.taken_by = AccountId(source == AnswerSource::Own ? "" : "nvy");
    made.taken_at = at;
    if (state != SubmissionState::Draft) made.first_submitted_at = made.submitted_at = at;
    if (source != AnswerSource::Own) made.told_by = "người trực của đơn vị (mô phỏng)";
    if (state == SubmissionState::Accepted || state == SubmissionState::Returned) {
      made.decided_by = AccountId("nvy");
      made.decided_at = at + hours{20};
    }
    return made;
  }

  void write_review() {
    const auto round =
        opened("ra-soat-phuong-an-2021-09", duties::RoundKind::PlanReview, "SYT-91-NVY",
               at_local_time(last_ - days{6}, hours{8}), at_local_time(last_ + days{1}, hours{17}));
    changes_.emplace_back(store::keep(round, std::nullopt));
    const std::vector<std::pair<SubmissionState, AnswerSource>> standings{
        {SubmissionState::Returned, AnswerSource::Own},
        {SubmissionState::Accepted, AnswerSource::Own},
        {SubmissionState::Submitted, AnswerSource::Own},
        {SubmissionState::Submitted, AnswerSource::Telephone},
        {SubmissionState::Draft, AnswerSource::Own},
        {SubmissionState::Accepted, AnswerSource::Own}};
    for (std::size_t i = 0; i < std::min(standings.size(), units_.size()); ++i) {
      const auto at = at_local_time(
          last_ - days{3}, hours{9} + std::chrono::minutes{7 * static_cast<std::int64_t>(i)});
      auto made = entry(round, units_[i], standings[i].first, at, standings[i].second);
      made.answers = {{"is_updated", "có"},
                      {"approved_by", "Giám đốc đơn vị (mô phỏng)"},
                      {"approved_on", "14/9/2021"},
                      {"oxygen_beds", std::to_string(20 + 15 * i)},
                      {"officer", "cán bộ chuyên trách (mô phỏng)"}};
      if (made.state == SubmissionState::Draft) made.answers.resize(2);
      if (made.state == SubmissionState::Returned)
        made.reason = "Phương án chưa nêu cách bổ sung oxy khi hết giờ giao hàng.";
      changes_.emplace_back(store::keep(made, std::nullopt));
    }
  }

  void write_table() {
    auto round = opened("bao-cao-nhanh-oxy-2021-09-12", duties::RoundKind::AskedTable,
                        "SYT-91-KHTC", at_local_time(last_ - days{7}, hours{13}),
                        at_local_time(last_ - days{7}, hours{16}));
    round.closed_at = at_local_time(last_ - days{7}, hours{17});
    changes_.emplace_back(store::keep(round, std::nullopt));
    for (std::size_t i = 0; i + 1 < units_.size(); ++i) {
      const auto at = at_local_time(
          last_ - days{7}, hours{14} + std::chrono::minutes{9 * static_cast<std::int64_t>(i)});
      auto made = entry(round, units_[i], SubmissionState::Accepted, at,
                        i % 5 == 4 ? AnswerSource::Telephone : AnswerSource::Own);
      made.answers = {{"oxygen_patients", std::to_string(4 + 11 * i)},
                      {"full_cylinders", std::to_string(25 + 8 * i)}};
      changes_.emplace_back(store::keep(made, std::nullopt));
    }
  }

  const std::vector<store::ReadyRoundForm>& forms_;
  std::vector<OrganisationId> units_;
  Date last_;
  std::vector<store::Change> changes_;
};

}  // namespace

store::Act demo_rounds(const SimulatedProvince& province,
                       const std::vector<store::ReadyRoundForm>& forms) {
  return Rounds(province, forms).write();
}

}  // namespace sansang::simulation
