// SPDX-License-Identifier: Apache-2.0
#include "store/rules/oxygen_rules.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "store/rules/rhythm_rules.hpp"

namespace sansang::store {
namespace {

using namespace oxygen;

double number(const TomlTable& table, const char* key) {
  return table.number(key).value_or(0.0);
}
std::int64_t whole(const TomlTable& table, const char* key) {
  return table.integer(key).value_or(0);
}
Hours hours(const TomlTable& table, const char* key) {
  return Hours(number(table, key));
}

Share percent(const TomlTable& table, const char* key) {
  const double p = number(table, key);
  if (p >= 0.0 && p < 100.0) return Share(p / 100.0);
  table.refuse(key, "rule_out_of_range", {{"reason", "0 … 100"}});
  return Share();
}

void read_flows(const TomlTable& root, FlowRules& flows) {
  flows.loss = percent(root, "loss_percent");
  flows.between_hospitals_log_sd = number(root, "between_hospitals_log_sd");
  flows.day_log_sd = number(root, "day_log_sd");
  flows.calibration_days = whole(root, "calibration_days");
  std::size_t modes_read = 0;
  for (const auto& table : root.tables("mode")) {
    const auto text = table.string("mode").value_or("");
    for (const auto& [mode, name] : names_of(care::RespiratoryMode{})) {
      if (name != text) continue;
      auto& flow = flows.modes[static_cast<std::size_t>(mode)];
      flow.median = LitresPerMinute(number(table, "median_lpm"));
      flow.log_sd = number(table, "log_sd");
      flow.source = table.string("source").value_or("");
      flow.unverified = table.boolean("unverified").value_or(true);
      ++modes_read;
    }
  }
  if (modes_read != flows.modes.size())
    root.refuse("mode", "rule_out_of_range", {{"reason", "mask, hfnc, niv, invasive, ecmo"}});
}

void read_sizes(const TomlTable& root, std::vector<CylinderClass>& sizes) {
  for (const auto& table : root.tables("class"))
    sizes.push_back({table.string("code").value_or(""), number(table, "water_volume_l"),
                     number(table, "pressure_bar"), number(table, "residual_bar"),
                     CubicMetres(number(table, "nominal_m3")),
                     table.boolean("unverified").value_or(true)});
}

void read_alerts(const TomlTable& root, AlertRules& alerts) {
  alerts.urgent_below = hours(root, "urgent_below_hours");
  alerts.red_above_lead = hours(root, "red_above_lead_hours");
  alerts.yellow_above_lead = hours(root, "yellow_above_lead_hours");
  alerts.default_lead_p90 = hours(root, "default_lead_p90_hours");
  alerts.stale_yellow = whole(root, "stale_yellow_missed");
  alerts.stale_red = whole(root, "stale_red_missed");
  alerts.plausible_low = number(root, "plausible_low");
  alerts.plausible_high = number(root, "plausible_high");
  alerts.leak_ratio = number(root, "leak_ratio");
  alerts.leak_days = whole(root, "leak_days");
  alerts.purity_red_below_percent = number(root, "purity_red_below_percent");
  alerts.contract_days = whole(root, "contract_days");
  alerts.peak_within_day = number(root, "peak_within_day_factor");
  alerts.flow_yellow_share = number(root, "flow_yellow_percent") / 100.0;
  alerts.flow_red_share = number(root, "flow_red_percent") / 100.0;
  alerts.balance_gap_share = percent(root, "balance_gap_percent").number();
  alerts.balance_least_days = whole(root, "balance_least_days");
  alerts.clear_margin = hours(root, "clear_margin_hours");
  alerts.clear_margin_share = percent(root, "clear_margin_percent").number();
  alerts.clear_evaluations = whole(root, "clear_evaluations");
}

void read_report(const TomlTable& root, ReportRules& report) {
  report.id = root.string("id").value_or("");
  report.due_local_time = root.string("due_local_time").value_or("");
  report.reasons = root.strings("reasons");
  if (const auto limits = root.table("limits")) {
    report.limits = {whole(*limits, "late_after_days"), whole(*limits, "oldest_days"),
                     whole(*limits, "future_minutes"), whole(*limits, "read_days_apart"),
                     number(*limits, "generator_hours_per_day")};
  }
  if (const auto soft = root.table("soft")) {
    report.soft.level_rise_tolerance_share =
        percent(*soft, "level_rise_tolerance_percent").number();
    report.soft.usual_use_factor = number(*soft, "usual_use_factor");
    report.soft.census_jump_factor = number(*soft, "census_jump_factor");
    report.soft.census_jump_least = number(*soft, "census_jump_least");
    report.soft.purity_low_percent = number(*soft, "purity_low_percent");
  }
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path.string() + ": cannot be read");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Reads one file with `read` and keeps its findings.
template <class Read>
void read_file(const std::filesystem::path& path, std::vector<Finding>& findings, Read read) {
  const TomlDocument document(text_of(path), path.string());
  dated_rule(document.root());
  read(document.root());
  findings.insert(findings.end(), document.findings().begin(), document.findings().end());
}

}  // namespace

OxygenRulesReading read_oxygen_rules(const std::filesystem::path& folder) {
  OxygenRulesReading reading;
  OxygenRules rules;
  auto& found = reading.findings;
  read_file(folder / "oxygen/flow-by-severity.toml", found,
            [&](const TomlTable& root) { read_flows(root, rules.flows); });
  read_file(folder / "oxygen/cylinders.toml", found,
            [&](const TomlTable& root) { read_sizes(root, rules.sizes); });
  read_file(folder / "oxygen/alerts.toml", found,
            [&](const TomlTable& root) { read_alerts(root, rules.alerts); });
  read_file(folder / "reports/daily-oxygen.toml", found,
            [&](const TomlTable& root) { read_report(root, rules.report); });
  read_file(folder / "reports/rhythms.toml", found,
            [&](const TomlTable& root) { rules.rhythms = read_rhythms(root); });
  if (!has_error(found)) reading.rules = std::move(rules);
  return reading;
}

}  // namespace sansang::store
