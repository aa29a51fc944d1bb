// SPDX-License-Identifier: Apache-2.0
/// Invented contents of a supply letter and a weekly report, for the tests of this room only:
/// Kiên Giang in September 2022, all figures made up and marked as simulated.
#pragma once
#include "documents/document_layout.hpp"
#include "documents/supply_letter.hpp"
#include "documents/weekly_report.hpp"

namespace sansang::documents::samples {

inline DocumentLayout layout() {
  DocumentLayout layout;
  layout.font = "Times New Roman";
  layout.page_width_mm = 210;
  layout.page_height_mm = 297;
  layout.margin_top_mm = 20;
  layout.margin_bottom_mm = 20;
  layout.margin_left_mm = 30;
  layout.margin_right_mm = 15;
  layout.page_number_pt = 13;
  layout.national_title_pt = 13;
  layout.motto_pt = 14;
  layout.issuing_body_pt = 13;
  layout.number_pt = 13;
  layout.place_and_date_pt = 14;
  layout.letter_subject_pt = 12;
  layout.type_title_pt = 14;
  layout.body_pt = 13;
  layout.first_line_indent_mm = 12.7;
  layout.paragraph_spacing_pt = 6;
  layout.line_spacing = 1.0;
  layout.signing_authority_pt = 14;
  layout.signatory_pt = 14;
  layout.recipients_label_pt = 12;
  layout.recipients_pt = 11;
  layout.draft_mark_pt = 13;
  layout.table_pt = 10;
  layout.wide_table_pt = 8.5;
  layout.cell_padding_mm = 0.8;
  layout.wide_cell_padding_mm = 0.25;
  layout.whole_table_rows = 8;
  layout.annex_title_pt = 13;
  layout.signature_height_mm = 24;
  return layout;
}

inline const Instant cut_off = at_local_time(date(2022, 9, 13), std::chrono::hours{7});

template <class T>
Known<T> reported(T value, Date day = date(2022, 9, 13)) {
  return Known<T>(value, at_local_time(day, std::chrono::hours{6}), FactSource::OwnReport);
}

inline Letterhead letterhead(const char* symbol) {
  return {.superior_body = "UBND TỈNH KIÊN GIANG",
          .issuing_body = "SỞ Y TẾ",
          .symbol = symbol,
          .place = "Kiên Giang",
          .year = 2022,
          .recipients = {"Như trên;", "UBND tỉnh (b/c);", "Lưu: VT, KHTC."},
          .signing_authority = {"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"},
          .signatory = {},
          .draft = true};
}

inline std::vector<FacilityLine> facilities() {
  const auto silent = at_local_time(date(2022, 9, 10), std::chrono::hours{6});
  return {{"BVĐK tỉnh Kiên Giang",
           reported(grams(8'049'100)),
           reported(CubicMetresPerDay(1468.8)),
           CoverHours{Hours(82.4), Hours(97.1)},
           Hours(110.0),
           {}},
          {"TTYT thành phố Phú Quốc",
           reported(grams(1'234'500)),
           reported(CubicMetresPerDay(612.5)),
           CoverHours{Hours(24.5), Hours(35.7)},
           Hours(31.2),
           {"ĐỎ: sắp hết oxy"}},
          {"TTYT huyện Kiên Hải",
           Known<OxygenMass>::unknown(silent),
           Known<CubicMetresPerDay>::unknown(silent),
           std::nullopt,
           std::nullopt,
           {}},
          {"Trung tâm Y tế huyện Giồng Riềng",
           reported(grams(406'000), date(2022, 9, 12)),
           reported(CubicMetresPerDay(4.4)),
           CoverHours{Hours(1440), Hours(1440)},
           Hours(1440),
           {}}};
}

inline std::vector<ForecastLine> forecast() {
  const auto flow = [](double number) { return CubicMetresPerDay(number); };
  return {{date(2022, 9, 14), flow(2010), flow(2105.4), flow(2260)},
          {date(2022, 9, 20), flow(1890.2), flow(2301), flow(2874.5)},
          {date(2022, 9, 27), flow(1702), flow(2480.6), flow(3610)}};
}

inline SupplyLetterContent letter() {
  SupplyLetterContent content;
  content.letterhead = letterhead("SYT-KHTC");
  content.issuer = "Sở Y tế";
  content.addressees = {"Các Bệnh viện chuyên khoa tuyến tỉnh;",
                        "Các Trung tâm Y tế huyện, thành phố;",
                        "Các đơn vị sản xuất, cung ứng oxy y tế."};
  content.legal_basis = {
      "Công văn số 4795/BYT-TB-CT ngày 05/9/2022 của Bộ Y tế về việc tiếp tục "
      "sẵn sàng phương án đảm bảo oxy y tế"};
  content.basis = {cut_off, 4182, true};
  content.first_day = date(2022, 9, 14);
  content.last_day = date(2022, 9, 27);
  content.facilities = facilities();
  content.forecast = forecast();
  content.scores = {{7, 120, 0.873, Share(0.815)}};
  const std::string by_contract = "bệnh viện quyết định theo hợp đồng";
  const auto delivery = [&](Date day, const char* to, std::int64_t mass_g,
                            std::optional<Date> short_from) {
    return ProposedDelivery{
        day, "Nhà cung ứng A (mô phỏng)", to, grams(mass_g), by_contract, "01/2022/HĐ", short_from};
  };
  content.deliveries = {
      delivery(date(2022, 9, 14), "BVĐK tỉnh Kiên Giang", 6'000'000, std::nullopt),
      delivery(date(2022, 9, 15), "TTYT thành phố Phú Quốc", 2'400'000, date(2022, 9, 15)),
      delivery(date(2022, 9, 18), "TTYT thành phố Phú Quốc", 1'150'000, date(2022, 9, 19)),
      delivery(date(2022, 9, 16), "TTYT huyện Giồng Riềng", 200'000, std::nullopt)};
  content.deliveries.back().decided_by = "theo quyết định điều phối được ghi nhận";
  content.unmet = {{"TTYT thành phố Phú Quốc", date(2022, 9, 19), date(2022, 9, 20), grams(250'000),
                    grams(100'000), "Nhà cung ứng A không có chuyến (18/9/2022)"}};
  content.missing = {
      {"TTYT huyện Kiên Hải", at_local_time(date(2022, 9, 10), std::chrono::hours{6})},
      {"Bệnh viện tư nhân B (mô phỏng)", std::nullopt}};
  return content;
}

inline WeeklyReportContent report() {
  WeeklyReportContent content;
  content.letterhead = letterhead("BC-SYT");
  content.issuer = "Sở Y tế";
  content.addressees = {"UBND tỉnh Kiên Giang"};
  content.basis = {cut_off, 4182, true};
  content.week = ReportingWeek::containing(date(2022, 9, 7));
  content.facilities = facilities();
  content.alerts = {
      {"ĐỎ", "TTYT thành phố Phú Quốc", "còn đủ dùng 25 giờ, ngắn hơn 48 giờ cần để giao."}};
  content.forecast = forecast();
  content.scores = {{7, 120, 0.873, Share(0.815)}};
  content.missing = {
      {"TTYT huyện Kiên Hải", at_local_time(date(2022, 9, 10), std::chrono::hours{6})}};
  content.reports_expected = 119;
  content.reports_received = 112;
  content.reports_late = 9;
  content.doubts = {
      {"cell_decimal_comma", Severity::Doubt, {"", "", 0, 0, "oxygen_kg"}, "1,5", {}}};
  return content;
}

}  // namespace sansang::documents::samples
