// SPDX-License-Identifier: Apache-2.0
#include "simulation/fill_store.hpp"

#include <map>

#include "simulation/kien_giang_preparedness.hpp"
#include "store/books.hpp"

namespace sansang::simulation {
namespace {

using EquipmentOf = std::map<FacilityId, std::vector<oxygen::Equipment>>;

template <class T>
void add(store::Act& act, const std::vector<T>& rows) {
  act.changes.insert(act.changes.end(), rows.begin(), rows.end());
}

store::Act registers(const SimulatedProvince& province,
                     const std::vector<store::Credential>& credentials) {
  store::Act act;
  act.at = at_local_time(province.calendar.first, {});
  act.action = "create_demo";
  act.object = "registers";
  add(act, province.facilities);
  add(act, province.equipment);
  add(act, province.officers);
  add(act, province.suppliers);
  add(act, province.routes);
  for (const auto& each : province.organisations) act.changes.push_back(store::keep(each, {}));
  add(act, province.accounts);
  add(act, province.appointments);
  add(act, credentials);
  return act;
}

store::AppendReport appended(const oxygen::DailyReport& report, const EquipmentOf& equipment,
                             const std::vector<oxygen::CylinderClass>& sizes) {
  const auto& own = equipment.at(report.facility);
  auto entries = oxygen::entries_of(report, own, sizes);
  auto fact = oxygen::fact_of(report, entries, own, sizes);
  return {report, std::move(entries), std::move(fact)};
}

/// The acts of one day: the reports in order of arrival, cut before each correction.
class DayOfActs {
 public:
  DayOfActs(store::Store& store, Filled& filled) : store_(store), filled_(filled) {}

  void begin(Date day) {
    act_ = {};
    act_.at = at_local_time(day, std::chrono::hours{6});
    act_.action = "import_daily_reports";
    act_.object = "reports/" + iso_date(day);
  }
  void add(store::AppendReport change) {
    if (change.report.corrects) close();
    act_.at = std::max(act_.at, change.report.received_at);
    ++filled_.reports;
    act_.changes.push_back(std::move(change));
  }
  void add(const store::CaseCount& count) { act_.changes.push_back(count); }
  void close() {
    if (act_.changes.empty()) return;
    store_.commit(act_);
    ++filled_.acts;
    act_.changes.clear();
  }

 private:
  store::Store& store_;
  Filled& filled_;
  store::Act act_;
};

}  // namespace

Filled fill_store(store::Store& store, const SimulatedProvince& province,
                  const std::vector<store::Credential>& credentials,
                  const std::vector<oxygen::CylinderClass>& sizes, Progress& progress) {
  Filled filled;
  store.commit(registers(province, credentials));
  ++filled.acts;
  EquipmentOf equipment;
  for (const auto& record : province.equipment)
    if (auto reading = oxygen::equipment_of(record); reading.equipment)
      equipment[record.facility].push_back(std::move(*reading.equipment));

  DayOfActs acts(store, filled);
  auto report = province.reports.begin();
  auto count = province.cases.begin();
  for (Date day = province.calendar.first; day <= province.calendar.last;
       day += std::chrono::days{1}) {
    acts.begin(day);
    // Counts come out in the evening: the morning knows those of the days before.
    for (; count != province.cases.end() && (count->held ? count->day <= day : count->day < day);
         ++count)
      acts.add(*count);
    for (; report != province.reports.end() && local_day(report->received_at) <= day; ++report)
      acts.add(appended(*report, equipment, sizes));
    acts.close();
    progress.step("store", static_cast<std::size_t>((day - province.calendar.first).count()) + 1,
                  static_cast<std::size_t>(province.calendar.days()));
  }
  for (const auto& act : preparedness_acts(province)) {
    store.commit(act);
    ++filled.acts;
  }
  return filled;
}

}  // namespace sansang::simulation
