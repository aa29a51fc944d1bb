// SPDX-License-Identifier: Apache-2.0
// Documents and duties: what the program answers.
#include <algorithm>

#include "acts/duties/document_register.hpp"
#include "acts/duties/duty_board_view.hpp"
#include "acts/duties/duty_record.hpp"
#include "steps_duties.hpp"

namespace sansang::journeys {
namespace {

const std::map<std::string, std::int64_t duties::DutyCounts::*> count_names{
    {"đã xong", &duties::DutyCounts::done},
    {"xong muộn", &duties::DutyCounts::done_late},
    {"trong hạn", &duties::DutyCounts::on_time},
    {"sắp đến hạn", &duties::DutyCounts::due_soon},
    {"quá hạn", &duties::DutyCounts::late},
    {"chưa nhận việc", &duties::DutyCounts::silent},
    {"chưa có đơn vị kế tiếp", &duties::DutyCounts::orphan}};

std::string number(std::int64_t count) {
  return std::to_string(count);
}

void expect_register(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  const auto who = person_named(shared, call, call.word(0));
  const auto found = acts::document_register(scene.of<DutyScene>().desk(shared), who, call.word(1),
                                             local_day(shared.now));
  call.expect(call.line(), "documents found", number(static_cast<int>(call.rows().size())),
              number(static_cast<std::int64_t>(found.rows.size())));
  std::size_t i = 0;
  for (const auto& row : call.rows()) {
    if (i >= found.rows.size()) return;
    call.expect(row.line, "number", call.cell(row, "số"), found.rows[i].number);
    call.expect(row.line, "standing", call.cell(row, "hiệu lực"), found.rows[i].standing_vi);
    ++i;
  }
}

void expect_duties(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  const auto who = person_named(shared, call, call.word(1));
  const auto list =
      acts::duties_of_document(scene.of<DutyScene>().desk(shared), who,
                               OfficialDocumentId(call.word(0)), local_day(shared.now));
  if (!list) return call.fail(call.line(), shared.sentences.sentence_of(list.error()));
  for (const auto& row : call.rows()) {
    const auto clause = call.cell(row, "mục");
    const auto at = std::find_if(list->duties.begin(), list->duties.end(),
                                 [&](const auto& view) { return view.duty.clause == clause; });
    if (at == list->duties.end()) {
      call.fail(row.line, "no duty of the clause " + clause);
      continue;
    }
    if (call.has_column("số đơn vị"))
      call.expect(row.line, "organisations", call.cell(row, "số đơn vị"),
                  number(static_cast<std::int64_t>(at->assignments.size())));
    if (call.has_column("thời hạn")) {
      std::string rule;
      for (const auto& sentence : at->deadline_vi) rule += (rule.empty() ? "" : ". ") + sentence;
      call.expect(row.line, "deadline", call.cell(row, "thời hạn"), rule);
    }
  }
}

void expect_board(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  const auto who = person_named(shared, call, call.word(0));
  const auto board = acts::duty_board_view(scene.of<DutyScene>().desk(shared), who, {}, shared.now);
  const bool by_unit = call.has_column("đơn vị");
  const auto& rows = by_unit ? board.by_organisation : board.by_document;
  for (const auto& row : call.rows()) {
    const auto name = call.cell(row, by_unit ? "đơn vị" : "văn bản");
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto& each) {
      return each.name == name || each.id == name;
    });
    const duties::DutyCounts none;
    const auto& counts = at == rows.end() ? none : at->counts;
    for (const auto& [heading, member] : count_names)
      if (call.has_column(heading))
        call.expect(row.line, name + ", " + heading, call.cell(row, heading),
                    number(counts.*member));
  }
}

void expect_reminders(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  const auto who = person_named(shared, call, call.word(0));
  const auto all = acts::due_reminders(scene.of<DutyScene>().desk(shared), who, shared.now);
  std::map<std::string, std::string> told;  // holder -> days left
  for (const auto& [task, to] : all)
    if (task.clause == call.word(1))
      told[task.holder_names] = task.days_left ? number(*task.days_left) : unknown_cell;
  call.expect(call.line(), "reminders", number(static_cast<int>(call.rows().size())),
              number(static_cast<std::int64_t>(told.size())));
  for (const auto& row : call.rows()) {
    const auto at = told.find(call.cell(row, "đơn vị"));
    call.expect(row.line, "days left", call.cell(row, "còn (ngày)"),
                at == told.end() ? "not reminded" : at->second);
  }
}

void expect_no_reminders(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  const auto who = person_named(shared, call, call.word(0));
  std::int64_t count = 0;
  for (const auto& [task, to] :
       acts::due_reminders(scene.of<DutyScene>().desk(shared), who, shared.now))
    count += task.clause == call.word(1) ? 1 : 0;
  call.expect(call.line(), "reminders", "0", number(count));
}

void expect_work(Scene& scene, Call& call) {
  auto& shared = scene.of<OxygenScene>();
  const auto who = person_named(shared, call, call.word(0));
  const auto work = acts::my_work(scene.of<DutyScene>().desk(shared), who, shared.now);
  for (const auto& row : call.rows()) {
    const auto clause = call.cell(row, "mục");
    const auto at = std::find_if(work.tasks.begin(), work.tasks.end(),
                                 [&](const auto& task) { return task.clause == clause; });
    std::string standing = "not there";
    if (at != work.tasks.end())
      standing = at->orphan ? "chưa có đơn vị kế tiếp"
                            : (at->days_left && *at->days_left < 0 ? "quá hạn" : "đang mở");
    call.expect(row.line, clause, call.cell(row, "tình trạng"), standing);
  }
}

}  // namespace

std::vector<Step> duty_answer_steps() {
  return {
      {"{người} tìm trong sổ văn bản “{chữ}”", expect_register},
      {"nhiệm vụ của {văn bản} mà {người} thấy", expect_duties},
      {"bảng nhiệm vụ của {người}", expect_board},
      {"hôm nay {người} phải nhắc về mục {mục}", expect_reminders},
      {"hôm nay {người} không phải nhắc ai về mục {mục}", expect_no_reminders},
      {"việc của {người}", expect_work},
  };
}

}  // namespace sansang::journeys
