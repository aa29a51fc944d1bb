// SPDX-License-Identifier: Apache-2.0
/// What the steps about rounds share: organisations, people and rounds in a store in memory, the
/// rules of rules/ and the time. Everything enters through the acts of the program.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "acts/rounds/round_papers.hpp"
#include "steps.hpp"
#include "store/memory/memory_store.hpp"

namespace sansang::journeys {

inline const std::filesystem::path rules_folder = std::string(SANSANG_SOURCE_DIR) + "/rules";

struct RoundScene {
  std::unique_ptr<store::Store> store = store::memory::make_memory_store();
  std::vector<store::ReadyRoundForm> forms = store::read_round_forms(rules_folder / "rounds").forms;
  std::vector<store::Office> offices = store::read_offices(rules_folder / "offices").offices;
  documents::Sentences sentences =
      documents::Sentences::load(std::string(SANSANG_SOURCE_DIR) + "/messages", "vi");
  Instant now{};
  std::map<std::string, OrganisationId> organisations;  ///< by name
  std::map<std::string, accounts::Appointment> people;  ///< by name
  std::vector<duties::FormField> form;
  RoundId round;
  std::string refusal;  ///< of the last act, empty when it was taken

  acts::RoundDesk desk() { return {*store, forms, sentences}; }
  /// As `name` is appointed on the day.
  accounts::Caller person(Call& call, const std::string& name);
  OrganisationId organisation(Call& call, const std::string& name) const;
  void write(std::vector<store::Change> changes);
  /// As the first person sees it who sees all of it.
  acts::RoundPage page(Call& call);
  const acts::AddresseeView* addressee(const acts::RoundPage& page, Call& call,
                                       const std::string& name) const;
};

}  // namespace sansang::journeys
