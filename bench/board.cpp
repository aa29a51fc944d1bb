// SPDX-License-Identifier: Apache-2.0
// Question: how long does the province board of a large province take to compute?
// Instance: 1,500 facilities × 365 days of simulated reports, made once by
//   sansang-demo create --database FILE --facilities 1500 --days 365
// Run: board FILE [INSTANT of the board, default: the newest act] [repetitions]
// Prints the instance, then minimum, median and maximum of the wall time in milliseconds.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "acts/province_board.hpp"
#include "store/sqlite/sqlite_store.hpp"

int main(int argc, char** argv) {
  using namespace sansang;
  if (argc < 2) {
    std::fprintf(stderr, "board FILE [INSTANT] [repetitions]\n");
    return 2;
  }
  const std::filesystem::path share = SANSANG_SOURCE_DIR;
  const auto store = store::sqlite::open_sqlite(argv[1], share / "schema");
  const auto rules = store::read_oxygen_rules(share / "rules");
  const auto last = store->audit(store->position(), 1);
  const auto asked = argc > 2 ? parse_instant(argv[2]) : std::nullopt;
  const Instant now = asked.value_or(last.front().at);
  accounts::Caller officer;
  officer.appointments.emplace_back();
  officer.appointments.back().role = accounts::Role::ProvinceOfficer;
  officer.appointments.back().scope.whole_province = true;
  const int repetitions = argc > 3 ? std::atoi(argv[3]) : 9;
  std::vector<double> milliseconds;
  std::size_t rows = 0;
  for (int i = 0; i < repetitions; ++i) {
    const auto start = std::chrono::steady_clock::now();
    rows = acts::province_board({*store, *rules.rules}, officer, now).rows.size();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    milliseconds.push_back(took.count());
  }
  std::sort(milliseconds.begin(), milliseconds.end());
  std::printf("board of %zu facilities at %s, %d runs: min %.0f ms, median %.0f ms, max %.0f ms\n",
              rows, iso_instant(now).c_str(), repetitions, milliseconds.front(),
              milliseconds[milliseconds.size() / 2], milliseconds.back());
  return 0;
}
