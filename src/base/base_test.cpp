// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "base/ensure.hpp"
#include "base/fields.hpp"
#include "base/finding.hpp"
#include "base/id.hpp"
#include "base/work.hpp"

namespace sansang {
namespace {

struct Sample {
  int litres = 0;
  int hours = 0;
};
template <class V, class R>
  requires RecordOf<R, Sample>
void fields(V&& v, R& r) {
  v("volume_l", r.litres);
  v("cover_h", r.hours);
}

TEST(Fields, ARecordSpellsItsFieldsOnceWithTheirUnits) {
  static_assert(HasFields<Sample>);
  static_assert(!HasFields<int>);
  EXPECT_EQ(field_names<Sample>(), (std::vector<std::string>{"volume_l", "cover_h"}));
}

TEST(Ensure, StaysOnInReleaseAndSpeaks) {
  EXPECT_NO_THROW(ensure(true, "never"));
  EXPECT_THROW(ensure(false, "a tank holds less than nothing"), BrokenAssumption);
}

TEST(Findings, OnlyErrorsBlock) {
  EXPECT_FALSE(has_error({{"level_rose", Severity::Doubt, {}, "80", {}}}));
  EXPECT_TRUE(has_error({{"negative", Severity::Error, {}, "-1", {}}}));
}

TEST(WorkBudget, SaysStopWhenSpent) {
  WorkBudget budget(10);
  EXPECT_TRUE(budget.spend(9));
  EXPECT_FALSE(budget.spend(1));
}

}  // namespace
}  // namespace sansang
