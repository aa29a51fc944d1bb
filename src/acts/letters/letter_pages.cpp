// SPDX-License-Identifier: Apache-2.0
#include "acts/letters/letter_pages.hpp"

#include <algorithm>
#include <tuple>

#include "acts/letters/letter_changes.hpp"
#include "acts/letters/letter_paper.hpp"

namespace sansang::acts {
namespace {

using accounts::Permission;
using Names = std::map<AccountId, std::string>;

LetterRow row_of(const KeptLetter& kept, const organisation::Organisations& organisations,
                 const Names& names, const Corrections& corrections) {
  const auto& letter = kept.record;
  LetterRow row;
  row.letter = letter.id;
  row.title = letter.title;
  row.paper = letter.paper;
  row.state = letter.state;
  row.organisation_name = name_of(organisations, letter.organisation);
  row.drafted_by_name = name_of(names, letter.drafted_by);
  row.changed_at = kept.at;
  row.issued_number = letter.issued_number;
  row.issued_on = letter.issued_on;
  row.has_scan = letter.scan.has_value();
  row.corrections = static_cast<std::int64_t>(corrections.of(letter).size());
  return row;
}

std::vector<LetterVersion> history_of(store::Store& store, const LetterId& id, const Names& names) {
  std::vector<LetterVersion> history;
  std::optional<duties::AttachedFile> file, scan;
  for (const auto& kept : store.history<duties::LetterDraft>(id.text)) {
    const auto& letter = kept.record;
    LetterVersion version;
    version.version = kept.position;
    version.at = kept.at;
    version.by_name = name_of(names, kept.actor);
    version.state = letter.state;
    if (letter.state == duties::LetterState::Returned && letter.file == file)
      version.reason = letter.reason;
    if (letter.file != file) version.file = letter.file;
    if (letter.scan != scan) version.file = letter.scan;
    file = letter.file;
    scan = letter.scan;
    history.push_back(std::move(version));
  }
  return history;
}

/// The symbol that the office's numbers end with; of another house its short name.
std::string symbol_of(const LetterDesk& desk, const duties::LetterDraft& letter,
                      const organisation::Organisations& all, Date day) {
  const auto* drafter = all.find(letter.organisation);
  if (!drafter) return {};
  const auto* office = store::office_on(desk.papers.offices, drafter->province, day);
  if (office && letter.paper == supply_letter) return office->letter.symbol;
  if (office && letter.paper == weekly_report) return office->report.symbol;
  return drafter->short_name;
}

void add_signer(store::Store& store, LetterPage& page) {
  auto signer = page.record.signer;
  if (!signer && !page.record.proposed_signer.empty())
    if (const auto kept = store.record<duties::SignerAuthority>(page.record.proposed_signer.text))
      signer = kept->record;
  if (!signer) return;
  page.signing_block = duties::signing_block(*signer);
  page.signer_name = signer->full_name;
}

}  // namespace

LetterList letter_list(const LetterDesk& desk, const accounts::Caller& who, Instant now) {
  const LetterSight sight(desk.store(), who, local_day(now));
  auto kept = desk.store().records<duties::LetterDraft>();
  std::erase_if(kept, [&](const KeptLetter& each) { return !sight.sees(each.record); });
  std::sort(kept.begin(), kept.end(), [](const KeptLetter& a, const KeptLetter& b) {
    const auto is_done = [](const KeptLetter& each) {
      return each.record.state == duties::LetterState::Issued;
    };
    return std::tuple(is_done(a), b.position) < std::tuple(is_done(b), a.position);
  });
  const Corrections corrections(desk.store(), who, records_of(kept));
  const auto names = names_of_people(desk.store());
  LetterList list;
  for (const auto& each : kept)
    list.rows.push_back(row_of(each, sight.organisations(), names, corrections));
  return list;
}

Result<LetterPage> letter_page(const LetterDesk& desk, const accounts::Caller& who,
                               const LetterId& id, Instant now) {
  const LetterSight sight(desk.store(), who, local_day(now));
  const auto kept = letter_seen(desk.store(), sight, id.text);
  if (!kept) return tl::unexpected(kept.error());
  const auto names = names_of_people(desk.store());
  LetterPage page;
  page.record = kept->record;
  page.version = kept->position;
  page.organisation_name = name_of(sight.organisations(), page.record.organisation);
  page.drafted_by_name = name_of(names, page.record.drafted_by);
  page.decided_by_name = name_of(names, page.record.decided_by);
  page.recorded_by_name = name_of(names, page.record.recorded_by);
  add_signer(desk.store(), page);
  page.steps = sight.steps(page.record);
  page.symbol = symbol_of(desk, page.record, sight.organisations(), local_day(now));
  if (desk.store().record<duties::OfficialDocument>(document_of(id).text))
    page.document = document_of(id);
  page.history = history_of(desk.store(), id, names);
  page.corrections = Corrections(desk.store(), who, {page.record}).of(page.record);
  return page;
}

LetterChoices letter_choices(const LetterDesk& desk, const accounts::Caller& who, Instant now) {
  const Date day = local_day(now);
  const auto organisations = organisations_in(desk.store());
  const auto reached = reach(who, Permission::ReadDocuments, organisations, day);
  LetterChoices choices;
  if (accounts::may(who, Permission::PrintDocuments))
    if (const auto plan = desk.store().latest_plan()) {
      choices.plan = plan->id;
      choices.plan_made_at = plan->made_at;
    }
  for (const auto& kept : desk.store().records<duties::SignerAuthority>()) {
    const auto& authority = kept.record;
    if (!reaches(reached, authority.organisation, organisations, day)) continue;
    const bool holds = authority.from <= day && (!authority.to || day < *authority.to);
    choices.signers.push_back({authority, kept.position, duties::signing_block(authority), holds});
  }
  for (const auto& kept : desk.store().records<duties::RecipientList>())
    if (reaches(reached, kept.record.organisation, organisations, day))
      choices.recipient_lists.push_back({kept.record, kept.position});
  return choices;
}

}  // namespace sansang::acts
