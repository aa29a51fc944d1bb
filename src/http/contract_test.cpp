// SPDX-License-Identifier: Apache-2.0
// schema/api.yaml against the program: the same routes with the same rights, and every record with
// the fields, and the nulls, of the schema of its name.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "acts/views/access.hpp"
#include "acts/views/board.hpp"
#include "acts/views/documents.hpp"
#include "acts/views/duties.hpp"
#include "acts/views/facility_page.hpp"
#include "acts/views/forecast.hpp"
#include "acts/views/letters.hpp"
#include "acts/views/people.hpp"
#include "acts/views/plan.hpp"
#include "acts/views/preparedness.hpp"
#include "acts/views/report.hpp"
#include "acts/views/rounds.hpp"
#include "acts/views/session.hpp"
#include "http/application_fixture.hpp"

namespace sansang::http {
namespace {

/// The file's form, which is all that is read of YAML: a line is "<indent><key>: <rest>", lists and
/// objects in flow style; a flow that runs over several lines is joined into the line of its key.
struct Line {
  std::size_t indent = 0;
  std::string key, rest;
};

std::string without_quotes(std::string text) {
  std::erase(text, '\'');
  return text;
}

std::vector<Line> lines_of_contract() {
  std::ifstream file(std::string(SANSANG_SOURCE_DIR) + "/schema/api.yaml");
  std::vector<Line> lines;
  int open = 0;
  for (std::string text; std::getline(file, text);) {
    const auto indent = text.find_first_not_of(' ');
    if (indent == std::string::npos || text[indent] == '#') continue;
    const auto content = text.substr(indent);
    if (open > 0) {
      lines.back().rest += " " + content;
    } else if (const auto colon = content.find(':'); colon != std::string::npos) {
      lines.push_back({indent, without_quotes(content.substr(0, colon)),
                       colon + 2 < content.size() ? content.substr(colon + 2) : ""});
    }
    open += static_cast<int>(std::count(content.begin(), content.end(), '[') -
                             std::count(content.begin(), content.end(), ']'));
  }
  return lines;
}

const std::vector<Line>& contract() {
  static const auto lines = lines_of_contract();
  return lines;
}

/// "GET /api/me" with its x-permission ("" when none).
std::map<std::string, std::string> routes_in_contract() {
  std::map<std::string, std::string> routes;
  std::string path, route;
  for (const auto& line : contract()) {
    if (line.indent == 0 && line.key == "components") break;
    if (line.indent == 2 && line.key.starts_with('/')) path = line.key;
    if (line.indent == 4 && !path.empty()) {
      std::string method;
      for (const char c : line.key) method += static_cast<char>(std::toupper(c));
      route = method + " " + path;
      routes[route] = "";
    }
    if (line.indent == 6 && line.key == "x-permission") routes[route] = line.rest;
  }
  return routes;
}

struct Schema {
  std::vector<std::string> required;
  std::vector<std::string> properties;
  std::set<std::string> nullable;
};

std::vector<std::string> listed(const std::string& flow) {
  std::vector<std::string> names;
  std::istringstream words(flow);
  for (std::string word; words >> word;) {
    std::erase_if(word, [](char c) { return c == '[' || c == ']' || c == ','; });
    if (!word.empty()) names.push_back(word);
  }
  return names;
}

std::map<std::string, Schema> schemas_in_contract() {
  std::map<std::string, Schema> schemas;
  bool inside = false;
  std::string name;
  for (const auto& line : contract()) {
    if (line.indent == 2) inside = line.key == "schemas";
    if (!inside) continue;
    if (line.indent == 4) name = line.key;
    if (line.indent == 6 && line.key == "required") schemas[name].required = listed(line.rest);
    if (line.indent != 8 || !schemas.contains(name)) continue;
    schemas[name].properties.push_back(line.key);
    // items of a list may be null without the list being so
    const auto own = line.rest.substr(0, line.rest.find("items:"));
    if (own.find("'null'") != std::string::npos) schemas[name].nullable.insert(line.key);
  }
  return schemas;
}

template <class T>
constexpr bool is_optional = false;
template <class T>
constexpr bool is_optional<std::optional<T>> = true;

template <HasFields T>
void expect_schema(const std::string& name) {
  static const auto schemas = schemas_in_contract();
  SCOPED_TRACE(name);
  const auto at = schemas.find(name);
  ASSERT_NE(at, schemas.end()) << "no such schema in schema/api.yaml";
  EXPECT_EQ(at->second.properties, field_names<T>());
  EXPECT_EQ(at->second.required, field_names<T>());
  std::set<std::string> may_be_null;
  T record{};
  const auto collect = [&]<class M>(const char* field, const M&) {
    if (is_optional<M>) may_be_null.insert(field);
  };
  fields(collect, record);
  EXPECT_EQ(at->second.nullable, may_be_null);
}

TEST(contract, the_routes_and_their_rights_are_those_of_the_table) {
  TestApplication tested;
  std::map<std::string, std::string> there;
  for (const auto& route : tested.router()->routes()) {
    auto& permission = there[std::string(name_of(route.method)) + " " + route.pattern];
    if (const auto needed = route.right.permission())
      for (const auto& [each, name] : accounts::permission_names)
        if (each == *needed) permission = name;
  }
  EXPECT_EQ(routes_in_contract(), there);
}

TEST(contract, views_of_the_board_and_the_facility) {
  expect_schema<acts::CoverView>("CoverView");
  expect_schema<acts::NextDelivery>("NextDelivery");
  expect_schema<acts::BoardRow>("BoardRow");
  expect_schema<acts::BoardTotals>("BoardTotals");
  expect_schema<acts::AlertView>("AlertView");
  expect_schema<acts::Board>("Board");
  expect_schema<acts::StockPoint>("StockPoint");
  expect_schema<acts::FanPoint>("FanPoint");
  expect_schema<acts::RunOut>("RunOut");
  expect_schema<acts::ModeDemand>("ModeDemand");
  expect_schema<acts::DailyUseView>("DailyUseView");
  expect_schema<acts::ExplanationStep>("ExplanationStep");
  expect_schema<acts::FacilityPage>("FacilityPage");
  expect_schema<facility::Facility>("Facility");
  expect_schema<facility::DesignatedOfficer>("DesignatedOfficer");
  expect_schema<oxygen::EquipmentRecord>("EquipmentRecord");
  expect_schema<oxygen::AlertState>("AlertState");
}

TEST(contract, views_of_the_report) {
  expect_schema<acts::FindingView>("FindingView");
  expect_schema<acts::FormLine>("FormLine");
  expect_schema<acts::ReportForm>("ReportForm");
  expect_schema<acts::ReportInput>("ReportInput");
  expect_schema<acts::AcceptedDoubt>("AcceptedDoubt");
  expect_schema<acts::ReportReceipt>("ReportReceipt");
  expect_schema<acts::ReportingModes>("ReportingModes");
  expect_schema<acts::KeptDecision>("KeptDecision");
  expect_schema<oxygen::ModeDecision>("ModeDecision");
  expect_schema<acts::RhythmView>("RhythmView");
  expect_schema<acts::ModeOfDay>("ModeOfDay");
  expect_schema<acts::ModeDecisionInput>("ModeDecisionInput");
  expect_schema<acts::ReportSummary>("ReportSummary");
  expect_schema<oxygen::DailyReport>("DailyReport");
  expect_schema<oxygen::ReportLine>("ReportLine");
  expect_schema<oxygen::ConfirmedDoubt>("ConfirmedDoubt");
  expect_schema<care::CensusByMode>("CensusByMode");
}

TEST(contract, views_of_plan_forecast_and_office) {
  expect_schema<acts::PlanDelivery>("PlanDelivery");
  expect_schema<acts::PlanShortage>("PlanShortage");
  expect_schema<acts::MissingUnit>("MissingUnit");
  expect_schema<acts::PlanView>("PlanView");
  expect_schema<acts::ForecastDay>("ForecastDay");
  expect_schema<acts::ObservedDay>("ObservedDay");
  expect_schema<acts::HorizonScore>("HorizonScore");
  expect_schema<acts::ForecastView>("ForecastView");
  expect_schema<acts::SignInInput>("SignInInput");
  expect_schema<acts::NamedFacility>("NamedFacility");
  expect_schema<acts::Me>("Me");
  expect_schema<acts::HeldRole>("HeldRole");
  expect_schema<acts::AppointmentView>("AppointmentView");
  expect_schema<acts::PersonView>("PersonView");
  expect_schema<acts::OrganisationView>("OrganisationView");
  expect_schema<acts::PeopleView>("PeopleView");
  expect_schema<acts::AddPersonInput>("AddPersonInput");
  expect_schema<acts::AppointInput>("AppointInput");
  expect_schema<acts::HandOverInput>("HandOverInput");
  expect_schema<acts::ClosePersonInput>("ClosePersonInput");
  expect_schema<acts::OpenWork>("OpenWork");
  expect_schema<acts::ClosedPerson>("ClosedPerson");
  expect_schema<acts::ResetPasswordInput>("ResetPasswordInput");
  expect_schema<acts::OneTimeCode>("OneTimeCode");
  expect_schema<acts::ChoosePasswordInput>("ChoosePasswordInput");
  expect_schema<acts::AcknowledgeInput>("AcknowledgeInput");
  expect_schema<acts::LevelView>("LevelView");
  expect_schema<acts::AuditView>("AuditView");
}

TEST(contract, views_of_preparedness) {
  expect_schema<preparedness::PlanFile>("PlanFile");
  expect_schema<preparedness::UnitPlan>("UnitPlan");
  expect_schema<preparedness::FollowUp>("FollowUp");
  expect_schema<preparedness::Drill>("Drill");
  expect_schema<preparedness::ChecklistEntry>("ChecklistEntry");
  expect_schema<acts::PlanVersion>("PlanVersion");
  expect_schema<acts::PlanCard>("PlanCard");
  expect_schema<acts::DrillCard>("DrillCard");
  expect_schema<acts::ChecklistRow>("ChecklistRow");
  expect_schema<acts::ThemeRow>("ThemeRow");
  expect_schema<acts::PlanTaskView>("PlanTaskView");
  expect_schema<acts::UnitPreparedness>("UnitPreparedness");
  expect_schema<acts::SummaryRow>("SummaryRow");
  expect_schema<acts::ReadinessSummary>("ReadinessSummary");
  expect_schema<acts::UnitPlanInput>("UnitPlanInput");
  expect_schema<acts::DrillInput>("DrillInput");
  expect_schema<acts::ChecklistEntryInput>("ChecklistEntryInput");
  expect_schema<acts::ChecklistInput>("ChecklistInput");
  expect_schema<acts::PreparednessReceipt>("PreparednessReceipt");
}

TEST(contract, views_of_access) {
  expect_schema<acts::AccessBandView>("AccessBandView");
  expect_schema<acts::AccessPlaceView>("AccessPlaceView");
  expect_schema<acts::AccessFacilityView>("AccessFacilityView");
  expect_schema<acts::FacilityLossView>("FacilityLossView");
  expect_schema<acts::TravelLegView>("TravelLegView");
  expect_schema<acts::AccessView>("AccessView");
}

TEST(contract, views_of_rounds) {
  expect_schema<acts::RoundCounts>("RoundCounts");
  expect_schema<acts::RoundBrief>("RoundBrief");
  expect_schema<acts::RoundList>("RoundList");
  expect_schema<duties::FormField>("FormField");
  expect_schema<duties::Round>("Round");
  expect_schema<duties::Answer>("Answer");
  expect_schema<duties::AttachedFile>("AttachedFile");
  expect_schema<duties::Submission>("Submission");
  expect_schema<acts::EntryView>("EntryView");
  expect_schema<acts::PrefilledAnswer>("PrefilledAnswer");
  expect_schema<duties::AddresseeRow>("AddresseeRow");
  expect_schema<acts::AddresseeView>("AddresseeView");
  expect_schema<duties::FieldTotal>("FieldTotal");
  expect_schema<acts::RoundPage>("RoundPage");
  expect_schema<acts::RoundForm>("RoundForm");
  expect_schema<acts::AddresseeChoice>("AddresseeChoice");
  expect_schema<acts::AskingDocument>("AskingDocument");
  expect_schema<acts::RoundChoices>("RoundChoices");
  expect_schema<acts::OpenRoundInput>("OpenRoundInput");
  expect_schema<acts::AnswerInput>("AnswerInput");
  expect_schema<acts::OnBehalfInput>("OnBehalfInput");
  expect_schema<acts::SeenEntry>("SeenEntry");
  expect_schema<acts::ReviewInput>("ReviewInput");
  expect_schema<acts::CloseRoundInput>("CloseRoundInput");
}

TEST(contract, views_of_documents) {
  expect_schema<acts::DocumentRow>("DocumentRow");
  expect_schema<acts::DocumentRegister>("DocumentRegister");
  expect_schema<acts::RelationView>("RelationView");
  expect_schema<acts::DocumentVersion>("DocumentVersion");
  expect_schema<acts::DocumentPage>("DocumentPage");
  expect_schema<acts::DocumentInput>("DocumentInput");
  expect_schema<acts::RelationInput>("RelationInput");
  expect_schema<acts::KeptView>("KeptView");
  expect_schema<duties::OfficialDocument>("OfficialDocument");
}

TEST(contract, views_of_duties) {
  expect_schema<acts::TaskView>("TaskView");
  expect_schema<acts::MyWork>("MyWork");
  expect_schema<acts::CountsRow>("CountsRow");
  expect_schema<acts::EscalationView>("EscalationView");
  expect_schema<acts::EscalationInput>("EscalationInput");
  expect_schema<acts::DutyBoardView>("DutyBoardView");
  expect_schema<acts::AssignmentView>("AssignmentView");
  expect_schema<acts::DutyView>("DutyView");
  expect_schema<acts::DutiesOfDocument>("DutiesOfDocument");
  expect_schema<acts::NamedPerson>("NamedPerson");
  expect_schema<acts::NamedOrganisation>("NamedOrganisation");
  expect_schema<acts::AssignChoices>("AssignChoices");
  expect_schema<acts::DutyInput>("DutyInput");
  expect_schema<acts::AssignInput>("AssignInput");
  expect_schema<acts::ReceiptInput>("ReceiptInput");
  expect_schema<acts::ProgressInput>("ProgressInput");
  expect_schema<acts::ProgressVersion>("ProgressVersion");
  expect_schema<acts::TaskHistory>("TaskHistory");
  expect_schema<duties::Duty>("Duty");
  expect_schema<duties::DeadlineRule>("DeadlineRule");
  expect_schema<duties::DutyCounts>("DutyCounts");
  expect_schema<duties::Escalation>("Escalation");
}

TEST(contract, views_of_letters) {
  expect_schema<acts::LetterRow>("LetterRow");
  expect_schema<acts::LetterList>("LetterList");
  expect_schema<acts::LetterCorrection>("LetterCorrection");
  expect_schema<acts::LetterVersion>("LetterVersion");
  expect_schema<acts::LetterPage>("LetterPage");
  expect_schema<acts::ChangedFigure>("ChangedFigure");
  expect_schema<acts::LetterChanges>("LetterChanges");
  expect_schema<acts::SignerChoice>("SignerChoice");
  expect_schema<acts::RecipientChoice>("RecipientChoice");
  expect_schema<acts::LetterChoices>("LetterChoices");
  expect_schema<acts::LetterInput>("LetterInput");
  expect_schema<acts::LetterStepInput>("LetterStepInput");
  expect_schema<acts::LetterIssueInput>("LetterIssueInput");
  expect_schema<acts::RecipientListInput>("RecipientListInput");
  expect_schema<acts::SignerAuthorityInput>("SignerAuthorityInput");
  expect_schema<acts::PublicLetterView>("PublicLetterView");
  expect_schema<duties::LetterDraft>("LetterDraft");
  expect_schema<duties::SignerAuthority>("SignerAuthority");
  expect_schema<duties::RecipientList>("RecipientList");
}

/// A name in a schema's enum, in the order of the enumeration.
template <class E>
void expect_enum(const std::string& schema) {
  std::string name;
  std::vector<std::string> listed_there, named;
  for (const auto& line : contract()) {
    if (line.indent == 4) name = line.key;
    if (name == schema && line.indent == 6 && line.key == "enum") listed_there = listed(line.rest);
  }
  for (const auto& [value, text] : names_of(E{})) named.emplace_back(text);
  EXPECT_EQ(listed_there, named) << schema;
}

TEST(contract, the_words_of_enumerations) {
  expect_enum<duties::LetterState>("LetterState");
  expect_enum<duties::SigningForm>("SigningForm");
  expect_enum<acts::Freshness>("Freshness");
  expect_enum<acts::CoverClass>("CoverClass");
  expect_enum<oxygen::LineKind>("LineKind");
  expect_enum<oxygen::AlertGrade>("AlertGrade");
  expect_enum<oxygen::AlertRule>("AlertRule");
  expect_enum<oxygen::EquipmentKind>("EquipmentKind");
  expect_enum<oxygen::Owner>("Owner");
  expect_enum<oxygen::GaugeUnit>("GaugeUnit");
  expect_enum<facility::FacilityKind>("FacilityKind");
  expect_enum<duties::RoundKind>("RoundKind");
  expect_enum<duties::FieldKind>("FieldKind");
  expect_enum<duties::SubmissionState>("SubmissionState");
  expect_enum<duties::AnswerSource>("AnswerSource");
  expect_enum<duties::SubmissionAct>("SubmissionAct");
  expect_enum<acts::ReviewStep>("ReviewStep");
  expect_enum<preparedness::PlanScenario>("PlanScenario");
  expect_enum<preparedness::PlanTaskKind>("PlanTaskKind");
  expect_enum<preparedness::ReadinessTheme>("ReadinessTheme");
  expect_enum<preparedness::NeedRule>("NeedRule");
  expect_enum<preparedness::NeedBasis>("NeedBasis");
  expect_enum<preparedness::LineStanding>("LineStanding");
  expect_enum<preparedness::UnknownReason>("UnknownReason");
  expect_enum<preparedness::AccessStanding>("AccessStanding");
  expect_enum<preparedness::OxygenAbility>("OxygenAbility");
  expect_enum<preparedness::LegKind>("LegKind");
  expect_enum<preparedness::TravelBasis>("TravelBasis");
  expect_enum<duties::DocumentKind>("DocumentKind");
  expect_enum<duties::DocumentDirection>("DocumentDirection");
  expect_enum<duties::RelationKind>("RelationKind");
  expect_enum<duties::StandingKind>("StandingKind");
  expect_enum<duties::Recurrence>("Recurrence");
  expect_enum<duties::DayMeaning>("DayMeaning");
  expect_enum<duties::RestDayShift>("RestDayShift");
  expect_enum<duties::ProgressState>("ProgressState");
  expect_enum<duties::TaskStanding>("TaskStanding");
  expect_enum<duties::ReminderStage>("ReminderStage");
}

}  // namespace
}  // namespace sansang::http
