// SPDX-License-Identifier: Apache-2.0
/// Patients by the five respiratory modes of the Ministry's daily bulletin, split COVID-19 / other:
/// the noun shared by the epidemic and the oxygen rooms.
#pragma once
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "base/fields.hpp"
#include "units/quantity.hpp"

namespace sansang::care {

/// Bulletin names: Thở ô xy qua mặt nạ, Thở ô xy dòng cao HFNC, Thở máy không xâm lấn, Thở máy xâm
/// lấn, ECMO. Cannula and non-rebreather masks are reported as Mask.
enum class RespiratoryMode { Mask, Hfnc, Niv, Invasive, Ecmo };
inline constexpr std::array<RespiratoryMode, 5> respiratory_modes{
    RespiratoryMode::Mask, RespiratoryMode::Hfnc, RespiratoryMode::Niv, RespiratoryMode::Invasive,
    RespiratoryMode::Ecmo};

constexpr std::array<std::pair<RespiratoryMode, std::string_view>, 5> names_of(RespiratoryMode) {
  return {{{RespiratoryMode::Mask, "mask"},
           {RespiratoryMode::Hfnc, "hfnc"},
           {RespiratoryMode::Niv, "niv"},
           {RespiratoryMode::Invasive, "invasive"},
           {RespiratoryMode::Ecmo, "ecmo"}}};
}

/// Counts at the time of the report; an absent count is unknown, never zero.
struct CensusByMode {
  std::array<std::optional<Persons>, 5> covid{};
  std::array<std::optional<Persons>, 5> other{};

  std::optional<Persons>& of(RespiratoryMode mode, bool is_covid) {
    return (is_covid ? covid : other)[static_cast<std::size_t>(mode)];
  }
  const std::optional<Persons>& of(RespiratoryMode mode, bool is_covid) const {
    return (is_covid ? covid : other)[static_cast<std::size_t>(mode)];
  }
  /// COVID-19 and other together; unknown only when both are.
  std::optional<Persons> total(RespiratoryMode mode) const {
    const auto& a = of(mode, true);
    const auto& b = of(mode, false);
    if (!a && !b) return std::nullopt;
    return a.value_or(Persons(0)) + b.value_or(Persons(0));
  }
  /// At least one count is known.
  bool has_any() const {
    for (const auto mode : respiratory_modes)
      if (total(mode)) return true;
    return false;
  }
  std::optional<Persons> total() const {
    if (!has_any()) return std::nullopt;
    Persons sum(0);
    for (const auto mode : respiratory_modes) sum += total(mode).value_or(Persons(0));
    return sum;
  }
  bool operator==(const CensusByMode&) const = default;
};

template <class V, class R>
  requires RecordOf<R, CensusByMode>
void fields(V&& v, R& r) {
  v("covid_mask", r.covid[0]);
  v("covid_hfnc", r.covid[1]);
  v("covid_niv", r.covid[2]);
  v("covid_invasive", r.covid[3]);
  v("covid_ecmo", r.covid[4]);
  v("other_mask", r.other[0]);
  v("other_hfnc", r.other[1]);
  v("other_niv", r.other[2]);
  v("other_invasive", r.other[3]);
  v("other_ecmo", r.other[4]);
}

}  // namespace sansang::care
