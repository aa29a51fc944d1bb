// SPDX-License-Identifier: Apache-2.0
/// TrueStores: the oxygen that really is in the house, before anybody reads a gauge. Gas in m³ at
/// S15. Plants and concentrators give first, then the tank (and a twentieth from cylinders, for
/// wards without an outlet), then cylinders. Nothing is drawn below the heel, nothing filled above
/// the maximum; full cylinders come only for empty ones.
#pragma once
#include <string>
#include <vector>

#include "oxygen/cylinder.hpp"
#include "oxygen/daily_report.hpp"
#include "oxygen/equipment.hpp"

namespace sansang::simulation {

class TrueStores {
 public:
  TrueStores(const std::vector<oxygen::Equipment>& equipment,
             const std::vector<oxygen::CylinderClass>& sizes);

  /// What can still be drawn, m³.
  double usable() const;
  /// Draws for `share` of a day's `use`; plants run meanwhile. What is not there is not drawn.
  void draw(double use, double share_of_day);
  /// A lorry or boat fills up to `wanted` m³ usable, in whole cylinders and tens of kilograms.
  void fill_to(double wanted);
  /// Stores at the start, without a receipt.
  void start_with(double wanted);

  /// The lines of a report as read now, with receipts and hours since the last call of reported().
  std::vector<oxygen::ReportLine> read(double purity_percent) const;
  void reported();

 private:
  struct Tank {
    std::string id;
    oxygen::BulkTank tank;
    double gas = 0.0, received_kg = 0.0;
    double most() const;
    double heel() const;
  };
  struct Pool {
    std::string size;
    double nominal = 0.0, gas = 0.0;
    std::int64_t owned = 0, received = 0;
    std::int64_t full() const;
  };
  struct Plant {
    std::string id;
    double per_hour = 0.0, availability = 0.0, hours = 0.0;
  };
  struct Reserve {
    std::string id;
    std::int64_t full = 0;
  };
  void fill(double wanted, bool counts_as_receipt);
  double from_plants(double need, double share_of_day);
  static double take(double& gas, double least, double need);

  std::vector<Tank> tanks_;
  std::vector<Pool> pools_;
  std::vector<Plant> plants_;
  std::vector<Reserve> reserves_;  ///< dewars, kept full
  double concentrators_ = 0.0;     ///< m³/day
};

}  // namespace sansang::simulation
