// SPDX-License-Identifier: Apache-2.0
#include "acts/rounds/review_round.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

using duties::Submission;

/// The version that the person saw; none counts as an old one.
std::optional<LedgerPosition> version_seen(const ReviewInput& input, const Id<Submission>& id) {
  for (const auto& entry : input.seen)
    if (entry.submission == id.text) return entry.version;
  return std::nullopt;
}

/// What the decision makes of the addressee's entries: those that change.
Result<std::vector<Submission>> decided(const std::vector<Submission>& entries,
                                        const ReviewInput& input, const duties::Round& round,
                                        const AccountId& by, Instant now) {
  const Id<Submission> chosen(input.submission);
  if (input.step == ReviewStep::Prefer) return duties::prefer(entries, chosen, by, now);
  const auto at = std::find_if(entries.begin(), entries.end(),
                               [&](const Submission& entry) { return entry.id == chosen; });
  if (at == entries.end()) return fault("submission_unknown");
  const auto act = input.step == ReviewStep::Return ? duties::SubmissionAct::Return
                                                    : duties::SubmissionAct::Accept;
  return duties::after(*at, {{act, duties::SubmissionRole::Reviewer, input.reason}, by, now}, round)
      .map([](Submission entry) { return std::vector<Submission>{std::move(entry)}; });
}

std::string action_of(ReviewStep step) {
  for (const auto& [each, name] : names_of(step))
    if (each == step) return std::string(name) + "_answer";
  return {};
}

}  // namespace

Result<RoundPage> review_round(const RoundDesk& desk, const accounts::Caller& who,
                               const RoundId& id, const ReviewInput& input, Instant now,
                               const std::string& address) {
  const RoundSight sight(desk.store, who, local_day(now));
  const auto seen = seen_round(desk, sight, id);
  if (!seen) return tl::unexpected(seen.error());
  if (!sight.may_review(seen->record)) return fault("unknown_round", {{"round", id.text}});
  std::vector<Submission> entries;
  bool is_stale = false;
  for (auto& entry : entries_of(desk, id)) {
    if (entry.record.organisation != input.organisation) continue;
    const auto version = version_seen(input, entry.record.id);
    const bool is_decided_on =
        entry.record.id.text == input.submission || input.step == ReviewStep::Prefer;
    is_stale = is_stale || (is_decided_on && version != entry.position);
    entries.push_back(std::move(entry.record));
  }
  if (is_stale) return changed_meanwhile(desk, sight, id, input.organisation);
  const auto changed = decided(entries, input, seen->record, who.account.id, now);
  if (!changed) return tl::unexpected(changed.error());
  std::vector<store::Change> changes;
  for (const auto& entry : *changed)
    changes.emplace_back(store::keep(entry, version_seen(input, entry.id)));
  const auto kept = commit_round_act(
      desk, sight, {who, action_of(input.step), id, input.organisation, now, address},
      std::move(changes));
  if (!kept) return tl::unexpected(kept.error());
  return round_page(desk, who, id, now);
}

}  // namespace sansang::acts
