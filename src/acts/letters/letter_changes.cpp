// SPDX-License-Identifier: Apache-2.0
#include "acts/letters/letter_changes.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "acts/supply_plan.hpp"
#include "documents/supply_json.hpp"

namespace sansang::acts {
namespace {

using UnmetByFacility = std::map<FacilityId, KilogramsLox>;

/// What a paper says of one facility.
struct Figures {
  std::string name;
  std::optional<Hours> cover;
  std::optional<KilogramsLox> stock, unmet;
  bool missing = false;
};
using FiguresByFacility = std::map<FacilityId, Figures>;

UnmetByFacility unmet_of(const planning::SupplyPlan& plan) {
  UnmetByFacility unmet;
  for (const auto& shortage : plan.shortages)
    unmet[shortage.hospital] +=
        kilograms_of(planning::mass_of(shortage.critical + shortage.deferrable));
  return unmet;
}

/// `unmet`: null for a paper without a plan.
FiguresByFacility figures_of(const Desk& desk, const store::VisibleFacilities& seen, Instant at,
                             LedgerPosition as_of, const UnmetByFacility* unmet) {
  FiguresByFacility figures;
  for (const auto& s : situations(desk, seen, at, as_of)) {
    auto& each = figures[s.facility.id];
    each.name = s.facility.name;
    if (s.now.left) each.cover = s.now.left->p10;
    if (s.now.counted) each.stock = kilograms_of(*s.now.counted->stock);
    each.missing = !s.now.is_fresh;
    if (!unmet) continue;
    const auto amount = unmet->find(s.facility.id);
    each.unmet = amount == unmet->end() ? KilogramsLox(0.0) : amount->second;
  }
  return figures;
}

template <class Q>
bool prints_alike(const std::optional<Q>& a, const std::optional<Q>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return std::round(a->number()) == std::round(b->number());
}

bool prints_alike(const Figures& a, const Figures& b) {
  return prints_alike(a.cover, b.cover) && prints_alike(a.stock, b.stock) &&
         prints_alike(a.unmet, b.unmet) && a.missing == b.missing;
}

std::vector<ChangedFigure> differences(FiguresByFacility before, FiguresByFacility after) {
  // A facility that opened or closed stands on one side only; the other side knows nothing.
  for (const auto& [id, figures] : after) before.try_emplace(id).first->second.name = figures.name;
  std::vector<ChangedFigure> changed;
  for (const auto& [id, was] : before) {
    const auto& is = after[id];
    if (prints_alike(was, is)) continue;
    changed.push_back({id, was.name, was.cover, is.cover, was.stock, is.stock, was.unmet, is.unmet,
                       was.missing, is.missing});
  }
  return changed;
}

planning::SupplyPlan plan_of(const store::StoredPlan& stored) {
  return planning::plan_supply(documents::read_supply_network(stored.network_json).network);
}

}  // namespace

Result<LetterChanges> letter_changes(const LetterDesk& desk, const accounts::Caller& who,
                                     const LetterId& id, Instant now) {
  const LetterSight sight(desk.store(), who, local_day(now));
  const auto kept = letter_seen(desk.store(), sight, id.text);
  if (!kept) return tl::unexpected(kept.error());
  if (!accounts::may(who, accounts::Permission::ReadBoard)) return fault("not_allowed");
  const auto& letter = kept->record;
  LetterChanges changes;
  changes.computed_from = letter.computed_from;
  changes.figures_at = letter.figures_at;
  changes.compared_with = desk.store().position();
  const bool is_issued = letter.state == duties::LetterState::Issued;
  changes.compared_at = is_issued && letter.figures_at ? *letter.figures_at : now;
  if (letter.computed_from == 0 || !letter.figures_at) return changes;
  const auto& oxygen = desk.papers.desk;
  std::optional<UnmetByFacility> before, after;
  if (const auto stored = desk.store().plan(letter.plan)) {
    before = unmet_of(plan_of(*stored));
    after = unmet_of(compute_plan(oxygen, changes.compared_at, changes.compared_with).plan);
  }
  const auto seen = accounts::visible(who, accounts::Permission::ReadBoard);
  changes.figures = differences(figures_of(oxygen, seen, *letter.figures_at, letter.computed_from,
                                           before ? &*before : nullptr),
                                figures_of(oxygen, seen, changes.compared_at, changes.compared_with,
                                           after ? &*after : nullptr));
  return changes;
}

Corrections::Corrections(store::Store& store, const accounts::Caller& who,
                         const std::vector<duties::LetterDraft>& letters) {
  std::optional<store::Period> period;
  for (const auto& letter : letters) {
    if (letter.computed_from == 0 || !letter.figures_from || !letter.figures_to) continue;
    if (!period) period = store::Period{*letter.figures_from, *letter.figures_to};
    period->from = std::min(period->from, *letter.figures_from);
    period->to = std::max(period->to, *letter.figures_to);
  }
  if (!period) return;
  const auto seen = accounts::visible(who, accounts::Permission::ReadDocuments);
  for (const auto& facility : store.facilities(seen))
    for (const auto& stored : store.reports_of(facility.id, *period)) {
      const auto& report = stored.report;
      if (!report.corrects) continue;
      all_.push_back({facility.id, facility.name, report.reported_for, stored.position,
                      report.received_at, report.correction_reason});
    }
}

std::vector<LetterCorrection> Corrections::of(const duties::LetterDraft& letter) const {
  std::vector<LetterCorrection> later;
  if (letter.computed_from == 0 || !letter.figures_from || !letter.figures_to) return later;
  std::copy_if(all_.begin(), all_.end(), std::back_inserter(later),
               [&](const LetterCorrection& each) {
                 return each.position > letter.computed_from && each.day >= *letter.figures_from &&
                        each.day <= *letter.figures_to;
               });
  return later;
}

}  // namespace sansang::acts
