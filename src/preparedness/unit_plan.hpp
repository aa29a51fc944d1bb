// SPDX-License-Identifier: Apache-2.0
/// UnitPlan (phương án của đơn vị): what a unit will do in one scenario, in its own words, with the
/// file it wrote. Approval is recorded as people gave it (who, number, day), never given here.
/// Drill (diễn tập): the plan tried out, with lessons and who follows them up by when. Versions are
/// kept by the store; a record here is one version.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/finding.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"
#include "units/quantity.hpp"

namespace sansang::preparedness {

enum class PlanScenario {
  NoWave,    ///< chưa có dịch
  Moderate,  ///< dịch mức độ vừa
  Severe,    ///< dịch bùng phát mạnh
  Other,     ///< in the unit's words
};
constexpr std::array<std::pair<PlanScenario, std::string_view>, 4> names_of(PlanScenario) {
  return {{{PlanScenario::NoWave, "no_wave"},
           {PlanScenario::Moderate, "moderate"},
           {PlanScenario::Severe, "severe"},
           {PlanScenario::Other, "other"}}};
}

/// A file by the hash of its bytes (BLAKE2b, hex) and the name it came with.
struct PlanFile {
  std::string hash;
  std::string name;
  bool operator==(const PlanFile&) const = default;
};
template <class V, class R>
requires RecordOf<R, PlanFile>
void fields(V&& v, R& r) {
  v("hash", r.hash);
  v("name", r.name);
}

struct UnitPlan {
  Id<UnitPlan> id;
  FacilityId facility;
  PlanScenario scenario = PlanScenario::NoWave;
  std::string scenario_text;  ///< with PlanScenario::Other
  std::string version;        ///< as the unit calls it: "lần 2, 9/2022"
  std::string summary;        ///< in the unit's own words
  std::vector<PlanFile> files;
  std::string approver;         ///< blank: nobody yet
  std::string decision_number;  ///< as the records office gave it
  std::optional<Date> decided_on;
  std::optional<Date> review_by;  ///< next review
  std::optional<Date> ended_on;   ///< first day on which it no longer holds
  std::string note;
  bool simulated = false;
  bool operator==(const UnitPlan&) const = default;

  bool holds_on(Date day) const { return !ended_on || day < *ended_on; }
  bool is_approved() const {
    return !approver.empty() && !decision_number.empty() && decided_on.has_value();
  }
};
template <class V, class R>
requires RecordOf<R, UnitPlan>
void fields(V&& v, R& r) {
  v("plan", r.id);
  v("facility", r.facility);
  v("scenario", r.scenario);
  v("scenario_text", r.scenario_text);
  v("version", r.version);
  v("summary", r.summary);
  v("files", r.files);
  v("approver", r.approver);
  v("decision_number", r.decision_number);
  v("decided_on", r.decided_on);
  v("review_by", r.review_by);
  v("ended_on", r.ended_on);
  v("note", r.note);
  v("simulated", r.simulated);
}

/// A lesson that somebody must act on.
struct FollowUp {
  std::string what;
  std::string owner;
  std::optional<Date> due;
  std::optional<Date> done_on;
  bool operator==(const FollowUp&) const = default;
};
template <class V, class R>
requires RecordOf<R, FollowUp>
void fields(V&& v, R& r) {
  v("what", r.what);
  v("owner", r.owner);
  v("due", r.due);
  v("done_on", r.done_on);
}

struct Drill {
  Id<Drill> id;
  FacilityId facility;
  Id<UnitPlan> plan;  ///< blank: of no written plan
  Date day{};
  PlanScenario scenario = PlanScenario::NoWave;
  std::string scenario_text;
  std::optional<Persons> participants;  ///< none: not counted
  std::string tried;                    ///< what was tried
  std::string lessons;
  std::vector<FollowUp> follow_ups;
  bool simulated = false;
  bool operator==(const Drill&) const = default;
};
template <class V, class R>
requires RecordOf<R, Drill>
void fields(V&& v, R& r) {
  v("drill", r.id);
  v("facility", r.facility);
  v("plan", r.plan);
  v("day", r.day);
  v("scenario", r.scenario);
  v("scenario_text", r.scenario_text);
  v("participants", r.participants);
  v("tried", r.tried);
  v("lessons", r.lessons);
  v("follow_ups", r.follow_ups);
  v("simulated", r.simulated);
}

/// What is wrong with a version that somebody wants to keep. Errors plan_without_version,
/// plan_without_content (neither file nor summary), plan_scenario_unnamed, plan_decided_later
/// (after `today`), plan_decision_incomplete (a number without signer or day, or the like). Doubts
/// plan_without_approver, plan_without_review.
std::vector<Finding> check_plan(const UnitPlan& plan, Date today);

/// Errors drill_later (after `today`), drill_without_content, plan_scenario_unnamed,
/// follow_up_without_text. Doubts drill_without_lessons, follow_up_without_owner.
std::vector<Finding> check_drill(const Drill& drill, Date today);

}  // namespace sansang::preparedness
