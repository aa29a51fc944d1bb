// SPDX-License-Identifier: Apache-2.0
// An import is one act: all good rows or none, and the same file again writes nothing.
#include "acts/import_registers.hpp"

#include <gtest/gtest.h>

#include "store/memory/memory_store.hpp"

namespace sansang::acts {
namespace {

const geography::UnitLists& no_units() {
  static const geography::UnitLists lists{geography::UnitRecords{}};
  return lists;
}

documents::RegisterTables tables(const std::string& name) {
  documents::RegisterTables given;
  given.facilities = documents::read_csv(
      "facility,name,kind,unit,province\nKG-1," + name + ",health_centre,899,91\n", "f.csv");
  given.equipment = documents::read_csv(
      "equipment,facility,kind,volume_l\nT1,KG-1,bulk_tank,5000\nT2,KG-1,bulk_tank,-1\n"
      "T3,KG-9,bulk_tank,5000\n",
      "e.csv");
  return given;
}

ImportPlan plan_for(store::Store& store, const std::string& name) {
  return plan_register_import(store, tables(name), no_units(), {}, date(2021, 9, 1));
}

const ImportedBy by{AccountId("an"), at_local_time(date(2021, 9, 1), {}), "registers"};

TEST(ImportRegisters, GoodRowsAreOneActAndBadOnesAreCounted) {
  const auto store = store::memory::make_memory_store();
  const auto plan = plan_for(*store, "TTYT");
  EXPECT_EQ(store->position(), 0);
  EXPECT_EQ(plan.counts,
            (std::vector<ImportCount>{{"facilities", 1, 0, 0, 0}, {"equipment", 1, 0, 0, 2}}));
  EXPECT_EQ(apply_register_import(*store, plan, by)->position, 1);
  const auto everything = store::VisibleFacilities::everything();
  EXPECT_EQ(store->facilities(everything).size(), 1u);
  EXPECT_EQ(store->equipment(everything).size(), 1u);
  EXPECT_EQ(store->audit(1, 10).at(0).actor, AccountId("an"));
}

TEST(ImportRegisters, TheSameAgainWritesNothingAndAChangeIsANewVersion) {
  const auto store = store::memory::make_memory_store();
  apply_register_import(*store, plan_for(*store, "TTYT"), by);
  const auto again = plan_for(*store, "TTYT");
  EXPECT_EQ(again.counts.at(0).unchanged, 1u);
  EXPECT_FALSE(apply_register_import(*store, again, by));
  const auto renamed = plan_for(*store, "TTYT huyện");
  EXPECT_EQ(renamed.counts.at(0).changed, 1u);
  EXPECT_EQ(renamed.changes.size(), 1u);
  EXPECT_EQ(apply_register_import(*store, renamed, by)->position, 2);
  const auto everything = store::VisibleFacilities::everything();
  EXPECT_EQ(store->facilities(everything, 1).at(0).name, "TTYT");
  EXPECT_EQ(store->facilities(everything).at(0).name, "TTYT huyện");
}

}  // namespace
}  // namespace sansang::acts
