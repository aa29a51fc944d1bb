// SPDX-License-Identifier: Apache-2.0
#include "epidemic/census_projection.hpp"

#include <algorithm>
#include <cmath>

namespace sansang::epidemic {
namespace {

double sum_of(std::span<const double> days) {
  double sum = 0.0;
  for (const double cases : days) sum += std::max(cases, 0.0);
  return sum;
}

}  // namespace

double case_growth(std::span<const double> cases) {
  if (cases.size() < 14) return 0.0;
  const double last = sum_of(cases.last(7));
  const double before = sum_of(cases.subspan(cases.size() - 14, 7));
  return std::log((last + 1.0) / (before + 1.0)) / 7.0;
}

care::CensusForecast project_census(const std::array<double, 5>& now, double growth, Date first,
                                    std::size_t days, std::size_t paths, std::uint64_t seed,
                                    const ProjectionSettings& settings) {
  care::CensusForecast forecast(first, days, paths);
  const double bound = settings.fastest_growth;
  for (std::size_t path = 0; path < paths; ++path) {
    statistics::RandomStream stream(seed, path);
    const double r = std::clamp(growth + settings.growth_sd * stream.normal(), -bound, bound);
    std::array<std::uint64_t, 5> patients{};
    for (std::size_t k = 0; k < 5; ++k) patients[k] = static_cast<std::uint64_t>(std::llround(now[k]));
    double grown = 0.0, step = r;
    for (std::size_t day = 0; day < days; ++day) {
      grown += step;
      step *= settings.damping;
      for (std::size_t k = 0; k < 5; ++k) {
        const double stay = settings.stay_days[k];
        const auto leaving = stream.binomial(patients[k], -std::expm1(-1.0 / stay));
        const auto coming = stream.poisson(now[k] * -std::expm1(-1.0 / stay) * std::exp(grown));
        patients[k] = patients[k] + coming - leaving;
        forecast.persons(path, day, care::respiratory_modes[k]) =
            static_cast<double>(patients[k]);
      }
    }
  }
  return forecast;
}

}  // namespace sansang::epidemic
