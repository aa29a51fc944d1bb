// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/command.hpp"

namespace sansang::cli {
namespace {

const std::string network = R"({"periods": 2,
 "suppliers": [{"id": "S", "tank_kg": 50, "opening_kg": 0, "production_kg": [10, 10]}],
 "hospitals": [{"id": "H", "tank_kg": 20, "opening_kg": 1, "safety_kg": 0, "terminal_kg": 0,
   "critical_kg": [4, 14], "deferrable_kg": [1, 1]}],
 "links": [{"from": "S", "to": "H", "lead_periods": 0, "capacity_kg": [9, 9], "cost_per_kg": 1}],
 "fleet": []})";

class FixedClock final : public Clock {
 public:
  Instant now() const override { return Instant{}; }
};

struct Answer {
  int code;
  std::string out, err;
};

Answer ask(std::vector<std::string> words, const std::string& input = network) {
  std::istringstream in(input);
  std::ostringstream out, err;
  const FixedClock clock;
  SerialExecutor executor;
  SilentProgress progress;
  Context context{in, out, err, SANSANG_SOURCE_DIR, clock, executor, progress, "en"};
  words.insert(words.begin(), {"supply", "plan", "--input", "-"});
  const int code = run(words, context);
  return {code, out.str(), err.str()};
}

TEST(SupplyCommand, prints_the_plan_alone_on_standard_output) {
  const auto answer = ask({"--output", "-"});
  EXPECT_EQ(answer.code, answered);
  EXPECT_EQ(nlohmann::json::parse(answer.out)["levels"]["deferrable_kg"], 1);
  EXPECT_EQ(ask({"--format", "json"}).out, answer.out);
}

TEST(SupplyCommand, writes_the_plan_to_a_file_and_a_summary_to_the_reader) {
  const auto path = std::filesystem::temp_directory_path() / "sansang_supply_test_plan.json";
  const auto answer = ask({"--output", path.string()});
  EXPECT_EQ(answer.code, answered);
  std::ifstream file(path);
  const std::string plan(std::istreambuf_iterator<char>(file), {});
  EXPECT_EQ(plan, ask({"--output", "-"}).out);
  std::filesystem::remove(path);
  EXPECT_NE(answer.out.find("the link S – H is full in period"), std::string::npos);
  EXPECT_NE(answer.out.find("decided by the hospital"), std::string::npos);
  EXPECT_EQ(answer.out.find("⟦"), std::string::npos);
}

TEST(SupplyCommand, gives_a_table_whose_columns_do_not_depend_on_the_language) {
  const auto answer = ask({"--format", "csv"});
  EXPECT_TRUE(answer.out.starts_with("line,supplier,hospital,depart,period,kg,critical_kg,"));
  EXPECT_NE(answer.out.find("\nshortage,,H,"), std::string::npos);
}

TEST(SupplyCommand, reports_findings_with_their_line_and_exits_1) {
  auto wrong = network;
  wrong.replace(wrong.find("[9, 9]"), 6, "[9]");
  const auto answer = ask({}, wrong);
  EXPECT_EQ(answer.code, has_findings);
  EXPECT_TRUE(answer.err.starts_with("-:5:71: ")) << answer.err;
  EXPECT_EQ(answer.out, "");
}

TEST(SupplyCommand, refuses_levels_and_conventions_that_it_does_not_offer) {
  const auto answer = ask({"--levels", "critical,fairness"});
  EXPECT_EQ(answer.code, usage);
  EXPECT_NE(answer.err.find("'fairness' is not a level"), std::string::npos);
  EXPECT_EQ(ask({"--convention", "noon"}).code, usage);
  EXPECT_EQ(ask({"--convention", "after-use"}).code, answered);
}

TEST(SupplyCommand, says_when_a_file_cannot_be_read_or_written) {
  EXPECT_EQ(ask({"--output", "/nowhere/plan.json"}).code, world_failed);
  EXPECT_EQ(ask({"--input", "/nowhere/network.json"}).code, world_failed);
}

}  // namespace
}  // namespace sansang::cli
