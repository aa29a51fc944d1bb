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
  Checker(const DailyReport& report, const CheckContext& context, const ReportRules& rules,
          const std::vector<FractionalCount>& fractions)
      : report_(report), context_(context), rules_(rules), fractions_(fractions) {}

  void run() {
    check_times();
    check_header();
    std::set<std::pair<LineKind, std::string>> seen;
    for (const auto& line : report_.lines) {
      if (!seen.emplace(line.kind, line.asset).second)
        add("duplicate_line", Severity::Error, field_of(line), number_text(line.value));
      else
        check_line(line);
    }
    check_cylinders();
    check_census();
    if (report_.lines.empty() && census_fields_counted() == 0)
      add("empty_report", Severity::Error, "lines", "");
    check_use();
  }
  std::vector<Finding>& findings() { return findings_; }
  std::vector<ConfirmedDoubt>& accepted() { return accepted_; }

 private:
  void add(std::string_view code, Severity severity, std::string field, std::string value,
           Parameters parameters = {}) {
    if (severity == Severity::Doubt) {
      if (const auto* answer = answer_to(code, field)) return accepted_.push_back(*answer);
    }
    Finding finding{std::string(code), severity, {}, std::move(value), std::move(parameters)};
    finding.where.field = std::move(field);
    findings_.push_back(std::move(finding));
  }
  const ConfirmedDoubt* answer_to(std::string_view code, const std::string& field) const {
    const auto at =
        std::find_if(report_.confirmed.begin(), report_.confirmed.end(), [&](const auto& doubt) {
          return doubt.code == code && doubt.field == field &&
                 std::find(rules_.reasons.begin(), rules_.reasons.end(), doubt.reason) !=
                     rules_.reasons.end();
        });
    return at == report_.confirmed.end() ? nullptr : &*at;
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
    if (!has_error(findings_)) check_day_of_reading();
  }

  /// Mass balance and cover reckon with the hour of the reading, so it must belong to its day. A
  /// night shift may read just before or after midnight; with a day that cannot be, it says
  /// nothing.
  void check_day_of_reading() {
    const Date read_on = local_day(report_.read_at);
    const auto apart = std::abs((read_on - report_.reported_for).count());
    const Parameters days{{"read_on", vietnamese_date(read_on)},
                          {"reported_for", vietnamese_date(report_.reported_for)}};
    const auto value = iso_instant(report_.read_at);
    if (apart > rules_.limits.read_days_apart)
      add("read_at_too_far", Severity::Error, "read_at", value, days);
    else if (apart > 0)
      add("read_at_other_day", Severity::Doubt, "read_at", value, days);
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
    for (const auto& [field, value] : fractions_)
      add(value < 0.0 ? "negative" : "not_whole", Severity::Error, field, number_text(value));
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
    if (!expected)
      return add("unknown_asset", Severity::Error, field, value, {{"asset", line.asset}});
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

  /// Grams that came for `asset`; a blank receipt counts as none, the doubt asks about it.
  double received(LineKind kind, const std::string& asset) const {
    const auto* expected = find_expected(context_.lines, kind, asset);
    const auto* line = find_line(report_, kind, asset);
    if (!expected || !expected->grams_per_unit || !line || line->unit != expected->unit) return 0.0;
    return line->value * *expected->grams_per_unit;
  }

  void check_rise(const ReportLine& line, const ExpectedLine& expected) {
    if (!context_.previous || !expected.grams_per_unit || !expected.maximum) return;
    const auto* before = find_line(*context_.previous, LineKind::TankLevel, line.asset);
    if (!before || before->unit != line.unit) return;
    const double per_unit = *expected.grams_per_unit;
    const double allowed = before->value * per_unit +
                           received(LineKind::LiquidReceived, line.asset) +
                           rules_.soft.level_rise_tolerance_share * *expected.maximum * per_unit;
    if (line.value * per_unit > allowed)
      add("level_rose_without_receipt", Severity::Doubt, field_of(line), number_text(line.value),
          {{"previous", number_text(before->value)}, {"unit", line.unit}});
  }

  /// The count of that line when it is one: whole, not negative, in the form.
  std::optional<double> cylinders(const DailyReport& report, LineKind kind,
                                  const std::string& size) const {
    const auto* line = find_line(report, kind, size);
    if (!line || line->unit != "count" || !std::isfinite(line->value)) return std::nullopt;
    if (line->value < 0.0 || line->value != std::floor(line->value)) return std::nullopt;
    return line->value;
  }

  void check_cylinders() {
    for (const auto& expected : context_.lines)
      if (expected.kind == LineKind::CylindersFull) check_class(expected);
  }
  void check_class(const ExpectedLine& expected) {
    const auto& size = expected.asset;
    const auto full = cylinders(report_, LineKind::CylindersFull, size);
    const auto empty = cylinders(report_, LineKind::CylindersEmpty, size);
    const double counted = full.value_or(0.0) + empty.value_or(0.0);
    const auto kind = full ? LineKind::CylindersFull : LineKind::CylindersEmpty;
    const auto field = field_of({kind, size, 0.0, {}});
    if (expected.owned && counted > *expected.owned)
      add("cylinders_above_owned", Severity::Doubt, field, number_text(counted),
          {{"owned", number_text(*expected.owned)}});
    if (!full || !context_.previous) return;
    const auto before = cylinders(*context_.previous, LineKind::CylindersFull, size);
    const auto came = cylinders(report_, LineKind::CylindersReceived, size).value_or(0.0);
    if (before && *full > *before + came)
      add("cylinders_rose_without_receipt", Severity::Doubt, field, number_text(*full),
          {{"previous", number_text(*before)}, {"received", number_text(came)}});
  }

  void check_census() {
    std::string blank;
    for (const auto mode : care::respiratory_modes)
      for (const bool covid : {true, false}) {
        const auto field = field_of_mode(mode, covid);
        if (!report_.census.of(mode, covid) && !is_fractional(field))
          blank += (blank.empty() ? "" : ", ") + field.substr(field.find('.') + 1);
        check_mode(mode, covid, field);
      }
    // Nothing counted at all is a report without a census; some counted looks like a whole one.
    if (!blank.empty() && census_fields_counted() > 0)
      add("census_incomplete", Severity::Doubt, "census", blank, {{"blank", blank}});
  }
  static std::string field_of_mode(care::RespiratoryMode mode, bool covid) {
    std::string field = covid ? "census.covid_" : "census.other_";
    for (const auto& [value, name] : names_of(mode))
      if (value == mode) field += name;
    return field;
  }
  bool is_fractional(const std::string& field) const {
    return std::any_of(fractions_.begin(), fractions_.end(),
                       [&](const auto& count) { return count.field == field; });
  }
  int census_fields_counted() const {
    int counted = 0;
    for (const auto mode : care::respiratory_modes)
      for (const bool covid : {true, false})
        counted += report_.census.of(mode, covid) || is_fractional(field_of_mode(mode, covid));
    return counted;
  }

  void check_mode(care::RespiratoryMode mode, bool covid, const std::string& field) {
    const auto& now = report_.census.of(mode, covid);
    if (!now) return;
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
    for (const auto& expected : context_.lines)
      if (expected.counts_receipt()) sum += received(expected.kind, expected.asset);
    return sum;
  }

  void check_use() {
    if (!context_.previous || !context_.use || has_error(findings_)) return;
    const auto before = stock(*context_.previous), after = stock(report_);
    const double days =
        std::chrono::duration<double>(report_.read_at - context_.previous->read_at).count() /
        86400.0;
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
  const std::vector<FractionalCount>& fractions_;
  std::vector<Finding> findings_;
  std::vector<ConfirmedDoubt> accepted_;
};

}  // namespace

std::string field_of(const ReportLine& line) {
  return "lines." + std::string(text_of(line.kind)) + "." + line.asset;
}

std::vector<Finding> check(const DailyReport& report, const CheckContext& context,
                           const ReportRules& rules,
                           const std::vector<FractionalCount>& fractions) {
  Checker checker(report, context, rules, fractions);
  checker.run();
  return std::move(checker.findings());
}

std::vector<ConfirmedDoubt> accepted_doubts(const DailyReport& report, const CheckContext& context,
                                            const ReportRules& rules) {
  const std::vector<FractionalCount> none;
  Checker checker(report, context, rules, none);
  checker.run();
  return std::move(checker.accepted());
}

}  // namespace sansang::oxygen
