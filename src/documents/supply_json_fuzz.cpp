// SPDX-License-Identifier: Apache-2.0
// Any bytes are a supply network or findings. A small network without errors has a plan that obeys
// its laws (plan_supply ensures them) and whose network survives writing and reading.
#include <cstdint>
#include <cstdlib>

#include "documents/supply_json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sansang;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto reading = documents::read_supply_network(text, "network.json");
  if (has_error(reading.findings)) return 0;
  const auto written = documents::supply_network_json(reading.network);
  const auto again = documents::read_supply_network(written, "network.json");
  if (has_error(again.findings)) std::abort();
  if (documents::supply_network_json(again.network) != written) std::abort();
  const auto& network = reading.network;
  const auto places = network.hospitals.size() + network.suppliers.size() + network.links.size();
  if (network.periods.number() * static_cast<std::int64_t>(places) > 200) return 0;
  documents::supply_plan_json(planning::plan_supply(network), {});
  return 0;
}
