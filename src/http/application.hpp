// SPDX-License-Identifier: Apache-2.0
/// Application: all that the routes work with, and the table of the routes. One file a family of
/// routes; what each may be called by stands in the table and nowhere else.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "accounts/password_policy.hpp"
#include "acts/duties/duty_desk.hpp"
#include "acts/evaluate_alerts.hpp"
#include "acts/letters/letter_desk.hpp"
#include "acts/level_of_unit.hpp"
#include "acts/papers.hpp"
#include "acts/preparedness/preparedness_desk.hpp"
#include "acts/rounds/round_desk.hpp"
#include "acts/sign_in.hpp"
#include "calendar/clock.hpp"
#include "documents/document_layout.hpp"
#include "geography/unit_list.hpp"
#include "http/router.hpp"

namespace sansang::http {

struct Application {
  store::Store& store;
  const Clock& clock;
  store::OxygenRules rules;
  std::vector<store::Office> offices;
  std::vector<epidemic::LevelRuleSet> level_sets;
  std::vector<store::ReadyRoundForm> round_forms;
  geography::UnitLists units;
  documents::DocumentLayout layout;
  std::vector<store::ReadinessRule> readiness;
  std::vector<store::TravelRule> travel;
  duties::ReminderRules reminders;
  Holidays holidays;
  documents::Sentences vietnamese, english;
  accounts::CommonPasswords common_passwords;
  std::string version;
  bool behind_tls = false;
  acts::PasswordHasher hasher{};

  acts::Desk desk() { return {store, rules}; }
  acts::PaperDesk paper_desk() { return {desk(), offices, vietnamese}; }
  acts::RoundDesk round_desk() { return {store, round_forms, vietnamese}; }
  acts::DutyDesk duty_desk() { return {store, reminders, holidays, vietnamese, english}; }
  acts::LetterDesk letter_desk() { return {paper_desk(), layout}; }
  acts::LevelDesk level_desk() { return {store, level_sets, units, vietnamese, english}; }
  acts::PreparednessDesk preparedness_desk() {
    return {desk(), readiness, travel, units, vietnamese, english};
  }
  Instant now() const { return clock.now(); }
};

/// Everything of `share` (rules/, messages/) read and checked; throws std::runtime_error with the
/// findings when the installation is broken.
std::unique_ptr<Application> load_application(store::Store& store, const Clock& clock,
                                              const std::filesystem::path& share,
                                              std::string version, bool behind_tls);

/// The table of all routes.
std::vector<Route> routes_of(Application& application);

// The families, in the order of the table.
std::vector<Route> session_routes(Application& application);
std::vector<Route> people_routes(Application& application);
std::vector<Route> oxygen_routes(Application& application);
std::vector<Route> supply_routes(Application& application);
std::vector<Route> office_routes(Application& application);
std::vector<Route> round_routes(Application& application);
std::vector<Route> preparedness_routes(Application& application);
std::vector<Route> document_routes(Application& application);
std::vector<Route> duty_routes(Application& application);
std::vector<Route> letter_routes(Application& application);

}  // namespace sansang::http
