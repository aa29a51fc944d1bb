// SPDX-License-Identifier: Apache-2.0
/// The wall around the C API of SQLite: one connection, its prepared statements, transactions.
/// Sql can only be made from a literal, so no text of a user ever becomes SQL; `{columns}` and
/// `{values}` in it stand for the fields of a record type (names, and $-parameters that go on after
/// the ones written before). Parameters are $1, $2 … in order of appearance. A Database belongs to
/// one thread at a time.
///
/// Errors: a broken constraint is ConstraintBroken, another's lock is StoreBusy, everything else
/// StoreFailure; the sentence names the SQLite error.
#pragma once
#include <sqlite3.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/cell.hpp"
#include "store/store.hpp"

namespace sansang::store::sqlite {

struct ConstraintBroken : std::runtime_error {
  using std::runtime_error::runtime_error;
};
/// Another process holds the database; nothing was written and nothing is broken.
struct StoreBusy : StoreFailure {
  using StoreFailure::StoreFailure;
};

class Sql {
 public:
  consteval Sql(const char* literal) : text_(literal) {}  // NOLINT: a literal is meant to convert
  const char* text() const { return text_; }

 private:
  const char* text_;
};

/// A prepared statement. bind() goes on from parameter to parameter; cells are read from column to
/// column of the current row.
class Statement {
 public:
  Statement(sqlite3* connection, const std::string& text);

  template <class T>
  Statement& bind(const T& member) {
    with_cell(member, [this](const Cell& cell) { bind_cell(cell); });
    return *this;
  }
  template <class R>
  Statement& bind_record(const R& record) {
    each_member(record, [this](const char*, const auto& member) { this->bind(member); });
    return *this;
  }
  /// `bytes` must outlive the run.
  Statement& bind_bytes(const std::string& bytes);
  /// Runs a statement that yields no row.
  void run();
  /// The next row; false at the end, where the statement is ready to be bound again.
  bool next();

  template <class T>
  Statement& read(T& member) {
    from_cell(next_cell(), member);
    return *this;
  }
  Statement& read_bytes(std::string& bytes);
  template <class R>
  Statement& read_record(R& record) {
    each_member(record, [this](const char*, auto& member) { this->read(member); });
    return *this;
  }
  template <class T>
  T get() {
    T value{};
    read(value);
    return value;
  }
  /// Ready to be bound again, whatever happened before.
  void reset();

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
  };
  void bind_cell(const Cell& cell);
  Cell next_cell();

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int parameter_ = 0;
  int column_ = 0;
};

/// A cached statement for the time of one use; reset at the end, also after an exception.
class InUse {
 public:
  explicit InUse(Statement& statement) : statement_(statement) {}
  ~InUse() { statement_.reset(); }
  InUse(const InUse&) = delete;
  InUse& operator=(const InUse&) = delete;
  Statement* operator->() { return &statement_; }
  Statement& operator*() { return statement_; }

 private:
  Statement& statement_;
};

enum class OpenAs { Writer, Reader };

class Database {
 public:
  /// `vfs` empty: the file system of the machine.
  Database(const std::string& path, OpenAs how, const std::string& vfs);

  InUse prepared(Sql sql) { return prepared(sql, nullptr); }
  template <class R>
  InUse prepared(Sql sql) {
    return prepared(sql, &column_names<R>);
  }
  /// How long a statement waits for another's lock before StoreBusy; 5 s at first.
  void set_patience(std::chrono::milliseconds patience);
  /// Text of the share directory, of a migration: statement after statement, none yielding rows.
  void run_script(const std::string& text);

 private:
  using Columns = std::vector<std::string> (*)();
  InUse prepared(Sql sql, Columns columns);

  struct Close {
    void operator()(sqlite3* c) const { sqlite3_close_v2(c); }
  };
  std::unique_ptr<sqlite3, Close> connection_;
  std::unordered_map<const char*, std::unique_ptr<Statement>> statements_;  ///< by literal
};

enum class TransactionKind { Read, Write };

/// Begins now; rolls back at the end unless commit() went through.
class Transaction {
 public:
  Transaction(Database& database, TransactionKind kind);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace sansang::store::sqlite
