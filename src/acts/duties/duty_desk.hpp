// SPDX-License-Identifier: Apache-2.0
/// DutyDesk: what every act about documents and duties works with, who of them may see what, and
/// the one way to keep a record that others may change at the same time.
#pragma once
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "accounts/caller.hpp"
#include "acts/views/duties.hpp"
#include "calendar/working_days.hpp"
#include "documents/sentences.hpp"
#include "duties/duty_board.hpp"
#include "organisation/organisations.hpp"
#include "store/books.hpp"
#include "store/duty_books.hpp"
#include "store/store.hpp"

namespace sansang::acts {

struct DutyDesk {
  store::Store& store;
  const duties::ReminderRules& reminders;
  const Holidays& holidays;
  const documents::Sentences& vietnamese;
  const documents::Sentences& english;
};

/// Kept, or findings with at least one that blocks (an error, or a doubt nobody looked at).
using KeptOutcome = std::variant<KeptView, std::vector<Finding>>;

organisation::Organisations organisations_in(store::Store& store);
/// The name; the id when the register does not know it.
std::string name_of(const organisation::Organisations& all, const OrganisationId& id);
/// Full names by account.
std::map<AccountId, std::string> names_of_people(store::Store& store);
std::string name_of(const std::map<AccountId, std::string>& names, const AccountId& id);
/// For the board: the heirs of an organisation on a day.
duties::LivingOrganisations living_in(const organisation::Organisations& all);
/// Whoever gets the tasks of organisations without successor: the department of health.
OrganisationId fallback_in(const organisation::Organisations& all, Date day);

/// Whose documents and duties `permission` is about: every living organisation when it covers the
/// whole province, else those of the appointments with all below them.
std::set<OrganisationId> reach(const accounts::Caller& who, accounts::Permission permission,
                               const organisation::Organisations& all, Date day);
/// The organisation or one of its heirs is in `reached`.
bool reaches(const std::set<OrganisationId>& reached, const OrganisationId& organisation,
             const organisation::Organisations& all, Date day);

/// Which documents `who` may read: of the whole province all; else those that give a duty to an
/// organisation of theirs, those these name, and what their own people registered.
class DocumentSight {
 public:
  DocumentSight(store::Store& store, const accounts::Caller& who,
                const organisation::Organisations& all, Date day);
  bool sees(const OfficialDocumentId& document) const {
    return everything_ || seen_.contains(document);
  }

 private:
  bool everything_ = false;
  std::set<OfficialDocumentId> seen_;
};
/// May change the entry: registered by a person of an organisation that `permission` reaches.
bool may_change(store::Store& store, const accounts::Caller& who, accounts::Permission permission,
                const duties::OfficialDocument& document, const organisation::Organisations& all,
                Date day);

/// Blocks unless only notes and confirmed doubts are left.
bool is_blocked(const std::vector<Finding>& findings, const std::vector<std::string>& confirmed);

/// An act of `who` without changes yet.
store::Act act_of(const accounts::Caller& who, std::string action, std::string object, Instant now,
                  const std::string& address);

/// Fault changed_meanwhile {by} {at}: somebody else wrote `current` after the author looked.
template <class R>
tl::unexpected<Fault> changed_meanwhile(store::Store& store, const store::Kept<R>& current) {
  return fault("changed_meanwhile",
               {{"by", name_of(names_of_people(store), current.actor)},
                {"at", local_time(current.at) + " " + vietnamese_date(local_day(current.at))}});
}

/// Keeps `record` as the version after `version`; a record that `is_same` as the newest one is a
/// retry. `act` brings further changes of the same transaction. Fault changed_meanwhile.
template <class R, class Same>
Result<KeptView> keep_record(store::Store& store, store::Act act, const R& record,
                             std::optional<LedgerPosition> version, Same is_same) {
  const auto id = store::id_in_book(record);
  const auto current = store.record<R>(id);
  if (current && is_same(current->record, record)) return KeptView{id, current->position, true};
  const auto seen = current ? std::optional(current->position) : std::nullopt;
  if (current && version != seen) return changed_meanwhile(store, *current);
  act.changes.emplace_back(store::keep(record, seen));
  try {
    return KeptView{id, store.commit(act).position, false};
  } catch (const store::StoreConflict&) {
    // What else the act brings may be what somebody wrote at the same moment.
    const auto newest = store.record<R>(id);
    if (newest) return changed_meanwhile(store, *newest);
    return fault("changed_meanwhile", {{"by", "?"}, {"at", "?"}});
  }
}
template <class R>
Result<KeptView> keep_record(store::Store& store, store::Act act, const R& record,
                             std::optional<LedgerPosition> version) {
  return keep_record(store, std::move(act), record, version,
                     [](const R& a, const R& b) { return a == b; });
}

template <class R>
std::vector<R> records_of(const std::vector<store::Kept<R>>& kept) {
  std::vector<R> records;
  records.reserve(kept.size());
  for (const auto& each : kept) records.push_back(each.record);
  return records;
}

}  // namespace sansang::acts
