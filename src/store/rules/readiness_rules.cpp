// SPDX-License-Identifier: Apache-2.0
#include "store/rules/readiness_rules.hpp"

#include <algorithm>

#include "facility/facility.hpp"
#include "store/rules/rule_files.hpp"
#include "store/rules/word_of.hpp"

namespace sansang::store {
namespace {

using namespace preparedness;

constexpr const char* out_of_range = "rule_out_of_range";

std::string text(const TomlTable& table, const char* key) {
  return table.string(key).value_or("");
}

void read_kinds(const TomlTable& table, ChecklistItem& item) {
  if (!table.has("kinds")) return;
  item.kinds = table.strings("kinds");
  const auto known = names_of(facility::FacilityKind{});
  for (const auto& kind : item.kinds)
    if (std::none_of(known.begin(), known.end(),
                     [&](const auto& entry) { return entry.second == kind; }))
      table.refuse("kinds", out_of_range, {{"reason", kind}});
}

void read_need(const TomlTable& table, ChecklistItem& item) {
  item.need = word_of<NeedRule>(table, "need").value_or(NeedRule::Stated);
  if (item.need == NeedRule::Stated) return;
  const auto amount = table.number("amount").value_or(0.0);
  if (amount < 0) table.refuse("amount", out_of_range, {{"reason", ">= 0"}});
  item.amount = Amount(amount);
  if (!table.has("per")) return;
  item.per = table.integer("per").value_or(1);
  if (item.per < 1) table.refuse("per", out_of_range, {{"reason", ">= 1"}});
}

ChecklistItem item_of(const TomlTable& table) {
  ChecklistItem item;
  item.id = Id<ChecklistItem>(text(table, "id"));
  if (item.id.text.find('/') != std::string::npos)
    table.refuse("id", out_of_range, {{"reason", item.id.text}});
  item.theme = word_of<ReadinessTheme>(table, "theme").value_or(ReadinessTheme::Staff);
  item.name_vi = text(table, "name_vi");
  item.name_en = text(table, "name_en");
  item.unit_vi = text(table, "unit_vi");
  item.unit_en = text(table, "unit_en");
  read_need(table, item);
  item.basis = word_of<NeedBasis>(table, "basis").value_or(NeedBasis::Invented);
  item.basis_text = text(table, "basis_text");
  if (table.has("fact")) item.fact = word_of<KnownFact>(table, "fact").value_or(KnownFact::None);
  if (table.has("consumed")) item.is_consumed = table.boolean("consumed").value_or(false);
  item.evidence_vi = text(table, "evidence_vi");
  item.evidence_en = text(table, "evidence_en");
  read_kinds(table, item);
  return item;
}

ReadinessRule rule_of(const TomlTable& root) {
  ReadinessRule made;
  for (const auto& table : root.tables("item")) {
    auto item = item_of(table);
    const bool is_twice = std::any_of(made.items.begin(), made.items.end(),
                                      [&](const auto& other) { return other.id == item.id; });
    if (is_twice) table.refuse("id", "rule_id_twice", {{"id", item.id.text}});
    made.items.push_back(std::move(item));
  }
  if (root.has("entry_life_days")) {
    const auto days = root.integer("entry_life_days").value_or(0);
    if (days < 1) root.refuse("entry_life_days", out_of_range, {{"reason", ">= 1"}});
    made.entry_life = std::chrono::days{days};
  }
  return made;
}

}  // namespace

ReadinessReading read_readiness_rules(const std::filesystem::path& folder) {
  ReadinessReading reading;
  for (const auto& file : rule_files(folder)) {
    const TomlDocument document(file.text, file.path.string());
    const auto root = document.root();
    const auto dated = dated_rule(root);
    auto made = rule_of(root);
    const auto& found = document.findings();
    reading.findings.insert(reading.findings.end(), found.begin(), found.end());
    if (!dated || has_error(found)) continue;
    made.rule = *dated;
    reading.rules.push_back(std::move(made));
  }
  return reading;
}

Checklist checklist_on(const std::vector<ReadinessRule>& rules, Date day) {
  Checklist checklist;
  for (const auto& rule : rules) {
    if (!rule.rule.holds_on(day)) continue;
    if (rule.entry_life) checklist.entry_life = *rule.entry_life;
    for (const auto& item : rule.items) {
      const auto same = std::find_if(checklist.items.begin(), checklist.items.end(),
                                     [&](const auto& other) { return other.id == item.id; });
      if (same == checklist.items.end())
        checklist.items.push_back(item);
      else
        *same = item;
    }
  }
  std::stable_sort(checklist.items.begin(), checklist.items.end(),
                   [](const auto& a, const auto& b) { return a.theme < b.theme; });
  return checklist;
}

}  // namespace sansang::store
