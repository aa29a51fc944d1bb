// SPDX-License-Identifier: Apache-2.0
#include "oxygen/equipment.hpp"

namespace sansang::oxygen {
namespace {

/// Collects what is missing or impossible in one record.
class RecordReader {
 public:
  explicit RecordReader(const EquipmentRecord& record) : record_(record) {}

  double positive(const char* field, const std::optional<double>& value) {
    if (!value) return refuse("missing_figure", field, "");
    if (*value <= 0.0) return refuse("not_positive", field, std::to_string(*value));
    return *value;
  }
  Share share(const char* field, const std::optional<double>& percent, double default_percent) {
    const double p = percent.value_or(default_percent);
    if (p < 0.0 || p > 100.0) {
      refuse("percent_outside", field, std::to_string(p));
      return Share(0.0);
    }
    return Share(p / 100.0);
  }
  double refuse(const char* code, const char* field, std::string value) {
    Finding finding;
    finding.code = code;
    finding.where.field = field;
    finding.value = std::move(value);
    finding.parameters = {{"equipment", record_.id.text}, {"field", field}};
    findings_.push_back(std::move(finding));
    return 1.0;
  }
  std::vector<Finding> findings() && { return std::move(findings_); }

 private:
  const EquipmentRecord& record_;
  std::vector<Finding> findings_;
};

BulkTank tank_of(const EquipmentRecord& record, RecordReader& read) {
  BulkTank tank;
  tank.volume = LitresLox(read.positive("volume_l", record.volume_l));
  tank.gauge = record.gauge_unit.value_or(GaugeUnit::Percent);
  tank.full_reading = record.full_reading;
  if (tank.gauge == GaugeUnit::CentimetreWater) read.positive("full_reading", record.full_reading);
  tank.max_fill = read.share("max_fill_percent", record.max_fill_percent, 95.0);
  tank.heel = read.share("heel_percent", record.heel_percent, 5.0);
  tank.boil_off_per_day =
      read.share("boil_off_percent_per_day", record.boil_off_percent_per_day, 0.5);
  return tank;
}

EquipmentDetail detail_of(const EquipmentRecord& record, RecordReader& read) {
  const auto whole = [&](double number) { return static_cast<std::int64_t>(number); };
  switch (record.kind) {
    case EquipmentKind::BulkTank:
      return tank_of(record, read);
    case EquipmentKind::Dewar:
      return Dewar{LitresLox(read.positive("volume_l", record.volume_l)),
                   whole(read.positive("count", record.count))};
    case EquipmentKind::CylinderPool:
      if (record.cylinder_class.empty()) read.refuse("missing_figure", "cylinder_class", "");
      return CylinderPool{record.cylinder_class,
                          Cylinders(whole(read.positive("count", record.count)))};
    case EquipmentKind::PsaPlant:
      return PsaPlant{LitresPerMinute(read.positive("flow_lpm", record.flow_lpm)),
                      read.share("availability_percent", record.availability_percent, 90.0),
                      read.share("purity_percent", record.purity_percent, 93.0)};
    case EquipmentKind::Concentrators:
      return Concentrators{whole(read.positive("count", record.count)),
                           LitresPerMinute(read.positive("flow_lpm", record.flow_lpm))};
    case EquipmentKind::Manifold:
      return Manifold{LitresPerMinute(read.positive("flow_lpm", record.flow_lpm))};
    case EquipmentKind::Pipeline:
      return Pipeline{LitresPerMinute(read.positive("flow_lpm", record.flow_lpm)),
                      whole(record.count.value_or(0.0))};
  }
  ensure(false, "an equipment kind without a typed form");
  return Pipeline{};
}

}  // namespace

EquipmentReading equipment_of(const EquipmentRecord& record) {
  RecordReader read(record);
  Equipment equipment{record.id, record.facility, record.name, detail_of(record, read),
                      record.in_service};
  EquipmentReading reading;
  reading.findings = std::move(read).findings();
  if (!has_error(reading.findings)) reading.equipment = std::move(equipment);
  return reading;
}

std::vector<Equipment> equipment_of(const std::vector<EquipmentRecord>& records) {
  std::vector<Equipment> all;
  for (const auto& record : records)
    if (auto reading = equipment_of(record); reading.equipment)
      all.push_back(std::move(*reading.equipment));
  return all;
}

OxygenMass mass_per_unit(const BulkTank& tank) {
  switch (tank.gauge) {
    case GaugeUnit::Percent:
      return mass_of(0.01 * tank.volume);
    case GaugeUnit::Kilogram:
      return mass_of(KilogramsLox(1.0));
    case GaugeUnit::Litre:
      return mass_of(LitresLox(1.0));
    case GaugeUnit::CentimetreWater:
      return mass_of((1.0 / tank.full_reading.value_or(1.0)) * tank.volume);
  }
  ensure(false, "a gauge unit without a mass");
  return {};
}

double full_gauge(const BulkTank& tank) {
  switch (tank.gauge) {
    case GaugeUnit::Percent:
      return 100.0;
    case GaugeUnit::Kilogram:
      return kilograms_of(mass_of(tank.volume)).number();
    case GaugeUnit::Litre:
      return tank.volume.number();
    case GaugeUnit::CentimetreWater:
      return tank.full_reading.value_or(1.0);
  }
  ensure(false, "a gauge unit without a full reading");
  return 0.0;
}

OxygenMass mass_at(const BulkTank& tank, double reading) {
  return mass_of((reading / full_gauge(tank)) * tank.volume);
}

std::string_view text_of(GaugeUnit unit) {
  for (const auto& [value, name] : names_of(GaugeUnit{}))
    if (value == unit) return name;
  return {};
}

}  // namespace sansang::oxygen
