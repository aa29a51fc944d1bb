// SPDX-License-Identifier: Apache-2.0
/// WithdrawnStore (bồn, bình đã thôi sử dụng): what a report counted in a store that has left the
/// service since. It feeds nobody any more: the stock is without it at once, not only with the next
/// report, and what it held is no use by patients either.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "oxygen/ledger.hpp"

namespace sansang::oxygen {

struct WithdrawnStore {
  ReportId report;         ///< that counted it
  std::string asset;       ///< tank, dewars or cylinder class, as in the ledger
  std::string asset_name;  ///< of the piece
  OxygenMass stock, usable;
  /// Some cylinders of a class left and others stay. Nobody counted them apart: the full ones are
  /// taken to have left first, so that the rest is never too high.
  bool is_part = false;
  bool operator==(const WithdrawnStore&) const = default;
};

/// `entries` of one report, the equipment as it was known when the report came, and as it is now.
std::vector<WithdrawnStore> withdrawn_since(std::span<const LedgerEntry> entries,
                                            const std::vector<Equipment>& then,
                                            const std::vector<Equipment>& now,
                                            const std::vector<CylinderClass>& sizes);

/// The name in the ledger of what `piece` stores; nullptr when it stores nothing.
const std::string* stored_asset(const Equipment& piece);

}  // namespace sansang::oxygen
