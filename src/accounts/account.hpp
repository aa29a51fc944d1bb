// SPDX-License-Identifier: Apache-2.0
/// Account: a person who signs in, with a role (what they may do) and a scope (whose rows they may
/// see). may() is the only table of rights; visible() the only translation of a scope into
/// facility ids, which the store puts into its queries.
#pragma once
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"

namespace sansang::accounts {

enum class Role {
  FacilityOfficer,  ///< cán bộ oxy cơ sở
  ProvinceOfficer,  ///< chuyên viên Sở Y tế
  Cdc,              ///< CDC dịch tễ
  Director,         ///< lãnh đạo Sở
  Administrator,    ///< quản trị
};
constexpr std::array<std::pair<Role, std::string_view>, 5> names_of(Role) {
  return {{{Role::FacilityOfficer, "facility_officer"},
           {Role::ProvinceOfficer, "province_officer"},
           {Role::Cdc, "cdc"},
           {Role::Director, "director"},
           {Role::Administrator, "administrator"}}};
}

enum class Permission {
  FileReport,
  ReadBoard,
  ReadFacility,
  AcknowledgeAlert,
  MakePlan,
  ReadPlan,
  PrintDocuments,
  ReadLevel,
  ReadAudit,
  ManageAccounts,
  ImportData,
};
inline constexpr std::array<std::pair<Permission, std::string_view>, 11> permission_names{
    {{Permission::FileReport, "file_report"},
     {Permission::ReadBoard, "read_board"},
     {Permission::ReadFacility, "read_facility"},
     {Permission::AcknowledgeAlert, "acknowledge_alert"},
     {Permission::MakePlan, "make_plan"},
     {Permission::ReadPlan, "read_plan"},
     {Permission::PrintDocuments, "print_documents"},
     {Permission::ReadLevel, "read_level"},
     {Permission::ReadAudit, "read_audit"},
     {Permission::ManageAccounts, "manage_accounts"},
     {Permission::ImportData, "import_data"}}};
constexpr auto names_of(Permission) {
  return permission_names;
}

/// What a role may do. A right that is not listed is not given.
bool may(Role role, Permission permission);

/// Whose rows: every facility of the province, or the facilities named.
struct Scope {
  std::string province;  ///< GSO code
  bool whole_province = false;
  std::vector<FacilityId> facilities;
  bool operator==(const Scope&) const = default;
};

struct Account {
  AccountId id;  ///< the sign-in name
  std::string full_name;
  Role role = Role::FacilityOfficer;
  Scope scope;
  std::optional<Date> from, to;  ///< `to`: first day no longer valid
  bool simulated = false;

  bool is_active_on(Date day) const { return (!from || *from <= day) && (!to || day < *to); }
  bool operator==(const Account&) const = default;
};
template <class V, class R>
requires RecordOf<R, Account>
void fields(V&& v, R& r) {
  v("account", r.id);
  v("full_name", r.full_name);
  v("role", r.role);
  v("province", r.scope.province);
  v("whole_province", r.scope.whole_province);
  v("facilities", r.scope.facilities);
  v("valid_from", r.from);
  v("valid_to", r.to);
  v("simulated", r.simulated);
}

/// A scope as the ids that queries are limited to.
struct VisibleFacilities {
  bool all = false;
  std::vector<FacilityId> ids;  ///< meant only when not `all`; may be empty: sees nothing

  static VisibleFacilities everything() { return {true, {}}; }
  static VisibleFacilities only(std::vector<FacilityId> ids) { return {false, std::move(ids)}; }
  bool includes(const FacilityId& id) const {
    return all || std::find(ids.begin(), ids.end(), id) != ids.end();
  }
};
VisibleFacilities visible(const Account& account);
inline bool may_see(const Account& account, const FacilityId& facility) {
  return visible(account).includes(facility);
}

}  // namespace sansang::accounts
