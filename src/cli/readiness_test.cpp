// SPDX-License-Identifier: Apache-2.0
// `sansang readiness access` as a person calls it, on a database with one centre that never
// reported: its people are unknown, and the exit code says so.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <sstream>

#include "cli/command.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace sansang::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

struct Outcome {
  int code;
  std::string out;
  std::string err;
};

class Readiness : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() /
              ("sansang-readiness-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
    const auto store = store::sqlite::open_sqlite(
        database(), std::filesystem::path(SANSANG_SOURCE_DIR) / "schema");
    facility::Facility centre;
    centre.id = FacilityId("KG-TTYT-908");
    centre.name = "TTYT huyện An Biên";
    centre.unit = UnitCode("908");
    centre.province = "91";
    store::Act act;
    act.at = clock_.now();
    act.action = "create";
    act.object = "registers";
    act.changes = {centre};
    store->commit(act);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string database() const { return (folder_ / "province.db").string(); }
  Outcome access(const std::vector<std::string>& more) {
    std::vector<std::string> words{"readiness", "access",   "--database",
                                   database(),  "--format", "csv"};
    words.insert(words.end(), more.begin(), more.end());
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    SerialExecutor executor;
    SilentProgress progress;
    Context context{in, out, err, SANSANG_SOURCE_DIR, clock_, executor, progress, "en"};
    const int code = run(words, context);
    return {code, out.str(), err.str()};
  }

  std::filesystem::path folder_;
  FixedClock clock_{at_local_time(date(2022, 9, 13), std::chrono::hours{7})};
};

TEST_F(Readiness, PeopleOfACentreThatNeverReportedAreUnknownNotServed) {
  const auto places = access({});
  EXPECT_EQ(places.code, has_findings);
  EXPECT_THAT(places.out, StartsWith("unit,place,people,minutes,possibly_minutes,nearest,access"));
  EXPECT_THAT(places.out, HasSubstr("908,Huyện An Biên,115218,,19,,unknown,"));
  EXPECT_THAT(access({"--show", "bands"}).out, HasSubstr("\r\n30,0,"));
}

TEST_F(Readiness, AnUnknownWordOrInstantIsUsage) {
  EXPECT_EQ(access({"--show", "maps"}).code, usage);
  EXPECT_EQ(access({"--at", "soon"}).code, usage);
}

}  // namespace
}  // namespace sansang::cli
