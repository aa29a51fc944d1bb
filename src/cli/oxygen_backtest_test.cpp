// SPDX-License-Identifier: Apache-2.0
// `sansang oxygen backtest` as a person calls it: columns, exit codes, findings at their rows.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>
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

Outcome called(std::vector<std::string> words, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const StoppedClock clock;
  SerialExecutor executor;
  SilentProgress progress;
  Context context{in, out, err, SANSANG_SOURCE_DIR, clock, executor, progress, "en"};
  words.insert(words.begin(), {"oxygen", "backtest"});
  const int code = run(words, context);
  return {code, out.str(), err.str()};
}

const std::string czech = std::string(SANSANG_SOURCE_DIR) +
                          "/testdata/series/cz_hospital_national_daily_2020-03_2021-01.csv";
const std::string italian =
    std::string(SANSANG_SOURCE_DIR) + "/testdata/series/it_regions_daily_2020-02_2021-06.csv";

/// Litres of 100 days from 1 March 2020; the value of day `day` is multiplied by `factor` after
/// day `after`.
std::string litres(int after = 1000, double factor = 1.0, int without = -1) {
  std::string csv = "day,litres\n";
  for (int day = 0; day < 100; ++day) {
    if (day == without) continue;
    const auto date = Date{std::chrono::year{2020} / 3 / 1} + std::chrono::days{day};
    const double value = 500.0 + 200.0 * std::sin(day * 0.1) + (day * 37 % 11);
    csv += iso_date(date) + "," + std::to_string(day > after ? factor * value : value) + "\n";
  }
  return csv;
}

nlohmann::json rows(const Outcome& outcome) {
  return nlohmann::json::parse(outcome.out).at("backtest");
}

TEST(OxygenBacktest, CzechOxygenPatientsReachTheGoal) {
  const auto answer =
      called({"--input", czech, "--date", "datum", "--target", "kyslik", "--driver",
              "admissions=pacient_prvni_zaznam", "--driver", "hospitalised=pocet_hosp", "--from",
              "2020-09-01", "--to", "2021-01-17", "--format", "json"});
  EXPECT_EQ(answer.code, answered) << answer.err;
  const auto all = rows(answer);
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(all[0]["origins"], 139);
  EXPECT_EQ(all[3]["origins"], 125);  // the last 14 origins look 28 days beyond the file
  EXPECT_LT(all[0]["relative_wis"], 1.02);
  EXPECT_LT(all[1]["relative_wis"], 0.80);
  EXPECT_LT(all[2]["relative_wis"], 0.85);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_GT(all[i]["coverage95"], 0.90);
    EXPECT_LT(all[i]["coverage95"], 0.98);
  }
  // Computed independently from the definition of persistence.
  EXPECT_NEAR(all[1]["wis_persistence"], 297.8277144831, 1e-6);
}

TEST(OxygenBacktest, ItalianRegionsEachHaveTheirRows) {
  const auto answer =
      called({"--input", italian, "--date", "data", "--target", "totale_ospedalizzati", "--region",
              "denominazione_regione", "--driver", "cases=nuovi_positivi", "--format", "json"});
  EXPECT_EQ(answer.code, answered) << answer.err;
  const auto all = rows(answer);
  ASSERT_EQ(all.size(), 24u);
  EXPECT_EQ(all[0]["region"], "Abruzzo");
  EXPECT_EQ(all[8]["region"], "Friuli Venezia Giulia");
  for (const auto& row : all) EXPECT_LT(row["relative_wis"], 0.95) << row;
}

TEST(OxygenBacktest, CsvHasTheColumnsOfTheContract) {
  const auto answer = called({"--input", "-", "--date", "day", "--target", "litres", "--horizons",
                              "7,1", "--format", "csv"},
                             litres());
  EXPECT_EQ(answer.code, answered);
  EXPECT_THAT(answer.out,
              StartsWith("region,horizon,origins,wis,wis_persistence,relative_wis,coverage50,"
                         "coverage80,coverage95,bias\r\nall,7,59,"));  // origins 34 … 92
}

// With one origin, median = bias + observed: whatever comes after the origin, it stays.
TEST(OxygenBacktest, RowsAfterTheOriginDoNotTouchItsForecast) {
  const std::vector<std::string> words{"--input", "-",          "--date",   "day",    "--target",
                                       "litres",  "--horizons", "7",        "--from", "2020-04-30",
                                       "--to",    "2020-04-30", "--format", "json"};
  const auto plain = rows(called(words, litres()))[0];
  const auto altered = rows(called(words, litres(60, 2.0)))[0];
  ASSERT_EQ(plain["origins"], 1);
  const double observed = 500.0 + 200.0 * std::sin(6.7) + (67 * 37 % 11);
  EXPECT_NEAR(plain["bias"].get<double>() + observed,
              altered["bias"].get<double>() + 2.0 * observed, 1e-5);
  EXPECT_EQ(plain["wis_persistence"] == altered["wis_persistence"], false);
}

TEST(OxygenBacktest, AMissingDayIsAFindingAndNeitherOriginNorTarget) {
  const std::vector<std::string> words{"--input",  "-",          "--date",     "day",
                                       "--target", "litres",     "--horizons", "7",
                                       "--from",   "2020-04-20", "--format",   "json"};
  const auto whole = called(words, litres());
  const auto gap = called(words, litres(1000, 1.0, 70));
  EXPECT_EQ(whole.code, answered);
  EXPECT_EQ(gap.code, has_findings);
  EXPECT_THAT(gap.err, StartsWith("-:72:1: Region all has no row for 1 day(s) from 2020-05-10"));
  EXPECT_EQ(rows(gap)[0]["origins"].get<int>(), rows(whole)[0]["origins"].get<int>() - 2);
}

TEST(OxygenBacktest, BadCellsAreFoundAndTheRestIsAnswered) {
  auto csv = litres();
  csv += "2020-03-05,7\nyesterday,8\n2020-06-09,many\n2020-06-10,\n2020-06-11,1e300\n";
  const auto answer =
      called({"--input", "-", "--date", "day", "--target", "litres", "--format", "csv"}, csv);
  EXPECT_EQ(answer.code, has_findings);
  EXPECT_THAT(answer.err, HasSubstr("-:102:1: 2020-03-05 of region all stands already in row 6"));
  EXPECT_THAT(answer.err, HasSubstr("-:103:1: “yesterday”"));
  EXPECT_THAT(answer.err, HasSubstr("-:104:2: “many”"));
  EXPECT_THAT(answer.err, HasSubstr("-:105:2: Column litres"));
  EXPECT_THAT(answer.err, HasSubstr("-:106:2: “1e300”"));
  EXPECT_THAT(answer.out, HasSubstr("all,28,"));
}

TEST(OxygenBacktest, WordsThatCannotBeReadAreUsage) {
  const std::vector<std::string> good{"--input", "-", "--date", "day", "--target", "litres"};
  const auto with = [&good](std::vector<std::string> more) {
    more.insert(more.begin(), good.begin(), good.end());
    return called(more, litres()).code;
  };
  EXPECT_EQ(with({}), answered);
  EXPECT_EQ(with({"--horizons", "0"}), usage);
  EXPECT_EQ(with({"--horizons", "1,,7"}), usage);
  EXPECT_EQ(with({"--horizons", "29"}), usage);
  EXPECT_EQ(with({"--driver", "cases"}), usage);
  EXPECT_EQ(with({"--from", "soon"}), usage);
  EXPECT_EQ(with({"--from", "2020-05-02", "--to", "2020-05-01"}), usage);
  EXPECT_EQ(with({"--driver", "cases=nowhere"}), has_findings);
  EXPECT_EQ(called({"--input", "no-such-file", "--date", "a", "--target", "b"}).code, world_failed);
}

}  // namespace
}  // namespace sansang::cli
