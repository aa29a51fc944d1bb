// SPDX-License-Identifier: Apache-2.0
/// What the API shows and takes of letters from draft to issued. `version` is the ledger position
/// of the version that was shown; it comes back with every change, and a change to another version
/// is refused, so that two people who decide at once see each other.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "acts/views/report.hpp"
#include "duties/letter.hpp"

namespace sansang::acts {

using LetterId = Id<duties::LetterDraft>;
using SignerAuthorityId = Id<duties::SignerAuthority>;

struct LetterRow {
  LetterId letter;
  std::string title, paper;
  duties::LetterState state = duties::LetterState::Drafted;
  std::string organisation_name, drafted_by_name;
  Instant changed_at{};
  std::string issued_number;
  std::optional<Date> issued_on;
  bool has_scan = false;
  std::int64_t corrections = 0;  ///< reports corrected after its figures were read
};
template <class V, class R>
requires RecordOf<R, LetterRow>
void fields(V&& v, R& r) {
  v("letter", r.letter);
  v("title", r.title);
  v("paper", r.paper);
  v("state", r.state);
  v("organisation_name", r.organisation_name);
  v("drafted_by_name", r.drafted_by_name);
  v("changed_at", r.changed_at);
  v("issued_number", r.issued_number);
  v("issued_on", r.issued_on);
  v("has_scan", r.has_scan);
  v("corrections", r.corrections);
}

struct LetterList {
  std::vector<LetterRow> rows;  ///< what waits for somebody first, then the newest
};
template <class V, class R>
requires RecordOf<R, LetterList>
void fields(V&& v, R& r) {
  v("rows", r.rows);
}

/// A report of a day that the paper rests on, corrected after the paper was computed.
struct LetterCorrection {
  FacilityId facility;
  std::string facility_name;
  Date day{};
  LedgerPosition position = 0;
  Instant at{};
  std::string reason;
};
template <class V, class R>
requires RecordOf<R, LetterCorrection>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("facility_name", r.facility_name);
  v("day", r.day);
  v("position", r.position);
  v("at", r.at);
  v("reason", r.reason);
}

/// The letter after one change, oldest first.
struct LetterVersion {
  LedgerPosition version = 0;
  Instant at{};
  std::string by_name;
  duties::LetterState state = duties::LetterState::Drafted;
  std::string reason;
  std::optional<duties::AttachedFile> file;  ///< when this change brought another file
};
template <class V, class R>
requires RecordOf<R, LetterVersion>
void fields(V&& v, R& r) {
  v("version", r.version);
  v("at", r.at);
  v("by_name", r.by_name);
  v("state", r.state);
  v("reason", r.reason);
  v("file", r.file);
}

struct LetterPage {
  duties::LetterDraft record;
  LedgerPosition version = 0;
  std::string organisation_name, drafted_by_name, decided_by_name, recorded_by_name;
  std::vector<std::string> signing_block;  ///< of the signer, or of the one proposed
  std::string signer_name;                 ///< likewise
  std::vector<std::string> steps;          ///< what the asker may do now: "submit", "approve" …
  std::string symbol;                      ///< after the number: "SYT-KHTC"
  std::optional<OfficialDocumentId> document;  ///< its entry in the register
  std::vector<LetterVersion> history;
  std::vector<LetterCorrection> corrections;
};
template <class V, class R>
requires RecordOf<R, LetterPage>
void fields(V&& v, R& r) {
  v("record", r.record);
  v("version", r.version);
  v("organisation_name", r.organisation_name);
  v("drafted_by_name", r.drafted_by_name);
  v("decided_by_name", r.decided_by_name);
  v("recorded_by_name", r.recorded_by_name);
  v("signing_block", r.signing_block);
  v("signer_name", r.signer_name);
  v("steps", r.steps);
  v("symbol", r.symbol);
  v("document", r.document);
  v("history", r.history);
  v("corrections", r.corrections);
}

/// A facility whose figures differ between the draft and now; null is unknown, not zero.
struct ChangedFigure {
  FacilityId facility;
  std::string name;
  std::optional<Hours> cover_before, cover_after;  ///< P10
  std::optional<KilogramsLox> stock_before, stock_after;
  std::optional<KilogramsLox> unmet_before, unmet_after;  ///< under the plan; null: not of a plan
  bool missing_before = false, missing_after = false;     ///< no report in time
};
template <class V, class R>
requires RecordOf<R, ChangedFigure>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("name", r.name);
  v("cover_before_h", r.cover_before);
  v("cover_after_h", r.cover_after);
  v("stock_before_kg", r.stock_before);
  v("stock_after_kg", r.stock_after);
  v("unmet_before_kg", r.unmet_before);
  v("unmet_after_kg", r.unmet_after);
  v("missing_before", r.missing_before);
  v("missing_after", r.missing_after);
}

struct LetterChanges {
  LedgerPosition computed_from = 0;  ///< 0: the paper has no figures of the ledger
  LedgerPosition compared_with = 0;
  std::optional<Instant> figures_at;
  Instant compared_at{};  ///< a draft: now; an issued paper: its own cut-off, as known today
  std::vector<ChangedFigure> figures;
};
template <class V, class R>
requires RecordOf<R, LetterChanges>
void fields(V&& v, R& r) {
  v("computed_from", r.computed_from);
  v("compared_with", r.compared_with);
  v("figures_at", r.figures_at);
  v("compared_at", r.compared_at);
  v("figures", r.figures);
}

struct SignerChoice {
  duties::SignerAuthority authority;
  LedgerPosition version = 0;
  std::vector<std::string> block;
  bool holds_today = false;
};
template <class V, class R>
requires RecordOf<R, SignerChoice>
void fields(V&& v, R& r) {
  v("authority", r.authority);
  v("version", r.version);
  v("block", r.block);
  v("holds_today", r.holds_today);
}

struct RecipientChoice {
  duties::RecipientList list;
  LedgerPosition version = 0;
};
template <class V, class R>
requires RecordOf<R, RecipientChoice>
void fields(V&& v, R& r) {
  v("list", r.list);
  v("version", r.version);
}

struct LetterChoices {
  std::optional<PlanId> plan;  ///< the newest; null: none was made
  std::optional<Instant> plan_made_at;
  std::vector<SignerChoice> signers;
  std::vector<RecipientChoice> recipient_lists;
};
template <class V, class R>
requires RecordOf<R, LetterChoices>
void fields(V&& v, R& r) {
  v("plan", r.plan);
  v("plan_made_at", r.plan_made_at);
  v("signers", r.signers);
  v("recipient_lists", r.recipient_lists);
}

/// A new draft (no `version`), or what a draft says about itself.
struct LetterInput {
  LetterId letter;
  std::string paper;                           ///< "supply_letter", "weekly_report", "own_text"
  std::optional<OrganisationId> organisation;  ///< null: the first one that the author drafts for
  std::optional<PlanId> plan;                  ///< null: the newest
  std::optional<Date> week_start;              ///< of the report; null: this week
  std::string title;                           ///< blank: that of the paper
  duties::DocumentKind document_kind = duties::DocumentKind::Letter;
  std::vector<std::string> recipients;  ///< blank: those of the office
  std::optional<SignerAuthorityId> signer;
  bool is_public = false;
  bool write_again = false;  ///< an old draft: its file anew from the same figures
  std::optional<LedgerPosition> version;
};
template <class V, class R>
requires RecordOf<R, LetterInput>
void fields(V&& v, R& r) {
  v("letter", r.letter);
  v("paper", r.paper);
  v("organisation", r.organisation);
  v("plan", r.plan);
  v("week_start", r.week_start);
  v("title", r.title);
  v("document_kind", r.document_kind);
  v("recipients", r.recipients);
  v("signer", r.signer);
  v("is_public", r.is_public);
  v("write_again", r.write_again);
  v("version", r.version);
}

/// Submit, return (with the remark) or approve (with the signer).
struct LetterStepInput {
  LetterId letter;
  LedgerPosition version = 0;
  std::string reason;
  std::optional<SignerAuthorityId> signer;  ///< null: the one proposed
};
template <class V, class R>
requires RecordOf<R, LetterStepInput>
void fields(V&& v, R& r) {
  v("letter", r.letter);
  v("version", r.version);
  v("reason", r.reason);
  v("signer", r.signer);
}

/// The number and the day that the records office gave on paper.
struct LetterIssueInput {
  LetterId letter;
  LedgerPosition version = 0;
  std::string number;
  Date day{};
  bool is_public = false;
  std::vector<std::string> confirmed;  ///< codes of doubts that the author has looked at
};
template <class V, class R>
requires RecordOf<R, LetterIssueInput>
void fields(V&& v, R& r) {
  v("letter", r.letter);
  v("version", r.version);
  v("number", r.number);
  v("day", r.day);
  v("is_public", r.is_public);
  v("confirmed", r.confirmed);
}

struct RecipientListInput {
  duties::RecipientList list;
  std::optional<LedgerPosition> version;
};
template <class V, class R>
requires RecordOf<R, RecipientListInput>
void fields(V&& v, R& r) {
  v("list", r.list);
  v("version", r.version);
}

struct SignerAuthorityInput {
  duties::SignerAuthority authority;
  std::optional<LedgerPosition> version;
};
template <class V, class R>
requires RecordOf<R, SignerAuthorityInput>
void fields(V&& v, R& r) {
  v("authority", r.authority);
  v("version", r.version);
}

/// What the version for the public web page leaves out, for the person who publishes it.
struct PublicLetterView {
  LetterId letter;
  bool is_public = false;  ///< chosen by a person
  std::vector<std::string> withheld;
};
template <class V, class R>
requires RecordOf<R, PublicLetterView>
void fields(V&& v, R& r) {
  v("letter", r.letter);
  v("is_public", r.is_public);
  v("withheld", r.withheld);
}

}  // namespace sansang::acts
