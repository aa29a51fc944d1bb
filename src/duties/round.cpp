// SPDX-License-Identifier: Apache-2.0
#include "duties/round.hpp"

#include <set>

#include "base/vietnamese.hpp"
#include "duties/field_place.hpp"

namespace sansang::duties {
namespace {

void check_form(const std::vector<FormField>& form, std::vector<Finding>& findings) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < form.size(); ++i) {
    auto place = field_place("form");
    place.row = static_cast<int>(i) + 1;
    const auto& field = form[i];
    if (trimmed(field.name).empty() || trimmed(field.label).empty())
      findings.push_back({"form_field_without_label", Severity::Error, place, field.name, {}});
    if (!seen.insert(field.name).second)
      findings.push_back({"form_field_twice", Severity::Error, place, field.name, {}});
  }
}

}  // namespace

std::vector<Finding> check_round(const Round& round) {
  std::vector<Finding> findings;
  if (trimmed(round.title).empty())
    findings.push_back({"round_without_title", Severity::Error, field_place("title"), {}, {}});
  const auto place = field_place("addressees");
  if (round.addressees.empty())
    findings.push_back({"round_without_addressee", Severity::Error, place, {}, {}});
  std::set<OrganisationId> seen;
  for (const auto& addressee : round.addressees)
    if (!seen.insert(addressee).second)
      findings.push_back({"round_addressee_twice", Severity::Error, place, addressee.text, {}});
  if (round.due <= round.opened_at) {
    const auto due = local_time(round.due) + " " + vietnamese_date(local_day(round.due));
    findings.push_back({"round_due_before_opening", Severity::Error, field_place("due"), due, {}});
  }
  check_form(round.form, findings);
  return findings;
}

Result<Round> closed(Round round, Instant at) {
  if (round.closed_at) return fault("round_closed_already");
  round.closed_at = at;
  return round;
}

}  // namespace sansang::duties
