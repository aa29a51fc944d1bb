// SPDX-License-Identifier: Apache-2.0
#include "simulation/kien_giang_preparedness.hpp"

#include <algorithm>

#include "store/preparedness_books.hpp"

namespace sansang::simulation {
namespace {

using namespace preparedness;
using std::chrono::days;

constexpr const char* islands = "KG-TTYT-912";
constexpr const char* hospital = "KG-BVDK";
constexpr const char* inland = "KG-TTYT-906";

UnitPlan plan(const char* facility, const char* id, PlanScenario scenario, const char* version,
              const char* summary) {
  UnitPlan made;
  made.id = Id<UnitPlan>(id);
  made.facility = FacilityId(facility);
  made.scenario = scenario;
  made.version = version;
  made.summary = summary;
  made.note = "Số liệu mô phỏng";
  made.simulated = true;
  return made;
}

void approve(UnitPlan& plan, const char* number, Date decided, Date review) {
  plan.approver = "Giám đốc đơn vị (mô phỏng)";
  plan.decision_number = number;
  plan.decided_on = decided;
  plan.review_by = review;
}

/// What a unit counted, `age` days before now.
struct Count {
  const char* facility;
  const char* item;
  double have;
  std::optional<double> use_per_day, stated_need;
  int age;
  const char* evidence;
};
const std::vector<Count> counts{
    {islands, "staff-emergency", 4, {}, {}, 5, "Bảng phân công trực tháng 9"},
    {islands, "staff-oxygen-trained", 1, {}, {}, 5, "Danh sách lớp tập huấn tháng 6"},
    {islands, "equipment-oximeters", 14, {}, {}, 5, "Biên bản kiểm kê"},
    {islands, "medicine-emergency", 180, 9.0, {}, 5, "Sổ kho dược"},
    {islands, "supply-masks", 900, 60.0, {}, 5, "Thẻ kho"},
    {islands, "isolation-places", 4, {}, {}, 120, "Sơ đồ khu cách ly"},
    {islands, "mobile-transport", 1, {}, {}, 5, "Sổ trực tàu"},
    {hospital, "staff-emergency", 46, {}, {}, 12, "Bảng phân công trực tháng 9"},
    {hospital, "staff-surge", 25, {}, 40.0, 12, "Danh sách dự phòng kèm phương án"},
    {hospital, "medicine-infusion", 5200, 260.0, {}, 12, "Sổ kho dược"},
    {hospital, "oxygen-spare-regulators", 30, {}, {}, 12, "Biên bản kiểm kê"},
    {hospital, "isolation-places", 60, {}, {}, 12, "Sơ đồ khu cách ly"},
    {inland, "mobile-teams", 3, {}, {}, 20, "Quyết định thành lập đội"},
    {inland, "test-kits", 1500, 35.0, {}, 20, "Thẻ kho"}};

ChecklistEntry entry_of(const Count& count, Date today) {
  ChecklistEntry entry;
  entry.facility = FacilityId(count.facility);
  entry.item = Id<ChecklistItem>(count.item);
  entry.id = entry_id(entry.facility, entry.item);
  entry.have = Amount(count.have);
  if (count.use_per_day) entry.use_per_day = Amount(*count.use_per_day);
  if (count.stated_need) entry.stated_need = Amount(*count.stated_need);
  entry.as_of = today - days{count.age};
  entry.evidence = count.evidence;
  entry.source = "Đơn vị tự kiểm đếm (mô phỏng)";
  entry.simulated = true;
  return entry;
}

std::vector<UnitPlan> plans(Date today) {
  auto boats = plan(islands, "PA-912-vua", PlanScenario::Moderate, "lần 1, năm 2021",
                    "Giữ đủ chai cho 7 ngày vì một chuyến tàu có thể hoãn; còn 5 ngày thì gọi tàu "
                    "hàng; người bệnh nặng chuyển về Rạch Giá bằng tàu cao tốc.");
  approve(boats, "MP-31/QĐ-TTYT", date(2021, 6, 21), today - days{9});
  auto moderate =
      plan(hospital, "PA-BVDK-vua", PlanScenario::Moderate, "lần 2, tháng 8/2021",
           "Dồn khu điều trị, giữ bồn oxy lỏng trên 50 %, hai nhà cung cấp thay nhau giao.");
  approve(moderate, "MP-112/QĐ-BVĐK", date(2021, 8, 16), today + days{21});
  auto severe = plan(hospital, "PA-BVDK-nang", PlanScenario::Severe, "dự thảo tháng 9/2021",
                     "Mở thêm 50 giường hồi sức, thêm bồn oxy lỏng, mượn chai của doanh nghiệp.");
  return {boats, moderate, severe};
}

Drill night_boat(Date today) {
  Drill drill;
  drill.id = Id<Drill>("DT-912-dem");
  drill.facility = FacilityId(islands);
  drill.plan = Id<UnitPlan>("PA-912-vua");
  drill.day = today - days{40};
  drill.scenario = PlanScenario::Moderate;
  drill.participants = Persons(18);
  drill.tried = "Chuyển 20 chai oxy từ bến tàu về khoa cấp cứu trong đêm, mất điện 2 giờ";
  drill.lessons = "Thiếu xe đẩy chai; đèn bến tàu hỏng; nối giàn chia mất 25 phút";
  drill.follow_ups = {{"Mua 2 xe đẩy chai", "Phòng Vật tư", today - days{5}, std::nullopt},
                      {"Sửa đèn bến tàu", "Phòng Hành chính", today - days{20}, today - days{22}}};
  drill.simulated = true;
  return drill;
}

}  // namespace

std::vector<store::Act> preparedness_acts(const SimulatedProvince& province) {
  const Date today = local_day(province.calendar.now);
  std::vector<store::Act> acts;
  for (const auto* unit : {islands, hospital, inland}) {
    const FacilityId facility(unit);
    const bool is_there = std::any_of(province.facilities.begin(), province.facilities.end(),
                                      [&](const auto& each) { return each.id == facility; });
    if (!is_there) continue;
    store::Act act;
    act.at = province.calendar.now;
    act.action = "create_demo";
    act.object = "preparedness/" + facility.text;
    act.unit = facility.text;
    for (const auto& officer : province.appointments)
      if (officer.scope.facilities == std::vector{facility}) act.actor = officer.account;
    for (const auto& each : plans(today))
      if (each.facility == facility) act.changes.push_back(store::keep(each, {}));
    if (const auto drill = night_boat(today); drill.facility == facility)
      act.changes.push_back(store::keep(drill, {}));
    for (const auto& count : counts)
      if (facility.text == count.facility)
        act.changes.push_back(store::keep(entry_of(count, today), {}));
    acts.push_back(std::move(act));
  }
  return acts;
}

}  // namespace sansang::simulation
