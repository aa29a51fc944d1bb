// SPDX-License-Identifier: Apache-2.0
#include "acts/letters/letter_draft.hpp"

#include <algorithm>

#include "acts/letters/letter_paper.hpp"

namespace sansang::acts {
namespace {

using accounts::Permission;
using duties::LetterAct;
using duties::LetterDraft;

/// For whom a new draft is: the organisation named, or the first that the author drafts for.
Result<OrganisationId> drafting_organisation(const LetterSight& sight, const accounts::Caller& who,
                                             const LetterInput& input) {
  const auto own = accounts::organisations(who, Permission::DraftLetter);
  const auto asked = input.organisation.value_or(own.empty() ? OrganisationId{} : own.front());
  if (!sight.organisations().find(asked) || !sight.drafts_for(asked))
    return fault("unknown_organisation", {{"organisation", asked.text}});
  return asked;
}

/// Fault when the proposed signer may not sign; nullopt in the block when none is proposed.
Result<std::optional<duties::SignerAuthority>> proposed(const LetterDesk& desk,
                                                        const LetterDraft& letter, Date day) {
  if (letter.proposed_signer.empty()) return std::optional<duties::SignerAuthority>{};
  const auto signer = signer_on(desk.store(), letter.proposed_signer, letter, day);
  if (!signer) return tl::unexpected(signer.error());
  return std::optional(*signer);
}

void take_over(const LetterInput& input, LetterDraft& letter) {
  if (!trimmed(input.title).empty()) letter.title = trimmed(input.title);
  if (letter.paper == own_text) letter.document_kind = input.document_kind;
  if (!input.recipients.empty()) letter.recipients = input.recipients;
  letter.proposed_signer = input.signer.value_or(SignerAuthorityId{});
  letter.is_public = input.is_public;
}

/// Writes the file of a paper with figures, and what the draft says about them.
Result<store::Attachment> write_file(const LetterDesk& desk, const accounts::Caller& who,
                                     const PaperSource& source, Date day, LetterDraft& letter) {
  auto paper = paper_of(desk.papers, who, source);
  if (!paper) return tl::unexpected(paper.error());
  const auto signer = proposed(desk, letter, day);
  if (!signer) return tl::unexpected(signer.error());
  return attach_paper(desk, std::move(*paper), *signer, letter);
}

Result<KeptView> new_letter(const LetterDesk& desk, const accounts::Caller& who,
                            const LetterInput& input, Instant now, const std::string& address) {
  const LetterSight sight(desk.store(), who, local_day(now));
  const auto organisation = drafting_organisation(sight, who, input);
  if (!organisation) return tl::unexpected(organisation.error());
  LetterDraft letter;
  letter.id = input.letter;
  letter.paper = input.paper;
  letter.organisation = *organisation;
  letter.drafted_by = who.account.id;
  take_over(input, letter);
  auto act = act_of(who, "draft_letter", "letter/" + letter.id.text, now, address);
  if (letter.paper != own_text) {
    auto file = write_file(desk, who, {input.paper, input.plan, input.week_start, now, {}},
                           local_day(now), letter);
    if (!file) return tl::unexpected(file.error());
    act.changes.emplace_back(std::move(*file));
  } else if (const auto signer = proposed(desk, letter, local_day(now)); !signer) {
    return tl::unexpected(signer.error());
  }
  if (letter.title.empty()) return fault("missing_field", {{"field", "title"}});
  return keep_record(desk.store(), std::move(act), letter, std::nullopt);
}

Result<KeptView> changed_letter(const LetterDesk& desk, const accounts::Caller& who,
                                const LetterInput& input, Instant now, const std::string& address) {
  const LetterSight sight(desk.store(), who, local_day(now));
  const auto kept = letter_seen(desk.store(), sight, input.letter.text);
  if (!kept) return tl::unexpected(kept.error());
  auto letter = kept->record;
  if (!sight.has(duties::LetterRole::Drafter, letter)) return fault("not_allowed");
  if (!input.version) {  // a new letter sent twice: its answer got lost
    if (kept->actor == who.account.id && letter.title == input.title)
      return KeptView{letter.id.text, kept->position, true};
    return changed_meanwhile(desk.store(), *kept);
  }
  take_over(input, letter);
  LetterDeed deed{step_of(who, LetterAct::Revise, now), *input.version, "change_letter", {}};
  if (input.write_again && letter.paper == own_text) return fault("letter_not_written_here");
  if (input.write_again) {
    auto file = write_file(desk, who, source_of(letter), local_day(now), letter);
    if (!file) return tl::unexpected(file.error());
    deed.changes.emplace_back(std::move(*file));
  } else if (const auto signer = proposed(desk, letter, local_day(now)); !signer) {
    return tl::unexpected(signer.error());
  }
  return take_step(desk.store(), who, {kept->position, kept->at, kept->actor, letter},
                   std::move(deed), address);
}

struct StepScene {
  KeptLetter kept;
  LetterDeed deed;
};
Result<StepScene> scene_of(const LetterDesk& desk, const accounts::Caller& who,
                           const LetterStepInput& input, LetterAct act, const char* action,
                           Instant now) {
  const LetterSight sight(desk.store(), who, local_day(now));
  auto kept = letter_seen(desk.store(), sight, input.letter.text);
  if (!kept) return tl::unexpected(kept.error());
  auto step = step_of(who, act, now);
  if (!sight.has(step.step.who, kept->record)) return fault("not_allowed");
  step.step.reason = trimmed(input.reason);
  return StepScene{std::move(*kept), {std::move(step), input.version, action, {}}};
}

}  // namespace

Result<KeptView> draft_letter(const LetterDesk& desk, const accounts::Caller& who,
                              const LetterInput& input, Instant now, const std::string& address) {
  if (input.letter.empty()) return fault("missing_field", {{"field", "letter"}});
  if (desk.store().record<LetterDraft>(input.letter.text))
    return changed_letter(desk, who, input, now, address);
  if (input.version) return fault("unknown_letter", {{"letter", input.letter.text}});
  return new_letter(desk, who, input, now, address);
}

Result<KeptView> submit_letter(const LetterDesk& desk, const accounts::Caller& who,
                               const LetterStepInput& input, Instant now,
                               const std::string& address) {
  auto scene = scene_of(desk, who, input, LetterAct::Submit, "submit_letter", now);
  if (!scene) return tl::unexpected(scene.error());
  return take_step(desk.store(), who, scene->kept, std::move(scene->deed), address);
}

Result<KeptView> return_letter(const LetterDesk& desk, const accounts::Caller& who,
                               const LetterStepInput& input, Instant now,
                               const std::string& address) {
  auto scene = scene_of(desk, who, input, LetterAct::Return, "return_letter", now);
  if (!scene) return tl::unexpected(scene.error());
  return take_step(desk.store(), who, scene->kept, std::move(scene->deed), address);
}

Result<KeptView> approve_letter(const LetterDesk& desk, const accounts::Caller& who,
                                const LetterStepInput& input, Instant now,
                                const std::string& address) {
  auto scene = scene_of(desk, who, input, LetterAct::Approve, "approve_letter", now);
  if (!scene) return tl::unexpected(scene.error());
  const auto& letter = scene->kept.record;
  const auto chosen = input.signer.value_or(letter.proposed_signer);
  if (!chosen.empty() && scene->kept.position == input.version) {
    const auto signer = signer_on(desk.store(), chosen, letter, local_day(now));
    if (!signer) return tl::unexpected(signer.error());
    scene->deed.step.signer = *signer;
  }
  return take_step(desk.store(), who, scene->kept, std::move(scene->deed), address);
}

}  // namespace sansang::acts
