// SPDX-License-Identifier: Apache-2.0
#include "documents/precision.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/ensure.hpp"

namespace sansang::documents {

int decimals_of(std::string_view unit) {
  const auto at = std::find_if(shown_decimals.begin(), shown_decimals.end(),
                               [&](const auto& row) { return row.first == unit; });
  ensure(at != shown_decimals.end(), "a unit without a shown precision");
  return at->second;
}

std::string document_date(Date day) {
  const std::chrono::year_month_day parts{day};
  const auto month = static_cast<unsigned>(parts.month());
  return fmt::format("{:02}/{:0{}}/{}", static_cast<unsigned>(parts.day()), month,
                     month <= 2 ? 2 : 1, static_cast<int>(parts.year()));
}

std::string document_short_date(Date day) {
  const auto text = document_date(day);
  return text.substr(0, text.rfind('/'));
}

std::string document_days(Date first, Date last) {
  if (first == last) return document_date(last);
  return document_short_date(first) + " – " + document_date(last);
}

namespace {

/// Digits with at most one point, as evidence is stored: the decimals that say something.
std::optional<int> decimals_said(const std::string& text) {
  if (text.empty() || text.find_first_not_of("0123456789.") != std::string::npos) return {};
  const auto point = text.find('.');
  if (point == std::string::npos) return 0;
  if (point == 0 || point + 1 == text.size() || text.rfind('.') != point) return {};
  const auto last = text.find_last_not_of('0');
  return static_cast<int>(std::max(last, point) - point);
}

std::string shown_value(const std::string& text, const Shown& shown) {
  if (const auto day = parse_iso_date(text)) return document_date(*day);
  if (const auto instant = parse_instant(text)) return shown.instant(*instant);
  if (const auto decimals = decimals_said(text)) return shown.number(std::stod(text), *decimals);
  return text;
}

}  // namespace

Parameters shown_evidence(const Parameters& evidence, const Sentences& sentences) {
  const Shown shown(sentences);
  Parameters said;
  for (const auto& [name, value] : evidence) said.emplace_back(name, shown_value(value, shown));
  return said;
}

std::string Shown::number(double value, int decimals) const {
  ensure(std::isfinite(value), "a number without a value cannot be shown");
  const double scale = std::pow(10.0, decimals);
  const double rounded = std::round(value * scale) / scale;
  auto digits = fmt::format("{:.{}f}", std::abs(rounded), decimals);
  const auto point = std::min(digits.find('.'), digits.size());
  if (point < digits.size()) digits.replace(point, 1, sentences_.text("document.decimal_mark"));
  for (auto at = point; at > 3; at -= 3) {
    digits.insert(at - 3, sentences_.text("document.thousands_mark"));
  }
  return rounded < 0 ? "-" + digits : digits;
}

std::string Shown::of_unit(double value, std::string_view unit) const {
  return number(value, decimals_of(unit));
}

std::string Shown::kilograms(OxygenMass mass) const {
  return of_unit(kilograms_of(mass).number(), "kg");
}

std::string Shown::cubic_metres(OxygenMass mass) const {
  return of_unit(gas_of(mass).number(), "m3_15c");
}

std::string Shown::per_day(CubicMetresPerDay flow) const {
  return of_unit(flow.number(), "m3_per_day");
}

std::string Shown::hours(Hours time) const {
  return of_unit(time.number(), "h");
}

std::string Shown::change(Hours difference) const {
  const auto text = hours(difference);
  return difference > Hours(0) && text != "0" ? "+" + text : text;
}

std::string Shown::percent(Share share) const {
  return of_unit(100.0 * share.number(), "percent") + "%";
}

std::string Shown::score(double value) const {
  return of_unit(value, "score");
}

std::string Shown::instant(Instant at) const {
  return sentences_.text("document.instant",
                         {{"time", local_time(at)}, {"date", document_date(local_day(at))}});
}

std::string Shown::not_reported(std::optional<Instant> since) const {
  if (!since) return sentences_.text("document.not_reported");
  return sentences_.text("document.not_reported_since",
                         {{"date", document_date(local_day(*since))}});
}

std::string Shown::dated(std::string text, Instant as_of, Date today) const {
  if (local_day(as_of) == today) return text;
  return sentences_.text("document.dated_value",
                         {{"value", std::move(text)}, {"date", document_date(local_day(as_of))}});
}

}  // namespace sansang::documents
