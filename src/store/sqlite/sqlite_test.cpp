// SPDX-License-Identifier: Apache-2.0
// What the embedded store promises beyond the contract: migrations, guards, durability settings.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "store/contract_samples.hpp"
#include "store/record_fields.hpp"
#include "store/sqlite/database.hpp"
#include "store/sqlite/migrations.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace sansang::store::sqlite {
namespace {

namespace fs = std::filesystem;
using namespace samples;

const fs::path schema_dir = fs::path(SANSANG_SOURCE_DIR) / "schema";

class Sqlite : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    dir_ = fs::temp_directory_path() /
           ("sansang_sqlite_" + std::to_string(::getpid()) + "_" + test->name());
    fs::create_directories(dir_);
  }
  void TearDown() override { fs::remove_all(dir_); }
  fs::path file() const { return dir_ / "store.db"; }

  fs::path dir_;
};

std::string failure_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const std::exception& e) {
    return e.what();
  }
  return {};
}

TEST_F(Sqlite, WhatWasCommittedIsThereAfterReopening) {
  open_sqlite(file(), schema_dir)->commit(act_with({a_report("r1", kg01, first_day)}));
  const auto store = open_sqlite(file(), schema_dir);
  EXPECT_EQ(store->position(), 1);
  EXPECT_EQ(store->report(ReportId("r1"))->report, a_report("r1", kg01, first_day).report);
  EXPECT_TRUE(store->integrity_problems().empty());
}

TEST_F(Sqlite, ANewerDatabaseIsRefusedWithASentence) {
  open_sqlite(file(), schema_dir);
  {
    Database database(file().string(), OpenAs::Writer, "");
    database.run_script("insert into migration (number, name) values (9999, '9999_future');");
  }
  const auto sentence = failure_of([this] { open_sqlite(file(), schema_dir); });
  EXPECT_NE(sentence.find("newer program (schema 9999"), std::string::npos) << sentence;
}

TEST_F(Sqlite, MissingMigrationsAreToldApart) {
  const auto sentence = failure_of([this] { open_sqlite(file(), dir_ / "nowhere"); });
  EXPECT_NE(sentence.find("no migrations"), std::string::npos) << sentence;
}

TEST_F(Sqlite, ABrokenMigrationLeavesTheDatabaseAsItWas) {
  const auto own = dir_ / "schema";
  fs::create_directories(own);
  std::ofstream(own / "0001_a.sql") << "create table a (x {int} not null) {strict};";
  std::ofstream(own / "0002_b.sql") << "create table b (x {int}) {strict}; create tabel c;";
  Database database(file().string(), OpenAs::Writer, "");
  EXPECT_THROW(apply_migrations(database, own), StoreFailure);
  std::ofstream(own / "0002_b.sql") << "create table b (x {int}) {strict};";
  apply_migrations(database, own);
  apply_migrations(database, own);
  database.run_script("insert into a (x) values (1); insert into b (x) values (2);");
}

TEST_F(Sqlite, AppendOnlyTablesRefuseChanges) {
  {
    const auto store = open_sqlite(file(), schema_dir);
    store->commit(act_with({a_facility(kg01), an_equipment("E1", kg01), an_officer(kg01),
                            a_supplier(), a_route(kg01), a_report("r1", kg01, first_day),
                            an_alert("a1", kg01, 0), a_plan("p1", 0),
                            CaseCount{UnitCode("912"), first_day, Persons(1), "CDC", false}}));
  }
  Database database(file().string(), OpenAs::Writer, "");
  for (const std::string table : {"audit", "facility", "equipment", "officer", "supplier", "route",
                                  "daily_report", "report_line", "confirmed_doubt", "ledger_entry",
                                  "daily_fact", "alert", "plan", "case_count"}) {
    const auto refused = table + " is append-only";
    EXPECT_NE(failure_of([&] { database.run_script("delete from " + table); }).find(refused),
              std::string::npos)
        << table;
    const auto update =
        "update " + table + " set " + (table == "audit" ? "at = 0" : "") +
        (table == "audit" ? ""
         : table == "report_line" || table == "confirmed_doubt" || table == "ledger_entry"
             ? "item = 9"
             : "position = 9");
    EXPECT_NE(failure_of([&] { database.run_script(update); }).find(refused), std::string::npos)
        << table;
  }
}

TEST_F(Sqlite, AnotherProgramsLockIsTemporary) {
  Options options;
  options.patience = std::chrono::milliseconds{20};
  const auto store = open_sqlite(file(), schema_dir, options);
  {
    Database other(file().string(), OpenAs::Writer, "");
    Transaction held(other, TransactionKind::Write);
    EXPECT_THROW(store->commit(act_with({})), StoreBusy);
  }
  EXPECT_EQ(store->commit(act_with({})).position, 1);
}

TEST_F(Sqlite, RunsWithFullSynchronisationInWal) {
  open_sqlite(file(), schema_dir);
  Database database(file().string(), OpenAs::Reader, "");
  auto mode = database.prepared("pragma journal_mode");
  ASSERT_TRUE(mode->next());
  EXPECT_EQ(mode->get<std::string>(), "wal");
}

TEST_F(Sqlite, AMisspeltColumnIsAnErrorAndNoText) {
  Database database(file().string(), OpenAs::Writer, "");
  database.run_script("create table a (x integer) strict; insert into a values (1);");
  EXPECT_THROW(database.prepared("select \"y\" from a"), StoreFailure);
}

}  // namespace
}  // namespace sansang::store::sqlite
