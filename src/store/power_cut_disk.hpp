// SPDX-License-Identifier: Apache-2.0
/// PowerCutDisk: a disk in memory, given to SQLite as a VFS, whose power fails at a chosen write,
/// truncation or sync. Until a sync a write is only pending; when the power fails the pending
/// writes of a file are lost, kept by halves or all kept, and a kept write may be torn at a
/// multiple of 512 bytes. Shows whether an acknowledged act survives.
///
/// Limits of the model: creating and deleting a file is durable at once, a sync covers its whole
/// file, one connection (locking_mode=EXCLUSIVE, so that WAL needs no shared memory).
#pragma once
#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace sansang::store {

class PowerCutDisk {
 public:
  using Random = std::mt19937_64;

  explicit PowerCutDisk(std::string name) : name_(std::move(name)) {
    vfs_ = *sqlite3_vfs_find(nullptr);  // time, randomness and sleep stay the machine's
    vfs_.iVersion = 1;
    vfs_.szOsFile = sizeof(Handle);
    vfs_.pNext = nullptr;
    vfs_.zName = name_.c_str();
    vfs_.pAppData = this;
    vfs_.xOpen = open;
    vfs_.xDelete = remove;
    vfs_.xAccess = access;
    vfs_.xFullPathname = full_path;
    sqlite3_vfs_register(&vfs_, 0);
  }
  ~PowerCutDisk() { sqlite3_vfs_unregister(&vfs_); }
  PowerCutDisk(const PowerCutDisk&) = delete;
  PowerCutDisk& operator=(const PowerCutDisk&) = delete;

  const std::string& vfs_name() const { return name_; }
  /// The power fails at the n-th write, truncation or sync from now (n >= 1).
  void fail_at(long n) { operations_left_ = n; }
  bool is_dark() const { return is_dark_; }
  /// The power goes, if it has not yet, and comes back: what was pending is lost or torn.
  void cut_and_restore(Random& random) {
    const auto fate = static_cast<Fate>(random() % 3);
    for (auto& [name, file] : files_) file->lose_pending(fate, random);
    is_dark_ = false;
    operations_left_ = 0;
  }
  void wipe() { files_.clear(); }
  /// What the files hold, by name; precondition of load(): no file is open.
  using Content = std::map<std::string, std::string>;
  Content content() const {
    Content content;
    for (const auto& [name, file] : files_) content.emplace(name, file->seen);
    return content;
  }
  void load(const Content& content) {
    files_.clear();
    for (const auto& [name, bytes] : content) {
      files_[name] = std::make_unique<File>();
      files_[name]->durable = files_[name]->seen = bytes;
    }
  }

 private:
  enum class Fate { AllLost, HalfKept, AllKept };

  struct Pending {
    std::size_t offset = 0;
    std::string bytes;
    bool is_truncation = false;  ///< to `offset`
  };

  struct File {
    std::string durable;  ///< what a power cut leaves at least
    std::string seen;     ///< what reads give now
    std::vector<Pending> pending;

    static void apply(std::string& image, const Pending& change) {
      if (change.is_truncation) {
        image.resize(change.offset);
        return;
      }
      image.resize(std::max(image.size(), change.offset + change.bytes.size()));
      image.replace(change.offset, change.bytes.size(), change.bytes);
    }
    void add(Pending change) {
      apply(seen, change);
      pending.push_back(std::move(change));
    }
    void sync() {
      for (const auto& change : pending) apply(durable, change);
      pending.clear();
    }
    void lose_pending(Fate fate, Random& random) {
      for (auto& change : pending) {
        if (fate == Fate::AllLost || (fate == Fate::HalfKept && random() % 2 == 0)) continue;
        const bool is_torn = !change.is_truncation && random() % 4 == 0;
        if (is_torn) {
          const auto sectors = change.bytes.size() / 512 + 1;
          change.bytes.resize(std::min<std::size_t>(random() % sectors * 512, change.bytes.size()));
        }
        if (change.is_truncation || !change.bytes.empty()) apply(durable, change);
      }
      pending.clear();
      seen = durable;
    }
  };

  struct Handle {
    sqlite3_file base;  // first: SQLite sees only this part
    PowerCutDisk* disk;
    File* file;
  };

  /// One operation that changes the disk; false: the power is out, or fails just now.
  bool works() {
    if (is_dark_) return false;
    if (operations_left_ > 0 && --operations_left_ == 0) is_dark_ = true;
    return !is_dark_;
  }

  static PowerCutDisk& disk_of(sqlite3_vfs* vfs) {
    return *static_cast<PowerCutDisk*>(vfs->pAppData);
  }
  static Handle& handle_of(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* out, int flags,
                  int* out_flags) {
    auto& disk = disk_of(vfs);
    out->pMethods = nullptr;
    if (disk.is_dark_) return SQLITE_CANTOPEN;
    auto& file = disk.files_[name == nullptr ? "temporary" : name];
    if (!file) file = std::make_unique<File>();
    auto& handle = handle_of(out);
    handle.disk = &disk;
    handle.file = file.get();
    out->pMethods = &methods();
    if (out_flags != nullptr) *out_flags = flags;
    return SQLITE_OK;
  }
  static int remove(sqlite3_vfs* vfs, const char* name, int) {
    auto& disk = disk_of(vfs);
    if (disk.is_dark_) return SQLITE_IOERR_DELETE;
    disk.files_.erase(name);
    return SQLITE_OK;
  }
  static int access(sqlite3_vfs* vfs, const char* name, int, int* answer) {
    const auto& files = disk_of(vfs).files_;
    const auto at = files.find(name);
    *answer = at != files.end() && !at->second->seen.empty();
    return SQLITE_OK;
  }
  static int full_path(sqlite3_vfs*, const char* name, int size, char* out) {
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
  }

  static int close(sqlite3_file*) { return SQLITE_OK; }
  static int read(sqlite3_file* at, void* out, int amount, sqlite3_int64 offset) {
    const auto& handle = handle_of(at);
    if (handle.disk->is_dark_) return SQLITE_IOERR_READ;
    const auto& image = handle.file->seen;
    const auto wanted = static_cast<std::size_t>(amount);
    const auto from = std::min(static_cast<std::size_t>(offset), image.size());
    const auto there = std::min(wanted, image.size() - from);
    std::memcpy(out, image.data() + from, there);
    std::memset(static_cast<char*>(out) + there, 0, wanted - there);
    return there == wanted ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
  }
  static int write(sqlite3_file* at, const void* bytes, int amount, sqlite3_int64 offset) {
    auto& handle = handle_of(at);
    const bool was_dark = handle.disk->is_dark_;
    const bool done = handle.disk->works();
    // The write at which the power fails may have reached the disk in part: it stays pending.
    if (!was_dark)
      handle.file->add(
          {static_cast<std::size_t>(offset),
           std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(amount)), false});
    return done ? SQLITE_OK : SQLITE_IOERR_WRITE;
  }
  static int truncate(sqlite3_file* at, sqlite3_int64 size) {
    auto& handle = handle_of(at);
    if (!handle.disk->works()) return SQLITE_IOERR_TRUNCATE;
    handle.file->add({static_cast<std::size_t>(size), {}, true});
    return SQLITE_OK;
  }
  static int sync(sqlite3_file* at, int) {
    auto& handle = handle_of(at);
    if (!handle.disk->works()) return SQLITE_IOERR_FSYNC;
    handle.file->sync();
    return SQLITE_OK;
  }
  static int size(sqlite3_file* at, sqlite3_int64* out) {
    *out = static_cast<sqlite3_int64>(handle_of(at).file->seen.size());
    return SQLITE_OK;
  }
  static int lock(sqlite3_file*, int) { return SQLITE_OK; }
  static int check_lock(sqlite3_file*, int* answer) {
    *answer = 0;
    return SQLITE_OK;
  }
  static int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
  static int sector_size(sqlite3_file*) { return 4096; }
  static int characteristics(sqlite3_file*) { return 0; }

  static const sqlite3_io_methods& methods() {
    static const sqlite3_io_methods table = [] {
      sqlite3_io_methods m{};
      m.iVersion = 1;
      m.xClose = close;
      m.xRead = read;
      m.xWrite = write;
      m.xTruncate = truncate;
      m.xSync = sync;
      m.xFileSize = size;
      m.xLock = lock;
      m.xUnlock = lock;
      m.xCheckReservedLock = check_lock;
      m.xFileControl = control;
      m.xSectorSize = sector_size;
      m.xDeviceCharacteristics = characteristics;
      return m;
    }();
    return table;
  }

  std::string name_;
  sqlite3_vfs vfs_{};
  std::map<std::string, std::unique_ptr<File>> files_;
  long operations_left_ = 0;  ///< 0: no failure is planned
  bool is_dark_ = false;
};

}  // namespace sansang::store
