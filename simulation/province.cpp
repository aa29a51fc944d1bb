// SPDX-License-Identifier: Apache-2.0
#include "simulation/province.hpp"

#include <algorithm>
#include <cmath>

#include "simulation/kien_giang.hpp"
#include "simulation/synthetic.hpp"

namespace sansang::simulation {
namespace {

constexpr int days_of_small = 30;
enum Purpose : std::uint64_t { House = 100 };

bool is_in_small(const FacilityId& id) {
  for (const auto* kept :
       {"KG-BVDK", "KG-TTYT-899", "KG-TTYT-911", "KG-TTYT-912", "KG-BVDC-HT", "KG-BVQY"})
    if (id.text == kept) return true;
  return false;
}

std::vector<Site> sites_of(const ProvinceInputs& inputs, const ProvinceOptions& options) {
  if (options.synthetic > 0) return synthetic_sites(options.synthetic);
  auto sites = kien_giang_sites(inputs.units, options.last);
  if (options.small)
    std::erase_if(sites, [](const Site& site) { return !is_in_small(site.facility.id); });
  return sites;
}

/// What incidents change in a site before its days begin.
void change_sites(const std::vector<Incident>& incidents, std::vector<Site>& sites) {
  for (const auto& incident : incidents)
    for (auto& site : sites) {
      if (site.facility.id != incident.facility) continue;
      if (incident.kind == IncidentKind::StopsReporting)
        site.last_report = incident.from - std::chrono::days{1};
      if (incident.kind == IncidentKind::NeverReported) site.reports = false;
      if (incident.kind == IncidentKind::ContractExpires)
        for (auto& route : site.routes) route.contract_until = incident.to;
    }
}

void draw_houses(std::vector<Site>& sites, std::uint64_t seed) {
  for (auto& site : sites) {
    statistics::RandomStream random(seed, stream_of(site.facility.id, House));
    site.flow_factor = random.lognormal(1.0, site.flow_spread);
  }
}

std::vector<facility::DesignatedOfficer> officers_of(const std::vector<Site>& sites,
                                                     const std::vector<Incident>& incidents) {
  std::vector<facility::DesignatedOfficer> officers;
  for (const auto& site : sites) {
    if (site.officer_name.empty()) continue;
    facility::DesignatedOfficer officer;
    officer.facility = site.facility.id;
    officer.full_name = site.officer_name;
    officer.phone = site.facility.phone;
    officer.decision_number = "MP-" + std::to_string(officers.size() + 1) + "/QĐ";
    officer.from = date(2021, 5, 10);
    officer.simulated = true;
    for (const auto& incident : incidents)
      if (incident.kind == IncidentKind::OfficerVacant && incident.facility == site.facility.id)
        officer.to = incident.from;
    officers.push_back(std::move(officer));
  }
  return officers;
}

/// The real counts that are known by the last morning (each is published in the evening), and the
/// held row of the implausible import.
std::vector<store::CaseCount> case_counts(const ProvinceInputs& inputs,
                                          const std::vector<Incident>& incidents, Date last) {
  std::vector<store::CaseCount> counts;
  for (const auto& day : inputs.cases)
    if (day.day < last)
      counts.push_back({UnitCode(kien_giang), day.day, Persons(day.cases),
                        "covidregionaldata (MIT), covid.ncsc.gov.vn", false});
  for (const auto& incident : incidents)
    if (incident.kind == IncidentKind::ImplausibleImport)
      counts.push_back({UnitCode(kien_giang), incident.from, Persons(std::llround(incident.figure)),
                        "số liệu mô phỏng: một lần nhập lỗi, chờ xác nhận", true});
  return counts;
}

void collect(const std::vector<Site>& sites, SimulatedProvince& province) {
  for (const auto& site : sites) {
    province.facilities.push_back(site.facility);
    province.equipment.insert(province.equipment.end(), site.equipment.begin(),
                              site.equipment.end());
    province.routes.insert(province.routes.end(), site.routes.begin(), site.routes.end());
  }
}

}  // namespace

SimulatedProvince simulate(const ProvinceInputs& inputs, const ProvinceOptions& options,
                           Executor& executor, Progress& progress) {
  SimulatedProvince province;
  const Date first =
      options.small ? options.last - std::chrono::days{days_of_small - 1} : options.first;
  province.calendar = {first, options.last, at_local_time(options.last, options.now_at)};
  auto sites = sites_of(inputs, options);
  if (options.synthetic == 0) province.incidents = kien_giang_incidents(options.last);
  province.suppliers = kien_giang_suppliers();
  change_sites(province.incidents, sites);
  draw_houses(sites, options.seed);
  collect(sites, province);
  province.officers = officers_of(sites, province.incidents);
  auto people = kien_giang_people(sites);
  province.organisations = std::move(people.organisations);
  province.accounts = std::move(people.accounts);
  province.appointments = std::move(people.appointments);
  province.cases = case_counts(inputs, province.incidents, options.last);

  const int days = province.calendar.days() + warm_up_days;
  const auto admissions =
      oxygen_admissions(inputs.cases, first - std::chrono::days{warm_up_days}, days);
  std::vector<std::vector<oxygen::DailyReport>> of_site(sites.size());
  executor.for_each_index(sites.size(), [&](std::size_t i) {
    of_site[i] = reports_of(sites[i], province.incidents, admissions, province.calendar,
                            inputs.rules, options.seed);
  });
  for (std::size_t i = 0; i < of_site.size(); ++i) {
    progress.step("simulate", i + 1, of_site.size());
    std::move(of_site[i].begin(), of_site[i].end(), std::back_inserter(province.reports));
    of_site[i] = {};
  }
  std::stable_sort(province.reports.begin(), province.reports.end(),
                   [](const auto& a, const auto& b) { return a.received_at < b.received_at; });
  return province;
}

}  // namespace sansang::simulation
