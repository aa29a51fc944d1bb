// SPDX-License-Identifier: Apache-2.0
#include "preparedness/checklist.hpp"

#include <algorithm>
#include <cmath>

#include "base/vietnamese.hpp"
#include "preparedness/field_place.hpp"

namespace sansang::preparedness {
namespace {

template <class Q>
std::optional<Amount> in_amount(const std::optional<Q>& counted) {
  if (!counted) return std::nullopt;
  return Amount(static_cast<double>(counted->number()));
}

std::optional<Amount> known_fact(KnownFact fact, const UnitFacts& unit) {
  switch (fact) {
    case KnownFact::None:
      return std::nullopt;
    case KnownFact::OxygenCoverDays:
      return in_amount(unit.oxygen_cover);
    case KnownFact::OxygenOfficers:
      if (!unit.oxygen_officers) return std::nullopt;
      return Amount(*unit.oxygen_officers);
    case KnownFact::OxygenBeds:
      return in_amount(unit.oxygen_beds);
    case KnownFact::IcuBeds:
      return in_amount(unit.icu_beds);
  }
  return std::nullopt;
}

/// Whole things are needed whole: 0.3 teams are one team.
std::optional<Amount> needed_for(const ChecklistItem& item, std::optional<Amount> counted) {
  if (!counted) return std::nullopt;
  constexpr double rounding = 1e-9;
  return Amount(std::ceil(item.amount.number() * counted->number() / static_cast<double>(item.per) -
                          rounding));
}

std::optional<Amount> need_of(const ChecklistItem& item, const UnitFacts& unit,
                              const ChecklistEntry* entry) {
  switch (item.need) {
    case NeedRule::Fixed:
      return item.amount;
    case NeedRule::PerOxygenBeds:
      return needed_for(item, in_amount(unit.oxygen_beds));
    case NeedRule::PerIcuBeds:
      return needed_for(item, in_amount(unit.icu_beds));
    case NeedRule::PerPopulation:
      return needed_for(item, in_amount(unit.population));
    case NeedRule::DaysOfUse:
      if (!entry || !entry->use_per_day) return std::nullopt;
      return item.amount.number() * *entry->use_per_day;
    case NeedRule::Stated:
      return entry ? entry->stated_need : std::nullopt;
  }
  return std::nullopt;
}

void judge(ChecklistLine& line, UnknownReason without_have) {
  line.standing = LineStanding::Unknown;
  if (!line.have) {
    line.reason = without_have;
  } else if (!line.need) {
    line.reason = UnknownReason::NoNeed;
  } else {
    line.reason = UnknownReason::None;
    line.standing = *line.have >= *line.need ? LineStanding::Met : LineStanding::Short;
    if (line.standing == LineStanding::Short) line.gap = *line.need - *line.have;
  }
}

ChecklistLine line_of(const ChecklistItem& item, std::chrono::days entry_life,
                      const UnitFacts& unit, const ChecklistEntry* entry, Date today) {
  ChecklistLine line;
  line.item = item.id;
  line.theme = item.theme;
  if (item.fact != KnownFact::None) {
    line.have = known_fact(item.fact, unit);
    line.need = need_of(item, unit, nullptr);
    judge(line, UnknownReason::NoFact);
    return line;
  }
  if (entry) line.entry = *entry;
  const bool is_old = entry && entry->as_of + entry_life < today;
  const auto* counted = is_old ? nullptr : entry;
  line.need = need_of(item, unit, counted);
  if (counted) line.have = counted->have;
  if (item.is_consumed && line.have && counted->use_per_day && counted->use_per_day->number() > 0)
    line.cover = DaysOfCover(*line.have / *counted->use_per_day);
  judge(line, is_old    ? UnknownReason::OldEntry
              : counted ? UnknownReason::NoHave
                        : UnknownReason::NoEntry);
  return line;
}

void check_amount(const std::optional<Amount>& amount, const char* field,
                  std::vector<Finding>& findings) {
  // Not "< 0": an amount that is no number is refused too.
  if (!amount || (amount->number() >= 0 && std::isfinite(amount->number()))) return;
  const auto text = std::to_string(amount->number());
  findings.push_back({"entry_negative", Severity::Error, field_place(field), text, {}});
}

void check_item(const ChecklistEntry& entry, const ChecklistItem* item, const UnitFacts& unit,
                std::vector<Finding>& findings) {
  const auto& value = entry.item.text;
  if (!item) {
    findings.push_back({"entry_item_unknown", Severity::Error, field_place("item"), value, {}});
    return;
  }
  if (!item->applies_to(unit.kind))
    findings.push_back({"entry_not_asked", Severity::Error, field_place("item"), value, {}});
  if (item->fact != KnownFact::None)
    findings.push_back(
        {"entry_counted_by_program", Severity::Error, field_place("item"), value, {}});
  const bool asks_use = item->is_consumed || item->need == NeedRule::DaysOfUse;
  if (asks_use && !entry.use_per_day)
    findings.push_back(
        {"entry_use_missing", Severity::Doubt, field_place("use_per_day"), value, {}});
}

}  // namespace

bool ChecklistItem::applies_to(std::string_view kind) const {
  return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

const ChecklistItem* Checklist::find(const Id<ChecklistItem>& id) const {
  const auto at = std::find_if(items.begin(), items.end(),
                               [&](const ChecklistItem& item) { return item.id == id; });
  return at == items.end() ? nullptr : &*at;
}

std::string entry_id(const FacilityId& facility, const Id<ChecklistItem>& item) {
  return facility.text + "/" + item.text;
}

std::vector<ChecklistLine> checklist_lines(const Checklist& checklist, const UnitFacts& unit,
                                           const std::vector<ChecklistEntry>& entries, Date today) {
  std::vector<ChecklistLine> lines;
  for (const auto& item : checklist.items) {
    if (!item.applies_to(unit.kind)) continue;
    const auto at = std::find_if(entries.begin(), entries.end(), [&](const ChecklistEntry& entry) {
      return entry.facility == unit.facility && entry.item == item.id;
    });
    lines.push_back(
        line_of(item, checklist.entry_life, unit, at == entries.end() ? nullptr : &*at, today));
  }
  return lines;
}

LineStanding ThemeCounts::standing() const {
  if (lacking > 0) return LineStanding::Short;
  return unknown > 0 || met == 0 ? LineStanding::Unknown : LineStanding::Met;
}

std::vector<ThemeCounts> counts_by_theme(const std::vector<ChecklistLine>& lines) {
  std::vector<ThemeCounts> counts;
  for (const auto& [theme, name] : theme_names) counts.push_back({theme, 0, 0, 0});
  for (const auto& line : lines) {
    auto& count = counts[static_cast<std::size_t>(line.theme)];
    if (line.standing == LineStanding::Met) ++count.met;
    if (line.standing == LineStanding::Short) ++count.lacking;
    if (line.standing == LineStanding::Unknown) ++count.unknown;
  }
  return counts;
}

std::vector<Finding> check_entry(const ChecklistEntry& entry, const Checklist& checklist,
                                 const UnitFacts& unit, Date today) {
  std::vector<Finding> findings;
  check_item(entry, checklist.find(entry.item), unit, findings);
  check_amount(entry.have, "have", findings);
  check_amount(entry.use_per_day, "use_per_day", findings);
  check_amount(entry.stated_need, "stated_need", findings);
  if (entry.as_of > today) {
    const auto day = vietnamese_date(entry.as_of);
    findings.push_back({"entry_later", Severity::Error, field_place("as_of"), day, {}});
  }
  if (entry.have && trimmed(entry.evidence).empty())
    findings.push_back(
        {"entry_without_evidence", Severity::Doubt, field_place("evidence"), {}, {}});
  if (entry.have && trimmed(entry.source).empty())
    findings.push_back({"entry_without_source", Severity::Doubt, field_place("source"), {}, {}});
  return findings;
}

}  // namespace sansang::preparedness
