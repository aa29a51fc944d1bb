// SPDX-License-Identifier: Apache-2.0
/// Incidence (tỷ lệ mắc mới): new cases per 100 000 inhabitants and week. The only door from counts
/// of people to a rate; whoever keeps the rate keeps with it which cases were counted, over which
/// window and from which population list, because announcements of 2021 mixed them.
#pragma once
#include <chrono>

#include "base/ensure.hpp"
#include "units/quantity.hpp"

namespace sansang::epidemic {

using PerHundredThousandPerWeek = Quantity<struct PerHundredThousandPerWeekTag, double>;

/// Cases of one week. `population` > 0 and `cases` >= 0, checked where they enter.
inline PerHundredThousandPerWeek per_hundred_thousand(Persons cases, Persons population) {
  ensure(population > Persons(0), "an incidence needs inhabitants");
  ensure(cases >= Persons(0), "cases are not negative");
  return PerHundredThousandPerWeek(100'000.0 * (cases / population));
}

/// Cases of a longer window as a weekly mean: Hà Nội counted 14 days and divided by two
/// (3 292 / 2 / 8.25 million × 100 000 = 19.95, announced as 20). `window` >= 1 day.
inline PerHundredThousandPerWeek per_hundred_thousand(Persons cases, Persons population,
                                                      std::chrono::days window) {
  ensure(window.count() > 0, "a window has days");
  return (7.0 / static_cast<double>(window.count())) * per_hundred_thousand(cases, population);
}

}  // namespace sansang::epidemic
