// SPDX-License-Identifier: Apache-2.0
// From a report to the sentence of an alert, its acknowledgement and its end.
#include "acts/evaluate_alerts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/province_samples.hpp"
#include "documents/precision.hpp"

namespace sansang::acts {
namespace {

using namespace samples;
using oxygen::AlertRule;
using testing::HasSubstr;

class Alerts : public ::testing::Test {
 protected:
  Desk desk() { return {*store, rules()}; }
  std::vector<oxygen::AlertState> open(const FacilityId& facility, AlertRule rule) {
    auto all = store->alerts(store::VisibleFacilities::only({facility}), true);
    std::erase_if(all, [&](const auto& state) { return state.rule != rule; });
    return all;
  }
  std::string sentence_of(const oxygen::AlertState& state) {
    const auto evidence = documents::shown_evidence(oxygen::evidence_of(state.evidence), words);
    return words.text(state.sentence, evidence);
  }
  void keep(std::vector<store::Change> changes) {
    store::Act act;
    act.at = now;
    act.object = "registers";
    act.changes = std::move(changes);
    store->commit(act);
  }
  void file(const ReportInput& input) {
    const auto taken = receive_daily_report(desk(), officer_of_an_bien(), input, now, "");
    ASSERT_TRUE(taken && std::holds_alternative<ReportReceipt>(*taken));
  }

  std::unique_ptr<store::Store> store = a_province();
  documents::Sentences words = documents::Sentences::load(SANSANG_SOURCE_DIR "/messages", "vi");
};

TEST_F(Alerts, PeakFlowAgainstTheRecordedPipelineOnly) {
  oxygen::EquipmentRecord pipes;
  pipes.id = EquipmentId("KG-AB-O1");
  pipes.facility = an_bien;
  pipes.kind = oxygen::EquipmentKind::Pipeline;
  pipes.flow_lpm = 2000.0;
  keep({pipes});
  evaluate_alerts(desk(), now);
  EXPECT_TRUE(open(an_bien, AlertRule::Flow).empty());
  pipes.flow_lpm = 300.0;
  keep({pipes});
  evaluate_alerts(desk(), now);
  const auto alerts = open(an_bien, AlertRule::Flow);
  ASSERT_EQ(alerts.size(), 1U);
  EXPECT_THAT(sentence_of(alerts[0]),
              HasSubstr("của đường ống (300 lít/phút; ngưỡng cảnh báo 80 %)"));
  EXPECT_TRUE(open(kien_hai, AlertRule::Flow).empty());  // no link known there
}

TEST_F(Alerts, ACountThatDoesNotAgreeAsksForARecountUntilItIsCorrected) {
  auto wrong = an_input(an_bien, today);
  wrong.lines[0].value -= 20.0;  // a fifth of the tank that nobody drew
  wrong.confirmed = {{"use_above_usual", "lines", "as_typed"}};
  file(wrong);
  const auto alerts = open(an_bien, AlertRule::MassBalance);
  ASSERT_EQ(alerts.size(), 1U);
  EXPECT_EQ(alerts[0].grade, oxygen::AlertGrade::Yellow);
  EXPECT_THAT(sentence_of(alerts[0]), HasSubstr("Đề nghị kiểm đếm lại: từ "));
  EXPECT_TRUE(open(an_bien, AlertRule::Cover).empty());  // two days left: a question, no shortage

  const AcknowledgeInput taken{alerts[0].id, now + std::chrono::hours{2}, "đã gọi, đang đếm lại"};
  EXPECT_TRUE(acknowledge_alert(desk(), officer_of_an_bien(), taken, now, ""));

  auto right = an_input(an_bien, today);
  right.id = ReportId("dem-lai");
  right.corrects = wrong.id;
  right.correction_reason = "đọc nhầm đồng hồ";
  file(right);
  EXPECT_EQ(open(an_bien, AlertRule::MassBalance).size(), 1U);  // one calm look is not enough
  evaluate_alerts(desk(), now + std::chrono::minutes{10});
  EXPECT_TRUE(open(an_bien, AlertRule::MassBalance).empty());
}

}  // namespace
}  // namespace sansang::acts
