// SPDX-License-Identifier: Apache-2.0
#include "duties/official_document.hpp"

#include <algorithm>
#include <tuple>

#include "base/vietnamese.hpp"
#include "duties/field_place.hpp"

namespace sansang::duties {
namespace {

/// Nullopt: a relation that leaves the other document as it is.
std::optional<StandingKind> effect_of(RelationKind kind) {
  switch (kind) {
    case RelationKind::Amends:
      return StandingKind::Amended;
    case RelationKind::Pauses:
      return StandingKind::Paused;
    case RelationKind::Replaces:
      return StandingKind::Replaced;
    case RelationKind::CarriesOut:
    case RelationKind::Answers:
      return std::nullopt;
  }
  return std::nullopt;
}

const OfficialDocument* named(const std::vector<OfficialDocument>& documents,
                              const OfficialDocumentId& id) {
  const auto at = std::find_if(documents.begin(), documents.end(),
                               [&](const OfficialDocument& document) { return document.id == id; });
  return at == documents.end() ? nullptr : &*at;
}

std::chrono::year year_of(Date day) {
  return std::chrono::year_month_day{day}.year();
}

bool is_same_paper(const OfficialDocument& a, const OfficialDocument& b) {
  return a.issued_on && b.issued_on && year_of(*a.issued_on) == year_of(*b.issued_on) &&
         folded(a.number) == folded(b.number) && folded(a.issuer) == folded(b.issuer);
}

}  // namespace

DocumentStanding standing_of(const OfficialDocument& document,
                             const std::vector<DocumentRelation>& relations, Date day) {
  if (!document.issued_on || day < *document.issued_on)
    return {StandingKind::NotYetIssued, std::nullopt};
  DocumentStanding standing;
  const auto rank = [](const DocumentStanding& s) {
    return std::make_tuple(s.kind, s.because ? s.because->from : Date::min(),
                           s.because ? s.because->id : Id<DocumentRelation>{});
  };
  for (const auto& relation : relations) {
    const auto effect = effect_of(relation.kind);
    if (relation.other != document.id || !effect || !relation.holds_on(day)) continue;
    const DocumentStanding candidate{*effect, relation};
    if (rank(standing) < rank(candidate)) standing = candidate;
  }
  return standing;
}

Sentence sentence_of(const DocumentStanding& standing,
                     const std::vector<OfficialDocument>& documents) {
  std::string key = "document.standing.";
  for (const auto& [kind, name] : names_of(standing.kind))
    if (kind == standing.kind) key += name;
  if (!standing.because) return {std::move(key), {}};
  const auto* by = named(documents, standing.because->document);
  return {std::move(key),
          {{"number", by ? by->number : standing.because->document.text},
           {"note", standing.because->note}}};
}

bool matches(const OfficialDocument& document, std::string_view query) {
  const auto text = folded(document.number + " " + document.subject + " " + document.issuer + " " +
                           document.signer);
  const auto wanted = folded(query);
  for (std::size_t begin = 0; begin < wanted.size();) {
    const auto end = std::min(wanted.find(' ', begin), wanted.size());
    if (text.find(wanted.substr(begin, end - begin)) == std::string::npos) return false;
    begin = end + 1;
  }
  return true;
}

std::vector<OfficialDocument> found(std::vector<OfficialDocument> documents,
                                    std::string_view query) {
  std::erase_if(documents, [&](const OfficialDocument& d) { return !matches(d, query); });
  std::sort(documents.begin(), documents.end(),
            [](const OfficialDocument& a, const OfficialDocument& b) {
              const auto day = [](const OfficialDocument& d) {
                return d.issued_on.value_or(Date::max());
              };
              return std::tuple(day(b), a.id) < std::tuple(day(a), b.id);
            });
  return documents;
}

std::vector<Finding> check_document(const OfficialDocument& document,
                                    const std::vector<OfficialDocument>& registered, Date today) {
  std::vector<Finding> findings;
  const bool is_draft = document.direction == DocumentDirection::OwnDraft;
  const auto number = field_place("number");
  const auto issued_on = field_place("issued_on");
  if (is_draft && (!document.number.empty() || document.issued_on))
    findings.push_back(
        {"document_draft_with_number", Severity::Error, number, document.number, {}});
  if (!is_draft && trimmed(document.number).empty())
    findings.push_back({"document_without_number", Severity::Doubt, number, {}, {}});
  if (!is_draft && !document.issued_on)
    findings.push_back({"document_without_day", Severity::Error, issued_on, {}, {}});
  if (document.issued_on && *document.issued_on > today) {
    const auto day = vietnamese_date(*document.issued_on);
    findings.push_back({"document_issued_later", Severity::Error, issued_on, day, {}});
  }
  for (const auto& other : registered) {
    if (other.id == document.id || !is_same_paper(document, other)) continue;
    const Parameters subject = {{"subject", other.subject}};
    findings.push_back({"document_twice", Severity::Doubt, number, document.number, subject});
  }
  return findings;
}

std::vector<Finding> check_relation(const DocumentRelation& relation,
                                    const std::vector<OfficialDocument>& registered) {
  std::vector<Finding> findings;
  const auto other = field_place("other");
  if (relation.document == relation.other && !relation.other.empty())
    findings.push_back({"relation_with_itself", Severity::Error, other, relation.other.text, {}});
  if (relation.other.empty() && trimmed(relation.other_text).empty())
    findings.push_back({"relation_without_other", Severity::Error, other, {}, {}});
  for (const auto& [field, id] :
       {std::pair{"document", relation.document}, std::pair{"other", relation.other}}) {
    const bool may_be_blank = std::string_view(field) == "other";
    if (named(registered, id) || (may_be_blank && id.empty())) continue;
    findings.push_back(
        {"relation_document_unknown", Severity::Error, field_place(field), id.text, {}});
  }
  if (relation.to && *relation.to <= relation.from) {
    const auto day = vietnamese_date(*relation.to);
    findings.push_back({"relation_period", Severity::Error, field_place("to"), day, {}});
  }
  return findings;
}

}  // namespace sansang::duties
