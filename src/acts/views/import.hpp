// SPDX-License-Identifier: Apache-2.0
/// What an import would do, table by table, before anything is written: the counts and findings
/// that a person looks at, and the changes that one transaction will then hold.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "base/fields.hpp"
#include "base/finding.hpp"
#include "store/act.hpp"

namespace sansang::acts {

/// Rows of one table by what becomes of them.
struct ImportCount {
  std::string table;
  std::size_t added = 0, changed = 0, unchanged = 0, left_out = 0;
  bool operator==(const ImportCount&) const = default;
};
template <class V, class R>
requires RecordOf<R, ImportCount>
void fields(V&& v, R& r) {
  v("table", r.table);
  v("added", r.added);
  v("changed", r.changed);
  v("unchanged", r.unchanged);
  v("left_out", r.left_out);
}

struct ImportPlan {
  std::vector<ImportCount> counts;
  std::vector<Finding> findings;
  std::vector<store::Change> changes;  ///< good rows that are new or different
};

}  // namespace sansang::acts
