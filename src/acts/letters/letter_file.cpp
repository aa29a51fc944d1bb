// SPDX-License-Identifier: Apache-2.0
#include "acts/letters/letter_file.hpp"

#include "documents/media_type.hpp"

namespace sansang::acts {

Result<KeptView> replace_letter_file(const LetterDesk& desk, const accounts::Caller& who,
                                     const LetterId& letter, FileInput file, LedgerPosition version,
                                     Instant now, const std::string& address) {
  const LetterSight sight(desk.store(), who, local_day(now));
  auto kept = letter_seen(desk.store(), sight, letter.text);
  if (!kept) return tl::unexpected(kept.error());
  auto step = step_of(who, duties::LetterAct::Revise, now);
  if (!sight.has(step.step.who, kept->record)) return fault("not_allowed");
  if (file.bytes.empty()) return fault("file_empty", {{"name", file.name}});
  const auto type = documents::media_type_of(file.bytes);
  if (!type || !type->ends_with("wordprocessingml.document"))
    return fault("letter_file_not_word", {{"name", file.name}});
  auto attachment = store::attachment_of(std::move(file.bytes), *type);
  const duties::AttachedFile named{attachment.hash, documents::file_name_of(file.name, *type)};
  if (kept->record.file == named && kept->actor == who.account.id)
    return KeptView{letter.text, kept->position, true};
  kept->record.file = named;
  LetterDeed deed{std::move(step), version, "replace_letter_file", {}};
  deed.changes.emplace_back(std::move(attachment));
  return take_step(desk.store(), who, *kept, std::move(deed), address);
}

Result<FileOutput> file_of_letter(const LetterDesk& desk, const accounts::Caller& who,
                                  const LetterId& letter, const std::string& hash, Date day) {
  const LetterSight sight(desk.store(), who, day);
  const auto kept = letter_seen(desk.store(), sight, letter.text);
  if (!kept) return tl::unexpected(kept.error());
  for (const auto& version : desk.store().history<duties::LetterDraft>(letter.text))
    for (const auto& named : {version.record.file, version.record.scan}) {
      if (!named || named->hash != hash) continue;
      auto content = desk.store().attachment(hash);
      if (!content) return fault("unknown_file");
      return FileOutput{named->name, std::move(content->media_type), std::move(content->bytes)};
    }
  return fault("unknown_file");
}

}  // namespace sansang::acts
