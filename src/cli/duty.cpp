// SPDX-License-Identifier: Apache-2.0
// sansang duty list | board | load | remind: the duties of the whole province from its database.
#include <algorithm>
#include <ostream>

#include "acts/duties/duty_board_view.hpp"
#include "acts/duties/duty_load.hpp"
#include "cli/answer.hpp"
#include "cli/commands.hpp"
#include "cli/installation.hpp"
#include "documents/json_fields.hpp"
#include "store/rules/holidays.hpp"

namespace sansang::cli {
namespace {

/// What the commands share: the database, the rules, and a caller who reads the whole province.
struct Opened {
  std::unique_ptr<store::sqlite::SqliteStore> store;
  store::DutyRulesReading rules;
  Holidays holidays;
  documents::Sentences vietnamese, english;
  accounts::Caller reader;
  Instant now{};

  acts::DutyDesk desk() { return {*store, rules.reminders, holidays, vietnamese, english}; }
};

accounts::Caller reader_of_everything() {
  accounts::Caller reader;
  reader.appointments.emplace_back();
  reader.appointments.back().role = accounts::Role::Director;
  reader.appointments.back().scope.whole_province = true;
  return reader;
}

std::optional<Opened> open(const Arguments& arguments, Context& context) {
  const auto now = instant_option(arguments, "--now", context);
  if (!now) return std::nullopt;
  auto store = open_database(arguments, context);
  if (!store) return std::nullopt;
  auto rules = store::read_duty_rules(context.share / "rules/duties");
  write_findings(rules.findings, context);
  auto calendar = store::read_holidays(context.share / "rules/calendar");
  write_findings(calendar.findings, context);
  const auto messages = context.share / "messages";
  return Opened{std::move(store),
                std::move(rules),
                std::move(calendar.holidays),
                documents::Sentences::load(messages, "vi"),
                documents::Sentences::load(messages, "en"),
                reader_of_everything(),
                *now};
}

std::string name_of_standing(duties::TaskStanding standing) {
  return documents::to_json_value(standing).get<std::string>();
}

Value days(const std::optional<std::int64_t>& left) {
  return left ? Value(*left) : Value();
}

std::optional<acts::DutyBoardView> board_of(const Arguments& arguments, Opened& opened,
                                            Context& context) {
  acts::DutyBoardQuestion question;
  if (arguments.has("--organisation"))
    question.organisation = OrganisationId(arguments.text("--organisation"));
  if (arguments.has("--document"))
    question.document = OfficialDocumentId(arguments.text("--document"));
  const auto since = day_option(arguments, "--done-since", Date{}, context);
  if (!since) return std::nullopt;
  if (arguments.has("--done-since")) question.done_since = *since;
  return acts::duty_board_view(opened.desk(), opened.reader, question, opened.now);
}

int list(const Arguments& arguments, Context& context) {
  auto opened = open(arguments, context);
  if (!opened) return world_failed;
  const auto board = board_of(arguments, *opened, context);
  if (!board) return usage;
  Answer answer;
  answer.name = "tasks";
  answer.columns = {"document", "clause", "duty",  "text",       "organisation",
                    "holders",  "person", "due",   "days_left",  "standing",
                    "silent",   "orphan", "state", "reported_at"};
  answer.if_empty = opened->vietnamese.text("duty_cli.none");
  for (const auto& task : board->tasks)
    answer.rows.push_back({task.document_number, task.clause, task.duty.text, task.text,
                           task.holders.empty() ? "" : task.holders.front().text, task.holder_names,
                           task.person_name, or_empty(task.due_day), days(task.days_left),
                           name_of_standing(task.standing), task.silent, task.orphan,
                           documents::to_json_value(task.state).get<std::string>(),
                           or_empty(task.reported_at)});
  write_answer(answer, arguments.text("--format"), context.out);
  return answered;
}

int board(const Arguments& arguments, Context& context) {
  const auto by = arguments.text("--by");
  if (by != "unit" && by != "letter") {
    context.err << "sansang: --by is unit or letter\n";
    return usage;
  }
  auto opened = open(arguments, context);
  if (!opened) return world_failed;
  const auto view = board_of(arguments, *opened, context);
  if (!view) return usage;
  Answer answer;
  answer.name = "rows";
  answer.columns = {by,         "name", "done",   "done_late", "on_time",
                    "due_soon", "late", "cannot", "silent",    "orphan"};
  answer.if_empty = opened->vietnamese.text("duty_cli.none");
  for (const auto& row : by == "unit" ? view->by_organisation : view->by_document) {
    const auto& n = row.counts;
    answer.rows.push_back({row.id, row.name, n.done, n.done_late, n.on_time, n.due_soon, n.late,
                           n.cannot, n.silent, n.orphan});
  }
  write_answer(answer, arguments.text("--format"), context.out);
  return answered;
}

int load(const Arguments& arguments, Context& context) {
  auto opened = open(arguments, context);
  if (!opened) return world_failed;
  const auto only = arguments.text("--document");
  Answer answer;
  answer.name = "loaded";
  answer.columns = {"document", "documents", "relations", "duties", "assignments", "skipped"};
  std::vector<Finding> findings;
  for (const auto& ready : opened->rules.documents) {
    if (!only.empty() && ready.id.text != only) continue;
    // Duties of another province would be nobody's here; whoever wants them names the document.
    const bool is_skipped = only.empty() && acts::is_of_other_province(*opened->store, ready);
    const auto loaded =
        is_skipped ? acts::LoadedDuties{}
                   : acts::load_duties(*opened->store, ready, AccountId(arguments.text("--by")),
                                       false, opened->now);
    answer.rows.push_back({ready.id.text, loaded.documents, loaded.relations, loaded.duties,
                           loaded.assignments, is_skipped});
    findings.insert(findings.end(), loaded.findings.begin(), loaded.findings.end());
  }
  write_answer(answer, arguments.text("--format"), context.out);
  write_findings(findings, context);
  if (answer.rows.empty()) {
    context.err << "sansang: no such document in rules/duties: " << only << '\n';
    return usage;
  }
  return has_error(opened->rules.findings) ? has_findings : answered;
}

int remind(const Arguments& arguments, Context& context) {
  auto opened = open(arguments, context);
  if (!opened) return world_failed;
  Answer answer;
  answer.name = "reminders";
  answer.columns = {"to", "document", "clause", "duty", "text", "due", "days_left", "stage"};
  answer.if_empty = opened->vietnamese.text("duty_cli.no_reminder");
  for (const auto& [task, to] : acts::due_reminders(opened->desk(), opened->reader, opened->now))
    answer.rows.push_back({to, task.document_number, task.clause, task.duty.text, task.text,
                           or_empty(task.due_day), days(task.days_left),
                           documents::to_json_value(task.stage).get<std::string>()});
  write_answer(answer, arguments.text("--format"), context.out);
  return answered;
}

}  // namespace

std::vector<Command> duty_commands() {
  const Option now{"--now", "INSTANT", "as it was at this instant", "", false, false};
  const Option unit{"--organisation", "ID", "only its tasks", "", false, false};
  const Option letter{"--document", "ID", "only its duties", "", false, false};
  const Option since{"--done-since", "DAY", "leave out what was done and due before", "",
                     false,          false};
  return {
      {"duty",
       "list",
       "the tasks, most urgent first",
       {database_option(), now, unit, letter, since},
       list},
      {"duty",
       "board",
       "how the tasks stand by unit or by letter",
       {database_option(),
        now,
        since,
        {"--by", "unit|letter", "what a row is", "unit", false, false}},
       board},
      {"duty",
       "load",
       "the documents whose duties come ready made (rules/duties)",
       {database_option(),
        now,
        letter,
        {"--by", "ACCOUNT", "who registers them", "", false, false}},
       load},
      {"duty",
       "remind",
       "who is to be reminded of what on this day",
       {database_option(), now},
       remind},
  };
}

}  // namespace sansang::cli
