// SPDX-License-Identifier: Apache-2.0
// The papers of rounds in both languages: nothing missing, nothing summed that is not known.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "documents/document_samples.hpp"
#include "documents/docx.hpp"
#include "documents/plain_text.hpp"
#include "documents/round_table.hpp"
#include "documents/yearly_report.hpp"

namespace sansang::documents {
namespace {

using duties::AnswerSource;
using duties::FieldKind;
using duties::SubmissionState;
using testing::HasSubstr;
using testing::Not;

Sentences sentences(const std::string& language) {
  return Sentences::load(SANSANG_SOURCE_DIR "/messages", language);
}

/// With SANSANG_DOCUMENTS_OUT=DIR the paper can be looked at in Word.
void keep(const OfficialDocument& paper, const std::string& name) {
  if (const char* out = std::getenv("SANSANG_DOCUMENTS_OUT"))
    std::ofstream(std::string(out) + "/" + name + ".docx", std::ios::binary)
        << docx(paper, samples::layout());
}

RoundUnit unit(const char* name, SubmissionState state, const char* cylinders) {
  RoundUnit made;
  made.name = name;
  made.row.state = state;
  made.row.submission = Id<duties::Submission>(name);
  made.answers = {{"cylinders", cylinders}, {"liquid", "8.450,5"}};
  return made;
}

RoundTableContent table() {
  RoundTableContent content;
  content.letterhead = samples::letterhead("BC-SYT");
  content.issuer = "Sở Y tế";
  content.addressees = {"Bộ Y tế"};
  content.round.title = "Nguồn oxy y tế";
  content.round.due = samples::cut_off;
  content.round.form = {{"cylinders", "Bình 40 lít còn đầy", FieldKind::Whole, "bình", true, ""},
                        {"liquid", "Oxy lỏng còn trong bồn", FieldKind::Decimal, "kg", false, ""}};
  content.units = {unit("Bệnh viện Đa khoa tỉnh", SubmissionState::Accepted, "1.200"),
                   unit("TTYT huyện An Biên", SubmissionState::Submitted, "41"),
                   unit("TTYT huyện Gò Quao", SubmissionState::Returned, "77")};
  auto& told = content.units[1];
  told.row.source = AnswerSource::Telephone;
  told.told_by = "BS. Lan";
  told.taken_by = "Mai Anh";
  told.taken_at = samples::cut_off;
  told.row.late = told.row.undecided = true;
  content.totals = {{"cylinders", "bình", 1241.0, 2, 1}, {"liquid", "kg", 16901.0, 2, 1}};
  content.basis = {samples::cut_off, 77, true};
  return content;
}

TEST(RoundTable, leaves_out_what_was_returned_and_says_so) {
  const auto paper = round_table(table(), sentences("vi"));
  keep(paper, "round_table_vi");
  const auto text = plain_text(paper);
  EXPECT_THAT(text, Not(HasSubstr("77 |")));
  EXPECT_THAT(text, HasSubstr("Tổng cộng | 1.241 | 16.901"));
  EXPECT_THAT(text, HasSubstr("Số đơn vị có số liệu | 2/3 | 2/3"));
  EXPECT_THAT(text, HasSubstr("Còn 1 đơn vị chưa có số liệu, chưa tính vào tổng cộng: "
                              "TTYT huyện Gò Quao."));
  EXPECT_THAT(text, HasSubstr("nhận qua điện thoại lúc 07:00 ngày 13/9/2022; người báo: BS. Lan"));
  EXPECT_THAT(text, HasSubstr("chưa có người xác nhận: TTYT huyện An Biên"));
  EXPECT_THAT(text, HasSubstr("sau hạn: TTYT huyện An Biên"));
  EXPECT_THAT(text, HasSubstr("số liệu mô phỏng"));
  EXPECT_THAT(text, Not(HasSubstr("⟦")));
  const auto english = plain_text(round_table(table(), sentences("en")));
  EXPECT_THAT(english, HasSubstr("1,241 | 16,901"));
  EXPECT_THAT(english, Not(HasSubstr("⟦")));
}

TEST(RoundTable, a_sum_of_nobody_is_unknown) {
  auto content = table();
  content.totals[0] = {"cylinders", "bình", std::nullopt, 0, 3};
  EXPECT_THAT(plain_text(round_table(content, sentences("vi"))),
              HasSubstr("Tổng cộng | chưa rõ |"));
}

TEST(RoundTable, cells_are_numbers_where_they_can_be_read_and_empty_where_unknown) {
  const auto content = table();
  const auto plain = table_of_round(content.round, content.units, sentences("vi"));
  ASSERT_EQ(plain.rows.size(), 3U);
  EXPECT_EQ(plain.rows[0][8], SheetValue(std::int64_t{1200}));
  EXPECT_EQ(csv_cell(plain.rows[0][9]), "8450.5");
  EXPECT_EQ(csv_cell(plain.rows[1][6]), "2022-09-13 07:00");
  EXPECT_EQ(plain.rows[2][8], SheetValue());
  for (const auto& row : plain.rows) EXPECT_EQ(row.size(), plain.headings.size());
}

TEST(YearlyReport, stands_in_the_order_of_the_clauses_with_sources) {
  YearlyReportContent content;
  content.letterhead = samples::letterhead("BC-SYT");
  content.issuer = "Sở Y tế";
  content.addressees = {"Ủy ban nhân dân tỉnh"};
  content.plan = "Kế hoạch “Phối hợp y tế”";
  content.year = 2025;
  content.cut_off = date(2025, 12, 24);
  YearlyLine line{"Trung tâm Y tế khu vực Yên Thế",
                  91,
                  "Hai lần giao ban",
                  "Thiếu kinh phí đi lại",
                  "Bố trí kinh phí",
                  "Biên bản 03, 05",
                  false};
  auto told = line;
  told.contributor = "CDC tỉnh";
  told.on_behalf = true;
  told.difficulty.clear();
  content.clauses = {{"IV.1 gạch 1", "Tham mưu thực hiện kế hoạch 5548", {}},
                     {"IV.5 gạch 1", "Trao đổi với TTYT giáp ranh", {line, told}}};
  content.contributors = {
      {"Trung tâm Y tế huyện Yên Thế", SubmissionState::Accepted, "Trung tâm Y tế khu vực Yên Thế"},
      {"CDC tỉnh", SubmissionState::Submitted, ""},
      {"Phòng Nghiệp vụ Dược", SubmissionState::NotBegun, ""}};
  content.basis = {samples::cut_off, 99, false};
  for (const std::string language : {"vi", "en"}) {
    const auto paper = yearly_report(content, sentences(language));
    keep(paper, "yearly_report_" + language);
    const auto text = plain_text(paper);
    EXPECT_THAT(text, Not(HasSubstr("⟦")));
    EXPECT_LT(text.find("IV.1 gạch 1"), text.find("IV.5 gạch 1"));
    EXPECT_EQ(paper.annexes.size(), 1U);
  }
  const auto text = plain_text(yearly_report(content, sentences("vi")));
  EXPECT_THAT(text, HasSubstr("Trung tâm Y tế khu vực Yên Thế: Hai lần giao ban [bản số 91]"));
  EXPECT_THAT(text, HasSubstr("CDC tỉnh, bản số 91 (ghi hộ)"));
  EXPECT_THAT(text, HasSubstr("Chưa có đơn vị nào báo cáo kết quả."));
  EXPECT_THAT(text, HasSubstr("(nay do Trung tâm Y tế khu vực Yên Thế báo cáo)"));
  EXPECT_THAT(text, HasSubstr("Còn 1/3 đơn vị chưa có báo cáo: Phòng Nghiệp vụ Dược."));
}

}  // namespace
}  // namespace sansang::documents
