// SPDX-License-Identifier: Apache-2.0
/// Documents and duties for the tiny province of province_samples.hpp: each centre has a document
/// that its own people registered, "cv-<organisation>", with one duty that it holds, "nv-<…>", a
/// file on both, and a report on progress. All of it is invented.
#pragma once
#include <string>

#include "acts/duties/duty_desk.hpp"
#include "acts/province_samples.hpp"
#include "store/rules/duty_rules.hpp"
#include "store/rules/holidays.hpp"

namespace sansang::acts::samples {

/// The desk of the installation's own rules.
class Duties {
 public:
  explicit Duties(store::Store& store) : store_(store) {}
  DutyDesk desk() { return {store_, rules_.reminders, holidays_, vietnamese_, english_}; }
  const store::DutyRulesReading& rules() const { return rules_; }

 private:
  static std::filesystem::path folder(const char* name) {
    return std::filesystem::path(SANSANG_SOURCE_DIR) / name;
  }
  store::Store& store_;
  store::DutyRulesReading rules_ = store::read_duty_rules(folder("rules/duties"));
  Holidays holidays_ = store::read_holidays(folder("rules/calendar")).holidays;
  documents::Sentences vietnamese_ = documents::Sentences::load(folder("messages"), "vi");
  documents::Sentences english_ = documents::Sentences::load(folder("messages"), "en");
};

inline const std::string sample_file = "%PDF-1.4 mau";
inline std::string document_of(const OrganisationId& centre) {
  return "cv-" + centre.text;
}
inline std::string duty_of(const OrganisationId& centre) {
  return "nv-" + centre.text;
}
inline std::string assignment_of(const OrganisationId& centre) {
  return duty_of(centre) + "/" + centre.text;
}

inline void add_duties_of(store::Act& act, const OrganisationId& centre, const AccountId& by) {
  const auto file = store::attachment_of(sample_file, "application/pdf");
  const duties::AttachedFile named{file.hash, "ban-quet-" + centre.text + ".pdf"};
  act.changes.emplace_back(file);
  duties::OfficialDocument document;
  document.id = OfficialDocumentId(document_of(centre));
  document.number = "12/" + centre.text;
  document.issuer = "Đơn vị " + centre.text;
  document.issued_on = today - std::chrono::days{5};
  document.subject = "Về việc của " + centre.text;
  document.files = {named};
  document.recorded_by = by;
  act.changes.emplace_back(store::keep(document, {}));
  duties::Duty duty;
  duty.id = DutyId(duty_of(centre));
  duty.document = document.id;
  duty.clause = "mục 1";
  duty.text = "Nhiệm vụ của " + centre.text;
  duty.rule = duties::once_on(today + std::chrono::days{3});
  duty.from = *document.issued_on;
  act.changes.emplace_back(store::keep(duty, {}));
  duties::Assignment assignment;
  assignment.id = Id<duties::Assignment>(assignment_of(centre));
  assignment.duty = duty.id;
  assignment.organisation = centre;
  assignment.from = duty.from;
  act.changes.emplace_back(store::keep(assignment, {}));
  duties::DutyProgress progress;
  progress.assignment = assignment.id;
  progress.occurrence = duty.rule.on;
  progress.id = Id<duties::DutyProgress>(assignment.id.text + "/" + iso_date(*duty.rule.on));
  progress.state = duties::ProgressState::InProgress;
  progress.remark = "Đang làm ở " + centre.text;
  progress.files = {named};
  progress.by = by;
  progress.at = now;
  act.changes.emplace_back(store::keep(progress, {}));
}

inline void add_duties(store::Store& store) {
  store::Act act;
  act.at = now - std::chrono::days{2};
  act.action = "create";
  act.object = "duties";
  add_duties_of(act, centre_of_an_bien, AccountId("records_office.ab"));
  add_duties_of(act, centre_of_kien_hai, AccountId("van-thu-kien-hai"));
  store.commit(act);
}

}  // namespace sansang::acts::samples
