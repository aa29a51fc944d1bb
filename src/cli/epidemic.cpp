// SPDX-License-Identifier: Apache-2.0
// sansang epidemic …: the level that a dated rule set proposes for units and weeks.
#include <algorithm>
#include <ostream>

#include "cli/commands.hpp"
#include "documents/level_tables.hpp"
#include "documents/sentences.hpp"
#include "documents/tables/sheets.hpp"
#include "epidemic/level.hpp"
#include "store/rules/level_rules.hpp"

namespace sansang::cli {
namespace {

using documents::ProposedLevel;
using documents::Sentences;
using epidemic::LevelRuleSet;

void report(const std::vector<Finding>& findings, const Sentences& sentences, Context& context) {
  for (const auto& finding : findings) context.err << sentences.line_of(finding) << '\n';
}

std::string ids_of(const std::vector<LevelRuleSet>& sets) {
  std::string ids;
  for (const auto& set : sets) ids += (ids.empty() ? "" : ", ") + set.id.text;
  return ids;
}

void write_text(const std::vector<ProposedLevel>& lines, const LevelRuleSet& rules,
                const Sentences& sentences, std::ostream& out) {
  out << sentences.text("level.heading", {{"number", rules.number}, {"id", rules.id.text}}) << '\n';
  for (const auto& line : lines) {
    const auto& level = line.decision.level;
    Parameters parameters = {{"unit", line.unit}, {"week", line.week_start}};
    if (level) parameters.emplace_back("level", std::to_string(static_cast<int>(*level)));
    std::string criteria;
    for (const auto criterion : line.decision.decided_by)
      criteria += (criteria.empty() ? "" : "; ") +
                  sentences.text("level.criterion." + std::string(documents::column_of(criterion)));
    parameters.emplace_back("criteria", criteria);
    out << sentences.text(level ? "level.proposed" : "level.not_determinable", parameters) << '\n';
    for (const auto& note : documents::note_sentences(line, rules, sentences))
      out << "    – " << note << '\n';
  }
  out << sentences.text("level.advice") << '\n';
}

void write(const std::vector<ProposedLevel>& lines, const LevelRuleSet& rules,
           const std::string& format, const Sentences& sentences, std::ostream& out) {
  if (format == "csv")
    out << documents::level_csv(lines, rules);
  else if (format == "json")
    out << documents::level_json(lines, rules);
  else
    write_text(lines, rules, sentences, out);
}

bool all_have_levels(const std::vector<ProposedLevel>& lines) {
  return std::all_of(lines.begin(), lines.end(),
                     [](const ProposedLevel& line) { return line.decision.level.has_value(); });
}

int level(const Arguments& arguments, Context& context) {
  const auto sentences = Sentences::load(context.share / "messages", context.language);
  const auto known = store::read_level_rules(context.share / "rules" / "levels");
  report(known.findings, sentences, context);
  const auto* rules = epidemic::rule_set_named(known.sets, arguments.text("--rules"));
  if (!rules) {
    const Fault why{"unknown_rule_set",
                    {{"rules", arguments.text("--rules")}, {"known", ids_of(known.sets)}}};
    context.err << "sansang: --rules: " << sentences.sentence_of(why) << '\n';
    return usage;
  }
  const auto input = arguments.text("--input");
  const auto text = read_input(input, context);
  if (!text) return world_failed;

  const auto table = documents::read_table(*text, input);
  const auto reading = documents::read_level_rows(table.table, *rules);
  report(table.findings, sentences, context);
  report(reading.findings, sentences, context);
  const auto lines = documents::proposed_levels(reading.rows, *rules);
  write(lines, *rules, arguments.text("--format"), sentences, context.out);
  const bool sound = !has_error(table.findings) && !has_error(reading.findings);
  return sound && all_have_levels(lines) ? answered : has_findings;
}

}  // namespace

std::vector<Command> epidemic_commands() {
  return {{"epidemic",
           "level",
           "epidemic level 1-4 of units and weeks by a dated rule set, with its explanation",
           {{"--rules", "ID", "the rule set: vn-4800-2021 or vn-218-2022", "", true, false},
            {"--input", "FILE|-", "CSV or .xlsx: one row per unit and week", "", true, false}},
           level}};
}

}  // namespace sansang::cli
