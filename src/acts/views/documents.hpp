// SPDX-License-Identifier: Apache-2.0
/// What the API shows and takes of the register of documents. `version` is the ledger position of
/// the version that was shown; it comes back with a change, and a change to another version is
/// refused. Sentences come in both languages.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "acts/views/report.hpp"
#include "duties/official_document.hpp"

namespace sansang::acts {

/// One line of the register, with how the document stands on the day asked.
struct DocumentRow {
  OfficialDocumentId document;
  std::string number, issuer;
  std::optional<Date> issued_on;
  duties::DocumentKind kind = duties::DocumentKind::Letter;
  duties::DocumentDirection direction = duties::DocumentDirection::Incoming;
  std::string subject;
  duties::StandingKind standing = duties::StandingKind::InForce;
  std::string standing_vi, standing_en;
  std::int64_t files = 0, duties = 0;
  bool simulated = false;
};
template <class V, class R>
requires RecordOf<R, DocumentRow>
void fields(V&& v, R& r) {
  v("document", r.document);
  v("number", r.number);
  v("issuer", r.issuer);
  v("issued_on", r.issued_on);
  v("kind", r.kind);
  v("direction", r.direction);
  v("subject", r.subject);
  v("standing", r.standing);
  v("standing_vi", r.standing_vi);
  v("standing_en", r.standing_en);
  v("files", r.files);
  v("duties", r.duties);
  v("simulated", r.simulated);
}

struct DocumentRegister {
  Date day{};
  std::int64_t all = 0;  ///< how many there are before the search
  std::vector<DocumentRow> rows;
};
template <class V, class R>
requires RecordOf<R, DocumentRegister>
void fields(V&& v, R& r) {
  v("day", r.day);
  v("all", r.all);
  v("rows", r.rows);
}

/// A relation as seen from one of its two documents.
struct RelationView {
  std::string relation;
  duties::RelationKind kind = duties::RelationKind::CarriesOut;
  bool outgoing = true;      ///< this document does it to the other
  OfficialDocumentId other;  ///< blank: not in the register, or not to be seen
  std::string other_text;    ///< its number and subject
  Date from{};
  std::optional<Date> to;
  std::string note;
  LedgerPosition version = 0;
};
template <class V, class R>
requires RecordOf<R, RelationView>
void fields(V&& v, R& r) {
  v("relation", r.relation);
  v("kind", r.kind);
  v("outgoing", r.outgoing);
  v("other", r.other);
  v("other_text", r.other_text);
  v("from", r.from);
  v("to", r.to);
  v("note", r.note);
  v("version", r.version);
}

/// How an entry read after one change, oldest first.
struct DocumentVersion {
  LedgerPosition version = 0;
  Instant at{};
  std::string by_name, number, subject, signer, note;
  std::optional<Date> issued_on;
  std::vector<std::string> files;
};
template <class V, class R>
requires RecordOf<R, DocumentVersion>
void fields(V&& v, R& r) {
  v("version", r.version);
  v("at", r.at);
  v("by_name", r.by_name);
  v("number", r.number);
  v("subject", r.subject);
  v("signer", r.signer);
  v("note", r.note);
  v("issued_on", r.issued_on);
  v("files", r.files);
}

struct DocumentPage {
  Date day{};
  duties::OfficialDocument document;
  LedgerPosition version = 0;
  duties::StandingKind standing = duties::StandingKind::InForce;
  std::string standing_vi, standing_en;
  std::vector<RelationView> relations;
  std::vector<DocumentVersion> history;
};
template <class V, class R>
requires RecordOf<R, DocumentPage>
void fields(V&& v, R& r) {
  v("day", r.day);
  v("document", r.document);
  v("version", r.version);
  v("standing", r.standing);
  v("standing_vi", r.standing_vi);
  v("standing_en", r.standing_en);
  v("relations", r.relations);
  v("history", r.history);
}

/// An entry as it is typed; a new one has no `version`. Files come by a request of their own.
struct DocumentInput {
  OfficialDocumentId document;
  std::string number, issuer;
  std::optional<Date> issued_on;
  duties::DocumentKind kind = duties::DocumentKind::Letter;
  duties::DocumentDirection direction = duties::DocumentDirection::Incoming;
  std::string subject, signer, note;
  std::optional<LedgerPosition> version;
  std::vector<std::string> confirmed;  ///< codes of doubts that the author has looked at
};
template <class V, class R>
requires RecordOf<R, DocumentInput>
void fields(V&& v, R& r) {
  v("document", r.document);
  v("number", r.number);
  v("issuer", r.issuer);
  v("issued_on", r.issued_on);
  v("kind", r.kind);
  v("direction", r.direction);
  v("subject", r.subject);
  v("signer", r.signer);
  v("note", r.note);
  v("version", r.version);
  v("confirmed", r.confirmed);
}

struct RelationInput {
  std::string relation;
  OfficialDocumentId document, other;
  std::string other_text;
  duties::RelationKind kind = duties::RelationKind::CarriesOut;
  Date from{};
  std::optional<Date> to;
  std::string note;
  std::optional<LedgerPosition> version;
};
template <class V, class R>
requires RecordOf<R, RelationInput>
void fields(V&& v, R& r) {
  v("relation", r.relation);
  v("document", r.document);
  v("other", r.other);
  v("other_text", r.other_text);
  v("kind", r.kind);
  v("from", r.from);
  v("to", r.to);
  v("note", r.note);
  v("version", r.version);
}

/// Something was kept: under this id, in this version.
struct KeptView {
  std::string id;
  LedgerPosition version = 0;
  bool already_known = false;  ///< a retry, or nothing was changed
};
template <class V, class R>
requires RecordOf<R, KeptView>
void fields(V&& v, R& r) {
  v("id", r.id);
  v("version", r.version);
  v("already_known", r.already_known);
}

}  // namespace sansang::acts
