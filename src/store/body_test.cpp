// SPDX-License-Identifier: Apache-2.0
// A record survives as text, whatever stands in it; text of others is refused.
#include "store/body.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "units/quantity.hpp"

namespace sansang::store {
namespace {

struct Old {
  std::string id;
  std::int64_t count = 0;
};
template <class V, class R>
requires RecordOf<R, Old>
void fields(V&& v, R& r) {
  v("id", r.id);
  v("count", r.count);
}
struct New {
  std::string id;
  std::optional<double> share;
  std::vector<std::string> lines;
  std::string added = "mặc định";
};
template <class V, class R>
requires RecordOf<R, New>
void fields(V&& v, R& r) {
  v("id", r.id);
  v("share", r.share);
  v("lines", r.lines);
  v("added", r.added);
}

RC_GTEST_PROP(Body, ARecordComesBackFromItsText, (std::int64_t count)) {
  const Old old{"Trạm \"1\"\n", count};
  const auto back = record_of_body<Old>(body_of(old));
  RC_ASSERT(back.id == old.id);
  RC_ASSERT(back.count == count);
}

RC_GTEST_PROP(Body, RealNumbersComeBackToTheLastBit, (double share)) {
  RC_PRE(std::isfinite(share));
  const auto back = record_of_body<New>(body_of(New{"a", share, {"x", ""}, ""}));
  RC_ASSERT(back.share == share);
  RC_ASSERT(back.lines == (std::vector<std::string>{"x", ""}));
}

TEST(Body, AFieldAddedLaterKeepsItsDefault) {
  const auto back = record_of_body<New>(body_of(Old{"a", 3}));
  EXPECT_EQ(back.id, "a");
  EXPECT_EQ(back.added, "mặc định");
  EXPECT_FALSE(back.share);
}

TEST(Body, TheSameRecordGivesTheSameBytesInTheOrderOfItsFields) {
  EXPECT_EQ(body_of(Old{"a", 3}), R"({"id":"a","count":3})");
}

TEST(Body, TextOfOthersIsRefused) {
  EXPECT_THROW(record_of_body<Old>("{"), UnreadableCell);
  EXPECT_THROW(record_of_body<Old>("[]"), UnreadableCell);
  EXPECT_THROW(record_of_body<Old>(R"({"id":1})"), UnreadableCell);
  EXPECT_THROW(record_of_body<New>(R"({"lines":"x"})"), UnreadableCell);
}

}  // namespace
}  // namespace sansang::store
