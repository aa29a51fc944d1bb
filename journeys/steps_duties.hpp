// SPDX-License-Identifier: Apache-2.0
/// What the steps about documents and duties share beside the store and the time of OxygenScene:
/// the rules of the installation and the people by name. Everything enters through the acts.
#pragma once
#include <string>

#include "acts/duties/duty_desk.hpp"
#include "steps_oxygen.hpp"
#include "store/rules/duty_rules.hpp"
#include "store/rules/holidays.hpp"

namespace sansang::journeys {

struct DutyScene {
  store::DutyRulesReading rules = store::read_duty_rules(share_folder / "rules/duties");
  Holidays holidays = store::read_holidays(share_folder / "rules/calendar").holidays;
  documents::Sentences english = documents::Sentences::load(share_folder / "messages", "en");

  acts::DutyDesk desk(OxygenScene& scene) {
    return {*scene.store, rules.reminders, holidays, scene.sentences, english};
  }
};

/// The caller called `name`, with the appointments of the day; fails the journey when there is
/// none.
accounts::Caller person_named(OxygenScene& scene, Call& call, const std::string& name);
/// The id of the organisation called `name`, alive or not; fails the journey likewise.
OrganisationId organisation_named(OxygenScene& scene, Call& call, const std::string& name);
/// "" for an unknown cell.
std::string text_in(Call& call, const JourneyRow& row, const char* heading);

}  // namespace sansang::journeys
