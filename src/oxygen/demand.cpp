// SPDX-License-Identifier: Apache-2.0
#include "oxygen/demand.hpp"

#include <algorithm>
#include <cmath>

#include "statistics/normal.hpp"
#include "statistics/quantiles.hpp"

namespace sansang::oxygen {
namespace {

/// Least use that a logarithm can bear, m³/day: about one cannula for an hour and a half.
constexpr double least_use = 0.1;

struct LogNormal {
  double mean = 0.0, sd = 0.0;  // of the logarithm
};

/// Moment matching of the bottom-up sum.
std::optional<LogNormal> bottom_up_distribution(const care::CensusByMode& census,
                                                const FlowRules& rules) {
  if (!census.has_any()) return std::nullopt;
  const double scale = 1.44 / (1.0 - rules.loss.number());
  double mean = 0.0, variance = 0.0;
  for (const auto mode : care::respiratory_modes) {
    const auto& flow = rules.modes[static_cast<std::size_t>(mode)];
    const auto patients =
        static_cast<double>(census.total(mode).value_or(Persons(0)).number());
    mean += scale * patients * flow.mean().number();
    variance += scale * scale * patients * flow.variance_lpm2();
  }
  if (mean < least_use) return LogNormal{std::log(least_use), 0.5};
  const double spread = std::log1p(variance / (mean * mean));
  return LogNormal{std::log(mean) - spread / 2.0, std::sqrt(spread)};
}

/// The census that stood on `day`: the report for that day.
const DailyFact* fact_on(std::span<const DailyFact> facts, Date day) {
  const auto at = std::find_if(facts.rbegin(), facts.rend(), [&](const DailyFact& fact) {
    return fact.reported_for == day && fact.census.has_any();
  });
  return at == facts.rend() ? nullptr : &*at;
}

/// The census of the newest report; a mode left blank there, or a whole census, is taken from the
/// two days before: a blank is not "none". Nothing when all that is older.
std::optional<care::CensusByMode> census_now(std::span<const DailyFact> facts) {
  if (facts.empty()) return std::nullopt;
  const Date newest = facts.back().reported_for;
  care::CensusByMode census;
  for (auto fact = facts.rbegin();
       fact != facts.rend() && fact->reported_for + std::chrono::days{2} >= newest; ++fact)
    for (const auto mode : care::respiratory_modes)
      for (const bool covid : {true, false})
        if (auto& count = census.of(mode, covid); !count) count = fact->census.of(mode, covid);
  return census.has_any() ? std::optional(census) : std::nullopt;
}

struct Calibration {
  double log_theta = 0.0, sd = 0.0;
  std::size_t days = 0;
};

/// Conjugate update of log θ by the days that have both a census and a measured use: n days give the
/// observation log(Σ measured / Σ planned) with variance s_d²/n.
Calibration calibrated(std::span<const DailyFact> facts, std::span<const DailyUse> recent,
                       const FlowRules& rules) {
  // Sums, not means of logarithms: a house on cylinders uses none on one day and two on the next,
  // and a zero says little there.
  double measured_sum = 0.0, planned_sum = 0.0;
  std::size_t n = 0;
  for (const auto& use : recent) {
    const auto* fact = fact_on(facts, use.day);
    if (!fact) continue;
    const auto planned = bottom_up_use(fact->census, rules);
    if (!planned || planned->number() < least_use) continue;
    measured_sum += use.use.number();
    planned_sum += planned->number();
    ++n;
  }
  const double observed =
      n == 0 ? 0.0 : std::log(std::max(measured_sum, least_use) / planned_sum);
  const double prior = 1.0 / (rules.between_hospitals_log_sd * rules.between_hospitals_log_sd);
  const double each = 1.0 / (rules.day_log_sd * rules.day_log_sd);
  const double precision = prior + static_cast<double>(n) * each;
  return {static_cast<double>(n) * each * observed / precision, 1.0 / std::sqrt(precision), n};
}

}  // namespace

LitresPerMinute FlowOfMode::mean() const { return std::exp(log_sd * log_sd / 2.0) * median; }

double FlowOfMode::variance_lpm2() const {
  const double m = mean().number();
  return std::expm1(log_sd * log_sd) * m * m;
}

CubicMetresPerDay DemandEstimate::quantile(double p) const {
  return CubicMetresPerDay(std::exp(log_mean + log_sd * statistics::normal_quantile(p)));
}

CubicMetresPerDay mean_use(Persons patients, const FlowOfMode& flow, Share loss) {
  return (static_cast<double>(patients.number()) / (1.0 - loss.number())) * daily(flow.mean());
}

std::optional<CubicMetresPerDay> bottom_up_use(const care::CensusByMode& census,
                                               const FlowRules& rules) {
  if (!census.has_any()) return std::nullopt;
  CubicMetresPerDay sum;
  for (const auto mode : care::respiratory_modes)
    sum += mean_use(census.total(mode).value_or(Persons(0)),
                    rules.modes[static_cast<std::size_t>(mode)], rules.loss);
  return sum;
}

ProjectedUse projected_use(const care::CensusForecast& census, std::size_t day,
                           const FlowRules& rules, double calibration) {
  std::vector<double> uses;
  for (std::size_t path = 0; path < census.paths(); ++path) {
    double use = 0.0;
    for (const auto mode : care::respiratory_modes)
      use += census.persons(path, day, mode) *
             daily(rules.modes[static_cast<std::size_t>(mode)].mean()).number();
    uses.push_back(calibration * use / (1.0 - rules.loss.number()));
  }
  std::sort(uses.begin(), uses.end());
  return {CubicMetresPerDay(statistics::sorted_quantile(uses, 0.5)),
          CubicMetresPerDay(statistics::sorted_quantile(uses, 0.8))};
}

std::optional<DemandEstimate> demand_of(std::span<const DailyFact> facts,
                                        std::span<const DailyUse> uses, const FlowRules& rules) {
  const auto keep = std::min(uses.size(), static_cast<std::size_t>(rules.calibration_days));
  const auto recent = uses.last(keep);
  DemandEstimate estimate;
  estimate.measured_days = recent.size();
  double measured_mean = 0.0;
  for (const auto& use : recent)
    measured_mean += use.use.number() / static_cast<double>(recent.size());
  if (!recent.empty()) estimate.measured = CubicMetresPerDay(measured_mean);

  const auto census = census_now(facts);
  const auto planned_use = census ? bottom_up_use(*census, rules) : std::nullopt;
  const double day_variance = rules.day_log_sd * rules.day_log_sd;
  // A census without patients says nothing where the stores are seen to fall.
  if (planned_use && (recent.empty() || planned_use->number() >= least_use)) {
    const auto planned = *bottom_up_distribution(*census, rules);
    estimate.bottom_up = planned_use;
    const auto theta = calibrated(facts, recent, rules);
    estimate.basis =
        theta.days > 0 ? DemandBasis::PatientsAndMeasured : DemandBasis::PatientsOnly;
    estimate.measured_days = theta.days;
    estimate.calibration = std::exp(theta.log_theta);
    estimate.log_mean = planned.mean + theta.log_theta;
    estimate.log_sd = std::sqrt(planned.sd * planned.sd + theta.sd * theta.sd + day_variance);
    return estimate;
  }
  if (recent.empty()) return std::nullopt;
  estimate.basis = DemandBasis::MeasuredOnly;
  estimate.log_mean = std::log(std::max(measured_mean, least_use));
  estimate.log_sd = std::sqrt(day_variance + day_variance / static_cast<double>(recent.size()));
  return estimate;
}

}  // namespace sansang::oxygen
