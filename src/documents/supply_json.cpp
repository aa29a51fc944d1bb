// SPDX-License-Identifier: Apache-2.0
#include "documents/supply_json.hpp"

#include <algorithm>
#include <set>

#include "documents/json_fields.hpp"
#include "documents/json_place.hpp"

namespace sansang::documents {

/// A reason shows only what it has.
template <>
struct JsonShape<planning::Reason> {
  static Json write(const planning::Reason& reason) {
    auto object = Json::object();
    object["code"] = to_json_value(reason.code);
    if (reason.supplier) object["supplier"] = reason.supplier->text;
    if (reason.hospital) object["hospital"] = reason.hospital->text;
    object["period"] = reason.first.number();
    object["last_period"] = reason.last.number();
    if (reason.capacity) {
      object["capacity_kg"] = reason.capacity->number();
      object["alone"] = reason.alone;
    }
    if (reason.kilograms) object["kg"] = reason.kilograms->number();
    return object;
  }
};

namespace {

/// "links[3].from" as the JSON pointer "/links/3/from".
std::string pointer_of(const std::string& path) {
  std::string pointer = path.empty() || path.front() == '[' ? "" : "/";
  for (const char c : path) {
    if (c == ']') continue;
    if (c == '[' || c == '.')
      pointer += '/';
    else
      pointer += c;
  }
  return pointer;
}

/// `inner` is `outer` or lies in it.
bool lies_in(const std::string& inner, const std::string& outer) {
  return inner.starts_with(outer) && (inner.size() == outer.size() || inner[outer.size()] == '/');
}

/// What may be absent is given its meaning.
void fill_absent(Json& json) {
  if (!json.is_object()) return;
  if (!json.contains("fleet")) json["fleet"] = Json::array();
  const auto links = json.find("links");
  if (links == json.end() || !links->is_array()) return;
  for (auto& link : *links)
    if (link.is_object() && !link.contains("decided_by"))
      link["decided_by"] = to_json_value(planning::Decider::HospitalContract);
}

std::vector<Finding> with_pointers(std::vector<Finding> findings) {
  for (auto& finding : findings) {
    finding.where.field = pointer_of(finding.where.field);
    if (finding.code != "unknown_field") continue;
    finding.code = "network_field_ignored";
    finding.severity = Severity::Note;
  }
  return findings;
}

/// The semantic findings, without those that only echo a fault of form at the same place.
void add_checks(SupplyNetworkReading& reading) {
  std::set<std::string> faulty;
  for (const auto& finding : reading.findings)
    if (finding.severity == Severity::Error) faulty.insert(finding.where.field);
  for (auto& finding : planning::check(reading.network)) {
    const auto& field = finding.where.field;
    const bool is_echo = std::any_of(faulty.begin(), faulty.end(), [&](const auto& pointer) {
      return lies_in(field, pointer) || lies_in(pointer, field);
    });
    if (!is_echo) reading.findings.push_back(std::move(finding));
  }
}

/// A missing field is shown where its object begins.
std::string parent_of(const std::string& pointer) {
  return pointer.substr(0, pointer.rfind('/'));
}

void add_places(std::string_view text, const std::string& file, std::vector<Finding>& findings) {
  std::set<std::string> wanted;
  for (const auto& finding : findings) {
    wanted.insert(finding.where.field);
    if (!finding.where.field.empty()) wanted.insert(parent_of(finding.where.field));
  }
  const auto places = places_of(text, wanted);
  for (auto& finding : findings) {
    finding.where.file = file;
    auto at = places.find(finding.where.field);
    if (at == places.end() && !finding.where.field.empty())
      at = places.find(parent_of(finding.where.field));
    if (at == places.end()) continue;
    finding.where.row = at->second.line;
    finding.where.column = at->second.column;
  }
}

Finding refused(const Fault& why, std::string_view text, const std::string& file) {
  const Place begin{file, {}, 1, 1, {}};
  if (why.code == "json_too_deep")
    return Finding{"network_too_deep", Severity::Error, begin, {}, why.parameters};
  if (why.code == "json_key_twice")
    return Finding{"network_key_twice", Severity::Error, begin, why.parameters.front().second, {}};
  const auto byte = static_cast<std::size_t>(std::stoull(why.parameters.front().second));
  const auto place = place_of_byte(text, byte > 0 ? byte - 1 : 0);
  return Finding{
      "network_not_json", Severity::Error, Place{file, {}, place.line, place.column, {}}, {}, {}};
}

}  // namespace

SupplyNetworkReading read_supply_network(std::string_view text, const std::string& file) {
  SupplyNetworkReading reading;
  auto json = parse_json(text);
  if (!json) {
    reading.findings.push_back(refused(json.error(), text, file));
    return reading;
  }
  fill_absent(*json);
  auto read = read_json_value<planning::SupplyNetwork>(*json);
  reading.network = std::move(read.value);
  reading.findings = with_pointers(std::move(read.findings));
  add_checks(reading);
  add_places(text, file, reading.findings);
  return reading;
}

std::string supply_network_json(const planning::SupplyNetwork& network) {
  return json_text(to_json_value(network));
}

std::string supply_plan_json(const planning::SupplyPlan& plan,
                             const planning::SupplyOptions& options) {
  auto json = Json::object();
  json["status"] = to_json_value(plan.status);
  json["day_order"] = to_json_value(options.day_order);
  json["levels"] = to_json_value(plan.levels);
  json["deliveries"] = to_json_value(plan.deliveries);
  json["stock"] = to_json_value(plan.hospital_stock);
  for (const auto& line : plan.supplier_stock) json["stock"].push_back(to_json_value(line));
  json["shortages"] = to_json_value(plan.shortages);
  return json_text(json);
}

std::vector<planning::Delivery> read_plan_deliveries(std::string_view plan_json) {
  const auto json = parse_json(plan_json);
  ensure(json.has_value() && json->contains("deliveries"), "a stored plan does not read back");
  std::vector<planning::Delivery> deliveries;
  for (const auto& line : json->at("deliveries")) {
    planning::Delivery delivery;
    delivery.from = SupplierId(line.at("from").get<std::string>());
    delivery.to = FacilityId(line.at("to").get<std::string>());
    delivery.depart = planning::Period(line.at("depart").get<std::int64_t>());
    delivery.arrive = planning::Period(line.at("arrive").get<std::int64_t>());
    delivery.kilograms = planning::Kilograms(line.at("kg").get<std::int64_t>());
    deliveries.push_back(std::move(delivery));
  }
  std::stable_sort(deliveries.begin(), deliveries.end(),
                   [](const auto& a, const auto& b) { return a.arrive < b.arrive; });
  return deliveries;
}

}  // namespace sansang::documents
