// SPDX-License-Identifier: Apache-2.0
#include "simulation/facility_days.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

#include "oxygen/ledger.hpp"
#include "oxygen/mass_balance.hpp"
#include "simulation/stores.hpp"
#include "simulation/supply_days.hpp"

namespace sansang::simulation {
namespace {

using oxygen::DailyReport;
using std::chrono::minutes;
using std::chrono::seconds;

enum Purpose : std::uint64_t { Patients, Flows, Reporting };

/// Part of a day from the reading about 06:30 to the delivery about 10:00.
constexpr double before_delivery = 0.15;
constexpr double day_log_sd = 0.06;  ///< invented: what changes from day to day in one house
/// Invented habits: parts of the reports that come late by hours, and that never come.
constexpr double late_share = 0.03, missed_share = 0.015;
/// In the last days every report that is to come has come, so that the board tells the incidents.
constexpr std::chrono::days quiet_end{3};

/// m³ that the patients of one day draw, leaks of the house included.
double drawn(const care::CensusByMode& census, const oxygen::FlowRules& rules, double factor,
             statistics::RandomStream& random) {
  double flow = 0.0;
  for (std::size_t k = 0; k < rules.modes.size(); ++k) {
    const auto mode = static_cast<care::RespiratoryMode>(k);
    const auto patients = census.total(mode).value_or(Persons(0)).number();
    for (std::int64_t i = 0; i < patients; ++i)
      flow += random.lognormal(rules.modes[k].median.number(), rules.modes[k].log_sd);
  }
  const double use = daily(LitresPerMinute(flow)).number() / (1.0 - rules.loss.number());
  return use * factor * random.lognormal(1.0, day_log_sd);
}

class FacilityDays {
 public:
  FacilityDays(const Site& site, const std::vector<Incident>& all, const Calendar& calendar,
               const store::OxygenRules& rules, std::uint64_t seed)
      : site_(site),
        troubles_(all, site.facility.id),
        calendar_(calendar),
        rules_(rules),
        equipment_(oxygen::equipment_of(site.equipment)),
        lines_(oxygen::expected_lines(equipment_, rules.sizes)),
        stores_(equipment_, rules.sizes),
        supply_(site_, troubles_),
        flows_(seed, stream_of(site.facility.id, Flows)),
        habits_(seed, stream_of(site.facility.id, Reporting)) {}

  std::vector<DailyReport> run(const std::vector<care::CensusByMode>& census) {
    const double factor = site_.flow_factor;
    stores_.start_with(site_.fill_days * expected_use(census.front(), calendar_.first));
    for (int t = 0; t < calendar_.days(); ++t) {
      const Date day = calendar_.first + std::chrono::days{t};
      const auto& patients = census[static_cast<std::size_t>(t)];
      report(day, patients);
      const double expected = expected_use(patients, day);
      double use = drawn(patients, rules_.flows, factor, flows_) + leak(day);
      stores_.draw(use, before_delivery);
      if (const auto fill = supply_.load_of(day, stores_.usable() / expected))
        stores_.fill_to(*fill * expected);
      stores_.draw(use, 1.0 - before_delivery);
    }
    std::erase_if(reports_, [&](const auto& r) { return r.received_at > calendar_.now; });
    std::stable_sort(reports_.begin(), reports_.end(),
                     [](const auto& a, const auto& b) { return a.received_at < b.received_at; });
    return std::move(reports_);
  }

 private:
  double leak(Date day) const {
    const auto* hole = troubles_.on(day, IncidentKind::Leak);
    return hole ? daily(LitresPerMinute(hole->figure)).number() : 0.0;
  }
  /// What the house reckons with when it orders: planning flows, at least one patient on a mask.
  double expected_use(const care::CensusByMode& census, Date day) const {
    const auto planned = oxygen::bottom_up_use(census, rules_.flows);
    const double patients = planned ? planned->number() : 0.0;
    return std::max(patients * site_.flow_factor + leak(day), planned_use(1.0));
  }

  bool is_sent(Date day) {
    const bool missed = habits_.uniform() < missed_share;
    if (site_.last_report && day > *site_.last_report) return false;
    return !missed || day + quiet_end >= calendar_.last ||
           troubles_.on(day, IncidentKind::TypedOnBehalf) != nullptr;
  }

  seconds delay_of(Date day) {
    const bool late = habits_.uniform() < late_share;
    const auto hours = 3.0 + 15.0 * habits_.uniform();
    const auto typing = seconds{180 + static_cast<std::int64_t>(habits_.below(660))};
    if (const auto* slow = troubles_.on(day, IncidentKind::ReportedDaysLater))
      return seconds{static_cast<std::int64_t>(slow->figure * 86400.0)} + typing;
    if (!late || day + quiet_end >= calendar_.last) return typing;
    return seconds{static_cast<std::int64_t>(hours * 3600.0)};
  }

  DailyReport written(Date day, const care::CensusByMode& census) {
    DailyReport report;
    report.id = ReportId(site_.facility.id.text + "/" + iso_date(day));
    report.facility = site_.facility.id;
    report.reported_for = day;
    const auto jitter = minutes{static_cast<std::int64_t>(habits_.below(9))};
    report.read_at = at_local_time(day, site_.reads_at + jitter);
    report.received_at = report.read_at + delay_of(day);
    report.reported_by = site_.reporter;
    const auto* impure = troubles_.on(day, IncidentKind::LowPurity);
    const double shown =
        impure ? impure->figure : 93.5 + 0.5 * static_cast<double>(habits_.below(4));
    report.lines = stores_.read(shown);
    report.census = census;
    std::int64_t severe = 0;
    for (const auto mode :
         {care::RespiratoryMode::Niv, care::RespiratoryMode::Invasive, care::RespiratoryMode::Ecmo})
      severe += census.total(mode)->number();
    report.oxygen_beds_occupied = Beds(census.total()->number());
    report.icu_beds_occupied = Beds(severe);
    report.simulated = true;
    if (troubles_.on(day, IncidentKind::TypedOnBehalf)) {
      report.source = FactSource::TypedOnBehalf;
      report.source_note = "Điện thoại lúc 07:20, điều dưỡng trực đọc số; đơn vị mất mạng Internet";
      report.reported_by = AccountId("soyte");
      report.received_at = at_local_time(day, minutes{7 * 60 + 26});
    }
    return report;
  }

  oxygen::CheckContext context(const DailyReport& report) const {
    oxygen::CheckContext now;
    now.lines = lines_;
    now.previous = previous_;
    now.use = usual_use();
    now.now = report.received_at;
    return now;
  }
  /// Mean of the last measured days; a week of them tells what is usual here.
  std::optional<CubicMetresPerDay> usual_use() const {
    if (recent_uses_.size() < 3) return std::nullopt;
    double sum = 0.0;
    for (const double use : recent_uses_) sum += use;
    return CubicMetresPerDay(sum / static_cast<double>(recent_uses_.size()));
  }

  /// The officer gives a reason for every doubt; an error would be a fault of the simulation.
  void answer_doubts(DailyReport& report, const oxygen::CheckContext& now) const {
    for (const auto& finding : oxygen::check(report, now, rules_.report)) {
      ensure(finding.severity != Severity::Error,
             "the simulation wrote an impossible report: " + report.id.text + " " + finding.code +
                 " " + finding.where.field + " " + finding.value);
      if (finding.severity != Severity::Doubt) continue;
      const bool counted_again = finding.code == "census_jump" || finding.code == "purity_low";
      report.confirmed.push_back(
          {finding.code, finding.where.field, counted_again ? "recounted" : "as_typed"});
    }
  }

  oxygen::ReportLine* tank_line(DailyReport& report, std::string_view unit) const {
    for (auto& line : report.lines)
      if (line.kind == oxygen::LineKind::TankLevel && line.unit == unit) return &line;
    return nullptr;
  }

  /// Kilograms typed into litres: only where the form doubts it and the tank could hold it.
  bool mistake_left_in(DailyReport& report) {
    if (mistaken_) return false;
    DailyReport typed = report;
    auto* line = tank_line(typed, "l");
    if (!line) return false;
    line->value = std::round(line->value * liquid_density_kg_per_l);
    const auto findings = oxygen::check(typed, context(typed), rules_.report);
    const auto field = field_of(*line);
    const bool doubted = std::any_of(findings.begin(), findings.end(), [&](const auto& finding) {
      return finding.code == "level_rose_without_receipt" && finding.where.field == field;
    });
    if (has_error(findings) || !doubted) return false;
    report = std::move(typed);
    return mistaken_ = true;
  }

  /// Litres typed into kilograms in the morning; the right figure follows in the afternoon.
  void mistake_corrected(DailyReport report) {
    auto* line = tank_line(report, "kg");
    if (!line || mistaken_) return file(std::move(report));
    mistaken_ = true;
    DailyReport right = report;
    line->value = std::round(line->value / liquid_density_kg_per_l);
    answer_doubts(report, context(report));
    right.id = ReportId(report.id.text + "/2");
    right.corrects = report.id;
    right.correction_reason = "Nhập nhầm đơn vị: ghi số lít vào ô ki-lô-gam";
    right.received_at = at_local_time(report.reported_for, minutes{14 * 60 + 10});
    auto now = context(right);
    now.filed = report.id;
    answer_doubts(right, now);
    reports_.push_back(std::move(report));
    remember(right);
    reports_.push_back(std::move(right));
  }

  void report(Date day, const care::CensusByMode& census) {
    if (!site_.reports || !is_sent(day)) return;
    auto made = written(day, census);
    stores_.reported();
    if (troubles_.on(day, IncidentKind::UnitMistakeCorrected))
      return mistake_corrected(std::move(made));
    if (troubles_.on(day, IncidentKind::UnitMistakeLeftIn)) mistake_left_in(made);
    file(std::move(made));
  }
  void file(DailyReport made) {
    answer_doubts(made, context(made));
    remember(made);
    reports_.push_back(std::move(made));
  }

  /// Keeps the measured use since the report before, where it can be.
  void remember(const DailyReport& made) {
    const auto entries = oxygen::entries_of(made, equipment_, rules_.sizes);
    auto fact = oxygen::fact_of(made, entries, equipment_, rules_.sizes);
    if (last_fact_) {
      const std::array<oxygen::DailyFact, 2> pair{*last_fact_, fact};
      for (const auto& interval : oxygen::uses_between(pair)) {
        if (!interval.is_plausible()) continue;
        const double days = static_cast<double>((interval.to - interval.from).count()) / 86400.0;
        recent_uses_.push_back(gas_of(interval.use).number() / days);
        if (recent_uses_.size() > 7) recent_uses_.pop_front();
      }
    }
    last_fact_ = std::move(fact);
    previous_ = made;
  }

  const Site& site_;
  Troubles troubles_;
  const Calendar& calendar_;
  const store::OxygenRules& rules_;
  std::vector<oxygen::Equipment> equipment_;
  std::vector<oxygen::ExpectedLine> lines_;
  TrueStores stores_;
  SupplyDays supply_;
  statistics::RandomStream flows_, habits_;
  std::optional<DailyReport> previous_;
  std::optional<oxygen::DailyFact> last_fact_;
  std::deque<double> recent_uses_;
  std::vector<DailyReport> reports_;
  bool mistaken_ = false;
};

}  // namespace

std::vector<oxygen::DailyReport> reports_of(const Site& site, const std::vector<Incident>& all,
                                            const std::vector<double>& admissions,
                                            const Calendar& calendar,
                                            const store::OxygenRules& rules, std::uint64_t seed) {
  if (!site.reports) return {};
  statistics::RandomStream arrivals(seed, stream_of(site.facility.id, Patients));
  const auto census = census_of(site, admissions, calendar.first, calendar.days(), arrivals);
  return FacilityDays(site, all, calendar, rules, seed).run(census);
}

}  // namespace sansang::simulation
