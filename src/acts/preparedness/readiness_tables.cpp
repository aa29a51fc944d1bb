// SPDX-License-Identifier: Apache-2.0
#include "acts/preparedness/readiness_tables.hpp"

#include "documents/json_fields.hpp"
#include "documents/tables/csv.hpp"

namespace sansang::acts {
namespace {

using Cells = std::vector<std::string>;

template <class T>
std::string cell(const std::optional<T>& value) {
  return value ? documents::to_json_value(*value).dump() : std::string{};
}
std::string cell(std::int64_t value) {
  return std::to_string(value);
}

template <class E>
std::string word(const documents::Sentences& sentences, const std::string& prefix, E value) {
  return sentences.text(prefix + std::string(documents::enum_text(value, names_of(value))));
}

std::string heading(const documents::Sentences& sentences, const std::vector<const char*>& names) {
  Cells cells;
  for (const auto* name : names)
    cells.push_back(sentences.text("preparedness.column." + std::string(name)));
  return documents::write_csv_row(cells);
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : "; ") + name;
  return text;
}

std::string day_cell(const std::optional<Date>& day) {
  return day ? iso_date(*day) : std::string{};
}

std::string item_row(const ChecklistRow& row, const documents::Sentences& sentences) {
  const bool is_english = sentences.language() == "en";
  const auto reason = row.reason == preparedness::UnknownReason::None
                          ? std::string{}
                          : word(sentences, "preparedness.unknown.", row.reason);
  Cells cells{word(sentences, "preparedness.theme.", row.theme),
              is_english ? row.name_en : row.name_vi,
              is_english ? row.unit_en : row.unit_vi,
              cell(row.need),
              cell(row.have),
              cell(row.gap),
              cell(row.cover),
              word(sentences, "preparedness.standing.", row.standing),
              reason,
              word(sentences, "preparedness.basis.", row.basis)};
  if (row.entry) {
    cells.push_back(iso_date(row.entry->as_of));
    cells.push_back(row.entry->evidence);
    cells.push_back(row.entry->source);
  } else {
    cells.insert(cells.end(), 3, {});
  }
  return documents::write_csv_row(cells);
}

}  // namespace

std::string checklist_csv(const UnitPreparedness& unit, const documents::Sentences& sentences) {
  auto text = heading(sentences, {"theme", "item", "unit", "need", "have", "gap", "cover_days",
                                  "standing", "reason", "basis", "as_of", "evidence", "source"});
  for (const auto& row : unit.checklist) text += item_row(row, sentences);
  return text;
}

std::string summary_csv(const ReadinessSummary& summary, const documents::Sentences& sentences) {
  auto text = heading(sentences, {"facility", "met", "short", "unknown", "plans", "approved_plans",
                                  "overdue_tasks", "last_drill"});
  for (const auto& row : summary.rows)
    text += documents::write_csv_row({row.name, cell(row.met), cell(row.lacking), cell(row.unknown),
                                      cell(row.plans), cell(row.approved_plans),
                                      cell(row.overdue_tasks), day_cell(row.last_drill)});
  return text;
}

std::string access_csv(const AccessView& access, const documents::Sentences& sentences) {
  auto text = heading(sentences, {"place", "people", "minutes", "possibly_minutes", "nearest",
                                  "access", "estimate"});
  for (const auto& place : access.places)
    text += documents::write_csv_row(
        {place.name, cell(place.people), cell(place.minutes), cell(place.possibly_minutes),
         listed(place.nearest), word(sentences, "access.standing.", place.standing),
         place.estimate ? sentences.text("access.basis.estimate") : std::string{}});
  text += documents::write_csv_row({});
  text += heading(sentences, {"lost_facility", "lost_30", "lost_60", "lost_90", "slower"});
  for (const auto& loss : access.losses)
    text += documents::write_csv_row({loss.name, cell(loss.within_30.number()),
                                      cell(loss.within_60.number()), cell(loss.within_90.number()),
                                      listed(loss.slower)});
  return text;
}

}  // namespace sansang::acts
