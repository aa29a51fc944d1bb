// SPDX-License-Identifier: Apache-2.0
/// What the weekly report and the supply letter both show of a province's oxygen: one line for each
/// facility, the forecast, and who did not report. Plain typed values, filled by acts from the
/// stored ledger position; nothing here is rounded.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/known.hpp"
#include "documents/official_document.hpp"
#include "documents/precision.hpp"
#include "units/rate.hpp"

namespace sansang::documents {

/// Hours of cover left at the cut-off: P10 is the cautious quantile, P10 ≤ P50.
struct CoverHours {
  Hours p10;
  Hours p50;
};
/// From here on a document says "more than".
inline constexpr Hours longest_cover_shown{1440.0};

struct FacilityLine {
  std::string name;
  Known<OxygenMass> stock = Known<OxygenMass>::unknown();
  Known<CubicMetresPerDay> use = Known<CubicMetresPerDay>::unknown();
  std::optional<CoverHours> cover;       ///< empty: unknown
  std::optional<Hours> p10_week_before;  ///< empty: unknown
};

/// Demand of the whole province on one day ahead; p10 ≤ p50 ≤ p90.
struct ForecastLine {
  Date day{};
  CubicMetresPerDay p10, p50, p90;
};

/// How good the forecasts of the same horizon were, judged on days that have since come.
struct ForecastScore {
  int days_ahead = 0;
  std::int64_t origins = 0;
  double relative_wis = 0;  ///< against persistence; below 1 is better
  Share coverage_80;        ///< share of days inside the 80 % band
};

struct MissingUnit {
  std::string name;
  std::optional<Instant> last_report;  ///< empty: never
};

/// Where the numbers come from, printed in every document.
struct DataBasis {
  Instant cut_off{};
  std::int64_t ledger_position = 0;
  bool simulated = false;
};

/// The facilities by cautious cover, shortest first; those of unknown cover after them.
std::vector<FacilityLine> worst_first(std::vector<FacilityLine> lines);

void add_facility_table(OfficialDocument& document, const std::vector<FacilityLine>& lines,
                        bool with_change, const DataBasis& basis, const Sentences& sentences);
/// A sentence instead of the table when `lines` is empty; a line of scores for each of `scores`.
void add_forecast(OfficialDocument& document, const std::vector<ForecastLine>& lines,
                  const std::vector<ForecastScore>& scores, const Sentences& sentences);
void add_missing_units(OfficialDocument& document, const std::vector<MissingUnit>& units,
                       const Sentences& sentences);
/// Cut-off, ledger position, reference state of gas, and the mark of simulated data.
void add_data_basis(OfficialDocument& document, const DataBasis& basis, const Sentences& sentences);

/// "1. …": the sentence `key` as a numbered heading.
void add_heading(OfficialDocument& document, int number, const std::string& key,
                 const Sentences& sentences);

}  // namespace sansang::documents
