// SPDX-License-Identifier: Apache-2.0
// Rounds: the clock, organisations with their successors, people, documents, duties and progress.
#include "steps_rounds.hpp"
#include "store/duty_books.hpp"
#include "store/rules/duty_rules.hpp"

namespace sansang::journeys {

accounts::Caller RoundScene::person(Call& call, const std::string& name) {
  accounts::Caller caller;
  const auto at = people.find(name);
  if (at == people.end()) {
    call.fail(call.line(), "nobody is called " + name);
    return caller;
  }
  caller.account.id = at->second.account;
  caller.account.full_name = name;
  if (at->second.is_active_on(local_day(now))) caller.appointments = {at->second};
  return caller;
}

OrganisationId RoundScene::organisation(Call& call, const std::string& name) const {
  const auto at = organisations.find(name);
  if (at != organisations.end()) return at->second;
  call.fail(call.line(), "no such organisation: " + name);
  return {};
}

void RoundScene::write(std::vector<store::Change> changes) {
  store::Act act;
  act.at = now;
  act.action = "journey";
  act.object = "journey";
  act.changes = std::move(changes);
  store->commit(act);
}

namespace {

template <class E>
E word_in(Call& call, const std::string& text) {
  for (const auto& [value, name] : names_of(E{}))
    if (name == text) return value;
  call.fail(call.line(), "no such word: " + text);
  return E{};
}

Date day_of(Call& call, const std::string& text) {
  const auto day = parse_date(text);
  if (!day) call.fail(call.line(), "not a day: " + text);
  return day.value_or(Date{});
}

std::optional<Date> day_or_none(Call& call, const std::string& text) {
  return text == unknown_cell ? std::nullopt : std::optional(day_of(call, text));
}

void set_clock(Scene& scene, Call& call) {
  const auto& hour = call.word(0);
  const auto at = parse_instant(iso_date(day_of(call, call.word(1))) + "T" + hour + "+07:00");
  if (!at) return call.fail(call.line(), "not an hour: " + hour);
  scene.of<RoundScene>().now = *at;
}

void add_organisations(Scene& scene, Call& call) {
  auto& rounds = scene.of<RoundScene>();
  for (const auto& row : call.rows())
    rounds.organisations[call.cell(row, "đơn vị")] = OrganisationId(call.cell(row, "mã"));
  std::vector<store::Change> changes;
  for (const auto& row : call.rows()) {
    organisation::Organisation each;
    each.id = OrganisationId(call.cell(row, "mã"));
    each.name = call.cell(row, "đơn vị");
    each.kind = word_in<organisation::OrganisationKind>(call, call.cell(row, "loại"));
    each.province = call.word(0);
    if (const auto parent = call.cell(row, "thuộc"); parent != unknown_cell)
      each.parent = rounds.organisation(call, parent);
    if (call.has_column("từ ngày")) each.from = day_or_none(call, call.cell(row, "từ ngày"));
    if (call.has_column("đến ngày")) each.to = day_or_none(call, call.cell(row, "đến ngày"));
    if (call.has_column("đơn vị kế tiếp"))
      if (const auto next = call.cell(row, "đơn vị kế tiếp"); next != unknown_cell)
        each.successors = {rounds.organisation(call, next)};
    changes.emplace_back(store::keep(each, std::nullopt));
  }
  rounds.write(std::move(changes));
}

void add_people(Scene& scene, Call& call) {
  auto& rounds = scene.of<RoundScene>();
  std::vector<store::Change> changes;
  for (const auto& row : call.rows()) {
    const auto name = call.cell(row, "họ tên");
    accounts::Appointment each;
    each.id = AppointmentId("pc-" + name);
    each.account = AccountId(name);
    each.role = word_in<accounts::Role>(call, call.cell(row, "vai trò"));
    each.organisation = rounds.organisation(call, call.cell(row, "đơn vị"));
    each.scope.whole_province = call.cell(row, "cả tỉnh") == "có";
    rounds.people[name] = each;
    accounts::Account account;
    account.id = each.account;
    account.full_name = name;
    changes.emplace_back(account);
    changes.emplace_back(each);
  }
  rounds.write(std::move(changes));
}

void register_document(Scene& scene, Call& call) {
  duties::OfficialDocument document;
  document.id = OfficialDocumentId(call.word(0));
  document.number = call.word(0);
  document.issuer = call.word(1);
  document.subject = call.word(2);
  document.direction = duties::DocumentDirection::Incoming;
  scene.of<RoundScene>().write({store::keep(document, std::nullopt)});
}

/// The organisations of the plan's addressees that live on the day.
std::vector<OrganisationId> holders(const RoundScene& rounds, const store::ReadyDuty& duty,
                                    const organisation::Organisations& all) {
  std::vector<OrganisationId> ids;
  for (const auto& wanted : duty.addressees)
    for (const auto& each : all.alive_on(local_day(rounds.now)))
      for (const auto& [kind, name] : names_of(each.kind))
        if (kind == each.kind && name == wanted.kind &&
            (wanted.name.empty() || wanted.name == each.name))
          ids.push_back(each.id);
  return ids;
}

void register_plan(Scene& scene, Call& call) {
  auto& rounds = scene.of<RoundScene>();
  std::vector<organisation::Organisation> known;
  for (auto& kept : rounds.store->records<organisation::Organisation>())
    known.push_back(std::move(kept.record));
  const organisation::Organisations all(known);
  std::vector<store::Change> changes;
  for (const auto& plan : store::read_duty_rules(rules_folder / "duties").documents) {
    if (plan.id.text != call.word(0)) continue;
    for (const auto& document : plan.documents)
      changes.emplace_back(store::keep(document, std::nullopt));
    for (const auto& duty : plan.duties) {
      changes.emplace_back(store::keep(duty.duty, std::nullopt));
      for (const auto& holder : holders(rounds, duty, all)) {
        duties::Assignment assignment;
        assignment.id = Id<duties::Assignment>(duty.duty.id.text + "/" + holder.text);
        assignment.duty = duty.duty.id;
        assignment.organisation = holder;
        assignment.from = local_day(rounds.now);
        changes.emplace_back(store::keep(assignment, std::nullopt));
      }
    }
  }
  if (changes.empty()) return call.fail(call.line(), "no such plan: " + call.word(0));
  rounds.write(std::move(changes));
}

void record_progress(Scene& scene, Call& call) {
  auto& rounds = scene.of<RoundScene>();
  std::vector<store::Change> changes;
  for (const auto& row : call.rows()) {
    duties::DutyProgress progress;
    progress.assignment =
        Id<duties::Assignment>(call.cell(row, "nhiệm vụ") + "/" +
                               rounds.organisation(call, call.cell(row, "đơn vị")).text);
    progress.occurrence = day_of(call, call.cell(row, "ngày"));
    progress.id =
        Id<duties::DutyProgress>(progress.assignment.text + "/" + iso_date(*progress.occurrence));
    progress.state = duties::ProgressState::Done;
    progress.remark = call.cell(row, "kết quả");
    progress.evidence = call.cell(row, "minh chứng");
    progress.at = at_local_time(*progress.occurrence, std::chrono::hours{9});
    changes.emplace_back(store::keep(progress, std::nullopt));
  }
  rounds.write(std::move(changes));
}

}  // namespace

std::vector<Step> round_people_steps() {
  return {{"đồng hồ chỉ {giờ} ngày {ngày}", set_clock},
          {"các đơn vị của tỉnh mã {tỉnh}", add_organisations},
          {"những người thực hiện", add_people},
          {"sổ văn bản đến có số {số} của {cơ quan}: {trích yếu}", register_document},
          {"kế hoạch {mã} vào sổ và được giao cho từng đơn vị", register_plan},
          {"tiến độ đã ghi trong năm", record_progress}};
}

}  // namespace sansang::journeys
