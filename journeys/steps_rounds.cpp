// SPDX-License-Identifier: Apache-2.0
// Rounds: opened, answered, typed on behalf, returned, accepted, summed up on paper.
#include "steps_rounds.hpp"

#include <algorithm>

#include "acts/rounds/answer_round.hpp"
#include "acts/rounds/open_round.hpp"
#include "acts/rounds/review_round.hpp"
#include "documents/plain_text.hpp"
#include "documents/precision.hpp"

namespace sansang::journeys {

acts::RoundPage RoundScene::page(Call& call) {
  for (const auto& [name, appointment] : people) {
    const auto page = acts::round_page(desk(), person(call, name), round, now);
    if (page && page->may_print) return *page;
  }
  call.fail(call.line(), "nobody sees the whole round " + round.text);
  return {};
}

const acts::AddresseeView* RoundScene::addressee(const acts::RoundPage& page, Call& call,
                                                 const std::string& name) const {
  for (const auto& each : page.addressees)
    if (each.name == name) return &each;
  call.fail(call.line(), "not asked: " + name);
  return nullptr;
}

namespace {

Instant instant_in(Call& call, const std::string& hour, const std::string& day) {
  const auto date = parse_date(day);
  const auto at = date ? parse_instant(iso_date(*date) + "T" + hour + "+07:00") : std::nullopt;
  if (!at) call.fail(call.line(), "not a time: " + hour + " " + day);
  return at.value_or(Instant{});
}

/// Notes the refusal; a step that must be taken says so with `expect_taken`.
template <class Done>
void note(RoundScene& rounds, const Done& done) {
  rounds.refusal = done ? "" : rounds.sentences.sentence_of(done.error());
  if constexpr (std::is_same_v<Done, Result<acts::RoundOutcome>>) {
    if (!done) return;
    if (const auto* findings = std::get_if<std::vector<Finding>>(&*done))
      rounds.refusal = rounds.sentences.sentence_of(findings->front());
  }
}

void choose_form(Scene& scene, Call& call) {
  auto& rounds = scene.of<RoundScene>();
  rounds.form.clear();
  for (const auto& ready : rounds.forms)
    if (ready.title == call.word(0)) rounds.form = ready.form;
  if (rounds.form.empty()) call.fail(call.line(), "no such form: " + call.word(0));
}

acts::OpenRoundInput opening(RoundScene& rounds, Call& call, duties::RoundKind kind) {
  acts::OpenRoundInput input;
  input.round = RoundId("dot-" + call.word(1));
  input.kind = kind;
  input.title = call.word(1);
  input.document = OfficialDocumentId(call.word(2));
  input.due = instant_in(call, call.word(3), call.word(4));
  input.form = rounds.form;
  for (const auto& row : call.rows())
    input.addressees.push_back(rounds.organisation(call, call.cell(row, "đơn vị")));
  rounds.round = input.round;
  return input;
}

template <duties::RoundKind kind>
void open(Scene& scene, Call& call) {
  auto& rounds = scene.of<RoundScene>();
  if (kind == duties::RoundKind::YearlyReport) rounds.form.clear();
  const auto who = rounds.person(call, call.word(0));
  note(rounds, acts::open_round(rounds.desk(), who, opening(rounds, call, kind), rounds.now, ""));
  if (!rounds.refusal.empty()) call.fail(call.line(), rounds.refusal);
}

/// The newest version of the entry that the person would see.
std::optional<LedgerPosition> version_of(RoundScene& rounds, const OrganisationId& organisation,
                                         duties::AnswerSource source) {
  const auto kept = rounds.store->record<duties::Submission>(
      duties::submission_id(rounds.round, organisation, source).text);
  return kept ? std::optional(kept->position) : std::nullopt;
}

/// The answers of the table, by the labels of the form (a yearly report: duty and part).
std::vector<duties::Answer> answers_in(RoundScene& rounds, Call& call) {
  const auto round = rounds.store->record<duties::Round>(rounds.round.text);
  std::vector<duties::Answer> answers;
  for (const auto& row : call.rows()) {
    const auto label = call.cell(row, "mục");
    std::string name;
    for (const auto& field : round->record.form)
      if (field.label == label || (!field.clause.empty() && field.name == label)) name = field.name;
    if (name.empty()) call.fail(row.line, "the form does not ask for " + label);
    if (const auto value = call.cell(row, "trả lời"); value != unknown_cell)
      answers.push_back({name, value});
  }
  return answers;
}

void answer_as_itself(Scene& scene, Call& call) {
  auto& rounds = scene.of<RoundScene>();
  acts::AnswerInput input;
  input.organisation = rounds.organisation(call, call.word(1));
  input.step = duties::SubmissionAct::Submit;
  input.answers = answers_in(rounds, call);
  input.version = version_of(rounds, input.organisation, duties::AnswerSource::Own);
  note(rounds, acts::answer_round(rounds.desk(), rounds.person(call, call.word(0)), rounds.round,
                                  input, rounds.now, ""));
}

void type_what_was_told(Scene& scene, Call& call) {
  auto& rounds = scene.of<RoundScene>();
  acts::OnBehalfInput input;
  input.answer.organisation = rounds.organisation(call, call.word(1));
  input.answer.step = duties::SubmissionAct::Submit;
  input.answer.answers = answers_in(rounds, call);
  input.answer.version =
      version_of(rounds, input.answer.organisation, duties::AnswerSource::Telephone);
  input.told_by = call.word(2);
  note(rounds, acts::answer_on_behalf(rounds.desk(), rounds.person(call, call.word(0)),
                                      rounds.round, input, rounds.now, ""));
}

void decide(RoundScene& rounds, Call& call, acts::ReviewStep step, std::string reason) {
  const auto page = rounds.page(call);
  const auto* addressee = rounds.addressee(page, call, call.word(1));
  if (!addressee) return;
  acts::ReviewInput input{addressee->organisation, {}, step, std::move(reason), {}};
  for (const auto& entry : addressee->entries) {
    const bool is_chosen = step == acts::ReviewStep::Prefer
                               ? entry.submission.source == duties::AnswerSource::Own
                               : entry.counts;
    if (is_chosen) input.submission = entry.submission.id.text;
    input.seen.push_back({entry.submission.id.text, entry.version});
  }
  note(rounds, acts::review_round(rounds.desk(), rounds.person(call, call.word(0)), rounds.round,
                                  input, rounds.now, ""));
}
void accept(Scene& scene, Call& call) {
  decide(scene.of<RoundScene>(), call, acts::ReviewStep::Accept, "");
}
void give_back(Scene& scene, Call& call) {
  decide(scene.of<RoundScene>(), call, acts::ReviewStep::Return, call.word(2));
}
void prefer_own(Scene& scene, Call& call) {
  decide(scene.of<RoundScene>(), call, acts::ReviewStep::Prefer, "");
}

void close(Scene& scene, Call& call) {
  auto& rounds = scene.of<RoundScene>();
  note(rounds, acts::close_round(rounds.desk(), rounds.person(call, call.word(0)), rounds.round,
                                 {rounds.page(call).version}, rounds.now, ""));
}

void expect_taken(Scene& scene, Call& call) {
  call.expect(call.line(), "bị từ chối", "", scene.of<RoundScene>().refusal);
}
void expect_refused(Scene& scene, Call& call) {
  call.expect(call.line(), "bị từ chối", call.word(0), scene.of<RoundScene>().refusal);
}

void expect_summary(Scene& scene, Call& call) {
  auto& rounds = scene.of<RoundScene>();
  const auto page = rounds.page(call);
  for (const auto& row : call.rows()) {
    const auto* each = rounds.addressee(page, call, call.cell(row, "đơn vị"));
    if (!each) continue;
    const auto word = [&](const std::string& group, const auto& value) {
      for (const auto& [candidate, name] : names_of(value))
        if (candidate == value) return rounds.sentences.text(group + "." + std::string(name));
      return std::string();
    };
    call.expect(row.line, "tình trạng", call.cell(row, "tình trạng"),
                word("submission_state", each->row.state));
    if (call.has_column("nguồn"))
      call.expect(row.line, "nguồn", call.cell(row, "nguồn"),
                  each->entries.empty() ? unknown_cell : word("answer_source", each->row.source));
    if (call.has_column("quá hạn"))
      call.expect(row.line, "quá hạn", call.cell(row, "quá hạn"), each->row.late ? "có" : "không");
    if (call.has_column("nay do"))
      call.expect(row.line, "nay do", call.cell(row, "nay do"),
                  each->answered_by.empty() ? unknown_cell : each->answered_by);
  }
}

void expect_totals(Scene& scene, Call& call) {
  auto& rounds = scene.of<RoundScene>();
  const auto page = rounds.page(call);
  const documents::Shown shown(rounds.sentences);
  for (const auto& row : call.rows()) {
    const auto label = call.cell(row, "mục");
    const auto field = std::find_if(page.round.form.begin(), page.round.form.end(),
                                    [&](const auto& each) { return each.label == label; });
    const auto total = std::find_if(page.totals.begin(), page.totals.end(), [&](const auto& each) {
      return field != page.round.form.end() && each.field == field->name;
    });
    if (total == page.totals.end()) {
      call.fail(row.line, "no total of " + label);
      continue;
    }
    call.expect(row.line, "tổng", call.cell(row, "tổng"),
                total->total ? shown.number(*total->total, 0) : unknown_cell);
    call.expect(row.line, "có số liệu", call.cell(row, "có số liệu"),
                std::to_string(total->answered));
    call.expect(row.line, "chưa có", call.cell(row, "chưa có"), std::to_string(total->unanswered));
  }
}

std::string paper_of(RoundScene& rounds, Call& call) {
  for (const auto& [name, appointment] : rounds.people) {
    const auto paper = acts::round_paper({rounds.desk(), rounds.offices}, rounds.person(call, name),
                                         rounds.round, rounds.now);
    if (paper) return documents::plain_text(*paper);
  }
  call.fail(call.line(), "nobody gets the paper");
  return {};
}

void expect_in_paper(Scene& scene, Call& call) {
  const auto text = paper_of(scene.of<RoundScene>(), call);
  for (const auto& row : call.rows()) {
    const auto words = call.cell(row, "câu");
    call.expect(row.line, "văn bản", words,
                text.find(words) == std::string::npos ? "không có câu này:\n" + text : words);
  }
}
void expect_not_in_paper(Scene& scene, Call& call) {
  const auto text = paper_of(scene.of<RoundScene>(), call);
  call.expect(call.line(), "văn bản", "không có",
              text.find(call.word(0)) == std::string::npos ? "không có" : "có");
}

void expect_prefilled(Scene& scene, Call& call) {
  auto& rounds = scene.of<RoundScene>();
  const auto page =
      acts::round_page(rounds.desk(), rounds.person(call, call.word(0)), rounds.round, rounds.now);
  for (const auto& row : call.rows()) {
    std::string found = unknown_cell;
    for (const auto& each : page->addressees)
      for (const auto& known : each.prefilled)
        if (known.field == call.cell(row, "mục")) found = known.value;
    call.expect(row.line, "điền sẵn", call.cell(row, "điền sẵn"), found);
  }
}

}  // namespace

std::vector<Step> round_steps() {
  return {{"dùng biểu có sẵn “{tên}”", choose_form},
          {"{ai} mở đợt rà soát “{tên}” theo văn bản {số}, hạn {giờ} ngày {ngày}, gửi",
           open<duties::RoundKind::PlanReview>},
          {"{ai} mở đợt lấy số liệu “{tên}” theo văn bản {số}, hạn {giờ} ngày {ngày}, gửi",
           open<duties::RoundKind::AskedTable>},
          {"{ai} mở đợt báo cáo năm “{tên}” theo kế hoạch {mã}, hạn {giờ} ngày {ngày}, gửi",
           open<duties::RoundKind::YearlyReport>},
          {"{ai} trả lời cho {đơn vị}", answer_as_itself},
          {"{ai} ghi hộ {đơn vị} theo điện thoại của {người báo}", type_what_was_told},
          {"{ai} duyệt phần của {đơn vị}", accept},
          {"{ai} trả lại phần của {đơn vị}: {lý do}", give_back},
          {"{ai} chọn bản tự nhập của {đơn vị}", prefer_own},
          {"{ai} khóa đợt", close},
          {"việc vừa làm được ghi nhận", expect_taken},
          {"việc vừa làm bị từ chối: {câu}", expect_refused},
          {"bảng tổng hợp", expect_summary},
          {"tổng cộng", expect_totals},
          {"văn bản tổng hợp có các câu", expect_in_paper},
          {"văn bản tổng hợp không có: {chữ}", expect_not_in_paper},
          {"{ai} thấy điền sẵn", expect_prefilled}};
}

}  // namespace sansang::journeys
