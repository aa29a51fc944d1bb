// SPDX-License-Identifier: Apache-2.0
#include "store/report_rules.hpp"

#include "base/ensure.hpp"

namespace sansang::store {

void ensure_one_report(const AppendReport& append) {
  const auto& report = append.report;
  const auto is_of_report = [&report](const auto& row) {
    return row.report == report.id && row.facility == report.facility &&
           row.reported_for == report.reported_for;
  };
  ensure(is_of_report(append.fact), "the fact belongs to another report than the one appended");
  for (const auto& entry : append.entries)
    ensure(is_of_report(entry), "an entry belongs to another report than the one appended");
}

bool says_the_same(const oxygen::DailyReport& a, const oxygen::DailyReport& b) {
  return a.facility == b.facility && a.reported_for == b.reported_for && a.lines == b.lines &&
         a.census == b.census && a.oxygen_beds_occupied == b.oxygen_beds_occupied &&
         a.icu_beds_occupied == b.icu_beds_occupied && a.corrects == b.corrects;
}

std::optional<LedgerPosition> known_position(const Act& act, const FindReport& find) {
  std::optional<LedgerPosition> position;
  std::size_t reports = 0;
  std::size_t known = 0;
  for (const auto& change : act.changes) {
    const auto* append = std::get_if<AppendReport>(&change);
    if (append == nullptr) continue;
    ++reports;
    const auto stored = find(append->report.id);
    if (!stored) continue;
    if (!says_the_same(stored->report, append->report))
      throw StoreConflict("the report " + append->report.id.text +
                          " is known and said something else");
    ++known;
    position = stored->position;
  }
  if (known != 0 && known != reports)
    throw StoreConflict("some reports of the act are known and others are not");
  return position;
}

void throw_no_such_report_to_correct(const oxygen::DailyReport& report) {
  throw StoreConflict("the report " + report.id.text + " corrects " + report.corrects->text +
                      ", which is unknown or of another facility or day");
}

void throw_version_conflict(const BookEntry& entry) {
  throw StoreConflict("another version of " + entry.book + " " + entry.id + " came first");
}

}  // namespace sansang::store
