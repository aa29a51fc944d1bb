// SPDX-License-Identifier: Apache-2.0
#include "acts/preparedness/plan_file.hpp"

#include <algorithm>

#include "base/vietnamese.hpp"

namespace sansang::acts {
namespace {

using namespace preparedness;

constexpr std::size_t longest_name = 160;  ///< bytes

/// The last part of a path, as text of one line; blank when nothing usable is left.
std::string usable_name(const std::string& given) {
  auto name = nfc(given).value_or("");
  name = trimmed(name.substr(name.find_last_of("/\\") + 1));
  const bool has_control = std::any_of(name.begin(), name.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
  return has_control || name.size() > longest_name ? std::string{} : name;
}

/// Its name in the newest version that names it.
std::optional<std::string> name_in(store::Store& store, const FacilityId& facility,
                                   const std::string& hash) {
  for (const auto& plan : store.records_in<UnitPlan>(facility.text)) {
    const auto history = store.history<UnitPlan>(plan.record.id.text);
    for (auto version = history.rbegin(); version != history.rend(); ++version)
      for (const auto& file : version->record.files)
        if (file.hash == hash) return file.name;
  }
  return std::nullopt;
}

}  // namespace

Result<PlanFile> keep_plan_file(const PreparednessDesk& desk, const accounts::Caller& who,
                                const FacilityId& facility, const std::string& name,
                                std::string bytes, Instant now, const std::string& address) {
  auto& store = desk.desk.store;
  const auto seen = accounts::visible(who, accounts::Permission::EditPreparedness);
  const auto unit = situation(desk.desk, seen, facility, now);
  if (!unit) return tl::unexpected(unit.error());
  const auto kept_name = usable_name(name);
  if (kept_name.empty() || bytes.empty() || bytes.size() > store::attachment_limit)
    return fault("plan_file_refused");
  auto file = store::attachment_of(std::move(bytes), "application/octet-stream");
  const PlanFile made{file.hash, kept_name};
  if (store.attachment(file.hash)) return made;
  auto act =
      preparedness_act(who, facility, "keep_plan_file", "plan_file/" + file.hash, now, address);
  act.changes.emplace_back(std::move(file));
  store.commit(act);
  return made;
}

Result<PlanFileOutput> plan_file(const PreparednessDesk& desk, const accounts::Caller& who,
                                 const FacilityId& facility, const std::string& hash, Instant now) {
  auto& store = desk.desk.store;
  const auto seen = accounts::visible(who, accounts::Permission::ReadFacility);
  const auto unit = situation(desk.desk, seen, facility, now);
  if (!unit) return tl::unexpected(unit.error());
  const auto name = name_in(store, facility, hash);
  auto file = name ? store.attachment(hash) : std::nullopt;
  if (!file) return fault("unknown_plan_file");
  return PlanFileOutput{*name, std::move(file->bytes)};
}

}  // namespace sansang::acts
