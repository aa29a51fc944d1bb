// SPDX-License-Identifier: Apache-2.0
/// Organisations: the register of all organisations, asked about a day. It answers for any records,
/// also for wrong ones (a cycle ends the walk): check() says what is wrong with them, and a record
/// that cannot be used falls to somebody by name instead of falling silent.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "base/finding.hpp"
#include "organisation/organisation.hpp"

namespace sansang::organisation {

/// How somebody came to answer for an organisation.
enum class Responsibility {
  Itself,     ///< it exists
  Successor,  ///< it ended; its first living successor
  Superior,   ///< it ended without a living successor; the nearest living superior
  Nobody,     ///< neither; a person must decide
};
struct Responsible {
  Responsibility how = Responsibility::Nobody;
  std::optional<OrganisationId> who;
  bool operator==(const Responsible&) const = default;
};

class Organisations {
 public:
  Organisations() = default;
  /// Of two records with one id the later one counts; check() names both.
  explicit Organisations(const std::vector<Organisation>& all);

  const Organisation* find(const OrganisationId& id) const;
  bool is_alive(const OrganisationId& id, Date day) const;
  /// In order of id.
  std::vector<Organisation> alive_on(Date day) const;

  /// Who lives on `day` of an organisation and what followed it, through any number of steps:
  /// itself while it lives; then its successors in the order of the decisions. Empty: not begun,
  /// unknown, or ended without a living successor.
  std::vector<OrganisationId> heirs(const OrganisationId& id, Date day) const;
  /// Who answers for it on `day`. Before its first day: its superior.
  Responsible responsible(const OrganisationId& id, Date day) const;
  /// Its superior on `day`: the one named, else whoever answers for that one.
  std::optional<OrganisationId> superior(const OrganisationId& id, Date day) const;
  /// `root` (when alive) and every living organisation below it on `day`, in order of id. Below an
  /// ended root stand only those who still name it and whom nobody took over.
  std::vector<OrganisationId> subtree(const OrganisationId& root, Date day) const;
  /// The living organisation of a facility or of a supplier.
  std::optional<OrganisationId> of(const FacilityId& facility, Date day) const;
  std::optional<OrganisationId> of(const SupplierId& supplier, Date day) const;

  /// What living organisations lack on `day`, so that it becomes somebody's task: codes
  /// organisation_orphan (superior ended, {responsible} answers), organisation_without_superior.
  std::vector<Finding> orphans(Date day) const;

 private:
  void add_heirs(const OrganisationId& id, Date day, std::set<OrganisationId>& seen,
                 std::vector<OrganisationId>& heirs) const;

  std::map<OrganisationId, Organisation> all_;
};

/// Every contradiction, row i of the list as row i + 2 of a table. Errors organisation_id_missing,
/// organisation_id_twice, organisation_name_missing, organisation_period_reversed,
/// organisation_parent_unknown, organisation_parent_cycle, organisation_successor_unknown,
/// organisation_successor_cycle, organisation_successor_without_end, organisation_successor_gap
/// (the successor does not exist on the day its predecessor ends); doubt
/// organisation_ended_without_successor.
std::vector<Finding> check(const std::vector<Organisation>& all);

}  // namespace sansang::organisation
