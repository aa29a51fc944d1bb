// SPDX-License-Identifier: Apache-2.0
/// The documents whose duties come ready made (rules/duties/*.toml): register entries, relations,
/// duties clause by clause, and who is to have them by kind of organisation or by name. Which
/// organisations these are on a day is settled when the duties are assigned. A faulty file is left
/// out with findings rule_missing, rule_wrong_type, rule_out_of_range, rule_not_toml, rule_id_twice
/// and what the duties room finds in its records.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "duties/duty.hpp"
#include "duties/official_document.hpp"
#include "duties/reminder.hpp"
#include "store/rules/dated_rule.hpp"

namespace sansang::store {

/// All organisations of a kind in the province, or the one of that name.
struct DutyAddressee {
  std::string kind;  ///< "hospital", "health_centre", "division", "cdc" …
  std::string name;  ///< blank: all of the kind
  bool operator==(const DutyAddressee&) const = default;
};

struct ReadyDuty {
  duties::Duty duty;
  std::vector<DutyAddressee> addressees;
};

struct DocumentWithDuties {
  OfficialDocumentId id;  ///< of the document that sets the duties
  std::string province;   ///< GSO code
  std::vector<duties::OfficialDocument> documents;
  std::vector<duties::DocumentRelation> relations;
  std::vector<ReadyDuty> duties;
  DatedRule rule;
};

struct DutyRulesReading {
  std::vector<DocumentWithDuties> documents;  ///< by id
  duties::ReminderRules reminders;
  std::vector<Finding> findings;
};

/// Nullopt after findings in the document.
std::optional<DocumentWithDuties> document_with_duties(const TomlDocument& document);
std::optional<duties::ReminderRules> reminder_rules(const TomlDocument& document);

/// All *.toml of `folder` (rules/duties); reminders.toml holds the reminders. Throws
/// std::runtime_error when the folder cannot be read.
DutyRulesReading read_duty_rules(const std::filesystem::path& folder);

}  // namespace sansang::store
