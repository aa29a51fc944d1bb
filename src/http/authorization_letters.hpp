// SPDX-License-Identifier: Apache-2.0
/// How the authorization matrix asks the routes of letters, over the letters in every state of
/// acts/letters/letter_samples.hpp.
#pragma once
#include "acts/letters/letter_samples.hpp"
#include "http/authorization_duties.hpp"

namespace sansang::http::matrix {

using duties::LetterState;

inline std::string draft_body(store::Store&, const Rows& rows) {
  acts::LetterInput input;
  input.letter = acts::LetterId("moi-" + rows.organisation.text);
  input.paper = "own_text";
  input.title = "Dự thảo mới";
  input.organisation = rows.organisation;
  return documents::to_json_value(input).dump();
}
/// A step on the letter that the house has in `state`.
inline auto step_body(LetterState state) {
  return [state](store::Store& store, const Rows& rows) {
    acts::LetterStepInput input;
    input.letter = acts::samples::letter_of(rows.organisation, state);
    input.version = version_of<duties::LetterDraft>(store, input.letter.text);
    input.reason = "Xem lại";
    input.signer = acts::samples::head_of(rows.organisation);
    return documents::to_json_value(input).dump();
  };
}
inline std::string issue_body(store::Store& store, const Rows& rows) {
  acts::LetterIssueInput input;
  input.letter = acts::samples::letter_of(rows.organisation, LetterState::Approved);
  input.version = version_of<duties::LetterDraft>(store, input.letter.text);
  input.number = "77/XYZ";
  input.day = acts::samples::today;
  return documents::to_json_value(input).dump();
}
inline std::string recipients_body(store::Store&, const Rows& rows) {
  acts::RecipientListInput input;
  input.list = {Id<duties::RecipientList>("moi"), "Mới", rows.organisation, {"Lưu: VT."}};
  return documents::to_json_value(input).dump();
}
inline std::string signer_body(store::Store&, const Rows& rows) {
  acts::SignerAuthorityInput input;
  input.authority = acts::samples::an_authority(acts::samples::head, rows.organisation);
  input.authority.id = acts::SignerAuthorityId("moi");
  return documents::to_json_value(input).dump();
}

/// A file as the body; the newest act is the one that wrote the samples.
inline Ask file_ask(const char* pattern, Permission permission, LetterState state,
                    const std::string& bytes, const std::string& name) {
  std::string state_name;
  for (const auto& [each, text] : names_of(state))
    if (each == state) state_name = text;
  auto ask = post(pattern, permission, bytes, Names::Organisation);
  ask.query = "?letter=draft-{organisation}-" + state_name + "&version={newest}&name=" + name;
  return ask;
}

inline std::vector<Ask> letter_asks() {
  const auto read = Permission::ReadDocuments, draft = Permission::DraftLetter,
             approve = Permission::ApproveLetter, record = Permission::RecordIssue;
  const std::string issued = "?letter=draft-{organisation}-issued";
  const auto word = acts::samples::word_file("Dự thảo");
  const auto file = issued + "&hash=" + store::attachment_of(word, "").hash;
  auto changes = get("/api/letters/changes", read, issued.c_str());
  changes.also_needs = Permission::ReadBoard;
  return {get("/api/letters", read),
          get("/api/letters/letter", read, issued.c_str()),
          changes,
          get("/api/letters/choices", read),
          get("/api/letters/file", read, file.c_str()),
          get("/api/letters/public", read, issued.c_str()),
          get("/api/letters/public.docx", read, issued.c_str()),
          get("/print/letter-public", read, issued.c_str()),
          body_by(post("/api/letters/draft", draft, ""), draft_body),
          file_ask("/api/letters/file", draft, LetterState::Drafted, word, "a.docx"),
          body_by(post("/api/letters/submit", draft, ""), step_body(LetterState::Drafted)),
          body_by(post("/api/letters/return", approve, ""), step_body(LetterState::Submitted)),
          body_by(post("/api/letters/approve", approve, ""), step_body(LetterState::Submitted)),
          body_by(post("/api/letters/issue", record, ""), issue_body),
          file_ask("/api/letters/scan", record, LetterState::Issued, acts::samples::scan_bytes,
                   "b.pdf"),
          body_by(post("/api/letters/recipients", draft, ""), recipients_body),
          body_by(post("/api/letters/signers", record, ""), signer_body)};
}

}  // namespace sansang::http::matrix
