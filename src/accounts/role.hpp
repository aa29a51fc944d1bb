// SPDX-License-Identifier: Apache-2.0
/// Role and Permission: what each role may do, as one table in role.cpp. A role says what somebody
/// is, the organisation of the appointment says where: a division's officer is a province_officer
/// of that division. Where the two meet is may() and visible() of caller.hpp.
#pragma once
#include <array>
#include <string_view>
#include <utility>

namespace sansang::accounts {

enum class Role {
  FacilityOfficer,  ///< cán bộ chuyên trách oxy của cơ sở
  ProvinceOfficer,  ///< chuyên viên Sở Y tế (phòng chuyên môn)
  Cdc,              ///< cán bộ Trung tâm Kiểm soát bệnh tật
  Director,         ///< lãnh đạo Sở Y tế
  Administrator,    ///< quản trị hệ thống
  FacilityLeader,   ///< lãnh đạo đơn vị
  StationReporter,  ///< người báo cáo của trạm y tế
  RecordsOffice,    ///< văn thư
  CommitteeReader,  ///< Ban Chỉ đạo, Ủy ban nhân dân: chỉ xem
  Dispatcher,       ///< điều phối của nhà cung cấp
};
inline constexpr std::array<std::pair<Role, std::string_view>, 10> role_names{
    {{Role::FacilityOfficer, "facility_officer"},
     {Role::ProvinceOfficer, "province_officer"},
     {Role::Cdc, "cdc"},
     {Role::Director, "director"},
     {Role::Administrator, "administrator"},
     {Role::FacilityLeader, "facility_leader"},
     {Role::StationReporter, "station_reporter"},
     {Role::RecordsOffice, "records_office"},
     {Role::CommitteeReader, "committee_reader"},
     {Role::Dispatcher, "dispatcher"}}};
constexpr auto names_of(Role) {
  return role_names;
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
  ImportData,
  ManagePeople,
  ResetPassword,
  ReadDocuments,
  RecordDocuments,
  AssignDuties,
  ReportDuty,
  ReadDuties,
  OpenRound,
  AnswerRound,
  ReviewRound,
  DraftLetter,
  ApproveLetter,
  RecordIssue,
  EditPreparedness,
  SetReportingMode,
  TypeOnBehalf,
};
inline constexpr std::array<std::pair<Permission, std::string_view>, 26> permission_names{
    {{Permission::FileReport, "file_report"},
     {Permission::ReadBoard, "read_board"},
     {Permission::ReadFacility, "read_facility"},
     {Permission::AcknowledgeAlert, "acknowledge_alert"},
     {Permission::MakePlan, "make_plan"},
     {Permission::ReadPlan, "read_plan"},
     {Permission::PrintDocuments, "print_documents"},
     {Permission::ReadLevel, "read_level"},
     {Permission::ReadAudit, "read_audit"},
     {Permission::ImportData, "import_data"},
     {Permission::ManagePeople, "manage_people"},
     {Permission::ResetPassword, "reset_password"},
     {Permission::ReadDocuments, "read_documents"},
     {Permission::RecordDocuments, "record_documents"},
     {Permission::AssignDuties, "assign_duties"},
     {Permission::ReportDuty, "report_duty"},
     {Permission::ReadDuties, "read_duties"},
     {Permission::OpenRound, "open_round"},
     {Permission::AnswerRound, "answer_round"},
     {Permission::ReviewRound, "review_round"},
     {Permission::DraftLetter, "draft_letter"},
     {Permission::ApproveLetter, "approve_letter"},
     {Permission::RecordIssue, "record_issue"},
     {Permission::EditPreparedness, "edit_preparedness"},
     {Permission::SetReportingMode, "set_reporting_mode"},
     {Permission::TypeOnBehalf, "type_on_behalf"}}};
constexpr auto names_of(Permission) {
  return permission_names;
}

std::string_view name_of(Role role);
std::string_view name_of(Permission permission);

/// What a role may do. A right that is not listed is not given.
bool may(Role role, Permission permission);
/// What somebody with ManagePeople may appoint others to: an administrator to anything, the head of
/// a unit to the roles of a unit. Nobody appoints themselves; that is the act's to refuse.
bool may_appoint(Role by, Role to);
/// Roles of one facility, whose reports are its own; what other roles type is typed on behalf.
bool is_of_facility(Role role);

}  // namespace sansang::accounts
