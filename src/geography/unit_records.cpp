// SPDX-License-Identifier: Apache-2.0
#include "geography/unit_records.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace sansang::geography {
namespace {

class Check {
 public:
  explicit Check(const UnitRecords& records) : records_(records) {}

  std::vector<Finding> findings() {
    check_lists();
    for (const auto& unit : records_.units) index_unit(unit);
    for (const auto& unit : records_.units) check_unit(unit);
    check_counts();
    for (const auto& succession : records_.successions) check_succession(succession);
    for (const auto& border : records_.borders) check_border(border);
    return std::move(findings_);
  }

 private:
  void find(const std::string& code, const Place& where, std::string value,
            Parameters parameters = {}) {
    findings_.push_back({code, Severity::Error, where, std::move(value), std::move(parameters)});
  }

  void check_lists() {
    for (auto one = records_.lists.begin(); one != records_.lists.end(); ++one) {
      if (ends_before_start(one->record.validity)) {
        find("geography_ends_before_start", one->where, one->record.name);
      }
      for (auto other = records_.lists.begin(); other != one; ++other) {
        if (one->record.province == other->record.province &&
            one->record.validity.overlaps(other->record.validity)) {
          find("geography_list_overlaps", one->where, one->record.name,
               {{"other", other->record.name}, {"province", one->record.province.text}});
        }
      }
    }
  }

  static bool ends_before_start(const Validity& validity) {
    return validity.to && *validity.to < validity.from;
  }

  void index_unit(const Placed<AdministrativeUnit>& placed) {
    auto& periods = by_code_[placed.record.code];
    for (const auto* earlier : periods) {
      if (earlier->validity.overlaps(placed.record.validity)) {
        find("geography_unit_twice", placed.where, placed.record.code.text,
             {{"name", placed.record.full_name}, {"other", earlier->full_name}});
      }
    }
    periods.push_back(&placed.record);
  }

  void check_unit(const Placed<AdministrativeUnit>& placed) {
    const auto& unit = placed.record;
    if (ends_before_start(unit.validity)) {
      find("geography_ends_before_start", placed.where, unit.code.text);
    }
    const bool listed =
        std::any_of(records_.lists.begin(), records_.lists.end(), [&](const auto& list) {
          return list.record.name == unit.list && list.record.province == unit.province &&
                 list.record.validity == unit.validity;
        });
    if (!listed) {
      find("geography_unit_outside_list", placed.where, unit.code.text,
           {{"name", unit.full_name}, {"list", unit.list}});
    }
    if (!has_fitting_parent(unit)) {
      find("geography_parent_missing", placed.where, unit.parent.text, {{"name", unit.full_name}});
    }
  }

  bool has_fitting_parent(const AdministrativeUnit& unit) const {
    if (unit.level == UnitLevel::Province) return unit.parent.empty();
    const auto* parent = unit_on(unit.parent, unit.validity.from);
    return parent && parent->level < unit.level && parent->province == unit.province;
  }

  const AdministrativeUnit* unit_on(const UnitCode& code, Date day) const {
    const auto at = by_code_.find(code);
    if (at == by_code_.end()) return nullptr;
    for (const auto* unit : at->second) {
      if (unit->validity.covers(day)) return unit;
    }
    return nullptr;
  }

  void check_counts() {
    for (const auto& [list, where] : records_.lists) {
      const auto count = [&, &wanted = list](UnitLevel level) {
        return static_cast<std::size_t>(
            std::count_if(records_.units.begin(), records_.units.end(), [&](const auto& unit) {
              return unit.record.list == wanted.name && unit.record.province == wanted.province &&
                     unit.record.level == level;
            }));
      };
      compare_count(list, where, "districts", list.districts, count(UnitLevel::District));
      compare_count(list, where, "communes", list.communes, count(UnitLevel::Commune));
    }
  }

  void compare_count(const UnitList& list, Place where, const std::string& field,
                     std::size_t stated, std::size_t counted) {
    if (stated == counted) return;
    where.field = field;
    find("geography_count_differs", where, std::to_string(stated),
         {{"list", list.name},
          {"province", list.province.text},
          {"counted", std::to_string(counted)}});
  }

  const AdministrativeUnit* unit_with(const UnitKey& key) const {
    const auto* unit = unit_on(key.code, key.valid_from);
    return unit && unit->validity.from == key.valid_from ? unit : nullptr;
  }

  bool is_known(const UnitKey& key, const Place& where) {
    if (unit_with(key)) return true;
    find("geography_unknown_unit", where, key.code.text, {{"date", iso_date(key.valid_from)}});
    return false;
  }

  void check_succession(const Placed<Succession>& placed) {
    const bool known_before = is_known(placed.record.before, placed.where);
    const bool known_after = is_known(placed.record.after, placed.where);
    if (!known_before || !known_after) return;
    const auto& before = unit_with(placed.record.before)->validity;
    if (!before.to || *before.to >= placed.record.after.valid_from) {
      find("geography_not_before", placed.where, placed.record.before.code.text,
           {{"after", placed.record.after.code.text}});
    }
  }

  void check_border(const Placed<Border>& placed) {
    const bool known_one = is_known(placed.record.one, placed.where);
    const bool known_other = is_known(placed.record.other, placed.where);
    if (known_one && known_other && placed.record.one == placed.record.other) {
      find("geography_border_with_itself", placed.where, placed.record.one.code.text);
    }
    if (placed.record.length <= Kilometres(0)) {
      find("geography_length_not_positive", placed.where, placed.record.one.code.text,
           {{"other", placed.record.other.code.text}});
    }
  }

  const UnitRecords& records_;
  std::map<UnitCode, std::vector<const AdministrativeUnit*>> by_code_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> check(const UnitRecords& records) {
  return Check(records).findings();
}

}  // namespace sansang::geography
