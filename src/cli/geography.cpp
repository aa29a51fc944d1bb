// SPDX-License-Identifier: Apache-2.0
// sansang geography …: the units of a day, what became of them, and which share a border.
#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/commands.hpp"
#include "documents/geography_tables.hpp"
#include "documents/sentences.hpp"
#include "documents/tables/csv.hpp"
#include "geography/unit_list.hpp"

namespace sansang::cli {
namespace {

using documents::Sentences;
using geography::AdministrativeUnit;
using geography::Border;
using geography::Succession;
using geography::UnitKey;
using geography::UnitLevel;
using geography::UnitLists;
using Json = nlohmann::ordered_json;

/// What every verb needs; made once a call.
struct Question {
  const Arguments& arguments;
  Context& context;
  const Sentences& sentences;
  const UnitLists& lists;

  std::string text(const char* name) const { return arguments.text(name); }
  UnitCode code(const char* name) const { return UnitCode(arguments.text(name)); }
};

/// Rows as JSON objects with the same keys in the same order; null is unknown.
struct Answer {
  std::string name;  ///< of the rows in the JSON document
  std::vector<std::string> columns;
  std::vector<Json> rows;
  std::string notice;    ///< label of an aid or an approximation; JSON and text show it
  std::string if_empty;  ///< text instead of no rows
};

int refuse(const Question& question, const Fault& why) {
  question.context.err << "rules/geography/lists.csv:1:1: " << question.sentences.sentence_of(why)
                       << '\n';
  return has_findings;
}

std::string cell_of(const Json& value) {
  if (value.is_null()) return {};
  return value.is_string() ? value.get<std::string>() : value.dump();
}

void write_csv(const Answer& answer, std::ostream& out) {
  out << documents::write_csv_row(answer.columns);
  for (const auto& row : answer.rows) {
    std::vector<std::string> cells;
    for (const auto& value : row) cells.push_back(cell_of(value));
    out << documents::write_csv_row(cells);
  }
}

void write_json(const Answer& answer, std::ostream& out) {
  Json document;
  if (!answer.notice.empty()) document["notice"] = answer.notice;
  document[answer.name] = answer.rows;
  out << document.dump(1) << '\n';
}

/// Characters, not bytes: what a column of text is wide.
std::size_t width_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

void write_text(const Answer& answer, std::ostream& out) {
  if (answer.rows.empty()) {
    out << answer.if_empty << '\n';
    return;
  }
  std::vector<std::vector<std::string>> lines{answer.columns};
  for (const auto& row : answer.rows) {
    auto& line = lines.emplace_back();
    for (const auto& value : row) line.push_back(value.is_null() ? "–" : cell_of(value));
  }
  std::vector<std::size_t> widths(answer.columns.size(), 0);
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i)
      widths[i] = std::max(widths[i], width_of(line[i]));
  }
  if (!answer.notice.empty()) out << answer.notice << "\n\n";
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      const bool last = i + 1 == line.size();
      out << line[i] << std::string(last ? 0 : widths[i] - width_of(line[i]) + 2, ' ');
    }
    out << '\n';
  }
}

int write(const Question& question, const Answer& answer) {
  const auto format = question.text("--format");
  if (format == "csv") {
    write_csv(answer, question.context.out);
  } else if (format == "json") {
    write_json(answer, question.context.out);
  } else {
    write_text(answer, question.context.out);
  }
  return answered;
}

Json day_or_null(const std::optional<Date>& day) {
  return day ? Json(iso_date(*day)) : Json();
}

Answer units_answer(const std::vector<AdministrativeUnit>& units) {
  Answer answer;
  answer.name = "units";
  answer.columns = {"code",       "level",       "full_name",     "name",
                    "unit_type",  "parent_code", "province_code", "population_2019",
                    "valid_from", "valid_to",    "list"};
  for (const auto& unit : units) {
    const auto people = unit.population_2019;
    answer.rows.push_back({{"code", unit.code.text},
                           {"level", documents::text_of(unit.level)},
                           {"full_name", unit.full_name},
                           {"name", unit.name},
                           {"unit_type", unit.unit_type},
                           {"parent_code", unit.parent.empty() ? Json() : Json(unit.parent.text)},
                           {"province_code", unit.province.text},
                           {"population_2019", people ? Json(people->number()) : Json()},
                           {"valid_from", iso_date(unit.validity.from)},
                           {"valid_to", day_or_null(unit.validity.to)},
                           {"list", unit.list}});
  }
  return answer;
}

std::string name_of(const UnitLists& lists, const UnitKey& key) {
  return lists.unit(key.code, key.valid_from).value().full_name;
}

Answer successions_answer(const Question& question, const std::vector<Succession>& successions) {
  Answer answer;
  answer.name = "successions";
  answer.columns = {"code_old",       "valid_from_old", "name_old", "code_new",
                    "valid_from_new", "name_new",       "share",    "basis"};
  answer.notice = question.sentences.text("geography.crosswalk_is_an_aid");
  for (const auto& part : successions) {
    answer.rows.push_back({{"code_old", part.before.code.text},
                           {"valid_from_old", iso_date(part.before.valid_from)},
                           {"name_old", name_of(question.lists, part.before)},
                           {"code_new", part.after.code.text},
                           {"valid_from_new", iso_date(part.after.valid_from)},
                           {"name_new", name_of(question.lists, part.after)},
                           {"share", part.share ? Json(part.share->number()) : Json()},
                           {"basis", documents::text_of(part.basis) + ", not law"}});
  }
  return answer;
}

Answer borders_answer(const Question& question, const std::vector<Border>& borders) {
  Answer answer;
  answer.name = "borders";
  answer.columns = {"code_a", "name_a",   "parent_a",          "code_b",
                    "name_b", "parent_b", "shared_boundary_km"};
  answer.notice = question.sentences.text("geography.length_is_approximate");
  for (const auto& border : borders) {
    const auto one = question.lists.unit(border.one.code, border.one.valid_from).value();
    const auto other = question.lists.unit(border.other.code, border.other.valid_from).value();
    const double km = std::round(border.length.number() * 100) / 100;
    answer.rows.push_back({{"code_a", one.code.text},
                           {"name_a", one.full_name},
                           {"parent_a", one.parent.text},
                           {"code_b", other.code.text},
                           {"name_b", other.full_name},
                           {"parent_b", other.parent.text},
                           {"shared_boundary_km", km}});
  }
  return answer;
}

/// The day under `option`, checked when the words were parsed.
Date day_of(const Question& question, const char* option) {
  return *parse_date(question.text(option));
}

std::optional<UnitLevel> level_of(const std::string& text) {
  for (const auto level : {UnitLevel::Province, UnitLevel::District, UnitLevel::Commune}) {
    if (documents::text_of(level) == text) return level;
  }
  return std::nullopt;
}

int as_of(const Question& question) {
  auto units = question.lists.as_of(day_of(question, "date"), question.code("--province"));
  if (!units) return refuse(question, units.error());
  if (const auto level = level_of(question.text("--level"))) {
    std::erase_if(*units, [&](const AdministrativeUnit& unit) { return unit.level != *level; });
  }
  return write(question, units_answer(*units));
}

int islands(const Question& question) {
  const auto level = level_of(question.text("--level")).value_or(UnitLevel::Commune);
  const auto units =
      question.lists.islands(day_of(question, "--on"), question.code("--province"), level);
  return units ? write(question, units_answer(*units)) : refuse(question, units.error());
}

int search(const Question& question) {
  const auto day =
      question.arguments.has("--on") ? std::optional(day_of(question, "--on")) : std::nullopt;
  auto answer = units_answer(question.lists.named(question.text("text"), day));
  answer.if_empty =
      question.sentences.text("geography.nothing_found", {{"text", question.text("text")}});
  return write(question, answer);
}

int succession(const Question& question,
               std::vector<Succession> (UnitLists::*parts_of)(const UnitKey&) const) {
  const auto unit = question.lists.unit(question.code("code"), day_of(question, "--from"));
  if (!unit) return refuse(question, unit.error());
  auto answer = successions_answer(question, (question.lists.*parts_of)(unit->key()));
  answer.if_empty =
      question.sentences.text("geography.successions_none", {{"name", unit->full_name}});
  return write(question, answer);
}

int borders(const Question& question) {
  const auto level = level_of(question.text("--level")).value_or(UnitLevel::Commune);
  const auto found = question.lists.borders_between(
      day_of(question, "--on"), question.code("--province"), question.code("--with"), level);
  if (!found) return refuse(question, found.error());
  auto answer = borders_answer(question, *found);
  answer.if_empty =
      question.sentences.text("geography.borders_none", {{"date", question.text("--on")}});
  return write(question, answer);
}

/// True when every day and level given can be read; else says which cannot.
bool words_are_readable(const Arguments& arguments, Context& context) {
  for (const auto* name : {"date", "--on", "--from"}) {
    if (arguments.has(name) && !parse_date(arguments.text(name))) {
      context.err << "sansang: " << name << " is a day such as 2022-09-13\n";
      return false;
    }
  }
  if (arguments.has("--level") && !level_of(arguments.text("--level"))) {
    context.err << "sansang: --level is province, district or commune\n";
    return false;
  }
  return true;
}

std::optional<documents::GeographyFiles> read_files(Context& context) {
  std::array<std::string, 4> bytes;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto path = context.share / "rules" / "geography" / documents::geography_file_names[i];
    auto text = read_input(path.string(), context);
    if (!text) return std::nullopt;
    bytes[i] = std::move(*text);
  }
  return documents::GeographyFiles{bytes[0], bytes[1], bytes[2], bytes[3]};
}

std::function<int(const Arguments&, Context&)> asking(std::function<int(const Question&)> verb) {
  return [verb = std::move(verb)](const Arguments& arguments, Context& context) {
    if (!words_are_readable(arguments, context)) return usage;
    const auto files = read_files(context);
    if (!files) return world_failed;
    const auto sentences = Sentences::load(context.share / "messages", context.language);
    const auto lists = documents::read_unit_lists(*files);
    if (!lists) {
      for (const auto& finding : lists.error()) {
        context.err << "rules/geography/" << sentences.line_of(finding) << '\n';
      }
      return world_failed;
    }
    return verb({arguments, context, sentences, *lists});
  };
}

Option required(const char* name, const char* value_name, const char* help) {
  return {name, value_name, help, "", true, false};
}

Option optional(const char* name, const char* value_name, const char* help) {
  return {name, value_name, help, "", false, false};
}

}  // namespace

std::vector<Command> geography_commands() {
  const auto province = required("--province", "CODE", "code of the province, e.g. 91");
  const auto level = optional("--level", "LEVEL", "province, district or commune");
  const auto on = required("--on", "DATE", "the day asked about");
  const auto from = required("--from", "DATE", "a day on which the unit has this code");
  const auto code = required("code", "CODE", "code of the unit");
  return {
      {"geography",
       "as-of",
       "the administrative units of a province on a day",
       {required("date", "DATE", "the day, e.g. 2022-09-13"), province, level},
       asking(as_of)},
      {"geography",
       "successors",
       "what became of a unit: by overlap, an aid, not law",
       {code, from},
       asking([](const Question& question) {
         return succession(question, &UnitLists::successors_of);
       })},
      {"geography",
       "predecessors",
       "what a unit was made from: by overlap, an aid, not law",
       {code, from},
       asking([](const Question& question) {
         return succession(question, &UnitLists::predecessors_of);
       })},
      {"geography",
       "borders",
       "the units of two provinces that share a land border",
       {province, required("--with", "CODE", "code of the other province"), on, level},
       asking(borders)},
      {"geography",
       "islands",
       "the units without a land neighbour",
       {province, on, level},
       asking(islands)},
      {"geography",
       "search",
       "units by name, with or without marks; also former ones",
       {required("text", "TEXT", "a part of the full name"),
        optional("--on", "DATE", "only units of that day")},
       asking(search)},
  };
}

}  // namespace sansang::cli
