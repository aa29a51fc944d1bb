// SPDX-License-Identifier: Apache-2.0
/// Answer: what somebody wrote into one field of a round's form, kept as typed. Numbers are read as
/// Vietnamese officers write them: a comma before the decimals, dots or blanks between thousands.
/// "1.200" in a field for decimals may mean 1200 or 1,2 and is asked back, never guessed. A blank
/// answer is unknown, not zero.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/fields.hpp"
#include "base/finding.hpp"
#include "duties/round.hpp"

namespace sansang::duties {

struct Answer {
  std::string field;
  std::string value;
  bool operator==(const Answer&) const = default;
};
template <class V, class R>
requires RecordOf<R, Answer>
void fields(V&& v, R& r) {
  v("field", r.field);
  v("value", r.value);
}

/// "1200", "1.200", "-3"; at most 15 digits.
std::optional<std::int64_t> whole_number(std::string_view text);
/// "3,5", "1.200,5", "3.5"; nullopt also for the ambiguous "1.200".
std::optional<double> decimal_number(std::string_view text);
/// "có", "không", "yes", "no", "true", "false", "x", 1, 0; case and marks do not matter.
std::optional<bool> yes_or_no(std::string_view text);

/// Nullptr: not answered, or blank.
const std::string* answer_to(std::string_view field, const std::vector<Answer>& answers);

/// By field: answer_missing, answer_not_whole, answer_not_decimal, answer_ambiguous_number,
/// answer_not_yes_no, answer_not_date, answer_field_unknown, answer_twice.
std::vector<Finding> check_answers(const std::vector<FormField>& form,
                                   const std::vector<Answer>& answers);

}  // namespace sansang::duties
