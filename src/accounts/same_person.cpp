// SPDX-License-Identifier: Apache-2.0
#include "accounts/same_person.hpp"

#include <algorithm>

#include "base/vietnamese.hpp"

namespace sansang::accounts {
namespace {

/// Digits only; +84 and 0084 are the leading 0 of a Vietnamese number.
std::string digits_of(const std::string& phone) {
  std::string digits;
  std::copy_if(phone.begin(), phone.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  for (const std::string_view prefix : {"0084", "84"})
    if (digits.starts_with(prefix) && digits.size() > 9) {
      digits.erase(0, prefix.size());
      return digits.starts_with('0') ? digits : "0" + digits;
    }
  return digits;
}

}  // namespace

bool are_one_person(const Account& a, const Account& b) {
  if (!a.staff_number.empty() && folded(a.staff_number) == folded(b.staff_number)) return true;
  if (folded(a.full_name) != folded(b.full_name)) return false;
  const auto phone = digits_of(a.phone);
  return (!phone.empty() && phone == digits_of(b.phone)) || (a.born && a.born == b.born);
}

}  // namespace sansang::accounts
