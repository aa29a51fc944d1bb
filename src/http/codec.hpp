// SPDX-License-Identifier: Apache-2.0
/// Between requests and records: bodies and views as JSON by their fields(), query values by type.
/// Include in .cpp files only.
#pragma once
#include <charconv>
#include <optional>
#include <string>

#include "documents/json_fields.hpp"
#include "http/router.hpp"

namespace sansang::http {

template <class View>
Response view_response(int status, const View& view) {
  return json_response(status, documents::to_json_value(view).dump());
}

/// The body as a record; faults not_json, unknown_field, missing_field, wrong_type.
template <class Input>
Result<Input> body_as(const Call& call) {
  const auto json = documents::parse_json(call.request.body);
  if (!json) return tl::unexpected(json.error());
  return documents::value_of_json<Input>(*json);
}

inline std::optional<std::string> query(const Call& call, const std::string& name) {
  const auto at = call.request.query.find(name);
  if (at == call.request.query.end() || at->second.empty()) return std::nullopt;
  return at->second;
}

/// A query value that is a day; fault wrong_type when it is not, empty when absent.
inline Result<std::optional<Date>> query_date(const Call& call, const std::string& name) {
  const auto text = query(call, name);
  if (!text) return std::optional<Date>{};
  const auto day = parse_date(*text);
  if (!day) return fault("wrong_type", {{"field", name}, {"expected", "YYYY-MM-DD"}});
  return std::optional<Date>(*day);
}

/// A query value that is a whole number, at least 0; `absent` when it is not there.
inline Result<std::int64_t> query_number(const Call& call, const std::string& name,
                                  std::int64_t absent) {
  const auto text = query(call, name);
  if (!text) return absent;
  std::int64_t number = 0;
  const auto* end = text->data() + text->size();
  const auto read = std::from_chars(text->data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end || number < 0)
    return fault("wrong_type", {{"field", name}, {"expected", "0 …"}});
  return number;
}

}  // namespace sansang::http
