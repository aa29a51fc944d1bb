// SPDX-License-Identifier: Apache-2.0
#include "documents/json_fields.hpp"

#include <algorithm>
#include <set>

#include "base/vietnamese.hpp"

namespace sansang::documents {
namespace {

/// Nesting of lists and objects, whether or not the text is JSON.
int depth_of(std::string_view text) {
  int depth = 0;
  int deepest = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return deepest;
}

std::string shown(const Json& json) {
  auto text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (text.size() > 60) text = text.substr(0, 57) + "...";
  return is_valid_utf8(text) ? text : "...";
}

}  // namespace

Result<Json> parse_json(std::string_view text) {
  if (depth_of(text) > deepest_json) {
    return fault("json_too_deep", {{"limit", std::to_string(deepest_json)}});
  }
  std::vector<std::set<std::string>> keys;
  std::optional<std::string> twice;
  const auto watch = [&](int, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start) keys.emplace_back();
    if (event == Json::parse_event_t::object_end) keys.pop_back();
    if (event == Json::parse_event_t::key && !twice) {
      const auto& key = parsed.get_ref<const std::string&>();
      if (!keys.back().insert(key).second) twice = key;
    }
    return true;
  };
  try {
    auto json = Json::parse(text, watch);
    if (twice) return fault("json_key_twice", {{"field", *twice}});
    return json;
  } catch (const Json::parse_error& error) {
    return fault("not_json", {{"byte", std::to_string(error.byte)}});
  } catch (const Json::out_of_range&) {  // a number such as 1e999
    return fault("not_json", {{"byte", std::to_string(text.size())}});
  }
}

std::string json_text(const Json& value) {
  return value.dump(2) + "\n";
}

void JsonReader::wrong_type(const Json& json, std::string expected) {
  findings_.push_back(
      {"wrong_type", Severity::Error, place_, shown(json), {{"expected", std::move(expected)}}});
}

void JsonReader::missing(const std::string& name) {
  const auto length = enter(name);
  findings_.push_back({"missing_field", Severity::Error, place_, {}, {}});
  place_.field.resize(length);
}

void JsonReader::refuse_others(const Json& object, const std::vector<std::string_view>& names) {
  for (const auto& item : object.items()) {
    if (std::find(names.begin(), names.end(), item.key()) != names.end()) continue;
    const auto length = enter(item.key());
    findings_.push_back({"unknown_field", Severity::Error, place_, shown(item.value()), {}});
    place_.field.resize(length);
  }
}

std::size_t JsonReader::enter(const std::string& step) {
  const auto length = place_.field.size();
  if (length > 0 && !step.starts_with('[')) place_.field += '.';
  place_.field += step;
  return length;
}

void JsonShape<std::string>::read(const Json& json, JsonReader& reader, std::string& value) {
  if (!json.is_string()) return reader.wrong_type(json, "text");
  const auto text = nfc(json.get_ref<const std::string&>());
  if (!text) return reader.wrong_type(json, "UTF-8");
  value = trimmed(*text);
}

void JsonShape<Share>::read(const Json& json, JsonReader& reader, Share& share) {
  const auto part = json.is_number() ? json.get<double>() : -1.0;
  if (!(part >= 0.0 && part <= 1.0)) return reader.wrong_type(json, "0…1");
  share = Share(part);
}

void JsonShape<Date>::read(const Json& json, JsonReader& reader, Date& day) {
  const auto parsed =
      json.is_string() ? parse_iso_date(json.get_ref<const std::string&>()) : std::nullopt;
  if (!parsed) return reader.wrong_type(json, "YYYY-MM-DD");
  day = *parsed;
}

void JsonShape<Instant>::read(const Json& json, JsonReader& reader, Instant& instant) {
  const auto parsed =
      json.is_string() ? parse_instant(json.get_ref<const std::string&>()) : std::nullopt;
  if (!parsed) return reader.wrong_type(json, "YYYY-MM-DDThh:mm:ssZ");
  instant = *parsed;
}

}  // namespace sansang::documents
