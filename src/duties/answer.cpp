// SPDX-License-Identifier: Apache-2.0
#include "duties/answer.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/vietnamese.hpp"
#include "calendar/date.hpp"
#include "duties/field_place.hpp"

namespace sansang::duties {
namespace {

constexpr std::size_t most_digits = 15;  // what a double still holds exactly

bool is_digit(char c) {
  return '0' <= c && c <= '9';
}

/// The digits of "1.200" or "1 200"; nullopt when dots stand elsewhere than between thousands.
std::optional<std::string> digits_of(std::string_view text) {
  std::string digits;
  std::size_t run = 0;
  bool grouped = false;
  for (const char c : text) {
    if (is_digit(c)) {
      digits += c;
      ++run;
      continue;
    }
    const bool ends_group = grouped ? run == 3 : run >= 1 && run <= 3;
    if ((c != '.' && c != ' ') || !ends_group) return std::nullopt;
    grouped = true;
    run = 0;
  }
  if (digits.empty() || digits.size() > most_digits) return std::nullopt;
  // "0.200" is no number of thousands.
  if (grouped && (run != 3 || digits.front() == '0')) return std::nullopt;
  return digits;
}

bool is_all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Without its sign, which becomes -1 or 1.
std::pair<std::string, int> unsigned_part(std::string_view text) {
  auto rest = trimmed(text);
  if (!rest.empty() && rest.front() == '-') return {rest.substr(1), -1};
  return {rest, 1};
}

/// "1.200": one dot, three digits behind it, one to three before, not "0.200".
bool is_ambiguous(std::string_view text) {
  const auto [rest, sign] = unsigned_part(text);
  const auto dot = rest.find('.');
  return dot != std::string::npos && dot >= 1 && dot <= 3 && rest.size() == dot + 4 &&
         rest.front() != '0' && is_all_digits(rest.substr(0, dot)) &&
         is_all_digits(rest.substr(dot + 1));
}

void check_value(const FormField& field, const std::string& value, const Place& place,
                 std::vector<Finding>& findings) {
  const Parameters label = {{"label", field.label}};
  switch (field.kind) {
    case FieldKind::Text:
      return;
    case FieldKind::Whole:
      if (!whole_number(value))
        findings.push_back({"answer_not_whole", Severity::Error, place, value, label});
      return;
    case FieldKind::Decimal:
      if (is_ambiguous(value))
        findings.push_back({"answer_ambiguous_number", Severity::Error, place, value, label});
      else if (!decimal_number(value))
        findings.push_back({"answer_not_decimal", Severity::Error, place, value, label});
      return;
    case FieldKind::YesNo:
      if (!yes_or_no(value))
        findings.push_back({"answer_not_yes_no", Severity::Error, place, value, label});
      return;
    case FieldKind::Date:
      if (!parse_date(trimmed(value)))
        findings.push_back({"answer_not_date", Severity::Error, place, value, label});
      return;
  }
}

}  // namespace

std::optional<std::int64_t> whole_number(std::string_view text) {
  const auto [rest, sign] = unsigned_part(text);
  const auto digits = digits_of(rest);
  if (!digits) return std::nullopt;
  std::int64_t number = 0;
  for (const char digit : *digits) number = number * 10 + (digit - '0');
  return sign * number;
}

std::optional<double> decimal_number(std::string_view text) {
  if (is_ambiguous(text)) return std::nullopt;
  const auto [rest, sign] = unsigned_part(text);
  auto split = rest.find(',');
  const bool has_comma = split != std::string::npos;
  if (!has_comma) split = rest.find('.');
  // "1.200.300" is a whole number; "3.5" has its decimals behind a dot.
  const bool is_whole = digits_of(rest).has_value();
  if (is_whole || split == std::string::npos) {
    const auto whole = whole_number(text);
    return whole ? std::optional(static_cast<double>(*whole)) : std::nullopt;
  }
  const auto before = digits_of(rest.substr(0, split));
  const auto behind = rest.substr(split + 1);
  if (!before || !is_all_digits(behind) || behind.size() > most_digits) return std::nullopt;
  const auto plain = *before + "." + behind;
  double number = 0;
  std::from_chars(plain.data(), plain.data() + plain.size(), number);
  return sign * number;
}

std::optional<bool> yes_or_no(std::string_view text) {
  const auto word = trimmed(folded(text));
  for (const auto* yes : {"co", "yes", "true", "x", "1"})
    if (word == yes) return true;
  for (const auto* no : {"khong", "no", "false", "0"})
    if (word == no) return false;
  return std::nullopt;
}

const std::string* answer_to(std::string_view field, const std::vector<Answer>& answers) {
  for (const auto& answer : answers)
    if (answer.field == field) return trimmed(answer.value).empty() ? nullptr : &answer.value;
  return nullptr;
}

std::vector<Finding> check_answers(const std::vector<FormField>& form,
                                   const std::vector<Answer>& answers) {
  std::vector<Finding> findings;
  for (const auto& field : form) {
    const auto place = field_place(field.name);
    const auto* value = answer_to(field.name, answers);
    if (value)
      check_value(field, *value, place, findings);
    else if (field.required)
      findings.push_back({"answer_missing", Severity::Error, place, {}, {{"label", field.label}}});
  }
  std::set<std::string> seen;
  for (const auto& answer : answers) {
    const auto place = field_place(answer.field);
    const bool is_asked = std::any_of(form.begin(), form.end(), [&](const FormField& field) {
      return field.name == answer.field;
    });
    if (!is_asked)
      findings.push_back({"answer_field_unknown", Severity::Error, place, answer.field, {}});
    if (!seen.insert(answer.field).second)
      findings.push_back({"answer_twice", Severity::Error, place, answer.field, {}});
  }
  return findings;
}

}  // namespace sansang::duties
