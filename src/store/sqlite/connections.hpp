// SPDX-License-Identifier: Apache-2.0
/// The connections of one store: the writer behind its lock, and readers lent to one thread at a
/// time. In exclusive mode there is one connection, and reading waits for writing.
#pragma once
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "store/sqlite/database.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace sansang::store::sqlite {

class Connections {
 public:
  Connections(const std::filesystem::path& path, const std::filesystem::path& schema_dir,
              const Options& options);

  /// Calls work(database) as the one writer.
  template <class Work>
  auto write(Work&& work) {
    const std::lock_guard lock(writing_);
    return work(*writer_);
  }

  /// Calls work(database) inside one read transaction.
  template <class Work>
  auto read(Work&& work) {
    if (readers_.empty())
      return write([&](Database& database) { return in_snapshot(database, work); });
    const Lent lent(*this);
    return in_snapshot(lent.database, work);
  }

 private:
  struct Lent {
    explicit Lent(Connections& from) : connections(from), database(from.take()) {}
    ~Lent() { connections.put_back(database); }
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;
    Connections& connections;
    Database& database;
  };
  template <class Work>
  static auto in_snapshot(Database& database, Work& work) {
    const Transaction snapshot(database, TransactionKind::Read);
    return work(database);
  }
  Database& take();
  void put_back(Database& database);

  std::mutex writing_;
  std::unique_ptr<Database> writer_;
  std::mutex lending_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Database>> readers_;
  std::vector<Database*> free_;
};

}  // namespace sansang::store::sqlite
