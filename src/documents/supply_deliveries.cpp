// SPDX-License-Identifier: Apache-2.0
#include "documents/supply_deliveries.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "documents/oxygen_situation.hpp"

namespace sansang::documents {
namespace {

/// Mass by day, of one row of the daily table.
using Days = std::map<Date, OxygenMass>;

std::string reason_of(const DeliveryGroup& group, const std::string& usual,
                      const Sentences& sentences) {
  auto reason = group.short_without_from
                    ? sentences.text("supply_letter.reason.prevents_shortage",
                                     {{"date", document_short_date(*group.short_without_from)}})
                    : sentences.text("supply_letter.reason.keeps_safety_stock");
  if (group.first.decided_by != usual) reason += "; " + group.first.decided_by;
  return reason;
}

std::vector<std::string> daily_row(const std::string& name, const Days& masses,
                                   const std::set<Date>& days, const Sentences& sentences) {
  const Shown shown(sentences);
  std::vector<std::string> row{name};
  OxygenMass total;
  for (const auto day : days) {
    const auto at = masses.find(day);
    row.push_back(at == masses.end() ? "" : shown.kilograms(at->second));
    if (at != masses.end()) total += at->second;
  }
  row.push_back(shown.kilograms(total));
  return row;
}

void add_to(Days& sums, const Days& masses) {
  for (const auto& [day, mass] : masses) sums[day] += mass;
}

}  // namespace

std::vector<DeliveryGroup> grouped(const std::vector<ProposedDelivery>& deliveries) {
  std::map<std::pair<std::string, std::string>, DeliveryGroup> groups;
  for (const auto& delivery : deliveries) {
    auto& group = groups[{delivery.to, delivery.from}];
    if (group.count == 0 || delivery.day < group.first.day) group.first = delivery;
    ++group.count;
    group.total += delivery.mass;
    const auto& from = delivery.short_without_from;
    if (from && (!group.short_without_from || *from < *group.short_without_from)) {
      group.short_without_from = from;
    }
  }
  std::vector<DeliveryGroup> ordered;
  for (auto& [names, group] : groups) ordered.push_back(std::move(group));
  const auto place = [](const DeliveryGroup& group) {
    return std::tuple(!group.short_without_from.has_value(),
                      group.short_without_from.value_or(Date{}), group.first.day);
  };
  std::stable_sort(ordered.begin(), ordered.end(),
                   [&](const auto& a, const auto& b) { return place(a) < place(b); });
  return ordered;
}

std::string usual_decider(const std::vector<ProposedDelivery>& deliveries) {
  std::map<std::string, std::size_t> counts;
  for (const auto& delivery : deliveries) ++counts[delivery.decided_by];
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? std::string() : most->first;
}

DocumentTable delivery_table(const std::vector<ProposedDelivery>& deliveries,
                             const Sentences& sentences) {
  const Shown shown(sentences);
  const auto column = [&](const char* name, Alignment alignment, int width) {
    return TableColumn{sentences.text(std::string("document.column.") + name), alignment, width};
  };
  DocumentTable table;
  table.columns = {column("to", Alignment::Left, 34),
                   column("from", Alignment::Left, 17),
                   column("first_delivery", Alignment::Right, 21),
                   column("delivery_count", Alignment::Right, 15),
                   column("total_kg", Alignment::Right, 14),
                   column("total_m3", Alignment::Right, 14),
                   column("reason", Alignment::Left, 26),
                   column("contract", Alignment::Left, 41)};
  const auto usual = usual_decider(deliveries);
  OxygenMass total;
  std::size_t count = 0;
  for (const auto& group : grouped(deliveries)) {
    total += group.total;
    count += group.count;
    table.rows.push_back(
        {short_name(group.first.to), group.first.from,
         document_short_date(group.first.day) + ": " + shown.kilograms(group.first.mass),
         std::to_string(group.count), shown.kilograms(group.total), shown.cubic_metres(group.total),
         reason_of(group, usual, sentences), group.first.contract_number});
  }
  table.strong_rows = {table.rows.size()};
  table.rows.push_back({sentences.text("document.total"), "", "",
                        shown.number(static_cast<double>(count), 0), shown.kilograms(total),
                        shown.cubic_metres(total), "", ""});
  return table;
}

DocumentTable daily_delivery_table(const std::vector<ProposedDelivery>& deliveries,
                                   const Sentences& sentences) {
  std::set<Date> days;
  std::map<std::string, std::map<std::string, Days>> suppliers;
  for (const auto& delivery : deliveries) {
    days.insert(delivery.day);
    suppliers[delivery.from][delivery.to][delivery.day] += delivery.mass;
  }
  DocumentTable table;
  table.is_wide = true;
  // What 165 mm leave beside the days, in mm: names take what five digits a day do not need.
  const int names_mm = std::max(30, 153 - 9 * static_cast<int>(days.size()));
  table.columns = {{sentences.text("document.column.from_and_to"), Alignment::Left, names_mm}};
  for (const auto day : days) {
    table.columns.push_back({document_short_date(day), Alignment::Right, 9});
  }
  table.columns.push_back({sentences.text("document.total"), Alignment::Right, 12});
  Days all;
  for (const auto& [supplier, recipients] : suppliers) {
    const auto heading = table.rows.size();
    table.strong_rows.push_back(heading);
    table.rows.emplace_back();
    Days sums;
    for (const auto& [recipient, masses] : recipients) {
      add_to(sums, masses);
      table.rows.push_back(daily_row(short_name(recipient), masses, days, sentences));
    }
    table.rows[heading] = daily_row(supplier, sums, days, sentences);
    add_to(all, sums);
  }
  table.strong_rows.push_back(table.rows.size());
  table.rows.push_back(daily_row(sentences.text("document.total"), all, days, sentences));
  return table;
}

}  // namespace sansang::documents
