// SPDX-License-Identifier: Apache-2.0
// The two catalogues say the same things, and every code that the program can report has a
// sentence.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "documents/sentences.hpp"

namespace sansang::documents {
namespace {

namespace fs = std::filesystem;
const fs::path root = SANSANG_SOURCE_DIR;

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<fs::path> files_under(const fs::path& folder, const std::set<std::string>& endings) {
  std::vector<fs::path> files;
  if (!fs::exists(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && endings.contains(entry.path().extension().string())) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::map<std::string, nlohmann::json> catalogue(const std::string& language) {
  std::map<std::string, nlohmann::json> files;
  for (const auto& path : files_under(root / "messages" / language, {".json"})) {
    files[path.filename().string()] = nlohmann::json::parse(content_of(path));
  }
  return files;
}

TEST(Catalogue, BothLanguagesHaveTheSameKeysAndPlaceholders) {
  const auto vi = catalogue("vi");
  const auto en = catalogue("en");
  for (const auto& [file, sentences] : vi) {
    ASSERT_TRUE(en.contains(file)) << "messages/en/" << file << " is missing";
    for (const auto& [key, sentence] : sentences.items()) {
      ASSERT_TRUE(en.at(file).contains(key)) << "messages/en/" << file << ": no " << key;
      const auto names = [](const nlohmann::json& text) {
        const auto list = placeholders_of(text.get<std::string>());
        return std::set<std::string>(list.begin(), list.end());
      };
      EXPECT_EQ(names(sentence), names(en.at(file).at(key))) << file << ": " << key;
      EXPECT_FALSE(sentence.get<std::string>().empty()) << file << ": " << key;
    }
  }
  for (const auto& [file, sentences] : en) {
    ASSERT_TRUE(vi.contains(file)) << "messages/vi/" << file << " is missing";
    for (const auto& item : sentences.items()) {
      EXPECT_TRUE(vi.at(file).contains(item.key()))
          << "messages/vi/" << file << ": no " << item.key();
    }
  }
}

TEST(Catalogue, NoKeyStandsInTwoFiles) {
  std::map<std::string, std::string> file_of;
  for (const auto& [file, sentences] : catalogue("vi")) {
    for (const auto& item : sentences.items()) {
      const auto [at, is_new] = file_of.emplace(item.key(), file);
      EXPECT_TRUE(is_new) << item.key() << " stands in " << at->second << " and " << file;
    }
  }
}

bool is_test_source(const fs::path& path) {
  const auto name = path.filename().string();
  return name.ends_with("_test.cpp") || name.ends_with("_fuzz.cpp");
}

std::string without_line_comments(const std::string& text) {
  static const std::regex comment(R"((^|\n)[ \t]*//[^\n]*)");
  return std::regex_replace(text, comment, "$1");
}

/// Codes written as literals where a finding or a fault is made, with the file they stand in.
std::map<std::string, std::string> reported(const std::string& pattern) {
  std::map<std::string, std::string> codes;
  const std::regex made(pattern);
  for (const auto& path : files_under(root / "src", {".cpp", ".hpp"})) {
    if (is_test_source(path)) continue;
    const auto text = without_line_comments(content_of(path));
    for (std::sregex_iterator at(text.begin(), text.end(), made), end; at != end; ++at) {
      codes.emplace((*at)[1], fs::relative(path, root).string());
    }
  }
  return codes;
}

std::map<std::string, std::string> finding_codes() {
  // Finding{"x", Finding name{"x", findings.push_back({"x", finding_at(cell, "x"
  auto codes = reported(R"(\bFinding(?:\s+\w+)?\s*\{\s*"([a-z0-9_]+)\")");
  codes.merge(reported(R"(findings?_?\.push_back\(\s*\{\s*"([a-z0-9_]+)\")"));
  codes.merge(reported(R"(\bfinding_at\(\s*[\w.]+\s*,\s*"([a-z0-9_]+)\")"));
  return codes;
}

/// Every text literal of the program and every word of the rules, where a code may be spelled.
std::set<std::string> spelled_words() {
  std::set<std::string> words;
  static const std::regex literal(R"re("([a-z0-9_]+)")re");
  auto files = files_under(root / "src", {".cpp", ".hpp"});
  for (const auto& more : {root / "rules", root / "simulation"}) {
    for (const auto& path : files_under(more, {".toml", ".cpp", ".hpp"})) files.push_back(path);
  }
  for (const auto& path : files) {
    if (is_test_source(path)) continue;
    const auto text = content_of(path);
    for (std::sregex_iterator at(text.begin(), text.end(), literal), end; at != end; ++at) {
      words.insert((*at)[1]);
    }
  }
  return words;
}

TEST(Catalogue, EveryCodeThatIsReportedHasItsSentence) {
  const auto sentences = Sentences::load(root / "messages", "vi");
  for (const auto& [code, file] : finding_codes()) {
    EXPECT_TRUE(sentences.has("finding." + code)) << file << ": finding." << code;
  }
  const auto table = content_of(root / "src/base/faults.toml");
  for (const auto& [code, file] :
       reported(R"(\b(?:fault\(|Fault(?:\s+\w+)?\s*\{)\s*"([a-z0-9_]+)\")")) {
    EXPECT_TRUE(sentences.has("fault." + code)) << file << ": fault." << code;
    EXPECT_NE(table.find("\n" + code + " = "), std::string::npos)
        << file << ": " << code << " is missing in src/base/faults.toml";
  }
}

TEST(Catalogue, NoSentenceOfACodeIsUnused) {
  const auto words = spelled_words();
  const auto table = content_of(root / "src/base/faults.toml");
  const auto catalogue = Sentences::load(root / "messages", "vi");  // outlives the loop below
  for (const auto& [key, sentence] : catalogue.all()) {
    const auto dot = key.find('.');
    const auto kind = key.substr(0, dot);
    if (kind != "finding" && kind != "fault") continue;
    const auto code = key.substr(dot + 1);
    const bool in_table = table.find("\n" + code + " = ") != std::string::npos;
    EXPECT_TRUE(words.contains(code) || (kind == "fault" && in_table))
        << key << " is reported nowhere";
  }
}

}  // namespace
}  // namespace sansang::documents
