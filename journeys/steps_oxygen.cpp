// SPDX-License-Identifier: Apache-2.0
// Oxygen: the province as it is, and the reports that come in.
#include "steps_oxygen.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace sansang::journeys {
namespace {

using care::RespiratoryMode;
using oxygen::LineKind;

const std::map<std::string, RespiratoryMode> mode_names{
    {"mặt nạ", RespiratoryMode::Mask},
    {"dòng cao HFNC", RespiratoryMode::Hfnc},
    {"thở máy không xâm lấn", RespiratoryMode::Niv},
    {"thở máy xâm lấn", RespiratoryMode::Invasive},
    {"ECMO", RespiratoryMode::Ecmo}};

std::string tank_of(const FacilityId& facility) {
  return facility.text + "-bon";
}

void set_time(Scene& scene, Call& call) {
  const auto& clock = call.word(0);
  const auto hours = number_in(call, clock.substr(0, clock.find(':')));
  const auto minutes = number_in(call, clock.substr(clock.find(':') + 1));
  scene.of<OxygenScene>().now =
      at_local_time(day_in(call, call.word(1)),
                    std::chrono::minutes{static_cast<int>(hours) * 60 + static_cast<int>(minutes)});
}

/// Every patient draws exactly the planning value and nothing is lost.
void assume_flows(Scene& scene, Call& call) {
  auto& flows = scene.of<OxygenScene>().rules.flows;
  flows.loss = Share(0.0);
  flows.between_hospitals_log_sd = flows.day_log_sd = 1e-6;
  for (const auto& row : call.rows()) {
    auto& flow =
        flows.modes[static_cast<std::size_t>(mode_names.at(call.cell(row, "hình thức thở")))];
    flow.median = LitresPerMinute(number_in(call, call.cell(row, "lít/phút mỗi người")));
    flow.log_sd = 0.0;
  }
}

oxygen::EquipmentRecord tank_record(const OxygenScene& scene, const FacilityId& facility,
                                    double volume_l) {
  oxygen::EquipmentRecord tank;
  tank.id = EquipmentId(tank_of(facility));
  tank.facility = facility;
  tank.kind = oxygen::EquipmentKind::BulkTank;
  tank.name = "Bồn oxy lỏng";
  tank.volume_l = volume_l;
  tank.gauge_unit = oxygen::GaugeUnit::Percent;
  if (scene.whole_tank_is_usable) tank.heel_percent = tank.boil_off_percent_per_day = 0.0;
  return tank;
}

void add_facilities(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  std::vector<store::Change> changes;
  for (const auto& row : call.rows()) {
    facility::Facility f;
    f.id = FacilityId(call.cell(row, "mã"));
    f.name = call.cell(row, "tên");
    f.province = "91";
    f.unit = UnitCode("91");
    f.on_island = call.has_column("ngoài đảo") && call.cell(row, "ngoài đảo") == "có";
    oxygen.known[f.name] = f.id;
    changes.emplace_back(f);
    if (const auto litres = call.cell(row, "bồn (lít)"); litres != unknown_cell)
      changes.emplace_back(tank_record(oxygen, f.id, number_in(call, litres)));
    if (const auto count = call.cell(row, "số bình 40 lít"); count != unknown_cell) {
      oxygen::EquipmentRecord pool;
      pool.id = EquipmentId(f.id.text + "-binh");
      pool.facility = f.id;
      pool.kind = oxygen::EquipmentKind::CylinderPool;
      pool.cylinder_class = "40L";
      pool.count = number_in(call, count);
      changes.emplace_back(pool);
    }
  }
  oxygen.write(std::move(changes));
}

void add_officers(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  std::vector<store::Change> changes;
  for (const auto& row : call.rows()) {
    facility::DesignatedOfficer officer;
    officer.facility = oxygen.facility(call, call.cell(row, "cơ sở"));
    officer.full_name = call.cell(row, "cán bộ chuyên trách");
    officer.decision_number = call.cell(row, "quyết định số");
    officer.from = day_in(call, call.cell(row, "từ ngày"));
    if (const auto to = call.cell(row, "thôi từ ngày"); to != unknown_cell)
      officer.to = day_in(call, to);
    changes.emplace_back(officer);
  }
  oxygen.write(std::move(changes));
}

void add_suppliers(Scene& scene, Call& call) {
  std::vector<store::Change> changes;
  for (const auto& row : call.rows()) {
    facility::Supplier s;
    s.name = call.cell(row, "nhà cung cấp");
    s.id = SupplierId(s.name);
    s.tank = s.stock = KilogramsLox(number_in(call, call.cell(row, "tồn kho (kg)")));
    s.daily_production = KilogramsLox(number_in(call, call.cell(row, "kg mỗi ngày")));
    changes.emplace_back(s);
  }
  scene.of<OxygenScene>().write(std::move(changes));
}

/// "thứ hai, thứ năm" as "1,4"; "hằng ngày" as "".
std::string sailing_days(Call& call, const std::string& text) {
  if (text == "hằng ngày") return {};
  const std::vector<std::string> names{"thứ hai", "thứ ba",  "thứ tư",  "thứ năm",
                                       "thứ sáu", "thứ bảy", "chủ nhật"};
  std::string days;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (text.find(names[i]) != std::string::npos)
      days += (days.empty() ? "" : ",") + std::to_string(i + 1);
  if (days.empty()) call.fail(call.line(), "cannot read the days \"" + text + "\"");
  return days;
}

void add_routes(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  std::vector<store::Change> changes;
  for (const auto& row : call.rows()) {
    facility::SupplyRoute r;
    r.supplier = SupplierId(call.cell(row, "từ"));
    r.facility = oxygen.facility(call, call.cell(row, "đến"));
    r.sailing_days = sailing_days(call, call.cell(row, "chuyến"));
    r.lead_days = static_cast<std::int64_t>(number_in(call, call.cell(row, "số ngày đi đường")));
    r.lead_p90 = Hours(24.0);
    r.daily_capacity = KilogramsLox(number_in(call, call.cell(row, "kg mỗi chuyến")));
    r.cost_per_kg = Dong(6000);
    if (const auto number = call.cell(row, "hợp đồng"); number != unknown_cell)
      r.contract_number = number;
    changes.emplace_back(r);
  }
  oxygen.write(std::move(changes));
}

acts::ReportInput input_of(Call& call, const JourneyRow& row, const FacilityId& facility) {
  acts::ReportInput input;
  input.facility = facility;
  const auto add = [&](const char* heading, LineKind kind, const std::string& asset,
                       const char* unit) {
    if (!call.has_column(heading)) return;
    auto cell = call.cell(row, heading);
    if (cell == unknown_cell) return;
    if (cell.ends_with(" %")) cell.resize(cell.size() - 2);
    input.lines.push_back({kind, asset, number_in(call, cell), unit});
  };
  add("mức bồn", LineKind::TankLevel, tank_of(facility), "percent");
  add("nhận (kg)", LineKind::LiquidReceived, tank_of(facility), "kg");
  add("bình đầy", LineKind::CylindersFull, "40L", "count");
  for (const auto& [name, mode] : mode_names)
    if (call.has_column(name))
      if (const auto cell = call.cell(row, name); cell != unknown_cell)
        input.census.of(mode, true) = Persons(static_cast<std::int64_t>(number_in(call, cell)));
  // A mode without a column has nobody; a cell that is unknown was not counted.
  if (input.census.has_any()) {
    for (const auto mode : care::respiratory_modes) input.census.of(mode, false) = Persons(0);
    for (const auto& [name, mode] : mode_names)
      if (!call.has_column(name)) input.census.of(mode, true) = Persons(0);
    input.confirmed.push_back({"census_incomplete", "census", "not_counted"});
  }
  return input;
}

void take(OxygenScene& oxygen, Call& call, int line, acts::ReportInput input, Instant at) {
  accounts::Caller officer;
  officer.account.id = AccountId("can-bo-" + input.facility.text);
  officer.appointments.emplace_back();
  officer.appointments.back().scope.facilities = {input.facility};
  const auto taken = acts::receive_daily_report(oxygen.desk(), officer, input, at, "");
  if (!taken) return call.fail(line, oxygen.sentences.sentence_of(taken.error()));
  if (const auto* findings = std::get_if<std::vector<Finding>>(&*taken))
    call.fail(line, oxygen.sentences.sentence_of(findings->front()));
}

std::string report_id(const FacilityId& facility, Date day) {
  return "bc-" + facility.text + "-" + iso_date(day);
}

void file_reports(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto day = day_in(call, call.word(0));
  for (const auto& row : call.rows()) {
    auto input = input_of(call, row, oxygen.facility(call, call.cell(row, "cơ sở")));
    input.id = ReportId(report_id(input.facility, day));
    input.reported_for = day;
    input.read_at = at_local_time(day, std::chrono::hours{7});
    take(oxygen, call, row.line, input, std::max(oxygen.now, input.read_at));
  }
}

void correct_report(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto day = day_in(call, call.word(0));
  for (const auto& row : call.rows()) {
    auto input = input_of(call, row, oxygen.facility(call, call.cell(row, "cơ sở")));
    input.corrects = ReportId(report_id(input.facility, day));
    input.id = ReportId(input.corrects->text + "-dinh-chinh");
    input.correction_reason = call.word(1);
    input.reported_for = day;
    input.read_at = at_local_time(day, std::chrono::hours{7});
    take(oxygen, call, row.line, input, oxygen.now);
  }
}

/// What is used from 07:00 of the day before to 07:00 of `day`: growing, less on Sundays.
struct Wave {
  Date first{};
  double first_use = 0.0, growth = 1.0;

  double grown(Date day) const {
    return std::pow(growth, static_cast<double>((day - first).count()));
  }
  double use_until(Date day) const {
    return first_use * grown(day) * (std::chrono::weekday{day} == std::chrono::Sunday ? 0.93 : 1.0);
  }
  /// From midnight to midnight: 7 hours of one reading's day and 17 of the next.
  double use_on(Date day) const {
    return (7.0 * use_until(day) + 17.0 * use_until(day + std::chrono::days{1})) / 24.0;
  }
};

/// The tank is filled every morning by what was used, so the mass balance gives the use back.
void make_wave(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto facility = oxygen.facility(call, call.word(0));
  const auto last = day_in(call, call.word(2));
  const std::chrono::days length{static_cast<int>(number_in(call, call.word(1)))};
  const Wave wave{last - length + std::chrono::days{1}, number_in(call, call.word(4)),
                  1.0 + number_in(call, call.word(3)) / 100.0};
  for (Date day = wave.first; day <= last; day += std::chrono::days{1}) {
    acts::ReportInput input;
    input.id = ReportId(report_id(facility, day));
    input.facility = facility;
    input.reported_for = day;
    input.read_at = at_local_time(day, std::chrono::hours{7});
    const auto filled = kilograms_of(mass_of(CubicMetres(wave.use_until(day))));
    input.lines = {{LineKind::TankLevel, tank_of(facility), 50.0, "percent"},
                   {LineKind::LiquidReceived, tank_of(facility), filled.number(), "kg"}};
    take(oxygen, call, call.line(), input, input.read_at);
    oxygen.write({store::CaseCount{UnitCode("91"), day,
                                   Persons(static_cast<std::int64_t>(40.0 * wave.grown(day))),
                                   "giả định", false}});
  }
  for (int n = 0; n < 7; ++n) {
    const Date day = last + std::chrono::days{n};
    oxygen.next_days[day] = wave.use_on(day);
  }
}

}  // namespace

FacilityId OxygenScene::facility(Call& call, const std::string& name) const {
  const auto at = known.find(name);
  if (at == known.end()) call.fail(call.line(), "no such facility: " + name);
  return at == known.end() ? FacilityId() : at->second;
}

void OxygenScene::write(std::vector<store::Change> changes) {
  store::Act act;
  act.at = now;
  act.action = "journey";
  act.object = "registers";
  act.changes = std::move(changes);
  store->commit(act);
}

accounts::Caller OxygenScene::department() const {
  accounts::Caller caller;
  caller.account.id = AccountId("chuyen-vien-so-y-te");
  caller.appointments.emplace_back();
  caller.appointments.back().role = accounts::Role::ProvinceOfficer;
  caller.appointments.back().scope = {"91", true, {}};
  return caller;
}

Date day_in(Call& call, const std::string& text) {
  const auto day = parse_date(text);
  if (!day) call.fail(call.line(), "cannot read the day \"" + text + "\"");
  return day.value_or(Date{});
}

double number_in(Call& call, const std::string& text) {
  auto plain = text;
  std::replace(plain.begin(), plain.end(), ',', '.');
  double number = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
  if (error != std::errc{} || end != plain.data() + plain.size())
    call.fail(call.line(), "cannot read the number \"" + text + "\"");
  return number;
}

std::string decimal(double number, int digits) {
  auto text = fmt::format("{:.{}f}", number, digits);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::vector<Step> oxygen_steps() {
  return {
      {"bây giờ là {giờ} ngày {ngày}", set_time},
      {"giả định lưu lượng và không tính hao hụt", assume_flows},
      {"giả định dùng được hết bồn, không bay hơi",
       [](Scene& scene, Call&) { scene.of<OxygenScene>().whole_tank_is_usable = true; }},
      {"các cơ sở trên địa bàn", add_facilities},
      {"phân công cán bộ chuyên trách", add_officers},
      {"các nhà cung cấp", add_suppliers},
      {"các tuyến giao oxy", add_routes},
      {"báo cáo ngày {ngày}", file_reports},
      {"đính chính báo cáo ngày {ngày} vì {lý do}", correct_report},
      {"{cơ sở} báo cáo {số} ngày liền đến {ngày}, mức dùng và số ca tăng {phần trăm} % mỗi ngày "
       "từ {mức đầu} m³",
       make_wave},
  };
}

}  // namespace sansang::journeys
