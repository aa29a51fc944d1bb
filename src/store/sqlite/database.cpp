// SPDX-License-Identifier: Apache-2.0
#include "store/sqlite/database.hpp"

#include <algorithm>

namespace sansang::store::sqlite {
namespace {

[[noreturn]] void fail(sqlite3* connection, int code) {
  const std::string sentence =
      connection != nullptr ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
  switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
      throw ConstraintBroken(sentence);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw StoreBusy("the database is in use by another program: " + sentence);
    default:
      throw StoreFailure("the database failed: " + sentence);
  }
}

void replace_token(std::string& text, std::string_view token, const std::string& by) {
  const auto at = text.find(token);
  if (at != std::string::npos) text.replace(at, token.size(), by);
}

/// `{columns}` and `{values}` filled in; see the header.
std::string expanded(std::string text, const std::vector<std::string>& columns) {
  const auto values_at = std::min(text.find("{values}"), text.size());
  auto parameter = std::count(text.begin(), text.begin() + static_cast<long>(values_at), '$');
  std::string names;
  std::string values;
  for (const auto& column : columns) {
    const std::string comma = names.empty() ? "" : ", ";
    names += comma + '"' + column + '"';
    values += comma + '$' + std::to_string(++parameter);
  }
  replace_token(text, "{values}", values);
  replace_token(text, "{columns}", names);
  return text;
}

}  // namespace

Statement::Statement(sqlite3* connection, const std::string& text) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(connection, text.c_str(), static_cast<int>(text.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  statement_.reset(statement);
  if (code != SQLITE_OK) fail(connection, code);
  for (int i = 1; i <= sqlite3_bind_parameter_count(statement); ++i) {
    const char* name = sqlite3_bind_parameter_name(statement, i);
    ensure(name != nullptr && name == "$" + std::to_string(i),
           "parameters of a statement are $1, $2 … in order of appearance");
  }
}

void Statement::bind_cell(const Cell& cell) {
  auto* s = statement_.get();
  const int at = ++parameter_;
  int code = SQLITE_OK;
  if (std::holds_alternative<std::monostate>(cell)) {
    code = sqlite3_bind_null(s, at);
  } else if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
    code = sqlite3_bind_int64(s, at, *whole);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    code = sqlite3_bind_double(s, at, *real);
  } else {
    const auto text = std::get<std::string_view>(cell);
    // A null pointer would bind NULL, and an empty view may hold one.
    code = sqlite3_bind_text64(s, at, text.empty() ? "" : text.data(), text.size(),
                               SQLITE_TRANSIENT, SQLITE_UTF8);
  }
  if (code != SQLITE_OK) fail(sqlite3_db_handle(s), code);
}

Statement& Statement::bind_bytes(const std::string& bytes) {
  auto* s = statement_.get();
  const int code = sqlite3_bind_blob64(s, ++parameter_, bytes.data(), bytes.size(), SQLITE_STATIC);
  if (code != SQLITE_OK) fail(sqlite3_db_handle(s), code);
  return *this;
}

Statement& Statement::read_bytes(std::string& bytes) {
  auto* s = statement_.get();
  const int at = column_++;
  const auto* start = static_cast<const char*>(sqlite3_column_blob(s, at));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(s, at));
  bytes.assign(start == nullptr ? "" : start, size);
  return *this;
}

Cell Statement::next_cell() {
  auto* s = statement_.get();
  const int at = column_++;
  ensure(at < sqlite3_column_count(s), "a statement yields fewer columns than the record has");
  switch (sqlite3_column_type(s, at)) {
    case SQLITE_INTEGER:
      return static_cast<std::int64_t>(sqlite3_column_int64(s, at));
    case SQLITE_FLOAT:
      return sqlite3_column_double(s, at);
    case SQLITE_NULL:
      return std::monostate{};
    default: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(s, at));
      return std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(s, at)));
    }
  }
}

void Statement::run() {
  const bool row = next();
  ensure(!row, "a statement that should yield nothing yielded a row");
}

bool Statement::next() {
  auto* s = statement_.get();
  column_ = 0;
  const int code = sqlite3_step(s);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE)
    fail(sqlite3_db_handle(s), sqlite3_extended_errcode(sqlite3_db_handle(s)));
  reset();
  return false;
}

void Statement::reset() {
  sqlite3_reset(statement_.get());  // repeats the error of the last step, which was told already
  parameter_ = column_ = 0;
}

Database::Database(const std::string& path, OpenAs how, const std::string& vfs) {
  sqlite3* connection = nullptr;
  const int flags =
      SQLITE_OPEN_NOMUTEX |
      (how == OpenAs::Writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE);
  const int code =
      sqlite3_open_v2(path.c_str(), &connection, flags, vfs.empty() ? nullptr : vfs.c_str());
  connection_.reset(connection);
  if (code != SQLITE_OK)
    throw StoreFailure("the database " + path + " cannot be opened: " + sqlite3_errstr(code));
  sqlite3_extended_result_codes(connection, 1);
  set_patience(std::chrono::seconds{5});
  // A misspelt column in double quotes must be an error, not a text.
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
}

InUse Database::prepared(Sql sql, Columns columns) {
  auto& statement = statements_[sql.text()];
  if (!statement) {
    const auto names = columns == nullptr ? std::vector<std::string>() : columns();
    statement = std::make_unique<Statement>(connection_.get(), expanded(sql.text(), names));
  }
  return InUse(*statement);
}

void Database::set_patience(std::chrono::milliseconds patience) {
  sqlite3_busy_timeout(connection_.get(), static_cast<int>(patience.count()));
}

void Database::run_script(const std::string& text) {
  const char* rest = text.c_str();
  while (*rest != '\0') {
    sqlite3_stmt* one = nullptr;
    int code = sqlite3_prepare_v2(connection_.get(), rest, -1, &one, &rest);
    if (one != nullptr) {
      while ((code = sqlite3_step(one)) == SQLITE_ROW) continue;
      sqlite3_finalize(one);
    }
    if (code != SQLITE_OK && code != SQLITE_DONE) fail(connection_.get(), code);
  }
}

namespace {
constexpr Sql begin_read = "begin";
constexpr Sql begin_write = "begin immediate";
constexpr Sql commit_all = "commit";
constexpr Sql roll_back = "rollback";
}  // namespace

Transaction::Transaction(Database& database, TransactionKind kind) : database_(database) {
  database_.prepared(kind == TransactionKind::Read ? begin_read : begin_write)->run();
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.prepared(roll_back)->run();
  } catch (const std::exception&) {
    // SQLite has rolled back by itself; there is nothing left to undo.
    static_cast<void>(0);
  }
}

void Transaction::commit() {
  database_.prepared(commit_all)->run();
  open_ = false;
}

}  // namespace sansang::store::sqlite
