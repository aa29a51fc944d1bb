// SPDX-License-Identifier: Apache-2.0
// `sansang duty` as a person calls it: the letters are loaded once, and who owes what is listed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <sstream>

#include "acts/province_samples.hpp"
#include "cli/command.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace sansang::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class DutyCommands : public ::testing::Test {
 protected:
  DutyCommands() {
    std::filesystem::remove(database);
    store::sqlite::open_sqlite(database, std::string(SANSANG_SOURCE_DIR) + "/schema")
        ->commit(acts::samples::registers());
  }
  ~DutyCommands() override {
    for (const char* suffix : {"", "-wal", "-shm"})
      std::filesystem::remove(database.string() + suffix);
  }
  std::string duty(std::vector<std::string> words, int expected = answered) {
    std::istringstream in;
    std::ostringstream out, err;
    const FixedClock clock{acts::samples::now};
    SerialExecutor executor;
    SilentProgress progress;
    Context context{in, out, err, SANSANG_SOURCE_DIR, clock, executor, progress, "vi"};
    words.insert(words.begin(), "duty");
    words.insert(words.end(), {"--database", database.string(), "--format", "csv"});
    EXPECT_EQ(run(words, context), expected) << err.str();
    errors = err.str();
    return out.str();
  }
  const std::filesystem::path database = std::filesystem::temp_directory_path() /
                                         ("sansang-duty-" + std::to_string(::getpid()) + ".db");
  std::string errors;
};

TEST_F(DutyCommands, LettersAreLoadedOnceAndThoseOfAnotherProvinceSkipped) {
  EXPECT_THAT(duty({"load"}), HasSubstr("3183-syt-khtc-2022,3,2,9,"));
  EXPECT_THAT(errors, HasSubstr("Bệnh viện Đa khoa tỉnh")) << "nobody of that name here";
  const auto again = duty({"load"});
  EXPECT_THAT(again, HasSubstr("3183-syt-khtc-2022,0,0,0,0,"));
  EXPECT_THAT(again, HasSubstr("ke-hoach-syt-bac-giang-2023,0,0,0,0,true"));
  duty({"load", "--document", "no-such"}, usage);
}

TEST_F(DutyCommands, WhoOwesWhatIsListedAndCounted) {
  duty({"load"});
  const auto list = duty({"list", "--organisation", "TTYT-AB"});
  EXPECT_THAT(list, StartsWith("document,clause,duty,text,organisation"));
  EXPECT_THAT(list, HasSubstr("3183/SYT-KHTC"));
  EXPECT_THAT(list, Not(HasSubstr("Kiên Hải")));
  EXPECT_THAT(duty({"board"}), HasSubstr("TTYT-AB,TTYT huyện An Biên,0,0,8,0,0,0,8,0"));
  EXPECT_THAT(duty({"board", "--by", "letter"}), HasSubstr("3183-syt-khtc-2022,"));
  duty({"board", "--by", "province"}, usage);
  EXPECT_THAT(duty({"remind"}), StartsWith("to,document"));
  duty({"list", "--now", "yesterday"}, world_failed);
}

}  // namespace
}  // namespace sansang::cli
