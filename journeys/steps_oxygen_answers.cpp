// SPDX-License-Identifier: Apache-2.0
// Oxygen: what the board, the forecast, the plan, the alerts and the letter say.
#include <algorithm>

#include "acts/demand_forecast.hpp"
#include "acts/evaluate_alerts.hpp"
#include "acts/facility_page.hpp"
#include "acts/papers.hpp"
#include "acts/province_board.hpp"
#include "acts/supply_plan.hpp"
#include "documents/plain_text.hpp"
#include "steps_oxygen.hpp"

namespace sansang::journeys {
namespace {

std::string freshness_text(acts::Freshness freshness) {
  switch (freshness) {
    case acts::Freshness::Known:
      return "đã báo cáo";
    case acts::Freshness::Stale:
      return "số liệu cũ";
    case acts::Freshness::NotReported:
      return "chưa báo cáo";
  }
  return {};
}

/// The board's rows in its own order, worst first.
void expect_board(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto board = acts::province_board(oxygen.desk(), oxygen.department(), oxygen.now);
  call.expect(call.line(), "số cơ sở", std::to_string(call.rows().size()),
              std::to_string(board.rows.size()));
  for (std::size_t i = 0; i < std::min(call.rows().size(), board.rows.size()); ++i) {
    const auto& line = call.rows()[i];
    const auto& row = board.rows[i];
    call.expect(line.line, "cơ sở", call.cell(line, "cơ sở"), row.name);
    call.expect(line.line, row.name + ", tồn", call.cell(line, "tồn (m³)"),
                row.stock ? decimal(gas_of(*row.stock).number(), 0) : unknown_cell);
    call.expect(line.line, row.name + ", đủ dùng", call.cell(line, "đủ dùng (ngày)"),
                row.cover ? decimal(row.cover->p50.number() / 24.0, 1) : unknown_cell);
    call.expect(line.line, row.name + ", tình trạng", call.cell(line, "tình trạng"),
                freshness_text(row.freshness));
  }
}

void expect_missing_count(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto board = acts::province_board(oxygen.desk(), oxygen.department(), oxygen.now);
  call.expect(call.line(), "chưa báo cáo", call.word(0), std::to_string(board.totals.not_reported));
}

void expect_use_by_mode(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto page = acts::facility_page(oxygen.desk(), oxygen.department(),
                                        oxygen.facility(call, call.word(0)), oxygen.now);
  if (!page) return call.fail(call.line(), "no such page");
  call.expect(call.line(), "mức dùng", call.word(1),
              page->use_p50 ? decimal(page->use_p50->number(), 1) : unknown_cell);
}

acts::ForecastView forecast_for(OxygenScene& oxygen, Call& call, const std::string& name) {
  auto view = acts::demand_forecast(oxygen.desk(), oxygen.seen_by_department(),
                                    oxygen.facility(call, name), oxygen.now);
  if (!view) call.fail(call.line(), oxygen.sentences.sentence_of(view.error()));
  return view ? std::move(*view) : acts::ForecastView{};
}

void expect_band_holds(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto view = forecast_for(oxygen, call, call.word(0));
  int inside = 0, seen = 0;
  for (const auto& day : view.days)
    if (const auto at = oxygen.next_days.find(day.day); at != oxygen.next_days.end()) {
      ++seen;
      inside += day.p10.number() <= at->second && at->second <= day.p90.number();
    }
  call.expect(call.line(), "dải 80 %", call.word(1), std::to_string(inside));
  call.expect(call.line(), "số ngày so sánh", call.word(2), std::to_string(seen));
}

void expect_rise(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto view = forecast_for(oxygen, call, call.word(0));
  const auto n = static_cast<std::size_t>(number_in(call, call.word(1)));
  std::optional<CubicMetresPerDay> last;
  for (const auto& day : view.observed)
    if (day.use) last = day.use;
  if (n == 0 || view.days.size() < n || !last)
    return call.fail(call.line(), "there is no forecast so far ahead");
  const bool rises = view.days[n - 1].p50 > *last;
  call.expect(call.line(), "xu hướng", call.word(2), rises ? "cao hơn" : "không cao hơn");
}

void expect_scores(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  std::string horizons;
  for (const auto& score : forecast_for(oxygen, call, call.word(0)).scores)
    if (score.origins > 0 && score.wis > 0.0)
      horizons += (horizons.empty() ? "" : ", ") + std::to_string(score.horizon_days);
  call.expect(call.line(), "điểm của dự báo", call.word(1), horizons);
}

std::string letter_text(OxygenScene& oxygen, Call& call, const PlanId& plan) {
  const acts::PaperDesk papers{oxygen.desk(), oxygen.offices, oxygen.sentences};
  const auto letter = acts::supply_letter_of(papers, oxygen.department(), plan);
  if (!letter) call.fail(call.line(), oxygen.sentences.sentence_of(letter.error()));
  return letter ? documents::plain_text(*letter) : std::string{};
}

void make_plan(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  oxygen.plans.push_back(
      acts::refresh_supply_plan(oxygen.desk(), oxygen.department(), oxygen.now, ""));
  oxygen.letters.push_back(letter_text(oxygen, call, oxygen.plans.back().id));
}

acts::PlanView plan_of(OxygenScene& oxygen, Call& call) {
  if (oxygen.plans.empty()) call.fail(call.line(), "no plan was made");
  if (oxygen.plans.empty()) return {};
  return acts::plan_view(oxygen.desk(), oxygen.seen_by_department(), oxygen.plans.back());
}

/// The sentence of a step: "name=value" parameters into reason.<code>.
std::string sentence_of(const acts::ExplanationStep& step, const OxygenScene& oxygen) {
  Parameters parameters;
  for (const auto& pair : step.parameters)
    parameters.emplace_back(pair.substr(0, pair.find('=')), pair.substr(pair.find('=') + 1));
  return oxygen.sentences.text(step.code, parameters);
}

void expect_first_delivery(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto plan = plan_of(oxygen, call);
  for (const auto& row : call.rows()) {
    const auto to = call.cell(row, "đến");
    const auto at = std::find_if(plan.deliveries.begin(), plan.deliveries.end(),
                                 [&](const auto& one) { return one.to_name == to; });
    const bool found = at != plan.deliveries.end();
    call.expect(row.line, to + ", từ", call.cell(row, "từ"), found ? at->from_name : unknown_cell);
    call.expect(row.line, to + ", giao ngày", call.cell(row, "giao ngày"),
                found ? vietnamese_date(at->arrive) : unknown_cell);
    call.expect(row.line, to + ", người quyết định", call.cell(row, "ai quyết định"),
                found ? oxygen.sentences.text(at->decided_by) : unknown_cell);
  }
}

void expect_shortage(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto day = day_in(call, call.word(1));
  for (const auto& shortage : plan_of(oxygen, call).shortages) {
    if (shortage.name != call.word(0) || shortage.day != day) continue;
    std::string reasons;
    for (const auto& step : shortage.because)
      reasons += (reasons.empty() ? "" : "; ") + sentence_of(step, oxygen);
    return call.expect(call.line(), "lý do", call.word(2), reasons);
  }
  call.fail(call.line(), call.word(0) + " is not short on that day");
}

void expect_never_short(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  std::string days;
  for (const auto& shortage : plan_of(oxygen, call).shortages)
    if (shortage.name == call.word(0) && shortage.critical.number() > 0.0)
      days += " " + vietnamese_date(shortage.day);
  call.expect(call.line(), "ngày thiếu", "", days);
}

void expect_not_in_plan(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  std::string names;
  for (const auto& unit : plan_of(oxygen, call).not_reported)
    names += (names.empty() ? "" : ", ") + unit.name;
  call.expect(call.line(), "chưa báo cáo", call.word(0), names);
}

void expect_alert(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto board = acts::province_board(oxygen.desk(), oxygen.department(), oxygen.now);
  std::string last = "không có";
  for (const auto& alert : board.alerts) {
    if (alert.facility_name != call.word(0) || alert.state.rule != oxygen::AlertRule::Officer)
      continue;
    last = oxygen.sentences.text(alert.state.sentence, oxygen::evidence_of(alert.state.evidence));
  }
  call.expect(call.line(), "cảnh báo về cán bộ chuyên trách", call.word(1), last);
}

void expect_officers(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  for (const auto& row : call.rows()) {
    const auto name = call.cell(row, "cơ sở");
    const auto page = acts::facility_page(oxygen.desk(), oxygen.department(),
                                          oxygen.facility(call, name), oxygen.now);
    std::string officers;
    if (page)
      for (const auto& officer : page->officers)
        officers += (officers.empty() ? "" : ", ") + officer.full_name;
    call.expect(row.line, name, call.cell(row, "hôm nay phụ trách"),
                officers.empty() ? unknown_cell : officers);
  }
}

void expect_letter_says(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto n = static_cast<std::size_t>(number_in(call, call.word(0)));
  if (n == 0 || n > oxygen.letters.size()) return call.fail(call.line(), "no such letter");
  const bool says = oxygen.letters[n - 1].find(call.word(1)) != std::string::npos;
  call.expect(call.line(), "công văn", call.word(1), says ? call.word(1) : oxygen.letters[n - 1]);
}

void expect_letter_unchanged(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto n = static_cast<std::size_t>(number_in(call, call.word(0)));
  if (n == 0 || n > oxygen.letters.size()) return call.fail(call.line(), "no such letter");
  call.expect(call.line(), "công văn in lại", oxygen.letters[n - 1],
              letter_text(oxygen, call, oxygen.plans[n - 1].id));
}

void expect_letters_differ(Scene& scene, Call& call) {
  const auto& letters = scene.of<OxygenScene>().letters;
  const bool differ = letters.size() >= 2 && letters[0] != letters[1];
  call.expect(call.line(), "hai công văn", "khác nhau", differ ? "khác nhau" : "như nhau");
}

void expect_versions(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto day = day_in(call, call.word(1));
  const auto versions = oxygen.store->reports_of(oxygen.facility(call, call.word(0)), {day, day});
  call.expect(call.line(), "số bản ghi", std::to_string(call.rows().size()),
              std::to_string(versions.size()));
  for (std::size_t i = 0; i < std::min(call.rows().size(), versions.size()); ++i) {
    const auto& row = call.rows()[i];
    const auto& report = versions[i].report;
    const auto level = report.lines.empty() ? 0.0 : report.lines.front().value;
    call.expect(row.line, "mức bồn", call.cell(row, "mức bồn"), decimal(level, 0) + " %");
    call.expect(row.line, "tình trạng", call.cell(row, "tình trạng"),
                versions[i].superseded ? "đã được đính chính" : "đang có hiệu lực");
    call.expect(row.line, "lý do", call.cell(row, "lý do"),
                report.correction_reason.empty() ? unknown_cell : report.correction_reason);
  }
}

}  // namespace

std::vector<Step> oxygen_answer_steps() {
  return {
      {"bảng toàn tỉnh, xếp từ nơi cấp bách nhất", expect_board},
      {"số cơ sở chưa báo cáo hôm nay là {số}", expect_missing_count},
      {"mức dùng ước tính của {cơ sở} là {số} m³/ngày", expect_use_by_mode},
      {"dải 80 % của dự báo cho {cơ sở} chứa mức dùng thực tế của {số} trên {số} ngày tiếp theo",
       expect_band_holds},
      {"dự báo cho {cơ sở} ở ngày thứ {số} {xu hướng} mức dùng gần nhất", expect_rise},
      {"dự báo cho {cơ sở} kèm điểm của chính nó ở các tầm {số ngày} ngày", expect_scores},
      {"Sở Y tế lập phương án cung ứng", make_plan},
      {"chuyến giao đầu tiên của phương án", expect_first_delivery},
      {"{cơ sở} thiếu oxy ngày {ngày} vì {lý do}", expect_shortage},
      {"{cơ sở} không thiếu oxy thiết yếu ngày nào", expect_never_short},
      {"phương án nêu các đơn vị chưa báo cáo: {tên}", expect_not_in_plan},
      {"hệ thống rà soát cảnh báo",
       [](Scene& scene, Call&) {
         auto& oxygen = scene.of<OxygenScene>();
         acts::evaluate_alerts(oxygen.desk(), oxygen.now);
       }},
      {"cảnh báo về cán bộ chuyên trách của {cơ sở}: {câu}", expect_alert},
      {"cán bộ chuyên trách hôm nay", expect_officers},
      {"công văn thứ {số} ghi: {câu}", expect_letter_says},
      {"in lại công văn thứ {số} vẫn đúng từng chữ như lần đầu", expect_letter_unchanged},
      {"công văn thứ nhất và công văn thứ hai khác nhau", expect_letters_differ},
      {"sổ ghi của {cơ sở} cho ngày {ngày}", expect_versions},
  };
}

}  // namespace sansang::journeys
