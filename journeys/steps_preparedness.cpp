// SPDX-License-Identifier: Apache-2.0
// Preparedness: a unit keeps its plan, records a drill, fills the checklist; the province looks on.
#include "acts/preparedness/keep_preparedness.hpp"
#include "acts/preparedness/readiness_summary.hpp"
#include "acts/preparedness/unit_preparedness.hpp"
#include "steps_oxygen.hpp"
#include "store/rules/readiness_rules.hpp"

namespace sansang::journeys {
namespace {

using namespace preparedness;

struct PreparednessScene {
  std::vector<store::ReadinessRule> checklists =
      store::read_readiness_rules(share_folder / "rules" / "readiness").rules;
  std::vector<store::TravelRule> travel;
  geography::UnitLists units{geography::UnitRecords{}};
  std::map<std::string, LedgerPosition> versions;  ///< of plans and entries, as last kept
};

acts::PreparednessDesk desk_of(Scene& scene) {
  auto& oxygen = scene.of<OxygenScene>();
  auto& own = scene.of<PreparednessScene>();
  return {oxygen.desk(), own.checklists, own.travel, own.units, oxygen.sentences, oxygen.sentences};
}

accounts::Caller officer_of(const FacilityId& facility, const std::string& name) {
  accounts::Caller caller;
  caller.account.id = AccountId(name);
  accounts::Appointment appointment;
  appointment.role = accounts::Role::FacilityOfficer;
  appointment.scope.province = "91";
  appointment.scope.facilities = {facility};
  caller.appointments = {appointment};
  return caller;
}

std::optional<LedgerPosition> version_of(Scene& scene, const std::string& id) {
  const auto& versions = scene.of<PreparednessScene>().versions;
  const auto at = versions.find(id);
  return at == versions.end() ? std::nullopt : std::optional(at->second);
}

/// Remembers what was kept; whatever was refused fails the journey with its sentences.
void remember(Scene& scene, Call& call, const std::string& id,
              const Result<acts::PreparednessOutcome>& outcome) {
  const auto& sentences = scene.of<OxygenScene>().sentences;
  if (!outcome) return call.fail(call.line(), sentences.sentence_of(outcome.error()));
  if (const auto* findings = std::get_if<std::vector<Finding>>(&*outcome)) {
    for (const auto& finding : *findings) call.fail(call.line(), sentences.sentence_of(finding));
    return;
  }
  scene.of<PreparednessScene>().versions[id] =
      std::get<acts::PreparednessReceipt>(*outcome).version;
}

std::string text_of(Call& call, const JourneyRow& row, const char* heading) {
  const auto cell = call.cell(row, heading);
  return cell == unknown_cell ? std::string{} : cell;
}

std::optional<Date> day_of(Call& call, const JourneyRow& row, const char* heading) {
  const auto cell = call.cell(row, heading);
  return cell == unknown_cell ? std::nullopt : std::optional(day_in(call, cell));
}

PlanScenario scenario_named(Scene& scene, Call& call, const std::string& name) {
  for (const auto& [scenario, word] : names_of(PlanScenario{}))
    if (scene.of<OxygenScene>().sentences.text("preparedness.scenario." + std::string(word)) ==
        name)
      return scenario;
  call.fail(call.line(), "không có tình huống “" + name + "”");
  return PlanScenario::Other;
}

void keep_plan(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto facility = oxygen.facility(call, call.word(0));
  for (const auto& row : call.rows()) {
    acts::UnitPlanInput input;
    input.plan.id = Id<UnitPlan>(call.cell(row, "mã"));
    input.plan.facility = facility;
    input.plan.scenario = scenario_named(scene, call, call.cell(row, "tình huống"));
    input.plan.version = text_of(call, row, "lần ban hành");
    input.plan.summary = text_of(call, row, "nội dung");
    input.plan.approver = text_of(call, row, "người ký");
    input.plan.decision_number = text_of(call, row, "số quyết định");
    input.plan.decided_on = day_of(call, row, "ngày ký");
    input.plan.review_by = day_of(call, row, "rà soát trước");
    input.version = version_of(scene, input.plan.id.text);
    remember(
        scene, call, input.plan.id.text,
        acts::keep_unit_plan(desk_of(scene), officer_of(facility, "cb"), input, oxygen.now, ""));
  }
}

void keep_drill(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto facility = oxygen.facility(call, call.word(0));
  for (const auto& row : call.rows()) {
    acts::DrillInput input;
    input.drill.id = Id<Drill>("dt-" + std::to_string(row.line));
    input.drill.facility = facility;
    input.drill.day = day_in(call, call.word(1));
    input.drill.tried = text_of(call, row, "đã thử");
    input.drill.lessons = text_of(call, row, "bài học");
    input.drill.follow_ups = {{text_of(call, row, "việc cần làm tiếp"),
                               text_of(call, row, "phụ trách"), day_of(call, row, "hạn"),
                               std::nullopt}};
    remember(scene, call, input.drill.id.text,
             acts::keep_drill(desk_of(scene), officer_of(facility, "cb"), input, oxygen.now, ""));
  }
}

std::optional<Amount> amount_of(Call& call, const JourneyRow& row, const char* heading) {
  const auto cell = call.cell(row, heading);
  return cell == unknown_cell ? std::nullopt : std::optional(Amount(number_in(call, cell)));
}

acts::ChecklistEntryInput counted(const std::string& item, std::optional<Amount> have, Date day) {
  acts::ChecklistEntryInput entry;
  entry.item = Id<ChecklistItem>(item);
  entry.have = have;
  entry.as_of = day;
  entry.evidence = "Sổ kho";
  entry.source = "Khoa Dược - Vật tư";
  return entry;
}

void fill_checklist(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto facility = oxygen.facility(call, call.word(0));
  acts::ChecklistInput input{facility, {}};
  for (const auto& row : call.rows()) {
    auto entry =
        counted(call.cell(row, "mục"), amount_of(call, row, "hiện có"), local_day(oxygen.now));
    entry.use_per_day = amount_of(call, row, "dùng mỗi ngày");
    input.entries.push_back(entry);
  }
  remember(scene, call, facility.text,
           acts::keep_checklist(desk_of(scene), officer_of(facility, "cb"), input, oxygen.now, ""));
}

acts::UnitPreparedness page_of(Scene& scene, const FacilityId& facility) {
  return acts::unit_preparedness(desk_of(scene), officer_of(facility, "cb"), facility,
                                 scene.of<OxygenScene>().now)
      .value();
}

void tasks_are(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto facility = oxygen.facility(call, call.word(0));
  const auto tasks =
      acts::preparedness_tasks(desk_of(scene), officer_of(facility, "cb"), oxygen.now);
  call.expect(call.line(), "số việc", std::to_string(call.rows().size()),
              std::to_string(tasks.size()));
  for (std::size_t i = 0; i < std::min(tasks.size(), call.rows().size()); ++i) {
    std::string kind;
    for (const auto& [each, word] : names_of(PlanTaskKind{}))
      if (each == tasks[i].kind) kind = word;
    const auto due = tasks[i].due ? vietnamese_date(*tasks[i].due) : std::string{};
    call.expect(call.rows()[i].line, "việc", call.cell(call.rows()[i], "việc"),
                oxygen.sentences.text("preparedness.task." + kind,
                                      {{"subject", tasks[i].subject}, {"due", due}}));
  }
}

template <class Q>
std::string written(const std::optional<Q>& amount) {
  return amount ? decimal(amount->number(), 0) : unknown_cell;
}

void checklist_is(Scene& scene, Call& call) {
  const auto& sentences = scene.of<OxygenScene>().sentences;
  const auto page = page_of(scene, scene.of<OxygenScene>().facility(call, call.word(0)));
  for (const auto& row : call.rows()) {
    const Id<ChecklistItem> item(call.cell(row, "mục"));
    for (const auto& line : page.checklist) {
      if (line.item != item) continue;
      std::string standing;
      for (const auto& [each, word] : names_of(LineStanding{}))
        if (each == line.standing) standing = word;
      call.expect(row.line, "nhu cầu", call.cell(row, "nhu cầu"), written(line.need));
      call.expect(row.line, "hiện có", call.cell(row, "hiện có"), written(line.have));
      call.expect(row.line, "còn thiếu", call.cell(row, "còn thiếu"), written(line.gap));
      call.expect(row.line, "số ngày còn đủ", call.cell(row, "số ngày còn đủ"),
                  written(line.cover));
      call.expect(row.line, "kết quả", call.cell(row, "kết quả"),
                  sentences.text("preparedness.standing." + standing));
    }
  }
}

void two_at_once(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto facility = oxygen.facility(call, call.word(0));
  const auto item = call.word(1);
  const auto page = page_of(scene, facility);
  std::optional<LedgerPosition> seen;
  for (const auto& line : page.checklist)
    if (line.item.text == item) seen = line.version;
  const auto save = [&](const char* name, double have) {
    auto entry = counted(item, Amount(have), local_day(oxygen.now));
    entry.version = seen;
    return acts::keep_checklist(desk_of(scene), officer_of(facility, name), {facility, {entry}},
                                oxygen.now, "");
  };
  remember(scene, call, facility.text, save("người trước", 2));
  const auto late = save("người sau", 3);
  call.expect(call.line(), "lỗi", "preparedness_conflict", late ? "" : late.error().code);
  call.expect(call.line(), "người đã lưu", "người trước",
              late ? "" : late.error().parameters.front().second);
}

void summary_is(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto summary = acts::readiness_summary(desk_of(scene), oxygen.department(), oxygen.now);
  call.expect(call.line(), "số đơn vị", std::to_string(call.rows().size()),
              std::to_string(summary.rows.size()));
  for (std::size_t i = 0; i < std::min(summary.rows.size(), call.rows().size()); ++i) {
    const auto& row = call.rows()[i];
    const auto& found = summary.rows[i];
    call.expect(row.line, "đơn vị", call.cell(row, "đơn vị"), found.name);
    call.expect(row.line, "đạt", call.cell(row, "đạt"), std::to_string(found.met));
    call.expect(row.line, "thiếu", call.cell(row, "thiếu"), std::to_string(found.lacking));
    call.expect(row.line, "đã phê duyệt", call.cell(row, "phương án đã phê duyệt"),
                std::to_string(found.approved_plans));
    call.expect(row.line, "diễn tập", call.cell(row, "diễn tập gần nhất"),
                found.last_drill ? vietnamese_date(*found.last_drill) : unknown_cell);
  }
}

void never_met_unknown(Scene& scene, Call& call) {
  auto& oxygen = scene.of<OxygenScene>();
  const auto summary = acts::readiness_summary(desk_of(scene), oxygen.department(), oxygen.now);
  for (const auto& row : summary.rows)
    for (const auto& theme : row.themes)
      if (theme.unknown > 0)
        call.expect(call.line(), row.name, "không đạt",
                    theme.standing == LineStanding::Met ? "đạt" : "không đạt");
}

}  // namespace

std::vector<Step> preparedness_steps() {
  return {{"việc về phương án của {cơ sở}", tasks_are},
          {"{cơ sở} lưu phương án", keep_plan},
          {"{cơ sở} ghi diễn tập ngày {ngày}", keep_drill},
          {"{cơ sở} nhập bảng kiểm", fill_checklist},
          {"bảng kiểm của {cơ sở}", checklist_is},
          {"hai người của {cơ sở} cùng sửa mục {mục}: người sau được báo đã có người khác lưu",
           two_at_once},
          {"Sở Y tế xem tổng hợp mức độ sẵn sàng", summary_is},
          {"chưa nhập thì không bao giờ tính là đạt", never_met_unknown}};
}

}  // namespace sansang::journeys
