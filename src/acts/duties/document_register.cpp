// SPDX-License-Identifier: Apache-2.0
#include "acts/duties/document_register.hpp"

#include <algorithm>

namespace sansang::acts {
namespace {

struct Books {
  std::vector<duties::OfficialDocument> documents;
  std::vector<store::Kept<duties::DocumentRelation>> relations;
};

Books books_of(store::Store& store) {
  return {records_of(store.records<duties::OfficialDocument>()),
          store.records<duties::DocumentRelation>()};
}

/// The sentence about how a document stands; a relation without a note leaves no empty brackets.
std::string standing_text(const duties::DocumentStanding& standing,
                          const std::vector<duties::OfficialDocument>& documents,
                          const documents::Sentences& sentences) {
  const auto sentence = duties::sentence_of(standing, documents);
  auto text = sentences.text(sentence.key, sentence.parameters);
  if (text.ends_with(" ()")) text.resize(text.size() - 3);
  return text;
}

std::string title_of(const duties::OfficialDocument& document) {
  if (document.number.empty()) return document.subject;
  return document.subject.empty() ? document.number : document.number + ": " + document.subject;
}

RelationView view_of(const store::Kept<duties::DocumentRelation>& kept,
                     const OfficialDocumentId& from_where, const Books& books,
                     const DocumentSight& sight) {
  const auto& relation = kept.record;
  RelationView view;
  view.relation = relation.id.text;
  view.kind = relation.kind;
  view.outgoing = relation.document == from_where;
  view.from = relation.from;
  view.to = relation.to;
  view.note = relation.note;
  view.version = kept.position;
  const auto& other = view.outgoing ? relation.other : relation.document;
  view.other_text = view.outgoing ? relation.other_text : std::string{};
  for (const auto& document : books.documents) {
    if (other.empty() || document.id != other || !sight.sees(other)) continue;
    view.other = other;
    view.other_text = title_of(document);
  }
  return view;
}

std::vector<DocumentVersion> history_of(store::Store& store, const OfficialDocumentId& id) {
  const auto names = names_of_people(store);
  std::vector<DocumentVersion> history;
  for (const auto& kept : store.history<duties::OfficialDocument>(id.text)) {
    DocumentVersion version;
    version.version = kept.position;
    version.at = kept.at;
    version.by_name = name_of(names, kept.actor);
    version.number = kept.record.number;
    version.subject = kept.record.subject;
    version.signer = kept.record.signer;
    version.note = kept.record.note;
    version.issued_on = kept.record.issued_on;
    for (const auto& file : kept.record.files) version.files.push_back(file.name);
    history.push_back(std::move(version));
  }
  return history;
}

}  // namespace

DocumentRegister document_register(const DutyDesk& desk, const accounts::Caller& who,
                                   const std::string& query, Date day) {
  auto books = books_of(desk.store);
  const auto organisations = organisations_in(desk.store);
  const DocumentSight sight(desk.store, who, organisations, day);
  const auto relations = records_of(books.relations);
  std::map<OfficialDocumentId, std::int64_t> duties;
  for (const auto& duty : desk.store.records<duties::Duty>()) ++duties[duty.record.document];

  DocumentRegister view;
  view.day = day;
  auto seen = books.documents;
  std::erase_if(seen, [&](const auto& document) { return !sight.sees(document.id); });
  view.all = static_cast<std::int64_t>(seen.size());
  for (const auto& document : duties::found(std::move(seen), query)) {
    const auto standing = duties::standing_of(document, relations, day);
    DocumentRow row;
    row.document = document.id;
    row.number = document.number;
    row.issuer = document.issuer;
    row.issued_on = document.issued_on;
    row.kind = document.kind;
    row.direction = document.direction;
    row.subject = document.subject;
    row.standing = standing.kind;
    row.standing_vi = standing_text(standing, books.documents, desk.vietnamese);
    row.standing_en = standing_text(standing, books.documents, desk.english);
    row.files = static_cast<std::int64_t>(document.files.size());
    row.duties = duties[document.id];
    row.simulated = document.simulated;
    view.rows.push_back(std::move(row));
  }
  return view;
}

Result<DocumentPage> document_page(const DutyDesk& desk, const accounts::Caller& who,
                                   const OfficialDocumentId& id, Date day) {
  const auto kept = desk.store.record<duties::OfficialDocument>(id.text);
  const auto organisations = organisations_in(desk.store);
  const DocumentSight sight(desk.store, who, organisations, day);
  if (!kept || !sight.sees(id)) return fault("unknown_document", {{"document", id.text}});
  const auto books = books_of(desk.store);
  const auto standing = duties::standing_of(kept->record, records_of(books.relations), day);
  DocumentPage page;
  page.day = day;
  page.document = kept->record;
  page.version = kept->position;
  page.standing = standing.kind;
  page.standing_vi = standing_text(standing, books.documents, desk.vietnamese);
  page.standing_en = standing_text(standing, books.documents, desk.english);
  for (const auto& relation : books.relations)
    if (relation.record.document == id || relation.record.other == id)
      page.relations.push_back(view_of(relation, id, books, sight));
  page.history = history_of(desk.store, id);
  return page;
}

}  // namespace sansang::acts
