// SPDX-License-Identifier: Apache-2.0
#include "oxygen/equipment.hpp"

#include <gtest/gtest.h>

#include "oxygen/report_form.hpp"

using namespace sansang;
using namespace sansang::oxygen;

namespace {

EquipmentRecord tank_record() {
  EquipmentRecord record;
  record.id = EquipmentId("T1");
  record.facility = FacilityId("KG-01");
  record.kind = EquipmentKind::BulkTank;
  record.name = "Bồn 10.000 L";
  record.volume_l = 10000.0;
  record.gauge_unit = GaugeUnit::Percent;
  return record;
}

}  // namespace

TEST(EquipmentRecords, ATankGetsItsDefaultsAndItsMass) {
  const auto reading = equipment_of(tank_record());
  ASSERT_TRUE(reading.equipment);
  const auto& tank = std::get<BulkTank>(reading.equipment->detail);
  // 62 % of 10,000 L × 1.141 kg/L = 7,074.2 kg
  EXPECT_EQ(mass_at(tank, 62.0), grams(7'074'200));
  EXPECT_EQ(tank.heel_mass(), grams(570'500));
  // T17: 5,680 L at 0.5 %/day → 28.4 L/day = 23.9 m³/day
  BulkTank small = tank;
  small.volume = LitresLox(5680.0);
  EXPECT_NEAR(small.boil_off().number(), 23.9, 0.05);
}

TEST(EquipmentRecords, EveryMissingFigureIsFoundNotOnlyTheFirst) {
  auto record = tank_record();
  record.volume_l.reset();
  record.gauge_unit = GaugeUnit::CentimetreWater;
  record.heel_percent = 120.0;
  const auto reading = equipment_of(record);
  EXPECT_FALSE(reading.equipment);
  ASSERT_EQ(reading.findings.size(), 3u);
  EXPECT_EQ(reading.findings[0].where.field, "volume_l");
  EXPECT_EQ(reading.findings[1].where.field, "full_reading");
  EXPECT_EQ(reading.findings[2].code, "percent_outside");
}

TEST(ExpectedLines, ACylinderOnlyFacilityIsNeverAskedForATank) {
  EquipmentRecord own, lent;
  own.id = EquipmentId("C1");
  own.kind = lent.kind = EquipmentKind::CylinderPool;
  own.cylinder_class = lent.cylinder_class = "40L";
  own.count = 80.0;
  lent.id = EquipmentId("C2");
  lent.count = 20.0;
  lent.owner = Owner::Lent;
  const std::vector<CylinderClass> sizes{{"40L", 40, 150, 2, CubicMetres(6.0), false}};
  const auto lines = expected_lines(equipment_of({own, lent}), sizes);
  ASSERT_EQ(lines.size(), 3u);  // own and lent of one class are counted together
  EXPECT_EQ(lines[0].kind, LineKind::CylindersFull);
  EXPECT_DOUBLE_EQ(*lines[0].grams_per_unit, 8126.0);  // 6 m³ × 1.3543 kg/m³ = 8.1258 kg
  EXPECT_EQ(lines[0].owned, 100.0);
  EXPECT_EQ(lines[1].owned, 100.0);
  EXPECT_EQ(lines[2].owned, std::nullopt);
  EXPECT_TRUE(lines[0].is_stock_like);
  EXPECT_FALSE(lines[2].is_stock_like);
}
