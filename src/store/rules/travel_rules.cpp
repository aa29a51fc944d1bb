// SPDX-License-Identifier: Apache-2.0
#include "store/rules/travel_rules.hpp"

#include <algorithm>

#include "store/rules/rule_files.hpp"
#include "store/rules/word_of.hpp"

namespace sansang::store {
namespace {

using namespace preparedness;

constexpr const char* out_of_range = "rule_out_of_range";

std::string text(const TomlTable& table, const char* key) {
  return table.string(key).value_or("");
}

Minutes minutes(const TomlTable& table, const char* key) {
  const auto number = table.integer(key).value_or(0);
  if (number < 0 || number > 7 * 24 * 60)
    table.refuse(key, out_of_range, {{"reason", "0 … 10080"}});
  return Minutes{number};
}

TravelPlace place_of(const TomlTable& table) {
  TravelPlace place;
  place.unit = UnitCode(text(table, "unit"));
  if (table.has("people")) {
    const auto people = table.integer("people").value_or(0);
    if (people < 0) table.refuse("people", out_of_range, {{"reason", ">= 0"}});
    place.people = Persons(people);
  }
  if (table.has("taken_from")) {
    place.taken_from = UnitCode(text(table, "taken_from"));
    if (!place.people) table.refuse("people", "rule_missing", {{"key", "people"}});
  }
  if (table.has("inside_minutes")) place.inside = minutes(table, "inside_minutes");
  place.basis = word_of<TravelBasis>(table, "basis").value_or(TravelBasis::Estimate);
  place.source = text(table, "source");
  return place;
}

void read_weekdays(const TomlTable& table, TravelLeg& leg) {
  if (!table.has("weekdays")) return;
  for (const auto number : table.numbers("weekdays")) {
    const auto day = static_cast<std::int64_t>(number);
    if (static_cast<double>(day) != number || day < 1 || day > 7)
      table.refuse("weekdays", out_of_range, {{"reason", "1 … 7"}});
    leg.weekdays.push_back(day);
  }
}

/// Days written as text, because a list of TOML days has no reader.
void read_closed_days(const TomlTable& table, TravelLeg& leg) {
  if (!table.has("closed_days")) return;
  for (const auto& written : table.strings("closed_days")) {
    const auto day = parse_iso_date(written);
    if (day)
      leg.closed_days.push_back(*day);
    else
      table.refuse("closed_days", out_of_range, {{"reason", written + " ≠ \"YYYY-MM-DD\""}});
  }
}

TravelLeg leg_of(const TomlTable& table) {
  TravelLeg leg;
  leg.from = UnitCode(text(table, "from"));
  leg.to = UnitCode(text(table, "to"));
  leg.kind = word_of<LegKind>(table, "kind").value_or(LegKind::Road);
  leg.minutes = minutes(table, "minutes");
  if (table.has("both_ways")) leg.both_ways = table.boolean("both_ways").value_or(true);
  if (table.has("days_known")) leg.days_known = table.boolean("days_known").value_or(false);
  read_weekdays(table, leg);
  read_closed_days(table, leg);
  if (table.has("valid_from")) leg.valid_from = table.date("valid_from");
  if (table.has("valid_to")) leg.valid_to = table.date("valid_to");
  leg.basis = word_of<TravelBasis>(table, "basis").value_or(TravelBasis::Estimate);
  leg.source = text(table, "source");
  return leg;
}

}  // namespace

TravelReading read_travel_rules(const std::filesystem::path& folder) {
  TravelReading reading;
  for (const auto& file : rule_files(folder)) {
    const TomlDocument document(file.text, file.path.string());
    const auto root = document.root();
    const auto dated = dated_rule(root);
    TravelRule made;
    made.province = text(root, "province");
    for (const auto& table : root.tables("place")) {
      auto place = place_of(table);
      const auto& known = made.map.places;
      if (std::any_of(known.begin(), known.end(),
                      [&](const TravelPlace& other) { return other.unit == place.unit; }))
        table.refuse("unit", "rule_id_twice", {{"id", place.unit.text}});
      made.map.places.push_back(std::move(place));
    }
    for (const auto& table : root.tables("leg")) made.map.legs.push_back(leg_of(table));
    const auto& found = document.findings();
    reading.findings.insert(reading.findings.end(), found.begin(), found.end());
    if (!dated || has_error(found)) continue;
    made.rule = *dated;
    reading.rules.push_back(std::move(made));
  }
  return reading;
}

const TravelRule* travel_rule_on(const std::vector<TravelRule>& rules, const std::string& province,
                                 Date day) {
  const auto at = std::find_if(rules.begin(), rules.end(), [&](const TravelRule& rule) {
    return rule.province == province && rule.rule.holds_on(day);
  });
  return at == rules.end() ? nullptr : &*at;
}

}  // namespace sansang::store
