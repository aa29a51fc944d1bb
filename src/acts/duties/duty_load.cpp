// SPDX-License-Identifier: Apache-2.0
#include "acts/duties/duty_load.hpp"

#include <algorithm>

#include "base/vietnamese.hpp"

namespace sansang::acts {
namespace {

/// Those of the kind, or the one named: "Bệnh viện Đa khoa tỉnh" is also "… tỉnh Kiên Giang".
std::vector<OrganisationId> meant_by(const store::DutyAddressee& addressee,
                                     const std::string& province,
                                     const organisation::Organisations& all, Date day) {
  std::vector<OrganisationId> meant;
  const auto wanted = folded(addressee.name);
  for (const auto& each : all.alive_on(day)) {
    const auto names = names_of(each.kind);
    const bool is_kind = std::any_of(names.begin(), names.end(), [&](const auto& named) {
      return named.first == each.kind && named.second == addressee.kind;
    });
    if (is_kind && each.province == province && folded(each.name).starts_with(wanted))
      meant.push_back(each.id);
  }
  return meant;
}

/// Collects what is new.
class Loading {
 public:
  Loading(store::Store& store, const store::DocumentWithDuties& ready)
      : store_(store), ready_(ready), organisations_(organisations_in(store)) {}

  template <class R>
  bool add(const R& record) {
    if (store_.record<R>(store::id_in_book(record))) return false;
    changes.emplace_back(store::keep(record, {}));
    return true;
  }

  void assign(const store::ReadyDuty& duty, LoadedDuties& loaded) {
    for (const auto& addressee : duty.addressees) {
      const auto meant = meant_by(addressee, ready_.province, organisations_, duty.duty.from);
      if (meant.empty()) {
        Place place;
        place.file = ready_.id.text;
        place.field = duty.duty.clause;
        const auto& name = addressee.name.empty() ? addressee.kind : addressee.name;
        loaded.findings.push_back({"addressee_not_found", Severity::Doubt, place, name, {}});
      }
      for (const auto& organisation : meant) {
        duties::Assignment assignment;
        assignment.id = Id<duties::Assignment>(duty.duty.id.text + "/" + organisation.text);
        assignment.duty = duty.duty.id;
        assignment.organisation = organisation;
        assignment.from = duty.duty.from;
        if (add(assignment)) ++loaded.assignments;
      }
    }
  }

  std::vector<store::Change> changes;

 private:
  store::Store& store_;
  const store::DocumentWithDuties& ready_;
  organisation::Organisations organisations_;
};

}  // namespace

bool is_of_other_province(store::Store& store, const store::DocumentWithDuties& ready) {
  const auto all = store.records<organisation::Organisation>();
  return std::none_of(all.begin(), all.end(),
                      [&](const auto& kept) { return kept.record.province == ready.province; });
}

LoadedDuties load_duties(store::Store& store, const store::DocumentWithDuties& ready,
                         const AccountId& by, bool simulated, Instant now) {
  LoadedDuties loaded;
  Loading loading(store, ready);
  for (auto document : ready.documents) {
    document.recorded_by = by;
    document.simulated = simulated;
    if (loading.add(document)) ++loaded.documents;
  }
  for (const auto& relation : ready.relations)
    if (loading.add(relation)) ++loaded.relations;
  for (const auto& duty : ready.duties) {
    auto record = duty.duty;
    record.simulated = simulated;
    // The duties of a document that people have read already are theirs: also who has them.
    if (!loading.add(record)) continue;
    ++loaded.duties;
    loading.assign(duty, loaded);
  }
  if (loading.changes.empty()) return loaded;
  store::Act act;
  act.at = now;
  act.actor = by;
  act.action = "load_duties";
  act.object = "document/" + ready.id.text;
  act.changes = std::move(loading.changes);
  store.commit(act);
  return loaded;
}

}  // namespace sansang::acts
