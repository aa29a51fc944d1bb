// SPDX-License-Identifier: Apache-2.0
#include "acts/letters/letter_desk.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

using accounts::Permission;
using duties::LetterAct;
using duties::LetterRole;
using duties::LetterState;

/// The version that `current` replaced; 0: it is the first.
LedgerPosition replaced_by(store::Store& store, const KeptLetter& current) {
  LedgerPosition before = 0;
  for (const auto& version : store.history<duties::LetterDraft>(current.record.id.text))
    if (version.position < current.position) before = version.position;
  return before;
}

/// The answer to a step got lost on its way, and the browser sends it again.
bool is_repeated(store::Store& store, const KeptLetter& current, const LetterDeed& deed) {
  if (current.actor != deed.step.by || replaced_by(store, current) != deed.version) return false;
  const auto& act = deed.step.step.act;
  const auto is_row = [&](const auto& row) {
    return row.act == act && row.to == current.record.state;
  };
  const auto& table = duties::letter_transitions;
  if (act == LetterAct::Revise || std::none_of(table.begin(), table.end(), is_row)) return false;
  if (act == LetterAct::Return) return current.record.reason == deed.step.step.reason;
  if (act == LetterAct::Issue) return current.record.issued_number == deed.step.number;
  return act != LetterAct::AttachScan || current.record.scan == deed.step.scan;
}

}  // namespace

std::set<OrganisationId> writes_for(const accounts::Caller& who, Permission permission, Reach reach,
                                    const organisation::Organisations& all, Date day) {
  std::set<OrganisationId> reached;
  const auto add = [&reached](const std::vector<OrganisationId>& ids) {
    reached.insert(ids.begin(), ids.end());
  };
  add(accounts::visible_organisations(who, permission, all, day));
  if (reach == Reach::House)
    for (const auto& own : accounts::organisations(who, permission))
      if (const auto* house = house_of(all, own)) add(all.subtree(house->id, day));
  return reached;
}

LetterSight::LetterSight(store::Store& store, const accounts::Caller& who, Date day)
    : organisations_(organisations_in(store)),
      day_(day),
      drafts_(writes_for(who, Permission::DraftLetter, Reach::Own, organisations_, day)),
      approves_(writes_for(who, Permission::ApproveLetter, Reach::Own, organisations_, day)),
      records_(writes_for(who, Permission::RecordIssue, Reach::House, organisations_, day)),
      reads_(reach(who, Permission::ReadDocuments, organisations_, day)) {}

bool LetterSight::in(const std::set<OrganisationId>& reached,
                     const OrganisationId& organisation) const {
  return reaches(reached, organisation, organisations_, day_);
}

bool LetterSight::has(LetterRole role, const duties::LetterDraft& letter) const {
  switch (role) {
    case LetterRole::Drafter:
      return in(drafts_, letter.organisation);
    case LetterRole::Approver:
      return in(approves_, letter.organisation);
    case LetterRole::RecordsOffice:
      return in(records_, letter.organisation);
  }
  return false;
}

bool LetterSight::sees(const duties::LetterDraft& letter) const {
  if (letter.state == LetterState::Issued && in(reads_, letter.organisation)) return true;
  for (const auto& [role, name] : names_of(LetterRole{}))
    if (has(role, letter)) return true;
  return false;
}

bool LetterSight::drafts_for(const OrganisationId& organisation) const {
  return in(drafts_, organisation);
}

std::vector<std::string> LetterSight::steps(const duties::LetterDraft& letter) const {
  std::vector<std::string> may;
  for (const auto& row : duties::letter_transitions) {
    if (row.from != letter.state || !has(row.who, letter)) continue;
    if (row.act == LetterAct::AttachScan && letter.scan) continue;
    for (const auto& [act, name] : names_of(row.act))
      if (act == row.act) may.emplace_back(name);
  }
  return may;
}

Result<KeptLetter> letter_seen(store::Store& store, const LetterSight& sight,
                               const std::string& id) {
  auto kept = store.record<duties::LetterDraft>(id);
  if (!kept || !sight.sees(kept->record)) return fault("unknown_letter", {{"letter", id}});
  return std::move(*kept);
}

Result<KeptView> take_step(store::Store& store, const accounts::Caller& who,
                           const KeptLetter& current, LetterDeed deed, const std::string& address) {
  const auto& id = current.record.id.text;
  if (current.position != deed.version) {
    if (is_repeated(store, current, deed)) return KeptView{id, current.position, true};
    return changed_meanwhile(store, current);
  }
  const auto next = duties::after(current.record, deed.step);
  if (!next) return tl::unexpected(next.error());
  auto act = act_of(who, std::move(deed.action), "letter/" + id, deed.step.at, address);
  act.changes = std::move(deed.changes);
  act.changes.emplace_back(store::keep(*next, deed.version));
  try {
    return KeptView{id, store.commit(act).position, false};
  } catch (const store::StoreConflict&) {
    return changed_meanwhile(store, store.record<duties::LetterDraft>(id).value());
  }
}

duties::LetterStep step_of(const accounts::Caller& who, LetterAct act, Instant now) {
  duties::LetterStep step;
  step.step.act = act;
  for (const auto& row : duties::letter_transitions)
    if (row.act == act) step.step.who = row.who;
  step.by = who.account.id;
  step.at = now;
  return step;
}

const organisation::Organisation* house_of(const organisation::Organisations& all,
                                           const OrganisationId& organisation) {
  const auto* house = all.find(organisation);
  while (house && house->kind == organisation::OrganisationKind::Division && house->parent)
    house = all.find(*house->parent);
  return house;
}

Result<duties::SignerAuthority> signer_on(store::Store& store, const SignerAuthorityId& id,
                                          const duties::LetterDraft& letter, Date day) {
  const auto kept = store.record<duties::SignerAuthority>(id.text);
  if (!kept) return fault("unknown_signer", {{"signer", id.text}});
  const auto all = organisations_in(store);
  const auto* house = house_of(all, letter.organisation);
  if (!house || house != house_of(all, kept->record.organisation) ||
      !duties::may_sign(kept->record, letter.document_kind, day))
    return fault("letter_signer_not_valid", {{"name", kept->record.full_name}});
  return kept->record;
}

OfficialDocumentId document_of(const LetterId& letter) {
  return OfficialDocumentId("ban-hanh-" + letter.text);
}

}  // namespace sansang::acts
