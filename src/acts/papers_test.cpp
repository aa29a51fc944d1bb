// SPDX-License-Identifier: Apache-2.0
#include "acts/papers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "acts/province_samples.hpp"
#include "acts/supply_plan.hpp"
#include "documents/docx.hpp"
#include "documents/html.hpp"
#include "documents/plain_text.hpp"
#include "store/rules/layout_rule.hpp"

namespace sansang::acts {
namespace {

using testing::HasSubstr;
using testing::Not;

const FacilityId silent{"KG-IM"};
const std::string silent_name = "TTYT huyện Im Lặng";

const documents::DocumentLayout& layout() {
  static const auto read = [] {
    std::ifstream file(std::string(SANSANG_SOURCE_DIR) + "/rules/documents/nd-30-2020.toml");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const auto rule = store::read_layout(text, "nd-30-2020.toml").layout.value();
    return documents::layout_of(rule.font, rule.numbers).value();
  }();
  return read;
}

/// The two centres of the samples and a third one that never reported.
class PapersTest : public testing::Test {
 protected:
  PapersTest() {
    store::Act act;
    act.at = samples::now;
    auto facility = samples::a_facility(silent);
    facility.name = silent_name;
    act.changes.emplace_back(facility);
    store_->commit(act);
    evaluate_alerts(desk_, samples::now);
  }

  documents::OfficialDocument letter(const PlanId& plan) const {
    const auto written = supply_letter_of(papers_, samples::province_officer(), plan);
    return written.value();
  }
  documents::OfficialDocument report(LedgerPosition as_of) const {
    const auto written =
        weekly_report_of(papers_, samples::province_officer(),
                         ReportingWeek::containing(samples::today), samples::now, as_of);
    return written.value();
  }
  PlanId planned() const {
    return refresh_supply_plan(desk_, samples::province_officer(), samples::now, "").id;
  }

  /// An Biên corrects its newest report: the tank was at 33 %, not at 35 %.
  void correct_the_newest_report() {
    const auto day = samples::today - std::chrono::days{1};
    auto input = samples::an_input(samples::an_bien, day);
    input.corrects = input.id;
    input.id = ReportId("bc-dinh-chinh");
    input.correction_reason = "Đọc nhầm đồng hồ";
    input.lines.front().value = 33.0;
    const auto taken = receive_daily_report(desk_, samples::officer_of_an_bien(), input,
                                            samples::now + std::chrono::minutes{5}, "");
    ASSERT_TRUE(taken && std::holds_alternative<ReportReceipt>(*taken));
  }

  std::unique_ptr<store::Store> store_ = samples::a_province();
  Desk desk_{*store_, samples::rules()};
  std::vector<store::Office> offices_ =
      store::read_offices(SANSANG_SOURCE_DIR "/rules/offices").offices;
  documents::Sentences sentences_ =
      documents::Sentences::load(SANSANG_SOURCE_DIR "/messages", "vi");
  PaperDesk papers_{desk_, offices_, sentences_};
};

TEST_F(PapersTest, AStoredPlanGivesTheSameBytesAlsoAfterALaterCorrection) {
  const auto plan = planned();
  const auto position = store_->position();
  const auto letter_before = documents::docx(letter(plan), layout());
  const auto print_before = documents::html(letter(plan), layout());
  const auto report_before = documents::docx(report(position), layout());

  correct_the_newest_report();
  evaluate_alerts(desk_, samples::now + std::chrono::minutes{10});

  EXPECT_TRUE(documents::docx(letter(plan), layout()) == letter_before);
  EXPECT_EQ(documents::html(letter(plan), layout()), print_before);
  EXPECT_TRUE(documents::docx(report(position), layout()) == report_before);
  EXPECT_FALSE(documents::docx(report(store_->position()), layout()) == report_before)
      << "the correction must be seen by a report of now";
}

TEST_F(PapersTest, AFacilityThatNeverReportedIsNamedAndNeverZero) {
  const auto text = documents::plain_text(letter(planned()));
  EXPECT_THAT(text, HasSubstr(silent_name + " (chưa có báo cáo nào)"));
  EXPECT_THAT(text, HasSubstr(silent_name + " | chưa báo cáo | chưa rõ | chưa rõ | chưa rõ"));
  EXPECT_THAT(text, HasSubstr("Trong 3 cơ sở được theo dõi"));
}

TEST_F(PapersTest, APaperSaysDatesAndNoCodes) {
  for (const auto& text :
       {documents::plain_text(letter(planned())), documents::plain_text(report(store::newest))}) {
    for (const auto* raw : {"kỳ ", "Z)", "T23:", "2022-", "lead_basis", "⟦", "{", "reason."})
      EXPECT_THAT(text, Not(HasSubstr(raw)));
  }
}

}  // namespace
}  // namespace sansang::acts
