// SPDX-License-Identifier: Apache-2.0
/// DutyShelf: everything kept about duties, read once for one question, and how a task of its board
/// is shown to the one who asks.
#pragma once
#include "acts/duties/duty_desk.hpp"

namespace sansang::acts {

class DutyShelf {
 public:
  DutyShelf(const DutyDesk& desk, const accounts::Caller& who, Instant now);

  const organisation::Organisations& organisations() const { return organisations_; }
  /// The order nearest to an organisation, looking upwards; nullptr without any.
  const duties::Escalation* order_for(const OrganisationId& organisation) const;
  duties::DutyBoard board(Date done_since) const;
  TaskView view_of(const duties::DutyTask& task) const;
  /// Number and subject of a document.
  std::string title_of(const OfficialDocumentId& id) const;

 private:
  void add_deadline(TaskView& view, const duties::DutyTask& task, const duties::Duty& duty) const;
  bool is_answerable(const duties::DutyTask& task) const;
  std::string told_above(const duties::DutyTask& task) const;

  const DutyDesk& desk_;
  const accounts::Caller& who_;
  Instant now_;
  organisation::Organisations organisations_;
  std::set<OrganisationId> own_;  ///< whose tasks the one who asks may report on
  std::map<AccountId, std::string> people_;
  std::map<OfficialDocumentId, duties::OfficialDocument> documents_;
  std::map<DutyId, duties::Duty> by_id_;
  std::map<Id<duties::DutyProgress>, LedgerPosition> versions_;
  std::map<OrganisationId, duties::Escalation> orders_;
  duties::DutyRecords records_;
};

}  // namespace sansang::acts
