// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "planning/supply_network.hpp"

namespace sansang::planning {
namespace {

class Checker {
 public:
  explicit Checker(const SupplyNetwork& network) : network_(network) {}

  std::vector<Finding> run() {
    const auto periods = network_.periods;
    has_periods_ = periods >= Period(1) && periods <= most_periods;
    if (!has_periods_)
      add(Finding{"network_periods_out_of_range",
                  Severity::Error,
                  at("/periods"),
                  text_of(periods),
                  {{"most", text_of(most_periods)}}});
    for (std::size_t i = 0; i < network_.suppliers.size(); ++i) check_supplier(i);
    for (std::size_t i = 0; i < network_.hospitals.size(); ++i) check_hospital(i);
    for (std::size_t i = 0; i < network_.links.size(); ++i) check_link(i);
    for (std::size_t i = 0; i < network_.fleet.size(); ++i) check_fleet(i);
    check_total();
    return std::move(findings_);
  }

 private:
  template <class Q>
  static std::string text_of(Q quantity) {
    return std::to_string(quantity.number());
  }
  static Place at(const std::string& pointer) { return Place{{}, {}, 0, 0, pointer}; }
  void add(Finding finding) { findings_.push_back(std::move(finding)); }

  void check_mass(const std::string& pointer, Kilograms mass) {
    if (mass >= Kilograms(0) && mass <= largest_mass) {
      total_ += mass;
      return;
    }
    add(Finding{"network_mass_out_of_range",
                Severity::Error,
                at(pointer),
                text_of(mass),
                {{"most", text_of(largest_mass)}}});
  }

  void check_masses(const std::string& pointer, const std::vector<Kilograms>& masses,
                    bool counts = false) {
    const auto got = Period(masses.size());
    if (has_periods_ && got != network_.periods)
      add(Finding{"network_wrong_length",
                  Severity::Error,
                  at(pointer),
                  text_of(got),
                  {{"expected", text_of(network_.periods)}}});
    const auto before = total_;
    for (std::size_t t = 0; t < masses.size(); ++t)
      check_mass(pointer + "/" + std::to_string(t), masses[t]);
    if (!counts) total_ = before;
  }

  template <class Known, class Tag>
  void check_id(const std::string& pointer, const Id<Tag>& id, Known& known) {
    if (id.empty())
      add(Finding{"network_id_empty", Severity::Error, at(pointer + "/id"), {}, {}});
    else if (!known.insert(id).second)
      add(Finding{"network_id_twice", Severity::Error, at(pointer + "/id"), id.text, {}});
  }

  void check_tank(const std::string& pointer, Kilograms tank, Kilograms opening) {
    const auto before = total_;
    check_mass(pointer + "/tank_kg", tank);
    total_ = before;
    check_mass(pointer + "/opening_kg", opening);
    if (opening > tank)
      add(Finding{"network_opening_above_tank",
                  Severity::Error,
                  at(pointer + "/opening_kg"),
                  text_of(opening),
                  {{"tank", text_of(tank)}}});
  }

  void check_supplier(std::size_t i) {
    const auto& supplier = network_.suppliers[i];
    const auto pointer = "/suppliers/" + std::to_string(i);
    check_id(pointer, supplier.id, suppliers_);
    check_tank(pointer, supplier.tank, supplier.opening);
    check_masses(pointer + "/production_kg", supplier.production);
  }

  void check_hospital(std::size_t i) {
    const auto& hospital = network_.hospitals[i];
    const auto pointer = "/hospitals/" + std::to_string(i);
    check_id(pointer, hospital.id, hospitals_);
    check_tank(pointer, hospital.tank, hospital.opening);
    for (const auto& [name, wanted] :
         {std::pair{"/safety_kg", hospital.safety}, {"/terminal_kg", hospital.terminal}}) {
      check_mass(pointer + name, wanted);
      if (wanted > hospital.tank)
        add(Finding{"network_safety_above_tank",
                    Severity::Doubt,
                    at(pointer + name),
                    text_of(wanted),
                    {{"tank", text_of(hospital.tank)}}});
    }
    check_masses(pointer + "/critical_kg", hospital.critical, true);
    check_masses(pointer + "/deferrable_kg", hospital.deferrable, true);
  }

  void check_link(std::size_t i) {
    const auto& link = network_.links[i];
    const auto pointer = "/links/" + std::to_string(i);
    if (!suppliers_.contains(link.from))
      add(Finding{
          "network_unknown_supplier", Severity::Error, at(pointer + "/from"), link.from.text, {}});
    if (!hospitals_.contains(link.to))
      add(Finding{
          "network_unknown_hospital", Severity::Error, at(pointer + "/to"), link.to.text, {}});
    if (link.lead < Period(0) || link.lead > most_periods)
      add(Finding{"network_lead_out_of_range",
                  Severity::Error,
                  at(pointer + "/lead_periods"),
                  text_of(link.lead),
                  {{"most", text_of(most_periods)}}});
    if (!links_.insert({link.from, link.to, link.lead}).second)
      add(Finding{"network_link_twice",
                  Severity::Error,
                  at(pointer),
                  link.from.text + " → " + link.to.text,
                  {{"lead", text_of(link.lead)}}});
    check_masses(pointer + "/capacity_kg", link.capacity);
    // Above 10^9 a cost would drown the exactness of the level; below 0 shipping would pay.
    if (!(link.cost.number() >= 0.0 && link.cost.number() <= 1e9))
      add(Finding{"network_cost_out_of_range",
                  Severity::Error,
                  at(pointer + "/cost_per_kg"),
                  text_of(link.cost),
                  {}});
  }

  void check_fleet(std::size_t i) {
    const auto& fleet = network_.fleet[i];
    const auto pointer = "/fleet/" + std::to_string(i);
    if (!suppliers_.contains(fleet.supplier))
      add(Finding{"network_unknown_supplier",
                  Severity::Error,
                  at(pointer + "/supplier"),
                  fleet.supplier.text,
                  {}});
    if (!fleets_.insert(fleet.supplier).second)
      add(Finding{"network_fleet_twice",
                  Severity::Error,
                  at(pointer + "/supplier"),
                  fleet.supplier.text,
                  {}});
    check_masses(pointer + "/capacity_kg", fleet.capacity);
  }

  void check_total() {
    if (total_ > largest_total)
      add(Finding{"network_total_out_of_range",
                  Severity::Error,
                  at("/hospitals"),
                  text_of(total_),
                  {{"most", text_of(largest_total)}}});
  }

  const SupplyNetwork& network_;
  bool has_periods_ = false;
  Kilograms total_;
  std::vector<Finding> findings_;
  std::set<SupplierId> suppliers_, fleets_;
  std::set<FacilityId> hospitals_;
  std::set<std::tuple<SupplierId, FacilityId, Period>> links_;
};

}  // namespace

std::vector<Finding> check(const SupplyNetwork& network) {
  return Checker(network).run();
}

}  // namespace sansang::planning
