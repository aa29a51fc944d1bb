// SPDX-License-Identifier: Apache-2.0
/// The daily report on its way in and out: the form a facility fills, what it sends, what it gets
/// back. Units are those of the gauges; the server turns them into grams.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "acts/views/board.hpp"
#include "base/finding.hpp"
#include "facility/facility.hpp"
#include "acts/views/reporting_mode.hpp"
#include "oxygen/daily_report.hpp"
#include "oxygen/report_check.hpp"

namespace sansang::acts {

/// A finding as the browser gets it; both sentences, so that the language switch needs no call.
struct FindingView {
  std::string code, severity, field, value, sentence_vi, sentence_en;
};
template <class V, class R>
  requires RecordOf<R, FindingView>
void fields(V&& v, R& r) {
  v("code", r.code);
  v("severity", r.severity);  // error | doubt | note
  v("field", r.field);
  v("value", r.value);
  v("sentence_vi", r.sentence_vi);
  v("sentence_en", r.sentence_en);
}

/// One line the form asks for. `line` and `asset` go back in ReportLine; `unit` is fixed.
struct FormLine {
  oxygen::LineKind line = oxygen::LineKind::TankLevel;
  std::string asset, asset_name, unit;
  std::optional<double> maximum;         ///< above is impossible (capacity in `unit`)
  std::optional<double> grams_per_unit;  ///< for the live echo "= 1.234 kg"
  std::optional<double> previous;        ///< value of the last report
  bool prefill = false;                  ///< "Điền như hôm qua" may fill it: stock-like counts only
  std::optional<double> owned = {};      ///< cylinders of the class; more than that asks why
};
template <class V, class R>
  requires RecordOf<R, FormLine>
void fields(V&& v, R& r) {
  v("line", r.line);
  v("asset", r.asset);
  v("asset_name", r.asset_name);
  v("unit", r.unit);
  v("maximum", r.maximum);
  v("grams_per_unit", r.grams_per_unit);
  v("previous", r.previous);
  v("prefill", r.prefill);
  v("owned", r.owned);
}

struct ReportForm {
  facility::Facility facility;
  Date day{};                                   ///< the day due
  ModeOfDay mode;                               ///< how often the facility reports on `day`
  std::optional<Instant> due_at;                ///< the next report that nobody answered yet
  std::int64_t missed = 0;                      ///< due reports missed until now
  std::vector<FormLine> lines;
  std::optional<oxygen::DailyReport> previous;  ///< the last report of an earlier day
  std::optional<oxygen::DailyReport> filed;     ///< the report of `day`, when there is one
  std::optional<Instant> filed_received_at;
  std::optional<CubicMetresPerDay> use;         ///< for the echo "≈ 31 giờ"
};
template <class V, class R>
  requires RecordOf<R, ReportForm>
void fields(V&& v, R& r) {
  v("facility", r.facility);
  v("day", r.day);
  v("mode", r.mode);
  v("due_at", r.due_at);
  v("missed", r.missed);
  v("lines", r.lines);
  v("previous", r.previous);
  v("filed", r.filed);
  v("filed_received_at", r.filed_received_at);
  v("use_m3_per_day", r.use);
}

/// What the browser sends (POST /api/oxygen/reports).
struct ReportInput {
  ReportId id;  ///< UUID made by the client
  FacilityId facility;
  Date reported_for{};
  Instant read_at{};
  FactSource source = FactSource::OwnReport;
  std::string source_note;
  std::vector<oxygen::ReportLine> lines;
  care::CensusByMode census;
  std::optional<Beds> oxygen_beds_occupied, icu_beds_occupied;
  std::vector<oxygen::ConfirmedDoubt> confirmed;
  std::optional<ReportId> corrects;
  std::string correction_reason;
  /// Set aside while reading (acts/read_report_input.hpp), not a field of what is sent.
  std::vector<oxygen::FractionalCount> fractions;
};
template <class V, class R>
  requires RecordOf<R, ReportInput>
void fields(V&& v, R& r) {
  v("report", r.id);
  v("facility", r.facility);
  v("reported_for", r.reported_for);
  v("read_at", r.read_at);
  v("source", r.source);
  v("source_note", r.source_note);
  v("lines", r.lines);
  v("census", r.census);
  v("oxygen_beds_occupied", r.oxygen_beds_occupied);
  v("icu_beds_occupied", r.icu_beds_occupied);
  v("confirmed", r.confirmed);
  v("corrects", r.corrects);
  v("correction_reason", r.correction_reason);
}

/// A doubt that was met with a reason and taken into the ledger with it.
struct AcceptedDoubt {
  std::string code, field, reason;
  std::string sentence_vi, sentence_en;  ///< what was doubted; set where the sentences are known
};
template <class V, class R>
  requires RecordOf<R, AcceptedDoubt>
void fields(V&& v, R& r) {
  v("code", r.code);
  v("field", r.field);
  v("reason", r.reason);
  v("sentence_vi", r.sentence_vi);
  v("sentence_en", r.sentence_en);
}

/// 201 and 200 (retry): the receipt.
struct ReportReceipt {
  ReportId id;
  LedgerPosition position = 0;
  Instant received_at{};
  bool already_known = false;
  std::optional<CoverView> cover;
  std::vector<AcceptedDoubt> findings;  ///< doubts that were accepted with a reason
};
template <class V, class R>
  requires RecordOf<R, ReportReceipt>
void fields(V&& v, R& r) {
  v("report", r.id);
  v("position", r.position);
  v("received_at", r.received_at);
  v("already_known", r.already_known);
  v("cover", r.cover);
  v("findings", r.findings);
}

/// One filed report in a history list.
struct ReportSummary {
  ReportId id;
  Date reported_for{};
  Instant read_at{}, received_at{};
  FactSource source = FactSource::OwnReport;
  std::string source_note, reported_by;
  bool superseded = false;
  std::optional<ReportId> corrects;
  std::string correction_reason;
  std::optional<KilogramsLox> stock;
  std::optional<Persons> patients;
  bool simulated = false;
};
template <class V, class R>
  requires RecordOf<R, ReportSummary>
void fields(V&& v, R& r) {
  v("report", r.id);
  v("reported_for", r.reported_for);
  v("read_at", r.read_at);
  v("received_at", r.received_at);
  v("source", r.source);
  v("source_note", r.source_note);
  v("reported_by", r.reported_by);
  v("superseded", r.superseded);
  v("corrects", r.corrects);
  v("correction_reason", r.correction_reason);
  v("stock_kg", r.stock);
  v("patients", r.patients);
  v("simulated", r.simulated);
}

}  // namespace sansang::acts
