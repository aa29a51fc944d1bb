// SPDX-License-Identifier: Apache-2.0
#include "networks/blocking.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <utility>

namespace sansang::networks {

BlockingSearch::BlockingSearch(const FlowNetwork& network, const std::vector<std::int64_t>& flow,
                               std::vector<ArcUse> use, std::size_t source)
    : network_(network),
      flow_(flow),
      use_(std::move(use)),
      source_(source),
      steps_(network.supply.size()) {
  for (std::size_t i = 0; i < network.arcs.size(); ++i) {
    if (use_[i] == ArcUse::Barred) continue;
    const auto& arc = network.arcs[i];
    steps_[arc.from].push_back({i, arc.to, true});
    steps_[arc.to].push_back({i, arc.from, false});
  }
  from_source_ = spread(source, true);
}

/// Room for one more unit from this node to the other end (or from there to here).
bool BlockingSearch::has_room(const Step& step, bool towards_other) const {
  const bool along_arc = step.forward == towards_other;
  return along_arc ? flow_[step.arc] < network_.arcs[step.arc].capacity : flow_[step.arc] > 0;
}

std::vector<bool> BlockingSearch::spread(std::size_t start, bool with_flow) const {
  std::vector<bool> reached(steps_.size(), false);
  std::vector<std::size_t> open{start};
  reached[start] = true;
  while (!open.empty()) {
    const auto node = open.back();
    open.pop_back();
    for (const auto& step : steps_[node]) {
      // Backwards from a target, the source ends the way: what lies behind it is the source's.
      if (reached[step.other] || !has_room(step, with_flow)) continue;
      reached[step.other] = true;
      if (with_flow || step.other != source_) open.push_back(step.other);
    }
  }
  return reached;
}

/// 0-1 shortest way from the source: a full arc costs 1, room costs 0.
std::vector<std::size_t> BlockingSearch::fewest(std::size_t target) const {
  constexpr auto far = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> distance(steps_.size(), far);
  std::vector<std::pair<std::size_t, std::size_t>> came(steps_.size(), {far, far});  // node, arc
  std::deque<std::size_t> open{source_};
  distance[source_] = 0;
  while (!open.empty()) {
    const auto node = open.front();
    open.pop_front();
    for (const auto& step : steps_[node]) {
      const bool room = has_room(step, true);
      const bool may_grow = step.forward && use_[step.arc] == ArcUse::Free;
      if (!room && !may_grow) continue;
      const auto reach = distance[node] + (room ? 0 : 1);
      if (reach >= distance[step.other]) continue;
      distance[step.other] = reach;
      came[step.other] = {node, room ? far : step.arc};
      if (room) {
        open.push_front(step.other);
      } else {
        open.push_back(step.other);
      }
    }
  }
  std::vector<std::size_t> full;
  if (distance[target] == far) return full;
  for (auto node = target; node != source_; node = came[node].first)
    if (came[node].second != far) full.push_back(came[node].second);
  std::sort(full.begin(), full.end());
  return full;
}

Blocking BlockingSearch::blocking(std::size_t target) const {
  Blocking answer;
  answer.open = from_source_[target];
  if (answer.open) return answer;
  const auto to_target = spread(target, false);
  for (std::size_t i = 0; i < network_.arcs.size(); ++i) {
    const auto& arc = network_.arcs[i];
    if (use_[i] == ArcUse::Free && flow_[i] == arc.capacity && from_source_[arc.from] &&
        to_target[arc.to])
      answer.alone.push_back(i);
  }
  if (answer.alone.empty()) answer.together = fewest(target);
  return answer;
}

}  // namespace sansang::networks
