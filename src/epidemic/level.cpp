// SPDX-License-Identifier: Apache-2.0
#include "epidemic/level.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace sansang::epidemic {
namespace {

constexpr int highest = 4;

/// One complete state of things that the indicators allow.
struct World {
  int degree = 1;
  bool zero_cases = false;
  std::vector<bool> reached;  ///< by coverage criterion
  std::size_t capacity_row = 0;
  bool many_deaths = false;
};

struct Outcome {
  std::optional<EpidemicLevel> level;
  CellPlace cell;
  std::vector<LevelCriterion> decided_by;
};

/// Evaluates one rule set on one unit.
class Evaluation {
 public:
  Evaluation(const LevelRuleSet& rules, const LevelIndicators& indicators)
      : rules_(rules), indicators_(indicators) {
    if (!indicators_.incidence && indicators_.zero_cases.value_or(false))
      indicators_.incidence = PerHundredThousandPerWeek(0.0);
    if (!indicators_.zero_cases && indicators_.incidence)
      indicators_.zero_cases = *indicators_.incidence == PerHundredThousandPerWeek(0.0);
  }

  LevelDecision decision() {
    for (const auto& world : possible_worlds()) outcomes_.push_back(outcome_in(world));
    decide();
    note_numerator();
    note_cuts();
    note_cells();
    for (const auto criterion : unknown_)
      note(LevelNoteKind::UnknownIndicator).criterion = criterion;
    return std::move(decision_);
  }

 private:
  using Worlds = std::vector<World>;

  /// Every world once for each of the values that `set` can give it.
  template <class T>
  static Worlds spread(const Worlds& worlds, const std::vector<T>& values,
                       const std::function<void(World&, T)>& set) {
    Worlds result;
    for (const auto& world : worlds)
      for (const T value : values) {
        result.push_back(world);
        set(result.back(), value);
      }
    return result;
  }

  Worlds possible_worlds() {
    Worlds worlds(1);
    worlds.front().reached.resize(rules_.coverage.size());
    worlds = spread<int>(worlds, possible_degrees(), [](World& w, int d) { w.degree = d; });
    worlds = with_zero_cases(worlds);
    for (std::size_t i = 0; i < rules_.coverage.size(); ++i)
      worlds = spread<bool>(worlds, possibly_reached(rules_.coverage[i]),
                            [i](World& w, bool reached) { w.reached[i] = reached; });
    if (rules_.by_capacity)
      worlds = spread<std::size_t>(worlds, possible_capacity_rows(),
                                   [](World& w, std::size_t row) { w.capacity_row = row; });
    if (rules_.deaths)
      worlds = spread<bool>(worlds, possibly_many_deaths(),
                            [](World& w, bool many) { w.many_deaths = many; });
    return worlds;
  }

  std::vector<int> possible_degrees() {
    if (indicators_.transmission_degree)
      return {static_cast<int>(*indicators_.transmission_degree)};
    if (indicators_.incidence)
      return {static_cast<int>(degree_of(*indicators_.incidence, rules_.cuts))};
    unknown_.push_back(LevelCriterion::Incidence);
    return {1, 2, 3, 4};
  }

  /// Only a unit of the first degree can be without cases.
  Worlds with_zero_cases(const Worlds& worlds) {
    const bool matters = std::any_of(
        rules_.coverage.begin(), rules_.coverage.end(), [this](const CoverageCriterion& criterion) {
          return criterion.spares_zero_cases && possibly_missed(criterion);
        });
    Worlds result;
    bool open = false;
    for (auto world : worlds) {
      world.zero_cases = indicators_.zero_cases.value_or(false);
      result.push_back(world);
      if (indicators_.zero_cases || world.degree > 1 || !matters) continue;
      open = true;
      world.zero_cases = true;
      result.push_back(world);
    }
    if (open) unknown_.push_back(LevelCriterion::ZeroCases);
    return result;
  }

  bool possibly_missed(const CoverageCriterion& criterion) const {
    const auto share = share_of(indicators_, criterion.indicator);
    return !share || *share < criterion.minimum;
  }

  std::vector<bool> possibly_reached(const CoverageCriterion& criterion) {
    const auto share = share_of(indicators_, criterion.indicator);
    if (share) return {*share >= criterion.minimum};
    unknown_.push_back(criterion_of(criterion.indicator));
    return {true, false};
  }

  std::vector<std::size_t> possible_capacity_rows() {
    if (indicators_.capacity) return {static_cast<std::size_t>(*indicators_.capacity)};
    unknown_.push_back(LevelCriterion::Capacity);
    return {0, 1, 2};
  }

  std::vector<bool> possibly_many_deaths() {
    if (indicators_.deaths) return {*indicators_.deaths > rules_.deaths->above};
    unknown_.push_back(LevelCriterion::Deaths);
    return {false, true};
  }

  Outcome outcome_in(const World& world) const {
    Outcome outcome;
    outcome.decided_by.push_back(indicators_.transmission_degree
                                     ? LevelCriterion::TransmissionDegree
                                     : LevelCriterion::Incidence);
    const int degree = std::min(highest, world.degree + degree_rise(world, outcome));
    outcome.cell = {static_cast<TransmissionDegree>(degree), row_in(world, outcome)};
    const auto& cell = rules_.matrix[outcome.cell.row][static_cast<std::size_t>(degree - 1)];
    if (!cell.level) return outcome;
    int level = static_cast<int>(*cell.level);
    raise_for_coverage(world, level, outcome);
    if (world.many_deaths && level < highest) {
      ++level;
      outcome.decided_by.push_back(LevelCriterion::Deaths);
    }
    outcome.level = static_cast<EpidemicLevel>(level);
    return outcome;
  }

  int degree_rise(const World& world, Outcome& outcome) const {
    int rise = 0;
    for (std::size_t i = 0; i < rules_.coverage.size(); ++i) {
      const auto& criterion = rules_.coverage[i];
      if (criterion.effect != CoverageEffect::DegreeUp || world.reached[i]) continue;
      if (world.degree == highest) continue;
      rise = 1;
      outcome.decided_by.push_back(criterion_of(criterion.indicator));
    }
    return rise;
  }

  std::size_t row_in(const World& world, Outcome& outcome) const {
    if (rules_.by_capacity) {
      outcome.decided_by.push_back(LevelCriterion::Capacity);
      return world.capacity_row;
    }
    for (std::size_t i = 0; i < rules_.coverage.size(); ++i) {
      if (rules_.coverage[i].effect != CoverageEffect::MatrixRow) continue;
      outcome.decided_by.push_back(criterion_of(rules_.coverage[i].indicator));
      return world.reached[i] ? 0 : 1;
    }
    return 0;
  }

  void raise_for_coverage(const World& world, int& level, Outcome& outcome) const {
    for (std::size_t i = 0; i < rules_.coverage.size(); ++i) {
      const auto& criterion = rules_.coverage[i];
      if (criterion.effect != CoverageEffect::LevelUp || world.reached[i]) continue;
      if (level == highest || (criterion.spares_zero_cases && world.zero_cases)) continue;
      ++level;
      outcome.decided_by.push_back(criterion_of(criterion.indicator));
    }
  }

  /// The level, when all outcomes have it; the criteria that took part in each of them.
  void decide() {
    std::set<EpidemicLevel> levels;
    bool missing = false;
    for (const auto& outcome : outcomes_) {
      if (outcome.level)
        levels.insert(*outcome.level);
      else
        missing = true;
    }
    if (missing || levels.size() > 1) {
      if (outcomes_.size() > 1)
        note(LevelNoteKind::OpenLevels).possible = {levels.begin(), levels.end()};
      return;
    }
    decision_.level = *levels.begin();
    for (const auto criterion : outcomes_.front().decided_by)
      if (is_known(criterion) && decides_everywhere(criterion))
        decision_.decided_by.push_back(criterion);
  }

  bool is_known(LevelCriterion criterion) const {
    return std::find(unknown_.begin(), unknown_.end(), criterion) == unknown_.end();
  }

  bool decides_everywhere(LevelCriterion criterion) const {
    return std::all_of(outcomes_.begin(), outcomes_.end(), [criterion](const Outcome& outcome) {
      const auto& by = outcome.decided_by;
      return std::find(by.begin(), by.end(), criterion) != by.end();
    });
  }

  LevelNote& note(LevelNoteKind kind) {
    decision_.notes.emplace_back().kind = kind;
    return decision_.notes.back();
  }

  void note_numerator() {
    if (indicators_.numerator && *indicators_.numerator != rules_.numerator &&
        !indicators_.transmission_degree)
      note(LevelNoteKind::NumeratorDiffers);
  }

  /// The cuts on both sides of the incidence are the ones that were used.
  void note_cuts() {
    if (indicators_.transmission_degree || !indicators_.incidence) return;
    const auto degree = static_cast<std::size_t>(degree_of(*indicators_.incidence, rules_.cuts));
    for (std::size_t cut = degree < 2 ? 0 : degree - 2; cut < std::min(degree, rules_.cuts.size());
         ++cut)
      if (!rules_.cuts[cut].verified) note(LevelNoteKind::UnverifiedCut).cut = rules_.cuts[cut].at;
  }

  void note_cells() {
    std::set<CellPlace> cells;
    for (const auto& outcome : outcomes_) cells.insert(outcome.cell);
    for (const auto& place : cells) {
      const auto& cell = rules_.matrix[place.row][static_cast<std::size_t>(place.degree) - 1];
      if (!cell.level)
        note(LevelNoteKind::MissingCell).cell = place;
      else if (decision_.level && cell.evidence.empty())
        note(LevelNoteKind::UnverifiedCell).cell = place;
    }
  }

  const LevelRuleSet& rules_;
  LevelIndicators indicators_;
  std::vector<Outcome> outcomes_;
  std::vector<LevelCriterion> unknown_;
  LevelDecision decision_;
};

}  // namespace

LevelCriterion criterion_of(CoverageIndicator indicator) {
  switch (indicator) {
    case CoverageIndicator::Ge18Dose1:
      return LevelCriterion::Ge18Dose1;
    case CoverageIndicator::OlderFull:
      return LevelCriterion::OlderFull;
    case CoverageIndicator::FullPopulation:
      return LevelCriterion::FullPopulation;
    case CoverageIndicator::HighRiskFull:
      break;
  }
  return LevelCriterion::HighRiskFull;
}

std::optional<Share> share_of(const LevelIndicators& indicators, CoverageIndicator indicator) {
  switch (indicator) {
    case CoverageIndicator::Ge18Dose1:
      return indicators.ge18_dose1;
    case CoverageIndicator::OlderFull:
      return indicators.older_full;
    case CoverageIndicator::FullPopulation:
      return indicators.full_population;
    case CoverageIndicator::HighRiskFull:
      break;
  }
  return indicators.highrisk_full;
}

LevelDecision level_by(const LevelRuleSet& rules, const LevelIndicators& indicators) {
  return Evaluation(rules, indicators).decision();
}

LevelDecision level_by(const LevelRuleSet& rules, const LevelIndicators& indicators,
                       Date first_day) {
  auto decision = level_by(rules, indicators);
  const bool too_early = first_day + rules.window <= rules.valid_from;
  const bool too_late = (rules.valid_to && first_day >= *rules.valid_to) ||
                        (rules.proposed_until && first_day >= *rules.proposed_until);
  if (too_early || too_late) {
    decision.notes.emplace_back().kind = LevelNoteKind::OutsideValidity;
  }
  return decision;
}

}  // namespace sansang::epidemic
