// SPDX-License-Identifier: Apache-2.0
// sansang oxygen …: reports imported from a table; cover, ledger and alerts of a province.
#include <algorithm>
#include <ostream>

#include "acts/import_reports.hpp"
#include "acts/situations.hpp"
#include "cli/answer.hpp"
#include "cli/commands.hpp"
#include "cli/import_answer.hpp"
#include "cli/installation.hpp"
#include "cli/oxygen_explanation.hpp"
#include "documents/sentences.hpp"

namespace sansang::cli {
namespace {

using acts::FacilitySituation;

int refuse(const Fault& why, const Arguments& arguments, Context& context) {
  const auto sentences = documents::Sentences::load(context.share / "messages", context.language);
  context.err << arguments.text("--database") << ":1:1: " << sentences.sentence_of(why) << '\n';
  return has_findings;
}

int import_reports(const Arguments& arguments, Context& context) {
  const auto now = context.clock.now();
  const auto path = arguments.text("--reports");
  const auto table = read_table(path, context, {"reports", "Báo cáo oxy hằng ngày"});
  const auto rules = installed_oxygen_rules(context);
  if (!table || !rules) return world_failed;
  const auto store = open_database(arguments, context);
  if (!store) return world_failed;
  const acts::Desk desk{*store, *rules};
  const auto plan = acts::plan_report_import(desk, *table, now);
  std::optional<LedgerPosition> position;
  if (!arguments.flag("--dry-run"))
    if (const auto done = acts::apply_report_import(desk, plan, {}, now, "reports/" + path))
      position = done->position;
  return answer_import(plan, position, arguments, context);
}

/// What the questions about now have in common.
struct Question {
  const Arguments& arguments;
  Context& context;
  store::Store& store;
  acts::Desk desk;
  Instant now;
};

/// The facility of --facility, or all; the fault unknown_facility.
Result<std::vector<FacilitySituation>> asked_about(const Question& q) {
  const auto everything = store::VisibleFacilities::everything();
  if (!q.arguments.has("--facility")) return acts::situations(q.desk, everything, q.now);
  auto one = acts::situation(q.desk, everything, FacilityId(q.arguments.text("--facility")), q.now);
  if (!one) return tl::unexpected(one.error());
  return std::vector{std::move(*one)};
}

const char* freshness_of(const oxygen::Situation& s) {
  if (!s.last) return "never_reported";
  return s.is_fresh ? "fresh" : "stale";
}

/// Fewest hours first; the unknown ones after the known, never as zero.
bool is_worse(const FacilitySituation& a, const FacilitySituation& b) {
  const auto& left_a = a.now.left;
  const auto& left_b = b.now.left;
  if (left_a.has_value() != left_b.has_value()) return left_a.has_value();
  if (left_a && *left_a != *left_b) return *left_a < *left_b;
  return a.facility.id < b.facility.id;
}

Value kilograms(const std::optional<OxygenMass>& mass) {
  return mass ? tenths(kilograms_of(*mass).number()) : Value();
}

int cover(const Question& q) {
  auto all = asked_about(q);
  if (!all) return refuse(all.error(), q.arguments, q.context);
  std::sort(all->begin(), all->end(), is_worse);
  Answer answer;
  answer.name = "cover";
  answer.columns = {"facility", "name",  "as_of", "stock_kg",  "usable_kg", "use_m3_per_day",
                    "p10_h",    "p50_h", "p90_h", "freshness", "simulated"};
  for (const auto& row : *all) {
    const auto& s = row.now;
    const auto hours = [&](Hours oxygen::Cover::*quantile) {
      return s.left ? tenths(((*s.left).*quantile).number()) : Value();
    };
    answer.rows.push_back({row.facility.id.text, row.facility.name,
                           s.counted ? or_empty(std::optional(s.counted->read_at)) : Value(),
                           kilograms(s.counted ? s.counted->stock : std::nullopt),
                           kilograms(s.counted ? s.counted->usable : std::nullopt),
                           s.demand ? tenths(s.demand->median().number()) : Value(),
                           hours(&oxygen::Cover::p10), hours(&oxygen::Cover::p50),
                           hours(&oxygen::Cover::p90), freshness_of(s), row.facility.simulated});
  }
  write_answer(answer, q.arguments.text("--format"), q.context.out);
  return answered;
}

int explain(const Question& q) {
  const auto one = asked_about(q);
  if (!one) return refuse(one.error(), q.arguments, q.context);
  const auto& s = one->front();
  write_answer(explanation_of(s, q.store, q.desk.rules), q.arguments.text("--format"),
               q.context.out);
  return answered;
}

int ledger(const Question& q) {
  const auto today = local_day(q.now);
  const auto from = day_option(q.arguments, "--from", today - oxygen::situation_memory, q.context);
  const auto to = day_option(q.arguments, "--to", today, q.context);
  if (!from || !to) return usage;
  const FacilityId facility(q.arguments.text("--facility"));
  const auto known = q.store.facilities(store::VisibleFacilities::only({facility}));
  if (known.empty())
    return refuse({"unknown_facility", {{"facility", facility.text}}}, q.arguments, q.context);
  Answer answer;
  answer.name = "ledger";
  answer.columns = field_names<oxygen::LedgerEntry>();
  for (const auto& entry : q.store.ledger(facility, {*from, *to})) {
    std::string kind;
    for (const auto& [value, name] : names_of(entry.kind))
      if (value == entry.kind) kind = name;
    answer.rows.push_back({entry.position, entry.report.text, entry.facility.text, kind,
                           entry.asset, entry.oxygen.number(), iso_date(entry.reported_for)});
  }
  write_answer(answer, q.arguments.text("--format"), q.context.out);
  return answered;
}

int alerts(const Question& q) {
  const auto sentences =
      documents::Sentences::load(q.context.share / "messages", q.context.language);
  Answer answer;
  answer.name = "alerts";
  answer.columns = {"facility", "rule", "grade", "raised_at", "acknowledged_at", "text"};
  answer.if_empty = sentences.text("oxygen.no_open_alerts");
  for (const auto& state : q.store.alerts(store::VisibleFacilities::everything(), true)) {
    std::string rule;
    for (const auto& [value, name] : names_of(state.rule))
      if (value == state.rule) rule = name;
    std::string grade;
    for (const auto& [value, name] : names_of(state.grade))
      if (value == state.grade) grade = name;
    answer.rows.push_back({state.facility.text, rule, grade, iso_instant(state.raised_at),
                           or_empty(state.acknowledged_at),
                           sentences.text(state.sentence, oxygen::evidence_of(state.evidence))});
  }
  write_answer(answer, q.arguments.text("--format"), q.context.out);
  return answered;
}

std::function<int(const Arguments&, Context&)> asking(int (*verb)(const Question&)) {
  return [verb](const Arguments& arguments, Context& context) {
    const auto now = instant_option(arguments, "--now", context);
    if (!now) return usage;
    const auto rules = installed_oxygen_rules(context);
    if (!rules) return world_failed;
    const auto store = open_database(arguments, context);
    if (!store) return world_failed;
    return verb({arguments, context, *store, {*store, *rules}, *now});
  };
}

Option facility_option(bool required) {
  return {"--facility", "ID", "one facility", "", required, false};
}

}  // namespace

std::vector<Command> oxygen_commands() {
  const auto database = database_option();
  const Option now{"--now", "INSTANT", "the instant asked about; now", "", false, false};
  const Option from{"--from", "DATE", "first day; 30 days ago", "", false, false};
  const Option to{"--to", "DATE", "last day; today", "", false, false};
  const Option reports{"--reports", "FILE", "table of reports, or -", "", true, false};
  return {
      {"oxygen",
       "import",
       "daily oxygen reports from a table",
       {database, reports, dry_run_option()},
       import_reports},
      {"oxygen",
       "cover",
       "hours of oxygen left, worst first",
       {database, facility_option(false), now},
       asking(cover)},
      {"oxygen",
       "ledger",
       "what a facility counted, received and made, in grams",
       {database, facility_option(true), from, to},
       asking(ledger)},
      {"oxygen",
       "explain",
       "how a facility's hours come about, step by step",
       {database, facility_option(true), now},
       asking(explain)},
      {"oxygen", "alerts", "the open alerts", {database}, asking(alerts)},
  };
}

}  // namespace sansang::cli
