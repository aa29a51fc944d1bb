// SPDX-License-Identifier: Apache-2.0
/// Book: one kind of record that the store keeps by id in versions, without a table of its own:
/// organisations, documents, duties, rounds … whatever is read by people rather than summed by the
/// thousand. What makes a record a book is its fields() (the first one is the id) and
///
///   template <> struct Book<duties::Submission> {
///     static constexpr std::string_view name = "submission";
///     static std::string group(const duties::Submission& s) { return s.round.text; }  // optional
///   };
///
/// in store/books.hpp. Rows are appended, never changed; the newest one up to a position counts.
/// `replaces` is the position of the version that the author saw: when another one came between,
/// commit() throws StoreConflict and nothing is written (docs/decisions/0009-books.md).
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/ensure.hpp"
#include "base/id.hpp"
#include "store/body.hpp"

namespace sansang::store {

template <class R>
struct Book;
template <class R>
concept IsBook = HasFields<R> && requires {
  Book<R>::name;
};

/// A version to be written; see keep().
struct BookEntry {
  std::string book, id, group, body;
  std::optional<LedgerPosition> replaces;  ///< nullopt: there is no version yet
};
template <class V, class R>
requires RecordOf<R, BookEntry>
void fields(V&& v, R& r) {
  v("book", r.book);
  v("id", r.id);
  v("in_group", r.group);
  v("body", r.body);
}

/// A version as it was written, and by whom.
struct BookVersion {
  LedgerPosition position = 0;
  Instant at{};
  AccountId actor;
  std::string body;
};
template <class V, class R>
requires RecordOf<R, BookVersion>
void fields(V&& v, R& r) {
  v("position", r.position);
  v("at", r.at);
  v("actor", r.actor);
  v("body", r.body);
}

/// A record of a book with the act that wrote it.
template <class R>
struct Kept {
  LedgerPosition position = 0;
  Instant at{};
  AccountId actor;
  R record;
};

/// The id: the first field, an Id or text.
template <IsBook R>
std::string id_in_book(const R& record) {
  const auto node = to_body_node(record);
  const auto& members = std::get<BodyNode::Members>(node.value);
  const auto* id = std::get_if<std::string>(&members.front().second.value);
  ensure(id != nullptr, "the first field of a book is its id");
  return *id;
}

/// The change that makes `record` the newest version of its id.
template <IsBook R>
BookEntry keep(const R& record, std::optional<LedgerPosition> replaces) {
  BookEntry entry{.book = std::string(Book<R>::name),
                  .id = id_in_book(record),
                  .group = {},
                  .body = body_of(record),
                  .replaces = replaces};
  if constexpr (requires { Book<R>::group(record); }) entry.group = Book<R>::group(record);
  return entry;
}

template <IsBook R>
Kept<R> kept_of(const BookVersion& version) {
  return {version.position, version.at, version.actor, record_of_body<R>(version.body)};
}

}  // namespace sansang::store
