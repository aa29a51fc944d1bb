// SPDX-License-Identifier: Apache-2.0
#include "documents/supply_letter.hpp"

#include "documents/precision.hpp"

namespace sansang::documents {
namespace {

class Letter {
 public:
  Letter(const SupplyLetterContent& content, const Sentences& sentences)
      : content_(content),
        sentences_(sentences),
        shown_(sentences),
        document_(with_letterhead(content.letterhead, sentences)) {}

  OfficialDocument write() {
    document_.subject = said("subject", {{"first_day", document_date(content_.first_day)},
                                         {"last_day", document_date(content_.last_day)}});
    document_.addressees = content_.addressees;
    write_opening();
    section("situation");
    add_facility_table(document_, content_.facilities, false, content_.basis, sentences_);
    section("forecast");
    add_forecast(document_, content_.forecast, content_.scores, sentences_);
    section("deliveries");
    write_deliveries();
    section("unmet");
    write_unmet();
    write_unassessed();
    section("missing");
    add_missing_units(document_, content_.missing, sentences_);
    section("requests");
    write_requests();
    add_data_basis(document_, content_.basis, sentences_);
    document_.closing = said("closing", {{"issuer", content_.issuer}});
    return std::move(document_);
  }

 private:
  std::string said(const std::string& key, const Parameters& parameters = {}) const {
    return sentences_.text("supply_letter." + key, parameters);
  }
  std::string heading(const std::string& column) const {
    return sentences_.text("document.column." + column);
  }
  void section(const std::string& key) {
    add_heading(document_, ++section_, "supply_letter.section." + key, sentences_);
  }
  void body(std::string text) { add_paragraph(document_, ParagraphKind::Body, std::move(text)); }

  void write_opening() {
    for (const auto& basis : content_.legal_basis) body(said("legal_basis", {{"basis", basis}}));
    body(said("opening",
              {{"issuer", content_.issuer}, {"cut_off", shown_.instant(content_.basis.cut_off)}}));
  }

  void write_deliveries() {
    if (content_.deliveries.empty()) return body(said("no_deliveries"));
    DocumentTable table;
    table.columns = {
        {heading("day"), Alignment::Centre, 12}, {heading("from"), Alignment::Left, 15},
        {heading("to"), Alignment::Left, 15},    {heading("kg"), Alignment::Right, 9},
        {heading("m3"), Alignment::Right, 9},    {heading("decided_by"), Alignment::Left, 14},
        {heading("reason"), Alignment::Left, 19}};
    OxygenMass total;
    for (const auto& delivery : content_.deliveries) {
      total += delivery.mass;
      table.rows.push_back({document_date(delivery.day), delivery.from, delivery.to,
                            shown_.kilograms(delivery.mass), shown_.cubic_metres(delivery.mass),
                            delivery.decided_by, delivery.reason});
    }
    table.rows.push_back({"", sentences_.text("document.total"), "", shown_.kilograms(total),
                          shown_.cubic_metres(total), "", ""});
    document_.body.emplace_back(std::move(table));
    body(said("advice"));
  }

  void write_unmet() {
    if (content_.unmet.empty()) return body(said("nothing_unmet"));
    DocumentTable table;
    table.columns = {
        {heading("facility"), Alignment::Left, 20}, {heading("from_day"), Alignment::Centre, 12},
        {heading("to_day"), Alignment::Centre, 12}, {heading("kg"), Alignment::Right, 9},
        {heading("m3"), Alignment::Right, 9},       {heading("blocked_by"), Alignment::Left, 28}};
    for (const auto& unmet : content_.unmet) {
      table.rows.push_back({unmet.facility, document_date(unmet.first_day),
                            document_date(unmet.last_day), shown_.kilograms(unmet.mass),
                            shown_.cubic_metres(unmet.mass), unmet.blocked_by});
    }
    document_.body.emplace_back(std::move(table));
  }

  /// A facility of unknown cover must not hide behind "nothing is unmet".
  void write_unassessed() {
    std::string names;
    for (const auto& line : content_.facilities) {
      if (!line.cover) names += (names.empty() ? "" : "; ") + line.name;
    }
    if (!names.empty()) body(said("unassessed", {{"facilities", names}}));
  }

  void write_requests() {
    for (const auto* key : {"request.hospitals", "request.suppliers", "request.missing"}) {
      if (key == std::string("request.missing") && content_.missing.empty()) continue;
      add_paragraph(document_, ParagraphKind::Item, said(key, {{"issuer", content_.issuer}}));
    }
  }

  const SupplyLetterContent& content_;
  const Sentences& sentences_;
  Shown shown_;
  OfficialDocument document_;
  int section_ = 0;
};

}  // namespace

OfficialDocument supply_letter(const SupplyLetterContent& content, const Sentences& sentences) {
  return Letter(content, sentences).write();
}

}  // namespace sansang::documents
