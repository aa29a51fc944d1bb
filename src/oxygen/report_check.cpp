// SPDX-License-Identifier: Apache-2.0
#include "oxygen/report_check.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace sansang::oxygen {
namespace {

std::string number_text(double value) {
  auto text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (!text.empty() && text.back() == '.') text.pop_back();
  return text;
}

std::string_view text_of(LineKind kind) {
  for (const auto& [value, name] : names_of(LineKind{}))
    if (value == kind) return name;
  return {};
}

class Checker {
 public:
  Checker(const DailyReport& report, const CheckContext& context, const ReportRules& rules)
      : report_(report), context_(context), rules_(rules) {}

  std::vector<Finding> run() {
    check_times();
    check_header();
    std::set<std::pair<LineKind, std::string>> seen;
    for (const auto& line : report_.lines) {
      if (!seen.emplace(line.kind, line.asset).second)
        add("duplicate_line", Severity::Error, field_of(line), number_text(line.value));
      else
        check_line(line);
    }
    check_census();
    if (report_.lines.empty() && !report_.census.has_any())
      add("empty_report", Severity::Error, "lines", "");
    check_use();
    return std::move(findings_);
  }

 private:
  void add(const char* code, Severity severity, std::string field, std::string value,
           Parameters parameters = {}) {
    if (severity == Severity::Doubt && is_confirmed(code, field)) return;
    Finding finding{code, severity, {}, std::move(value), std::move(parameters)};
    finding.where.field = std::move(field);
    findings_.push_back(std::move(finding));
  }
  bool is_confirmed(const std::string& code, const std::string& field) const {
    return std::any_of(report_.confirmed.begin(), report_.confirmed.end(), [&](const auto& doubt) {
      return doubt.code == code && doubt.field == field &&
             std::find(rules_.reasons.begin(), rules_.reasons.end(), doubt.reason) !=
                 rules_.reasons.end();
    });
  }

  void check_times() {
    const Date today = local_day(context_.now);
    const auto age = (today - report_.reported_for).count();
    const auto day = iso_date(report_.reported_for);
    if (age < 0) add("reported_for_future", Severity::Error, "reported_for", day);
    if (age > rules_.limits.oldest_days)
      add("too_old", Severity::Error, "reported_for", day,
          {{"days", std::to_string(rules_.limits.oldest_days)}});
    else if (age > rules_.limits.late_after_days)
      add("late_report", Severity::Doubt, "reported_for", day, {{"days", std::to_string(age)}});
    if (report_.read_at > context_.now + std::chrono::minutes{rules_.limits.future_minutes})
      add("read_at_future", Severity::Error, "read_at", iso_instant(report_.read_at));
  }

  void check_header() {
    if (report_.source == FactSource::TypedOnBehalf && report_.source_note.empty())
      add("source_note_missing", Severity::Error, "source_note", "");
    if (report_.corrects && report_.correction_reason.empty())
      add("correction_reason_missing", Severity::Error, "correction_reason", "");
    if (context_.filed && report_.corrects != context_.filed)
      add("already_reported", Severity::Error, "reported_for", iso_date(report_.reported_for));
    check_count("oxygen_beds_occupied", report_.oxygen_beds_occupied);
    check_count("icu_beds_occupied", report_.icu_beds_occupied);
  }

  template <class Count>
  void check_count(const std::string& field, const std::optional<Count>& count) {
    if (count && count->number() < 0)
      add("negative", Severity::Error, field, std::to_string(count->number()));
  }

  void check_line(const ReportLine& line) {
    const auto field = field_of(line);
    const auto value = number_text(line.value);
    const auto* expected = find_expected(context_.lines, line.kind, line.asset);
    if (!expected) return add("unknown_asset", Severity::Error, field, value,
                              {{"asset", line.asset}});
    if (line.unit != expected->unit)
      return add("wrong_unit", Severity::Error, field, line.unit, {{"unit", expected->unit}});
    if (!std::isfinite(line.value) || line.value < 0.0)
      return add("negative", Severity::Error, field, value);
    if (expected->unit == "count" && line.value != std::floor(line.value))
      return add("not_whole", Severity::Error, field, value);
    if (line.kind == LineKind::GeneratorPurity && line.value > 100.0)
      return add("purity_above_100", Severity::Error, field, value);
    if (line.kind == LineKind::GeneratorPurity && line.value < rules_.soft.purity_low_percent)
      add("purity_low", Severity::Doubt, field, value,
          {{"limit", number_text(rules_.soft.purity_low_percent)}});
    if (line.kind == LineKind::GeneratorHours && line.value > hours_possible())
      return add("hours_above_day", Severity::Error, field, value,
                 {{"hours", number_text(hours_possible())}});
    if (expected->maximum && line.value > *expected->maximum)
      return add("above_maximum", Severity::Error, field, value,
                 {{"maximum", number_text(*expected->maximum)}, {"unit", expected->unit}});
    if (line.kind == LineKind::TankLevel) check_rise(line, *expected);
  }

  /// A generator that ran since the last report cannot have run longer than that.
  double hours_possible() const {
    const double a_day = rules_.limits.generator_hours_per_day;
    if (!context_.previous) return a_day;
    const auto days = (report_.reported_for - context_.previous->reported_for).count();
    return a_day * static_cast<double>(std::max<std::int64_t>(days, 1));
  }

  void check_rise(const ReportLine& line, const ExpectedLine& expected) {
    if (!context_.previous || !expected.grams_per_unit || !expected.maximum) return;
    const auto* before = find_line(*context_.previous, LineKind::TankLevel, line.asset);
    if (!before || before->unit != line.unit) return;
    const auto* received = find_line(report_, LineKind::LiquidReceived, line.asset);
    const double per_unit = *expected.grams_per_unit;
    const double allowed = before->value * per_unit + (received ? received->value * 1000.0 : 0.0) +
                           rules_.soft.level_rise_tolerance_share * *expected.maximum * per_unit;
    if (line.value * per_unit > allowed)
      add("level_rose_without_receipt", Severity::Doubt, field_of(line), number_text(line.value),
          {{"previous", number_text(before->value)}, {"unit", line.unit}});
  }

  void check_census() {
    for (const auto mode : care::respiratory_modes)
      for (const bool covid : {true, false}) check_mode(mode, covid);
  }
  void check_mode(care::RespiratoryMode mode, bool covid) {
    const auto& now = report_.census.of(mode, covid);
    if (!now) return;
    std::string field = covid ? "census.covid_" : "census.other_";
    for (const auto& [value, name] : names_of(mode))
      if (value == mode) field += name;
    if (now->number() < 0)
      return add("negative", Severity::Error, field, std::to_string(now->number()));
    if (!context_.previous) return;
    const auto& before = context_.previous->census.of(mode, covid);
    if (!before) return;
    const double a = static_cast<double>(before->number()), b = static_cast<double>(now->number());
    const bool large = std::abs(b - a) >= rules_.soft.census_jump_least;
    const double factor = rules_.soft.census_jump_factor;
    if (large && (b > factor * a || a > factor * b))
      add("census_jump", Severity::Doubt, field, std::to_string(now->number()),
          {{"previous", std::to_string(before->number())}});
  }

  /// Mass of all stores in `report`, grams; nothing when one is missing.
  std::optional<double> stock(const DailyReport& report) const {
    double sum = 0.0;
    bool any = false;
    for (const auto& expected : context_.lines) {
      if (!expected.counts_stock() || !expected.grams_per_unit) continue;
      const auto* line = find_line(report, expected.kind, expected.asset);
      if (!line || line->unit != expected.unit) return std::nullopt;
      sum += line->value * *expected.grams_per_unit;
      any = true;
    }
    return any ? std::optional(sum) : std::nullopt;
  }
  double received() const {
    double sum = 0.0;
    for (const auto& expected : context_.lines) {
      if (!expected.counts_receipt() || !expected.grams_per_unit) continue;
      const auto* line = find_line(report_, expected.kind, expected.asset);
      if (line && line->unit == expected.unit) sum += line->value * *expected.grams_per_unit;
    }
    return sum;
  }

  void check_use() {
    if (!context_.previous || !context_.use || has_error(findings_)) return;
    const auto before = stock(*context_.previous), after = stock(report_);
    const double days = std::chrono::duration<double>(report_.read_at -
                                                      context_.previous->read_at).count() / 86400.0;
    if (!before || !after || days <= 0.0) return;
    const double grams = *before + received() - *after;
    const double use = gas_of(OxygenMass(std::llround(grams))).number() / days;
    if (use > rules_.soft.usual_use_factor * context_.use->number())
      add("use_above_usual", Severity::Doubt, "lines", number_text(std::round(use)),
          {{"usual", number_text(std::round(context_.use->number()))}});
  }

  const DailyReport& report_;
  const CheckContext& context_;
  const ReportRules& rules_;
  std::vector<Finding> findings_;
};

}  // namespace

std::string field_of(const ReportLine& line) {
  return "lines." + std::string(text_of(line.kind)) + "." + line.asset;
}

std::vector<Finding> check(const DailyReport& report, const CheckContext& context,
                           const ReportRules& rules) {
  return Checker(report, context, rules).run();
}

}  // namespace sansang::oxygen
