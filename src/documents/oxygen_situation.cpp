// SPDX-License-Identifier: Apache-2.0
#include "documents/oxygen_situation.hpp"

#include <algorithm>

namespace sansang::documents {
namespace {

std::string hours_text(const std::optional<CoverHours>& cover, Hours CoverHours::*quantile,
                       const Sentences& sentences) {
  if (!cover) return sentences.text("document.cover_unknown");
  const Shown shown(sentences);
  const Hours hours = (*cover).*quantile;
  if (hours < longest_cover_shown) return shown.hours(hours);
  return sentences.text("document.more_than", {{"value", shown.hours(longest_cover_shown)}});
}

std::string change_text(const FacilityLine& line, const Sentences& sentences) {
  const bool comparable = line.cover && line.p10_week_before &&
                          line.cover->p10 < longest_cover_shown &&
                          *line.p10_week_before < longest_cover_shown;
  if (!comparable) return sentences.text("document.no_comparison");
  return Shown(sentences).change(line.cover->p10 - *line.p10_week_before);
}

}  // namespace

std::vector<FacilityLine> worst_first(std::vector<FacilityLine> lines) {
  std::stable_sort(lines.begin(), lines.end(), [](const FacilityLine& a, const FacilityLine& b) {
    if (!a.cover || !b.cover) return a.cover.has_value() && !b.cover.has_value();
    return a.cover->p10 < b.cover->p10;
  });
  return lines;
}

void add_facility_table(OfficialDocument& document, const std::vector<FacilityLine>& lines,
                        bool with_change, const DataBasis& basis, const Sentences& sentences) {
  const Shown shown(sentences);
  const auto today = local_day(basis.cut_off);
  DocumentTable table;
  table.columns = {{sentences.text("document.column.number"), Alignment::Centre, 6},
                   {sentences.text("document.column.facility"), Alignment::Left, 17},
                   {sentences.text("document.column.stock_kg"), Alignment::Right, 13},
                   {sentences.text("document.column.stock_m3"), Alignment::Right, 10},
                   {sentences.text("document.column.use"), Alignment::Right, 13},
                   {sentences.text("document.column.cover_p10"), Alignment::Right, 9},
                   {sentences.text("document.column.cover_p50"), Alignment::Right, 9}};
  if (with_change) {
    table.columns.push_back({sentences.text("document.column.change"), Alignment::Right, 9});
  }
  int number = 0;
  for (const auto& line : worst_first(lines)) {
    std::vector<std::string> row{
        std::to_string(++number),
        line.name,
        shown.known(line.stock, today, [&](OxygenMass mass) { return shown.kilograms(mass); }),
        line.stock.is_known() ? shown.cubic_metres(line.stock.value())
                              : sentences.text("document.not_reported"),
        shown.known(line.use, today, [&](CubicMetresPerDay flow) { return shown.per_day(flow); }),
        hours_text(line.cover, &CoverHours::p10, sentences),
        hours_text(line.cover, &CoverHours::p50, sentences)};
    if (with_change) row.push_back(change_text(line, sentences));
    table.rows.push_back(std::move(row));
  }
  document.body.emplace_back(std::move(table));
  add_paragraph(document, ParagraphKind::Note, sentences.text("document.cover_note"));
}

void add_forecast(OfficialDocument& document, const std::vector<ForecastLine>& lines,
                  const std::vector<ForecastScore>& scores, const Sentences& sentences) {
  if (lines.empty()) {
    add_paragraph(document, ParagraphKind::Body, sentences.text("document.no_forecast"));
    return;
  }
  const Shown shown(sentences);
  DocumentTable table;
  table.columns = {{sentences.text("document.column.day"), Alignment::Centre, 1},
                   {sentences.text("document.column.p10"), Alignment::Right, 1},
                   {sentences.text("document.column.p50"), Alignment::Right, 1},
                   {sentences.text("document.column.p90"), Alignment::Right, 1}};
  for (const auto& line : lines) {
    table.rows.push_back({document_date(line.day), shown.per_day(line.p10), shown.per_day(line.p50),
                          shown.per_day(line.p90)});
  }
  document.body.emplace_back(std::move(table));
  for (const auto& score : scores) {
    add_paragraph(document, ParagraphKind::Item,
                  sentences.text("document.forecast_score",
                                 {{"days", std::to_string(score.days_ahead)},
                                  {"origins", shown.number(static_cast<double>(score.origins), 0)},
                                  {"relative_wis", shown.score(score.relative_wis)},
                                  {"coverage", shown.percent(score.coverage_80)}}));
  }
}

void add_missing_units(OfficialDocument& document, const std::vector<MissingUnit>& units,
                       const Sentences& sentences) {
  if (units.empty()) {
    add_paragraph(document, ParagraphKind::Body, sentences.text("document.all_reported"));
    return;
  }
  add_paragraph(
      document, ParagraphKind::Body,
      sentences.text("document.missing_units", {{"count", std::to_string(units.size())}}));
  const Shown shown(sentences);
  for (const auto& unit : units) {
    const auto text = unit.last_report
                          ? sentences.text("document.missing_unit",
                                           {{"unit", unit.name},
                                            {"last_report", shown.instant(*unit.last_report)}})
                          : sentences.text("document.never_reported", {{"unit", unit.name}});
    add_paragraph(document, ParagraphKind::Item, text);
  }
}

void add_data_basis(OfficialDocument& document, const DataBasis& basis,
                    const Sentences& sentences) {
  const Shown shown(sentences);
  add_paragraph(
      document, ParagraphKind::Note,
      sentences.text("document.data_basis", {{"cut_off", shown.instant(basis.cut_off)},
                                             {"position", std::to_string(basis.ledger_position)}}));
  if (basis.simulated) {
    add_paragraph(document, ParagraphKind::Note, sentences.text("document.simulated"));
  }
}

void add_heading(OfficialDocument& document, int number, const std::string& key,
                 const Sentences& sentences) {
  add_paragraph(document, ParagraphKind::Heading,
                std::to_string(number) + ". " + sentences.text(key));
}

}  // namespace sansang::documents
