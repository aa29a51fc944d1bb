// SPDX-License-Identifier: Apache-2.0
#include "geography/unit_list.hpp"

#include <algorithm>
#include <tuple>

#include "base/ensure.hpp"
#include "base/vietnamese.hpp"

namespace sansang::geography {
namespace {

bool in_order(const AdministrativeUnit& a, const AdministrativeUnit& b) {
  return std::tie(a.level, a.code, a.validity.from) < std::tie(b.level, b.code, b.validity.from);
}

/// Days from `day` to the nearer end of `validity`; zero inside.
std::chrono::days distance(const Validity& validity, Date day) {
  if (day < validity.from) return validity.from - day;
  return validity.covers(day) ? std::chrono::days{0} : day - *validity.to;
}

void sort_by_share(std::map<UnitKey, std::vector<Succession>>& successions) {
  for (auto& [key, parts] : successions) {
    std::stable_sort(parts.begin(), parts.end(), [](const Succession& a, const Succession& b) {
      return b.share < a.share;  // nullopt is less than any share
    });
  }
}

std::vector<Succession> parts_of(const std::map<UnitKey, std::vector<Succession>>& successions,
                                 const UnitKey& key) {
  const auto at = successions.find(key);
  return at == successions.end() ? std::vector<Succession>{} : at->second;
}

}  // namespace

UnitLists::UnitLists(const UnitRecords& records) {
  ensure(check(records).empty(), "unit lists are made from records without findings");
  for (const auto& list : records.lists) lists_.push_back(list.record);
  for (const auto& unit : records.units) units_.emplace(unit.record.key(), unit.record);
  for (const auto& [succession, where] : records.successions) {
    successors_[succession.before].push_back(succession);
    predecessors_[succession.after].push_back(succession);
  }
  sort_by_share(successors_);
  sort_by_share(predecessors_);
  for (const auto& [border, where] : records.borders) {
    add_border(border.one, border.other, border.length);
    const auto* one = find(find(border.one)->parent, border.one.valid_from);
    const auto* other = find(find(border.other)->parent, border.other.valid_from);
    const bool districts = one->level == UnitLevel::District && other->level == UnitLevel::District;
    if (districts && one != other) add_border(one->key(), other->key(), border.length);
  }
}

void UnitLists::add_border(const UnitKey& one, const UnitKey& other, Kilometres length) {
  borders_[one][other] += length;
  borders_[other][one] += length;
}

const AdministrativeUnit* UnitLists::find(const UnitKey& key) const {
  const auto at = units_.find(key);
  return at == units_.end() ? nullptr : &at->second;
}

const AdministrativeUnit* UnitLists::find(const UnitCode& code, Date day) const {
  auto at = units_.upper_bound(UnitKey{code, day});
  if (at == units_.begin()) return nullptr;
  --at;
  return at->first.code == code && at->second.validity.covers(day) ? &at->second : nullptr;
}

Result<void> UnitLists::covered(Date day, const UnitCode& province) const {
  const UnitList* nearest = nullptr;
  for (const auto& list : lists_) {
    if (list.province != province) continue;
    if (!nearest || distance(list.validity, day) < distance(nearest->validity, day)) {
      nearest = &list;
    }
  }
  if (!nearest) return fault("unknown_unit", {{"unit", province.text}, {"date", iso_date(day)}});
  if (nearest->validity.covers(day)) return {};
  return fault("date_outside_lists",
               {{"date", iso_date(day)},
                {"province", province.text},
                {"list", nearest->name},
                {"from", iso_date(nearest->validity.from)},
                {"to", nearest->validity.to ? iso_date(*nearest->validity.to) : std::string("…")}});
}

Result<std::vector<AdministrativeUnit>> UnitLists::as_of(Date day, const UnitCode& province) const {
  if (const auto list = covered(day, province); !list) return tl::unexpected(list.error());
  std::vector<AdministrativeUnit> found;
  for (const auto& [key, unit] : units_) {
    if (unit.province == province && unit.validity.covers(day)) found.push_back(unit);
  }
  std::sort(found.begin(), found.end(), in_order);
  return found;
}

Result<AdministrativeUnit> UnitLists::unit(const UnitCode& code, Date day) const {
  if (const auto* unit = find(code, day)) return *unit;
  const auto known = std::find_if(units_.begin(), units_.end(),
                                  [&](const auto& entry) { return entry.first.code == code; });
  if (known != units_.end()) {
    if (const auto list = covered(day, known->second.province); !list) {
      return tl::unexpected(list.error());
    }
  }
  return fault("unknown_unit", {{"unit", code.text}, {"date", iso_date(day)}});
}

std::vector<UnitCode> UnitLists::provinces() const {
  std::vector<UnitCode> codes;
  for (const auto& list : lists_) codes.push_back(list.province);
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

std::vector<Succession> UnitLists::successors_of(const UnitKey& before) const {
  return parts_of(successors_, before);
}

std::vector<Succession> UnitLists::predecessors_of(const UnitKey& after) const {
  return parts_of(predecessors_, after);
}

std::vector<Border> UnitLists::borders_of(const UnitKey& unit) const {
  std::vector<Border> found;
  if (const auto at = borders_.find(unit); at != borders_.end()) {
    for (const auto& [other, length] : at->second) found.push_back({unit, other, length});
  }
  return found;
}

Result<std::vector<Border>> UnitLists::borders_between(Date day, const UnitCode& province,
                                                       const UnitCode& neighbour,
                                                       UnitLevel level) const {
  const auto units = as_of(day, province);
  if (!units) return tl::unexpected(units.error());
  if (const auto list = covered(day, neighbour); !list) return tl::unexpected(list.error());
  std::vector<Border> found;
  for (const auto& unit : *units) {
    if (unit.level != level) continue;
    for (const auto& border : borders_of(unit.key())) {
      if (find(border.other)->province == neighbour) found.push_back(border);
    }
  }
  return found;
}

Result<std::vector<AdministrativeUnit>> UnitLists::islands(Date day, const UnitCode& province,
                                                           UnitLevel level) const {
  auto units = as_of(day, province);
  if (!units) return units;
  std::erase_if(*units, [&](const AdministrativeUnit& unit) {
    return unit.level != level || borders_.contains(unit.key());
  });
  return units;
}

std::vector<AdministrativeUnit> UnitLists::named(std::string_view text,
                                                 std::optional<Date> day) const {
  const auto key = folded(text);
  std::vector<AdministrativeUnit> found;
  if (key.empty()) return found;
  for (const auto& [unit_key, unit] : units_) {
    const bool holds = folded(unit.full_name).find(key) != std::string::npos;
    if (holds && (!day || unit.validity.covers(*day))) found.push_back(unit);
  }
  std::sort(found.begin(), found.end(), in_order);
  std::stable_partition(found.begin(), found.end(), [&](const AdministrativeUnit& unit) {
    return folded(unit.full_name) == key || folded(unit.name) == key;
  });
  return found;
}

tl::expected<UnitLists, std::vector<Finding>> unit_lists(const UnitRecords& records) {
  auto findings = check(records);
  if (!findings.empty()) return tl::unexpected(std::move(findings));
  return UnitLists(records);
}

}  // namespace sansang::geography
