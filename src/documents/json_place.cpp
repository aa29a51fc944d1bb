// SPDX-License-Identifier: Apache-2.0
#include "documents/json_place.hpp"

#include <algorithm>

namespace sansang::documents {
namespace {

/// Walks accepted JSON once, carrying the pointer of the value it stands at.
class PlaceScan {
 public:
  PlaceScan(std::string_view json, const std::set<std::string>& pointers)
      : json_(json), pointers_(pointers) {}

  std::map<std::string, TextPlace> run() {
    value();
    return std::move(places_);
  }

 private:
  char here() const { return at_ < json_.size() ? json_[at_] : '\0'; }

  void step() {
    if (here() == '\n') {
      ++place_.line;
      place_.column = 0;
    }
    ++place_.column;
    ++at_;
  }
  void skip_blanks() {
    while (here() == ' ' || here() == '\n' || here() == '\r' || here() == '\t') step();
  }

  std::string quoted() {
    std::string raw;
    step();
    while (at_ < json_.size() && here() != '"') {
      if (here() == '\\') {
        raw += here();
        step();
      }
      raw += here();
      step();
    }
    step();
    return raw;
  }

  void note() {
    if (pointers_.contains(pointer_)) places_.emplace(pointer_, place_);
  }

  /// Nesting is bounded by parse_json().
  void value() {
    skip_blanks();
    note();
    if (here() == '{') {
      members('}', true);
    } else if (here() == '[') {
      members(']', false);
    } else if (here() == '"') {
      quoted();
    } else {
      while (at_ < json_.size() && std::string_view(",]} \n\r\t").find(here()) == npos) step();
    }
  }

  void members(char end, bool named) {
    step();
    skip_blanks();
    for (std::size_t i = 0; at_ < json_.size() && here() != end; ++i) {
      const auto length = pointer_.size();
      pointer_ += '/' + (named ? quoted() : std::to_string(i));
      if (named) {
        skip_blanks();
        step();  // the colon
      }
      value();
      pointer_.resize(length);
      skip_blanks();
      if (here() == ',') step();
      skip_blanks();
    }
    step();
  }

  static constexpr auto npos = std::string_view::npos;
  std::string_view json_;
  const std::set<std::string>& pointers_;
  std::size_t at_ = 0;
  TextPlace place_;
  std::string pointer_;
  std::map<std::string, TextPlace> places_;
};

}  // namespace

TextPlace place_of_byte(std::string_view text, std::size_t byte) {
  const auto before = text.substr(0, std::min(byte, text.size()));
  const auto line_start = before.rfind('\n');
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const auto column =
      line_start == std::string_view::npos ? before.size() + 1 : before.size() - line_start;
  return {static_cast<int>(lines) + 1, static_cast<int>(column)};
}

std::map<std::string, TextPlace> places_of(std::string_view json,
                                           const std::set<std::string>& pointers) {
  return PlaceScan(json, pointers).run();
}

}  // namespace sansang::documents
