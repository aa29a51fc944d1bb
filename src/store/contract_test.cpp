// SPDX-License-Identifier: Apache-2.0
// What every store promises, run against each implementation.
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "store/audit.hpp"
#include "store/contract_samples.hpp"
#include "store/memory/memory_store.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace sansang::store {
namespace {

/// A book for these tests: scalars, a list of records, an optional, a nested record.
struct Remark {
  std::string by;
  std::optional<Date> day;
  bool operator==(const Remark&) const = default;
};
template <class V, class R>
requires RecordOf<R, Remark>
void fields(V&& v, R& r) {
  v("by", r.by);
  v("day", r.day);
}
struct Errand {
  PlanId id;
  std::string owner;
  double weight_kg = 0;
  bool done = false;
  std::vector<Remark> remarks;
  std::vector<std::string> tags;
  Remark last;
  bool operator==(const Errand&) const = default;
};
template <class V, class R>
requires RecordOf<R, Errand>
void fields(V&& v, R& r) {
  v("errand", r.id);
  v("owner", r.owner);
  v("weight_kg", r.weight_kg);
  v("done", r.done);
  v("remarks", r.remarks);
  v("tags", r.tags);
  v("last", r.last);
}

}  // namespace

template <>
struct Book<Errand> {
  static constexpr std::string_view name = "errand";
  static std::string group(const Errand& errand) { return errand.owner; }
};

namespace {

using namespace samples;

Errand an_errand(const std::string& id, const std::string& owner) {
  return {PlanId(id),   owner, 2, true, {{"Bà Bảy \"7\"", september.from}, {"", {}}},
          {"a\nb", ""}, {}};
}

const std::filesystem::path schema_dir = std::filesystem::path(SANSANG_SOURCE_DIR) / "schema";
const auto everybody = VisibleFacilities::everything();
const auto nobody = VisibleFacilities::only({});
const auto only_kg02 = VisibleFacilities::only({kg02, kg02});

class StoreContract : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (GetParam() == "memory") {
      store_ = memory::make_memory_store();
      return;
    }
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    dir_ = std::filesystem::temp_directory_path() /
           ("sansang_" + std::to_string(::getpid()) + "_" + std::to_string(test->line()));
    std::filesystem::create_directories(dir_);
    store_ = sqlite::open_sqlite(dir_ / "store.db", schema_dir);
  }
  void TearDown() override {
    store_.reset();
    if (!dir_.empty()) std::filesystem::remove_all(dir_);
  }
  Store& store() { return *store_; }
  LedgerPosition commit(std::vector<Change> changes, std::string object = "object/1") {
    return store_->commit(act_with(std::move(changes), std::move(object))).position;
  }

 private:
  std::filesystem::path dir_;
  std::unique_ptr<Store> store_;
};

TEST_P(StoreContract, StartsEmpty) {
  EXPECT_EQ(store().position(), 0);
  EXPECT_TRUE(store().facilities(everybody).empty());
  EXPECT_TRUE(store().facts(everybody, september).empty());
  EXPECT_FALSE(store().latest_plan());
  EXPECT_TRUE(store().audit(1, 10).empty());
}

TEST_P(StoreContract, BooksKeepEveryVersion) {
  const auto first = an_errand("E1", "KHTC");
  auto second = first;
  second.weight_kg = 2.5;
  second.last.by = "NVY";
  const auto at_first = commit({keep(first, {})});
  commit({keep(an_errand("E2", "NVY"), {})});
  const auto at_second = commit({keep(second, at_first)});

  const auto now = store().record<Errand>("E1");
  ASSERT_TRUE(now);
  EXPECT_EQ(now->record, second);
  EXPECT_EQ(now->position, at_second);
  EXPECT_EQ(now->actor, act_with({}).actor);
  EXPECT_EQ(store().record<Errand>("E1", at_first)->record, first);
  EXPECT_FALSE(store().record<Errand>("E1", 0));
  EXPECT_FALSE(store().record<Errand>("E3"));
  EXPECT_EQ(store().records<Errand>().size(), 2u);
  ASSERT_EQ(store().records_in<Errand>("KHTC").size(), 1u);
  ASSERT_EQ(store().history<Errand>("E1").size(), 2u);
  EXPECT_EQ(store().history<Errand>("E1").front().record, first);
}

TEST_P(StoreContract, OfTwoAuthorsOfOneVersionTheSecondIsTold) {
  auto errand = an_errand("E1", "KHTC");
  const auto seen_by_both = commit({keep(errand, {})});
  errand.owner = "NVY";
  commit({keep(errand, seen_by_both)});
  errand.owner = "CDC";
  const auto before = store().position();
  EXPECT_THROW(commit({keep(an_errand("E9", "x"), {}), keep(errand, seen_by_both)}), StoreConflict);
  EXPECT_THROW(commit({keep(errand, {})}), StoreConflict);
  EXPECT_THROW(commit({keep(an_errand("", "x"), {})}), StoreConflict);
  EXPECT_EQ(store().position(), before);
  EXPECT_FALSE(store().record<Errand>("E9"));
  EXPECT_EQ(store().record<Errand>("E1")->record.owner, "NVY");
  EXPECT_TRUE(store().records_in<Errand>("KHTC").empty());
}

TEST_P(StoreContract, AttachmentsAreKeptByTheirHash) {
  const auto scan = attachment_of(std::string("%PDF\0\xff", 6), "application/pdf");
  const auto empty = attachment_of("", "text/plain");
  commit({scan});
  commit({scan, empty});
  ASSERT_TRUE(store().attachment(scan.hash));
  EXPECT_EQ(store().attachment(scan.hash)->bytes, scan.bytes);
  EXPECT_EQ(store().attachment(scan.hash)->media_type, "application/pdf");
  EXPECT_EQ(store().attachment(empty.hash)->bytes, "");
  EXPECT_FALSE(store().attachment(std::string(64, '0')));
  EXPECT_NE(scan.hash, empty.hash);
}

TEST_P(StoreContract, RetryByIdIsFree) {
  const auto report = a_report("r1", kg01, first_day);
  const auto first = store().commit(act_with({report, an_alert("a1", kg01, 0)}));
  EXPECT_EQ(first.position, 1);
  EXPECT_FALSE(first.already_known);
  commit({a_facility(kg02)});

  auto again = report;
  again.report.received_at += std::chrono::hours{1};
  const auto retry = store().commit(act_with({again, an_alert("a1", kg01, 0)}));
  EXPECT_EQ(retry.position, 1);
  EXPECT_TRUE(retry.already_known);
  EXPECT_EQ(store().position(), 2);
  EXPECT_EQ(store().audit(1, 10).size(), 2U);
  EXPECT_EQ(store().reports_of(kg01, september).size(), 1U);
}

TEST_P(StoreContract, KnownIdWithOtherContentIsAConflict) {
  commit({a_report("r1", kg01, first_day, 7)});
  EXPECT_THROW(commit({a_report("r1", kg01, first_day, 8)}), StoreConflict);
  EXPECT_THROW(commit({a_report("r1", kg01, first_day, 7), a_report("r2", kg02, first_day)}),
               StoreConflict);
  EXPECT_EQ(store().position(), 1);
}

TEST_P(StoreContract, ReportComesBackAsSent) {
  const auto sent = a_report("r1", kg01, first_day, 9, 3);
  commit({sent});
  const auto stored = store().report(ReportId("r1"));
  ASSERT_TRUE(stored);
  EXPECT_EQ(stored->report, sent.report);
  EXPECT_EQ(stored->position, 1);
  EXPECT_FALSE(stored->superseded);
  EXPECT_FALSE(store().report(ReportId("r2")));

  auto fact = sent.fact;
  fact.position = 1;
  EXPECT_EQ(store().facts(everybody, september), std::vector{fact});
  auto entries = sent.entries;
  for (auto& entry : entries) entry.position = 1;
  EXPECT_EQ(store().ledger(kg01, september), entries);
}

TEST_P(StoreContract, CorrectionSupersedesAndOldPositionsStay) {
  const auto first = a_report("r1", kg01, first_day, 7);
  const auto other = a_report("r2", kg01, first_day + std::chrono::days{1}, 8);
  commit({first});
  commit({other});
  const auto facts_before = store().facts(everybody, september, 2);
  const auto ledger_before = store().ledger(kg01, september, 2);

  auto correction = a_correction("r3", first, 70);
  correction.entries.clear();
  commit({correction});
  commit({a_correction("r4", correction, 71)});

  EXPECT_EQ(store().facts(everybody, september, 2), facts_before);
  EXPECT_EQ(store().ledger(kg01, september, 2), ledger_before);
  ASSERT_EQ(store().ledger(kg01, september, 3).size(), 2U) << "a correction may hold no entries";
  EXPECT_EQ(store().ledger(kg01, september, 3)[0].report, ReportId("r2"));
  const auto now = store().facts(everybody, september);
  ASSERT_EQ(now.size(), 2U);
  EXPECT_EQ(now[0].report, ReportId("r4"));
  EXPECT_EQ(now[1].report, ReportId("r2"));

  const auto all = store().reports_of(kg01, september);
  ASSERT_EQ(all.size(), 4U);
  const std::vector<bool> superseded{true, false, true, false};
  for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ(all[i].superseded, superseded[i]) << i;
  EXPECT_FALSE(store().reports_of(kg01, september, 2)[0].superseded);
  EXPECT_TRUE(store().report(ReportId("r1"))->superseded);
}

TEST_P(StoreContract, ReportAndCorrectionMayShareAnAct) {
  const auto first = a_report("r1", kg01, first_day, 7);
  commit({first, a_correction("r2", first, 70)});
  const auto facts = store().facts(everybody, september);
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(facts[0].report, ReportId("r2"));
  EXPECT_EQ(store().ledger(kg01, september).size(), 2U);
}

TEST_P(StoreContract, SecondFirstReportOrSecondCorrectionIsAConflict) {
  const auto first = a_report("r1", kg01, first_day);
  commit({first});
  EXPECT_THROW(commit({a_report("r2", kg01, first_day)}), StoreConflict);
  commit({a_correction("r3", first)});
  EXPECT_THROW(commit({a_correction("r4", first)}), StoreConflict);
  EXPECT_THROW(commit({a_correction("r5", a_report("unknown", kg01, first_day))}), StoreConflict);
  auto other_day = a_correction("r6", a_report("r3", kg01, first_day + std::chrono::days{1}));
  EXPECT_THROW(commit({other_day}), StoreConflict);
  EXPECT_EQ(store().position(), 2);
}

TEST_P(StoreContract, RefusedActLeavesNothing) {
  const auto first = a_report("r1", kg01, first_day);
  commit({first});
  auto act = act_with({a_facility(kg02), an_equipment("E1", kg02), an_alert("a1", kg02, 0),
                       an_account("an"), a_plan("p1", 1), a_report("r9", kg02, first_day),
                       a_report("r2", kg01, first_day)});
  act.outgoing = {{"24", "notice", "{}"}};
  EXPECT_THROW(store().commit(act), StoreConflict);
  EXPECT_EQ(store().position(), 1);
  EXPECT_EQ(store().audit(1, 10).size(), 1U);
  EXPECT_TRUE(store().facilities(everybody).empty());
  EXPECT_TRUE(store().equipment(everybody).empty());
  EXPECT_TRUE(store().alerts(everybody, false).empty());
  EXPECT_TRUE(store().all_accounts().empty());
  EXPECT_FALSE(store().plan(PlanId("p1")));
  EXPECT_FALSE(store().report(ReportId("r9")));
  EXPECT_TRUE(store().outgoing().empty());
  EXPECT_EQ(commit({a_facility(kg02)}), 2) << "the store goes on after a refusal";
}

TEST_P(StoreContract, ForeignRowsOfOneReportAreOurMistake) {
  auto mixed = a_report("r1", kg01, first_day);
  mixed.fact.facility = kg02;
  EXPECT_THROW(commit({mixed}), BrokenAssumption);
  EXPECT_EQ(store().position(), 0);
}

TEST_P(StoreContract, RegistersAreVersioned) {
  commit({a_facility(kg01, "cũ"), an_equipment("E1", kg01, 10), an_officer(kg01), a_route(kg01),
          a_supplier("cũ")});
  commit({a_facility(kg01, "mới"), an_equipment("E1", kg02, 20),
          an_officer(kg01, date(2021, 10, 1)), a_route(kg01, 5), a_supplier("mới")});

  EXPECT_EQ(store().facilities(everybody, 1), std::vector{a_facility(kg01, "cũ")});
  EXPECT_EQ(store().facilities(everybody), std::vector{a_facility(kg01, "mới")});
  EXPECT_EQ(store().equipment(everybody, 1), std::vector{an_equipment("E1", kg01, 10)});
  EXPECT_EQ(store().equipment(everybody), std::vector{an_equipment("E1", kg02, 20)});
  EXPECT_EQ(store().officers(everybody, 1), std::vector{an_officer(kg01)});
  EXPECT_EQ(store().officers(everybody), std::vector{an_officer(kg01, date(2021, 10, 1))});
  EXPECT_EQ(store().routes(everybody, 1), std::vector{a_route(kg01)});
  EXPECT_EQ(store().routes(everybody), std::vector{a_route(kg01, 5)});
  EXPECT_EQ(store().suppliers(1), std::vector{a_supplier("cũ")});
  EXPECT_EQ(store().suppliers(), std::vector{a_supplier("mới")});
  EXPECT_TRUE(store().suppliers(0).empty());
  const auto only_kg01 = VisibleFacilities::only({kg01});
  EXPECT_TRUE(store().equipment(only_kg01).empty()) << "the tank has moved to another facility";
  EXPECT_EQ(store().equipment(only_kg01, 1).size(), 1U);
}

TEST_P(StoreContract, OneActSaysOneThingAboutOneObject) {
  EXPECT_THROW(commit({a_facility(kg01, "a"), a_facility(kg01, "b")}), StoreConflict);
  EXPECT_EQ(store().position(), 0);
}

TEST_P(StoreContract, EveryFacilityQueryShowsTheScopeOnly) {
  for (const auto& id : {kg02, kg01})
    commit({a_facility(id), an_equipment("E-" + id.text, id), an_officer(id), a_route(id),
            an_alert("a-" + id.text, id, 0), a_report("r-" + id.text, id, first_day)});
  const auto expect_scope = [](const auto& ask) {
    const auto all = ask(everybody);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(ask(nobody).empty());
    EXPECT_TRUE(ask(VisibleFacilities::only({FacilityId("KG-99")})).empty());
    const auto one = ask(only_kg02);
    ASSERT_EQ(one.size(), 1U);
    EXPECT_EQ(one[0], all[1]) << "all is sorted by facility";
    EXPECT_EQ(ask(VisibleFacilities::only({kg02, kg01})), all);
  };
  expect_scope([&](const auto& who) { return store().facilities(who); });
  expect_scope([&](const auto& who) { return store().equipment(who); });
  expect_scope([&](const auto& who) { return store().officers(who); });
  expect_scope([&](const auto& who) { return store().routes(who); });
  expect_scope([&](const auto& who) { return store().alerts(who, false); });
  expect_scope([&](const auto& who) { return store().alerts(who, true); });
  expect_scope([&](const auto& who) { return store().facts(who, september); });
}

TEST_P(StoreContract, FactsKeepToThePeriodAndAreSorted) {
  for (int day = 4; day >= 0; --day)
    for (const auto& id : {kg02, kg01})
      commit({a_report(id.text + std::to_string(day), id, first_day + std::chrono::days{day})});
  const auto facts = store().facts(
      everybody, {first_day + std::chrono::days{1}, first_day + std::chrono::days{2}});
  std::vector<std::string> ids;
  for (const auto& fact : facts) ids.push_back(fact.report.text);
  EXPECT_EQ(ids, (std::vector<std::string>{"KG-011", "KG-012", "KG-021", "KG-022"}));
  EXPECT_EQ(store().reports_of(kg01, {first_day, first_day}).size(), 1U);
  EXPECT_EQ(store().ledger(kg01, {first_day, first_day}).size(), 2U);
}

TEST_P(StoreContract, AlertsShowTheirNewestState) {
  commit({an_alert("a1", kg01, 0), an_alert("a2", kg01, 1), an_alert("a3", kg02, 2)});
  commit({an_alert("a3", kg02, 2, true)});
  const auto ids = [](const std::vector<oxygen::AlertState>& states) {
    std::vector<std::string> texts;
    for (const auto& state : states) texts.push_back(state.id.text);
    return texts;
  };
  using Ids = std::vector<std::string>;
  EXPECT_EQ(ids(store().alerts(everybody, false)), (Ids{"a2", "a1", "a3"}));
  EXPECT_EQ(ids(store().alerts(everybody, true)), (Ids{"a2", "a1"}));
  EXPECT_EQ(ids(store().alerts(everybody, true, 1)), (Ids{"a3", "a2", "a1"}));
  EXPECT_EQ(store().alerts(only_kg02, false)[0], an_alert("a3", kg02, 2, true));
}

TEST_P(StoreContract, OnePersonHoldsSeveralAppointments) {
  commit({an_account("an"), an_account("binh"), an_appointment("pc-2", "an"),
          an_appointment("pc-1", "an"), an_appointment("pc-3", "binh")});
  EXPECT_EQ(store().appointments(AccountId("an")),
            (std::vector{an_appointment("pc-1", "an"), an_appointment("pc-2", "an")}));
  EXPECT_EQ(store().all_appointments().size(), 3U);
  auto ended = an_appointment("pc-1", "an");
  ended.to = first_day;
  ended.stands_in_for.reset();
  commit({ended});
  EXPECT_EQ(store().appointments(AccountId("an")),
            (std::vector{ended, an_appointment("pc-2", "an")}));
  EXPECT_TRUE(store().appointments(AccountId("nobody")).empty());
  EXPECT_THROW(commit({an_appointment("pc-4", "nobody")}), StoreConflict);
  EXPECT_THROW(commit({an_appointment("", "an")}), StoreConflict);
}

TEST_P(StoreContract, OpenSessionsOfOnePerson) {
  const auto later = noon + std::chrono::minutes{5};
  commit({an_account("an"), an_account("binh")});
  commit({Session{"t2", AccountId("an"), later, later, std::nullopt},
          Session{"t1", AccountId("an"), noon, noon, std::nullopt},
          Session{"t3", AccountId("binh"), noon, noon, std::nullopt},
          Session{"t4", AccountId("an"), noon, noon, later}});
  store().touch_session("t1", later);
  const auto open = store().open_sessions(AccountId("an"));
  ASSERT_EQ(open.size(), 2U);
  EXPECT_EQ(open[0].token_hash, "t1");
  EXPECT_EQ(open[0].seen_at, later);
  EXPECT_EQ(open[1].token_hash, "t2");
}

TEST_P(StoreContract, PeopleAndSessions) {
  commit({an_account("an"), Credential{AccountId("an"), "$argon2id$1", noon}});
  EXPECT_EQ(store().credential(AccountId("an"))->one_time_until, noon);
  EXPECT_EQ(store().account(AccountId("an")), an_account("an"));
  EXPECT_FALSE(store().account(AccountId("binh")));
  commit({an_account("an", "Trần An"), Credential{AccountId("an"), "$argon2id$2", {}},
          an_account("binh")});
  EXPECT_EQ(store().all_accounts(), (std::vector{an_account("an", "Trần An"), an_account("binh")}));
  EXPECT_EQ(store().credential(AccountId("an"))->password_hash, "$argon2id$2");
  EXPECT_FALSE(store().credential(AccountId("an"))->one_time_until);
  EXPECT_FALSE(store().credential(AccountId("binh")));

  commit({Session{"t1", AccountId("an"), noon, noon, std::nullopt}});
  EXPECT_EQ(store().session("t1")->seen_at, noon);
  EXPECT_FALSE(store().session("t2"));
  store().touch_session("t1", noon + std::chrono::minutes{3});
  store().touch_session("t1", noon + std::chrono::minutes{2});
  EXPECT_EQ(store().session("t1")->seen_at, noon + std::chrono::minutes{3});
  EXPECT_EQ(store().position(), 3) << "being seen is not an act";
  commit({a_facility(kg01)});
  EXPECT_EQ(store().session("t1")->seen_at, noon + std::chrono::minutes{3});
  commit({Session{"t1", AccountId("an"), noon, noon, noon + std::chrono::hours{1}}});
  EXPECT_EQ(store().session("t1")->closed_at, noon + std::chrono::hours{1});
  EXPECT_THROW(commit({Session{"t3", AccountId("nobody"), noon, noon, std::nullopt}}),
               StoreConflict);
  EXPECT_THROW(commit({Credential{AccountId("nobody"), "x", {}}}), StoreConflict);
}

TEST_P(StoreContract, PlansAreKeptAsComputed) {
  commit({a_plan("p2", 0)});
  commit({a_plan("p1", 1)});
  EXPECT_EQ(store().latest_plan()->id, PlanId("p1"));
  const auto plan = store().plan(PlanId("p2"));
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->network_json, "{\"a\":1}");
  EXPECT_EQ(plan->plan_json, "{\"b\":2}");
  EXPECT_EQ(plan->first_day, first_day);
  EXPECT_THROW(commit({a_plan("p1", 2)}), StoreConflict);
}

TEST_P(StoreContract, CasesGiveTheNewestWord) {
  const UnitCode unit("912");
  const auto cases = [&](Date day, std::int64_t n, bool held) {
    return CaseCount{unit, day, Persons(n), "CDC", held};
  };
  const auto next_day = first_day + std::chrono::days{1};
  commit({cases(next_day, 5, false), cases(first_day, 3, false)});
  commit(
      {cases(first_day, 300, true), CaseCount{UnitCode("913"), first_day, Persons(1), "x", false}});
  const auto then = store().cases(unit, september, 1);
  ASSERT_EQ(then.size(), 2U);
  EXPECT_EQ(then[0].cases, Persons(3));
  const auto now = store().cases(unit, september);
  ASSERT_EQ(now.size(), 2U);
  EXPECT_EQ(now[0].cases, Persons(300));
  EXPECT_TRUE(now[0].held);
  EXPECT_EQ(now[1].day, next_day);
  EXPECT_TRUE(store().cases(unit, {next_day + std::chrono::days{1}, next_day}).empty());
}

TEST_P(StoreContract, AuditIsAnUnbrokenChain) {
  commit({a_facility(kg01)}, "facility/KG-01");
  commit({a_facility(kg02)}, "facility/KG-02");
  commit({a_facility(kg01, "mới")}, "facility/KG-01");
  auto refused = act_with({}, "facility/KG-01");
  refused.succeeded = false;
  store().commit(refused);

  auto rows = store().audit(1, 100);
  ASSERT_EQ(rows.size(), 4U);
  EXPECT_EQ(verify_chain(rows), std::nullopt);
  EXPECT_EQ(rows[0].before_hash, "");
  EXPECT_EQ(rows[0].after_hash, hash_of_changes({a_facility(kg01)}));
  EXPECT_EQ(rows[2].before_hash, rows[0].after_hash);
  EXPECT_NE(rows[2].after_hash, rows[0].after_hash);
  EXPECT_EQ(rows[3].after_hash, rows[2].after_hash) << "nothing changed";
  EXPECT_FALSE(rows[3].succeeded);
  EXPECT_EQ(rows[0].actor, AccountId("an"));
  EXPECT_EQ(rows[0].address, "192.0.2.7");
  EXPECT_EQ(rows[0].at, noon);

  const auto page = store().audit(3, 1);
  ASSERT_EQ(page.size(), 1U);
  EXPECT_EQ(verify_chain(page, 2, rows[1].chain_hash), std::nullopt);
}

TEST_P(StoreContract, OutgoingMessagesStandInTheAct) {
  auto act = act_with({});
  act.outgoing = {{"24", "notice", "{\"n\":1}"}, {"24", "notice", "{\"n\":2}"}};
  store().commit(act);
  const auto out = store().outgoing();
  ASSERT_EQ(out.size(), 2U);
  EXPECT_EQ(out[1].body, "{\"n\":2}");
  EXPECT_EQ(out[1].peer, "24");
}

TEST_P(StoreContract, ManyReportsInOneAct) {
  std::vector<Change> changes;
  for (int facility = 0; facility < 20; ++facility)
    for (int day = 0; day < 30; ++day) {
      const FacilityId id("KG-" + std::to_string(100 + facility));
      changes.emplace_back(a_report(id.text + "/" + std::to_string(day), id,
                                    first_day + std::chrono::days{day}, day));
    }
  EXPECT_EQ(commit(changes), 1);
  EXPECT_EQ(store().facts(everybody, september).size(), 600U);
  EXPECT_TRUE(store().commit(act_with(changes)).already_known);
}

TEST_P(StoreContract, ManyThreadsReadWhileOthersWrite) {
  std::vector<std::thread> threads;
  std::atomic<int> torn = 0;
  for (int writer = 0; writer < 2; ++writer)
    threads.emplace_back([&, writer] {
      const FacilityId id("KG-" + std::to_string(writer));
      for (int day = 0; day < 20; ++day)
        commit({a_report(id.text + "/" + std::to_string(day), id,
                         first_day + std::chrono::days{day}, day),
                a_facility(id, std::to_string(day))});
    });
  for (int reader = 0; reader < 3; ++reader)
    threads.emplace_back([&] {
      for (int i = 0; i < 40; ++i) {
        store().touch_session("t", noon);
        const auto position = store().position();
        const auto then = store().facts(everybody, september, position);
        if (then.size() != static_cast<std::size_t>(position)) ++torn;
        if (then != store().facts(everybody, september, position)) ++torn;
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(torn, 0);
  EXPECT_EQ(store().position(), 40);
  EXPECT_EQ(verify_chain(store().audit(1, 100)), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Stores, StoreContract, testing::Values("memory", "sqlite"),
                         [](const auto& instance) { return instance.param; });

}  // namespace
}  // namespace sansang::store
