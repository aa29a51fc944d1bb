// SPDX-License-Identifier: Apache-2.0
#include "acts/letters/letter_lists.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

using accounts::Permission;

/// The organisation, and that of the version before, are the caller's.
template <class R>
std::optional<Fault> refused(const LetterDesk& desk, const accounts::Caller& who,
                             Permission permission, const R& record, Date day) {
  const auto organisations = organisations_in(desk.store());
  const auto reached = writes_for(who, permission, Reach::House, organisations, day);
  const auto old = desk.store().template record<R>(record.id.text);
  for (const auto& id : {record.organisation, old ? old->record.organisation : record.organisation})
    if (!organisations.find(id) || !reaches(reached, id, organisations, day))
      return Fault{"unknown_organisation", {{"organisation", record.organisation.text}}};
  return std::nullopt;
}

}  // namespace

Result<KeptView> keep_recipient_list(const LetterDesk& desk, const accounts::Caller& who,
                                     const RecipientListInput& input, Instant now,
                                     const std::string& address) {
  const auto& list = input.list;
  for (const auto& [field, is_missing] :
       {std::pair{"recipient_list", list.id.empty()}, std::pair{"name", trimmed(list.name).empty()},
        std::pair{"lines", list.lines.empty()}})
    if (is_missing) return fault("missing_field", {{"field", field}});
  if (auto why = refused(desk, who, Permission::DraftLetter, list, local_day(now)))
    return tl::unexpected(*std::move(why));
  return keep_record(
      desk.store(),
      act_of(who, "keep_recipient_list", "recipient_list/" + list.id.text, now, address), list,
      input.version);
}

Result<KeptOutcome> keep_signer(const LetterDesk& desk, const accounts::Caller& who,
                                const SignerAuthorityInput& input, Instant now,
                                const std::string& address) {
  const auto& authority = input.authority;
  for (const auto& [field, is_missing] :
       {std::pair{"authority", authority.id.empty()},
        std::pair{"full_name", trimmed(authority.full_name).empty()}})
    if (is_missing) return fault("missing_field", {{"field", field}});
  if (auto why = refused(desk, who, Permission::RecordIssue, authority, local_day(now)))
    return tl::unexpected(*std::move(why));
  auto findings = duties::check_signer(authority);
  if (is_blocked(findings, {})) return KeptOutcome(std::move(findings));
  return keep_record(
             desk.store(),
             act_of(who, "keep_signer", "signer_authority/" + authority.id.text, now, address),
             authority, input.version)
      .map([](KeptView kept) { return KeptOutcome(std::move(kept)); });
}

}  // namespace sansang::acts
