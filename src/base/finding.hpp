// SPDX-License-Identifier: Apache-2.0
/// Finding: what a person sent is wrong or doubtful. Checking never stops at the first; the
/// sentence for `code` is "finding.<code>" in messages/ and names reason and remedy.
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace sansang {

/// Error blocks acceptance of the row or report; Doubt asks for a reason and lets pass; Note informs.
enum class Severity { Error, Doubt, Note };

/// Where the value stands. Rows and columns count from 1, 0 = not applicable.
struct Place {
  std::string file;
  std::string sheet;
  int row = 0;
  int column = 0;
  std::string field;  ///< column heading or field name
  bool operator==(const Place&) const = default;
};

struct Finding {
  std::string code;
  Severity severity = Severity::Error;
  Place where;
  std::string value;  ///< as typed
  Parameters parameters;
  bool operator==(const Finding&) const = default;
};

inline bool has_error(const std::vector<Finding>& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.severity == Severity::Error; });
}

}  // namespace sansang
