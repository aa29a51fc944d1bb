// SPDX-License-Identifier: Apache-2.0
#include "acts/letters/letter_public.hpp"

#include <set>

namespace sansang::acts {
namespace {

/// Full names in the registers of people; a single word would be found everywhere.
std::vector<std::string> names_known(store::Store& store, const duties::LetterDraft& letter) {
  std::set<std::string> names;
  for (const auto& account : store.all_accounts()) names.insert(account.full_name);
  for (const auto& officer : store.officers(store::VisibleFacilities::everything()))
    names.insert(officer.full_name);
  if (letter.signer) names.erase(letter.signer->full_name);
  if (const auto kept = store.record<duties::SignerAuthority>(letter.proposed_signer.text))
    names.erase(kept->record.full_name);
  std::erase_if(names, [](const std::string& name) { return name.find(' ') == name.npos; });
  return {names.begin(), names.end()};
}

documents::PublicWords words_for(const documents::Sentences& sentences,
                                 const duties::LetterDraft& letter) {
  documents::PublicWords words;
  words.mark = letter.issued_on ? sentences.text("letter.public_mark_issued",
                                                 {{"number", letter.issued_number},
                                                  {"day", vietnamese_date(*letter.issued_on)}})
                                : sentences.text("letter.public_mark");
  words.withheld = sentences.text("letter.public_withheld");
  words.draft = sentences.text("document.draft");
  return words;
}

}  // namespace

Result<PublicLetter> public_letter(const LetterDesk& desk, const accounts::Caller& who,
                                   const LetterId& id, bool preview, Instant now) {
  const LetterSight sight(desk.store(), who, local_day(now));
  const auto kept = letter_seen(desk.store(), sight, id.text);
  if (!kept) return tl::unexpected(kept.error());
  const auto& letter = kept->record;
  if (!letter.is_public && !preview) return fault("letter_not_public");
  const auto file = letter.file ? desk.store().attachment(letter.file->hash) : std::nullopt;
  if (!file) return fault("letter_without_file");
  auto version = documents::public_version(file->bytes, names_known(desk.store(), letter),
                                           words_for(desk.papers.sentences, letter));
  if (!version) return tl::unexpected(version.error());
  return PublicLetter{{id, letter.is_public, version->withheld},
                      "cong-khai-" + letter.file->name,
                      std::move(*version)};
}

}  // namespace sansang::acts
