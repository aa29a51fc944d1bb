// SPDX-License-Identifier: Apache-2.0
/// The level that a rule set proposes for one unit and week, with its explanation. Never an act: a
/// person announces the level, under a document number (announcement.hpp).
///
/// Unknown indicators are not guessed: every value they could have is tried, and a level is given
/// only when all of them lead to it. A cell missing from the rule set's matrix gives no level and
/// is named. Unverified cuts and cells are used and named.
#pragma once
#include "epidemic/level_rules.hpp"

namespace sansang::epidemic {

/// What is known of one unit in one week; an empty one is not known.
struct LevelIndicators {
  std::optional<PerHundredThousandPerWeek> incidence;
  std::optional<CaseNumerator> numerator;  ///< of `incidence`, where it is known
  std::optional<Share> ge18_dose1;
  std::optional<Share> older_full;
  std::optional<bool> zero_cases;  ///< empty: incidence is 0
  std::optional<PerHundredThousandPerWeek> deaths;
  std::optional<Share> full_population;
  std::optional<Share> highrisk_full;
  std::optional<TransmissionDegree> transmission_degree;  ///< replaces the one from `incidence`
  std::optional<ResponseCapacity> capacity;
};

/// The criteria that can set a level. Unknown ones bear the same names.
enum class LevelCriterion {
  Incidence,
  TransmissionDegree,
  Ge18Dose1,
  OlderFull,
  FullPopulation,
  HighRiskFull,
  Capacity,
  Deaths,
  ZeroCases
};

/// A cell of a matrix by its coordinates.
struct CellPlace {
  TransmissionDegree degree = TransmissionDegree::First;
  std::size_t row = 0;
  auto operator<=>(const CellPlace&) const = default;
};

enum class LevelNoteKind {
  UnverifiedCut,     ///< `cut`
  UnverifiedCell,    ///< `cell`
  MissingCell,       ///< `cell`: the level is not determinable
  UnknownIndicator,  ///< `criterion`
  OpenLevels,        ///< `possible`: the unknown indicators leave more than one level open
  NumeratorDiffers,  ///< the incidence counts other cases than the rule set means
  OutsideValidity    ///< the week lies outside the time of the rule set, or its status is open
};

struct LevelNote {
  LevelNoteKind kind = LevelNoteKind::OpenLevels;
  std::optional<PerHundredThousandPerWeek> cut;
  std::optional<CellPlace> cell;
  std::optional<LevelCriterion> criterion;
  std::vector<EpidemicLevel> possible;
};

struct LevelDecision {
  std::optional<EpidemicLevel> level;
  std::vector<LevelCriterion> decided_by;  ///< in the order of application; empty without a level
  std::vector<LevelNote> notes;
};

LevelDecision level_by(const LevelRuleSet& rules, const LevelIndicators& indicators);

/// The same for the window of `rules` that begins on `first_day`: a set may be asked for weeks that
/// are not its own (a plan of 2023 still cites 4800), and then the answer says so.
LevelDecision level_by(const LevelRuleSet& rules, const LevelIndicators& indicators,
                       Date first_day);

/// The criterion under which a coverage indicator is named.
LevelCriterion criterion_of(CoverageIndicator indicator);

/// The share that `indicators` gives for one coverage criterion.
std::optional<Share> share_of(const LevelIndicators& indicators, CoverageIndicator indicator);

}  // namespace sansang::epidemic
