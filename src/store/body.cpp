// SPDX-License-Identifier: Apache-2.0
#include "store/body.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sansang::store {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const BodyNode& node) {
  struct Writer {
    Json operator()(std::monostate) const { return nullptr; }
    Json operator()(std::int64_t whole) const { return whole; }
    Json operator()(double real) const { return real; }
    Json operator()(const std::string& text) const { return text; }
    Json operator()(const BodyNode::List& list) const {
      auto array = Json::array();
      for (const auto& item : list) array.push_back(json_of(item));
      return array;
    }
    Json operator()(const BodyNode::Members& members) const {
      auto object = Json::object();
      for (const auto& [name, inner] : members) object[name] = json_of(inner);
      return object;
    }
  };
  return std::visit(Writer{}, node.value);
}

BodyNode node_of(const Json& json) {
  if (json.is_null()) return {};
  if (json.is_boolean()) return {static_cast<std::int64_t>(json.get<bool>())};
  if (json.is_number_integer()) return {json.get<std::int64_t>()};
  if (json.is_number()) return {json.get<double>()};
  if (json.is_string()) return {json.get<std::string>()};
  if (json.is_array()) {
    BodyNode::List list;
    for (const auto& item : json) list.push_back(node_of(item));
    return {std::move(list)};
  }
  BodyNode::Members members;
  for (const auto& [name, inner] : json.items()) members.emplace_back(name, node_of(inner));
  return {std::move(members)};
}

}  // namespace

const BodyNode* BodyNode::member(std::string_view name) const {
  const auto* members = std::get_if<Members>(&value);
  if (members == nullptr) return nullptr;
  const auto found = std::find_if(members->begin(), members->end(),
                                  [name](const auto& member) { return member.first == name; });
  return found == members->end() ? nullptr : &found->second;
}

std::string text_of(const BodyNode& node) {
  // Text that is not UTF-8 cannot come this far: every reader refuses it at the border.
  return json_of(node).dump();
}

BodyNode body_node_of(std::string_view text) {
  const auto json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) throw UnreadableCell("a stored record is not JSON");
  return node_of(json);
}

namespace body_detail {
Cell cell_of(const BodyNode& node) {
  if (std::holds_alternative<std::monostate>(node.value)) return {};
  if (const auto* whole = std::get_if<std::int64_t>(&node.value)) return *whole;
  if (const auto* real = std::get_if<double>(&node.value)) return *real;
  return std::string_view(expected<std::string>(node));
}
}  // namespace body_detail

}  // namespace sansang::store
