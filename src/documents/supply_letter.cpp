// SPDX-License-Identifier: Apache-2.0
#include "documents/supply_letter.hpp"

#include <algorithm>

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
    document_.subject = said("subject", days());
    document_.addressees = content_.addressees;
    write_opening();
    section("situation");
    write_situation();
    section("forecast");
    add_forecast(document_, content_.forecast, content_.scores, sentences_);
    section("deliveries");
    write_deliveries();
    section("unmet");
    write_unmet();
    body(missing_units(content_.missing, sentences_));
    section("requests");
    write_requests();
    add_data_basis(document_, content_.basis, sentences_);
    document_.closing = said("closing", {{"issuer", content_.issuer}});
    write_annex();
    return std::move(document_);
  }

 private:
  std::string said(const std::string& key, const Parameters& parameters = {}) const {
    return sentences_.text("supply_letter." + key, parameters);
  }
  TableColumn column(const std::string& name, Alignment alignment, int width) const {
    return {sentences_.text("document.column." + name), alignment, width};
  }
  Parameters days() const {
    return {{"first_day", document_date(content_.first_day)},
            {"last_day", document_date(content_.last_day)}};
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

  void write_situation() {
    body(situation_in_figures(content_.facilities, content_.missing, sentences_));
    std::vector<FacilityLine> listed;
    std::copy_if(content_.facilities.begin(), content_.facilities.end(), std::back_inserter(listed),
                 needs_attention);
    const auto others = content_.facilities.size() - listed.size();
    const Parameters count{{"count", std::to_string(others)}, {"hours", shown_.hours(ample_cover)}};
    if (!listed.empty()) {
      auto table = facility_table(listed, LastColumn::Alerts, sentences_);
      table.caption = said("table.facilities", count);
      document_.body.emplace_back(std::move(table));
      add_cover_note(document_, sentences_);
    }
    if (others > 0) body(said(listed.empty() ? "all_ample" : "others_ample", count));
  }

  void write_deliveries() {
    if (content_.deliveries.empty()) return body(said("no_deliveries"));
    body(said("advice", {{"decider", usual_decider(content_.deliveries)}}));
    auto table = delivery_table(content_.deliveries, sentences_);
    table.caption = said("table.deliveries", days());
    document_.body.emplace_back(std::move(table));
  }

  void write_unmet() {
    if (content_.unmet.empty()) {
      body(said("nothing_unmet"));
    } else {
      DocumentTable table;
      table.columns = {
          column("facility", Alignment::Left, 42), column("days", Alignment::Centre, 28),
          column("unmet_kg", Alignment::Right, 16), column("critical_kg", Alignment::Right, 20),
          column("blocked_by", Alignment::Left, 59)};
      for (const auto& unmet : content_.unmet) {
        table.rows.push_back({short_name(unmet.facility),
                              document_days(unmet.first_day, unmet.last_day),
                              shown_.kilograms(unmet.critical + unmet.deferrable),
                              shown_.kilograms(unmet.critical), unmet.blocked_by});
      }
      document_.body.emplace_back(std::move(table));
    }
    write_unassessed();
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

  void write_annex() {
    const Parameters reference{{"symbol", content_.letterhead.symbol},
                               {"year", std::to_string(content_.letterhead.year)},
                               {"issuer", content_.issuer}};
    Annex annex{said("annex"), said("annex.title"), said("annex.reference", reference), {}};
    auto facilities = facility_table(content_.facilities, LastColumn::None, sentences_);
    facilities.caption = said("annex.table.facilities");
    facilities.is_wide = true;
    annex.body.emplace_back(std::move(facilities));
    if (!content_.deliveries.empty()) {
      auto deliveries = daily_delivery_table(content_.deliveries, sentences_);
      deliveries.caption = said("annex.table.deliveries");
      annex.body.emplace_back(std::move(deliveries));
    }
    document_.annexes.push_back(std::move(annex));
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
