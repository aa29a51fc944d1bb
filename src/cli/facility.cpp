// SPDX-License-Identifier: Apache-2.0
// sansang facility …: the registers of a province, imported from tables and listed.
#include <charconv>
#include <ostream>

#include "acts/import_registers.hpp"
#include "cli/answer.hpp"
#include "cli/commands.hpp"
#include "cli/import_answer.hpp"
#include "cli/installation.hpp"

namespace sansang::cli {
namespace {

/// The tables given; false when one cannot be read.
bool read_tables(const Arguments& arguments, Context& context, documents::RegisterTables& tables) {
  const auto read = [&](const char* option, std::string_view vietnamese,
                        std::optional<documents::TableReading>& table) {
    if (!arguments.has(option)) return true;
    table = read_table(arguments.text(option), context, {option + 2, vietnamese});
    return table.has_value();
  };
  return read("--facilities", "Cơ sở", tables.facilities) &&
         read("--equipment", "Thiết bị", tables.equipment) &&
         read("--suppliers", "Nhà cung ứng", tables.suppliers) &&
         read("--routes", "Tuyến giao hàng", tables.routes) &&
         read("--officers", "Cán bộ chuyên trách", tables.officers);
}

int import_facilities(const Arguments& arguments, Context& context) {
  const auto now = context.clock.now();
  const auto valid_on = day_option(arguments, "--valid-on", local_day(now), context);
  if (!valid_on) return usage;
  documents::RegisterTables tables;
  if (!read_tables(arguments, context, tables)) return world_failed;
  const auto units = installed_unit_lists(context);
  const auto rules = installed_oxygen_rules(context);
  if (!units || !rules) return world_failed;
  const auto store = open_database(arguments, context, true);
  if (!store) return world_failed;
  const auto plan = acts::plan_register_import(*store, tables, *units, rules->sizes, *valid_on);
  std::optional<LedgerPosition> position;
  if (!arguments.flag("--dry-run"))
    if (const auto done = acts::apply_register_import(*store, plan, {{}, now, "registers"}))
      position = done->position;
  return answer_import(plan, position, arguments, context);
}

/// Nullopt after a message when --as-of is not a position.
std::optional<LedgerPosition> as_of(const Arguments& arguments, Context& context) {
  if (!arguments.has("--as-of")) return store::newest;
  const auto text = arguments.text("--as-of");
  LedgerPosition position = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), position);
  if (error == std::errc{} && end == text.data() + text.size() && position >= 0) return position;
  context.err << "sansang: --as-of is a ledger position, a whole number\n";
  return std::nullopt;
}

Value beds(const std::optional<Beds>& count) {
  return count ? Value(count->number()) : Value();
}

int list(const Arguments& arguments, Context& context) {
  const auto position = as_of(arguments, context);
  if (!position) return usage;
  const auto store = open_database(arguments, context);
  if (!store) return world_failed;
  Answer answer;
  answer.name = "facilities";
  answer.columns = field_names<facility::Facility>();
  for (const auto& f : store->facilities(store::VisibleFacilities::everything(), *position)) {
    std::string kind;
    for (const auto& [value, name] : names_of(f.kind))
      if (value == f.kind) kind = name;
    const bool is_placed = f.longitude != 0.0 || f.latitude != 0.0;
    answer.rows.push_back({f.id.text, f.name, kind, f.unit.text, f.province, f.on_island,
                           f.reports_through ? Value(f.reports_through->text) : Value(),
                           or_empty(f.opened), or_empty(f.closed), beds(f.oxygen_beds),
                           beds(f.icu_beds), f.phone, is_placed ? Value(f.longitude) : Value(),
                           is_placed ? Value(f.latitude) : Value(), f.simulated});
  }
  write_answer(answer, arguments.text("--format"), context.out);
  return answered;
}

Option table_option(const char* name, bool required = false) {
  return {name, "FILE", "table of them, or - (columns: docs/import.md)", "", required, false};
}

}  // namespace

std::vector<Command> facility_commands() {
  return {{"facility",
           "import",
           "facilities, equipment, suppliers, routes and officers from tables",
           {database_option(),
            table_option("--facilities"),
            table_option("--equipment"),
            table_option("--suppliers"),
            table_option("--routes"),
            table_option("--officers"),
            {"--valid-on", "DATE", "day whose unit codes the tables use; today", "", false, false},
            dry_run_option()},
           import_facilities},
          {"facility",
           "list",
           "the facilities as known at a ledger position",
           {database_option(),
            {"--as-of", "POSITION", "ledger position; the newest", "", false, false}},
           list}};
}

}  // namespace sansang::cli
