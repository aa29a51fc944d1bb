// SPDX-License-Identifier: Apache-2.0
#include "oxygen/withdrawn.hpp"

#include <algorithm>

namespace sansang::oxygen {
namespace {

/// The pieces of one asset that were in service then: those that still are, and those that left.
struct Pieces {
  Cylinders leaving;
  const Equipment* gone = nullptr;  ///< the first that left
  bool any_stays = false;
};

Cylinders owned(const Equipment& piece) {
  const auto* pool = std::get_if<CylinderPool>(&piece.detail);
  return pool ? pool->owned : Cylinders(0);
}

bool serves(const std::vector<Equipment>& now, const EquipmentId& id) {
  return std::any_of(now.begin(), now.end(),
                     [&](const Equipment& piece) { return piece.id == id && piece.in_service; });
}

Pieces pieces_of(const std::string& asset, const std::vector<Equipment>& then,
                 const std::vector<Equipment>& now) {
  Pieces pieces;
  for (const auto& piece : then) {
    const auto* its = stored_asset(piece);
    if (!piece.in_service || !its || *its != asset) continue;
    if (serves(now, piece.id)) {
      pieces.any_stays = true;
      continue;
    }
    pieces.leaving += owned(piece);
    if (!pieces.gone) pieces.gone = &piece;
  }
  return pieces;
}

OxygenMass unusable(const Equipment& piece, OxygenMass stock) {
  const auto* tank = std::get_if<BulkTank>(&piece.detail);
  return tank ? std::min(stock, tank->heel_mass()) : OxygenMass();
}

}  // namespace

const std::string* stored_asset(const Equipment& piece) {
  if (const auto* pool = std::get_if<CylinderPool>(&piece.detail)) return &pool->size;
  const bool stores =
      std::holds_alternative<BulkTank>(piece.detail) || std::holds_alternative<Dewar>(piece.detail);
  return stores ? &piece.id.text : nullptr;
}

std::vector<WithdrawnStore> withdrawn_since(std::span<const LedgerEntry> entries,
                                            const std::vector<Equipment>& then,
                                            const std::vector<Equipment>& now,
                                            const std::vector<CylinderClass>& sizes) {
  std::vector<WithdrawnStore> withdrawn;
  for (const auto& entry : entries) {
    if (entry.kind != EntryKind::Counted) continue;
    const auto pieces = pieces_of(entry.asset, then, now);
    if (!pieces.gone) continue;
    WithdrawnStore one{entry.report, entry.asset, pieces.gone->name, entry.oxygen, {}, false};
    if (const auto* size = find_class(sizes, entry.asset); size && pieces.any_stays) {
      one.stock = std::min(entry.oxygen, content_of(*size, pieces.leaving));
      one.is_part = true;
    }
    one.usable = one.stock - unusable(*pieces.gone, one.stock);
    withdrawn.push_back(std::move(one));
  }
  return withdrawn;
}

}  // namespace sansang::oxygen
