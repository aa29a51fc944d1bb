// SPDX-License-Identifier: Apache-2.0
/// Why: the reason of every shortage, read from the cut of the planned flow, and of every delivery,
/// by asking what its hospital would lack without it. Both speak of the plan as it stands; nothing
/// is guessed from text or from names.
#pragma once
#include <vector>

#include "networks/blocking.hpp"
#include "planning/supply.hpp"
#include "planning/time_expanded.hpp"

namespace sansang::planning {

/// Reads the cut for one kind of shortage. Keeps references to its arguments.
class ShortageReasons {
 public:
  ShortageReasons(const SupplyNetwork& network, const TimeExpanded& expanded,
                  const std::vector<std::int64_t>& flow, DayOrder order, ArcKind shortage);
  /// Never empty for a hospital and period that is short by this kind.
  std::vector<Reason> of(std::size_t hospital, std::size_t period) const;

 private:
  std::vector<Reason> named(const std::vector<std::size_t>& arcs, bool alone) const;
  Reason reason_of(std::size_t arc) const;
  Reason nothing_comes(std::size_t hospital) const;

  const SupplyNetwork& network_;
  const TimeExpanded& expanded_;
  DayOrder order_;
  networks::BlockingSearch search_;
};

/// What the hospital's planned periods would lack without `delivery`, all else as planned: per kind
/// of harm one reason. `stock` and the shortages are those of the plan, per period.
struct HospitalPlan {
  std::vector<Kilograms> arrivals, stock, critical_shortage, deferrable_shortage;
};
std::vector<Reason> reasons_of(const Delivery& delivery, const HospitalNode& hospital,
                               const HospitalPlan& plan, DayOrder order);

}  // namespace sansang::planning
