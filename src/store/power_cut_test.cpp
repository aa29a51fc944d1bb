// SPDX-License-Identifier: Apache-2.0
// Cuts the power under the real store while it commits real acts. No acknowledged act may be lost
// with synchronous=FULL; with NORMAL some must be, which proves that the instrument sees losses.
// 20,000 cuts, or as many as fit into 55 s on a slow machine but 2,000 at least; SANSANG_LONG=1
// makes it a million (run the program itself: ctest stops it earlier).
#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>

#include "store/audit.hpp"
#include "store/contract_samples.hpp"
#include "store/power_cut_disk.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace sansang::store {
namespace {

using namespace samples;

struct Outcome {
  long cuts = 0;
  long acknowledged = 0;      ///< reports
  long cuts_with_losses = 0;  ///< an acknowledged report is gone or altered
  long unsound = 0;           ///< not to be opened, or its integrity check complains
  long broken_chains = 0;
  long kept_unacknowledged = 0;  ///< why report ids must be made by the client
};

constexpr int cuts_per_disk = 20;

const std::filesystem::path schema_dir = std::filesystem::path(SANSANG_SOURCE_DIR) / "schema";

sqlite::Options options_on(const PowerCutDisk& disk, sqlite::Synchronous synchronous) {
  sqlite::Options options;
  options.vfs = disk.vfs_name();
  options.synchronous = synchronous;
  options.exclusive = true;
  options.checkpoint_pages = 40;
  return options;
}

class Campaign {
 public:
  Campaign(sqlite::Synchronous synchronous, std::uint64_t seed)
      : random_(seed),
        disk_("power_cut_" + std::to_string(seed)),
        options_(options_on(disk_, synchronous)) {}

  /// Stops at `cuts`, or when `time` is over after `at_least` of them.
  Outcome run(long cuts, long at_least, std::chrono::seconds time) {
    const auto end = std::chrono::steady_clock::now() + time;
    open();
    store_.reset();
    empty_store_ = disk_.content();
    for (long i = 0; i < cuts; ++i) {
      if (i >= at_least && std::chrono::steady_clock::now() > end) break;
      if (i % cuts_per_disk == 0) start_afresh();
      cut_once();
    }
    store_.reset();
    return outcome_;
  }

 private:
  using Facts = std::map<ReportId, oxygen::DailyFact>;

  void open() { store_ = sqlite::open_sqlite("store.db", schema_dir, options_); }
  void start_afresh() {
    store_.reset();
    disk_.load(empty_store_);
    acknowledged_.clear();
    open();
  }

  void cut_once() {
    ++outcome_.cuts;
    disk_.fail_at(1 + static_cast<long>(random_() % 200));
    try {
      // Now and then the power fails while the store recovers.
      if (random_() % 8 == 0) {
        store_.reset();
        open();
      }
      while (!disk_.is_dark()) commit_something();
    } catch (const StoreFailure&) {
      expect_read_only();
    }
    store_.reset();
    disk_.cut_and_restore(random_);
    try {
      open();
      compare();
    } catch (const std::exception&) {
      ++outcome_.unsound;
      start_afresh();
    }
  }

  void expect_read_only() {
    if (store_ != nullptr) {
      EXPECT_THROW(store_->commit(act_with({a_facility(kg01)})), StoreFailure);
    }
  }

  void commit_something() {
    std::vector<Change> changes;
    const auto reports = 1 + random_() % 3;
    for (std::size_t i = 0; i < reports; ++i) {
      const auto number = ++number_;
      const auto day = first_day + std::chrono::days{number % 3000};
      const FacilityId facility("KG-" + std::to_string(number / 3000));
      const auto patients = static_cast<std::int64_t>(random_() % 1000);
      changes.emplace_back(
          a_report("r" + std::to_string(number), facility, day, patients, 1 + random_() % 5));
    }
    if (random_() % 4 == 0) changes.emplace_back(a_facility(kg01, std::to_string(number_)));
    const auto committed = store_->commit(act_with(changes));
    for (const auto& change : changes)
      if (const auto* append = std::get_if<AppendReport>(&change)) {
        auto fact = append->fact;
        fact.position = committed.position;
        acknowledged_.insert_or_assign(fact.report, fact);
        ++outcome_.acknowledged;
      }
  }

  void compare() {
    if (!store_->integrity_problems().empty()) ++outcome_.unsound;
    if (verify_chain(store_->audit(1, 1'000'000))) ++outcome_.broken_chains;
    Facts kept;
    for (auto& fact : store_->facts(VisibleFacilities::everything(), {first_day, date(2100, 1, 1)}))
      kept.emplace(fact.report, fact);
    bool has_lost = false;
    for (const auto& [id, fact] : acknowledged_) {
      const auto at = kept.find(id);
      has_lost = has_lost || at == kept.end() || at->second != fact;
    }
    if (has_lost) ++outcome_.cuts_with_losses;
    for (const auto& [id, fact] : kept)
      if (!acknowledged_.contains(id)) ++outcome_.kept_unacknowledged;
    acknowledged_ = std::move(kept);
  }

  PowerCutDisk::Random random_;
  PowerCutDisk disk_;
  PowerCutDisk::Content empty_store_;  ///< with its schema: to make it anew costs ten cuts
  sqlite::Options options_;
  std::unique_ptr<sqlite::SqliteStore> store_;
  Facts acknowledged_;
  long number_ = 0;
  Outcome outcome_;
};

bool is_long() {
  const char* word = std::getenv("SANSANG_LONG");
  return word != nullptr && std::string(word) == "1";
}

constexpr long fewest_cuts = 2'000;

Outcome measured(const char* name, sqlite::Synchronous synchronous, std::uint64_t seed, long cuts) {
  const auto start = std::chrono::steady_clock::now();
  const auto outcome = Campaign(synchronous, seed)
                           .run(cuts, is_long() ? cuts : fewest_cuts, std::chrono::seconds{55});
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  std::cout << name << ": " << outcome.cuts << " cuts, " << outcome.acknowledged
            << " reports acknowledged, " << outcome.cuts_with_losses << " cuts with losses, "
            << outcome.unsound << " unsound, " << outcome.broken_chains << " broken chains, "
            << outcome.kept_unacknowledged << " kept though not acknowledged, " << took.count()
            << " s\n";
  return outcome;
}

TEST(PowerCut, FullLosesNothingAcknowledged) {
  const auto outcome =
      measured("synchronous=FULL", sqlite::Synchronous::Full, 7, is_long() ? 1'000'000 : 20'000);
  EXPECT_GE(outcome.cuts, fewest_cuts);
  EXPECT_GT(outcome.acknowledged, outcome.cuts / 2);
  EXPECT_EQ(outcome.cuts_with_losses, 0);
  EXPECT_EQ(outcome.unsound, 0);
  EXPECT_EQ(outcome.broken_chains, 0);
}

TEST(PowerCut, NormalLosesSomeSoTheInstrumentSees) {
  const auto outcome = measured("synchronous=NORMAL", sqlite::Synchronous::Normal, 8, 500);
  EXPECT_GT(outcome.cuts_with_losses, 50);
  EXPECT_EQ(outcome.broken_chains, 0) << "what is left is a prefix of the acts";
}

TEST(PowerCut, MigrationGoesOnAfterEveryCut) {
  PowerCutDisk::Random random(9);
  PowerCutDisk disk("power_cut_migration");
  const auto options = options_on(disk, sqlite::Synchronous::Full);
  bool was_cut = true;
  for (long operation = 1; was_cut; ++operation) {
    disk.wipe();
    disk.fail_at(operation);
    try {
      sqlite::open_sqlite("store.db", schema_dir, options);
    } catch (const StoreFailure&) {
      EXPECT_TRUE(disk.is_dark());
    }
    was_cut = disk.is_dark();
    disk.cut_and_restore(random);
    const auto store = sqlite::open_sqlite("store.db", schema_dir, options);
    EXPECT_TRUE(store->integrity_problems().empty()) << operation;
    EXPECT_EQ(store->commit(act_with({a_report("r1", kg01, first_day)})).position, 1);
  }
}

}  // namespace
}  // namespace sansang::store
