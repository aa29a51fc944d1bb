// SPDX-License-Identifier: Apache-2.0
/// TomlValue: one value of a TOML text as a plain tree, free of the TOML library (whose header is
/// included in toml_parse.cpp only, because it costs seconds per file). Lines count from 1.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/finding.hpp"
#include "calendar/date.hpp"

namespace sansang::store {

struct TomlValue;
using TomlArray = std::vector<TomlValue>;
using TomlMap = std::map<std::string, TomlValue>;

struct TomlValue {
  std::variant<std::string, std::int64_t, double, bool, Date, TomlArray, TomlMap> value;
  int line = 0;
  int column = 0;
};

/// The tree of `text`. What is not TOML, nested too deep, or of a kind we do not use (times, nan,
/// inf), becomes a finding rule_not_toml or rule_wrong_type and is left out.
TomlValue parse_toml(std::string_view text, const std::string& file,
                     std::vector<Finding>& findings);

}  // namespace sansang::store
