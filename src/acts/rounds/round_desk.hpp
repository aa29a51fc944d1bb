// SPDX-License-Identifier: Apache-2.0
/// RoundDesk: what every act about rounds works with; RoundSight: who of them may see and do what.
/// An addressee sees its own answers only; whoever reads the duties of the organisation that opened
/// the round (its people, the leaders) sees all. What an organisation was asked, its successors
/// answer.
#pragma once
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "accounts/caller.hpp"
#include "acts/views/rounds.hpp"
#include "documents/sentences.hpp"
#include "organisation/organisations.hpp"
#include "store/books.hpp"
#include "store/round_books.hpp"
#include "store/rules/round_forms.hpp"
#include "store/store.hpp"

namespace sansang::acts {

struct RoundDesk {
  store::Store& store;
  const std::vector<store::ReadyRoundForm>& forms;
  const documents::Sentences& sentences;  ///< of the language in which officers write
};

/// Kept, with the round as it stands now; or findings with at least one error.
using RoundOutcome = std::variant<RoundPage, std::vector<Finding>>;

class RoundSight {
 public:
  RoundSight(store::Store& store, const accounts::Caller& who, Date day);

  const organisation::Organisations& organisations() const { return all_; }
  Date day() const { return day_; }

  bool sees_all(const duties::Round& round) const;
  bool sees(const duties::Round& round, const OrganisationId& addressee) const;
  /// At least one addressee of it.
  bool sees_some(const duties::Round& round) const;
  bool may_open() const;
  bool may_review(const duties::Round& round) const;
  bool may_print() const;
  /// Speaks for the addressee itself or for its successor.
  bool may_answer(const OrganisationId& addressee) const;
  /// A superior who writes down what was told; not whoever speaks for the addressee itself.
  bool may_type(const OrganisationId& addressee) const;
  /// May be asked by the caller: alive, within what opening a round reaches, and no superior.
  bool may_ask(const OrganisationId& addressee) const;

  /// The name; the id when nobody is known by it.
  std::string name(const OrganisationId& id) const;
  std::string name(const AccountId& id) const;
  /// The names of those who answer for one that has ended; blank while it lives.
  std::string successors(const OrganisationId& id) const;
  /// `other` lives and is one of those who took over from `one`.
  bool is_followed_by(const OrganisationId& one, const OrganisationId& other) const;

 private:
  using Reach = std::set<OrganisationId>;
  Reach reach(accounts::Permission permission) const;
  bool reaches(const Reach& reached, const OrganisationId& id) const;
  /// Itself while it lives, else its living successors, else whoever is responsible for it.
  std::vector<OrganisationId> answering(const OrganisationId& id) const;

  const accounts::Caller& who_;
  Date day_;
  organisation::Organisations all_;
  std::map<AccountId, std::string> people_;
  Reach read_, review_, type_, answer_;
};

/// The round, without the addressees that `sight` may not see; fault unknown_round.
Result<store::Kept<duties::Round>> seen_round(const RoundDesk& desk, const RoundSight& sight,
                                              const RoundId& id);
/// Of all addressees, each in its newest version.
std::vector<store::Kept<duties::Submission>> entries_of(const RoundDesk& desk, const RoundId& id);

/// round_changed_meanwhile {by} {at}: who wrote the newest version of the round or of what the
/// addressee answered.
tl::unexpected<Fault> changed_meanwhile(const RoundDesk& desk, const RoundSight& sight,
                                        const RoundId& round, const OrganisationId& addressee);

struct RoundAct {
  const accounts::Caller& who;
  std::string action;
  RoundId round;
  OrganisationId unit;  ///< the addressee, or who opened it
  Instant now{};
  const std::string& address;
};
/// Commits `changes`, or says changed_meanwhile().
Result<LedgerPosition> commit_round_act(const RoundDesk& desk, const RoundSight& sight,
                                        const RoundAct& what, std::vector<store::Change> changes);

}  // namespace sansang::acts
