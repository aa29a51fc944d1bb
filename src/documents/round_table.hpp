// SPDX-License-Identifier: Apache-2.0
/// round_table(): what the addressees of a round answered, as a báo cáo with its table: each unit
/// with its figures and how they came, totals over those who answered with how many did not
/// (unknown is not zero), the units without an answer, what was told by telephone and to whom, and
/// the data cut-off. table_of_round() gives the same rows for a .csv or .xlsx.
#pragma once
#include <string>
#include <vector>

#include "documents/oxygen_situation.hpp"
#include "documents/tables/xlsx.hpp"
#include "duties/round_summary.hpp"

namespace sansang::documents {

/// One addressee, by the names that a paper prints.
struct RoundUnit {
  std::string name;
  duties::AddresseeRow row;
  std::vector<duties::Answer> answers;  ///< of the entry that counts
  std::string told_by, taken_by;        ///< of one typed on behalf
  std::optional<Instant> taken_at;
};

struct RoundTableContent {
  Letterhead letterhead;
  std::string issuer;
  std::vector<std::string> addressees;
  duties::Round round;
  std::string asked_by;          ///< number of the document; blank: none
  std::vector<RoundUnit> units;  ///< in the order of the addressees
  std::vector<duties::FieldTotal> totals;
  DataBasis basis;
};

OfficialDocument round_table(const RoundTableContent& content, const Sentences& sentences);

/// Headings, then one row a unit; an empty cell is unknown. Nothing is rounded or summed.
struct PlainTable {
  std::vector<std::string> headings;
  std::vector<std::vector<SheetValue>> rows;
};
/// As a cell of a .csv: numbers with a point, days and local times as "2022-09-13 07:00".
std::string csv_cell(const SheetValue& value);
PlainTable table_of_round(const duties::Round& round, const std::vector<RoundUnit>& units,
                          const Sentences& sentences);

}  // namespace sansang::documents
