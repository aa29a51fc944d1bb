// SPDX-License-Identifier: Apache-2.0
/// The checks of a daily report: hard ones (Error) refuse what is impossible, soft ones (Doubt) ask
/// for a reason. The figures are data (rules/reports/daily-oxygen.toml) that server and browser
/// both read; each check is written once here and once in the browser, and both run the same
/// vectors (testdata/report_checks/vectors.json).
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "oxygen/report_form.hpp"
#include "units/rate.hpp"

namespace sansang::oxygen {

struct ReportLimits {
  std::int64_t late_after_days = 0;  ///< a report for an older day asks for a reason
  std::int64_t oldest_days = 0;      ///< older than that is refused
  std::int64_t future_minutes = 0;   ///< clocks of phones may run ahead by this much
  std::int64_t read_days_apart = 0;  ///< a reading so far from its day asks; further is refused
  double generator_hours_per_day = 0;
};
template <class V, class R>
requires RecordOf<R, ReportLimits>
void fields(V&& v, R& r) {
  v("late_after_days", r.late_after_days);
  v("oldest_days", r.oldest_days);
  v("future_minutes", r.future_minutes);
  v("read_days_apart", r.read_days_apart);
  v("generator_hours_per_day", r.generator_hours_per_day);
}

struct SoftChecks {
  double level_rise_tolerance_share = 0;  ///< of the tank's maximum
  double usual_use_factor = 0;
  double census_jump_factor = 0;
  double census_jump_least = 0;  ///< persons; smaller changes never ask
  double purity_low_percent = 0;
};
template <class V, class R>
requires RecordOf<R, SoftChecks>
void fields(V&& v, R& r) {
  v("level_rise_tolerance_share", r.level_rise_tolerance_share);
  v("usual_use_factor", r.usual_use_factor);
  v("census_jump_factor", r.census_jump_factor);
  v("census_jump_least", r.census_jump_least);
  v("purity_low_percent", r.purity_low_percent);
}

struct ReportRules {
  std::string id;
  std::string due_local_time;  ///< "07:00"
  std::vector<std::string> reasons;
  ReportLimits limits;
  SoftChecks soft;
};
template <class V, class R>
requires RecordOf<R, ReportRules>
void fields(V&& v, R& r) {
  v("id", r.id);
  v("due_local_time", r.due_local_time);
  v("reasons", r.reasons);
  v("limits", r.limits);
  v("soft", r.soft);
}

/// What the checks compare with.
struct CheckContext {
  std::vector<ExpectedLine> lines;
  std::optional<DailyReport> previous;   ///< the last report of an earlier day
  std::optional<CubicMetresPerDay> use;  ///< usual use, when known
  std::optional<ReportId> filed;         ///< the report of that day that stands now
  Instant now{};
};

/// A count of patients or beds that was typed with a fraction ("2.5"): the report cannot hold it,
/// so that its field is unknown there.
struct FractionalCount {
  std::string field;  ///< "census.covid_mask", "icu_beds_occupied"
  double value = 0;
};

/// All findings, errors first within a field. Doubts that the officer answered with a known reason
/// (`report.confirmed`) are left out.
std::vector<Finding> check(const DailyReport& report, const CheckContext& context,
                           const ReportRules& rules,
                           const std::vector<FractionalCount>& fractions = {});

/// The answers of `report.confirmed` that met a doubt: what the officer was asked and why it was
/// taken nevertheless. In the order in which the checks ask.
std::vector<ConfirmedDoubt> accepted_doubts(const DailyReport& report, const CheckContext& context,
                                            const ReportRules& rules);

/// "lines.tank_level.KG-T1"
std::string field_of(const ReportLine& line);

}  // namespace sansang::oxygen
