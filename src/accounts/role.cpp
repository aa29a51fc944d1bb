// SPDX-License-Identifier: Apache-2.0
#include "accounts/role.hpp"

namespace sansang::accounts {
namespace {

using Row = std::array<char, 10>;
constexpr char x = 'x', o = 0;

/// One line a permission, one column a role, in the order of both enumerations.
constexpr std::array<std::pair<Permission, Row>, 26> rights{{
    //                              FacO ProO Cdc Dir Adm FacL Sta Rec Com Dis
    {Permission::FileReport, /*      */ {x, x, o, o, o, x, x, o, o, o}},
    {Permission::ReadBoard, /*       */ {x, x, x, x, o, x, x, o, x, o}},
    {Permission::ReadFacility, /*    */ {x, x, x, x, o, x, x, o, x, o}},
    {Permission::AcknowledgeAlert, /**/ {x, x, o, x, o, x, o, o, o, o}},
    {Permission::MakePlan, /*        */ {o, x, o, o, o, o, o, o, o, o}},
    {Permission::ReadPlan, /*        */ {x, x, x, x, o, x, o, o, x, o}},
    {Permission::PrintDocuments, /*  */ {o, x, x, x, o, o, o, o, x, o}},
    {Permission::ReadLevel, /*       */ {o, x, x, x, o, o, o, o, x, o}},
    {Permission::ReadAudit, /*       */ {o, o, o, o, x, o, o, o, o, o}},
    {Permission::ImportData, /*      */ {o, x, o, o, o, o, o, o, o, o}},
    {Permission::ManagePeople, /*    */ {o, o, o, o, x, x, o, o, o, o}},
    {Permission::ResetPassword, /*   */ {o, o, o, x, x, x, o, o, o, o}},
    {Permission::ReadDocuments, /*   */ {x, x, x, x, o, x, x, x, x, o}},
    {Permission::RecordDocuments, /* */ {o, x, o, o, o, o, o, x, o, o}},
    {Permission::AssignDuties, /*    */ {o, x, o, x, o, x, o, o, o, o}},
    {Permission::ReportDuty, /*      */ {x, x, x, o, o, x, x, x, o, o}},
    {Permission::ReadDuties, /*      */ {x, x, x, x, o, x, x, x, x, o}},
    {Permission::OpenRound, /*       */ {o, x, x, o, o, o, o, o, o, o}},
    {Permission::AnswerRound, /*     */ {x, x, x, o, o, x, x, o, o, o}},
    {Permission::ReviewRound, /*     */ {o, x, x, x, o, o, o, o, o, o}},
    {Permission::DraftLetter, /*     */ {x, x, x, o, o, x, o, o, o, o}},
    {Permission::ApproveLetter, /*   */ {o, o, o, x, o, x, o, o, o, o}},
    {Permission::RecordIssue, /*     */ {o, o, o, o, o, o, o, x, o, o}},
    {Permission::EditPreparedness, /**/ {x, x, x, o, o, x, o, o, o, o}},
    {Permission::SetReportingMode, /**/ {o, x, o, x, o, o, o, o, o, o}},
    {Permission::TypeOnBehalf, /*    */ {x, x, x, o, o, x, o, o, o, o}},
}};

}  // namespace

std::string_view name_of(Role role) {
  return role_names[static_cast<std::size_t>(role)].second;
}

std::string_view name_of(Permission permission) {
  return permission_names[static_cast<std::size_t>(permission)].second;
}

bool may(Role role, Permission permission) {
  const auto& [what, who] = rights[static_cast<std::size_t>(permission)];
  return what == permission && who[static_cast<std::size_t>(role)] == x;
}

bool may_appoint(Role by, Role to) {
  if (by == Role::Administrator) return true;
  return by == Role::FacilityLeader &&
         (to == Role::FacilityOfficer || to == Role::StationReporter || to == Role::RecordsOffice ||
          to == Role::FacilityLeader);
}

bool is_of_facility(Role role) {
  return role == Role::FacilityOfficer || role == Role::FacilityLeader ||
         role == Role::StationReporter;
}

}  // namespace sansang::accounts
