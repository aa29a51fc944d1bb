// SPDX-License-Identifier: Apache-2.0
#include "acts/level_of_unit.hpp"

#include "documents/level_tables.hpp"
#include "epidemic/level.hpp"

namespace sansang::acts {
namespace {

std::optional<Persons> cases_in(store::Store& store, const UnitCode& unit, Date first,
                                std::chrono::days window) {
  Persons sum(0);
  std::int64_t days = 0;
  for (const auto& count : store.cases(unit, {first, first + window - std::chrono::days{1}})) {
    if (count.held) continue;
    sum += count.cases;
    ++days;
  }
  return days == window.count() ? std::optional(sum) : std::nullopt;
}

std::string known_ids(const std::vector<epidemic::LevelRuleSet>& sets) {
  std::string ids;
  for (const auto& set : sets) ids += (ids.empty() ? "" : ", ") + set.id.text;
  return ids;
}

}  // namespace

Result<LevelView> level_of_unit(const LevelDesk& desk, const UnitCode& unit, Date week_start,
                                const std::string& rules) {
  const auto* set = epidemic::rule_set_named(desk.sets, rules);
  if (!set)
    return fault("unknown_rule_set", {{"rules", rules}, {"known", known_ids(desk.sets)}});
  const auto named = desk.units.unit(unit, week_start);
  if (!named) return tl::unexpected(named.error());
  LevelView view;
  view.unit = unit;
  view.unit_name = named->full_name;
  view.week_start = week_start;
  view.rule_set = set->id.text;
  view.document_number = set->number;
  view.numerator =
      set->numerator == epidemic::CaseNumerator::AllCases ? "all_cases" : "community_cases";
  epidemic::LevelIndicators indicators;
  const auto cases = cases_in(desk.store, unit, week_start, set->window);
  if (cases) view.cases = cases->number();
  if (named->population_2019) view.population = named->population_2019->number();
  if (cases && named->population_2019) {
    indicators.incidence =
        epidemic::per_hundred_thousand(*cases, *named->population_2019, set->window);
    indicators.numerator = epidemic::CaseNumerator::AllCases;
    view.incidence_per_100k = indicators.incidence->number();
  }
  documents::ProposedLevel line{unit.text, iso_date(week_start),
                                epidemic::level_by(*set, indicators, week_start), {}};
  if (line.decision.level) view.level = static_cast<std::int64_t>(*line.decision.level);
  for (const auto criterion : line.decision.decided_by)
    view.decided_by.emplace_back(documents::column_of(criterion));
  view.notes_vi = documents::note_sentences(line, *set, desk.vietnamese);
  view.notes_en = documents::note_sentences(line, *set, desk.english);
  return view;
}

}  // namespace sansang::acts
