// SPDX-License-Identifier: Apache-2.0
#include "acts/read_report_input.hpp"

#include <cmath>

#include "documents/json_fields.hpp"

namespace sansang::acts {
namespace {

using documents::Json;

/// Whole numbers beyond this are not exact as JSON numbers; they stay for the reader to refuse.
constexpr double largest_exact = 9007199254740992.0;

/// "2.0" is the number 2; what has a fraction becomes unknown and is kept in `fractions`.
void set_aside(Json& object, const std::string& name, const std::string& field,
               std::vector<oxygen::FractionalCount>& fractions) {
  const auto at = object.find(name);
  if (at == object.end() || !at->is_number_float()) return;
  const auto value = at->get<double>();
  if (value != std::trunc(value)) {
    fractions.push_back({field, value});
    *at = nullptr;
  } else if (std::abs(value) <= largest_exact) {
    *at = static_cast<std::int64_t>(value);
  }
}

}  // namespace

Result<ReportInput> read_report_input(std::string_view body) {
  auto json = documents::parse_json(body);
  if (!json) return tl::unexpected(json.error());
  std::vector<oxygen::FractionalCount> fractions;
  if (json->is_object()) {
    for (const std::string name : {"oxygen_beds_occupied", "icu_beds_occupied"})
      set_aside(*json, name, name, fractions);
    if (const auto census = json->find("census"); census != json->end() && census->is_object())
      for (const auto& name : field_names<care::CensusByMode>())
        set_aside(*census, name, "census." + name, fractions);
  }
  auto input = documents::value_of_json<ReportInput>(*json);
  if (input) input->fractions = std::move(fractions);
  return input;
}

}  // namespace sansang::acts
