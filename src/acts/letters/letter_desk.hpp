// SPDX-License-Identifier: Apache-2.0
/// LetterDesk: what every act about letters works with; who may see a letter and do what to it; and
/// the one way to take a step: the version first, then the table of steps, then everything of the
/// step in one transaction.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "acts/duties/duty_desk.hpp"
#include "acts/papers.hpp"
#include "acts/views/letters.hpp"
#include "documents/document_layout.hpp"
#include "store/letter_books.hpp"

namespace sansang::acts {

struct LetterDesk {
  PaperDesk papers;
  const documents::DocumentLayout& layout;

  store::Store& store() const { return papers.desk.store; }
};

using KeptLetter = store::Kept<duties::LetterDraft>;

/// Whose papers `who` may write: the organisations of the appointments that grant `permission` and
/// those below them, whatever the scope of figures. With Reach::House also the whole house of each:
/// the records office of a department records for all its divisions.
enum class Reach { Own, House };
std::set<OrganisationId> writes_for(const accounts::Caller& who, accounts::Permission permission,
                                    Reach reach, const organisation::Organisations& all, Date day);

/// Drafts are seen by those who draft, approve or record in the letter's organisation or above it;
/// issued letters also by those who read its documents.
class LetterSight {
 public:
  LetterSight(store::Store& store, const accounts::Caller& who, Date day);

  bool sees(const duties::LetterDraft& letter) const;
  bool has(duties::LetterRole role, const duties::LetterDraft& letter) const;
  bool drafts_for(const OrganisationId& organisation) const;
  const organisation::Organisations& organisations() const { return organisations_; }
  /// What the table of steps lets the asker do now, each once.
  std::vector<std::string> steps(const duties::LetterDraft& letter) const;

 private:
  bool in(const std::set<OrganisationId>& reached, const OrganisationId& organisation) const;

  organisation::Organisations organisations_;
  Date day_;
  std::set<OrganisationId> drafts_, approves_, records_, reads_;
};

/// The newest version. Fault unknown_letter, also when it may not be seen.
Result<KeptLetter> letter_seen(store::Store& store, const LetterSight& sight,
                               const std::string& id);

/// What somebody does, and what else is written in the same act.
struct LetterDeed {
  duties::LetterStep step;
  LedgerPosition version = 0;  ///< that the author saw
  std::string action;
  std::vector<store::Change> changes;
};
/// Faults changed_meanwhile and those of duties::after. The same step of the same person on the
/// same version again is answered as if it had just been taken.
Result<KeptView> take_step(store::Store& store, const accounts::Caller& who,
                           const KeptLetter& current, LetterDeed deed, const std::string& address);

/// `who` does `act` now, in the role that the table names for it.
duties::LetterStep step_of(const accounts::Caller& who, duties::LetterAct act, Instant now);

/// The house that `organisation` writes for: of a division its department or hospital. Nullptr:
/// not in the register.
const organisation::Organisation* house_of(const organisation::Organisations& all,
                                           const OrganisationId& organisation);

/// The authority `id`, of the letter's own house and good for its kind on `day`. Faults
/// unknown_signer, letter_signer_not_valid.
Result<duties::SignerAuthority> signer_on(store::Store& store, const SignerAuthorityId& id,
                                          const duties::LetterDraft& letter, Date day);

/// The entry of an issued letter in the register of documents.
OfficialDocumentId document_of(const LetterId& letter);

}  // namespace sansang::acts
