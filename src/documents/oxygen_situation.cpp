// SPDX-License-Identifier: Apache-2.0
#include "documents/oxygen_situation.hpp"

#include <algorithm>
#include <array>

namespace sansang::documents {
namespace {

constexpr std::size_t worst_named = 3;

std::string count_text(std::size_t count) {
  return std::to_string(count);
}

std::string joined(const std::vector<std::string>& parts, const char* between = "; ") {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : between) + part;
  return text;
}

std::string hours_text(const std::optional<CoverHours>& cover, Hours CoverHours::*quantile,
                       const Sentences& sentences) {
  if (!cover) return sentences.text("document.unknown");
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

/// The day of the stock, which is also the day of the use unless that says otherwise.
std::string reading_day(const FacilityLine& line, const Sentences& sentences) {
  if (!line.stock.since()) return sentences.text("document.not_reported");
  const auto day = document_short_date(local_day(*line.stock.since()));
  return line.stock.is_known() ? day
                               : sentences.text("document.not_reported_since", {{"date", day}});
}

std::string use_text(const FacilityLine& line, const Sentences& sentences) {
  if (!line.use.is_known()) return sentences.text("document.unknown");
  const auto text = Shown(sentences).per_day(line.use.value());
  const auto day = local_day(*line.use.since());
  if (!line.stock.since() || local_day(*line.stock.since()) == day) return text;
  return sentences.text("document.dated_value",
                        {{"value", text}, {"date", document_short_date(day)}});
}

std::vector<std::string> facility_row(const FacilityLine& line, std::size_t number,
                                      const Sentences& sentences) {
  const Shown shown(sentences);
  const auto unknown = sentences.text("document.unknown");
  const bool counted = line.stock.is_known();
  return {count_text(number),
          short_name(line.name),
          reading_day(line, sentences),
          counted ? shown.kilograms(line.stock.value()) : unknown,
          counted ? shown.cubic_metres(line.stock.value()) : unknown,
          use_text(line, sentences),
          hours_text(line.cover, &CoverHours::p10, sentences),
          hours_text(line.cover, &CoverHours::p50, sentences)};
}

struct ProvinceFigures {
  std::size_t under_24 = 0, under_48 = 0, unknown = 0, counted = 0;
  OxygenMass stock;
  CubicMetresPerDay use;
};

ProvinceFigures figures_of(const std::vector<FacilityLine>& lines) {
  ProvinceFigures figures;
  for (const auto& line : lines) {
    figures.unknown += !line.cover;
    figures.under_24 += line.cover && line.cover->p50 < Hours(24.0);
    figures.under_48 += line.cover && line.cover->p50 < Hours(48.0);
    if (!line.cover || !line.stock.is_known()) continue;
    ++figures.counted;
    figures.stock += line.stock.value();
    if (line.use.is_known()) figures.use += line.use.value();
  }
  return figures;
}

std::string worst_text(const std::vector<FacilityLine>& lines, const Sentences& sentences) {
  std::vector<std::string> worst;
  for (const auto& line : worst_first(lines)) {
    if (!line.cover || line.cover->p50 >= ample_cover || worst.size() == worst_named) break;
    worst.push_back(sentences.text("document.figures.facility",
                                   {{"facility", line.name},
                                    {"p10", hours_text(line.cover, &CoverHours::p10, sentences)},
                                    {"p50", hours_text(line.cover, &CoverHours::p50, sentences)}}));
  }
  if (worst.empty()) return {};
  return " " + sentences.text("document.figures.worst", {{"facilities", joined(worst)}});
}

}  // namespace

std::string short_name(const std::string& facility) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> usual{
      {{"Trung tâm Y tế ", "TTYT "}, {"Bệnh viện Đa khoa ", "BVĐK "}, {"Bệnh viện ", "BV "}}};
  for (const auto& [full, abbreviation] : usual) {
    if (facility.starts_with(full)) {
      return std::string(abbreviation) + facility.substr(full.size());
    }
  }
  return facility;
}

std::vector<FacilityLine> worst_first(std::vector<FacilityLine> lines) {
  std::stable_sort(lines.begin(), lines.end(), [](const FacilityLine& a, const FacilityLine& b) {
    if (!a.cover || !b.cover) return a.cover.has_value() && !b.cover.has_value();
    return a.cover->p10 < b.cover->p10;
  });
  return lines;
}

bool needs_attention(const FacilityLine& line) {
  return !line.cover || line.cover->p50 < ample_cover || !line.alerts.empty();
}

std::string situation_in_figures(const std::vector<FacilityLine>& lines,
                                 const std::vector<MissingUnit>& missing,
                                 const Sentences& sentences) {
  const Shown shown(sentences);
  const auto figures = figures_of(lines);
  auto text =
      sentences.text("document.figures.cover", {{"count", count_text(lines.size())},
                                                {"under_24", count_text(figures.under_24)},
                                                {"under_48", count_text(figures.under_48)}});
  text += worst_text(lines, sentences);
  if (figures.unknown > 0) {
    text +=
        " " + sentences.text("document.figures.unknown", {{"count", count_text(figures.unknown)}});
  }
  text += " " + sentences.text(
                    missing.empty() ? "document.figures.all_reported" : "document.figures.missing",
                    {{"count", count_text(missing.size())}});
  if (figures.counted == 0) return text;
  return text + " " +
         sentences.text("document.figures.total", {{"count", count_text(figures.counted)},
                                                   {"kg", shown.kilograms(figures.stock)},
                                                   {"m3", shown.cubic_metres(figures.stock)},
                                                   {"use", shown.per_day(figures.use)}});
}

DocumentTable facility_table(const std::vector<FacilityLine>& lines, LastColumn last,
                             const Sentences& sentences) {
  const auto column = [&](const char* name, Alignment alignment, int width) {
    return TableColumn{sentences.text(std::string("document.column.") + name), alignment, width};
  };
  const bool alerts = last == LastColumn::Alerts;
  DocumentTable table;
  table.columns = {column("number", Alignment::Centre, 7),
                   column("facility", Alignment::Left, alerts ? 43 : 60),
                   column("reading_day", Alignment::Centre, 14),
                   column("stock_kg", Alignment::Right, 13),
                   column("stock_m3", Alignment::Right, 13),
                   column("use", Alignment::Right, 16),
                   column("cover_p10", Alignment::Right, 14),
                   column("cover_p50", Alignment::Right, 14)};
  if (alerts) table.columns.push_back(column("alerts", Alignment::Left, 46));
  if (last == LastColumn::Change) table.columns.push_back(column("change", Alignment::Right, 18));
  for (const auto& line : worst_first(lines)) {
    auto row = facility_row(line, table.rows.size() + 1, sentences);
    if (alerts) row.push_back(joined(line.alerts));
    if (last == LastColumn::Change) row.push_back(change_text(line, sentences));
    table.rows.push_back(std::move(row));
  }
  return table;
}

void add_cover_note(OfficialDocument& document, const Sentences& sentences) {
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
                   {sentences.text("document.column.p10"), Alignment::Centre, 1},
                   {sentences.text("document.column.p50"), Alignment::Centre, 1},
                   {sentences.text("document.column.p90"), Alignment::Centre, 1}};
  for (const auto& line : lines) {
    table.rows.push_back({document_date(line.day), shown.per_day(line.p10), shown.per_day(line.p50),
                          shown.per_day(line.p90)});
  }
  document.body.emplace_back(std::move(table));
  std::vector<std::string> records;
  for (const auto& score : scores) {
    records.push_back(
        sentences.text("document.forecast_record.horizon",
                       {{"days", std::to_string(score.days_ahead)},
                        {"origins", shown.number(static_cast<double>(score.origins), 0)},
                        {"coverage", shown.percent(score.coverage_80)},
                        {"relative_wis", shown.score(score.relative_wis)}}));
  }
  if (records.empty()) return;
  add_paragraph(document, ParagraphKind::Body,
                sentences.text("document.forecast_record", {{"horizons", joined(records)}}));
}

std::string missing_units(const std::vector<MissingUnit>& units, const Sentences& sentences) {
  if (units.empty()) return sentences.text("document.all_reported");
  const Shown shown(sentences);
  std::vector<std::string> named;
  for (const auto& unit : units) {
    named.push_back(unit.last_report
                        ? sentences.text("document.missing_unit",
                                         {{"unit", unit.name},
                                          {"last_report", shown.instant(*unit.last_report)}})
                        : sentences.text("document.never_reported", {{"unit", unit.name}}));
  }
  return sentences.text("document.missing_units",
                        {{"count", count_text(units.size())}, {"units", joined(named)}});
}

void add_data_basis(OfficialDocument& document, const DataBasis& basis,
                    const Sentences& sentences) {
  const Shown shown(sentences);
  auto text =
      sentences.text("document.data_basis", {{"cut_off", shown.instant(basis.cut_off)},
                                             {"position", std::to_string(basis.ledger_position)}});
  if (basis.simulated) text += " " + sentences.text("document.simulated");
  add_paragraph(document, ParagraphKind::Note, std::move(text));
}

void add_heading(OfficialDocument& document, int number, const std::string& key,
                 const Sentences& sentences) {
  add_paragraph(document, ParagraphKind::Heading,
                std::to_string(number) + ". " + sentences.text(key));
}

}  // namespace sansang::documents
