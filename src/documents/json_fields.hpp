// SPDX-License-Identifier: Apache-2.0
/// Between records that list their fields (base/fields.hpp) and JSON. Include it in .cpp files of
/// ranks 7 to 9 only. Shapes: bool, integers, double, text, Id as text, Quantity and Share as bare
/// numbers (the unit is in the field's name), Date "2022-09-13", Instant "2022-09-13T07:05:00Z",
/// optional as null, vector as list, map<string, T> as object, enumerators as the text that
/// `names_of(E)` gives them (a constexpr array of pairs, found by argument-dependent lookup), and
/// Known<T> as {"value": …|null, "as_of": …|null, "source": …|null}. Personal data has no shape
/// here and does not compile.
///
/// Reading is strict and never stops at the first fault: unknown_field, missing_field, wrong_type
/// as Findings whose where.field is the path ("rows[3].oxygen_kg"). A missing optional is empty.
#pragma once
#include <array>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ensure.hpp"
#include "base/fields.hpp"
#include "base/finding.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"
#include "calendar/known.hpp"
#include "units/quantity.hpp"
#include "units/share.hpp"

namespace sansang::documents {

/// Keeps the order in which fields are listed.
using Json = nlohmann::ordered_json;

inline constexpr int deepest_json = 32;

/// Faults: not_json (with {byte}), json_too_deep, json_key_twice (with {field}).
Result<Json> parse_json(std::string_view text);

/// The same bytes for the same value: two blanks of indentation, UTF-8, a line end at the end.
std::string json_text(const Json& value);

template <class E>
concept NamedEnum = std::is_enum_v<E> && requires(E e) {
  names_of(e).size();
};

template <class E, std::size_t N>
std::string_view enum_text(E value, const std::array<std::pair<E, std::string_view>, N>& names) {
  for (const auto& [candidate, text] : names) {
    if (candidate == value) return text;
  }
  ensure(false, "an enumerator without a name");
  return {};
}

/// JsonShape<T>: write(value) and read(json, reader, value); read leaves `value` on a finding.
template <class T>
struct JsonShape;

template <class T>
Json to_json_value(const T& value) {
  return JsonShape<T>::write(value);
}

/// Where reading stands, and what it found.
class JsonReader {
 public:
  explicit JsonReader(std::string file) { place_.file = std::move(file); }

  template <class T>
  void read(const Json& json, T& value) {
    JsonShape<T>::read(json, *this, value);
  }
  template <class T>
  void read_at(const std::string& step, const Json& json, T& value) {
    const auto length = enter(step);
    read(json, value);
    place_.field.resize(length);
  }
  /// The member `name` of `object`, or the finding missing_field.
  template <class T>
  void read_member(const Json& object, const char* name, T& value) {
    if (const auto at = object.find(name); at != object.end()) {
      read_at(name, *at, value);
    } else if constexpr (!requires { typename JsonShape<T>::MayBeMissing; }) {
      missing(name);
    }
  }
  void wrong_type(const Json& json, std::string expected);
  void missing(const std::string& name);
  /// A finding for every member of `object` that is not among `names`.
  void refuse_others(const Json& object, const std::vector<std::string_view>& names);

  std::vector<Finding>& findings() { return findings_; }

 private:
  std::size_t enter(const std::string& step);
  Place place_;
  std::vector<Finding> findings_;
};

template <class T>
struct JsonReading {
  T value{};  ///< complete only when there are no findings
  std::vector<Finding> findings;
};

template <class T>
JsonReading<T> read_json_value(const Json& json, std::string file = {}) {
  JsonReader reader(std::move(file));
  JsonReading<T> reading;
  reader.read(json, reading.value);
  reading.findings = std::move(reader.findings());
  return reading;
}

/// Where only the first fault matters, such as a request's body; {field} and {expected} as given.
template <class T>
Result<T> value_of_json(const Json& json) {
  auto reading = read_json_value<T>(json);
  if (reading.findings.empty()) return std::move(reading.value);
  auto& first = reading.findings.front();
  first.parameters.emplace_back("field", first.where.field);
  return tl::unexpected<Fault>(Fault{first.code, first.parameters});
}

// ---- shapes ---------------------------------------------------------------------------------

template <>
struct JsonShape<bool> {
  static Json write(bool value) { return value; }
  static void read(const Json& json, JsonReader& reader, bool& value) {
    if (!json.is_boolean()) return reader.wrong_type(json, "true/false");
    value = json.get<bool>();
  }
};

template <std::integral T>
requires(!std::same_as<T, bool>) struct JsonShape<T> {
  static Json write(T value) { return value; }
  static void read(const Json& json, JsonReader& reader, T& value) {
    const bool fits = json.is_number_unsigned()
                          ? std::in_range<T>(json.get<std::uint64_t>())
                          : json.is_number_integer() && std::in_range<T>(json.get<std::int64_t>());
    if (!fits) return reader.wrong_type(json, "integer");
    value = json.get<T>();
  }
};

template <>
struct JsonShape<double> {
  static Json write(double value) {
    ensure(std::isfinite(value), "a number without a value cannot be written");
    return value;
  }
  static void read(const Json& json, JsonReader& reader, double& value) {
    if (!json.is_number()) return reader.wrong_type(json, "number");
    value = json.get<double>();
  }
};

template <>
struct JsonShape<std::string> {
  static Json write(const std::string& value) { return value; }
  /// NFC and without blanks at the ends, like every text that enters.
  static void read(const Json& json, JsonReader& reader, std::string& value);
};

template <class Tag>
struct JsonShape<Id<Tag>> {
  static Json write(const Id<Tag>& id) { return id.text; }
  static void read(const Json& json, JsonReader& reader, Id<Tag>& id) {
    reader.read(json, id.text);
  }
};

template <IsQuantity Q>
struct JsonShape<Q> {
  using Number = typename Q::Representation;
  static Json write(const Q& quantity) { return to_json_value<Number>(quantity.number()); }
  static void read(const Json& json, JsonReader& reader, Q& quantity) {
    Number number = quantity.number();
    reader.read(json, number);
    quantity = Q(number);
  }
};

template <>
struct JsonShape<Share> {
  static Json write(const Share& share) { return share.number(); }
  static void read(const Json& json, JsonReader& reader, Share& share);
};

template <>
struct JsonShape<Date> {
  static Json write(const Date& day) { return iso_date(day); }
  static void read(const Json& json, JsonReader& reader, Date& day);
};

template <>
struct JsonShape<Instant> {
  static Json write(const Instant& instant) { return iso_instant(instant); }
  static void read(const Json& json, JsonReader& reader, Instant& instant);
};

template <class T>
struct JsonShape<std::optional<T>> {
  struct MayBeMissing {};
  static Json write(const std::optional<T>& value) {
    return value ? to_json_value<T>(*value) : Json(nullptr);
  }
  static void read(const Json& json, JsonReader& reader, std::optional<T>& value) {
    value.reset();
    if (!json.is_null()) reader.read(json, value.emplace());
  }
};

template <class T>
struct JsonShape<std::vector<T>> {
  static Json write(const std::vector<T>& values) {
    auto list = Json::array();
    for (const T& value : values) list.push_back(to_json_value<T>(value));
    return list;
  }
  static void read(const Json& json, JsonReader& reader, std::vector<T>& values) {
    if (!json.is_array()) return reader.wrong_type(json, "list");
    values.clear();
    for (std::size_t i = 0; i < json.size(); ++i) {
      T value{};
      reader.read_at("[" + std::to_string(i) + "]", json[i], value);
      values.push_back(std::move(value));
    }
  }
};

template <class T>
struct JsonShape<std::map<std::string, T>> {
  static Json write(const std::map<std::string, T>& values) {
    auto object = Json::object();
    for (const auto& [key, value] : values) object[key] = to_json_value<T>(value);
    return object;
  }
  static void read(const Json& json, JsonReader& reader, std::map<std::string, T>& values) {
    if (!json.is_object()) return reader.wrong_type(json, "object");
    values.clear();
    for (const auto& [key, member] : json.items()) reader.read_at(key, member, values[key]);
  }
};

template <class E, std::size_t N>
void read_enum_text(const Json& json, JsonReader& reader,
                    const std::array<std::pair<E, std::string_view>, N>& names, E& value) {
  std::string expected;
  for (const auto& [candidate, text] : names) {
    if (json.is_string() && json.get_ref<const std::string&>() == text) {
      value = candidate;
      return;
    }
    expected += (expected.empty() ? "" : " | ") + std::string(text);
  }
  reader.wrong_type(json, expected);
}

template <NamedEnum E>
struct JsonShape<E> {
  static Json write(const E& value) { return std::string(enum_text(value, names_of(value))); }
  static void read(const Json& json, JsonReader& reader, E& value) {
    read_enum_text(json, reader, names_of(value), value);
  }
};

template <class T>
struct JsonShape<Known<T>> {
  static Json write(const Known<T>& known) {
    auto object = Json::object();
    const bool is_known = known.is_known();
    object["value"] = is_known ? to_json_value<T>(known.value()) : Json(nullptr);
    object["as_of"] = to_json_value(known.since());
    object["source"] = is_known ? to_json_value(known.source()) : Json(nullptr);
    return object;
  }
  static void read(const Json& json, JsonReader& reader, Known<T>& known) {
    if (!json.is_object()) return reader.wrong_type(json, "object");
    std::optional<T> value;
    std::optional<Instant> as_of;
    auto source = FactSource::OwnReport;
    reader.read_member(json, "value", value);
    reader.read_member(json, "as_of", as_of);
    reader.refuse_others(json, {"value", "as_of", "source"});
    if (!value) {
      known = Known<T>::unknown(as_of);
      return;
    }
    if (!as_of) return reader.missing("as_of");
    const auto at = json.find("source");
    if (at == json.end()) return reader.missing("source");
    reader.read(*at, source);
    known = Known<T>(std::move(*value), *as_of, source);
  }
};

template <HasFields T>
struct JsonShape<T> {
  static Json write(const T& record) {
    auto object = Json::object();
    const auto member = [&]<class M>(const char* name, const M& value) {
      object[name] = to_json_value<M>(value);
    };
    fields(member, record);
    return object;
  }
  static void read(const Json& json, JsonReader& reader, T& record) {
    if (!json.is_object()) return reader.wrong_type(json, "object");
    std::vector<std::string_view> names;
    const auto member = [&](const char* name, auto& value) {
      names.emplace_back(name);
      reader.read_member(json, name, value);
    };
    fields(member, record);
    reader.refuse_others(json, names);
  }
};

}  // namespace sansang::documents
