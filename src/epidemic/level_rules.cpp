// SPDX-License-Identifier: Apache-2.0
#include "epidemic/level_rules.hpp"

#include <algorithm>

namespace sansang::epidemic {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool alike(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

bool proposes_on(const LevelRuleSet& set, Date day) {
  return set.valid_from <= day && (!set.valid_to || day < *set.valid_to) &&
         (!set.proposed_until || day < *set.proposed_until);
}

bool lies_above(PerHundredThousandPerWeek incidence, const IncidenceCut& cut) {
  return cut.closed == ClosedSide::Left ? incidence >= cut.at : incidence > cut.at;
}

}  // namespace

const LevelRuleSet* rule_set_on(const std::vector<LevelRuleSet>& sets, Date day) {
  const auto at = std::find_if(sets.begin(), sets.end(),
                               [day](const LevelRuleSet& set) { return proposes_on(set, day); });
  return at == sets.end() ? nullptr : &*at;
}

const LevelRuleSet* rule_set_named(const std::vector<LevelRuleSet>& sets, std::string_view id) {
  const auto at = std::find_if(sets.begin(), sets.end(),
                               [id](const LevelRuleSet& set) { return alike(set.id.text, id); });
  return at == sets.end() ? nullptr : &*at;
}

const AgeLimit* age_limit_on(const CoverageCriterion& criterion, Date day) {
  const AgeLimit* latest = nullptr;
  for (const auto& limit : criterion.age_limits)
    if (limit.from <= day && (!latest || latest->from <= limit.from)) latest = &limit;
  return latest;
}

TransmissionDegree degree_of(PerHundredThousandPerWeek incidence,
                             const std::array<IncidenceCut, 3>& cuts) {
  int degree = 1;
  for (const auto& cut : cuts)
    if (lies_above(incidence, cut)) ++degree;
  return static_cast<TransmissionDegree>(degree);
}

}  // namespace sansang::epidemic
