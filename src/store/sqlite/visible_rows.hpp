// SPDX-License-Identifier: Apache-2.0
/// The one place where what a person may see meets SQL: rows of all facilities come from one
/// statement, rows of named facilities from another that is bound to each id in turn.
#pragma once
#include <algorithm>

#include "store/sqlite/database.hpp"

namespace sansang::store::sqlite {

/// Reads the rows that `sql` yields for the parameters, appending to `rows`.
template <class R, class... Parameters>
void append_rows(std::vector<R>& rows, Database& database, Sql sql,
                 const Parameters&... parameters) {
  auto statement = database.prepared<R>(sql);
  (statement->bind(parameters), ...);
  while (statement->next()) statement->read_record(rows.emplace_back());
}

template <class R, class... Parameters>
std::vector<R> rows_of(Database& database, Sql sql, const Parameters&... parameters) {
  std::vector<R> rows;
  append_rows(rows, database, sql, parameters...);
  return rows;
}

template <class R, class... Parameters>
std::optional<R> row_of(Database& database, Sql sql, const Parameters&... parameters) {
  auto rows = rows_of<R>(database, sql, parameters...);
  if (rows.empty()) return std::nullopt;
  return std::move(rows.front());
}

/// The named facilities, each once, in order.
inline std::vector<FacilityId> named(const VisibleFacilities& who) {
  auto ids = who.ids;
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

/// `of_one` takes the parameters and then the facility.
template <class R, class... Parameters>
std::vector<R> visible_rows(Database& database, const VisibleFacilities& who, Sql of_all,
                            Sql of_one, const Parameters&... parameters) {
  if (who.all) return rows_of<R>(database, of_all, parameters...);
  std::vector<R> rows;
  for (const auto& facility : named(who))
    append_rows(rows, database, of_one, parameters..., facility);
  return rows;
}

}  // namespace sansang::store::sqlite
