// SPDX-License-Identifier: Apache-2.0
// `sansang epidemic level` as a person calls it: columns, exit codes, both languages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/command.hpp"

namespace sansang::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct LevelAnswer {
  int code;
  std::string out;
  std::string err;
};

LevelAnswer level(const std::string& rules, const std::string& input,
                  const std::string& format = "csv", const std::string& language = "vi") {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const FixedClock clock{Instant{}};
  SerialExecutor executor;
  SilentProgress progress;
  Context context{in, out, err, SANSANG_SOURCE_DIR, clock, executor, progress, language};
  const int code =
      run({"epidemic", "level", "--rules", rules, "--input", "-", "--format", format}, context);
  return {code, out.str(), err.str()};
}

constexpr const char* w6 =
    "unit,week_start,incidence_per_100k,ge18_dose1,older_full,zero_cases\n"
    "TP. Hồ Chí Minh,2021-10-11,150,0.98,0.9,\n";
constexpr const char* w9 =
    "unit,week_start,deaths_per_100k,full_population,highrisk_full,transmission_degree,capacity\n"
    "Bắc Ninh,2022-02-07,1.0,0.8,0.95,2,high\n";

TEST(EpidemicLevel, AnnouncedLevelsComeOutInTheirColumns) {
  const auto hcmc = level("vn-4800-2021", w6);
  EXPECT_EQ(hcmc.code, answered);
  EXPECT_EQ(hcmc.out,
            "unit,week_start,level,decided_by,note\r\n"
            "TP. Hồ Chí Minh,2021-10-11,3,incidence_per_100k+ge18_dose1,\r\n");
  EXPECT_THAT(hcmc.err, IsEmpty());
  const auto bac_ninh = level("Vn-218-2022", w9);
  EXPECT_EQ(bac_ninh.code, answered);
  EXPECT_THAT(bac_ninh.out, HasSubstr("Bắc Ninh,2022-02-07,1,transmission_degree+capacity,\r\n"));
}

TEST(EpidemicLevel, ARowWithoutLevelExitsOneAndNamesTheCell) {
  const auto missing = level("vn-218-2022",
                             "unit,week_start,incidence_per_100k,deaths_per_100k,full_population,"
                             "highrisk_full,capacity\nx,2022-02-07,601,0,0.8,0.95,high\n");
  EXPECT_EQ(missing.code, has_findings);
  EXPECT_THAT(missing.out, HasSubstr("x,2022-02-07,,,missing_cell degree=4 capacity=high\r\n"));
}

TEST(EpidemicLevel, AFindingNamesItsPlaceAndTheGoodRowStays) {
  const auto answer = level("vn-4800-2021", std::string(w6) + "y,2021-10-11,150,98,0.9,\n");
  EXPECT_EQ(answer.code, has_findings);
  EXPECT_THAT(answer.err, HasSubstr("-:3:4: "));
  EXPECT_THAT(answer.out, HasSubstr("2021-10-11,3,"));
  EXPECT_THAT(answer.out, HasSubstr("y,2021-10-11,,,refused ge18_dose1\r\n"));
}

TEST(EpidemicLevel, AnUnknownRuleSetIsAUsageFaultThatNamesTheKnown) {
  const auto answer = level("vn-1-1999", w6);
  EXPECT_EQ(answer.code, usage);
  EXPECT_THAT(answer.err, HasSubstr("VN-4800-2021, VN-218-2022"));
}

TEST(EpidemicLevel, TextSpeaksBothLanguagesAndColumnsNeither) {
  EXPECT_THAT(level("vn-4800-2021", w6, "text", "vi").out, HasSubstr("cấp độ 3"));
  EXPECT_THAT(level("vn-4800-2021", w6, "text", "en").out, HasSubstr("level 3"));
  EXPECT_EQ(level("vn-4800-2021", w6, "csv", "vi").out, level("vn-4800-2021", w6, "csv", "en").out);
  EXPECT_THAT(level("vn-4800-2021", w6, "json").out, HasSubstr("\"level\": 3"));
}

}  // namespace
}  // namespace sansang::cli
