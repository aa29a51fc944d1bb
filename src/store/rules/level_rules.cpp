// SPDX-License-Identifier: Apache-2.0
#include "store/rules/level_rules.hpp"

#include <algorithm>
#include <utility>

#include "store/rules/dated_rule.hpp"
#include "store/rules/rule_files.hpp"

namespace sansang::store {
namespace {

using namespace epidemic;

constexpr const char* out_of_range = "rule_out_of_range";
constexpr const char* unverified = "unverified";

template <class E>
using Words = std::vector<std::pair<std::string, E>>;

template <class E>
std::optional<E> choice(const TomlTable& table, const char* key, const Words<E>& words) {
  const auto text = table.string(key);
  if (!text) return std::nullopt;
  std::string allowed;
  for (const auto& [word, value] : words) {
    if (word == *text) return value;
    allowed += (allowed.empty() ? "" : " | ") + word;
  }
  table.refuse(key, out_of_range, {{"reason", *text + " ≠ " + allowed}});
  return std::nullopt;
}

std::optional<Share> share(const TomlTable& table, const char* key) {
  const auto number = table.number(key);
  if (!number) return std::nullopt;
  if (*number >= 0.0 && *number <= 1.0) return Share(*number);
  table.refuse(key, out_of_range, {{"reason", "0 … 1"}});
  return std::nullopt;
}

bool verified(const TomlTable& table) {
  return table.boolean("verified").value_or(false);
}

std::optional<IncidenceCut> cut(const TomlTable& table) {
  const auto at = table.number("at");
  const auto closed = choice<ClosedSide>(
      table, "closed", {{"left", ClosedSide::Left}, {"right", ClosedSide::Right}});
  const bool is_verified = verified(table);
  if (!at || !closed) return std::nullopt;
  return IncidenceCut{PerHundredThousandPerWeek(*at), *closed, is_verified};
}

void read_cuts(const TomlTable& root, LevelRuleSet& set) {
  const auto tables = root.tables("cut");
  if (tables.size() != set.cuts.size()) {
    root.refuse("cut", out_of_range, {{"reason", "3 × [[cut]]"}});
    return;
  }
  for (std::size_t i = 0; i < tables.size(); ++i)
    set.cuts[i] = cut(tables[i]).value_or(IncidenceCut{});
  const auto rises = [](const IncidenceCut& a, const IncidenceCut& b) { return a.at >= b.at; };
  if (std::adjacent_find(set.cuts.begin(), set.cuts.end(), rises) != set.cuts.end())
    root.refuse("cut", out_of_range, {{"reason", "at[1] < at[2] < at[3]"}});
}

std::vector<AgeLimit> age_limits(const TomlTable& criterion) {
  std::vector<AgeLimit> limits;
  if (!criterion.has("age_limit")) return limits;
  for (const auto& table : criterion.tables("age_limit")) {
    const auto from = table.date("from");
    const auto years = table.integer("years");
    const bool is_verified = verified(table);
    if (from && years) limits.push_back({*from, std::chrono::years{*years}, is_verified});
  }
  return limits;
}

void read_coverage(const TomlTable& root, LevelRuleSet& set) {
  const Words<CoverageIndicator> indicators = {
      {"ge18_dose1", CoverageIndicator::Ge18Dose1},
      {"older_full", CoverageIndicator::OlderFull},
      {"full_population", CoverageIndicator::FullPopulation},
      {"highrisk_full", CoverageIndicator::HighRiskFull}};
  const Words<CoverageEffect> effects = {{"row", CoverageEffect::MatrixRow},
                                         {"level_up", CoverageEffect::LevelUp},
                                         {"degree_up", CoverageEffect::DegreeUp}};
  for (const auto& table : root.tables("coverage")) {
    const auto indicator = choice(table, "indicator", indicators);
    const auto minimum = share(table, "minimum");
    const auto effect = choice(table, "effect", effects);
    const bool spares =
        table.has("spares_zero_cases") && table.boolean("spares_zero_cases").value_or(false);
    if (indicator && minimum && effect)
      set.coverage.push_back({*indicator, *minimum, *effect, spares, age_limits(table)});
  }
}

std::optional<EpidemicLevel> level_in(const TomlTable& row, const TomlCell& cell) {
  if (const auto* number = std::get_if<double>(&cell))
    for (const int level : {1, 2, 3, 4})
      if (*number == level) return static_cast<EpidemicLevel>(level);
  if (cell != TomlCell("?"))
    row.refuse("levels", out_of_range, {{"reason", "1 | 2 | 3 | 4 | \"?\""}});
  return std::nullopt;
}

MatrixRow matrix_row(const TomlTable& table) {
  MatrixRow row;
  const auto levels = table.cells("levels");
  const auto evidence = table.strings("evidence");
  if (levels.size() != row.size() || evidence.size() != row.size()) {
    table.refuse("levels", out_of_range, {{"reason", "4 levels, 4 evidence"}});
    return row;
  }
  for (std::size_t i = 0; i < row.size(); ++i)
    row[i] = {level_in(table, levels[i]), evidence[i] == unverified ? "" : evidence[i]};
  return row;
}

void read_matrix(const TomlTable& root, LevelRuleSet& set) {
  const auto by_capacity =
      choice<bool>(root, "row_axis", {{"capacity", true}, {"coverage", false}});
  set.by_capacity = by_capacity.value_or(false);
  const std::vector<std::string> names = set.by_capacity
                                             ? std::vector<std::string>{"high", "medium", "low"}
                                             : std::vector<std::string>{"reached", "missed"};
  const auto rows = root.tables("row");
  for (std::size_t i = 0; i < std::max(rows.size(), names.size()); ++i) {
    const bool fits = i < rows.size() && i < names.size() && rows[i].string("name") == names[i];
    if (fits)
      set.matrix.push_back(matrix_row(rows[i]));
    else
      root.refuse("row", out_of_range, {{"reason", "name = high, medium, low | reached, missed"}});
  }
  const auto is_row = [](const auto& c) { return c.effect == CoverageEffect::MatrixRow; };
  const auto row_criteria = std::count_if(set.coverage.begin(), set.coverage.end(), is_row);
  if (row_criteria != (set.by_capacity ? 0 : 1))
    root.refuse("row_axis", out_of_range, {{"reason", "effect = \"row\""}});
}

void read_header(const TomlTable& root, LevelRuleSet& set) {
  if (const auto dated = dated_rule(root)) {
    set.number = dated->number;
    set.source = dated->source;
    set.issued = dated->issued;
    set.valid_from = dated->valid_from;
    set.valid_to = dated->valid_to;
  }
  if (const auto id = root.string("id")) set.id = Id<LevelRuleSet>(*id);
  if (root.has("proposed_until")) set.proposed_until = root.date("proposed_until");
  const auto days = root.integer("window_days");
  if (days && *days > 0)
    set.window = std::chrono::days{*days};
  else
    root.refuse("window_days", out_of_range, {{"reason", "> 0"}});
  const auto numerator = choice<CaseNumerator>(
      root, "numerator",
      {{"community_cases", CaseNumerator::CommunityCases}, {"all_cases", CaseNumerator::AllCases}});
  if (numerator) set.numerator = *numerator;
}

}  // namespace

std::optional<LevelRuleSet> level_rule_set(const TomlDocument& document) {
  const auto root = document.root();
  LevelRuleSet set;
  read_header(root, set);
  read_cuts(root, set);
  read_coverage(root, set);
  read_matrix(root, set);
  if (root.has("deaths")) {
    const auto deaths = root.table("deaths");
    const auto above = deaths ? deaths->number("above") : std::nullopt;
    if (above) set.deaths = DeathRule{PerHundredThousandPerWeek(*above)};
  }
  if (has_error(document.findings())) return std::nullopt;
  return set;
}

LevelRulesReading read_level_rules(const std::filesystem::path& folder) {
  LevelRulesReading reading;
  for (const auto& file : rule_files(folder)) {
    const TomlDocument document(file.text, file.path.string());
    auto set = level_rule_set(document);
    const auto& findings = document.findings();
    reading.findings.insert(reading.findings.end(), findings.begin(), findings.end());
    if (!set) continue;
    if (rule_set_named(reading.sets, set->id.text)) {
      reading.findings.push_back({"rule_id_twice",
                                  Severity::Error,
                                  {file.path.string(), "", 1, 1, "id"},
                                  set->id.text,
                                  {{"id", set->id.text}}});
      continue;
    }
    reading.sets.push_back(*std::move(set));
  }
  std::sort(reading.sets.begin(), reading.sets.end(), [](const auto& a, const auto& b) {
    return std::tie(a.valid_from, a.id) < std::tie(b.valid_from, b.id);
  });
  return reading;
}

}  // namespace sansang::store
