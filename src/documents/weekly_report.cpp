// SPDX-License-Identifier: Apache-2.0
#include "documents/weekly_report.hpp"

#include "documents/precision.hpp"

namespace sansang::documents {
namespace {

class Report {
 public:
  Report(const WeeklyReportContent& content, const Sentences& sentences)
      : content_(content),
        sentences_(sentences),
        document_(with_letterhead(content.letterhead, sentences)) {}

  OfficialDocument write() {
    document_.type_title = said("title");
    document_.subject = said("subject", week());
    document_.addressees = content_.addressees;
    auto parameters = week();
    parameters.emplace_back("issuer", content_.issuer);
    add_paragraph(document_, ParagraphKind::Body, said("opening", parameters));
    section("situation");
    write_situation();
    section("alerts");
    write_alerts();
    section("forecast");
    add_forecast(document_, content_.forecast, content_.scores, sentences_);
    section("missing");
    add_paragraph(document_, ParagraphKind::Body, missing_units(content_.missing, sentences_));
    section("quality");
    write_quality();
    add_data_basis(document_, content_.basis, sentences_);
    document_.closing = said("closing", {{"issuer", content_.issuer}});
    return std::move(document_);
  }

 private:
  std::string said(const std::string& key, const Parameters& parameters = {}) const {
    return sentences_.text("weekly_report." + key, parameters);
  }
  void section(const std::string& key) {
    add_heading(document_, ++section_, "weekly_report.section." + key, sentences_);
  }
  Parameters week() const {
    const auto name = iso_week(content_.week);  // 2022-W37
    return {{"week", name.substr(name.find('W') + 1)},
            {"year", name.substr(0, 4)},
            {"first_day", document_date(content_.week.monday)},
            {"last_day", document_date(content_.week.sunday())}};
  }

  void write_situation() {
    add_paragraph(document_, ParagraphKind::Body,
                  situation_in_figures(content_.facilities, content_.missing, sentences_));
    document_.body.emplace_back(
        facility_table(content_.facilities, LastColumn::Change, sentences_));
    add_cover_note(document_, sentences_);
  }

  void write_alerts() {
    if (content_.alerts.empty()) {
      return add_paragraph(document_, ParagraphKind::Body, said("no_alerts"));
    }
    for (const auto& alert : content_.alerts) {
      add_paragraph(document_, ParagraphKind::Item,
                    alert.grade + " – " + alert.facility + ": " + alert.sentence);
    }
  }

  void write_quality() {
    const Shown shown(sentences_);
    const auto count = [&](std::int64_t n) { return shown.number(static_cast<double>(n), 0); };
    add_paragraph(document_, ParagraphKind::Body,
                  said("reports", {{"expected", count(content_.reports_expected)},
                                   {"received", count(content_.reports_received)},
                                   {"late", count(content_.reports_late)}}));
    for (const auto& doubt : content_.doubts) {
      add_paragraph(document_, ParagraphKind::Item, sentences_.sentence_of(doubt));
    }
  }

  const WeeklyReportContent& content_;
  const Sentences& sentences_;
  OfficialDocument document_;
  int section_ = 0;
};

}  // namespace

OfficialDocument weekly_report(const WeeklyReportContent& content, const Sentences& sentences) {
  return Report(content, sentences).write();
}

}  // namespace sansang::documents
