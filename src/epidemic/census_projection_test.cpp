// SPDX-License-Identifier: Apache-2.0
#include "epidemic/census_projection.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

using namespace sansang;
using namespace sansang::epidemic;

namespace {

double mean_masks(const care::CensusForecast& forecast, std::size_t day) {
  double sum = 0.0;
  for (std::size_t path = 0; path < forecast.paths(); ++path)
    sum += forecast.persons(path, day, care::RespiratoryMode::Mask);
  return sum / static_cast<double>(forecast.paths());
}

}  // namespace

TEST(CaseGrowth, DoublingInAWeekIsLogTwoPerSevenDaysAndWeekendsDoNotCount) {
  std::vector<double> cases;
  for (int week = 0; week < 2; ++week)
    for (int day = 0; day < 7; ++day) cases.push_back((day < 5 ? 100.0 : 20.0) * (week + 1));
  EXPECT_NEAR(case_growth(cases), std::log(2.0) / 7.0, 0.001);
  EXPECT_EQ(case_growth(std::vector<double>(13, 5.0)), 0.0);
}

TEST(CensusProjection, WithoutGrowthTheCensusStaysInBalance) {
  ProjectionSettings calm;
  calm.growth_sd = 0.0;
  const auto forecast =
      project_census({100, 0, 0, 0, 0}, 0.0, date(2021, 9, 19), 14, 400, 1, calm);
  EXPECT_NEAR(mean_masks(forecast, 0), 100.0, 2.0);
  EXPECT_NEAR(mean_masks(forecast, 13), 100.0, 3.0);
}

TEST(CensusProjection, RisingCasesRaiseTheCensusAndTheSameSeedGivesTheSamePaths) {
  const auto rising =
      project_census({100, 10, 0, 5, 0}, 0.08, date(2021, 9, 19), 14, 200, 7);
  EXPECT_GT(mean_masks(rising, 13), 115.0);
  const auto again = project_census({100, 10, 0, 5, 0}, 0.08, date(2021, 9, 19), 14, 200, 7);
  for (std::size_t path = 0; path < 200; ++path)
    EXPECT_EQ(rising.persons(path, 13, care::RespiratoryMode::Mask),
              again.persons(path, 13, care::RespiratoryMode::Mask));
}
