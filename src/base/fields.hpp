// SPDX-License-Identifier: Apache-2.0
/// fields(visitor, record): a record spells its fields once (name with unit suffix, member), and
/// codecs, tables and contract checks walk them. Deliberately no more than this: a record is
/// anything for which an overload `template <class V> void fields(V&& v, T& record)` is found by
/// argument-dependent lookup; a visitor is anything callable as v("name_unit", member).
///
///   struct Cover { Hours p10, p50, p90; };
///   template <class V, class R> requires RecordOf<R, Cover>
///   void fields(V&& v, R& r) { v("p10_h", r.p10); v("p50_h", r.p50); v("p90_h", r.p90); }
#pragma once
#include <concepts>
#include <string>
#include <type_traits>
#include <vector>

namespace sansang {

/// R is T or const T: lets one overload serve readers and writers.
template <class R, class T>
concept RecordOf = std::same_as<std::remove_const_t<R>, T>;

namespace fields_detail {
struct Probe {
  template <class M>
  void operator()(const char*, M&) {}
};
}  // namespace fields_detail

/// T lists its fields.
template <class T>
concept HasFields = requires(fields_detail::Probe& probe, T& record) { fields(probe, record); };

/// The names in order, e.g. for a CSV header or a contract check.
template <HasFields T>
std::vector<std::string> field_names() {
  std::vector<std::string> names;
  T record{};
  auto collect = [&](const char* name, auto&) { names.emplace_back(name); };
  fields(collect, record);
  return names;
}

}  // namespace sansang
