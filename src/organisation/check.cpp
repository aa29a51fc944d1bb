// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "organisation/organisations.hpp"

namespace sansang::organisation {
namespace {

/// The findings of one list; a row of the list is a row of a table under one heading line.
class Checker {
 public:
  explicit Checker(const std::vector<Organisation>& all) : all_(all), register_(all) {}

  std::vector<Finding> run() {
    for (std::size_t i = 0; i < all_.size(); ++i) {
      row_ = static_cast<int>(i) + 2;
      const auto& each = all_[i];
      check_itself(each);
      check_parent(each);
      check_successors(each);
    }
    return std::move(findings_);
  }

 private:
  void add(const char* code, const char* field, const std::string& value, Parameters more,
           Severity severity = Severity::Error) {
    Finding finding;
    finding.code = code;
    finding.severity = severity;
    finding.where.row = row_;
    finding.where.field = field;
    finding.value = value;
    finding.parameters = std::move(more);
    findings_.push_back(std::move(finding));
  }

  void check_itself(const Organisation& each) {
    if (each.id.empty()) add("organisation_id_missing", "organisation", "", {{"name", each.name}});
    if (!each.id.empty() && !ids_.insert(each.id).second)
      add("organisation_id_twice", "organisation", each.id.text, {{"name", each.name}});
    if (each.name.empty())
      add("organisation_name_missing", "name", "", {{"organisation", each.id.text}});
    if (each.from && each.to && *each.to <= *each.from)
      add("organisation_period_reversed", "valid_to", iso_date(*each.to),
          {{"organisation", each.name},
           {"from", vietnamese_date(*each.from)},
           {"to", vietnamese_date(*each.to)}});
  }

  void check_parent(const Organisation& each) {
    if (!each.parent) return;
    if (register_.find(*each.parent) == nullptr) {
      add("organisation_parent_unknown", "parent", each.parent->text,
          {{"organisation", each.name}});
      return;
    }
    if (returns(each.id, [](const Organisation& o) {
          return o.parent ? std::vector{*o.parent} : std::vector<OrganisationId>{};
        }))
      add("organisation_parent_cycle", "parent", each.parent->text, {{"organisation", each.name}});
  }

  void check_successors(const Organisation& each) {
    if (each.to && each.successors.empty())
      add("organisation_ended_without_successor", "successors", "",
          {{"organisation", each.name}, {"to", vietnamese_date(*each.to)}}, Severity::Doubt);
    if (!each.to && !each.successors.empty())
      add("organisation_successor_without_end", "valid_to", "", {{"organisation", each.name}});
    for (const auto& id : each.successors) {
      const auto* next = register_.find(id);
      if (next == nullptr) {
        add("organisation_successor_unknown", "successors", id.text, {{"organisation", each.name}});
      } else if (each.to && !next->is_alive_on(*each.to)) {
        add("organisation_successor_gap", "successors", id.text,
            {{"organisation", each.name},
             {"successor", next->name},
             {"to", vietnamese_date(*each.to)}});
      }
    }
    if (returns(each.id, [](const Organisation& o) { return o.successors; }))
      add("organisation_successor_cycle", "successors", each.id.text,
          {{"organisation", each.name}});
  }

  /// Walking on from `start` by `next` leads back to it.
  template <class Next>
  bool returns(const OrganisationId& start, Next next) const {
    std::set<OrganisationId> seen;
    std::vector<OrganisationId> open{start};
    while (!open.empty()) {
      const auto* at = register_.find(open.back());
      open.pop_back();
      if (at == nullptr) continue;
      for (const auto& id : next(*at)) {
        if (id == start) return true;
        if (seen.insert(id).second) open.push_back(id);
      }
    }
    return false;
  }

  const std::vector<Organisation>& all_;
  Organisations register_;
  std::set<OrganisationId> ids_;
  std::vector<Finding> findings_;
  int row_ = 0;
};

}  // namespace

std::vector<Finding> check(const std::vector<Organisation>& all) {
  return Checker(all).run();
}

}  // namespace sansang::organisation
