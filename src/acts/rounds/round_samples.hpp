// SPDX-License-Identifier: Apache-2.0
/// A round that the department opens over the tiny province of province_samples.hpp, for tests: how
/// many cylinders each centre has, due at 16:00 of today. All figures are invented.
#pragma once
#include "acts/province_samples.hpp"
#include "acts/rounds/answer_round.hpp"
#include "acts/rounds/open_round.hpp"
#include "acts/rounds/review_round.hpp"

namespace sansang::acts::samples {

inline const Instant due_at_four = at_local_time(today, std::chrono::hours{16});

inline const documents::Sentences& vietnamese() {
  static const auto read = documents::Sentences::load(SANSANG_SOURCE_DIR "/messages", "vi");
  return read;
}
inline const std::vector<store::ReadyRoundForm>& round_forms() {
  static const auto read = store::read_round_forms(SANSANG_SOURCE_DIR "/rules/rounds");
  return read.forms;
}
inline RoundDesk round_desk(store::Store& store) {
  return {store, round_forms(), vietnamese()};
}

inline std::vector<duties::FormField> cylinder_form() {
  return {{"cylinders", "Bình 40 lít còn đầy", duties::FieldKind::Whole, "bình", true, ""},
          {"note", "Khó khăn", duties::FieldKind::Text, "", false, ""}};
}
inline OpenRoundInput a_table(const std::string& id, std::vector<OrganisationId> addressees) {
  OpenRoundInput input;
  input.round = RoundId(id);
  input.kind = duties::RoundKind::AskedTable;
  input.title = "Số bình oxy còn đầy";
  input.due = due_at_four;
  input.form = cylinder_form();
  input.addressees = std::move(addressees);
  return input;
}
inline AnswerInput an_answer(const OrganisationId& organisation, const std::string& cylinders,
                             duties::SubmissionAct step = duties::SubmissionAct::Submit,
                             std::optional<LedgerPosition> version = {}) {
  AnswerInput input;
  input.organisation = organisation;
  input.step = step;
  input.answers = {{"cylinders", cylinders}};
  input.version = version;
  return input;
}

/// The round of which `{round}` in the authorization matrix tells: asked of one centre.
inline RoundId round_of(const OrganisationId& organisation) {
  return RoundId("round-" + organisation.text);
}
inline accounts::Caller officer_of(const OrganisationId& centre) {
  auto officer = officer_of_an_bien();
  officer.appointments.front().organisation = centre;
  return officer;
}
/// Both rounds, each with the answer that its centre sent.
inline void open_rounds(store::Store& store) {
  const auto desk = round_desk(store);
  for (const auto& centre : {centre_of_an_bien, centre_of_kien_hai}) {
    const auto id = round_of(centre);
    const auto opened = open_round(desk, province_officer(), a_table(id.text, {centre}), now, "");
    ensure(opened && std::holds_alternative<RoundPage>(*opened), "a sample round is refused");
    const auto sent = answer_round(desk, officer_of(centre), id, an_answer(centre, "30"), now, "");
    ensure(sent && std::holds_alternative<RoundPage>(*sent), "a sample answer is refused");
  }
}

}  // namespace sansang::acts::samples
