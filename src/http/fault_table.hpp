// SPDX-License-Identifier: Apache-2.0
/// FaultTable: how a fault is told over HTTP. The status stands in base/faults.toml, the sentences
/// in messages/; the answer is {"code", "sentence_vi", "sentence_en", "quote"}, where `quote` is
/// the request's code that a person reads out on the telephone. A code that is not in the table
/// is a fault of ours and answers 500.
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "base/result.hpp"
#include "documents/sentences.hpp"
#include "http/response.hpp"

namespace sansang::http {

class FaultTable {
 public:
  using Statuses = std::map<std::string, int, std::less<>>;

  /// Reads `share`/faults.toml (installed) or `share`/src/base/faults.toml (build tree), and
  /// `share`/messages. Throws std::runtime_error when one of them cannot be read.
  static FaultTable load(const std::filesystem::path& share);
  FaultTable(Statuses statuses, documents::Sentences vietnamese, documents::Sentences english);

  const Statuses& statuses() const { return statuses_; }
  int status_of(std::string_view code) const;
  Response response(const Fault& fault, const std::string& quote) const;

 private:
  Statuses statuses_;
  documents::Sentences vietnamese_;
  documents::Sentences english_;
};

}  // namespace sansang::http
