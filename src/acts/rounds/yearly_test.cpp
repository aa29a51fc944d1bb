// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/rounds/round_papers.hpp"
#include "acts/rounds/round_samples.hpp"
#include "acts/rounds/yearly_form.hpp"
#include "documents/plain_text.hpp"
#include "store/duty_books.hpp"

namespace sansang::acts {
namespace {

using namespace samples;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(yearly, an_event_belongs_to_the_year_that_ends_with_the_cut_off) {
  const Date cut_off = date(2025, 12, 24);
  EXPECT_TRUE(is_of_year(cut_off, cut_off));
  EXPECT_FALSE(is_of_year(date(2025, 12, 25), cut_off));
  EXPECT_TRUE(is_of_year(date(2025, 12, 25), date(2026, 12, 24)));
  EXPECT_TRUE(is_of_year(date(2024, 12, 25), cut_off));
  EXPECT_FALSE(is_of_year(date(2024, 12, 24), cut_off));
  EXPECT_TRUE(is_of_year(date(2023, 3, 1), date(2024, 2, 29)));
  EXPECT_FALSE(is_of_year(date(2023, 2, 28), date(2024, 2, 29)));
}

class YearlyReport : public testing::Test {
 protected:
  std::unique_ptr<store::Store> store = a_province();
  RoundDesk desk = round_desk(*store);
  accounts::Caller department = province_officer();
  const OfficialDocumentId plan{"kh-2022"};
  const RoundId round{"bao-cao-2022"};

  void SetUp() override {
    store::Act act;
    act.at = now;
    act.object = "plan";
    duties::OfficialDocument document;
    document.id = plan;
    document.subject = "Phối hợp y tế";
    act.changes = {store::keep(document, {}),
                   store::keep(duty(10, "IV.5 gạch 2"), {}),
                   store::keep(duty(2, "IV.1 gạch 2"), {}),
                   store::keep(assignment(2, centre_of_an_bien), {}),
                   store::keep(assignment(10, centre_of_kien_hai), {}),
                   store::keep(progress(2, date(2022, 3, 1), "hai lớp tập huấn"), {}),
                   store::keep(progress(2, date(2022, 12, 30), "lớp cuối năm"), {})};
    store->commit(act);
  }
  duties::Duty duty(int n, const char* clause) {
    duties::Duty made;
    made.id = DutyId("kh-" + std::to_string(n));
    made.document = plan;
    made.clause = clause;
    made.text = "Nhiệm vụ " + std::to_string(n);
    return made;
  }
  duties::Assignment assignment(int n, const OrganisationId& organisation) {
    duties::Assignment made;
    made.id = Id<duties::Assignment>("pc-" + std::to_string(n));
    made.duty = DutyId("kh-" + std::to_string(n));
    made.organisation = organisation;
    return made;
  }
  duties::DutyProgress progress(int n, Date day, const char* remark) {
    duties::DutyProgress made;
    made.id = Id<duties::DutyProgress>("td-" + std::to_string(n) + iso_date(day));
    made.assignment = Id<duties::Assignment>("pc-" + std::to_string(n));
    made.occurrence = day;
    made.state = duties::ProgressState::Done;
    made.remark = remark;
    made.evidence = "BC-" + iso_date(day);
    return made;
  }
  OpenRoundInput asked() {
    auto input = a_table(round.text, {centre_of_an_bien, centre_of_kien_hai});
    input.kind = duties::RoundKind::YearlyReport;
    input.document = plan;
    input.form.clear();
    input.due = at_local_time(date(2022, 12, 24), std::chrono::hours{23});
    return input;
  }
  void open() {
    const auto opened = open_round(desk, department, asked(), now, "");
    ASSERT_TRUE(opened && std::holds_alternative<RoundPage>(*opened));
  }
};

TEST_F(YearlyReport, asks_each_for_its_own_duties_in_the_order_of_the_plan) {
  open();
  const auto page = round_page(desk, department, round, now).value();
  ASSERT_EQ(page.round.form.size(), 8U);
  EXPECT_EQ(page.round.form.front().clause, "IV.1 gạch 2. Nhiệm vụ 2");
  EXPECT_EQ(page.round.form.front().label, "Kết quả (mục IV.1 gạch 2)");
  EXPECT_EQ(page.round.form.back().clause, "IV.5 gạch 2. Nhiệm vụ 10");
  EXPECT_THAT(page.addressees[0].fields,
              ElementsAre("kh-2.result", "kh-2.difficulty", "kh-2.proposal", "kh-2.evidence"));
  EXPECT_EQ(page.addressees[1].fields.front(), "kh-10.result");
  EXPECT_EQ(page.round.cut_off, date(2022, 12, 24));
}

TEST_F(YearlyReport, is_prefilled_with_the_progress_of_the_year_and_no_later_one) {
  open();
  const auto page = round_page(desk, officer_of_an_bien(), round, now).value();
  const auto& known = page.addressees.front().prefilled;
  ASSERT_EQ(known.size(), 2U);
  EXPECT_EQ(known[0].field, "kh-2.result");
  EXPECT_THAT(known[0].value, HasSubstr("hai lớp tập huấn"));
  EXPECT_THAT(known[0].value, Not(HasSubstr("lớp cuối năm")));
  EXPECT_EQ(known[1].value, "BC-2022-03-01");
}

TEST_F(YearlyReport, every_result_names_contributor_and_version) {
  open();
  auto input = an_answer(centre_of_an_bien, "");
  input.answers = {{"kh-2.proposal", "Cấp thêm kinh phí"}};
  const auto refused = answer_round(desk, officer_of_an_bien(), round, input, now, "");
  ASSERT_TRUE(refused);
  EXPECT_EQ(std::get<std::vector<Finding>>(*refused).front().code, "answer_missing");
  input.answers.push_back({"kh-2.result", "Mở 2 lớp, 45 người"});
  ASSERT_TRUE(answer_round(desk, officer_of_an_bien(), round, input, now, ""));
  const auto version = std::to_string(store->position());
  const auto offices = store::read_offices(SANSANG_SOURCE_DIR "/rules/offices").offices;
  const auto paper = round_paper({desk, offices}, department, round, now);
  ASSERT_TRUE(paper);
  const auto text = documents::plain_text(*paper);
  EXPECT_THAT(text, HasSubstr(an_bien_name + ": Mở 2 lớp, 45 người [bản số " + version + "]"));
  EXPECT_THAT(text, HasSubstr(an_bien_name + ", bản số " + version));
  EXPECT_THAT(text, HasSubstr("Còn 1/2 đơn vị chưa có báo cáo: " + kien_hai_name));
  EXPECT_THAT(text, HasSubstr("/BC-SYT"));
  EXPECT_LT(text.find("IV.1 gạch 2"), text.find("IV.5 gạch 2"));
  EXPECT_THAT(text, Not(HasSubstr("⟦")));
}

TEST_F(YearlyReport, the_successor_of_a_merged_centre_answers) {
  open();
  auto merged = organisations()[2];  // Kiên Hải goes into An Biên
  merged.to = date(2022, 10, 1);
  merged.successors = {centre_of_an_bien};
  store::Act act;
  act.at = now;
  act.object = "organisation/" + merged.id.text;
  act.changes = {
      store::keep(merged, store->record<organisation::Organisation>(merged.id.text)->position)};
  store->commit(act);
  const Instant later = at_local_time(date(2022, 12, 20), std::chrono::hours{9});
  auto input = an_answer(centre_of_kien_hai, "");
  input.answers = {{"kh-10.result", "Đã giám sát biên giới"}};
  const auto done = answer_round(desk, officer_of_an_bien(), round, input, later, "");
  ASSERT_TRUE(done && std::holds_alternative<RoundPage>(*done));
  const auto page = round_page(desk, department, round, later).value();
  EXPECT_EQ(page.addressees[1].answered_by, an_bien_name);
  EXPECT_EQ(page.addressees[1].row.state, duties::SubmissionState::Submitted);
}

}  // namespace
}  // namespace sansang::acts
