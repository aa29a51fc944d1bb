// SPDX-License-Identifier: Apache-2.0
#include "acts/duties/document_record.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

using accounts::Permission;

duties::OfficialDocument document_of(const DocumentInput& input) {
  duties::OfficialDocument document;
  document.id = input.document;
  document.number = input.number;
  document.issuer = input.issuer;
  document.issued_on = input.issued_on;
  document.kind = input.kind;
  document.direction = input.direction;
  document.subject = input.subject;
  document.signer = input.signer;
  document.note = input.note;
  return document;
}

/// The document to be changed, if `who` may.
Result<store::Kept<duties::OfficialDocument>> changeable(const DutyDesk& desk,
                                                         const accounts::Caller& who,
                                                         const OfficialDocumentId& id, Date day) {
  const auto organisations = organisations_in(desk.store);
  const DocumentSight sight(desk.store, who, organisations, day);
  auto kept = desk.store.record<duties::OfficialDocument>(id.text);
  if (!kept || !sight.sees(id)) return fault("unknown_document", {{"document", id.text}});
  if (!may_change(desk.store, who, Permission::RecordDocuments, kept->record, organisations, day))
    return fault("not_allowed");
  return std::move(*kept);
}

/// The register as far as `who` may read it: a check tells of no other entry.
std::vector<duties::OfficialDocument> seen_by(const DutyDesk& desk, const accounts::Caller& who,
                                              Date day) {
  auto registered = records_of(desk.store.records<duties::OfficialDocument>());
  const auto organisations = organisations_in(desk.store);
  const DocumentSight sight(desk.store, who, organisations, day);
  std::erase_if(registered, [&](const auto& other) { return !sight.sees(other.id); });
  return registered;
}

/// Whoever says that a document is paused or replaced must be allowed to change its entry: a
/// hospital cannot pause a letter of its department.
bool changes_the_other(duties::RelationKind kind) {
  return kind == duties::RelationKind::Amends || kind == duties::RelationKind::Pauses ||
         kind == duties::RelationKind::Replaces;
}

}  // namespace

Result<KeptOutcome> record_document(const DutyDesk& desk, const accounts::Caller& who,
                                    const DocumentInput& input, Instant now,
                                    const std::string& address) {
  if (input.document.empty()) return fault("missing_field", {{"field", "document"}});
  auto document = document_of(input);
  document.recorded_by = who.account.id;
  document.simulated = who.account.simulated;
  if (desk.store.record<duties::OfficialDocument>(input.document.text)) {
    const auto known = changeable(desk, who, input.document, local_day(now));
    if (!known) return tl::unexpected(known.error());
    document.files = known->record.files;
    document.recorded_by = known->record.recorded_by;
    document.simulated = known->record.simulated;
  } else if (input.version) {
    return fault("unknown_document", {{"document", input.document.text}});
  }
  auto registered = seen_by(desk, who, local_day(now));
  std::erase_if(registered, [&](const auto& other) { return other.id == document.id; });
  auto findings = duties::check_document(document, registered, local_day(now));
  if (is_blocked(findings, input.confirmed)) return KeptOutcome(std::move(findings));
  return keep_record(desk.store,
                     act_of(who, "record_document", "document/" + document.id.text, now, address),
                     document, input.version)
      .map([](KeptView kept) { return KeptOutcome(std::move(kept)); });
}

Result<KeptOutcome> record_relation(const DutyDesk& desk, const accounts::Caller& who,
                                    const RelationInput& input, Instant now,
                                    const std::string& address) {
  if (input.relation.empty()) return fault("missing_field", {{"field", "relation"}});
  const Date day = local_day(now);
  const auto document = changeable(desk, who, input.document, day);
  if (!document) return tl::unexpected(document.error());
  const Id<duties::DocumentRelation> id(input.relation);
  if (const auto known = desk.store.record<duties::DocumentRelation>(id.text);
      known && known->record.document != input.document)
    return fault("unknown_document", {{"document", input.document.text}});
  const duties::DocumentRelation relation{id,         input.document, input.other, input.other_text,
                                          input.kind, input.from,     input.to,    input.note};
  auto findings = duties::check_relation(relation, seen_by(desk, who, day));
  if (is_blocked(findings, {})) return KeptOutcome(std::move(findings));
  if (changes_the_other(relation.kind) && !relation.other.empty()) {
    const auto other = changeable(desk, who, relation.other, day);
    if (!other) return tl::unexpected(other.error());
  }
  return keep_record(
             desk.store,
             act_of(who, "record_relation", "document/" + input.document.text, now, address),
             relation, input.version)
      .map([](KeptView kept) { return KeptOutcome(std::move(kept)); });
}

}  // namespace sansang::acts
