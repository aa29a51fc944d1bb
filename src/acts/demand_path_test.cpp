// SPDX-License-Identifier: Apache-2.0
// The daily demand that a plan counts on: what it rests on, case by case.
#include <gtest/gtest.h>

#include <cmath>

#include "acts/demand_forecast.hpp"
#include "acts/province_samples.hpp"

namespace sansang::acts {
namespace {

using namespace samples;
using std::chrono::days;

DemandPath path_of(const FacilitySituation& s) {
  return demand_path(s, rules().flows, {}, today, days{14});
}

/// Of An Biên after a report of today with `patients` on masks.
FacilitySituation with_patients(std::int64_t patients) {
  const auto store = a_province();
  const Desk desk{*store, rules()};
  auto input = an_input(an_bien, today);
  input.census.of(care::RespiratoryMode::Mask, true) = Persons(patients);
  input.confirmed = {{"census_jump", "census", "as_typed"}};
  const auto taken = receive_daily_report(desk, officer_of_an_bien(), input, now, "");
  EXPECT_TRUE(taken && std::holds_alternative<ReportReceipt>(*taken));
  return situation(desk, store::VisibleFacilities::everything(), an_bien, now).value();
}

TEST(DemandPath, PatientsAdmittedOvernightRaiseTheForecastOfMeasuredUse) {
  const auto usual = with_patients(15), crowded = with_patients(45);
  ASSERT_GE(usual.now.uses.size(), 8U);  // there is a forecast of measured use
  const auto before = path_of(usual), after = path_of(crowded);
  ASSERT_EQ(after.median.size(), 14U);
  EXPECT_NEAR(after.median[0].number(), crowded.now.demand->quantile(0.5).number(), 1e-6);
  EXPECT_GT(after.median[0] / before.median[0], 2.0);
  for (std::size_t t = 0; t < after.median.size(); ++t) {
    EXPECT_GE(after.cautious[t], after.median[t]);
    EXPECT_GT(after.median[t] / before.median[t], 2.0);  // the whole path, not the first day
  }
}

TEST(DemandPath, FewPatientsDoNotLowerTheForecastOfMeasuredUse) {
  const auto few = with_patients(6), fewer = with_patients(5);
  EXPECT_LT(fewer.now.demand->median(), few.now.demand->median());
  EXPECT_EQ(path_of(fewer).median, path_of(few).median);
}

TEST(DemandPath, ACensusLeftBlankIsNotAnEmptyHouse) {
  FacilitySituation s;
  s.now.last = oxygen::DailyFact{};
  s.now.demand = oxygen::DemandEstimate{};
  s.now.demand->log_mean = std::log(200.0);
  s.now.demand->log_sd = 0.2;
  const auto path = path_of(s);
  ASSERT_EQ(path.median.size(), 14U);
  for (std::size_t t = 0; t < path.median.size(); ++t) {
    EXPECT_NEAR(path.median[t].number(), 200.0, 1e-9);
    EXPECT_EQ(path.cautious[t], s.now.demand->quantile(0.8));
  }
  s.now.last->census.of(care::RespiratoryMode::Mask, true) = Persons(0);  // told: nobody
  EXPECT_LT(path_of(s).median[0].number(), 20.0);
}

}  // namespace
}  // namespace sansang::acts
