// SPDX-License-Identifier: Apache-2.0
/// SupplyDays: when the next load comes to a site and how far it fills the stores. A house orders
/// when its cover falls under `reorder_days` of present use; a lorry comes `lead_days` later, a
/// boat on the first sailing after that, if it sails.
#pragma once
#include <optional>

#include "simulation/incident.hpp"
#include "simulation/site.hpp"

namespace sansang::simulation {

class SupplyDays {
 public:
  SupplyDays(const Site& site, const Troubles& troubles) : site_(site), troubles_(troubles) {}

  /// At the reading of `day`, with `cover_days` left: the days of use up to which today's load
  /// fills the stores; nothing when none comes today.
  std::optional<double> load_of(Date day, double cover_days);

 private:
  bool sails_on(Date day) const;

  const Site& site_;
  const Troubles& troubles_;
  std::optional<Date> due_;
};

}  // namespace sansang::simulation
