// SPDX-License-Identifier: Apache-2.0
/// Files of documents and of progress: what is taken (PDF, .docx, .xlsx, PNG, JPEG, told by the
/// bytes), and who may have it back. A file is kept by its hash; attaching one to a document is a
/// new version of the entry, evidence is named by the progress that is recorded after it.
#pragma once
#include "acts/duties/duty_desk.hpp"

namespace sansang::acts {

inline constexpr std::size_t file_limit = std::size_t{50} << 20;  ///< bytes

struct FileInput {
  std::string name;  ///< as the browser named it
  std::string bytes;
};
struct FileOutput {
  std::string name, media_type, bytes;
};

/// Adds to the newest version. Faults unknown_document, not_allowed, changed_meanwhile (at the same
/// moment), file_empty, file_type_refused {name}.
Result<KeptView> attach_to_document(const DutyDesk& desk, const accounts::Caller& who,
                                    const OfficialDocumentId& document, FileInput file, Instant now,
                                    const std::string& address);
/// Evidence for a task of the caller. Faults unknown_task, file_empty, file_type_refused.
Result<duties::AttachedFile> keep_evidence(const DutyDesk& desk, const accounts::Caller& who,
                                           const std::string& assignment, FileInput file,
                                           Instant now, const std::string& address);

/// Faults unknown_document, unknown_file.
Result<FileOutput> file_of_document(const DutyDesk& desk, const accounts::Caller& who,
                                    const OfficialDocumentId& document, const std::string& hash,
                                    Date day);
/// A file that some version of the task's progress names. Faults unknown_task, unknown_file.
Result<FileOutput> file_of_task(const DutyDesk& desk, const accounts::Caller& who,
                                const std::string& assignment, const std::string& hash, Date day);

}  // namespace sansang::acts
