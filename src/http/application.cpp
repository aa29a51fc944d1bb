// SPDX-License-Identifier: Apache-2.0
#include "http/application.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "documents/geography_tables.hpp"
#include "store/rules/duty_rules.hpp"
#include "store/rules/holidays.hpp"
#include "store/rules/layout_rule.hpp"
#include "store/rules/level_rules.hpp"

namespace sansang::http {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path.string() + ": cannot be read");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void refuse(const std::vector<Finding>& findings, const documents::Sentences& sentences) {
  if (!has_error(findings)) return;
  std::string all = "the rules cannot be used:";
  for (const auto& finding : findings) all += "\n" + sentences.line_of(finding);
  throw std::runtime_error(all);
}

geography::UnitLists units_of(const std::filesystem::path& folder,
                              const documents::Sentences& sentences) {
  auto lists = documents::read_unit_lists(
      {text_of(folder / "lists.csv"), text_of(folder / "units.csv"),
       text_of(folder / "successors.csv"), text_of(folder / "borders.csv")});
  if (!lists) refuse(lists.error(), sentences);
  return std::move(*lists);
}

documents::DocumentLayout layout_in(const std::filesystem::path& file,
                                    const documents::Sentences& sentences) {
  const auto reading = store::read_layout(text_of(file), file.string());
  refuse(reading.findings, sentences);
  auto layout = documents::layout_of(reading.layout->font, reading.layout->numbers);
  if (!layout) refuse(layout.error(), sentences);
  return std::move(*layout);
}

}  // namespace

std::unique_ptr<Application> load_application(store::Store& store, const Clock& clock,
                                              const std::filesystem::path& share,
                                              std::string version, bool behind_tls) {
  auto vietnamese = documents::Sentences::load(share / "messages", "vi");
  auto english = documents::Sentences::load(share / "messages", "en");
  auto oxygen = store::read_oxygen_rules(share / "rules");
  refuse(oxygen.findings, english);
  auto offices = store::read_offices(share / "rules/offices");
  refuse(offices.findings, english);
  auto levels = store::read_level_rules(share / "rules/levels");
  refuse(levels.findings, english);
  auto readiness = store::read_readiness_rules(share / "rules/readiness");
  refuse(readiness.findings, english);
  auto travel = store::read_travel_rules(share / "rules/access");
  refuse(travel.findings, english);
  auto round_forms = store::read_round_forms(share / "rules/rounds");
  refuse(round_forms.findings, english);
  auto units = units_of(share / "rules/geography", english);
  auto layout = layout_in(share / "rules/documents/nd-30-2020.toml", english);
  auto duties = store::read_duty_rules(share / "rules/duties");
  refuse(duties.findings, english);
  auto calendar = store::read_holidays(share / "rules/calendar");
  refuse(calendar.findings, english);
  return std::unique_ptr<Application>(new Application{
      store, clock, std::move(*oxygen.rules), std::move(offices.offices), std::move(levels.sets),
      std::move(round_forms.forms), std::move(units), std::move(layout), std::move(readiness.rules),
      std::move(travel.rules), std::move(duties.reminders), std::move(calendar.holidays),
      std::move(vietnamese), std::move(english),
      accounts::CommonPasswords::parse(text_of(share / "rules/accounts/common-passwords.txt")),
      std::move(version), behind_tls});
}

std::vector<Route> routes_of(Application& application) {
  std::vector<Route> all;
  for (auto family :
       {session_routes(application), people_routes(application), oxygen_routes(application),
        supply_routes(application), office_routes(application), round_routes(application),
        preparedness_routes(application), document_routes(application), duty_routes(application),
        letter_routes(application)})
    all.insert(all.end(), family.begin(), family.end());
  return all;
}

}  // namespace sansang::http
