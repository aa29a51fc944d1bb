// SPDX-License-Identifier: Apache-2.0
#include "acts/duties/document_file.hpp"

#include <algorithm>

#include "acts/duties/duty_answer.hpp"
#include "documents/media_type.hpp"

namespace sansang::acts {
namespace {

using accounts::Permission;

struct TakenFile {
  store::Attachment content;
  duties::AttachedFile as_named;
};

Result<TakenFile> taken(FileInput file) {
  if (file.bytes.empty()) return fault("file_empty", {{"name", file.name}});
  const auto type = documents::media_type_of(file.bytes);
  if (!type) return fault("file_type_refused", {{"name", file.name}});
  TakenFile made;
  made.content = store::attachment_of(std::move(file.bytes), *type);
  made.as_named = {made.content.hash, documents::file_name_of(file.name, *type)};
  return made;
}

Result<FileOutput> given(store::Store& store, const std::vector<duties::AttachedFile>& files,
                         const std::string& hash) {
  const auto named =
      std::find_if(files.begin(), files.end(), [&](const auto& file) { return file.hash == hash; });
  if (named == files.end()) return fault("unknown_file");
  auto content = store.attachment(hash);
  if (!content) return fault("unknown_file");
  return FileOutput{named->name, std::move(content->media_type), std::move(content->bytes)};
}

}  // namespace

Result<KeptView> attach_to_document(const DutyDesk& desk, const accounts::Caller& who,
                                    const OfficialDocumentId& document, FileInput file, Instant now,
                                    const std::string& address) {
  const Date day = local_day(now);
  const auto organisations = organisations_in(desk.store);
  const DocumentSight sight(desk.store, who, organisations, day);
  const auto kept = desk.store.record<duties::OfficialDocument>(document.text);
  if (!kept || !sight.sees(document))
    return fault("unknown_document", {{"document", document.text}});
  if (!may_change(desk.store, who, Permission::RecordDocuments, kept->record, organisations, day))
    return fault("not_allowed");
  auto made = taken(std::move(file));
  if (!made) return tl::unexpected(made.error());
  auto next = kept->record;
  const auto& files = next.files;
  const bool is_known = std::any_of(files.begin(), files.end(), [&](const auto& known) {
    return known.hash == made->as_named.hash;
  });
  if (!is_known) next.files.push_back(made->as_named);
  auto act = act_of(who, "attach_file", "document/" + document.text, now, address);
  act.changes.emplace_back(std::move(made->content));
  return keep_record(desk.store, std::move(act), next, kept->position);
}

Result<duties::AttachedFile> keep_evidence(const DutyDesk& desk, const accounts::Caller& who,
                                           const std::string& assignment, FileInput file,
                                           Instant now, const std::string& address) {
  const auto task = answerable_task(desk, who, assignment, local_day(now));
  if (!task) return tl::unexpected(task.error());
  auto made = taken(std::move(file));
  if (!made) return tl::unexpected(made.error());
  auto act = act_of(who, "keep_evidence", "duty/" + assignment, now, address);
  act.changes.emplace_back(std::move(made->content));
  desk.store.commit(act);
  return made->as_named;
}

Result<FileOutput> file_of_document(const DutyDesk& desk, const accounts::Caller& who,
                                    const OfficialDocumentId& document, const std::string& hash,
                                    Date day) {
  const auto organisations = organisations_in(desk.store);
  const DocumentSight sight(desk.store, who, organisations, day);
  const auto history = desk.store.history<duties::OfficialDocument>(document.text);
  if (history.empty() || !sight.sees(document))
    return fault("unknown_document", {{"document", document.text}});
  std::vector<duties::AttachedFile> files;
  for (const auto& version : history)
    files.insert(files.end(), version.record.files.begin(), version.record.files.end());
  return given(desk.store, files, hash);
}

Result<FileOutput> file_of_task(const DutyDesk& desk, const accounts::Caller& who,
                                const std::string& assignment, const std::string& hash, Date day) {
  const auto task = readable_task(desk, who, assignment, day);
  if (!task) return tl::unexpected(task.error());
  std::vector<duties::AttachedFile> files;
  for (const auto& newest : desk.store.records_in<duties::DutyProgress>(assignment))
    for (const auto& version : desk.store.history<duties::DutyProgress>(newest.record.id.text))
      files.insert(files.end(), version.record.files.begin(), version.record.files.end());
  return given(desk.store, files, hash);
}

}  // namespace sansang::acts
