// SPDX-License-Identifier: Apache-2.0
/// The register of documents (sổ văn bản): what came in, what went out, what it amends, pauses,
/// replaces or carries out. A document is kept by its facts; its text is a file that the user
/// attaches. standing_of() says whether a document holds on a day, and because of which other.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "base/finding.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"
#include "duties/attached_file.hpp"
#include "duties/sentence.hpp"

namespace sansang::duties {

enum class DocumentKind {
  Letter,        ///< công văn
  Plan,          ///< kế hoạch
  Decision,      ///< quyết định
  Report,        ///< báo cáo
  Announcement,  ///< thông báo
  Minutes,       ///< biên bản, biên bản ghi nhớ
  Resolution,    ///< nghị quyết
  Directive,     ///< chỉ thị
  Submission,    ///< tờ trình
  Other,
};
constexpr std::array<std::pair<DocumentKind, std::string_view>, 10> names_of(DocumentKind) {
  return {{{DocumentKind::Letter, "letter"},
           {DocumentKind::Plan, "plan"},
           {DocumentKind::Decision, "decision"},
           {DocumentKind::Report, "report"},
           {DocumentKind::Announcement, "announcement"},
           {DocumentKind::Minutes, "minutes"},
           {DocumentKind::Resolution, "resolution"},
           {DocumentKind::Directive, "directive"},
           {DocumentKind::Submission, "submission"},
           {DocumentKind::Other, "other"}}};
}

enum class DocumentDirection {
  Incoming,  ///< văn bản đến
  Outgoing,  ///< văn bản đi
  OwnDraft,  ///< dự thảo: no number, no date
};
constexpr std::array<std::pair<DocumentDirection, std::string_view>, 3> names_of(
    DocumentDirection) {
  return {{{DocumentDirection::Incoming, "incoming"},
           {DocumentDirection::Outgoing, "outgoing"},
           {DocumentDirection::OwnDraft, "own_draft"}}};
}

struct OfficialDocument {
  OfficialDocumentId id;
  std::string number;  ///< "3183/SYT-KHTC"; blank for a draft
  std::string issuer;
  std::optional<Date> issued_on;
  DocumentKind kind = DocumentKind::Letter;
  DocumentDirection direction = DocumentDirection::Incoming;
  std::string subject;  ///< trích yếu, in our own short words
  std::string signer;
  std::vector<AttachedFile> files;
  AccountId recorded_by;
  std::string note;
  bool simulated = false;
  bool operator==(const OfficialDocument&) const = default;
};
template <class V, class R>
requires RecordOf<R, OfficialDocument>
void fields(V&& v, R& r) {
  v("document", r.id);
  v("number", r.number);
  v("issuer", r.issuer);
  v("issued_on", r.issued_on);
  v("kind", r.kind);
  v("direction", r.direction);
  v("subject", r.subject);
  v("signer", r.signer);
  v("files", r.files);
  v("recorded_by", r.recorded_by);
  v("note", r.note);
  v("simulated", r.simulated);
}

enum class RelationKind {
  Amends,      ///< sửa đổi, bổ sung
  Pauses,      ///< tạm dừng
  Replaces,    ///< thay thế
  CarriesOut,  ///< thực hiện
  Answers,     ///< trả lời
};
constexpr std::array<std::pair<RelationKind, std::string_view>, 5> names_of(RelationKind) {
  return {{{RelationKind::Amends, "amends"},
           {RelationKind::Pauses, "pauses"},
           {RelationKind::Replaces, "replaces"},
           {RelationKind::CarriesOut, "carries_out"},
           {RelationKind::Answers, "answers"}}};
}

/// `document` does something to `other`: 3183 pauses 3109.
struct DocumentRelation {
  Id<DocumentRelation> id;
  OfficialDocumentId document;
  OfficialDocumentId other;  ///< blank: not in the register, then `other_text` names it
  std::string other_text;
  RelationKind kind = RelationKind::CarriesOut;
  Date from{};
  std::optional<Date> to;  ///< first day no longer so, e.g. a pause lifted
  std::string note;
  bool operator==(const DocumentRelation&) const = default;

  bool holds_on(Date day) const { return from <= day && (!to || day < *to); }
};
template <class V, class R>
requires RecordOf<R, DocumentRelation>
void fields(V&& v, R& r) {
  v("relation", r.id);
  v("document", r.document);
  v("other", r.other);
  v("other_text", r.other_text);
  v("kind", r.kind);
  v("from", r.from);
  v("to", r.to);
  v("note", r.note);
}

enum class StandingKind { InForce, Amended, Paused, Replaced, NotYetIssued };
constexpr std::array<std::pair<StandingKind, std::string_view>, 5> names_of(StandingKind) {
  return {{{StandingKind::InForce, "in_force"},
           {StandingKind::Amended, "amended"},
           {StandingKind::Paused, "paused"},
           {StandingKind::Replaced, "replaced"},
           {StandingKind::NotYetIssued, "not_yet_issued"}}};
}

/// Whether a document holds on a day. Replaced outweighs paused, paused outweighs amended.
struct DocumentStanding {
  StandingKind kind = StandingKind::InForce;
  std::optional<DocumentRelation> because;  ///< the newest relation that makes it so
  bool operator==(const DocumentStanding&) const = default;
};
DocumentStanding standing_of(const OfficialDocument& document,
                             const std::vector<DocumentRelation>& relations, Date day);

/// "Tạm dừng theo 3183/SYT-KHTC (ghi chú cuối công văn)": key "document.standing.<kind>" with
/// {number} and {note}. `documents` is where the number of the other document is looked up.
Sentence sentence_of(const DocumentStanding& standing,
                     const std::vector<OfficialDocument>& documents);

/// Every word of `query` occurs in number, subject, issuer or signer, without diacritics and case;
/// a blank query matches.
bool matches(const OfficialDocument& document, std::string_view query);
/// Those that match, newest first, undated drafts on top.
std::vector<OfficialDocument> found(std::vector<OfficialDocument> documents,
                                    std::string_view query);

/// What is wrong with a new entry beside those registered: document_without_number,
/// document_without_day, document_draft_with_number, document_issued_later (than `today`),
/// document_twice (a Doubt: same number, issuer and year).
std::vector<Finding> check_document(const OfficialDocument& document,
                                    const std::vector<OfficialDocument>& registered, Date today);
/// relation_with_itself, relation_without_other, relation_document_unknown, relation_period.
std::vector<Finding> check_relation(const DocumentRelation& relation,
                                    const std::vector<OfficialDocument>& registered);

}  // namespace sansang::duties
