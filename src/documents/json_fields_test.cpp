// SPDX-License-Identifier: Apache-2.0
#include "documents/json_fields.hpp"

#include <gtest/gtest.h>

#include "units/gas.hpp"

namespace sansang::documents {
namespace json_fields_sample {

enum class Mode { Mask, Hfno };
constexpr std::array<std::pair<Mode, std::string_view>, 2> names_of(Mode) {
  return {{{Mode::Mask, "mask"}, {Mode::Hfno, "hfno"}}};
}

struct Part {
  Mode mode = Mode::Mask;
  Persons patients;
  bool operator==(const Part&) const = default;
};
template <class V, class R>
requires RecordOf<R, Part>
void fields(V&& v, R& r) {
  v("mode", r.mode);
  v("patients", r.patients);
}

struct Record {
  FacilityId facility;
  Date day{};
  Instant received_at{};
  OxygenMass oxygen;
  double purity_percent = 0;
  bool simulated = false;
  Share level;
  std::optional<int> cylinders;
  std::vector<Part> parts;
  std::map<std::string, std::int64_t> counts;
  Known<Hours> cover = Known<Hours>::unknown();
  bool operator==(const Record&) const = default;
};
template <class V, class R>
requires RecordOf<R, Record>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("day", r.day);
  v("received_at", r.received_at);
  v("oxygen_g", r.oxygen);
  v("purity_percent", r.purity_percent);
  v("simulated", r.simulated);
  v("level_share", r.level);
  v("cylinders", r.cylinders);
  v("parts", r.parts);
  v("counts", r.counts);
  v("cover_h", r.cover);
}

Record sample() {
  const Instant noon = at_local_time(date(2022, 9, 13), std::chrono::hours{12});
  return {FacilityId("kg-01"),
          date(2022, 9, 13),
          noon,
          OxygenMass(5'943'000),
          93.5,
          true,
          Share(0.62),
          std::nullopt,
          {{Mode::Hfno, Persons(14)}},
          {{"a", 1}},
          Known<Hours>(Hours(97.1), noon, FactSource::TypedOnBehalf)};
}

std::string fault_text(const Json& json) {
  std::string text;
  for (const auto& finding : read_json_value<Record>(json).findings) {
    text += finding.code + " " + finding.where.field + "; ";
  }
  return text;
}

TEST(JsonFields, ARecordComesBackAsItWent) {
  const auto json = to_json_value(sample());
  EXPECT_EQ(
      json.dump(),
      R"({"facility":"kg-01","day":"2022-09-13","received_at":"2022-09-13T05:00:00Z",)"
      R"("oxygen_g":5943000,"purity_percent":93.5,"simulated":true,"level_share":0.62,)"
      R"("cylinders":null,"parts":[{"mode":"hfno","patients":14}],"counts":{"a":1},)"
      R"("cover_h":{"value":97.1,"as_of":"2022-09-13T05:00:00Z","source":"typed_on_behalf"}})");
  const auto reading = read_json_value<Record>(json);
  EXPECT_TRUE(reading.findings.empty());
  EXPECT_EQ(reading.value, sample());
}

TEST(JsonFields, UnknownStaysUnknownSinceWhen) {
  auto record = sample();
  record.cover = Known<Hours>::unknown(record.received_at);
  const auto json = to_json_value(record);
  EXPECT_TRUE(json["cover_h"]["value"].is_null());
  EXPECT_EQ(read_json_value<Record>(json).value, record);
}

TEST(JsonFields, EveryFaultIsNamedByItsPath) {
  auto json = to_json_value(sample());
  json["parts"][0]["mode"] = "steam";
  json["parts"][0].erase("patients");
  json["oxygen_g"] = 1.5;
  json["day"] = "13/9/2022";
  json["level_share"] = 62;
  json["extra"] = 1;
  json["cover_h"]["as_of"] = nullptr;
  json.erase("cylinders");  // optional: may be missing
  EXPECT_EQ(
      fault_text(json),
      "wrong_type day; wrong_type oxygen_g; wrong_type level_share; wrong_type parts[0].mode; "
      "missing_field parts[0].patients; missing_field cover_h.as_of; unknown_field extra; ");
}

TEST(JsonFields, IntegersMustFit) {
  EXPECT_FALSE(value_of_json<std::int8_t>(Json(200)).has_value());
  EXPECT_EQ(value_of_json<std::int8_t>(Json(100)).value(), 100);
  EXPECT_FALSE(value_of_json<unsigned>(Json(-1)).has_value());
  const auto fault = value_of_json<Part>(Json::object());
  EXPECT_EQ(fault.error(), (Fault{"missing_field", {{"field", "mode"}}}));
}

TEST(JsonFields, TextThatIsNotAcceptableJsonIsRefused) {
  EXPECT_EQ(parse_json("{\"a\":1,").error().code, "not_json");
  EXPECT_EQ(parse_json("[1e999]").error().code, "not_json");
  EXPECT_EQ(parse_json("[\"\xFF\"]").error().code, "not_json");
  EXPECT_EQ(parse_json(R"({"a":{"b":1,"b":2}})").error(),
            (Fault{"json_key_twice", {{"field", "b"}}}));
  EXPECT_TRUE(parse_json(R"({"a":{"b":1},"b":2})").has_value());
  EXPECT_EQ(parse_json(std::string(40, '[') + std::string(40, ']')).error().code, "json_too_deep");
  EXPECT_TRUE(parse_json("[\"" + std::string(40, '[') + "\\\"[\"]").has_value());
}

TEST(JsonFields, TextIsComposed) {
  EXPECT_EQ(value_of_json<std::string>(Json(" Na\xCC\x86\xCC\x83ng ")).value(), "Nẵng");
}

}  // namespace json_fields_sample
}  // namespace sansang::documents
