// SPDX-License-Identifier: Apache-2.0
/// Sentences: every sentence a person reads, of one language, from messages/<language>/*.json (flat
/// objects key -> sentence with {placeholder}). A key without a sentence shows itself as ⟦key⟧, so
/// that nothing is silently blank. A key in two files keeps the sentence of the first file by name
/// (a test refuses it). Loading throws std::runtime_error when the folder or a file cannot be read:
/// the installation is broken.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"

namespace sansang::documents {

class Sentences {
 public:
  static Sentences load(const std::filesystem::path& messages, const std::string& language);
  /// From memory, for tests.
  Sentences(std::string language, std::map<std::string, std::string, std::less<>> sentences);

  const std::string& language() const { return language_; }
  const std::map<std::string, std::string, std::less<>>& all() const { return sentences_; }
  bool has(std::string_view key) const { return sentences_.contains(key); }

  /// The sentence with each {name} replaced; a {name} without a parameter stays as written. A
  /// parameter "@key" stands for the sentence of that key, so that a pure room can name a state.
  std::string text(std::string_view key, const Parameters& parameters = {}) const;

  /// "finding.<code>" with its parameters and {value} {field} {file} {sheet} {row} {column}.
  std::string sentence_of(const Finding& finding) const;
  /// "fault.<code>" with its parameters.
  std::string sentence_of(const Fault& fault) const;
  /// For stderr: "file:row:column: sentence", with 1 where the row or column does not apply.
  std::string line_of(const Finding& finding) const;

 private:
  std::string word_of(const std::string& value) const;

  std::string language_;
  std::map<std::string, std::string, std::less<>> sentences_;
};

/// The names in braces, in order of appearance.
std::vector<std::string> placeholders_of(std::string_view sentence);

}  // namespace sansang::documents
