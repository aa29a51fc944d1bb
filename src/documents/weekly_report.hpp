// SPDX-License-Identifier: Apache-2.0
/// weekly_report(): báo cáo tuần oxy y tế of the health department: stock, use and hours of cover
/// by unit with the change since last week, alerts, forecast with its last score, units that did
/// not report, and what is doubtful in the data. The same content gives the same document.
#pragma once
#include <string>
#include <vector>

#include "calendar/reporting_week.hpp"
#include "documents/oxygen_situation.hpp"

namespace sansang::documents {

struct AlertLine {
  std::string grade;  ///< "KHẨN", in the report's language
  std::string facility;
  std::string sentence;  ///< already in the report's language
};

struct WeeklyReportContent {
  Letterhead letterhead;
  std::string issuer;
  std::vector<std::string> addressees;
  DataBasis basis;
  ReportingWeek week;
  std::vector<FacilityLine> facilities;
  std::vector<AlertLine> alerts;
  std::vector<ForecastLine> forecast;
  std::vector<ForecastScore> scores;
  std::vector<MissingUnit> missing;
  std::int64_t reports_expected = 0;
  std::int64_t reports_received = 0;
  std::int64_t reports_late = 0;
  std::vector<Finding> doubts;  ///< implausible values, suspected leaks
};

OfficialDocument weekly_report(const WeeklyReportContent& content, const Sentences& sentences);

}  // namespace sansang::documents
