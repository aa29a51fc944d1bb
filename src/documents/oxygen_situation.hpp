// SPDX-License-Identifier: Apache-2.0
/// What the weekly report and the supply letter both say of a province's oxygen: the situation in
/// figures, one line for each facility, the forecast with its record, and who did not report. Plain
/// typed values, filled by acts from the stored ledger position; nothing here is rounded.
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
/// A letter lists the facilities whose median cover is shorter; the others it only counts.
inline constexpr Hours ample_cover{72.0};

struct FacilityLine {
  std::string name;
  Known<OxygenMass> stock = Known<OxygenMass>::unknown();
  Known<CubicMetresPerDay> use = Known<CubicMetresPerDay>::unknown();
  std::optional<CoverHours> cover;       ///< empty: unknown
  std::optional<Hours> p10_week_before;  ///< empty: unknown
  std::vector<std::string> alerts;       ///< open ones, a few words each, in the paper's language
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

/// "TTYT huyện An Biên" for "Trung tâm Y tế huyện An Biên": for the cells of tables.
std::string short_name(const std::string& facility);

/// The facilities by cautious cover, shortest first; those of unknown cover after them.
std::vector<FacilityLine> worst_first(std::vector<FacilityLine> lines);
/// Cover unknown or shorter than `ample_cover` by P50, or with an open alert.
bool needs_attention(const FacilityLine& line);

/// One paragraph: how many facilities are under 24 and 48 hours, the worst of them, how many are
/// unknown, how many did not report, what the province has and uses.
std::string situation_in_figures(const std::vector<FacilityLine>& lines,
                                 const std::vector<MissingUnit>& missing,
                                 const Sentences& sentences);

enum class LastColumn { None, Alerts, Change };
/// Worst first.
DocumentTable facility_table(const std::vector<FacilityLine>& lines, LastColumn last,
                             const Sentences& sentences);
/// What the columns of facility_table mean.
void add_cover_note(OfficialDocument& document, const Sentences& sentences);

/// A table and one sentence on the record of these forecasts; or only a sentence, when `lines` is
/// empty.
void add_forecast(OfficialDocument& document, const std::vector<ForecastLine>& lines,
                  const std::vector<ForecastScore>& scores, const Sentences& sentences);
/// One sentence with every unit that did not report in time.
std::string missing_units(const std::vector<MissingUnit>& units, const Sentences& sentences);
/// Cut-off, ledger position, and the mark of simulated data.
void add_data_basis(OfficialDocument& document, const DataBasis& basis, const Sentences& sentences);

/// "1. …": the sentence `key` as a numbered heading.
void add_heading(OfficialDocument& document, int number, const std::string& key,
                 const Sentences& sentences);

}  // namespace sansang::documents
