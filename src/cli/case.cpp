// SPDX-License-Identifier: Apache-2.0
// sansang case import: new cases by unit and day from a table.
#include "acts/import_registers.hpp"
#include "cli/commands.hpp"
#include "cli/import_answer.hpp"
#include "cli/installation.hpp"

namespace sansang::cli {
namespace {

int import_cases(const Arguments& arguments, Context& context) {
  const auto now = context.clock.now();
  const auto path = arguments.text("--input");
  const auto table = read_table(path, context, {"cases", "Số ca mắc mới"});
  const auto units = installed_unit_lists(context);
  if (!table || !units) return world_failed;
  const auto store = open_database(arguments, context);
  if (!store) return world_failed;
  const auto plan = acts::plan_case_import(*store, *table, *units, local_day(now));
  std::optional<LedgerPosition> position;
  if (!arguments.flag("--dry-run"))
    if (const auto done = acts::apply_register_import(*store, plan, {{}, now, "cases/" + path}))
      position = done->position;
  return answer_import(plan, position, arguments, context);
}

}  // namespace

std::vector<Command> case_commands() {
  return {{"case",
           "import",
           "new cases by unit and day from a table",
           {database_option(),
            {"--input", "FILE", "table of unit, day, cases, source, or -", "", true, false},
            dry_run_option()},
           import_cases}};
}

}  // namespace sansang::cli
