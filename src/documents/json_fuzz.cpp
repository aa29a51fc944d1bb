// SPDX-License-Identifier: Apache-2.0
// Any bytes are JSON or a fault, and any JSON is a record or findings; what was read is written and
// read again without a difference.
#include <cstdint>
#include <cstdlib>

#include "documents/json_fields.hpp"

namespace {

struct Sample {
  std::string name;
  std::optional<sansang::Date> day;
  std::vector<std::int64_t> counts;
  std::map<std::string, double> amounts;
  sansang::Known<sansang::Hours> cover = sansang::Known<sansang::Hours>::unknown();
  bool operator==(const Sample&) const = default;
};
template <class V, class R>
requires sansang::RecordOf<R, Sample>
void fields(V&& v, R& r) {
  v("n", r.name);
  v("d", r.day);
  v("c", r.counts);
  v("a", r.amounts);
  v("k", r.cover);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace sansang::documents;
  const auto json = parse_json({reinterpret_cast<const char*>(data), size});
  if (!json) return 0;
  const auto reading = read_json_value<Sample>(*json);
  if (!reading.findings.empty()) return 0;
  const auto written = parse_json(json_text(to_json_value(reading.value)));
  if (!written || read_json_value<Sample>(*written).value != reading.value) std::abort();
  return 0;
}
