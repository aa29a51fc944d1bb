// SPDX-License-Identifier: Apache-2.0
/// Working days (ngày làm việc) of State bodies: Monday to Friday without public holidays (Bộ luật
/// Lao động 2019, article 112), days off in lieu (article 111.3) and days swapped by decision. The
/// days are data (rules/calendar); outside the listed years only weekends are known, and knows()
/// says so, because "no holiday" and "no list" are not the same.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.hpp"
#include "calendar/date.hpp"

namespace sansang {

enum class SpecialDayKind {
  Holiday,     ///< ngày nghỉ lễ, tết
  InLieu,      ///< nghỉ bù: the holiday fell on a weekly day of rest
  SwappedOff,  ///< ngày làm việc được hoán đổi thành ngày nghỉ
  SwappedOn,   ///< làm bù: a Saturday or Sunday worked instead
};
constexpr std::array<std::pair<SpecialDayKind, std::string_view>, 4> names_of(SpecialDayKind) {
  return {{{SpecialDayKind::Holiday, "holiday"},
           {SpecialDayKind::InLieu, "in_lieu"},
           {SpecialDayKind::SwappedOff, "swapped_off"},
           {SpecialDayKind::SwappedOn, "swapped_on"}}};
}

/// A day that is not what its weekday says.
struct SpecialDay {
  Date day{};
  SpecialDayKind kind = SpecialDayKind::Holiday;
  std::string name;    ///< "Quốc khánh"
  std::string source;  ///< where the day was announced
  bool verified = false;
  bool operator==(const SpecialDay&) const = default;
};
template <class V, class R>
requires RecordOf<R, SpecialDay>
void fields(V&& v, R& r) {
  v("day", r.day);
  v("kind", r.kind);
  v("name", r.name);
  v("source", r.source);
  v("verified", r.verified);
}

/// The special days of whole years.
class Holidays {
 public:
  Holidays() = default;
  /// `years`: those whose list is complete. Of two entries for one day the first counts.
  Holidays(std::vector<SpecialDay> days, std::vector<int> years);

  /// Nullptr: an ordinary day, or a day of a year without a list.
  const SpecialDay* special(Date day) const;
  bool knows(Date day) const;
  const std::vector<SpecialDay>& days() const { return days_; }  ///< in order

 private:
  std::vector<SpecialDay> days_;
  std::vector<int> years_;
};

bool is_weekend(Date day);
bool is_working_day(const Holidays& holidays, Date day);

/// The nearest working day before or after `day`, never `day` itself.
Date previous_working_day(const Holidays& holidays, Date day);
Date next_working_day(const Holidays& holidays, Date day);
/// `day` itself when it is a working day.
Date working_day_until(const Holidays& holidays, Date day);
Date working_day_from(const Holidays& holidays, Date day);

/// The day `count` working days after `day` (before it when negative); `day` itself is not counted,
/// and is returned for 0.
Date add_working_days(const Holidays& holidays, Date day, std::int64_t count);

}  // namespace sansang
