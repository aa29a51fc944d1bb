// SPDX-License-Identifier: Apache-2.0
// sansang supply plan: network.json in, plan.json out, and a summary that a person can read.
#include "planning/supply.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <ostream>
#include <sstream>

#include "cli/commands.hpp"
#include "documents/sentences.hpp"
#include "documents/supply_json.hpp"
#include "documents/tables/csv.hpp"

namespace sansang::cli {
namespace {

using documents::Sentences;
using planning::Delivery;
using planning::Reason;
using planning::Shortage;
using planning::SupplyPlan;

constexpr std::array<std::string_view, 4> offered_levels{"critical", "deferrable", "safety",
                                                         "cost"};

template <class E>
std::string name_of(E value) {
  for (const auto& [candidate, text] : names_of(value))
    if (candidate == value) return std::string(text);
  return {};
}

template <class Q>
std::string number_of(Q quantity) {
  std::ostringstream text;
  text.precision(15);
  text << quantity.number();
  return text.str();
}

std::string offered() {
  std::string list;
  for (const auto level : offered_levels) list += (list.empty() ? "" : ",") + std::string(level);
  return list;
}

/// The levels and their order are the contract of the plan; only they are accepted.
bool levels_are_offered(const std::string& text, Context& context) {
  if (text == offered()) return true;
  std::istringstream words(text);
  for (std::string level; std::getline(words, level, ',');) {
    if (std::find(offered_levels.begin(), offered_levels.end(), level) != offered_levels.end())
      continue;
    context.err << "sansang: --levels: '" << level << "' is not a level of this plan\n";
  }
  context.err << "sansang: --levels is " << offered() << ", in this order\n";
  return false;
}

std::optional<planning::DayOrder> day_order_of(const std::string& text) {
  for (const auto& [order, name] : names_of(planning::DayOrder{}))
    if (name == text) return order;
  return std::nullopt;
}

std::string periods_of(const Reason& reason) {
  const auto first = number_of(reason.first);
  return reason.first == reason.last ? first : first + "–" + number_of(reason.last);
}

std::string sentence_of(const Reason& reason, const Sentences& sentences) {
  const auto id = [](const auto& named) { return named ? named->text : std::string{}; };
  const auto mass = [](const auto& kilograms) {
    return kilograms ? number_of(*kilograms) : std::string{};
  };
  return (reason.alone ? "" : sentences.text("supply.only_together")) +
         sentences.text("reason." + name_of(reason.code), {{"supplier", id(reason.supplier)},
                                                           {"hospital", id(reason.hospital)},
                                                           {"period", periods_of(reason)},
                                                           {"capacity", mass(reason.capacity)},
                                                           {"kg", mass(reason.kilograms)}});
}

void write_reasons(const std::vector<Reason>& reasons, const Sentences& sentences,
                   std::ostream& out) {
  for (const auto& reason : reasons) out << "    – " << sentence_of(reason, sentences) << '\n';
}

void write_text(const SupplyPlan& plan, const Sentences& sentences, std::ostream& out) {
  const auto& levels = plan.levels;
  out << sentences.text("supply.levels", {{"critical", number_of(levels.critical)},
                                          {"deferrable", number_of(levels.deferrable)},
                                          {"safety", number_of(levels.safety)},
                                          {"cost", number_of(levels.cost)}})
      << '\n';
  if (plan.shortages.empty()) out << sentences.text("supply.no_shortage") << '\n';
  for (const auto& shortage : plan.shortages) {
    out << sentences.text("supply.shortage", {{"period", number_of(shortage.period)},
                                              {"hospital", shortage.hospital.text},
                                              {"critical", number_of(shortage.critical)},
                                              {"deferrable", number_of(shortage.deferrable)}})
        << '\n';
    write_reasons(shortage.because, sentences, out);
  }
  for (const auto& delivery : plan.deliveries) {
    const auto decider = sentences.text("supply.decided_by." + name_of(delivery.decided_by));
    out << sentences.text("supply.delivery", {{"depart", number_of(delivery.depart)},
                                              {"arrive", number_of(delivery.arrive)},
                                              {"from", delivery.from.text},
                                              {"to", delivery.to.text},
                                              {"kg", number_of(delivery.kilograms)},
                                              {"decided_by", decider}})
        << '\n';
    write_reasons(delivery.because, sentences, out);
  }
  out << sentences.text("supply.advice") << '\n';
}

/// Codes, not sentences: columns and cells never depend on the language.
std::string codes_of(const std::vector<Reason>& reasons) {
  std::string codes;
  for (const auto& reason : reasons) {
    codes += (codes.empty() ? "" : "; ") + name_of(reason.code);
    if (reason.supplier) codes += " supplier=" + reason.supplier->text;
    if (reason.hospital) codes += " hospital=" + reason.hospital->text;
    codes += " period=" + number_of(reason.first) + "-" + number_of(reason.last);
    if (!reason.alone) codes += " together";
  }
  return codes;
}

void write_csv(const SupplyPlan& plan, std::ostream& out) {
  out << documents::write_csv_row({"line", "supplier", "hospital", "depart", "period", "kg",
                                   "critical_kg", "deferrable_kg", "cost", "decided_by",
                                   "because"});
  for (const auto& delivery : plan.deliveries)
    out << documents::write_csv_row(
        {"delivery", delivery.from.text, delivery.to.text, number_of(delivery.depart),
         number_of(delivery.arrive), number_of(delivery.kilograms), "", "",
         number_of(delivery.cost), name_of(delivery.decided_by), codes_of(delivery.because)});
  for (const auto& shortage : plan.shortages)
    out << documents::write_csv_row({"shortage", "", shortage.hospital.text, "",
                                     number_of(shortage.period), "", number_of(shortage.critical),
                                     number_of(shortage.deferrable), "", "",
                                     codes_of(shortage.because)});
}

/// Written beside and renamed, so that a reader never sees half a plan.
bool write_file(const std::string& path, const std::string& text, Context& context) {
  const std::filesystem::path beside = path + ".part";
  std::ofstream file(beside, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  std::error_code failure;
  if (file) std::filesystem::rename(beside, path, failure);
  if (file && !failure) return true;
  context.err << path << ":0:0: cannot be written / không ghi được tệp\n";
  return false;
}

/// Reports what was found; false when it forbids a plan.
bool may_be_planned(const std::vector<Finding>& findings, const Sentences& sentences,
                    Context& context) {
  for (const auto& finding : findings) context.err << sentences.line_of(finding) << '\n';
  return !has_error(findings);
}

int plan(const Arguments& arguments, Context& context) {
  const auto order = day_order_of(arguments.text("--convention"));
  if (!order) {
    context.err << "sansang: --convention is end-of-day, before-use or after-use\n";
    return usage;
  }
  if (!levels_are_offered(arguments.text("--levels"), context)) return usage;
  const auto input = arguments.text("--input");
  const auto text = read_input(input, context);
  if (!text) return world_failed;
  const auto sentences = Sentences::load(context.share / "messages", context.language);
  const auto reading = documents::read_supply_network(*text, input);
  if (!may_be_planned(reading.findings, sentences, context)) return has_findings;

  const planning::SupplyOptions options{*order};
  const auto supply_plan = planning::plan_supply(reading.network, options);
  const auto json = documents::supply_plan_json(supply_plan, options);
  const auto output = arguments.text("--output");
  if (output == "-") {
    context.out << json;
    return answered;
  }
  if (!output.empty() && !write_file(output, json, context)) return world_failed;
  const auto format = arguments.text("--format");
  if (format == "csv")
    write_csv(supply_plan, context.out);
  else if (format == "json")
    context.out << json;
  else
    write_text(supply_plan, sentences, context.out);
  return answered;
}

}  // namespace

std::vector<Command> supply_commands() {
  return {{"supply",
           "plan",
           "who delivers what and when: critical shortage, deferrable shortage, safety, cost",
           {{"--input", "FILE|-", "the supply network (network.json)", "", true, false},
            {"--output", "FILE|-",
             "where the plan goes as JSON (- is stdout, alone); else stdout shows --format", "",
             false, false},
            {"--convention", "ORDER", "order of the day: end-of-day, before-use or after-use",
             "end-of-day", false, false},
            {"--levels", "LIST", "levels, first is most important", offered(), false, false}},
           plan}};
}

}  // namespace sansang::cli
