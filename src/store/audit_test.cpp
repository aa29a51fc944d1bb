// SPDX-License-Identifier: Apache-2.0
#include "store/audit.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "store/cell.hpp"
#include "store/contract_samples.hpp"

namespace sansang::store {
namespace {

using namespace samples;

std::vector<AuditRow> chain_of(std::size_t acts) {
  std::vector<AuditRow> rows;
  auto hash = first_chain_hash();
  std::string before;
  for (std::size_t i = 1; i <= acts; ++i) {
    const auto act = act_with({a_facility(kg01, std::to_string(i))});
    rows.push_back(audit_row(act, static_cast<LedgerPosition>(i), before, hash));
    hash = rows.back().chain_hash;
    before = rows.back().after_hash;
  }
  return rows;
}

TEST(Audit, AnUnbrokenChainPasses) {
  EXPECT_EQ(verify_chain({}), std::nullopt);
  EXPECT_EQ(verify_chain(chain_of(20)), std::nullopt);
}

RC_GTEST_PROP(Audit, EveryChangedFieldShows, ()) {
  auto rows = chain_of(8);
  const auto at = *rc::gen::inRange<std::size_t>(0, rows.size());
  auto& row = rows[at];
  switch (*rc::gen::inRange(0, 9)) {
    case 0:
      row.at += std::chrono::seconds{1};
      break;
    case 1:
      row.actor.text += "x";
      break;
    case 2:
      row.unit += "x";
      break;
    case 3:
      row.action.pop_back();
      break;
    case 4:
      row.object += "x";
      break;
    case 5:
      row.before_hash += "0";
      break;
    case 6:
      row.after_hash[3] = row.after_hash[3] == '0' ? '1' : '0';
      break;
    case 7:
      row.address = "";
      break;
    default:
      row.succeeded = !row.succeeded;
  }
  RC_ASSERT(verify_chain(rows) == std::optional<LedgerPosition>(at + 1));
}

RC_GTEST_PROP(Audit, RemovedSwappedAndInsertedRowsShow, ()) {
  auto rows = chain_of(8);
  const auto at = *rc::gen::inRange<std::size_t>(0, rows.size() - 1);
  const auto here = rows.begin() + static_cast<std::ptrdiff_t>(at);
  switch (*rc::gen::inRange(0, 3)) {
    case 0:
      rows.erase(here);
      break;
    case 1:
      std::swap(*here, *(here + 1));
      break;
    default:
      rows.insert(here, *here);
  }
  RC_ASSERT(verify_chain(rows).has_value());
}

TEST(Audit, MovingTextBetweenFieldsChangesTheHash) {
  auto a = act_with({});
  a.unit = "SYT";
  a.action = "x";
  auto b = a;
  b.unit = "SY";
  b.action = "Tx";
  EXPECT_NE(audit_row(a, 1, "", first_chain_hash()).chain_hash,
            audit_row(b, 1, "", first_chain_hash()).chain_hash);
}

TEST(Audit, HashesSeeEveryPartOfAReport) {
  const auto report = a_report("r1", kg01, first_day);
  const auto hash = hash_of_changes({report});
  auto other_line = report;
  other_line.report.lines[1].value += 0.5;
  auto other_doubt = report;
  other_doubt.report.confirmed[0].reason = "as_typed";
  auto unknown_for_zero = report;
  unknown_for_zero.report.census.of(care::RespiratoryMode::Ecmo, false) = std::nullopt;
  for (const auto& other : {other_line, other_doubt, unknown_for_zero})
    EXPECT_NE(hash_of_changes({other}), hash);
  EXPECT_EQ(hash_of_changes({report}), hash);
}

RC_GTEST_PROP(Cell, DaysComeBack, ()) {
  const auto day = date(1900, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 200'000)};
  const auto text = date_text(day);
  RC_ASSERT(date_of({text.data(), text.size()}) == day);
  RC_ASSERT(iso_date(day) == std::string(text.data(), text.size()));
}

TEST(Cell, UnreadableTextIsRefused) {
  for (const auto* text : {"", "2021-02-30", "2021-2-03", "2021/02/03", "2021-02-0x"})
    EXPECT_THROW(date_of(text), UnreadableCell) << text;
  oxygen::AlertGrade grade{};
  EXPECT_THROW(from_cell(Cell{std::string_view("purple")}, grade), UnreadableCell);
  EXPECT_THROW(from_cell(Cell{1.5}, grade), UnreadableCell);
}

TEST(Cell, ListsOfIdsComeBack) {
  for (const auto& ids : {std::vector<FacilityId>{}, {kg01}, {kg01, kg02}}) {
    std::vector<FacilityId> read;
    with_cell(ids, [&read](const Cell& cell) { from_cell(cell, read); });
    EXPECT_EQ(read, ids);
  }
}

}  // namespace
}  // namespace sansang::store
