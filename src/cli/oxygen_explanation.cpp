// SPDX-License-Identifier: Apache-2.0
#include "cli/oxygen_explanation.hpp"

namespace sansang::cli {
namespace {

const char* const flow_rules = "rules/oxygen/flow-by-severity.toml";
const char* const alert_rules = "rules/oxygen/alerts.toml";

/// Adds the steps in the order in which the figures arise.
class Explainer {
 public:
  Explainer(const acts::FacilitySituation& s, store::Store& store, const store::OxygenRules& rules)
      : s_(s), store_(store), rules_(rules) {
    answer_.name = "explanation";
    answer_.columns = {"step", "item", "value", "unit", "formula", "source"};
  }

  Answer explain() {
    add_stock();
    add_use();
    add_bottom_up();
    add_demand();
    add_own_sources();
    add_cover();
    return std::move(answer_);
  }

 private:
  void add(const char* step, std::string item, Value value, const char* unit, std::string formula,
           std::string source) {
    answer_.rows.push_back({std::string(step), std::move(item), std::move(value), std::string(unit),
                            std::move(formula), std::move(source)});
  }

  static std::string report_named(const oxygen::DailyFact& fact) {
    return "report " + fact.report.text + ", read " + iso_instant(fact.read_at);
  }

  void add_stock() {
    if (!s_.now.counted) {
      add("stock", "", {}, "kg", "known only when every store was counted", "no such report");
      return;
    }
    const auto& fact = *s_.now.counted;
    const auto source = report_named(fact);
    for (const auto& entry : store_.ledger(s_.facility.id, {fact.reported_for, fact.reported_for}))
      if (entry.kind == oxygen::EntryKind::Counted && entry.report == fact.report)
        add("counted", entry.asset, kilograms_of(entry.oxygen).number(), "kg",
            "reading * mass per unit", source);
    for (const auto& one : s_.now.withdrawn)
      add("left_service", one.asset, -kilograms_of(one.stock).number(), "kg",
          one.is_part ? "min(counted, cylinders out of service) * content" : "all that was counted",
          "equipment register: out of service since the report");
    add("stock", "", kilograms_of(*fact.stock).number(), "kg", "sum of counted and left_service",
        source);
    add("usable", "", kilograms_of(*fact.usable).number(), "kg",
        "stock - sum of min(counted, heel) of the tanks in service", "equipment register");
  }

  void add_use() {
    for (const auto& use : s_.now.uses)
      add("measured_use", iso_date(use.day), tenths(use.use.number()), "m3",
          "stock before + received + generated - stock after, per day", "ledger");
  }

  void add_bottom_up() {
    if (!s_.now.last) return;
    const auto source = report_named(*s_.now.last);
    for (const auto mode : care::respiratory_modes) {
      const auto patients = s_.now.last->census.total(mode);
      if (!patients) continue;
      std::string name;
      for (const auto& [value, text] : names_of(mode))
        if (value == mode) name = text;
      const auto& flow = rules_.flows.modes[static_cast<std::size_t>(mode)];
      add("patients", name, patients->number(), "persons", "covid + other", source);
      add("flow_median", name, flow.median.number(), "l_per_min", "planning value",
          std::string(flow_rules) + (flow.unverified ? " (unverified)" : ""));
      add("mean_use", name, tenths(oxygen::mean_use(*patients, flow, rules_.flows.loss).number()),
          "m3_per_day", "1.44 / (1 - loss) * patients * flow_median * exp(log_sd^2 / 2)",
          flow_rules);
    }
  }

  void add_demand() {
    const auto& demand = s_.now.demand;
    if (!demand) {
      add("demand", "p50", {}, "m3_per_day", "needs patients or two counted stocks", "");
      return;
    }
    std::string basis;
    for (const auto& [value, name] : names_of(demand->basis))
      if (value == demand->basis) basis = name;
    if (demand->bottom_up)
      add("bottom_up", "", tenths(demand->bottom_up->number()), "m3_per_day", "sum of mean_use",
          flow_rules);
    if (demand->measured)
      add("measured", "", tenths(demand->measured->number()), "m3_per_day",
          "geometric mean of " + std::to_string(demand->measured_days) + " measured days",
          "ledger");
    add("calibration", "", demand->calibration, "ratio",
        "conjugate update of log(measured / bottom_up)", basis);
    for (const double p : {0.1, 0.5, 0.9})
      add("demand", "p" + std::to_string(static_cast<int>(p * 100.0 + 0.5)),
          tenths(demand->quantile(p).number()), "m3_per_day",
          "lognormal quantile of bottom_up * calibration", basis);
  }

  void add_own_sources() {
    add("generation", "", tenths(s_.now.own.generation.number()), "m3_per_day",
        "sum of availability * rated output", "equipment register");
    add("boil_off", "", tenths(s_.now.own.boil_off.number()), "m3_per_day",
        "sum of boil-off share * tank volume", "equipment register");
  }

  void add_cover_of(const char* step, const std::optional<oxygen::Cover>& cover,
                    const std::string& formula, const std::string& source) {
    const auto add_one = [&](const char* item, Hours oxygen::Cover::*quantile) {
      add(step, item, cover ? tenths(((*cover).*quantile).number()) : Value(), "h", formula,
          source);
    };
    add_one("p10", &oxygen::Cover::p10);
    add_one("p50", &oxygen::Cover::p50);
    add_one("p90", &oxygen::Cover::p90);
  }

  void add_cover() {
    add_cover_of("cover_at_reading", s_.now.at_reading,
                 "first t with demand * t - generation * t + boil_off * t >= usable",
                 "usable, demand (p10 from demand p90), generation, boil_off");
    add_cover_of("cover_left", s_.now.left, "cover_at_reading - hours since the reading",
                 std::string("unknown once stale_red_missed due reports were missed, of ") + alert_rules);
  }

  const acts::FacilitySituation& s_;
  store::Store& store_;
  const store::OxygenRules& rules_;
  Answer answer_;
};

}  // namespace

Answer explanation_of(const acts::FacilitySituation& s, store::Store& store,
                      const store::OxygenRules& rules) {
  return Explainer(s, store, rules).explain();
}

}  // namespace sansang::cli
