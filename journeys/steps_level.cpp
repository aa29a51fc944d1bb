// SPDX-License-Identifier: Apache-2.0
// Epidemic levels: the rule set, the indicators, the proposal, the announcement.
#include <algorithm>
#include <charconv>
#include <map>

#include "documents/level_tables.hpp"
#include "epidemic/announcement.hpp"
#include "steps.hpp"
#include "store/rules/level_rules.hpp"

namespace sansang::journeys {
namespace {

using namespace epidemic;

const std::filesystem::path share = SANSANG_SOURCE_DIR;

struct LevelScene {
  std::vector<LevelRuleSet> sets = store::read_level_rules(share / "rules" / "levels").sets;
  documents::Sentences sentences = documents::Sentences::load(share / "messages", "vi");
  const LevelRuleSet* rules = nullptr;
  std::map<std::string, documents::ProposedLevel> proposed;  ///< by unit
  std::vector<Finding> objections;                           ///< to the last announcement
};

std::optional<double> number(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "98 %" as a share.
std::optional<Share> share_in(std::string text) {
  if (!text.ends_with(" %")) return std::nullopt;
  text.resize(text.size() - 2);
  const auto percent = number(text);
  return percent && *percent >= 0 && *percent <= 100 ? std::optional(Share(*percent / 100.0))
                                                     : std::nullopt;
}

std::optional<PerHundredThousandPerWeek> rate_in(const std::string& text) {
  const auto value = number(text);
  return value ? std::optional(PerHundredThousandPerWeek(*value)) : std::nullopt;
}

std::optional<ResponseCapacity> capacity_in(const std::string& text) {
  if (text == "cao") return ResponseCapacity::High;
  if (text == "trung bình") return ResponseCapacity::Medium;
  if (text == "thấp") return ResponseCapacity::Low;
  return std::nullopt;
}

std::optional<TransmissionDegree> degree_in(const std::string& text) {
  const auto value = number(text);
  for (const int degree : {1, 2, 3, 4})
    if (value == degree) return static_cast<TransmissionDegree>(degree);
  return std::nullopt;
}

/// Puts the cell into the indicator that its heading names; false when heading or cell is strange.
bool take(const std::string& heading, const std::string& cell, LevelIndicators& known) {
  const auto put = [](auto& indicator, auto value) {
    indicator = value;
    return value.has_value();
  };
  if (heading == "ca cộng đồng/100.000 dân/tuần") {
    known.numerator = CaseNumerator::CommunityCases;
    return put(known.incidence, rate_in(cell));
  }
  if (heading == "ca mắc mới/100.000 dân/tuần") {
    known.numerator = CaseNumerator::AllCases;
    return put(known.incidence, rate_in(cell));
  }
  if (heading == "tử vong/100.000 dân/tuần") return put(known.deaths, rate_in(cell));
  if (heading == "mức độ lây nhiễm") return put(known.transmission_degree, degree_in(cell));
  if (heading == "từ 18 tuổi tiêm ít nhất một mũi") return put(known.ge18_dose1, share_in(cell));
  if (heading == "người cao tuổi tiêm đủ liều") return put(known.older_full, share_in(cell));
  if (heading == "dân số tiêm đủ liều") return put(known.full_population, share_in(cell));
  if (heading == "nguy cơ cao tiêm đủ liều") return put(known.highrisk_full, share_in(cell));
  if (heading == "khả năng đáp ứng") return put(known.capacity, capacity_in(cell));
  return false;
}

void use_rules(Scene& scene, Call& call) {
  auto& level = scene.of<LevelScene>();
  level.rules = rule_set_named(level.sets, call.word(0));
  if (!level.rules) call.fail(call.line(), "no such rule set: " + call.word(0));
}

void use_rules_of_day(Scene& scene, Call& call) {
  auto& level = scene.of<LevelScene>();
  const auto day = parse_date(call.word(0));
  level.rules = day ? rule_set_on(level.sets, *day) : nullptr;
  call.expect(call.line(), "văn bản", call.word(1), level.rules ? level.rules->number : "–");
}

void propose(Scene& scene, Call& call) {
  auto& level = scene.of<LevelScene>();
  const auto first_day = parse_date(call.word(0));
  if (!first_day || !level.rules) return call.fail(call.line(), "needs a rule set and a day");
  for (const auto& row : call.rows()) {
    documents::LevelRow known{call.cell(row, "đơn vị"), iso_date(*first_day), first_day, {}, {}};
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& heading = call.heading()[i];
      if (heading == "đơn vị" || row.cells[i] == unknown_cell) continue;
      if (!take(heading, row.cells[i], known.indicators))
        call.fail(row.line, "cannot read \"" + row.cells[i] + "\" under \"" + heading + "\"");
    }
    for (auto& line : documents::proposed_levels({known}, *level.rules))
      level.proposed[line.unit] = std::move(line);
  }
}

std::string level_text(const documents::ProposedLevel& line) {
  if (!line.decision.level) return "chưa xác định được";
  return std::to_string(static_cast<int>(*line.decision.level));
}

void expect_levels(Scene& scene, Call& call) {
  auto& level = scene.of<LevelScene>();
  for (const auto& row : call.rows()) {
    const auto unit = call.cell(row, "đơn vị");
    const auto at = level.proposed.find(unit);
    if (at == level.proposed.end()) {
      call.fail(row.line, "nothing was proposed for " + unit);
      continue;
    }
    call.expect(row.line, unit + ", cấp độ", call.cell(row, "cấp độ"), level_text(at->second));
    if (!call.has_column("căn cứ")) continue;
    std::string criteria;
    for (const auto criterion : at->second.decision.decided_by)
      criteria +=
          (criteria.empty() ? "" : "; ") +
          level.sentences.text("level.criterion." + std::string(documents::column_of(criterion)));
    call.expect(row.line, unit + ", căn cứ", call.cell(row, "căn cứ"),
                criteria.empty() ? unknown_cell : criteria);
  }
}

std::vector<std::string> notes_on(LevelScene& level, const std::string& unit) {
  const auto at = level.proposed.find(unit);
  if (at == level.proposed.end() || !level.rules) return {"nothing was proposed for " + unit};
  return documents::note_sentences(at->second, *level.rules, level.sentences);
}

void expect_no_note(Scene& scene, Call& call) {
  const auto notes = notes_on(scene.of<LevelScene>(), call.word(0));
  call.expect(call.line(), "ghi chú", "", notes.empty() ? "" : notes.front());
}

void expect_note(Scene& scene, Call& call) {
  const auto notes = notes_on(scene.of<LevelScene>(), call.word(0));
  const auto& written = call.word(1);
  const bool said = std::find(notes.begin(), notes.end(), written) != notes.end();
  call.expect(call.line(), "ghi chú", written, said || notes.empty() ? written : notes.front());
  if (notes.empty()) call.fail(call.line(), "there is no note on " + call.word(0));
}

void announce(Scene& scene, Call& call, const std::string& reason) {
  auto& level = scene.of<LevelScene>();
  const auto at = level.proposed.find(call.word(2));
  const auto announced = number(call.word(1));
  if (at == level.proposed.end() || !announced)
    return call.fail(call.line(), "nothing to announce");
  const LevelAnnouncement announcement{static_cast<EpidemicLevel>(static_cast<int>(*announced)),
                                       call.word(3), call.word(0), reason};
  level.objections = check(announcement, at->second.decision);
}

void expect_accepted(Scene& scene, Call& call) {
  const auto& level = scene.of<LevelScene>();
  call.expect(call.line(), "thông báo", "",
              level.objections.empty() ? "" : level.sentences.sentence_of(level.objections[0]));
}

void expect_refused(Scene& scene, Call& call) {
  const auto& level = scene.of<LevelScene>();
  call.expect(call.line(), "thông báo", call.word(0),
              level.objections.empty() ? "" : level.sentences.sentence_of(level.objections[0]));
}

}  // namespace

std::vector<Step> level_steps() {
  return {
      {"bộ quy tắc {mã}", use_rules},
      {"ngày {ngày} áp dụng văn bản {số}", use_rules_of_day},
      {"tuần từ {ngày} có các chỉ số", propose},
      {"cấp độ đề xuất là", expect_levels},
      {"không có ghi chú về {đơn vị}", expect_no_note},
      {"ghi chú về {đơn vị}: {câu}", expect_note},
      {"{cơ quan} công bố cấp độ {cấp độ} tại {đơn vị} bằng văn bản {số} vì {lý do}",
       [](Scene& scene, Call& call) { announce(scene, call, call.word(4)); }},
      {"{cơ quan} công bố cấp độ {cấp độ} tại {đơn vị} bằng văn bản {số}",
       [](Scene& scene, Call& call) { announce(scene, call, ""); }},
      {"thông báo được chấp nhận", expect_accepted},
      {"thông báo bị từ chối: {câu}", expect_refused},
  };
}

}  // namespace sansang::journeys
