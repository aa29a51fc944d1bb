// SPDX-License-Identifier: Apache-2.0
/// Checklist of readiness (bảng kiểm mức độ sẵn sàng): items with a need, as dated data of
/// rules/readiness; what a unit has, as entries that the unit keeps. A line compares the two. What
/// is not known (no entry, an old one, beds or people not counted) is unknown, never met; a theme
/// with anything unknown is never called met.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/finding.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"
#include "units/quantity.hpp"

namespace sansang::preparedness {

/// An amount in the unit of its item: persons, boxes, beds …
using Amount = Quantity<struct AmountTag, double>;
using DaysOfCover = Quantity<struct DaysOfCoverTag, double>;
constexpr DaysOfCover days_of(Hours hours) {
  return DaysOfCover(hours.number() / 24.0);
}

enum class ReadinessTheme {
  Staff,        ///< nhân lực
  Medicines,    ///< thuốc
  Equipment,    ///< trang thiết bị
  Supplies,     ///< vật tư y tế
  Tests,        ///< xét nghiệm
  Isolation,    ///< khu, buồng cách ly
  MobileTeams,  ///< đội cơ động
  Oxygen,       ///< oxy y tế
};
inline constexpr std::array<std::pair<ReadinessTheme, std::string_view>, 8> theme_names{
    {{ReadinessTheme::Staff, "staff"},
     {ReadinessTheme::Medicines, "medicines"},
     {ReadinessTheme::Equipment, "equipment"},
     {ReadinessTheme::Supplies, "supplies"},
     {ReadinessTheme::Tests, "tests"},
     {ReadinessTheme::Isolation, "isolation"},
     {ReadinessTheme::MobileTeams, "mobile_teams"},
     {ReadinessTheme::Oxygen, "oxygen"}}};
constexpr auto names_of(ReadinessTheme) {
  return theme_names;
}

/// How the need follows; `amount` of the item per `per` of these.
enum class NeedRule {
  Fixed,          ///< the amount itself
  PerOxygenBeds,  ///< theo số giường có oxy
  PerIcuBeds,     ///< theo số giường hồi sức
  PerPopulation,  ///< theo dân số địa bàn
  DaysOfUse,      ///< so many days of the unit's own use per day
  Stated,         ///< what the unit's own plan states
};
constexpr std::array<std::pair<NeedRule, std::string_view>, 6> names_of(NeedRule) {
  return {{{NeedRule::Fixed, "fixed"},
           {NeedRule::PerOxygenBeds, "per_oxygen_beds"},
           {NeedRule::PerIcuBeds, "per_icu_beds"},
           {NeedRule::PerPopulation, "per_population"},
           {NeedRule::DaysOfUse, "days_of_use"},
           {NeedRule::Stated, "stated"}}};
}

/// Whether the figure of a need was read in a document or made up as an example.
enum class NeedBasis { Invented, Source };
constexpr std::array<std::pair<NeedBasis, std::string_view>, 2> names_of(NeedBasis) {
  return {{{NeedBasis::Invented, "invented"}, {NeedBasis::Source, "source"}}};
}

/// What the program knows itself, so that nobody types it twice.
enum class KnownFact { None, OxygenCoverDays, OxygenOfficers, OxygenBeds, IcuBeds };
constexpr std::array<std::pair<KnownFact, std::string_view>, 5> names_of(KnownFact) {
  return {{{KnownFact::None, "none"},
           {KnownFact::OxygenCoverDays, "oxygen_cover_days"},
           {KnownFact::OxygenOfficers, "oxygen_officers"},
           {KnownFact::OxygenBeds, "oxygen_beds"},
           {KnownFact::IcuBeds, "icu_beds"}}};
}

struct ChecklistItem {
  Id<ChecklistItem> id;
  ReadinessTheme theme = ReadinessTheme::Staff;
  std::string name_vi, name_en;
  std::string unit_vi, unit_en;
  NeedRule need = NeedRule::Stated;
  Amount amount;
  std::int64_t per = 1;
  NeedBasis basis = NeedBasis::Invented;
  std::string basis_text;  ///< the source, or why this figure was made up
  KnownFact fact = KnownFact::None;
  bool is_consumed = false;  ///< has days of cover
  std::string evidence_vi, evidence_en;
  std::vector<std::string> kinds;  ///< kinds of facility it is asked of; empty: all
  bool operator==(const ChecklistItem&) const = default;

  bool applies_to(std::string_view kind) const;
};

/// The items that hold on one day, from all files.
struct Checklist {
  std::vector<ChecklistItem> items;
  std::chrono::days entry_life{90};  ///< an older entry says nothing about today

  const ChecklistItem* find(const Id<ChecklistItem>& id) const;
};

/// What a unit says it has. Its id is entry_id(facility, item), so that the newest version counts.
struct ChecklistEntry {
  std::string id;
  FacilityId facility;
  Id<ChecklistItem> item;
  std::optional<Amount> have;
  std::optional<Amount> use_per_day;
  std::optional<Amount> stated_need;
  Date as_of{};
  std::string evidence;
  std::string source;  ///< who counted, which stock book
  std::string note;
  bool simulated = false;
  bool operator==(const ChecklistEntry&) const = default;
};
template <class V, class R>
requires RecordOf<R, ChecklistEntry>
void fields(V&& v, R& r) {
  v("entry", r.id);
  v("facility", r.facility);
  v("item", r.item);
  v("have", r.have);
  v("use_per_day", r.use_per_day);
  v("stated_need", r.stated_need);
  v("as_of", r.as_of);
  v("evidence", r.evidence);
  v("source", r.source);
  v("note", r.note);
  v("simulated", r.simulated);
}
std::string entry_id(const FacilityId& facility, const Id<ChecklistItem>& item);

/// What the program knows of the unit besides its entries.
struct UnitFacts {
  FacilityId facility;
  std::string kind;  ///< as names_of(FacilityKind)
  std::optional<Beds> oxygen_beds, icu_beds;
  std::optional<Persons> population;  ///< of the place it serves
  std::optional<DaysOfCover> oxygen_cover;
  std::optional<std::int64_t> oxygen_officers;
};

enum class LineStanding { Met, Short, Unknown };
constexpr std::array<std::pair<LineStanding, std::string_view>, 3> names_of(LineStanding) {
  return {{{LineStanding::Met, "met"},
           {LineStanding::Short, "short"},
           {LineStanding::Unknown, "unknown"}}};
}

/// Why a line is unknown; message key "preparedness.unknown.<reason>".
enum class UnknownReason { None, NoEntry, OldEntry, NoHave, NoNeed, NoFact };
constexpr std::array<std::pair<UnknownReason, std::string_view>, 6> names_of(UnknownReason) {
  return {{{UnknownReason::None, "none"},
           {UnknownReason::NoEntry, "no_entry"},
           {UnknownReason::OldEntry, "old_entry"},
           {UnknownReason::NoHave, "no_have"},
           {UnknownReason::NoNeed, "no_need"},
           {UnknownReason::NoFact, "no_fact"}}};
}

struct ChecklistLine {
  Id<ChecklistItem> item;
  ReadinessTheme theme = ReadinessTheme::Staff;
  std::optional<Amount> need, have, gap;  ///< gap = need − have, when positive
  std::optional<DaysOfCover> cover;       ///< have ÷ use per day, of a consumed item
  LineStanding standing = LineStanding::Unknown;
  UnknownReason reason = UnknownReason::NoEntry;
  std::optional<ChecklistEntry> entry;  ///< as last kept, also an old one
  bool operator==(const ChecklistLine&) const = default;
};

/// One line for each item that is asked of such a unit, in the order of the list.
std::vector<ChecklistLine> checklist_lines(const Checklist& checklist, const UnitFacts& unit,
                                           const std::vector<ChecklistEntry>& entries, Date today);

/// How many items of one theme are met, short, unknown.
struct ThemeCounts {
  ReadinessTheme theme = ReadinessTheme::Staff;
  std::int64_t met = 0, lacking = 0, unknown = 0;
  bool operator==(const ThemeCounts&) const = default;

  std::int64_t asked() const { return met + lacking + unknown; }
  /// Met only when every item is met; short when any is; unknown otherwise, nothing asked included.
  LineStanding standing() const;
};
/// All themes in their order, those without items too.
std::vector<ThemeCounts> counts_by_theme(const std::vector<ChecklistLine>& lines);

/// Errors entry_item_unknown, entry_not_asked (of such a unit), entry_counted_by_program,
/// entry_negative, entry_later (after `today`). Doubts entry_without_evidence,
/// entry_without_source, entry_use_missing (a consumed item without use per day).
std::vector<Finding> check_entry(const ChecklistEntry& entry, const Checklist& checklist,
                                 const UnitFacts& unit, Date today);

}  // namespace sansang::preparedness
