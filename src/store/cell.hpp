// SPDX-License-Identifier: Apache-2.0
/// Cell: what one member of a record is outside C++: nothing, a whole number, a real number or
/// text. The SQL binder, the SQL reader and the audit's canonical rows all go through this one
/// mapping: Id -> text, Quantity -> its number, Share -> number, Date -> 'YYYY-MM-DD', Instant ->
/// epoch seconds, bool -> 0/1, enumerator -> its name in names_of(), list of Ids -> their texts on
/// lines, absent -> nothing. A record inside a record is flattened: its own field names are used as
/// they are; a list of records is left out, because its rows have a table of their own.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/ensure.hpp"
#include "base/fields.hpp"
#include "base/id.hpp"
#include "calendar/date.hpp"
#include "units/quantity.hpp"
#include "units/share.hpp"

namespace sansang::store {

/// Text is a view: it lives as long as the record (or the row) it was taken from.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string_view>;

/// Text of a day kept in place, because a Cell only views its text.
using DateText = std::array<char, 10>;
DateText date_text(Date day);
/// Precondition: "YYYY-MM-DD", as date_text() wrote it; anything else throws UnreadableCell.
Date date_of(std::string_view text);

/// A stored value that no program of ours wrote: the file was changed from outside.
struct UnreadableCell : std::runtime_error {
  using std::runtime_error::runtime_error;
};

template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;
template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_id_list = false;
template <class Tag>
inline constexpr bool is_id_list<std::vector<Id<Tag>>> = true;
template <class T>
inline constexpr bool is_record_list = false;
template <class T>
inline constexpr bool is_record_list<std::vector<T>> = HasFields<T>;

/// Calls use(cell) with the cell of `member`; the cell is valid during the call.
template <class T, class Use>
void with_cell(const T& member, Use&& use) {
  if constexpr (is_optional<T>) {
    if (member)
      with_cell(*member, use);
    else
      use(Cell{});
  } else if constexpr (is_id_list<T>) {
    std::string lines;
    for (const auto& id : member) lines += (lines.empty() ? "" : "\n") + id.text;
    use(Cell{std::string_view(lines)});
  } else if constexpr (is_id<T>) {
    use(Cell{std::string_view(member.text)});
  } else if constexpr (IsQuantity<T>) {
    use(Cell{member.number()});
  } else if constexpr (std::same_as<T, Share>) {
    use(Cell{member.number()});
  } else if constexpr (std::same_as<T, Date>) {
    const auto text = date_text(member);
    use(Cell{std::string_view(text.data(), text.size())});
  } else if constexpr (std::same_as<T, Instant>) {
    use(Cell{static_cast<std::int64_t>(member.time_since_epoch().count())});
  } else if constexpr (std::is_enum_v<T>) {
    for (const auto& [value, name] : names_of(T{}))
      if (value == member) return use(Cell{name});
    ensure(false, "an enumerator without a name cannot be stored");
  } else if constexpr (std::integral<T>) {
    use(Cell{static_cast<std::int64_t>(member)});
  } else if constexpr (std::floating_point<T>) {
    use(Cell{static_cast<double>(member)});
  } else {
    use(Cell{std::string_view(member)});
  }
}

namespace cell_detail {
template <class T>
const T& expected(const Cell& cell) {
  const auto* value = std::get_if<T>(&cell);
  if (value == nullptr) throw UnreadableCell("a stored value has the wrong type");
  return *value;
}

template <class E>
E enumerator(std::string_view name) {
  for (const auto& [value, known] : names_of(E{}))
    if (known == name) return value;
  throw UnreadableCell("a stored word is not known: " + std::string(name));
}
}  // namespace cell_detail

/// The member that `cell` stands for; throws UnreadableCell when it stands for none.
template <class T>
void from_cell(const Cell& cell, T& member) {
  using cell_detail::expected;
  if constexpr (is_optional<T>) {
    if (std::holds_alternative<std::monostate>(cell)) {
      member.reset();
    } else {
      from_cell(cell, member.emplace());
    }
  } else if constexpr (is_id_list<T>) {
    member.clear();
    for (auto rest = expected<std::string_view>(cell); !rest.empty();) {
      const auto end = std::min(rest.find('\n'), rest.size());
      member.emplace_back(std::string(rest.substr(0, end)));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  } else if constexpr (is_id<T>) {
    member.text = expected<std::string_view>(cell);
  } else if constexpr (IsQuantity<T>) {
    member = T(expected<typename T::Representation>(cell));
  } else if constexpr (std::same_as<T, Share>) {
    member = Share(expected<double>(cell));
  } else if constexpr (std::same_as<T, Date>) {
    member = date_of(expected<std::string_view>(cell));
  } else if constexpr (std::same_as<T, Instant>) {
    member = Instant(std::chrono::seconds(expected<std::int64_t>(cell)));
  } else if constexpr (std::is_enum_v<T>) {
    member = cell_detail::enumerator<T>(expected<std::string_view>(cell));
  } else if constexpr (std::same_as<T, bool>) {
    member = expected<std::int64_t>(cell) != 0;
  } else if constexpr (std::integral<T>) {
    member = static_cast<T>(expected<std::int64_t>(cell));
  } else if constexpr (std::floating_point<T>) {
    member = static_cast<T>(expected<double>(cell));
  } else {
    member = expected<std::string_view>(cell);
  }
}

template <class R, class Use>
void each_member(R& record, Use&& use);

/// A visitor for fields() that calls use(name, member) and walks into records inside the record.
template <class Use>
auto flattened(Use& use) {
  return [&use](const char* name, auto& member) {
    using Member = std::remove_cvref_t<decltype(member)>;
    if constexpr (HasFields<Member>)
      each_member(member, use);
    else if constexpr (!is_record_list<Member>)
      use(name, member);
  };
}

/// Walks the members of `record` in order, records inside it flattened: use(name, member).
template <class R, class Use>
void each_member(R& record, Use&& use) {
  auto visit = flattened(use);
  fields(visit, record);
}

/// The names of the members of T in order, records inside it flattened.
template <class T>
std::vector<std::string> column_names() {
  std::vector<std::string> names;
  T record{};
  each_member(record, [&names](const char* name, auto&) { names.emplace_back(name); });
  return names;
}

}  // namespace sansang::store
