// SPDX-License-Identifier: Apache-2.0
// Documents and duties: offices and people as they are, what the records office enters, who gets a
// duty, who confirms and reports.
#include "steps_duties.hpp"

#include <algorithm>

#include "acts/duties/document_record.hpp"
#include "acts/duties/duty_answer.hpp"
#include "acts/duties/duty_board_view.hpp"
#include "acts/duties/duty_load.hpp"
#include "acts/duties/duty_record.hpp"

namespace sansang::journeys {
namespace {

using organisation::OrganisationKind;

const std::map<std::string, OrganisationKind> kind_names{
    {"Sở Y tế", OrganisationKind::DepartmentOfHealth},
    {"phòng", OrganisationKind::Division},
    {"trung tâm kiểm soát bệnh tật", OrganisationKind::Cdc},
    {"bệnh viện", OrganisationKind::Hospital},
    {"trung tâm y tế", OrganisationKind::HealthCentre}};
const std::map<std::string, accounts::Role> role_names{
    {"văn thư", accounts::Role::RecordsOffice},
    {"chuyên viên", accounts::Role::ProvinceOfficer},
    {"lãnh đạo Sở", accounts::Role::Director},
    {"lãnh đạo đơn vị", accounts::Role::FacilityLeader}};
const std::map<std::string, duties::RelationKind> relation_names{
    {"tạm dừng", duties::RelationKind::Pauses},
    {"thực hiện", duties::RelationKind::CarriesOut},
    {"thay thế", duties::RelationKind::Replaces}};
const std::map<std::string, duties::ProgressState> state_names{
    {"đang thực hiện", duties::ProgressState::InProgress},
    {"đã hoàn thành", duties::ProgressState::Done},
    {"không thực hiện được", duties::ProgressState::Cannot}};

template <class T>
T word_in(Call& call, const JourneyRow& row, const char* heading,
          const std::map<std::string, T>& words) {
  const auto word = call.cell(row, heading);
  const auto at = words.find(word);
  if (at == words.end()) call.fail(row.line, "no such word: " + word);
  return at == words.end() ? T{} : at->second;
}

std::optional<Date> day_of(Call& call, const JourneyRow& row, const char* heading) {
  const auto text = text_in(call, row, heading);
  return text.empty() ? std::nullopt : std::optional(day_in(call, text));
}

void add_organisations(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  std::vector<store::Change> changes;
  for (const auto& row : call.rows()) {
    organisation::Organisation each;
    each.id = OrganisationId(call.cell(row, "mã"));
    each.name = call.cell(row, "tên");
    each.kind = word_in(call, row, "loại", kind_names);
    if (const auto parent = text_in(call, row, "trực thuộc"); !parent.empty())
      each.parent = OrganisationId(parent);
    each.province = call.word(0);
    if (call.has_column("từ ngày")) each.from = day_of(call, row, "từ ngày");
    if (call.has_column("thôi từ ngày")) each.to = day_of(call, row, "thôi từ ngày");
    if (call.has_column("kế tiếp"))
      if (const auto next = text_in(call, row, "kế tiếp"); !next.empty())
        each.successors = {OrganisationId(next)};
    changes.emplace_back(store::keep(each, {}));
  }
  shared.write(std::move(changes));
}

void add_people(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  std::vector<store::Change> changes;
  for (const auto& row : call.rows()) {
    accounts::Account person;
    person.full_name = call.cell(row, "họ tên");
    person.id = AccountId(person.full_name);
    accounts::Appointment held;
    held.id = AppointmentId("pc " + person.full_name);
    held.account = person.id;
    held.role = word_in(call, row, "vai trò", role_names);
    held.organisation = organisation_named(shared, call, call.cell(row, "đơn vị"));
    held.scope.whole_province = held.role != accounts::Role::FacilityLeader;
    changes.emplace_back(person);
    changes.emplace_back(held);
  }
  shared.write(std::move(changes));
}

void keep_or_fail(Scene& scene, Call& call, int line, const Result<acts::KeptOutcome>& outcome) {
  const auto& sentences = scene.of<OxygenScene>().sentences;
  if (!outcome) return call.fail(line, sentences.sentence_of(outcome.error()));
  if (const auto* findings = std::get_if<std::vector<Finding>>(&*outcome))
    call.fail(line, sentences.sentence_of(findings->front()));
}

void enter_documents(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  const auto desk = scene.of<DutyScene>().desk(shared);
  for (const auto& row : call.rows()) {
    acts::DocumentInput input;
    input.document = OfficialDocumentId(call.cell(row, "mã"));
    input.number = call.cell(row, "số");
    input.issuer = call.cell(row, "cơ quan");
    input.issued_on = day_of(call, row, "ngày");
    input.direction = call.cell(row, "đến/đi") == "đến" ? duties::DocumentDirection::Incoming
                                                        : duties::DocumentDirection::Outgoing;
    input.subject = call.cell(row, "trích yếu");
    const auto who = person_named(shared, call, call.word(0));
    keep_or_fail(scene, call, row.line, acts::record_document(desk, who, input, shared.now, ""));
  }
}

void relate_documents(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  const auto desk = scene.of<DutyScene>().desk(shared);
  for (const auto& row : call.rows()) {
    acts::RelationInput input;
    input.document = OfficialDocumentId(call.cell(row, "văn bản"));
    input.other = OfficialDocumentId(call.cell(row, "đối với"));
    input.relation = input.document.text + "/" + input.other.text;
    input.kind = word_in(call, row, "quan hệ", relation_names);
    input.from = local_day(shared.now);
    input.note = text_in(call, row, "căn cứ");
    const auto who = person_named(shared, call, call.word(0));
    keep_or_fail(scene, call, row.line, acts::record_relation(desk, who, input, shared.now, ""));
  }
}

void load_ready_made(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  for (const auto& ready : scene.of<DutyScene>().rules.documents) {
    if (ready.id.text != call.word(0)) continue;
    const auto loaded =
        acts::load_duties(*shared.store, ready, AccountId(call.word(1)), false, shared.now);
    for (const auto& finding : loaded.findings)
      call.fail(call.line(), shared.sentences.sentence_of(finding));
    return;
  }
  call.fail(call.line(), "rules/duties has no " + call.word(0));
}

/// The duty with that clause, of any document.
store::Kept<duties::Duty> duty_with(OxygenScene& shared, Call& call, int line,
                                    const std::string& clause) {
  for (auto& kept : shared.store->records<duties::Duty>())
    if (kept.record.clause == clause) return kept;
  call.fail(line, "no duty has the clause " + clause);
  return {};
}

void set_days(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  const auto who = person_named(shared, call, call.word(0));
  for (const auto& row : call.rows()) {
    auto kept = duty_with(shared, call, row.line, call.cell(row, "mục"));
    kept.record.rule = duties::once_on(day_in(call, call.cell(row, "chậm nhất ngày")));
    keep_or_fail(scene, call, row.line,
                 acts::record_duty(scene.of<DutyScene>().desk(shared), who,
                                   {kept.record, kept.position}, shared.now, ""));
  }
}

/// The open tasks of the person's own organisation.
std::vector<acts::TaskView> own_tasks(Scene& scene, Call& call, const std::string& name) {
  auto& shared = scene.of<OxygenScene>();
  return acts::my_work(scene.of<DutyScene>().desk(shared), person_named(shared, call, name),
                       shared.now)
      .tasks;
}

void confirm_all(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  const auto desk = scene.of<DutyScene>().desk(shared);
  for (const auto& row : call.rows()) {
    const auto name = call.cell(row, "người xác nhận");
    const auto who = person_named(shared, call, name);
    for (const auto& task : own_tasks(scene, call, name)) {
      const auto kept = acts::confirm_receipt(desk, who, {task.assignment, ""}, shared.now, "");
      if (!kept) call.fail(row.line, shared.sentences.sentence_of(kept.error()));
    }
  }
}

void report(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  for (const auto& row : call.rows()) {
    const auto name = call.cell(row, "người báo");
    const auto clause = call.cell(row, "mục");
    const auto tasks = own_tasks(scene, call, name);
    const auto task = std::find_if(tasks.begin(), tasks.end(),
                                   [&](const auto& each) { return each.clause == clause; });
    if (task == tasks.end()) {
      call.fail(row.line, name + " has no task of the clause " + clause);
      continue;
    }
    acts::ProgressInput input;
    input.assignment = task->assignment;
    input.occurrence = task->named_day;
    input.state = word_in(call, row, "tiến độ", state_names);
    input.evidence = text_in(call, row, "minh chứng");
    input.version = task->version;
    keep_or_fail(scene, call, row.line,
                 acts::record_progress(scene.of<DutyScene>().desk(shared),
                                       person_named(shared, call, name), input, shared.now, ""));
  }
}

}  // namespace

accounts::Caller person_named(OxygenScene& scene, Call& call, const std::string& name) {
  const auto account = scene.store->account(AccountId(name));
  if (!account) call.fail(call.line(), "no such person: " + name);
  return accounts::caller_on(account.value_or(accounts::Account{}), scene.store->all_appointments(),
                             local_day(scene.now));
}

OrganisationId organisation_named(OxygenScene& scene, Call& call, const std::string& name) {
  for (const auto& kept : scene.store->records<organisation::Organisation>())
    if (kept.record.name == name || kept.record.id.text == name) return kept.record.id;
  call.fail(call.line(), "no such organisation: " + name);
  return {};
}

std::string text_in(Call& call, const JourneyRow& row, const char* heading) {
  const auto cell = call.cell(row, heading);
  return cell == unknown_cell ? std::string{} : cell;
}

std::vector<Step> duty_steps() {
  return {
      {"các cơ quan, đơn vị của tỉnh {mã}", add_organisations},
      {"người giữ vai trò", add_people},
      {"{người} vào sổ văn bản", enter_documents},
      {"{người} ghi văn bản liên quan", relate_documents},
      {"nạp nhiệm vụ có sẵn của {văn bản}, người nạp {người}", load_ready_made},
      {"{người} ấn định ngày", set_days},
      {"các đơn vị xác nhận đã nhận nhiệm vụ", confirm_all},
      {"các đơn vị báo tiến độ", report},
  };
}

}  // namespace sansang::journeys
