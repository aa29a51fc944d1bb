// SPDX-License-Identifier: Apache-2.0
/// What the tests of the simulation ask of a province: the demo itself, the facts and the situation
/// of one facility at the province's last morning, derived as the program derives them.
#pragma once
#include <map>
#include <set>

#include "oxygen/situation.hpp"
#include "simulation/inputs.hpp"

namespace sansang::simulation {

inline const ProvinceInputs& inputs() {
  static const auto read = read_inputs(SANSANG_SOURCE_DIR);
  return read;
}

inline SimulatedProvince province_of(const ProvinceOptions& options) {
  SerialExecutor executor;
  SilentProgress progress;
  return simulate(inputs(), options, executor, progress);
}
inline SimulatedProvince province_of_seed(std::uint64_t seed) {
  ProvinceOptions options;
  options.seed = seed;
  return province_of(options);
}
inline const SimulatedProvince& demo() {
  static const auto made = province_of({});
  return made;
}

inline std::vector<oxygen::Equipment> equipment_in(const SimulatedProvince& province,
                                                   const FacilityId& facility) {
  std::vector<oxygen::EquipmentRecord> own;
  for (const auto& record : province.equipment)
    if (record.facility == facility) own.push_back(record);
  return oxygen::equipment_of(own);
}

inline const facility::Facility& facility_in(const SimulatedProvince& province,
                                             const std::string& id) {
  for (const auto& facility : province.facilities)
    if (facility.id.text == id) return facility;
  ensure(false, "no facility " + id);
  return province.facilities.front();
}

/// Reports that stand, by facility and day.
inline std::map<Date, oxygen::DailyReport> standing(const SimulatedProvince& province,
                                                    const FacilityId& facility) {
  std::set<ReportId> corrected;
  for (const auto& report : province.reports)
    if (report.corrects) corrected.insert(*report.corrects);
  std::map<Date, oxygen::DailyReport> reports;
  for (const auto& report : province.reports)
    if (report.facility == facility && !corrected.contains(report.id))
      reports[report.reported_for] = report;
  return reports;
}

inline std::vector<oxygen::DailyFact> facts_in(const SimulatedProvince& province,
                                               const FacilityId& facility) {
  const auto equipment = equipment_in(province, facility);
  std::vector<oxygen::DailyFact> facts;
  for (const auto& [day, report] : standing(province, facility)) {
    const auto entries = oxygen::entries_of(report, equipment, inputs().rules.sizes);
    facts.push_back(oxygen::fact_of(report, entries, equipment, inputs().rules.sizes));
  }
  return facts;
}

inline oxygen::Situation situation_in(const SimulatedProvince& province,
                                      const facility::Facility& facility) {
  auto facts = facts_in(province, facility.id);
  const auto keep = static_cast<std::ptrdiff_t>(oxygen::situation_memory.count());
  if (std::ssize(facts) > keep) facts.erase(facts.begin(), facts.end() - keep);
  oxygen::SituationInput input;
  input.facility = &facility;
  input.equipment = equipment_in(province, facility.id);
  input.facts = facts;
  for (const auto& route : province.routes)
    if (route.facility == facility.id) input.routes.push_back(route);
  for (const auto& officer : province.officers)
    if (officer.facility == facility.id) input.officers.push_back(officer);
  input.now = province.calendar.now;
  const oxygen::ReportingCalendar owed(facility.id, inputs().rules.rhythms, {});
  input.calendar = &owed;
  return oxygen::situation_of(input, inputs().rules.flows, inputs().rules.alerts);
}

/// The grade of the alert that `rule` would raise now.
inline std::optional<oxygen::AlertGrade> grade_in(const SimulatedProvince& province,
                                                  const std::string& facility,
                                                  oxygen::AlertRule rule) {
  const auto situation = situation_in(province, facility_in(province, facility));
  for (const auto& signal : oxygen::signals_of(situation.state, inputs().rules.alerts))
    if (signal.rule == rule) return signal.grade;
  return std::nullopt;
}

}  // namespace sansang::simulation
