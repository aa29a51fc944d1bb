// SPDX-License-Identifier: Apache-2.0
#include "acts/letters/letter_issue.hpp"

#include <algorithm>

#include "documents/media_type.hpp"

namespace sansang::acts {
namespace {

/// Whose name stands above the letter: the house of a division; a department as its papers say it.
std::string issuer_of(const LetterDesk& desk, const organisation::Organisations& all,
                      const OrganisationId& drafter, Date day) {
  const auto* house = house_of(all, drafter);
  if (!house) return drafter.text;
  const auto* office = store::office_on(desk.papers.offices, house->province, day);
  if (house->kind != organisation::OrganisationKind::DepartmentOfHealth || !office)
    return house->name;
  return office->issuer + " " + office->place;
}

duties::OfficialDocument entry_of(const LetterDesk& desk, const LetterSight& sight,
                                  const accounts::Caller& who, const duties::LetterDraft& letter) {
  duties::OfficialDocument document;
  document.id = document_of(letter.id);
  document.number = letter.issued_number;
  document.issued_on = letter.issued_on;
  document.kind = letter.document_kind;
  document.direction = duties::DocumentDirection::Outgoing;
  document.subject = letter.title;
  if (letter.issued_on)
    document.issuer =
        issuer_of(desk, sight.organisations(), letter.organisation, *letter.issued_on);
  if (letter.signer) document.signer = letter.signer->full_name;
  if (letter.scan) document.files.push_back(*letter.scan);
  if (letter.file) document.files.push_back(*letter.file);
  document.recorded_by = who.account.id;
  document.simulated = who.account.simulated;
  return document;
}

}  // namespace

Result<KeptOutcome> issue_letter(const LetterDesk& desk, const accounts::Caller& who,
                                 const LetterIssueInput& input, Instant now,
                                 const std::string& address) {
  const LetterSight sight(desk.store(), who, local_day(now));
  auto kept = letter_seen(desk.store(), sight, input.letter.text);
  if (!kept) return tl::unexpected(kept.error());
  auto step = step_of(who, duties::LetterAct::Issue, now);
  if (!sight.has(step.step.who, kept->record)) return fault("not_allowed");
  step.number = trimmed(input.number);
  step.day = input.day;
  LetterDeed deed{step, input.version, "issue_letter", {}};
  if (kept->position == input.version) {
    const auto issued = duties::after(kept->record, step);
    if (!issued) return tl::unexpected(issued.error());
    const auto document = entry_of(desk, sight, who, *issued);
    const auto registered = desk.store().records<duties::OfficialDocument>();
    auto findings = duties::check_document(document, records_of(registered), local_day(now));
    if (is_blocked(findings, input.confirmed)) return KeptOutcome(std::move(findings));
    deed.changes.emplace_back(store::keep(document, std::nullopt));
    kept->record.is_public = input.is_public;
  }
  return take_step(desk.store(), who, *kept, std::move(deed), address).map([](KeptView done) {
    return KeptOutcome(std::move(done));
  });
}

Result<KeptView> attach_scan(const LetterDesk& desk, const accounts::Caller& who,
                             const LetterId& letter, FileInput file, LedgerPosition version,
                             Instant now, const std::string& address) {
  const LetterSight sight(desk.store(), who, local_day(now));
  const auto kept = letter_seen(desk.store(), sight, letter.text);
  if (!kept) return tl::unexpected(kept.error());
  auto step = step_of(who, duties::LetterAct::AttachScan, now);
  if (!sight.has(step.step.who, kept->record)) return fault("not_allowed");
  if (file.bytes.empty()) return fault("file_empty", {{"name", file.name}});
  const auto type = documents::media_type_of(file.bytes);
  if (type != "application/pdf" && type != "image/jpeg" && type != "image/png")
    return fault("letter_scan_type", {{"name", file.name}});
  auto attachment = store::attachment_of(std::move(file.bytes), *type);
  step.scan = duties::AttachedFile{attachment.hash, documents::file_name_of(file.name, *type)};
  LetterDeed deed{step, version, "attach_scan", {}};
  deed.changes.emplace_back(std::move(attachment));
  const auto entry = desk.store().record<duties::OfficialDocument>(document_of(letter).text);
  if (entry && !kept->record.scan) {
    auto document = entry->record;
    document.files.insert(document.files.begin(), *step.scan);
    deed.changes.emplace_back(store::keep(document, entry->position));
  }
  return take_step(desk.store(), who, *kept, std::move(deed), address);
}

}  // namespace sansang::acts
