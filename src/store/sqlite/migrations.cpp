// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/migrations.hpp"

#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>

namespace sansang::store::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr Sql create_register =
    "create table if not exists migration (number integer primary key, name text not null) strict";
constexpr Sql newest_number = "select coalesce(max(number), 0) from migration";
constexpr Sql record_number = "insert into migration (number, name) values ($1, $2)";

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> tokens{
    {{"{int}", "integer"},
     {"{bytes}", "blob"},
     {"{real}", "real"},
     {"{text}", "text"},
     {"{strict}", "strict"},
     {"{clustered}", "strict, without rowid"}}};

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw StoreFailure("the migration " + file.string() + " cannot be read");
  std::string text((std::istreambuf_iterator<char>(in)), {});
  for (const auto& [token, type] : tokens)
    for (auto at = text.find(token); at != std::string::npos; at = text.find(token, at))
      text.replace(at, token.size(), type);
  return text;
}

std::map<std::int64_t, fs::path> migrations_in(const fs::path& dir) {
  std::map<std::int64_t, fs::path> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(dir, error)) {
    const auto name = entry.path().filename().string();
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (failed != std::errc{} || *end != '_' || entry.path().extension() != ".sql") continue;
    if (!found.emplace(number, entry.path()).second)
      throw StoreFailure("two migrations bear the number of " + entry.path().string());
  }
  if (found.empty()) throw StoreFailure("no migrations lie in " + dir.string());
  return found;
}

void apply(Database& database, std::int64_t number, const fs::path& file) {
  const auto own = file.parent_path() / "sqlite" / file.filename();
  Transaction transaction(database, TransactionKind::Write);
  database.run_script(text_of(file));
  if (fs::exists(own)) database.run_script(text_of(own));
  database.prepared(record_number)->bind(number).bind(file.stem().string()).run();
  transaction.commit();
}

std::int64_t number_of(Database& database) {
  auto row = database.prepared(newest_number);
  row->next();
  return row->get<std::int64_t>();
}

}  // namespace

void apply_migrations(Database& database, const fs::path& schema_dir) {
  const auto known = migrations_in(schema_dir);
  database.prepared(create_register)->run();
  const auto stands_at = number_of(database);
  const auto newest_known = known.rbegin()->first;
  if (stands_at > newest_known)
    throw StoreFailure("the database was made by a newer program (schema " +
                       std::to_string(stands_at) + ", this program knows " +
                       std::to_string(newest_known) +
                       "): install the newer program, or restore a backup of this one's");
  for (const auto& [number, file] : known)
    if (number > stands_at) apply(database, number, file);
}

}  // namespace sansang::store::sqlite
