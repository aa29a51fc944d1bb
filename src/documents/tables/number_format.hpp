// SPDX-License-Identifier: Apache-2.0
/// What a number of a sheet means by its number format (ECMA-376 part 1, 18.8.30 and 18.8.31), and
/// its text as a cell of a Table. A sheet's table has decimal_comma: numbers come with a comma
/// ("62,5"), so that a text "1.234" beside them stays as doubtful as it is. A percentage keeps its
/// sign ("62%"): the number 0.62 behind it is not what the person typed.
///
/// Days count from 1899-12-30, or from 1904-01-01 in workbooks that say so. Days before 1900-03-01
/// are refused: spreadsheets disagree about them.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace sansang::documents {

enum class NumberMeaning { Number, Percent, Date, TimeOfDay, DateAndTime, Duration };

struct NumberFormat {
  NumberMeaning meaning = NumberMeaning::Number;
  int digits = 0;  ///< of a format "00000": leading zeros that the person sees
  bool operator==(const NumberFormat&) const = default;
};

/// By a number of the built-in formats.
NumberFormat built_in_format(int number);
/// By a format code such as "dd/mm/yyyy" or "0.0%".
NumberFormat format_of_code(std::string_view code);

/// Nullopt when the number is no day that can be told.
std::optional<std::string> text_of_number(double number, NumberFormat format, bool days_from_1904);

}  // namespace sansang::documents
