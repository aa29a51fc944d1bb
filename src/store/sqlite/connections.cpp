// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/connections.hpp"

#include "store/sqlite/migrations.hpp"

namespace sansang::store::sqlite {
namespace {

/// Settings of the writer, in the order that SQLite needs: the lock before the journal mode.
std::string writer_settings(const Options& options) {
  std::string text;
  if (options.exclusive) text += "pragma locking_mode = exclusive;";
  text += "pragma journal_mode = wal;";
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
