// SPDX-License-Identifier: Apache-2.0
// What holds for every simulated province: the seed alone decides, and the laws of oxygen hold.
#include <gtest/gtest.h>

#include "oxygen/mass_balance.hpp"
#include "simulation/test_province.hpp"

namespace sansang::simulation {
namespace {

class BackwardExecutor final : public Executor {
 public:
  void for_each_index(std::size_t n, const std::function<void(std::size_t)>& body) override {
    while (n > 0) body(--n);
  }
};

TEST(Province, SameSeedGivesTheSameReportsInAnyOrderOfWork) {
  BackwardExecutor backward;
  SilentProgress progress;
  const auto again = simulate(inputs(), {}, backward, progress);
  EXPECT_EQ(again.reports, demo().reports);
  EXPECT_EQ(again.facilities, demo().facilities);
  EXPECT_EQ(again.equipment, demo().equipment);
  EXPECT_NE(province_of_seed(7).reports, demo().reports);
}

TEST(Province, AFacilityDoesNotDependOnTheOthers) {
  ProvinceOptions thirty_days;
  thirty_days.first = thirty_days.last - std::chrono::days{29};
  auto small = thirty_days;
  small.small = true;
  const auto whole = province_of(thirty_days), part = province_of(small);
  ASSERT_EQ(part.facilities.size(), 6U);
  for (const auto& facility : part.facilities)
    EXPECT_EQ(standing(part, facility.id), standing(whole, facility.id)) << facility.id.text;
}

TEST(Province, OxygenIsConservedInEveryFacility) {
  for (const auto& facility : demo().facilities) {
    const auto facts = facts_in(demo(), facility.id);
    const auto uses = oxygen::uses_between(facts);
    EXPECT_TRUE(oxygen::oxygen_is_conserved(facts, uses)) << facility.id.text;
    if (!facts.empty()) {
      EXPECT_EQ(uses.size(), facts.size() - 1) << facility.id.text;
    }
  }
}

TEST(Province, NobodyUsesLessThanNothingButForTheMistakenUnit) {
  for (const auto& facility : demo().facilities) {
    std::size_t impossible = 0;
    for (const auto& use : oxygen::uses_between(facts_in(demo(), facility.id)))
      impossible += !use.is_plausible();
    EXPECT_EQ(impossible, facility.id.text == "KG-TTYT-911" ? 1U : 0U) << facility.id.text;
  }
}

TEST(Province, NoReportHasAnErrorAndEveryDoubtIsAnswered) {
  for (const auto seed : {std::uint64_t{18}, std::uint64_t{1}, std::uint64_t{2}}) {
    const auto province = province_of_seed(seed);
    for (const auto& facility : province.facilities) {
      oxygen::CheckContext context;
      context.lines =
          oxygen::expected_lines(equipment_in(province, facility.id), inputs().rules.sizes);
      for (const auto& [day, report] : standing(province, facility.id)) {
        context.now = report.received_at;
        context.filed = report.corrects;
        for (const auto& finding : oxygen::check(report, context, inputs().rules.report))
          ADD_FAILURE() << report.id.text << ": " << finding.code << " " << finding.where.field;
        context.previous = report;
      }
    }
  }
}

TEST(Province, EveryReportAnswersTheWholeForm) {
  for (const auto& report : demo().reports) {
    const auto lines =
        oxygen::expected_lines(equipment_in(demo(), report.facility), inputs().rules.sizes);
    ASSERT_EQ(report.lines.size(), lines.size()) << report.id.text;
    for (const auto& line : lines)
      EXPECT_NE(oxygen::find_line(report, line.kind, line.asset), nullptr)
          << report.id.text << " " << line.asset;
  }
}

/// Cylinders of each class that a facility has, own and lent.
std::map<std::string, double> cylinders_in(const FacilityId& facility) {
  std::map<std::string, double> owned;
  for (const auto& piece : equipment_in(demo(), facility))
    if (const auto* pool = std::get_if<oxygen::CylinderPool>(&piece.detail))
      owned[pool->size] += static_cast<double>(pool->owned.number());
  return owned;
}

TEST(Province, StockStaysWithinCapacity) {
  for (const auto& facility : demo().facilities) {
    const auto owned = cylinders_in(facility.id);
    const auto reports = standing(demo(), facility.id);
    for (const auto& piece : equipment_in(demo(), facility.id)) {
      const auto* tank = std::get_if<oxygen::BulkTank>(&piece.detail);
      if (!tank) continue;
      // The gauge is read to its finest mark; a mistake in the unit is a mistake of the paper.
      const double most = full_gauge(*tank) * tank->max_fill.number() + 5.0;
      for (const auto& [day, report] : reports)
        EXPECT_LE(oxygen::find_line(report, oxygen::LineKind::TankLevel, piece.id.text)->value,
                  most)
            << report.id.text;
    }
    for (const auto& [size, count] : owned)
      for (const auto& [day, report] : reports) {
        const auto full = oxygen::find_line(report, oxygen::LineKind::CylindersFull, size)->value;
        const auto empty = oxygen::find_line(report, oxygen::LineKind::CylindersEmpty, size)->value;
        EXPECT_GE(std::min(full, empty), 0.0) << report.id.text;
        EXPECT_LE(full + empty, count) << report.id.text;
        EXPECT_GE(full + empty, count - 1.0) << report.id.text << ": one cylinder is in use";
      }
  }
}

TEST(Province, EverythingInventedIsMarkedSimulated) {
  const auto all_marked = [](const auto& rows) {
    return !rows.empty() &&
           std::all_of(rows.begin(), rows.end(), [](const auto& row) { return row.simulated; });
  };
  EXPECT_TRUE(all_marked(demo().facilities));
  EXPECT_TRUE(all_marked(demo().equipment));
  EXPECT_TRUE(all_marked(demo().suppliers));
  EXPECT_TRUE(all_marked(demo().routes));
  EXPECT_TRUE(all_marked(demo().officers));
  EXPECT_TRUE(all_marked(demo().accounts));
  EXPECT_TRUE(all_marked(demo().appointments));
  EXPECT_TRUE(all_marked(demo().organisations));
  EXPECT_TRUE(all_marked(demo().reports));
}

TEST(Province, EverybodyIsAppointedToAnOrganisationThatExists) {
  EXPECT_TRUE(organisation::check(demo().organisations).empty());
  const organisation::Organisations all(demo().organisations);
  for (const auto& each : demo().appointments)
    EXPECT_TRUE(all.is_alive(each.organisation, demo().calendar.last)) << each.id.text;
  for (const auto& facility : demo().facilities)
    EXPECT_TRUE(all.of(facility.id, demo().calendar.last)) << facility.id.text;
  EXPECT_EQ(demo().appointments.size(), demo().accounts.size());
}

TEST(Province, HoldsTheFifteenCentresUnderTheirRealNames) {
  int centres = 0;
  for (const auto& facility : demo().facilities)
    centres += facility.kind == facility::FacilityKind::HealthCentre;
  EXPECT_EQ(centres, 15);
  EXPECT_EQ(facility_in(demo(), "KG-TTYT-912").name, "Trung tâm Y tế huyện Kiên Hải");
  EXPECT_EQ(facility_in(demo(), "KG-TTYT-911").name, "Trung tâm Y tế thành phố Phú Quốc");
  EXPECT_EQ(facility_in(demo(), "KG-TYT-31105").reports_through, FacilityId("KG-TTYT-911"));
  EXPECT_EQ(facility_in(demo(), "KG-BVDC-HT").oxygen_beds, Beds(300));
}

TEST(Province, CasesAreTheRealOnesUpToTheDayBefore) {
  std::map<Date, std::int64_t> of_day;
  for (const auto& count : demo().cases) {
    if (count.held) continue;
    EXPECT_EQ(count.source, "covidregionaldata (MIT), covid.ncsc.gov.vn");
    of_day[count.day] = count.cases.number();
  }
  // Cumulative in the file: 4,225 on 18 September 2021.
  std::int64_t of_autumn = 0;
  for (const auto& [day, cases] : of_day)
    if (day > date(2021, 5, 31)) of_autumn += cases;
  EXPECT_EQ(of_autumn, 4225 - 39);
  EXPECT_EQ(of_day.at(date(2021, 9, 5)), 345);   // 2,265 − 1,920
  EXPECT_EQ(of_day.at(date(2021, 9, 18)), 168);  // 4,225 − 4,057
  EXPECT_FALSE(of_day.contains(date(2021, 9, 19))) << "published only in the evening";
}

TEST(Province, NothingIsKnownBeforeItArrives) {
  for (const auto& report : demo().reports) {
    EXPECT_LE(report.read_at, report.received_at) << report.id.text;
    EXPECT_LE(report.received_at, demo().calendar.now) << report.id.text;
  }
}

TEST(DailyCases, ADayAfterAGapYieldsNone) {
  const auto days = daily_cases(
      "gso_province,date,cases_cumulative\n91,2021-06-01,5\n91,2021-06-02,9\n24,2021-06-02,70\n"
      "91,2021-06-04,12\n91,2021-06-05,11\n",
      "91");
  ASSERT_EQ(days.size(), 2U);
  EXPECT_EQ(days[0].cases, 4);
  EXPECT_EQ(days[1].cases, -1) << "a correction downward stays visible";
}

TEST(DailyCases, AFileThatIsNotOneIsRefusedByName) {
  EXPECT_THROW(daily_cases("a,b\n1,2\n", "91"), std::runtime_error);
  EXPECT_THROW(daily_cases("gso_province,date,cases_cumulative\n91,2021-06-01,many\n", "91"),
               std::runtime_error);
}

}  // namespace
}  // namespace sansang::simulation
