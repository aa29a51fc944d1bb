// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "units/gas.hpp"
#include "units/rate.hpp"
#include "units/share.hpp"

using namespace sansang;

TEST(Gas, OneLitreOfLiquidGives842LitresAt15DegreesAnd860At70Fahrenheit) {
  const double s15_litres = 1000.0 * gas_of(mass_of(LitresLox(1000.0))).number() / 1000.0;
  EXPECT_NEAR(s15_litres, 842.5, 0.1);
  // T12 of the oxygen acceptance list: 860.6 in the source, tolerance 0.1 %.
  EXPECT_NEAR(s15_litres * s15.density_kg_per_m3 / us70.density_kg_per_m3, 860.6, 0.86);
}

TEST(Gas, NineKilogramsOfOxygenAre6Point65CubicMetres) {  // T13
  EXPECT_NEAR(gas_of(KilogramsLox(9.0)).number(), 6.65, 0.005);
}

TEST(Gas, OneTonneAndAHalfPerDayIs769LitresPerMinute) {  // T16
  EXPECT_NEAR(gas_of(KilogramsLox(1500.0)).number(), 1107.6, 0.1);
  EXPECT_NEAR(per_minute(CubicMetresPerDay(1107.6)).number(), 769.0, 0.5);
}

TEST(Gas, EveryRoundTripReturnsTheSameGram) {
  for (const std::int64_t g : {0LL, 1LL, 999LL, 8126LL, 6'479'123LL, 25'000'000'001LL}) {
    EXPECT_EQ(mass_of(gas_of(grams(g))), grams(g));
    EXPECT_EQ(mass_of(litres_of(grams(g))), grams(g));
    EXPECT_EQ(mass_of(kilograms_of(grams(g))), grams(g));
  }
}

TEST(Gas, ANormalCubicMetreHoldsMoreThanOneAt15Degrees) {
  EXPECT_NEAR(at_reference(1.0, n0).number(), 1.4290 / 1.3543, 1e-12);
}

TEST(Rate, TenLitresPerMinuteAre14Point4CubicMetresADay) {
  EXPECT_DOUBLE_EQ(daily(LitresPerMinute(10.0)).number(), 14.4);
  EXPECT_DOUBLE_EQ((daily(LitresPerMinute(10.0)) * std::chrono::days{7}).number(), 100.8);
  EXPECT_DOUBLE_EQ(duration_of(CubicMetres(6000.0), CubicMetresPerDay(1200.0)).number(), 120.0);
}

TEST(Share, OutsideZeroToOneIsRefused) {
  EXPECT_THROW(Share(1.01), BrokenAssumption);
  EXPECT_THROW(Share(-0.01), BrokenAssumption);
  EXPECT_DOUBLE_EQ(Share(0.7).number(), 0.7);
}
