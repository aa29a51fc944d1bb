// SPDX-License-Identifier: Apache-2.0
#include "acts/rounds/open_round.hpp"

#include "acts/rounds/yearly_form.hpp"

namespace sansang::acts {
namespace {

duties::Round round_of(const RoundDesk& desk, const accounts::Caller& who,
                       const OpenRoundInput& input, Instant now) {
  duties::Round round;
  round.id = input.round;
  round.kind = input.kind;
  round.title = input.title;
  round.document = input.document;
  const auto own = accounts::organisations(who, accounts::Permission::OpenRound);
  if (!own.empty()) round.opened_by = own.front();
  round.opened_at = now;
  round.due = input.due;
  round.form = input.form;
  round.addressees = input.addressees;
  round.note = input.note;
  round.cut_off = input.cut_off;
  round.simulated = who.account.simulated;
  if (round.kind == duties::RoundKind::YearlyReport) {
    if (round.form.empty())
      round.form = yearly_form(duties_of_plan(desk.store, round.document), desk.sentences);
    if (!round.cut_off) round.cut_off = local_day(round.due);
  }
  return round;
}

std::vector<Finding> findings_in(const duties::Round& round, const RoundSight& sight) {
  auto findings = duties::check_round(round);
  const auto add = [&](std::string code, std::string field, std::string value) {
    Place place;
    place.field = std::move(field);
    findings.push_back({std::move(code), Severity::Error, std::move(place), std::move(value), {}});
  };
  for (const auto& addressee : round.addressees)
    if (!sight.may_ask(addressee))
      add("round_addressee_unknown", "addressees", sight.name(addressee));
  if (round.form.empty()) add("round_without_form", "form", "");
  return findings;
}

}  // namespace

Result<RoundOutcome> open_round(const RoundDesk& desk, const accounts::Caller& who,
                                const OpenRoundInput& input, Instant now,
                                const std::string& address) {
  if (input.round.empty()) return fault("missing_field", {{"field", "round"}});
  const RoundSight sight(desk.store, who, local_day(now));
  auto round = round_of(desk, who, input, now);
  if (const auto known = desk.store.record<duties::Round>(input.round.text)) {
    round.opened_at = known->record.opened_at;
    if (round != known->record || known->actor != who.account.id) return fault("round_id_taken");
    return RoundOutcome(page_of(desk, sight, *known, now));
  }
  auto findings = findings_in(round, sight);
  if (has_error(findings)) return RoundOutcome(std::move(findings));
  const auto kept =
      commit_round_act(desk, sight, {who, "open_round", round.id, round.opened_by, now, address},
                       {store::keep(round, std::nullopt)});
  if (!kept) return tl::unexpected(kept.error());
  return round_page(desk, who, round.id, now).map([](RoundPage page) {
    return RoundOutcome(std::move(page));
  });
}

Result<RoundPage> close_round(const RoundDesk& desk, const accounts::Caller& who, const RoundId& id,
                              const CloseRoundInput& input, Instant now,
                              const std::string& address) {
  const RoundSight sight(desk.store, who, local_day(now));
  const auto seen = seen_round(desk, sight, id);
  if (!seen) return tl::unexpected(seen.error());
  if (!sight.may_review(seen->record)) return fault("unknown_round", {{"round", id.text}});
  const auto closed = duties::closed(desk.store.record<duties::Round>(id.text)->record, now);
  if (!closed) return tl::unexpected(closed.error());
  const auto kept =
      commit_round_act(desk, sight, {who, "close_round", id, closed->opened_by, now, address},
                       {store::keep(*closed, input.version)});
  if (!kept) return tl::unexpected(kept.error());
  return round_page(desk, who, id, now);
}

}  // namespace sansang::acts
