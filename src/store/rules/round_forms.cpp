// SPDX-License-Identifier: Apache-2.0
#include "store/rules/round_forms.hpp"

#include "store/rules/rule_files.hpp"
#include "store/rules/word_of.hpp"

namespace sansang::store {
namespace {

duties::FormField field_of(const TomlTable& table) {
  duties::FormField field;
  field.name = table.string("name").value_or("");
  field.label = table.string("label").value_or("");
  field.kind = word_of<duties::FieldKind>(table, "kind").value_or(duties::FieldKind::Text);
  if (table.has("unit")) field.unit = table.string("unit").value_or("");
  if (table.has("required")) field.required = table.boolean("required").value_or(false);
  return field;
}

std::optional<ReadyRoundForm> ready_form(const TomlTable& root) {
  const auto rule = dated_rule(root);
  ReadyRoundForm made;
  made.id = root.string("id").value_or("");
  made.kind = word_of<duties::RoundKind>(root, "kind").value_or(duties::RoundKind::Other);
  made.title = root.string("title").value_or("");
  made.note = root.string("note").value_or("");
  made.addressee_kinds = root.strings("addressee_kinds");
  if (root.has("field"))
    for (const auto& table : root.tables("field")) made.form.push_back(field_of(table));
  if (!rule) return std::nullopt;
  made.rule = *rule;
  return made;
}

}  // namespace

RoundFormsReading read_round_forms(const std::filesystem::path& folder) {
  RoundFormsReading reading;
  for (const auto& file : rule_files(folder)) {
    const TomlDocument document(file.text, file.path.string());
    auto made = ready_form(document.root());
    const auto& found = document.findings();
    reading.findings.insert(reading.findings.end(), found.begin(), found.end());
    if (made && !has_error(found)) reading.forms.push_back(std::move(*made));
  }
  return reading;
}

}  // namespace sansang::store
