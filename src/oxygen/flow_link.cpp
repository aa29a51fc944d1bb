// SPDX-License-Identifier: Apache-2.0
#include "oxygen/flow_link.hpp"

namespace sansang::oxygen {

std::optional<FlowLink> weakest_link(const std::vector<Equipment>& equipment) {
  std::optional<FlowLink> manifolds, pipelines;
  const auto widen = [](std::optional<FlowLink>& link, EquipmentKind kind, LitresPerMinute by) {
    if (!link) link = FlowLink{kind, LitresPerMinute()};
    link->limit += by;
  };
  for (const auto& piece : equipment) {
    if (!piece.in_service) continue;
    if (const auto* manifold = std::get_if<Manifold>(&piece.detail))
      widen(manifolds, EquipmentKind::Manifold, manifold->limit);
    if (const auto* pipeline = std::get_if<Pipeline>(&piece.detail))
      widen(pipelines, EquipmentKind::Pipeline, pipeline->limit);
  }
  if (!manifolds || !pipelines) return manifolds ? manifolds : pipelines;
  return manifolds->limit < pipelines->limit ? manifolds : pipelines;
}

}  // namespace sansang::oxygen
