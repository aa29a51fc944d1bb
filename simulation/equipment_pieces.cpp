// SPDX-License-Identifier: Apache-2.0
#include "simulation/kien_giang.hpp"

namespace sansang::simulation {

using oxygen::EquipmentKind;
using oxygen::EquipmentRecord;

EquipmentRecord& Pieces::add(EquipmentKind kind, const std::string& code, std::string name) {
  EquipmentRecord record;
  record.id = EquipmentId(facility.text + "-" + code);
  record.facility = facility;
  record.kind = kind;
  record.name = std::move(name);
  record.simulated = true;
  all.push_back(std::move(record));
  return all.back();
}

void Pieces::tank(double litres, oxygen::GaugeUnit gauge, std::optional<double> full_reading) {
  auto& record = add(EquipmentKind::BulkTank, "B1", "Bồn oxy lỏng");
  record.volume_l = litres;
  record.gauge_unit = gauge;
  record.full_reading = full_reading;
  record.max_fill_percent = 95.0;
  record.heel_percent = 5.0;
  record.boil_off_percent_per_day = 0.5;
}

void Pieces::cylinders(const std::string& size, double count, std::string name) {
  const bool is_named = !name.empty();
  auto& record = add(EquipmentKind::CylinderPool, is_named ? "C" + size + "-T" : "C" + size,
                     is_named ? std::move(name) : "Bình oxy " + size.substr(0, 2) + " L");
  record.cylinder_class = size;
  record.count = count;
}

void Pieces::lent_cylinders(const std::string& size, double count) {
  auto& record =
      add(EquipmentKind::CylinderPool, "M" + size, "Bình oxy " + size.substr(0, 2) + " L cho mượn");
  record.cylinder_class = size;
  record.count = count;
  record.owner = oxygen::Owner::Lent;
  record.owner_name = "Một công ty thép (mô phỏng)";
  record.recall_terms = "Trả lại khi công ty có văn bản yêu cầu, báo trước 15 ngày";
}

void Pieces::plant(double litres_per_minute, double availability_percent) {
  auto& record = add(EquipmentKind::PsaPlant, "P1", "Hệ thống máy tạo oxy PSA");
  record.flow_lpm = litres_per_minute;
  record.availability_percent = availability_percent;
  record.purity_percent = 93.0;
}

void Pieces::lines(double litres_per_minute, double outlets) {
  add(EquipmentKind::Manifold, "G1", "Giàn chia oxy").flow_lpm = litres_per_minute;
  auto& pipes = add(EquipmentKind::Pipeline, "O1", "Đường ống oxy trung tâm");
  pipes.flow_lpm = litres_per_minute;
  pipes.count = outlets;
}

}  // namespace sansang::simulation
