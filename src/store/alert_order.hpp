// SPDX-License-Identifier: Apache-2.0
/// The order in which every store answers alerts: open ones first, newest raised first within,
/// then by id so that the answer does not depend on the implementation.
#pragma once
#include <algorithm>
#include <tuple>
#include <vector>

#include "oxygen/alert.hpp"

namespace sansang::store {

inline void order_alerts(std::vector<oxygen::AlertState>& states) {
  std::sort(states.begin(), states.end(),
            [](const oxygen::AlertState& a, const oxygen::AlertState& b) {
              return std::make_tuple(!a.is_open(), -a.raised_at.time_since_epoch(), a.id) <
                     std::make_tuple(!b.is_open(), -b.raised_at.time_since_epoch(), b.id);
            });
}

}  // namespace sansang::store
