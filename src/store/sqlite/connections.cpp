// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/connections.hpp"

#include "store/sqlite/migrations.hpp"

namespace sansang::store::sqlite {
namespace {

constexpr Sql use_wal = "pragma journal_mode = wal";

/// The lock comes first: in exclusive mode WAL needs no shared memory.
void turn_wal_on(Database& database, const Options& options) {
  if (options.exclusive) database.run_script("pragma locking_mode = exclusive;");
  auto row = database.prepared(use_wal);
  if (!row->next() || row->get<std::string>() != "wal")
    throw StoreFailure("the file system refuses SQLite's write-ahead log: use a local disk");
}

std::string writer_settings(const Options& options) {
  std::string text;
  text += options.synchronous == Synchronous::Full ? "pragma synchronous = full;"
                                                   : "pragma synchronous = normal;";
  text += "pragma foreign_keys = on; pragma journal_size_limit = 67108864;";
  text += "pragma wal_autocheckpoint = " + std::to_string(options.checkpoint_pages) + ";";
  return text;
}

constexpr const char* reader_settings = "pragma query_only = on;";

}  // namespace

Connections::Connections(const std::filesystem::path& path, const std::filesystem::path& schema_dir,
                         const Options& options)
    : writer_(std::make_unique<Database>(path.string(), OpenAs::Writer, options.vfs)) {
  writer_->set_patience(options.patience);
  turn_wal_on(*writer_, options);
  writer_->run_script(writer_settings(options));
  apply_migrations(*writer_, schema_dir);
  if (options.exclusive) return;
  for (std::size_t i = 0; i < std::max<std::size_t>(options.readers, 1); ++i) {
    readers_.push_back(std::make_unique<Database>(path.string(), OpenAs::Reader, options.vfs));
    readers_.back()->run_script(reader_settings);
    free_.push_back(readers_.back().get());
  }
}

Database& Connections::take() {
  std::unique_lock lock(lending_);
  returned_.wait(lock, [this] { return !free_.empty(); });
  auto* database = free_.back();
  free_.pop_back();
  return *database;
}

void Connections::put_back(Database& database) {
  {
    const std::lock_guard lock(lending_);
    free_.push_back(&database);
  }
  returned_.notify_one();
}

}  // namespace sansang::store::sqlite
