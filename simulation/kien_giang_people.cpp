// SPDX-License-Identifier: Apache-2.0
#include "simulation/kien_giang.hpp"

namespace sansang::simulation {
namespace {

using accounts::Role;
using organisation::OrganisationKind;

const OrganisationId department{"SYT-91"};

OrganisationKind kind_of(facility::FacilityKind kind) {
  switch (kind) {
    case facility::FacilityKind::HealthCentre:
      return OrganisationKind::HealthCentre;
    case facility::FacilityKind::CommuneStation:
    case facility::FacilityKind::MobileStation:
      return OrganisationKind::CommuneStation;
    case facility::FacilityKind::ProvincialGeneralHospital:
    case facility::FacilityKind::ProvincialSpecialisedHospital:
    case facility::FacilityKind::TemporarySite:
    case facility::FacilityKind::PrivateHospital:
    case facility::FacilityKind::MilitaryHospital:
      return OrganisationKind::Hospital;
  }
  return OrganisationKind::Other;
}

OrganisationId house_of(const FacilityId& facility) {
  return OrganisationId("DV-" + facility.text);
}

/// Everything that is not a facility: committees, the department with its divisions, the CDC.
void add_authorities(std::vector<organisation::Organisation>& all) {
  const auto add = [&all](const char* id, OrganisationKind kind, const char* parent,
                          const char* name, const char* short_name) {
    organisation::Organisation each;
    each.id = OrganisationId(id);
    each.kind = kind;
    if (*parent != '\0') each.parent = OrganisationId(parent);
    each.name = name;
    each.short_name = short_name;
    each.province = kien_giang;
    each.simulated = true;
    all.push_back(std::move(each));
  };
  using enum OrganisationKind;
  add("BYT", Ministry, "", "Bộ Y tế", "BYT");
  all.back().province.clear();
  add("UBND-91", PeoplesCommittee, "", "Ủy ban nhân dân tỉnh Kiên Giang", "UBND");
  add("BCD-91", SteeringCommittee, "UBND-91", "Ban Chỉ đạo phòng, chống dịch bệnh tỉnh Kiên Giang",
      "BCĐ");
  add("SYT-91", DepartmentOfHealth, "UBND-91", "Sở Y tế tỉnh Kiên Giang", "SYT");
  add("SYT-91-KHTC", Division, "SYT-91", "Phòng Kế hoạch - Tài chính", "SYT-KHTC");
  add("SYT-91-NVY", Division, "SYT-91", "Phòng Nghiệp vụ Y", "SYT-NVY");
  add("SYT-91-NVD", Division, "SYT-91", "Phòng Nghiệp vụ Dược", "SYT-NVD");
  add("SYT-91-TCHC", Division, "SYT-91", "Phòng Tổ chức hành chính", "SYT-TCHC");
  add("SYT-91-TTR", Division, "SYT-91", "Thanh tra Sở", "SYT-TTr");
  add("SYT-91-VP", Division, "SYT-91", "Văn phòng Sở (bộ phận văn thư)", "SYT-VP");
  add("CDC-91", Cdc, "SYT-91", "Trung tâm Kiểm soát bệnh tật tỉnh Kiên Giang", "KSBT");
}

void add_houses(const std::vector<Site>& sites, std::vector<organisation::Organisation>& all) {
  for (const auto& site : sites) {
    organisation::Organisation house;
    house.id = house_of(site.facility.id);
    house.name = site.facility.name;
    house.kind = kind_of(site.facility.kind);
    const auto& through = site.facility.reports_through;
    house.parent = through ? house_of(*through) : department;
    house.province = kien_giang;
    house.unit = site.facility.unit;
    house.facility = site.facility.id;
    house.simulated = true;
    all.push_back(std::move(house));
  }
  for (const auto& supplier : kien_giang_suppliers()) {
    organisation::Organisation firm;
    firm.id = OrganisationId("DV-" + supplier.id.text);
    firm.name = supplier.name;
    firm.kind = OrganisationKind::Supplier;
    firm.province = kien_giang;
    firm.supplier = supplier.id;
    firm.simulated = true;
    all.push_back(std::move(firm));
  }
}

}  // namespace

DemoPeople kien_giang_people(const std::vector<Site>& sites) {
  DemoPeople people;
  add_authorities(people.organisations);
  add_houses(sites, people.organisations);
  const auto add = [&people](const std::string& id, const std::string& name, Role role,
                             const OrganisationId& organisation) -> accounts::Scope& {
    accounts::Account account;
    account.id = AccountId(id);
    account.full_name = name;
    account.simulated = true;
    people.accounts.push_back(std::move(account));
    accounts::Appointment appointment;
    appointment.id = AppointmentId("pc-" + id);
    appointment.account = AccountId(id);
    appointment.role = role;
    appointment.organisation = organisation;
    appointment.scope.province = kien_giang;
    appointment.decision_number = "mô phỏng";
    appointment.simulated = true;
    people.appointments.push_back(std::move(appointment));
    return people.appointments.back().scope;
  };
  for (const auto& site : sites)
    if (!site.officer_name.empty())
      add(site.reporter.text, site.officer_name, Role::FacilityOfficer, house_of(site.facility.id))
          .facilities = {site.facility.id};
  const auto hospital = sites.front().facility.id;
  add("lanhdaobv", "Huỳnh Thanh Tùng", Role::FacilityLeader, house_of(hospital)).facilities = {
      hospital};
  const auto province = [&add](const char* id, const char* name, Role role,
                               const char* organisation) {
    add(id, name, role, OrganisationId(organisation)).whole_province = true;
  };
  province("soyte", "Lâm Thị Mai Anh", Role::ProvinceOfficer, "SYT-91-KHTC");
  province("nvy", "Nguyễn Thị Hồng Nhung", Role::ProvinceOfficer, "SYT-91-NVY");
  province("cdc", "Đỗ Quang Vinh", Role::Cdc, "CDC-91");
  province("giamdoc", "Trương Minh Đức", Role::Director, "SYT-91");
  province("vanthu", "Lê Thị Kim Loan", Role::RecordsOffice, "SYT-91-VP");
  province("bcd", "Võ Hoàng Nam", Role::CommitteeReader, "BCD-91");
  province("quantri", "Phan Quốc Bảo", Role::Administrator, "SYT-91");
  return people;
}

}  // namespace sansang::simulation
