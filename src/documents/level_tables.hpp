// SPDX-License-Identifier: Apache-2.0
/// Indicators of units and weeks as a table, and the levels that a rule set proposes for them, as a
/// table. In: unit, week_start, incidence_per_100k, ge18_dose1, older_full, zero_cases,
/// deaths_per_100k, full_population, highrisk_full, transmission_degree, capacity (shares 0 to 1,
/// rates per 100 000 and week, capacity high | medium | low; empty is not known). Out: unit,
/// week_start, level, decided_by, note. The note holds codes, not sentences: columns and cells
/// never depend on the language ("unverified_cut at=20; unknown older_full").
///
/// Findings: level_column_missing, level_column_unknown, level_share_out_of_range, level_negative,
/// level_degree_out_of_range, level_row_twice, and those of the cell reader. A row with a value
/// that cannot be read keeps its place and gets no level.
#pragma once
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "documents/sentences.hpp"
#include "documents/tables/csv.hpp"
#include "epidemic/level.hpp"

namespace sansang::documents {

struct LevelRow {
  std::string unit;
  std::string week_start;  ///< as typed where it is no date
  std::optional<Date> first_day;
  epidemic::LevelIndicators indicators;
  std::vector<std::string> refused_fields;  ///< columns whose cell could not be used
};

struct LevelRowsReading {
  std::vector<LevelRow> rows;
  std::vector<Finding> findings;
};

/// The column that holds a criterion.
std::string_view column_of(epidemic::LevelCriterion criterion);

/// `rules` says which columns must be there.
LevelRowsReading read_level_rows(const Table& table, const epidemic::LevelRuleSet& rules);

/// One line of the answer.
struct ProposedLevel {
  std::string unit;
  std::string week_start;
  epidemic::LevelDecision decision;
  std::vector<std::string> refused_fields;
};

std::vector<ProposedLevel> proposed_levels(const std::vector<LevelRow>& rows,
                                           const epidemic::LevelRuleSet& rules);

/// The cells of one line: unit, week_start, level, decided_by (joined by "+"), note.
std::vector<std::string> level_cells(const ProposedLevel& line,
                                     const epidemic::LevelRuleSet& rules);
inline constexpr const char* level_columns[] = {"unit", "week_start", "level", "decided_by",
                                                "note"};

std::string level_csv(const std::vector<ProposedLevel>& lines, const epidemic::LevelRuleSet& rules);
/// {"rules", "number", "rows": [...]}; level is a number or null, decided_by and notes are lists.
std::string level_json(const std::vector<ProposedLevel>& lines,
                       const epidemic::LevelRuleSet& rules);

/// The notes of one line as sentences.
std::vector<std::string> note_sentences(const ProposedLevel& line,
                                        const epidemic::LevelRuleSet& rules,
                                        const Sentences& sentences);

}  // namespace sansang::documents
