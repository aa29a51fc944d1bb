// SPDX-License-Identifier: Apache-2.0
// sansang readiness …: how far people are from oxygen, what changes when a facility fails.
#include <algorithm>

#include "acts/preparedness/oxygen_access.hpp"
#include "cli/answer.hpp"
#include "cli/commands.hpp"
#include "cli/installation.hpp"

namespace sansang::cli {
namespace {

template <class T>
Value or_blank(const std::optional<T>& number) {
  return number ? Value(*number) : Value();
}
Value or_blank(const std::optional<Persons>& people) {
  return people ? Value(people->number()) : Value();
}

std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : "; ") + name;
  return text;
}

template <class E>
std::string word(E value) {
  for (const auto& [each, name] : names_of(value))
    if (each == value) return std::string(name);
  return {};
}

Answer places_answer(const acts::AccessView& view) {
  Answer answer{"places",
                {"unit", "place", "people", "minutes", "possibly_minutes", "nearest", "access",
                 "minutes_are_estimates"},
                {},
                "no place"};
  for (const auto& place : view.places)
    answer.rows.push_back({place.unit.text, place.name, or_blank(place.people),
                           or_blank(place.minutes), or_blank(place.possibly_minutes),
                           listed(place.nearest), word(place.standing), place.estimate});
  return answer;
}

Answer bands_answer(const acts::AccessView& view) {
  Answer answer{
      "bands", {"limit_minutes", "served", "beyond", "unknown", "served_share"}, {}, "no band"};
  for (const auto& band : view.bands)
    answer.rows.push_back({band.limit_minutes, band.served.number(), band.beyond.number(),
                           band.unknown.number(), or_blank(band.served_share)});
  return answer;
}

Answer losses_answer(const acts::AccessView& view) {
  Answer answer{
      "losses",
      {"facility", "name", "lost_within_30", "lost_within_60", "lost_within_90", "slower"},
      {},
      "no facility can give oxygen"};
  for (const auto& loss : view.losses)
    answer.rows.push_back({loss.facility.text, loss.name, loss.within_30.number(),
                           loss.within_60.number(), loss.within_90.number(), listed(loss.slower)});
  return answer;
}

/// Everything of the installation that the acts about readiness ask.
struct Installed {
  store::OxygenRules oxygen;
  geography::UnitLists units;
  store::ReadinessReading readiness;
  store::TravelReading travel;
  documents::Sentences vietnamese, english;
};

std::optional<Installed> installed(Context& context) {
  auto oxygen = installed_oxygen_rules(context);
  auto units = installed_unit_lists(context);
  if (!oxygen || !units) return std::nullopt;
  Installed all{std::move(*oxygen),
                std::move(*units),
                store::read_readiness_rules(context.share / "rules" / "readiness"),
                store::read_travel_rules(context.share / "rules" / "access"),
                documents::Sentences::load(context.share / "messages", "vi"),
                documents::Sentences::load(context.share / "messages", "en")};
  write_findings(all.readiness.findings, context);
  write_findings(all.travel.findings, context);
  return all;
}

int access(const Arguments& arguments, Context& context) {
  const auto all = installed(context);
  const auto at = instant_option(arguments, "--at", context);
  if (!at) return usage;
  if (!all) return world_failed;
  const auto store = open_database(arguments, context);
  if (!store) return world_failed;
  const acts::PreparednessDesk desk{{*store, all->oxygen}, all->readiness.rules,
                                    all->travel.rules,     all->units,
                                    all->vietnamese,       all->english};
  const auto everything = store::VisibleFacilities::everything();
  const auto facilities = store->facilities(everything);
  if (facilities.empty()) return has_findings;
  const auto view = acts::oxygen_access(desk, everything, facilities.front().province, *at);
  const auto format = arguments.text("--format");
  const auto show = arguments.text("--show");
  if (show == "bands") write_answer(bands_answer(view), format, context.out);
  if (show == "losses") write_answer(losses_answer(view), format, context.out);
  if (show == "places") write_answer(places_answer(view), format, context.out);
  if (show != "places" && show != "bands" && show != "losses") {
    context.err << "sansang: --show is places, bands or losses\n";
    return usage;
  }
  const bool is_known = std::none_of(view.places.begin(), view.places.end(), [](const auto& place) {
    return place.standing == preparedness::AccessStanding::Unknown;
  });
  return is_known ? answered : has_findings;
}

}  // namespace

std::vector<Command> readiness_commands() {
  return {
      {"readiness",
       "access",
       "people by minutes to a facility that can give oxygen today; exit 1 when some are unknown",
       {database_option(),
        {"--at", "INSTANT", "the instant asked about; absent: now", "", false, false},
        {"--show", "WHAT", "places, bands (30, 60, 90 minutes) or losses", "places", false, false}},
       access}};
}

}  // namespace sansang::cli
