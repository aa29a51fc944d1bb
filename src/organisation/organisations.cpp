// SPDX-License-Identifier: Apache-2.0
#include "organisation/organisations.hpp"

#include <algorithm>

namespace sansang::organisation {
namespace {

template <class Owner>
std::optional<OrganisationId> owner_of(const std::map<OrganisationId, Organisation>& all,
                                       std::optional<Owner> Organisation::*owner,
                                       const Owner& owned, Date day) {
  for (const auto& [id, each] : all)
    if (each.*owner == owned && each.is_alive_on(day)) return id;
  return std::nullopt;
}

}  // namespace

Organisations::Organisations(const std::vector<Organisation>& all) {
  for (const auto& each : all) all_.insert_or_assign(each.id, each);
}

const Organisation* Organisations::find(const OrganisationId& id) const {
  const auto at = all_.find(id);
  return at == all_.end() ? nullptr : &at->second;
}

bool Organisations::is_alive(const OrganisationId& id, Date day) const {
  const auto* found = find(id);
  return found != nullptr && found->is_alive_on(day);
}

std::vector<Organisation> Organisations::alive_on(Date day) const {
  std::vector<Organisation> alive;
  for (const auto& [id, each] : all_)
    if (each.is_alive_on(day)) alive.push_back(each);
  return alive;
}

void Organisations::add_heirs(const OrganisationId& id, Date day, std::set<OrganisationId>& seen,
                              std::vector<OrganisationId>& heirs) const {
  const auto* found = find(id);
  if (found == nullptr || !seen.insert(id).second || !found->has_begun_on(day)) return;
  if (found->is_alive_on(day)) {
    heirs.push_back(id);
    return;
  }
  for (const auto& next : found->successors) add_heirs(next, day, seen, heirs);
}

std::vector<OrganisationId> Organisations::heirs(const OrganisationId& id, Date day) const {
  std::vector<OrganisationId> heirs;
  std::set<OrganisationId> seen;
  add_heirs(id, day, seen, heirs);
  return heirs;
}

Responsible Organisations::responsible(const OrganisationId& id, Date day) const {
  if (is_alive(id, day)) return {Responsibility::Itself, id};
  if (const auto living = heirs(id, day); !living.empty())
    return {Responsibility::Successor, living.front()};
  std::set<OrganisationId> seen{id};
  const auto* at = find(id);
  while (at != nullptr && at->parent && seen.insert(*at->parent).second) {
    if (const auto living = heirs(*at->parent, day); !living.empty())
      return {Responsibility::Superior, living.front()};
    at = find(*at->parent);
  }
  return {};
}

std::optional<OrganisationId> Organisations::superior(const OrganisationId& id, Date day) const {
  const auto* found = find(id);
  if (found == nullptr || !found->parent) return std::nullopt;
  const auto answers = responsible(*found->parent, day);
  return answers.who == id ? std::nullopt : answers.who;
}

std::vector<OrganisationId> Organisations::subtree(const OrganisationId& root, Date day) const {
  std::vector<OrganisationId> below;
  for (const auto& [id, each] : all_) {
    if (!each.is_alive_on(day)) continue;
    std::set<OrganisationId> seen;
    for (std::optional<OrganisationId> at = id; at && seen.insert(*at).second;
         at = superior(*at, day)) {
      const auto* here = find(*at);
      const bool names_ended_root =
          here->parent == root && !is_alive(root, day) && heirs(root, day).empty();
      if (*at != root && !names_ended_root) continue;
      below.push_back(id);
      break;
    }
  }
  return below;
}

std::optional<OrganisationId> Organisations::of(const FacilityId& facility, Date day) const {
  return owner_of(all_, &Organisation::facility, facility, day);
}

std::optional<OrganisationId> Organisations::of(const SupplierId& supplier, Date day) const {
  return owner_of(all_, &Organisation::supplier, supplier, day);
}

std::vector<Finding> Organisations::orphans(Date day) const {
  std::vector<Finding> findings;
  for (const auto& [id, each] : all_) {
    if (!each.is_alive_on(day) || !each.parent || is_alive(*each.parent, day)) continue;
    const auto* parent = find(*each.parent);
    const auto who = superior(id, day);
    const auto* answers = who ? find(*who) : nullptr;
    Finding finding;
    finding.code = answers != nullptr ? "organisation_orphan" : "organisation_without_superior";
    finding.severity = Severity::Doubt;
    finding.where.field = "parent";
    finding.value = each.parent->text;
    finding.parameters = {{"organisation", each.name},
                          {"parent", parent != nullptr ? parent->name : each.parent->text},
                          {"id", id.text},
                          {"day", vietnamese_date(day)}};
    if (answers != nullptr) finding.parameters.emplace_back("responsible", answers->name);
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace sansang::organisation
