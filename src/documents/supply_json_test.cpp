// SPDX-License-Identifier: Apache-2.0
#include "documents/supply_json.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "documents/json_place.hpp"

namespace sansang::documents {
namespace {

const std::string sound = R"({"periods": 2,
 "suppliers": [{"id": "S", "tank_kg": 50, "opening_kg": 0, "production_kg": [10, 10]}],
 "hospitals": [{"id": "H", "tank_kg": 20, "opening_kg": 1, "safety_kg": 2, "terminal_kg": 3,
   "critical_kg": [4, 14], "deferrable_kg": [1, 1]}],
 "links": [{"from": "S", "to": "H", "lead_periods": 0, "capacity_kg": [9, 9], "cost_per_kg": 1.5}]
})";

std::string replaced(const std::string& from, const std::string& to) {
  auto text = sound;
  text.replace(text.find(from), from.size(), to);
  return text;
}

std::vector<std::string> found(const std::string& text) {
  std::vector<std::string> lines;
  for (const auto& finding : read_supply_network(text, "n.json").findings)
    lines.push_back(finding.code + " " + finding.where.field);
  return lines;
}
using Lines = std::vector<std::string>;

TEST(SupplyJson, reads_what_may_be_absent_as_its_meaning) {
  const auto reading = read_supply_network(sound);
  EXPECT_TRUE(reading.findings.empty());
  EXPECT_TRUE(reading.network.fleet.empty());
  EXPECT_EQ(reading.network.links.front().decided_by, planning::Decider::HospitalContract);
  EXPECT_EQ(reading.network.links.front().cost.number(), 1.5);
}

TEST(SupplyJson, survives_writing_and_reading) {
  const auto written = supply_network_json(read_supply_network(sound).network);
  EXPECT_EQ(supply_network_json(read_supply_network(written).network), written);
}

TEST(SupplyJson, names_every_fault_once_by_pointer) {
  EXPECT_EQ(found(replaced("\"tank_kg\": 50", "\"tank_kg\": \"50\"")),
            (Lines{"wrong_type /suppliers/0/tank_kg"}));
  EXPECT_EQ(found(replaced("[4, 14]", "[4, 1.5]")),
            (Lines{"wrong_type /hospitals/0/critical_kg/1"}));
  EXPECT_EQ(
      found(replaced("\"production_kg\": [10, 10]", "\"x\": 1")),
      (Lines{"missing_field /suppliers/0/production_kg", "network_field_ignored /suppliers/0/x"}));
  EXPECT_EQ(found(replaced("[4, 14]", "[-4, 14, 3]")),
            (Lines{"network_wrong_length /hospitals/0/critical_kg",
                   "network_mass_out_of_range /hospitals/0/critical_kg/0"}));
  EXPECT_EQ(found(replaced("\"opening_kg\": 1,", "\"opening_kg\": 21,")),
            (Lines{"network_opening_above_tank /hospitals/0/opening_kg"}));
  EXPECT_EQ(
      found(replaced("\"from\": \"S\", \"to\": \"H\"", "\"from\": \"H\", \"to\": \"S\"")),
      (Lines{"network_unknown_supplier /links/0/from", "network_unknown_hospital /links/0/to"}));
  EXPECT_EQ(found(replaced("\"periods\": 2", "\"periods\": 0")),
            (Lines{"network_periods_out_of_range /periods"}));
  EXPECT_EQ(found(replaced("1.5", "-1")),
            (Lines{"network_cost_out_of_range /links/0/cost_per_kg"}));
  EXPECT_EQ(found(replaced("\"safety_kg\": 2", "\"safety_kg\": 25")),
            (Lines{"network_safety_above_tank /hospitals/0/safety_kg"}));
  EXPECT_EQ(found("[]"), (Lines{"wrong_type "}));
  EXPECT_EQ(found("{\"periods\": 2,"), (Lines{"network_not_json "}));
  EXPECT_EQ(found("{\"a\": 1, \"a\": 2}"), (Lines{"network_key_twice "}));
}

TEST(SupplyJson, names_twins) {
  const auto link =
      R"({"from": "S", "to": "H", "lead_periods": 0, "capacity_kg": [1, 1], "cost_per_kg": 1}, )";
  EXPECT_EQ(found(replaced("\"links\": [", std::string("\"links\": [") + link)),
            (Lines{"network_link_twice /links/1"}));
  const auto fleet = R"("fleet": [{"supplier": "S", "capacity_kg": [1, 1]},
    {"supplier": "S", "capacity_kg": [1, 1]}, {"supplier": "X", "capacity_kg": [1, 1]}], )";
  EXPECT_EQ(found(replaced("\"links\": [", std::string(fleet) + "\"links\": [")),
            (Lines{"network_fleet_twice /fleet/1/supplier",
                   "network_unknown_supplier /fleet/2/supplier"}));
}

TEST(SupplyJson, finds_the_line_of_a_fault) {
  const auto findings = read_supply_network(replaced("[4, 14]", "[4, -14]"), "n.json").findings;
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].where.file, "n.json");
  EXPECT_EQ(findings[0].where.row, 4);
  EXPECT_EQ(findings[0].where.column, 23);
}

TEST(SupplyJson, writes_the_plan_of_the_contract) {
  const auto network = read_supply_network(sound).network;
  const auto text = supply_plan_json(planning::plan_supply(network), {});
  EXPECT_EQ(text, supply_plan_json(planning::plan_supply(network), {}));
  const auto plan = nlohmann::json::parse(text);
  EXPECT_EQ(plan["status"], "optimal");
  EXPECT_EQ(plan["day_order"], "end-of-day");
  // 1 + 18 kg against 20: one deferrable kilogram goes, and nothing is left as safety stock but
  // what has to wait for day 1.
  EXPECT_EQ(plan["levels"]["critical_kg"], 0);
  EXPECT_EQ(plan["levels"]["deferrable_kg"], 1);
  EXPECT_EQ(plan["levels"]["cost"], 27.0);
  EXPECT_EQ(plan["deliveries"].size(), 2U);
  for (const auto& delivery : plan["deliveries"]) {
    EXPECT_EQ(delivery["decided_by"], "hospital_contract");
    EXPECT_FALSE(delivery["because"].empty());
  }
  EXPECT_EQ(plan["stock"].size(), 4U);
  ASSERT_EQ(plan["shortages"].size(), 1U);
  EXPECT_EQ(plan["shortages"][0]["because"][0]["code"], "blocked_by_link");
  EXPECT_TRUE(plan["shortages"][0]["because"][0]["alone"].get<bool>());
}

TEST(JsonPlace, finds_values_by_pointer) {
  const std::string json = "{\"a\": [1,\n  {\"b\\\"c\": [true, \"x]\"]}],\n \"d\": null}";
  const auto places = places_of(json, {"", "/a/1", "/a/1/b\\\"c/1", "/d", "/none"});
  EXPECT_EQ(places.size(), 4U);
  EXPECT_EQ(places.at(""), (TextPlace{1, 1}));
  EXPECT_EQ(places.at("/a/1"), (TextPlace{2, 3}));
  EXPECT_EQ(places.at("/a/1/b\\\"c/1"), (TextPlace{2, 19}));
  EXPECT_EQ(places.at("/d"), (TextPlace{3, 7}));
}

}  // namespace
}  // namespace sansang::documents
