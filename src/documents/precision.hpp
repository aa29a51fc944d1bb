// SPDX-License-Identifier: Apache-2.0
/// The one table of shown precisions, and the words that numbers and dates become in documents.
/// Rounding happens here and nowhere before (a value rounded twice goes wrong: 4.046 days is 4.0,
/// not 4.1): halves away from zero. Marks come from messages/ ("1.234,5" in Vietnamese). Dates are
/// written as Nghị định 30/2020/NĐ-CP, annex I, wants: day under 10 and months 1 and 2 with a zero,
/// "05/9/2022".
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "calendar/date.hpp"
#include "calendar/known.hpp"
#include "documents/sentences.hpp"
#include "units/rate.hpp"
#include "units/share.hpp"

namespace sansang::documents {

/// Decimals by the unit that a field's name ends in.
inline constexpr std::array<std::pair<std::string_view, int>, 8> shown_decimals{{
    {"kg", 0},
    {"m3_15c", 0},
    {"m3_per_day", 0},
    {"l_per_min", 0},
    {"h", 0},
    {"days", 1},
    {"percent", 0},
    {"score", 2},
}};
int decimals_of(std::string_view unit);

/// "05/9/2022"
std::string document_date(Date day);
/// "05/9", where the year is clear from the text around it.
std::string document_short_date(Date day);
/// "19/9 – 20/9/2022"; one day as document_date.
std::string document_days(Date first, Date last);

/// Stored evidence ("2022-09-10T23:00:00Z", "2022-10-05", "88.50") as a paper says it ("06:00 ngày
/// 11/9/2022", "05/10/2022", "88,5"). Anything else stays as it is.
Parameters shown_evidence(const Parameters& evidence, const Sentences& sentences);

class Shown {
 public:
  explicit Shown(const Sentences& sentences) : sentences_(sentences) {}

  std::string number(double value, int decimals) const;
  std::string kilograms(OxygenMass mass) const;
  std::string cubic_metres(OxygenMass mass) const;  ///< gas at 15 °C, 101.325 kPa
  std::string per_day(CubicMetresPerDay flow) const;
  std::string hours(Hours time) const;
  /// "+12", "-3"; "0" has no sign.
  std::string change(Hours difference) const;
  std::string percent(Share share) const;
  std::string score(double value) const;
  /// "07:00 ngày 13/9/2022", local time.
  std::string instant(Instant at) const;
  /// "chưa báo cáo", with the day since when.
  std::string not_reported(std::optional<Instant> since) const;

  /// The value through `show`, with its day when that is not `today`; or not_reported.
  template <class T, class Show>
  std::string known(const Known<T>& fact, Date today, Show show) const {
    if (!fact.is_known()) return not_reported(fact.since());
    return dated(show(fact.value()), *fact.since(), today);
  }

 private:
  std::string of_unit(double value, std::string_view unit) const;
  std::string dated(std::string text, Instant as_of, Date today) const;

  const Sentences& sentences_;
};

}  // namespace sansang::documents
