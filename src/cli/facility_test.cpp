// SPDX-License-Identifier: Apache-2.0
// From the tables of a province to hours of cover on the command line: registers, reports, cases,
// ledger and audit, with every kind of bad input.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/command.hpp"
#include "documents/tables/cells.hpp"
#include "documents/tables/xlsx.hpp"

namespace sansang::cli {
namespace {

using ::testing::HasSubstr;

struct Outcome {
  int code;
  std::string out;
  std::string err;
};

/// A database of its own, filled by commands on the morning of 2 September 2021.
class Imports : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        std::filesystem::temp_directory_path() / ("sansang-imports-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  Outcome called(std::vector<std::string> words, const std::string& input = "") {
    words.insert(words.end(), {"--database", (folder_ / "province.db").string()});
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    SerialExecutor executor;
    SilentProgress progress;
    Context context{in, out, err, SANSANG_SOURCE_DIR, clock_, executor, progress, "en"};
    const int code = run(words, context);
    return {code, out.str(), err.str()};
  }
  Outcome registers(const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"facility",   "import",   "--valid-on",
                                   "2021-09-01", "--format", "csv"};
    for (const auto* name : {"facilities", "equipment", "suppliers", "routes", "officers"})
      words.insert(words.end(), {std::string("--") + name, file(std::string(name) + ".csv")});
    words.insert(words.end(), more.begin(), more.end());
    return called(words);
  }
  Outcome reports(const std::string& rows) {
    return called({"oxygen", "import", "--reports", "-", "--format", "csv"},
                  "facility,reported_for,read_at,tank,tank_level,tank_unit,received_kg,covid_mask,"
                  "doubt_reason\n" +
                      rows);
  }
  nlohmann::json rows(const Outcome& outcome, const char* name) {
    return nlohmann::json::parse(outcome.out).at(name);
  }
  static std::string file(const std::string& name) {
    return std::string(SANSANG_SOURCE_DIR) + "/testdata/imports/" + name;
  }

  std::filesystem::path folder_;
  FixedClock clock_{at_local_time(date(2021, 9, 2), std::chrono::hours{8})};
};

TEST_F(Imports, TheSameRegistersTwiceChangeNothing) {
  const auto dry = registers({"--dry-run"});
  EXPECT_EQ(dry.code, answered) << dry.err;
  EXPECT_THAT(dry.out, HasSubstr("facilities,3,0,0,0,\r\n"));
  EXPECT_THAT(called({"facility", "list", "--format", "csv"}).out, Not(HasSubstr("KG-BVDK")));
  EXPECT_THAT(registers().out, HasSubstr("equipment,5,0,0,0,1\r\n"));
  EXPECT_THAT(registers().out, HasSubstr("equipment,0,0,5,0,\r\n"));
  const auto before = called({"facility", "list", "--as-of", "0", "--format", "csv"});
  EXPECT_THAT(before.out, Not(HasSubstr("KG-BVDK")));
  EXPECT_THAT(called({"facility", "list", "--format", "csv"}).out, HasSubstr("KG-BVDK"));
}

TEST_F(Imports, ReportsBecomeHoursOfCover) {
  registers();
  const auto imported =
      called({"oxygen", "import", "--reports", file("reports.csv"), "--format", "csv"});
  EXPECT_EQ(imported.code, answered) << imported.err;
  EXPECT_THAT(imported.out, HasSubstr("reports,3,0,0,0,2"));
  EXPECT_THAT(called({"oxygen", "import", "--reports", file("reports.csv"), "--format", "csv"}).out,
              HasSubstr("reports,0,0,3,0,"));
  const auto cover = rows(called({"oxygen", "cover", "--format", "json"}), "cover");
  ASSERT_EQ(cover.size(), 2u);
  EXPECT_LT(cover[0]["p10_h"], cover[1]["p10_h"]);
  for (const auto& row : cover) {
    EXPECT_LE(row["p10_h"], row["p50_h"]);
    EXPECT_EQ(row["freshness"], "fresh");
    if (row["facility"] != "KG-BVDK") continue;
    // 62 % of 10,000 L, 3,000 kg, 90 cylinders of 6 m3 (8,126 g each).
    EXPECT_NEAR(row["stock_kg"].get<double>(), 10'805.5, 0.1);
  }
  const auto ledger = rows(called({"oxygen", "ledger", "--facility", "KG-BVDK", "--from",
                                   "2021-09-02", "--format", "json"}),
                           "ledger");
  std::int64_t counted = 0;
  for (const auto& row : ledger)
    if (row["kind"] == "counted") counted += row["oxygen_g"].get<std::int64_t>();
  EXPECT_EQ(counted, 7'074'200 + 3'000'000 + 90 * 8'126);
  const auto steps = called({"oxygen", "explain", "--facility", "KG-BVDK", "--format", "csv"}).out;
  for (const auto* step : {"counted,KG-BVDK-T1,7074.2,kg", "usable,", "patients,mask,196",
                           "calibration,", "cover_left,p10,"})
    EXPECT_THAT(steps, HasSubstr(step));
}

TEST_F(Imports, AFacilityThatNeverReportedIsUnknownNotZero) {
  registers();
  const auto cover = rows(called({"oxygen", "cover", "--format", "json"}), "cover");
  ASSERT_EQ(cover.size(), 2u);
  EXPECT_EQ(cover[0]["p10_h"], nullptr);
  EXPECT_EQ(cover[0]["stock_kg"], nullptr);
  EXPECT_EQ(cover[0]["freshness"], "never_reported");
}

TEST_F(Imports, EachBadReportIsNamedAtItsCellAndTheGoodOneIsKept) {
  registers();
  const auto outcome = reports(
      "KG-BVDK,2021-09-02,2021-09-02T06:30,KG-BVDK-T1,60,kg,,1,\n"
      "KG-BVDK,2021-09-01,2021-09-01T06:30,KG-BVDK-T1,130,percent,,1,\n"
      "KG-BVDK,2021-08-31,2021-08-31T06:30,KG-BVDK-T1,-3,percent,,1,\n"
      "KG-BVDK,2021-09-03,2021-09-03T06:30,KG-BVDK-T1,60,percent,,1,\n"
      "KG-XX,2021-09-02,2021-09-02T06:30,,,,,1,\n"
      "KG-TRAM-1,2021-09-02,2021-09-02T06:30,,,,,1,\n"
      "KG-TTYT-KH,2021-09-02,2021-09-02T06:15,,,,,9,\n");
  EXPECT_EQ(outcome.code, has_findings);
  EXPECT_THAT(outcome.out, HasSubstr("reports,1,0,0,6,2"));
  for (const auto* line :
       {"-:2:6: The unit “kg” is not that of this gauge (percent)", "-:3:5: “130” is above",
        "-:4:5: “-3” is negative", "-:5:2: The day of the report, “2021-09-03”",
        "-:6:1: There is no open facility", "-:7:1: Facility “KG-TRAM-1” reports through"})
    EXPECT_THAT(outcome.err, HasSubstr(line));
}

TEST_F(Imports, ADoubtNeedsAReason) {
  registers();
  EXPECT_EQ(reports("KG-BVDK,2021-09-01,2021-09-01T06:30,KG-BVDK-T1,20,percent,,1,\n").code,
            answered);
  const std::string full = "KG-BVDK,2021-09-02,2021-09-02T06:30,KG-BVDK-T1,90,percent,,1,";
  const auto doubted = reports(full + "\n");
  EXPECT_EQ(doubted.code, has_findings);
  EXPECT_THAT(doubted.err, HasSubstr("-:2:5: The level “90” percent is above the last one (20"));
  EXPECT_THAT(doubted.out, HasSubstr("reports,0,0,0,1,\r\n"));
  EXPECT_EQ(reports(full + "refilled\n").code, answered);
  const auto other = reports("KG-BVDK,2021-09-02,2021-09-02T06:30,KG-BVDK-T1,80,percent,,1,\n");
  EXPECT_THAT(other.err, HasSubstr("has a report for “2021-09-02” already"));
}

TEST_F(Imports, CasesAreTakenOnce) {
  registers();
  const auto once = called({"case", "import", "--input", file("cases.csv"), "--format", "csv"});
  EXPECT_EQ(once.code, answered) << once.err;
  EXPECT_THAT(once.out, HasSubstr("cases,3,0,0,0,2"));
  const auto bad = called({"case", "import", "--input", "-", "--format", "csv"},
                          "unit,day,cases\n91,2021-09-01,5\n91,2021-09-09,5\n777,2021-09-01,5\n");
  EXPECT_THAT(bad.out, HasSubstr("cases,0,1,0,2,3"));
  EXPECT_THAT(bad.err, HasSubstr("-:3:2: The day “2021-09-09” has not come yet"));
  EXPECT_THAT(bad.err, HasSubstr("-:4:1: No administrative unit has the code “777”"));
}

TEST_F(Imports, AChangedAuditRowIsNamed) {
  registers();
  called({"case", "import", "--input", file("cases.csv")});
  EXPECT_EQ(called({"audit", "verify"}).code, answered);
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open((folder_ / "province.db").c_str(), &database), SQLITE_OK);
  sqlite3_exec(database, "drop trigger audit_refuses_update", nullptr, nullptr, nullptr);
  EXPECT_EQ(
      sqlite3_exec(database, "update audit set actor = 'x' where n = 2", nullptr, nullptr, nullptr),
      SQLITE_OK)
      << sqlite3_errmsg(database);
  sqlite3_close(database);
  const auto broken = called({"audit", "verify", "--format", "csv"});
  EXPECT_EQ(broken.code, has_findings);
  EXPECT_THAT(broken.err, HasSubstr("The audit chain breaks at row 2"));
}

/// The CSV files of testdata/imports as one workbook, numbers as numbers.
std::string workbook_of(const std::vector<std::pair<std::string, std::string>>& sheets) {
  documents::WorkbookContent content;
  for (const auto& [name, path] : sheets) {
    std::ifstream in(path);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const auto table = documents::read_csv(bytes, path).table;
    documents::SheetContent sheet{name, {}, {}, 0, 0};
    for (const auto& heading : table.header) sheet.columns.push_back({heading, 14, {}, {}, {}});
    for (const auto& row : table.rows) {
      auto& values = sheet.rows.emplace_back();
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        documents::Findings unread;
        const auto number = documents::read_number(cell_at(table, row, i), unread);
        const auto day = parse_date(row.cells[i]);
        const bool is_code = row.cells[i].starts_with('0') && row.cells[i].size() > 1;
        if (day) {
          values.emplace_back(*day);
        } else if (number && !is_code) {
          values.emplace_back(*number);
        } else {
          values.emplace_back(row.cells[i]);
        }
      }
    }
    content.sheets.push_back(std::move(sheet));
  }
  return documents::xlsx(content);
}

TEST_F(Imports, AWorkbookIsReadLikeTheCsvFiles) {
  const auto path = (folder_ / "province.data").string();
  std::ofstream(path, std::ios::binary)
      << workbook_of({{"Cơ sở", file("facilities.csv")},
                      {"equipment", file("equipment.csv")},
                      {"Nhà cung ứng", file("suppliers.csv")},
                      {"Tuyến giao hàng", file("routes.csv")},
                      {"Cán bộ chuyên trách", file("officers.csv")},
                      {"Báo cáo oxy hằng ngày", file("reports.csv")},
                      {"cases", file("cases.csv")}});
  const auto csv = registers({"--dry-run"});
  const auto made = called({"facility", "import", "--valid-on", "2021-09-01", "--format", "csv",
                            "--facilities", path, "--equipment", path, "--suppliers", path,
                            "--routes", path, "--officers", path});
  EXPECT_EQ(made.code, answered) << made.err;
  EXPECT_EQ(made.err, "");
  EXPECT_THAT(made.out, HasSubstr("facilities,3,0,0,0"));
  const auto again = registers();
  EXPECT_THAT(again.out, HasSubstr("facilities,0,0,3,0"));
  EXPECT_THAT(again.out, HasSubstr("equipment,0,0,5,0"));
  EXPECT_THAT(again.out, HasSubstr("routes,0,0,2,0"));
  EXPECT_THAT(called({"oxygen", "import", "--reports", path, "--format", "csv"}).out,
              HasSubstr("reports,3,0,0,0"));
  EXPECT_THAT(called({"oxygen", "import", "--reports", file("reports.csv"), "--format", "csv"}).out,
              HasSubstr("reports,0,0,3,0"));
  EXPECT_THAT(called({"case", "import", "--input", path, "--format", "csv"}).out,
              HasSubstr("cases,3,0,0,0"));
}

TEST_F(Imports, AFindingOfAWorkbookNamesItsSheet) {
  registers();
  documents::WorkbookContent content;
  content.sheets = {{"Bảng 1", {{"facility", 14, {}, {}, {}}}, {{"A"}}, 0, 0}};
  const auto answer =
      called({"oxygen", "import", "--reports", "-", "--format", "csv"}, documents::xlsx(content));
  EXPECT_EQ(answer.code, has_findings) << answer.out;
  EXPECT_THAT(answer.err, HasSubstr("-[Bảng 1]:1:1: "));
}

TEST_F(Imports, AHugeFileIsRefusedBySize) {
  registers();
  const auto path = folder_ / "huge.csv";
  std::ofstream(path) << "facility\n";
  std::filesystem::resize_file(path, std::uintmax_t{1} << 30);
  const auto huge = called({"oxygen", "import", "--reports", path.string()});
  EXPECT_EQ(huge.code, has_findings);
  EXPECT_THAT(huge.err, HasSubstr("huge.csv:1:1: The file is larger than 64 MiB"));
}

TEST_F(Imports, WhatCannotBeOpenedOrReadIsSaid) {
  EXPECT_EQ(called({"oxygen", "cover"}).code, world_failed);
  registers();
  EXPECT_EQ(called({"oxygen", "import", "--reports", "no-such-file"}).code, world_failed);
  EXPECT_EQ(called({"oxygen", "cover", "--now", "soon"}).code, usage);
  EXPECT_EQ(called({"facility", "list", "--as-of", "x"}).code, usage);
  EXPECT_EQ(called({"oxygen", "cover", "--facility", "KG-XX"}).code, has_findings);
  const auto none = called({"oxygen", "alerts"});
  EXPECT_EQ(none.out, "There is no open alert.\n");
}

}  // namespace
}  // namespace sansang::cli
