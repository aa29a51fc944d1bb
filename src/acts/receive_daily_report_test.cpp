// SPDX-License-Identifier: Apache-2.0
#include "acts/receive_daily_report.hpp"

#include <gtest/gtest.h>

#include <barrier>
#include <thread>

#include "acts/facility_page.hpp"
#include "acts/province_samples.hpp"
#include "base/vietnamese.hpp"

namespace sansang::acts {
namespace {

using namespace samples;

class ReceiveDailyReport : public ::testing::Test {
 protected:
  Result<ReportOutcome> file(const ReportInput& report,
                             const accounts::Caller& who = officer_of_an_bien()) {
    return receive_daily_report({*store, rules()}, who, report, now, "192.0.2.7");
  }
  /// The receipt; fails the test when the report was refused.
  ReportReceipt receipt(const Result<ReportOutcome>& outcome) {
    const auto* taken = outcome ? std::get_if<ReportReceipt>(&*outcome) : nullptr;
    EXPECT_NE(taken, nullptr) << (outcome ? "findings" : outcome.error().code);
    return taken ? *taken : ReportReceipt{};
  }
  std::vector<std::string> codes(const Result<ReportOutcome>& outcome) {
    std::vector<std::string> all;
    if (!outcome) return {"fault " + outcome.error().code};
    if (const auto* findings = std::get_if<std::vector<Finding>>(&*outcome))
      for (const auto& finding : *findings) all.push_back(finding.code + " " + finding.where.field);
    return all;
  }
  using Codes = std::vector<std::string>;

  std::unique_ptr<store::Store> store = a_province();
  ReportInput input = an_input(an_bien, today);
};

TEST_F(ReceiveDailyReport, ARetryIsFreeAndAnswersTheSame) {
  const auto first = receipt(file(input));
  EXPECT_FALSE(first.already_known);
  EXPECT_EQ(first.position, store->position());
  const auto again = receipt(file(input));
  EXPECT_TRUE(again.already_known);
  EXPECT_EQ(again.position, first.position);
  EXPECT_EQ(again.received_at, first.received_at);
  EXPECT_EQ(store->position(), first.position);
  EXPECT_EQ(store->reports_of(an_bien, {today, today}).size(), 1U);
}

TEST_F(ReceiveDailyReport, AKnownIdThatSaysSomethingElseIsNotARetry) {
  receipt(file(input));
  const auto position = store->position();
  input.lines[0].value -= 1.0;
  EXPECT_EQ(codes(file(input)), Codes{"fault report_conflict"});
  EXPECT_EQ(store->position(), position);
}

TEST_F(ReceiveDailyReport, TheSecondReportOfADayIsToldSo) {
  receipt(file(input));
  input.id = ReportId("another");
  EXPECT_EQ(codes(file(input)), Codes{"already_reported reported_for"});
}

TEST_F(ReceiveDailyReport, OfTwoOfficersAtTheSameMomentOneIsTakenAndTheOtherTold) {
  for (int round = 0; round < 50; ++round) {
    store = a_province();
    std::array<std::string, 2> told;
    std::barrier start(2);
    const auto send = [&](std::size_t who) {
      auto mine = input;
      mine.id = ReportId("officer-" + std::to_string(who));
      start.arrive_and_wait();
      const auto outcome = file(mine);
      const bool taken = outcome && std::holds_alternative<ReportReceipt>(*outcome);
      told[who] = taken ? "taken" : codes(outcome).front();
    };
    std::thread other([&] { send(1); });
    send(0);
    other.join();
    EXPECT_EQ((told[0] == "taken") + (told[1] == "taken"), 1) << told[0] << ", " << told[1];
    const auto& refused = told[0] == "taken" ? told[1] : told[0];
    EXPECT_TRUE(refused == "fault report_conflict" || refused == "already_reported reported_for")
        << refused;
    EXPECT_EQ(store->reports_of(an_bien, {today, today}).size(), 1U);
  }
}

TEST_F(ReceiveDailyReport, TheProvinceTypesOnBehalfAndSaysWhoTold) {
  input.source = FactSource::TypedOnBehalf;
  EXPECT_EQ(codes(file(input, province_officer())), Codes{"source_note_missing source_note"});
  input.source_note = "BS. Lâm gọi điện";
  EXPECT_EQ(codes(file(input)), Codes{"fault not_allowed"});  // the officer of the centre
  const auto taken = receipt(file(input, province_officer()));
  const auto stored = store->report(taken.id)->report;
  EXPECT_EQ(stored.source, FactSource::TypedOnBehalf);
  EXPECT_EQ(stored.source_note, "BS. Lâm gọi điện");
  EXPECT_EQ(stored.reported_by, province_officer().account.id);
  EXPECT_EQ(stored.received_at, now);
}

TEST_F(ReceiveDailyReport, NobodyClaimsASourceThatIsNotTheirs) {
  EXPECT_EQ(codes(file(input, province_officer())), Codes{"fault not_allowed"});
  for (const auto source : {FactSource::Import, FactSource::TypedOnBehalf}) {
    input.source = source;
    EXPECT_EQ(codes(file(input)), Codes{"fault not_allowed"});
  }
  input.source = FactSource::Import;
  input.source_note = "tệp";
  EXPECT_EQ(codes(file(input, province_officer())), Codes{"fault not_allowed"});
}

TEST_F(ReceiveDailyReport, AForeignCentreIsUnknownAlsoToARetry) {
  EXPECT_EQ(codes(file(an_input(kien_hai, today))), Codes{"fault unknown_facility"});
  input.id = an_input(kien_hai, today - std::chrono::days{1}).id;  // of Kiên Hải, known
  EXPECT_EQ(codes(file(input)), Codes{"fault report_conflict"});
}

TEST_F(ReceiveDailyReport, AReportNeedsAnId) {
  input.id = ReportId();
  EXPECT_EQ(codes(file(input)), Codes{"fault missing_field"});
}

TEST_F(ReceiveDailyReport, EveryFindingIsToldAndNothingIsWritten) {
  const auto position = store->position();
  input.lines[0].value = 120.0;
  input.lines[1].unit = "kg";
  input.lines.push_back({oxygen::LineKind::TankLevel, "T-99", 1.0, "percent"});
  input.census.of(care::RespiratoryMode::Mask, true) = Persons(-1);
  const auto told = codes(file(input));
  EXPECT_EQ(told,
            (Codes{"above_maximum lines.tank_level.KG-AB-T1", "wrong_unit lines.cylinders_full.40L",
                   "unknown_asset lines.tank_level.T-99", "negative census.covid_mask"}));
  EXPECT_EQ(store->position(), position);
  EXPECT_TRUE(store->reports_of(an_bien, {today, today}).empty());
}

TEST_F(ReceiveDailyReport, TheReceiptNamesTheDoubtsThatWereAcceptedAndARetryTheSame) {
  input.lines[1].value = 33.0;  // three more than yesterday, none received
  EXPECT_EQ(codes(file(input)), Codes{"cylinders_rose_without_receipt lines.cylinders_full.40L"});
  input.confirmed = {{"cylinders_rose_without_receipt", "lines.cylinders_full.40L", "refilled"},
                     {"census_jump", "census.covid_mask", "recounted"}};  // nobody asked that
  const auto taken = receipt(file(input));
  ASSERT_EQ(taken.findings.size(), 1U);
  EXPECT_EQ(taken.findings[0].code, "cylinders_rose_without_receipt");
  EXPECT_EQ(taken.findings[0].field, "lines.cylinders_full.40L");
  EXPECT_EQ(taken.findings[0].reason, "refilled");
  EXPECT_EQ(store->report(input.id)->report.confirmed.size(), 1U);
  const auto again = receipt(file(input));
  EXPECT_TRUE(again.already_known);
  ASSERT_EQ(again.findings.size(), 1U);
  EXPECT_EQ(again.findings[0].reason, "refilled");
}

TEST_F(ReceiveDailyReport, AReportWithoutADoubtHasNoneInItsReceipt) {
  input.confirmed = {{"use_above_usual", "lines", "as_typed"}};
  EXPECT_TRUE(receipt(file(input)).findings.empty());
}

TEST_F(ReceiveDailyReport, AReadingOfAnotherDayAsksAndOfADistantOneIsRefused) {
  input.read_at -= std::chrono::hours{8};  // 23:00 of the day before
  EXPECT_EQ(codes(file(input)), Codes{"read_at_other_day read_at"});
  input.confirmed = {{"read_at_other_day", "read_at", "as_typed"}};
  receipt(file(input));
  input.id = ReportId("another");
  input.corrects = an_input(an_bien, today).id;
  input.correction_reason = "nhầm giờ";
  input.read_at -= std::chrono::days{1};
  EXPECT_EQ(codes(file(input)), Codes{"read_at_too_far read_at"});
}

TEST_F(ReceiveDailyReport, AlertsAreRaisedInTheSameAct) {
  input.lines[0].value = 5.0;  // the heel: nothing of the tank can be drawn
  input.lines[1].value = 0.0;
  input.confirmed = {{"use_above_usual", "lines", "as_typed"}};
  const auto taken = receipt(file(input));
  EXPECT_EQ(taken.cover->p50, Hours(0.0));
  const auto before =
      store->alerts(store::VisibleFacilities::only({an_bien}), true, taken.position - 1);
  const auto after = store->alerts(store::VisibleFacilities::only({an_bien}), true, taken.position);
  const auto shortage = [](const std::vector<oxygen::AlertState>& states) {
    return std::count_if(states.begin(), states.end(), [](const auto& state) {
      return state.rule == oxygen::AlertRule::Cover && state.grade == oxygen::AlertGrade::Urgent;
    });
  };
  EXPECT_EQ(shortage(before), 0);
  EXPECT_EQ(shortage(after), 1);
  EXPECT_EQ(store->audit(taken.position, 10).size(), 1U);  // one act
  EXPECT_EQ(store->audit(taken.position, 1)[0].address, "192.0.2.7");
}

TEST_F(ReceiveDailyReport, ACorrectionIsANewEntryAndTheOldPositionKeepsTheOldFact) {
  const auto first = receipt(file(input));
  auto better = input;
  better.id = ReportId("correction");
  better.corrects = input.id;
  better.lines[1].value -= 2.0;
  EXPECT_EQ(codes(file(better)), Codes{"correction_reason_missing correction_reason"});
  better.correction_reason = "đọc nhầm đồng hồ";
  const auto second = receipt(file(better));
  const auto fact_at = [&](LedgerPosition position) {
    return store->facts(store::VisibleFacilities::only({an_bien}), {today, today}, position);
  };
  ASSERT_EQ(fact_at(first.position).size(), 1U);
  ASSERT_EQ(fact_at(second.position).size(), 1U);
  EXPECT_EQ(fact_at(first.position)[0].report, input.id);
  EXPECT_EQ(fact_at(second.position)[0].report, better.id);
  const auto page = facility_page({*store, rules()}, officer_of_an_bien(), an_bien, now).value();
  ASSERT_GE(page.reports.size(), 2U);
  EXPECT_EQ(page.reports[0].id, better.id);
  EXPECT_FALSE(page.reports[0].superseded);
  EXPECT_TRUE(page.reports[1].superseded);
}

TEST_F(ReceiveDailyReport, TheFormAsksForWhatTheCentreHas) {
  const auto form =
      report_form({*store, rules()}, officer_of_an_bien(), an_bien, std::nullopt, now).value();
  EXPECT_EQ(form.day, today);
  EXPECT_FALSE(form.filed);
  ASSERT_TRUE(form.previous);
  EXPECT_EQ(form.previous->reported_for, today - std::chrono::days{1});
  ASSERT_FALSE(form.lines.empty());
  EXPECT_EQ(form.lines[0].asset, "KG-AB-T1");
  EXPECT_EQ(form.lines[0].previous, 35.0);
  EXPECT_FALSE(form.lines[0].prefill);  // a tank is read anew every day
  receipt(file(input));
  EXPECT_EQ(
      report_form({*store, rules()}, officer_of_an_bien(), an_bien, std::nullopt, now)->filed->id,
      input.id);
}

}  // namespace
}  // namespace sansang::acts
