// SPDX-License-Identifier: Apache-2.0
#include "documents/yearly_report.hpp"

#include <algorithm>

namespace sansang::documents {
namespace {

using duties::SubmissionState;

class Report {
 public:
  Report(const YearlyReportContent& content, const Sentences& sentences)
      : content_(content),
        sentences_(sentences),
        document_(with_letterhead(content.letterhead, sentences)) {}

  OfficialDocument write() {
    const Parameters about = {{"year", std::to_string(content_.year)},
                              {"plan", content_.plan},
                              {"issuer", content_.issuer},
                              {"cut_off", document_date(content_.cut_off)}};
    document_.type_title = said("title");
    document_.subject = said("subject", about);
    document_.addressees = content_.addressees;
    add_paragraph(document_, ParagraphKind::Body, said("opening", about));
    section("results");
    write_results();
    section("difficulties");
    write_part(&YearlyLine::difficulty, "no_difficulty");
    section("proposals");
    write_part(&YearlyLine::proposal, "no_proposal");
    section("contributors");
    write_contributors();
    add_data_basis_of_year(about);
    document_.closing = said("closing", about);
    document_.annexes.push_back(annex(about));
    return std::move(document_);
  }

 private:
  std::string said(const std::string& key, const Parameters& parameters = {}) const {
    return sentences_.text("yearly_report." + key, parameters);
  }
  void section(const std::string& key) {
    add_heading(document_, ++section_, "yearly_report.section." + key, sentences_);
  }
  std::string source_of(const YearlyLine& line) const {
    return said(line.on_behalf ? "source_on_behalf" : "source",
                {{"contributor", line.contributor}, {"version", std::to_string(line.version)}});
  }

  void write_results() {
    for (const auto& clause : content_.clauses) {
      add_paragraph(document_, ParagraphKind::Body,
                    said("clause", {{"clause", clause.clause}, {"text", clause.text}}));
      const bool is_answered =
          std::any_of(clause.lines.begin(), clause.lines.end(),
                      [](const YearlyLine& line) { return !line.result.empty(); });
      if (!is_answered)
        add_paragraph(document_, ParagraphKind::Item, said("clause_without_answer"));
      for (const auto& line : clause.lines)
        if (!line.result.empty())
          add_paragraph(document_, ParagraphKind::Item,
                        said("line", {{"contributor", line.contributor},
                                      {"text", line.result},
                                      {"version", std::to_string(line.version)}}));
    }
  }

  void write_part(std::string YearlyLine::*part, const std::string& none) {
    bool is_empty = true;
    for (const auto& clause : content_.clauses)
      for (const auto& line : clause.lines) {
        if ((line.*part).empty()) continue;
        is_empty = false;
        add_paragraph(document_, ParagraphKind::Item,
                      said("part_line", {{"contributor", line.contributor},
                                         {"clause", clause.clause},
                                         {"text", line.*part},
                                         {"version", std::to_string(line.version)}}));
      }
    if (is_empty) add_paragraph(document_, ParagraphKind::Body, said(none));
  }

  template <class Which>
  void write_names(const char* key, Which which) {
    std::string names;
    std::size_t count = 0;
    for (const auto& each : content_.contributors) {
      if (!which(each)) continue;
      names += (count == 0 ? "" : "; ") + each.name;
      if (!each.answered_by.empty())
        names += " (" + said("answered_by", {{"successors", each.answered_by}}) + ")";
      ++count;
    }
    if (count > 0)
      add_paragraph(document_, ParagraphKind::Body,
                    said(key, {{"count", std::to_string(count)},
                               {"asked", std::to_string(content_.contributors.size())},
                               {"units", names}}));
  }
  void write_contributors() {
    write_names("accepted",
                [](const auto& each) { return each.state == SubmissionState::Accepted; });
    write_names("submitted",
                [](const auto& each) { return each.state == SubmissionState::Submitted; });
    write_names("missing", [](const auto& each) {
      return each.state != SubmissionState::Accepted && each.state != SubmissionState::Submitted;
    });
  }

  void add_data_basis_of_year(const Parameters& about) {
    auto parameters = about;
    parameters.emplace_back("made_at", Shown(sentences_).instant(content_.basis.cut_off));
    parameters.emplace_back("position", std::to_string(content_.basis.ledger_position));
    auto text = said("basis", parameters);
    if (content_.basis.simulated) text += " " + sentences_.text("document.simulated");
    add_paragraph(document_, ParagraphKind::Note, std::move(text));
  }

  Annex annex(const Parameters& about) const {
    Annex made{said("annex.label"), said("annex.title", about), said("annex.reference", about), {}};
    DocumentTable table;
    table.is_wide = true;
    const auto column = [&](const char* key, int width) {
      table.columns.push_back({said("column." + std::string(key)), Alignment::Left, width});
    };
    column("contributor", 9);
    column("result", 14);
    column("difficulty", 10);
    column("proposal", 10);
    column("evidence", 10);
    column("source", 8);
    for (const auto& clause : content_.clauses) {
      table.strong_rows.push_back(table.rows.size());
      table.rows.push_back({clause.clause, clause.text, "", "", "", ""});
      for (const auto& line : clause.lines)
        table.rows.push_back({line.contributor, line.result, line.difficulty, line.proposal,
                              line.evidence, source_of(line)});
    }
    made.body.emplace_back(std::move(table));
    return made;
  }

  const YearlyReportContent& content_;
  const Sentences& sentences_;
  OfficialDocument document_;
  int section_ = 0;
};

}  // namespace

OfficialDocument yearly_report(const YearlyReportContent& content, const Sentences& sentences) {
  return Report(content, sentences).write();
}

}  // namespace sansang::documents
