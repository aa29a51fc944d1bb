// SPDX-License-Identifier: Apache-2.0
// `sansang geography …` as a person calls it: exit codes, columns, and the label of the crosswalk.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "cli/command.hpp"

namespace sansang::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class StoppedClock final : public Clock {
 public:
  Instant now() const override { return Instant{}; }
};

struct Outcome {
  int code;
  std::string out;
  std::string err;
};

Outcome called(const std::vector<std::string>& words, const std::string& language = "vi") {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const StoppedClock clock;
  SerialExecutor executor;
  SilentProgress progress;
  Context context{in, out, err, SANSANG_SOURCE_DIR, clock, executor, progress, language};
  const int code = run(words, context);
  return {code, out.str(), err.str()};
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(GeographyCommands, AsOfCountsTheUnitsOfTheLetter) {
  const auto communes = called({"geography", "as-of", "2022-09-13", "--province", "91", "--level",
                                "commune", "--format", "csv"});
  EXPECT_EQ(communes.code, answered);
  EXPECT_EQ(lines(communes.out), 145u);
  EXPECT_THAT(communes.out, StartsWith("code,level,full_name,"));
  const auto all =
      called({"geography", "as-of", "13/9/2022", "--province", "91", "--format", "json"});
  EXPECT_THAT(all.out, HasSubstr("\"population_2019\": null"));
}

TEST(GeographyCommands, ADayOutsideTheListsNamesTheNearest) {
  const auto outside = called({"geography", "as-of", "2025-03-01", "--province", "91"});
  EXPECT_EQ(outside.code, has_findings);
  EXPECT_THAT(outside.err, StartsWith("rules/geography/lists.csv:1:1: Ngày 2025-03-01"));
  EXPECT_THAT(outside.err, HasSubstr("2023-04"));
  EXPECT_EQ(outside.out, "");
}

TEST(GeographyCommands, WordsThatCannotBeReadAreUsage) {
  EXPECT_EQ(called({"geography", "as-of", "2022-02-30", "--province", "91"}).code, usage);
  EXPECT_EQ(
      called({"geography", "as-of", "2022-09-13", "--province", "91", "--level", "ward"}).code,
      usage);
}

TEST(GeographyCommands, TheCrosswalkIsAlwaysCalledAnAid) {
  const auto call = [](const std::string& format, const std::string& language) {
    return called({"geography", "successors", "31105", "--from", "2022-09-13", "--format", format},
                  language)
        .out;
  };
  const char* vietnamese =
      "theo phần diện tích chồng lấn, chỉ để tham khảo, không phải văn bản pháp lý";
  EXPECT_THAT(call("text", "vi"), HasSubstr(vietnamese));
  EXPECT_THAT(call("json", "vi"), HasSubstr(vietnamese));
  EXPECT_THAT(call("text", "en"), HasSubstr("by overlap, an aid, not law"));
  EXPECT_THAT(call("csv", "en"), HasSubstr("set by hand, an aid, not law"));
  EXPECT_EQ(call("csv", "en"), call("csv", "vi"));
}

TEST(GeographyCommands, BordersOfTheTwoProvinces) {
  const auto districts = called({"geography", "borders", "--province", "24", "--with", "19", "--on",
                                 "2023-06-01", "--level", "district", "--format", "csv"});
  EXPECT_EQ(lines(districts.out), 7u);
  const auto none =
      called({"geography", "borders", "--province", "24", "--with", "91", "--on", "2023-06-01"});
  EXPECT_EQ(none.code, answered);
  EXPECT_THAT(none.out, StartsWith("Không có đơn vị nào"));
}

TEST(GeographyCommands, FormerNamesAreFound) {
  EXPECT_THAT(called({"geography", "search", "kien giang", "--format", "csv"}).out,
              HasSubstr("Tỉnh Kiên Giang"));
}

}  // namespace
}  // namespace sansang::cli
