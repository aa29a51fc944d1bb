// SPDX-License-Identifier: Apache-2.0
/// Body: a record as text, for the kinds that have no table of their own (book.hpp). A record is an
/// object by the names of its fields(); records inside it are objects, lists are lists, scalars go
/// through cell.hpp. The text is JSON in the order of the fields, so that the same record always
/// gives the same bytes. A field that the text lacks keeps its default: it was added later. Text
/// that no program of ours wrote throws UnreadableCell.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "store/cell.hpp"

namespace sansang::store {

/// What a body is made of. An object keeps the order of its members.
struct BodyNode {
  using List = std::vector<BodyNode>;
  using Members = std::vector<std::pair<std::string, BodyNode>>;
  std::variant<std::monostate, std::int64_t, double, std::string, List, Members> value;

  const BodyNode* member(std::string_view name) const;
};
std::string text_of(const BodyNode& node);
BodyNode body_node_of(std::string_view text);

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

template <class T>
BodyNode to_body_node(const T& member) {
  if constexpr (is_optional<T>) {
    return member ? to_body_node(*member) : BodyNode{};
  } else if constexpr (is_list<T>) {
    BodyNode::List list;
    for (const auto& item : member) list.push_back(to_body_node(item));
    return {std::move(list)};
  } else if constexpr (HasFields<T>) {
    BodyNode::Members members;
    auto add = [&members](const char* name, const auto& inner) {
      members.emplace_back(name, to_body_node(inner));
    };
    fields(add, member);
    return {std::move(members)};
  } else {
    BodyNode node;
    with_cell(member, [&node](const Cell& cell) {
      if (const auto* text = std::get_if<std::string_view>(&cell))
        node.value = std::string(*text);
      else if (const auto* whole = std::get_if<std::int64_t>(&cell))
        node.value = *whole;
      else if (const auto* real = std::get_if<double>(&cell))
        node.value = *real;
    });
    return node;
  }
}

namespace body_detail {
Cell cell_of(const BodyNode& node);
template <class T>
const T& expected(const BodyNode& node) {
  const auto* value = std::get_if<T>(&node.value);
  if (value == nullptr) throw UnreadableCell("a stored record has the wrong shape");
  return *value;
}
}  // namespace body_detail

template <class T>
void from_body_node(const BodyNode& node, T& member) {
  if constexpr (is_optional<T>) {
    member.reset();
    if (!std::holds_alternative<std::monostate>(node.value)) from_body_node(node, member.emplace());
  } else if constexpr (is_list<T>) {
    member.clear();
    for (const auto& item : body_detail::expected<BodyNode::List>(node))
      from_body_node(item, member.emplace_back());
  } else if constexpr (HasFields<T>) {
    body_detail::expected<BodyNode::Members>(node);
    auto read = [&node](const char* name, auto& inner) {
      if (const auto* found = node.member(name)) from_body_node(*found, inner);
    };
    fields(read, member);
  } else if constexpr (std::floating_point<T> || std::same_as<T, Share> || IsQuantity<T>) {
    // A whole number may stand where a real one is meant: JSON does not tell them apart.
    const auto* whole = std::get_if<std::int64_t>(&node.value);
    BodyNode real{whole ? decltype(node.value){static_cast<double>(*whole)} : node.value};
    if constexpr (IsQuantity<T>) {
      if constexpr (std::integral<typename T::Representation>) real = node;
    }
    from_cell(body_detail::cell_of(real), member);
  } else {
    from_cell(body_detail::cell_of(node), member);
  }
}

template <HasFields R>
std::string body_of(const R& record) {
  return text_of(to_body_node(record));
}
template <HasFields R>
R record_of_body(std::string_view body) {
  R record{};
  from_body_node(body_node_of(body), record);
  return record;
}

}  // namespace sansang::store
