// SPDX-License-Identifier: Apache-2.0
/// Which arcs keep one more unit of flow from coming from `source` to a target? For a given flow,
/// the room left on each arc (forward: capacity − flow, back: flow) is searched. An arc blocks
/// alone when one more unit of its capacity lets one more unit through; when none does, the fewest
/// arcs that must grow together are named. This is the cut of the flow, read at one target.
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "networks/lexicographic_flow.hpp"

namespace sansang::networks {

/// What the search may do with an arc.
enum class ArcUse : std::uint8_t {
  Free,    ///< room is used in both directions; when full it may be named as blocking
  Silent,  ///< room is used in both directions; never named
  Barred,  ///< not used at all
};

/// Arc numbers in rising order. `alone`: each by itself; `together`: all of them at once (given
/// only when `alone` is empty; empty too when no way exists at all). `open`: nothing blocks.
struct Blocking {
  bool open = false;
  std::vector<std::size_t> alone;
  std::vector<std::size_t> together;
};

class BlockingSearch {
 public:
  BlockingSearch(const FlowNetwork& network, const std::vector<std::int64_t>& flow,
                 std::vector<ArcUse> use, std::size_t source);
  Blocking blocking(std::size_t target) const;

 private:
  struct Step {
    std::size_t arc;
    std::size_t other;  ///< node at the other end
    bool forward;       ///< this node is arc.from
  };
  bool has_room(const Step& step, bool towards_other) const;
  std::vector<bool> spread(std::size_t start, bool with_flow) const;
  std::vector<std::size_t> fewest(std::size_t target) const;

  const FlowNetwork& network_;
  const std::vector<std::int64_t>& flow_;
  std::vector<ArcUse> use_;
  std::size_t source_;
  std::vector<std::vector<Step>> steps_;
  std::vector<bool> from_source_;
};

}  // namespace sansang::networks
