// SPDX-License-Identifier: Apache-2.0
// The vectors that the browser's checks run too (web/src/tasks/daily-oxygen/check.test.ts).
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "acts/read_report_input.hpp"
#include "documents/json_fields.hpp"
#include "oxygen/report_check.hpp"
#include "store/rules/oxygen_rules.hpp"

namespace sansang::acts {
namespace {

using documents::Json;

Json vectors() {
  std::ifstream file(std::string(SANSANG_SOURCE_DIR) + "/testdata/report_checks/vectors.json");
  std::ostringstream text;
  text << file.rdbuf();
  return documents::parse_json(text.str()).value();
}

template <class T>
T read(const Json& json) {
  auto reading = documents::read_json_value<T>(json);
  for (const auto& finding : reading.findings)
    ADD_FAILURE() << finding.code << " at " << finding.where.field << ": " << finding.value;
  return std::move(reading.value);
}

oxygen::DailyReport report_of(const ReportInput& input) {
  oxygen::DailyReport report;
  report.id = input.id;
  report.facility = input.facility;
  report.reported_for = input.reported_for;
  report.read_at = input.read_at;
  report.source = input.source;
  report.source_note = input.source_note;
  report.lines = input.lines;
  report.census = input.census;
  report.oxygen_beds_occupied = input.oxygen_beds_occupied;
  report.icu_beds_occupied = input.icu_beds_occupied;
  report.confirmed = input.confirmed;
  report.corrects = input.corrects;
  report.correction_reason = input.correction_reason;
  return report;
}

oxygen::CheckContext context_of(ReportForm form, Instant now) {
  oxygen::CheckContext context;
  for (const auto& line : form.lines)
    context.lines.push_back({line.line, line.asset, line.asset_name, line.unit, line.maximum,
                             line.grams_per_unit, line.prefill, line.owned});
  context.previous = std::move(form.previous);
  context.use = form.use;
  if (form.filed) context.filed = form.filed->id;
  context.now = now;
  return context;
}

std::vector<std::string> expected_of(const Json& vector) {
  std::vector<std::string> all;
  for (const auto& one : vector.at("expect"))
    all.push_back(one.at("severity").get<std::string>() + " " + one.at("code").get<std::string>() +
                  " " + one.at("field").get<std::string>());
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<std::string> found_in(const Json& vector, const oxygen::ReportRules& standard) {
  const auto rules =
      vector.contains("rules") ? read<oxygen::ReportRules>(vector.at("rules")) : standard;
  const auto input = read_report_input(vector.at("report").dump()).value();
  const auto report = report_of(input);
  const auto context =
      context_of(read<ReportForm>(vector.at("form")), read<Instant>(vector.at("now")));
  std::vector<std::string> all;
  for (const auto& finding : oxygen::check(report, context, rules, input.fractions))
    all.push_back((finding.severity == Severity::Error ? "error " : "doubt ") + finding.code + " " +
                  finding.where.field);
  std::sort(all.begin(), all.end());
  return all;
}

TEST(ReportVectors, TheServerFindsWhatTheBrowserFinds) {
  const auto standard =
      store::read_oxygen_rules(std::string(SANSANG_SOURCE_DIR) + "/rules").rules->report;
  const auto all = vectors();
  EXPECT_GE(all.size(), 90U);
  for (const auto& vector : all)
    EXPECT_EQ(found_in(vector, standard), expected_of(vector))
        << vector.at("name").get<std::string>();
}

}  // namespace
}  // namespace sansang::acts
