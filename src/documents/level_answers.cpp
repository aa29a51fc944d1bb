// SPDX-License-Identifier: Apache-2.0
// Proposed levels on their way out: CSV, JSON and sentences.
#include <array>

#include "documents/json_fields.hpp"
#include "documents/level_tables.hpp"

namespace sansang::documents {
namespace {

using epidemic::LevelCriterion;
using epidemic::LevelNote;
using epidemic::LevelNoteKind;
using epidemic::LevelRuleSet;

std::string text_of(LevelCriterion criterion) {
  return std::string(column_of(criterion));
}

std::string code_of(LevelNoteKind kind) {
  switch (kind) {
    case LevelNoteKind::UnverifiedCut:
      return "unverified_cut";
    case LevelNoteKind::UnverifiedCell:
      return "unverified_cell";
    case LevelNoteKind::MissingCell:
      return "missing_cell";
    case LevelNoteKind::UnknownIndicator:
      return "unknown";
    case LevelNoteKind::OpenLevels:
      return "open";
    case LevelNoteKind::NumeratorDiffers:
      return "numerator_differs";
    case LevelNoteKind::OutsideValidity:
      break;
  }
  return "outside_validity";
}

std::string shown(double number) {
  return Json(number).dump();
}

/// A whole number without ".0", as the rules write it.
std::string shown(epidemic::PerHundredThousandPerWeek rate) {
  auto text = shown(rate.number());
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text;
}

std::string row_axis(const LevelRuleSet& rules) {
  if (rules.by_capacity) return "capacity";
  for (const auto& criterion : rules.coverage)
    if (criterion.effect == epidemic::CoverageEffect::MatrixRow)
      return text_of(criterion_of(criterion.indicator));
  return "row";
}

std::string row_name(const LevelRuleSet& rules, std::size_t row) {
  static constexpr std::array<const char*, 3> capacities{"high", "medium", "low"};
  if (rules.by_capacity) return capacities[row];
  return row == 0 ? "reached" : "missed";
}

std::string levels_text(const std::vector<epidemic::EpidemicLevel>& levels) {
  std::string text;
  for (const auto level : levels)
    text += (text.empty() ? "" : "|") + std::to_string(static_cast<int>(level));
  return text;
}

/// The values that a note's sentence and its code both carry.
Parameters parameters_of(const LevelNote& note, const LevelRuleSet& rules) {
  Parameters parameters;
  if (note.cut) parameters.emplace_back("at", shown(*note.cut));
  if (note.cell) {
    parameters.emplace_back("degree", std::to_string(static_cast<int>(note.cell->degree)));
    parameters.emplace_back(row_axis(rules), row_name(rules, note.cell->row));
  }
  if (note.criterion) parameters.emplace_back("indicator", text_of(*note.criterion));
  if (!note.possible.empty()) parameters.emplace_back("levels", levels_text(note.possible));
  return parameters;
}

std::string coded(const LevelNote& note, const LevelRuleSet& rules) {
  auto text = code_of(note.kind);
  if (note.criterion) return text + " " + text_of(*note.criterion);
  for (const auto& [name, value] : parameters_of(note, rules)) text += " " + name + "=" + value;
  return text;
}

std::vector<std::string> coded_notes(const ProposedLevel& line, const LevelRuleSet& rules) {
  std::vector<std::string> notes;
  for (const auto& field : line.refused_fields) notes.push_back("refused " + field);
  for (const auto& note : line.decision.notes) notes.push_back(coded(note, rules));
  return notes;
}

std::vector<std::string> criteria(const ProposedLevel& line) {
  std::vector<std::string> names;
  for (const auto criterion : line.decision.decided_by) names.push_back(text_of(criterion));
  return names;
}

std::string joined(const std::vector<std::string>& parts, const std::string& by) {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : by) + part;
  return text;
}

std::string level_text(const ProposedLevel& line) {
  const auto& level = line.decision.level;
  return level ? std::to_string(static_cast<int>(*level)) : std::string{};
}

}  // namespace

std::vector<std::string> level_cells(const ProposedLevel& line, const LevelRuleSet& rules) {
  return {line.unit, line.week_start, level_text(line), joined(criteria(line), "+"),
          joined(coded_notes(line, rules), "; ")};
}

std::string level_csv(const std::vector<ProposedLevel>& lines, const LevelRuleSet& rules) {
  auto text = write_csv_row({std::begin(level_columns), std::end(level_columns)});
  for (const auto& line : lines) text += write_csv_row(level_cells(line, rules));
  return text;
}

std::string level_json(const std::vector<ProposedLevel>& lines, const LevelRuleSet& rules) {
  Json document;
  document["rules"] = rules.id.text;
  document["number"] = rules.number;
  document["rows"] = Json::array();
  for (const auto& line : lines) {
    Json row;
    row["unit"] = line.unit;
    row["week_start"] = line.week_start;
    const auto& level = line.decision.level;
    row["level"] = level ? Json(static_cast<int>(*level)) : Json(nullptr);
    row["decided_by"] = criteria(line);
    row["note"] = coded_notes(line, rules);
    document["rows"].push_back(std::move(row));
  }
  return json_text(document);
}

std::vector<std::string> note_sentences(const ProposedLevel& line, const LevelRuleSet& rules,
                                        const Sentences& sentences) {
  std::vector<std::string> texts;
  for (const auto& field : line.refused_fields)
    texts.push_back(sentences.text("level.note.refused", {{"field", field}}));
  for (const auto& note : line.decision.notes) {
    auto parameters = parameters_of(note, rules);
    if (note.cell) {
      parameters.emplace_back("row", sentences.text("level.row." + row_axis(rules) + "." +
                                                    row_name(rules, note.cell->row)));
    }
    if (note.criterion)
      parameters.emplace_back("name",
                              sentences.text("level.criterion." + text_of(*note.criterion)));
    if (note.kind == LevelNoteKind::OpenLevels && note.possible.empty())
      parameters.emplace_back("levels", "–");
    parameters.emplace_back("number", rules.number);
    texts.push_back(sentences.text("level.note." + code_of(note.kind), parameters));
  }
  return texts;
}

}  // namespace sansang::documents
