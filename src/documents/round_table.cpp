// SPDX-License-Identifier: Apache-2.0
#include "documents/round_table.hpp"

#include <fmt/format.h>

#include "base/ensure.hpp"

namespace sansang::documents {
namespace {

using duties::AnswerSource;
using duties::FieldKind;
using duties::SubmissionState;

/// With more columns than this a table is set in small type.
constexpr std::size_t most_roomy_columns = 6;

template <class E>
std::string word(const std::string& group, E value, const Sentences& sentences) {
  for (const auto& [each, name] : names_of(value))
    if (each == value) return sentences.text(group + "." + std::string(name));
  ensure(false, "an enumerator without a name");
  return {};
}

/// Figures stand in a paper only once they were sent; a draft and what was returned do not.
bool counts(const RoundUnit& unit) {
  return unit.row.state == SubmissionState::Submitted ||
         unit.row.state == SubmissionState::Accepted;
}

std::string value_of(const duties::FormField& field, const RoundUnit& unit) {
  const auto* value = counts(unit) ? duties::answer_to(field.name, unit.answers) : nullptr;
  return value ? *value : std::string();
}

bool is_number(const duties::FormField& field) {
  return field.kind == FieldKind::Whole || field.kind == FieldKind::Decimal;
}

std::string heading_of(const duties::FormField& field) {
  return field.unit.empty() ? field.label : field.label + " (" + field.unit + ")";
}

SheetValue text_or_none(const std::string& text) {
  return text.empty() ? SheetValue() : SheetValue(text);
}
SheetValue instant_or_none(const std::optional<Instant>& at) {
  return at ? SheetValue(*at) : SheetValue();
}

/// A number as a number; what cannot be read as one stays as it was written.
SheetValue cell_of(const duties::FormField& field, const std::string& value) {
  if (field.kind == FieldKind::Whole)
    if (const auto number = duties::whole_number(value)) return *number;
  if (field.kind == FieldKind::Decimal)
    if (const auto number = duties::decimal_number(value)) return *number;
  return text_or_none(value);
}

class TablePaper {
 public:
  TablePaper(const RoundTableContent& content, const Sentences& sentences)
      : content_(content),
        sentences_(sentences),
        shown_(sentences),
        document_(with_letterhead(content.letterhead, sentences)) {}

  OfficialDocument write() {
    const auto& round = content_.round;
    document_.type_title = said("title");
    document_.subject = round.title;
    document_.addressees = content_.addressees;
    add_paragraph(document_, ParagraphKind::Body,
                  said(content_.asked_by.empty() ? "opening" : "opening_asked",
                       {{"issuer", content_.issuer},
                        {"document", content_.asked_by},
                        {"answered", number(answered())},
                        {"asked", number(content_.units.size())}}));
    document_.body.emplace_back(table());
    write_missing();
    write_on_behalf();
    write_late();
    write_undecided();
    add_paragraph(document_, ParagraphKind::Note,
                  said("basis", {{"cut_off", shown_.instant(content_.basis.cut_off)},
                                 {"due", shown_.instant(round.due)},
                                 {"position", std::to_string(content_.basis.ledger_position)}}));
    if (content_.basis.simulated)
      add_paragraph(document_, ParagraphKind::Note, sentences_.text("document.simulated"));
    document_.closing = said("closing", {{"issuer", content_.issuer}});
    return std::move(document_);
  }

 private:
  std::string said(const std::string& key, const Parameters& parameters = {}) const {
    return sentences_.text("round_table." + key, parameters);
  }
  std::string number(std::size_t count) const {
    return shown_.number(static_cast<double>(count), 0);
  }
  std::size_t answered() const {
    std::size_t count = 0;
    for (const auto& unit : content_.units) count += counts(unit) ? 1 : 0;
    return count;
  }

  DocumentTable table() const {
    DocumentTable made;
    made.columns = {{sentences_.text("document.column.number"), Alignment::Centre, 2},
                    {said("column.unit"), Alignment::Left, 10}};
    for (const auto& field : content_.round.form)
      made.columns.push_back({heading_of(field),
                              is_number(field) ? Alignment::Right : Alignment::Left,
                              field.kind == FieldKind::Text ? 9 : 6});
    made.columns.push_back({said("column.standing"), Alignment::Left, 7});
    made.is_wide = made.columns.size() > most_roomy_columns;
    for (std::size_t i = 0; i < content_.units.size(); ++i) made.rows.push_back(row(i));
    if (!content_.totals.empty()) {
      made.strong_rows = {made.rows.size()};
      made.rows.push_back(row_of_totals(sentences_.text("document.total"), [&](const auto& total) {
        return total.total ? shown_.number(*total.total, decimals(*total.total))
                           : sentences_.text("document.unknown");
      }));
      made.rows.push_back(row_of_totals(said("answered"), [](const auto& total) {
        return std::to_string(total.answered) + "/" +
               std::to_string(total.answered + total.unanswered);
      }));
    }
    return made;
  }

  std::vector<std::string> row(std::size_t i) const {
    const auto& unit = content_.units[i];
    std::vector<std::string> cells{std::to_string(i + 1), unit.name};
    for (const auto& field : content_.round.form) {
      const auto value = value_of(field, unit);
      cells.push_back(value.empty() ? sentences_.text("document.no_comparison")
                                    : shown_value(field, value));
    }
    auto standing = word("submission_state", unit.row.state, sentences_);
    if (counts(unit) && unit.row.source != AnswerSource::Own)
      standing += "; " + word("round_table.by", unit.row.source, sentences_);
    if (unit.row.late) standing += "; " + said("late");
    cells.push_back(standing);
    return cells;
  }

  /// A sum is followed by over how many units it is.
  template <class Cell>
  std::vector<std::string> row_of_totals(const std::string& label, Cell cell_of_total) const {
    std::vector<std::string> cells{"", label};
    for (const auto& field : content_.round.form) {
      std::string cell;
      for (const auto& total : content_.totals)
        if (total.field == field.name) cell = cell_of_total(total);
      cells.push_back(cell);
    }
    cells.emplace_back();
    return cells;
  }

  static int decimals(double value) {
    return value == static_cast<double>(static_cast<std::int64_t>(value)) ? 0 : 1;
  }
  /// A number as all numbers of the paper are written; anything else as it was typed.
  std::string shown_value(const duties::FormField& field, const std::string& value) const {
    const auto whole = duties::whole_number(value);
    if (field.kind == FieldKind::Whole && whole)
      return shown_.number(static_cast<double>(*whole), 0);
    const auto number = duties::decimal_number(value);
    if (field.kind == FieldKind::Decimal && number)
      return shown_.number(*number, decimals(*number));
    return value;
  }

  template <class Which>
  std::string names(Which which, std::size_t& count) const {
    std::string all;
    count = 0;
    for (const auto& unit : content_.units) {
      if (!which(unit)) continue;
      all += (count == 0 ? "" : "; ") + unit.name;
      ++count;
    }
    return all;
  }
  template <class Which>
  void write_names(const char* key, Which which) {
    std::size_t count = 0;
    const auto all = names(which, count);
    if (count > 0)
      add_paragraph(document_, ParagraphKind::Body,
                    said(key, {{"count", number(count)}, {"units", all}}));
  }

  void write_missing() {
    if (answered() == content_.units.size())
      return add_paragraph(document_, ParagraphKind::Body, said("all_answered"));
    write_names("missing", [](const RoundUnit& unit) { return !counts(unit); });
  }
  void write_late() {
    write_names("sent_late", [](const RoundUnit& unit) { return counts(unit) && unit.row.late; });
  }
  void write_undecided() {
    write_names("undecided", [](const RoundUnit& unit) { return unit.row.undecided; });
  }
  void write_on_behalf() {
    bool is_first = true;
    for (const auto& unit : content_.units) {
      if (!counts(unit) || unit.row.source == AnswerSource::Own) continue;
      if (is_first) add_paragraph(document_, ParagraphKind::Body, said("on_behalf"));
      is_first = false;
      add_paragraph(
          document_, ParagraphKind::Item,
          said("on_behalf_unit", {{"unit", unit.name},
                                  {"source", word("round_table.by", unit.row.source, sentences_)},
                                  {"told_by", unit.told_by},
                                  {"taken_by", unit.taken_by},
                                  {"at", unit.taken_at ? shown_.instant(*unit.taken_at) : ""}}));
    }
  }

  const RoundTableContent& content_;
  const Sentences& sentences_;
  Shown shown_;
  OfficialDocument document_;
};

}  // namespace

OfficialDocument round_table(const RoundTableContent& content, const Sentences& sentences) {
  return TablePaper(content, sentences).write();
}

std::string csv_cell(const SheetValue& value) {
  struct Text {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return fmt::format("{}", number); }
    std::string operator()(bool yes) const { return yes ? "true" : "false"; }
    std::string operator()(Date day) const { return iso_date(day); }
    std::string operator()(Instant at) const {
      return iso_date(local_day(at)) + " " + local_time(at);
    }
  };
  return std::visit(Text{}, value);
}

PlainTable table_of_round(const duties::Round& round, const std::vector<RoundUnit>& units,
                          const Sentences& sentences) {
  PlainTable table;
  for (const char* key :
       {"unit", "standing", "late", "source", "told_by", "taken_by", "taken_at", "sent_at"})
    table.headings.push_back(sentences.text("round_table.column." + std::string(key)));
  for (const auto& field : round.form) table.headings.push_back(heading_of(field));
  for (const auto& unit : units) {
    std::vector<SheetValue> row{
        unit.name,
        word("submission_state", unit.row.state, sentences),
        text_or_none(unit.row.late ? sentences.text("round_table.late") : ""),
        text_or_none(
            unit.row.submission.empty() ? "" : word("answer_source", unit.row.source, sentences)),
        text_or_none(unit.told_by),
        text_or_none(unit.taken_by),
        instant_or_none(unit.taken_at),
        instant_or_none(unit.row.submitted_at)};
    for (const auto& field : round.form) row.push_back(cell_of(field, value_of(field, unit)));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace sansang::documents
