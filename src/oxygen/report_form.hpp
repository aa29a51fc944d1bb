// SPDX-License-Identifier: Apache-2.0
/// What a facility's daily report asks for, derived from its equipment: one line per gauge, count,
/// receipt and generator. The form, the checks and the ledger all read this list, so that none of
/// them can ask for what another does not know.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "oxygen/cylinder.hpp"
#include "oxygen/daily_report.hpp"
#include "oxygen/equipment.hpp"

namespace sansang::oxygen {

struct ExpectedLine {
  LineKind kind = LineKind::TankLevel;
  std::string asset, asset_name, unit;
  std::optional<double> maximum;         ///< nothing above is possible, in `unit`
  std::optional<double> grams_per_unit;  ///< mass of one unit; none for empties, hours, purity
  bool is_stock_like = false;            ///< may be filled "như hôm qua"; never a tank or a flow
  std::optional<double> owned = {};      ///< cylinders of the class, own and lent; more asks why

  bool counts_stock() const {
    return kind == LineKind::TankLevel || kind == LineKind::DewarsFull ||
           kind == LineKind::CylindersFull;
  }
  bool counts_receipt() const {
    return kind == LineKind::LiquidReceived || kind == LineKind::CylindersReceived;
  }
};

/// Lines for the equipment in service, in the order of the paper form: tanks, dewars, cylinders,
/// receipts, generators. A cylinder pool of an unknown class asks for counts without a mass. Several
/// pools of one class are one line, and their cylinders are counted together.
std::vector<ExpectedLine> expected_lines(const std::vector<Equipment>& equipment,
                                         const std::vector<CylinderClass>& sizes);

const ExpectedLine* find_expected(const std::vector<ExpectedLine>& lines, LineKind kind,
                                  const std::string& asset);

}  // namespace sansang::oxygen
