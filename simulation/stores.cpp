// SPDX-License-Identifier: Apache-2.0
#include "simulation/stores.hpp"

#include <algorithm>
#include <cmath>

namespace sansang::simulation {
namespace {

constexpr double part_from_cylinders = 0.05;

double gas_number(OxygenMass mass) {
  return gas_of(mass).number();
}

/// A gauge is read to the width of its finest mark.
double rounded(double reading, oxygen::GaugeUnit unit) {
  switch (unit) {
    case oxygen::GaugeUnit::Percent:
      return std::round(reading * 2.0) / 2.0;
    case oxygen::GaugeUnit::CentimetreWater:
      return std::round(reading);
    case oxygen::GaugeUnit::Kilogram:
    case oxygen::GaugeUnit::Litre:
      return std::round(reading / 5.0) * 5.0;
  }
  return reading;
}

}  // namespace

double TrueStores::Tank::most() const {
  return gas_number(tank.capacity());
}
double TrueStores::Tank::heel() const {
  return gas_number(tank.heel_mass());
}
std::int64_t TrueStores::Pool::full() const {
  return static_cast<std::int64_t>(std::floor(gas / nominal + 1e-9));
}

TrueStores::TrueStores(const std::vector<oxygen::Equipment>& equipment,
                       const std::vector<oxygen::CylinderClass>& sizes) {
  for (const auto& piece : equipment) {
    if (const auto* tank = std::get_if<oxygen::BulkTank>(&piece.detail)) {
      tanks_.push_back({piece.id.text, *tank, gas_number(tank->heel_mass())});
    } else if (const auto* pool = std::get_if<oxygen::CylinderPool>(&piece.detail)) {
      const auto same = std::find_if(pools_.begin(), pools_.end(),
                                     [&](const Pool& p) { return p.size == pool->size; });
      if (same != pools_.end())
        same->owned += pool->owned.number();
      else if (const auto* size = oxygen::find_class(sizes, pool->size))
        pools_.push_back({pool->size, size->nominal.number(), 0.0, pool->owned.number()});
    } else if (const auto* plant = std::get_if<oxygen::PsaPlant>(&piece.detail)) {
      plants_.push_back(
          {piece.id.text, daily(plant->rated).number() / 24.0, plant->availability.number()});
    } else if (const auto* dewar = std::get_if<oxygen::Dewar>(&piece.detail)) {
      reserves_.push_back({piece.id.text, dewar->count});
    } else if (const auto* fleet = std::get_if<oxygen::Concentrators>(&piece.detail)) {
      concentrators_ += static_cast<double>(fleet->count) * daily(fleet->each).number();
    }
  }
}

double TrueStores::usable() const {
  double sum = 0.0;
  for (const auto& tank : tanks_) sum += std::max(tank.gas - tank.heel(), 0.0);
  if (!pools_.empty()) sum += pools_.front().gas;
  return sum;
}

double TrueStores::take(double& gas, double least, double need) {
  const double taken = std::clamp(need, 0.0, std::max(gas - least, 0.0));
  gas -= taken;
  return taken;
}

double TrueStores::from_plants(double need, double share_of_day) {
  for (auto& plant : plants_) {
    const double possible = plant.availability * 24.0 * share_of_day;
    // Hours are read from a counter with one decimal; what is not read was not made.
    const double hours =
        std::floor(10.0 * std::min(possible, std::max(need, 0.0) / plant.per_hour)) / 10.0;
    plant.hours += hours;
    need -= hours * plant.per_hour;
  }
  return need - std::min(need, concentrators_ * share_of_day);
}

void TrueStores::draw(double use, double share_of_day) {
  double need = from_plants(use * share_of_day, share_of_day);
  if (!tanks_.empty() && !pools_.empty())
    need -= take(pools_.front().gas, 0.0, part_from_cylinders * need);
  for (auto& tank : tanks_) {
    need -= take(tank.gas, tank.heel(), need);
    take(tank.gas, 0.0, tank.tank.boil_off().number() * share_of_day);
  }
  if (!pools_.empty()) take(pools_.front().gas, 0.0, need);
}

void TrueStores::fill_to(double wanted) {
  fill(wanted, true);
}

void TrueStores::start_with(double wanted) {
  fill(wanted, false);
  // Everything but the pool in daily use stands full.
  for (std::size_t i = 1; i < pools_.size(); ++i)
    pools_[i].gas = static_cast<double>(pools_[i].owned) * pools_[i].nominal;
}

void TrueStores::fill(double wanted, bool counts_as_receipt) {
  double missing = wanted - usable();
  const bool has_tank = !tanks_.empty();
  for (auto& tank : tanks_) {
    const double gas = std::min(missing, tank.most() - tank.gas);
    const double kg = std::floor(gas * gas_density_s15_kg_per_m3 / 10.0) * 10.0;
    if (kg <= 0.0) continue;
    tank.gas += kg / gas_density_s15_kg_per_m3;
    missing -= kg / gas_density_s15_kg_per_m3;
    if (counts_as_receipt) tank.received_kg += kg;
  }
  if (pools_.empty()) return;
  auto& pool = pools_.front();
  // Beside a tank cylinders are the reserve: every empty one is exchanged.
  const std::int64_t empty =
      pool.owned - static_cast<std::int64_t>(std::ceil(pool.gas / pool.nominal - 1e-9));
  const auto asked = static_cast<std::int64_t>(std::ceil(missing / pool.nominal));
  const std::int64_t count = has_tank ? empty : std::clamp<std::int64_t>(asked, 0, empty);
  pool.gas += static_cast<double>(count) * pool.nominal;
  if (counts_as_receipt) pool.received += count;
}

std::vector<oxygen::ReportLine> TrueStores::read(double purity_percent) const {
  using oxygen::LineKind;
  std::vector<oxygen::ReportLine> lines;
  for (const auto& tank : tanks_) {
    const double full = gas_number(mass_of(tank.tank.volume));
    lines.push_back({LineKind::TankLevel, tank.id,
                     rounded(tank.gas / full * full_gauge(tank.tank), tank.tank.gauge),
                     std::string(text_of(tank.tank.gauge))});
  }
  for (const auto& dewar : reserves_)
    lines.push_back({LineKind::DewarsFull, dewar.id, static_cast<double>(dewar.full), "count"});
  for (const auto& pool : pools_) {
    const auto full = static_cast<double>(pool.full()), owned = static_cast<double>(pool.owned);
    lines.push_back({LineKind::CylindersFull, pool.size, full, "count"});
    lines.push_back({LineKind::CylindersEmpty, pool.size,
                     owned - std::ceil(pool.gas / pool.nominal - 1e-9), "count"});
  }
  for (const auto& tank : tanks_)
    lines.push_back({LineKind::LiquidReceived, tank.id, tank.received_kg, "kg"});
  for (const auto& dewar : reserves_)
    lines.push_back({LineKind::LiquidReceived, dewar.id, 0.0, "kg"});
  for (const auto& pool : pools_)
    lines.push_back(
        {LineKind::CylindersReceived, pool.size, static_cast<double>(pool.received), "count"});
  for (const auto& plant : plants_) {
    lines.push_back(
        {LineKind::GeneratorHours, plant.id, std::round(plant.hours * 10.0) / 10.0, "h"});
    lines.push_back({LineKind::GeneratorPurity, plant.id, purity_percent, "percent"});
  }
  return lines;
}

void TrueStores::reported() {
  for (auto& tank : tanks_) tank.received_kg = 0.0;
  for (auto& pool : pools_) pool.received = 0;
  for (auto& plant : plants_) plant.hours = 0.0;
}

}  // namespace sansang::simulation
