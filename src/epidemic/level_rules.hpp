// SPDX-License-Identifier: Apache-2.0
/// LevelRuleSet (bộ quy tắc xếp cấp độ dịch): the table by which a decision of the Ministry turns
/// indicators into a level, as data with its number and dates. The tables were rebuilt from
/// published announcements; what has no announcement behind it is marked unverified, and a cell
/// that nobody has seen is missing, never guessed.
///
/// How a set is applied (level.hpp): cuts turn the incidence into a transmission degree; missed
/// coverage criteria with effect DegreeUp raise that degree by one, together; degree and row give a
/// cell; missed criteria with effect LevelUp raise the level by one each; many deaths raise it by
/// one. Neither passes 4.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "calendar/date.hpp"
#include "epidemic/incidence.hpp"
#include "units/share.hpp"

namespace sansang::epidemic {

/// Cấp độ dịch of Nghị quyết 128/NQ-CP: thấp (xanh), trung bình (vàng), cao (cam), rất cao (đỏ).
enum class EpidemicLevel { Low = 1, Medium, High, VeryHigh };

/// Mức độ lây nhiễm 1 to 4, from criterion 1.
enum class TransmissionDegree { First = 1, Second, Third, Fourth };

/// Khả năng đáp ứng: cao, trung bình, thấp (criterion 3 of Quyết định 218).
enum class ResponseCapacity { High, Medium, Low };

/// Which cases criterion 1 counts: 4800 community cases only, 218 all.
enum class CaseNumerator { CommunityCases, AllCases };

/// Who is covered by what: people of 18 and over with one dose; older people fully vaccinated;
/// fully vaccinated of the whole population; fully vaccinated of those at high risk.
enum class CoverageIndicator { Ge18Dose1, OlderFull, FullPopulation, HighRiskFull };

/// What follows when a coverage criterion is missed.
enum class CoverageEffect { MatrixRow, LevelUp, DegreeUp };

/// To which side a value equal to the cut belongs: Left, the degree above ("20 and more"); Right,
/// the degree below ("over 600").
enum class ClosedSide { Left, Right };

struct IncidenceCut {
  PerHundredThousandPerWeek at;
  ClosedSide closed = ClosedSide::Left;
  bool verified = false;
};

/// From which age on people count as older, since when: dated data, because practice moved.
struct AgeLimit {
  Date from;
  std::chrono::years age{0};
  bool verified = false;
};

struct CoverageCriterion {
  CoverageIndicator indicator = CoverageIndicator::Ge18Dose1;
  Share minimum;  ///< reached at exactly this share
  CoverageEffect effect = CoverageEffect::MatrixRow;
  bool spares_zero_cases = false;  ///< a unit without cases is not raised
  std::vector<AgeLimit> age_limits;
};

struct MatrixCell {
  std::optional<EpidemicLevel> level;  ///< nullopt: missing in every source seen
  std::string evidence;                ///< case or announcement; empty: unverified
};

/// One row of the matrix, by degree 1 to 4.
using MatrixRow = std::array<MatrixCell, 4>;

/// Deaths per 100 000 and week above which the level rises by one.
struct DeathRule {
  PerHundredThousandPerWeek above;
};

struct LevelRuleSet {
  Id<LevelRuleSet> id;  ///< "VN-4800-2021"
  std::string number;   ///< "4800/QĐ-BYT"
  std::string source;
  Date issued;
  Date valid_from;
  std::optional<Date> valid_to;        ///< exclusive
  std::optional<Date> proposed_until;  ///< exclusive; after it only on request, its status is open
  std::chrono::days window{7};
  CaseNumerator numerator = CaseNumerator::AllCases;
  std::array<IncidenceCut, 3> cuts;
  std::vector<CoverageCriterion> coverage;
  /// Rows of the matrix: reached, missed (a coverage criterion with effect MatrixRow), or high,
  /// medium, low (`by_capacity`).
  bool by_capacity = false;
  std::vector<MatrixRow> matrix;
  std::optional<DeathRule> deaths;
};

/// The set whose time `day` is, for a proposal that nobody asked for by name; nullptr when none.
const LevelRuleSet* rule_set_on(const std::vector<LevelRuleSet>& sets, Date day);

/// By id, upper and lower case alike; nullptr when none.
const LevelRuleSet* rule_set_named(const std::vector<LevelRuleSet>& sets, std::string_view id);

/// The age limit that held on `day`; nullptr before the first.
const AgeLimit* age_limit_on(const CoverageCriterion& criterion, Date day);

/// The degree that the cuts give.
TransmissionDegree degree_of(PerHundredThousandPerWeek incidence,
                             const std::array<IncidenceCut, 3>& cuts);

}  // namespace sansang::epidemic
