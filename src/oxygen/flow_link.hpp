// SPDX-License-Identifier: Apache-2.0
/// FlowLink (khâu dẫn oxy): the narrowest known link between the stores and the beds, L/min at S15.
/// Links of one kind stand beside each other, so their limits add; manifold and pipeline follow
/// each other, so the smaller one limits the flow (oxygen literature, section "readiness"). The
/// register keeps no drawing of the pipes: a part of the house with a branch of its own is not seen
/// here.
#pragma once
#include <optional>
#include <vector>

#include "oxygen/equipment.hpp"

namespace sansang::oxygen {

struct FlowLink {
  EquipmentKind kind = EquipmentKind::Pipeline;  ///< Manifold or Pipeline
  LitresPerMinute limit;
  bool operator==(const FlowLink&) const = default;
};

/// Of the manifolds and pipelines in service; nothing when none is known, which says nothing about
/// whether the flow is enough.
std::optional<FlowLink> weakest_link(const std::vector<Equipment>& equipment);

}  // namespace sansang::oxygen
