// SPDX-License-Identifier: Apache-2.0
/// The embedded store: one SQLite file in WAL mode with synchronous=FULL, one writer, a few reader
/// connections, each call one snapshot. commit() answers after COMMIT; a failure of the disk makes
/// the store read-only until it is opened again, because an fsync is never tried twice. Safe for
/// many threads.
#pragma once
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "store/store.hpp"

namespace sansang::store::sqlite {

enum class Synchronous {
  Full,    ///< the only setting that keeps an acknowledged act through a power cut
  Normal,  ///< for the control run of the power-cut test, which must show losses
};

struct Options {
  std::string vfs;  ///< name of a registered SQLite VFS; empty = the machine's
  Synchronous synchronous = Synchronous::Full;
  bool exclusive = false;   ///< one connection holds the file; WAL needs no shared memory then
  std::size_t readers = 4;  ///< reader connections, when not exclusive
  std::chrono::milliseconds patience{5000};  ///< how long to wait for another program's lock
  int checkpoint_pages = 1000;  ///< WAL pages after which they are written into the database
};

class SqliteStore : public Store {
 public:
  /// What SQLite's own integrity and foreign-key checks find; empty = sound.
  virtual std::vector<std::string> integrity_problems() = 0;
};

/// Opens or creates the database and brings it to the newest schema of `schema_dir`. Throws
/// StoreFailure when it cannot, also when the database is newer than the program.
std::unique_ptr<SqliteStore> open_sqlite(const std::filesystem::path& path,
                                         const std::filesystem::path& schema_dir,
                                         Options options = {});

}  // namespace sansang::store::sqlite
