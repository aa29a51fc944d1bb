// SPDX-License-Identifier: Apache-2.0
#include "store/rules/oxygen_rules.hpp"

#include <gtest/gtest.h>

using namespace sansang;

TEST(OxygenRulesFiles, TheShippedRulesAreComplete) {
  const auto reading =
      store::read_oxygen_rules(std::filesystem::path(SANSANG_SOURCE_DIR) / "rules");
  for (const auto& finding : reading.findings)
    ADD_FAILURE() << finding.code << " " << finding.value;
  ASSERT_TRUE(reading.rules);
  const auto& rules = *reading.rules;
  EXPECT_NEAR(rules.flows.modes[0].mean().number(), 8.0, 0.001);  // mask: mean 8, CV 0.5
  EXPECT_DOUBLE_EQ(rules.flows.modes[1].median.number(), 14.2);   // PROXY-COVID
  EXPECT_TRUE(rules.flows.modes[4].unverified);                   // no source for ECMO
  ASSERT_NE(oxygen::find_class(rules.sizes, "40L"), nullptr);
  EXPECT_EQ(rules.alerts.urgent_below, Hours(8));
  EXPECT_EQ(rules.report.reasons.size(), 6u);
}
