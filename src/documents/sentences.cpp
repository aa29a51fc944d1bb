// SPDX-License-Identifier: Apache-2.0
#include "documents/sentences.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace sansang::documents {
namespace {

bool is_name(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

/// Calls plain(text) and name(text) for the parts of `sentence` in order.
template <class Plain, class Name>
void walk(std::string_view sentence, Plain plain, Name name) {
  std::size_t at = 0;
  while (at < sentence.size()) {
    const auto open = sentence.find('{', at);
    const auto close = sentence.find('}', std::min(open, sentence.size()));
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    const auto inner = sentence.substr(open + 1, close - open - 1);
    if (is_name(inner)) {
      plain(sentence.substr(at, open - at));
      name(inner);
      at = close + 1;
    } else {
      plain(sentence.substr(at, open + 1 - at));
      at = open + 1;
    }
  }
  plain(sentence.substr(at));
}

nlohmann::json parsed_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  auto parsed = nlohmann::json::parse(in, nullptr, false);
  if (!parsed.is_object()) throw std::runtime_error("not a JSON object: " + path.string());
  return parsed;
}

}  // namespace

Sentences::Sentences(std::string language, std::map<std::string, std::string, std::less<>> texts)
    : language_(std::move(language)), sentences_(std::move(texts)) {}

Sentences Sentences::load(const std::filesystem::path& messages, const std::string& language) {
  const auto folder = messages / language;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) throw std::runtime_error("no sentences in " + folder.string());
  Sentences loaded(language, {});
  for (const auto& path : files) {
    const auto file = parsed_file(path);
    for (const auto& [key, sentence] : file.items()) {
      if (!sentence.is_string()) {
        throw std::runtime_error(path.string() + ": " + key + " is not a sentence");
      }
      loaded.sentences_.emplace(key, sentence.get<std::string>());
    }
  }
  return loaded;
}

std::string Sentences::text(std::string_view key, const Parameters& parameters) const {
  const auto at = sentences_.find(key);
  if (at == sentences_.end()) return "⟦" + std::string(key) + "⟧";
  std::string result;
  walk(
      at->second, [&](std::string_view plain) { result += plain; },
      [&](std::string_view name) {
        const auto parameter =
            std::find_if(parameters.begin(), parameters.end(),
                         [&](const auto& candidate) { return candidate.first == name; });
        result += parameter == parameters.end() ? "{" + std::string(name) + "}"
                                                : word_of(parameter->second);
      });
  return result;
}

std::string Sentences::word_of(const std::string& value) const {
  if (value.empty() || value.front() != '@') return value;
  const auto at = sentences_.find(std::string_view(value).substr(1));
  return at == sentences_.end() ? value : at->second;
}

std::string Sentences::sentence_of(const Finding& finding) const {
  auto parameters = finding.parameters;  // its own names win over the general ones
  const auto& where = finding.where;
  parameters.insert(parameters.end(), {{"value", finding.value},
                                       {"field", where.field},
                                       {"file", where.file},
                                       {"sheet", where.sheet},
                                       {"row", std::to_string(where.row)},
                                       {"column", std::to_string(where.column)}});
  return text("finding." + finding.code, parameters);
}

std::string Sentences::sentence_of(const Fault& fault) const {
  return text("fault." + fault.code, fault.parameters);
}

std::string Sentences::line_of(const Finding& finding) const {
  const auto& where = finding.where;
  const auto counted = [](int place) { return std::to_string(std::max(place, 1)); };
  const auto file = where.sheet.empty() ? where.file : where.file + "[" + where.sheet + "]";
  return file + ":" + counted(where.row) + ":" + counted(where.column) + ": " +
         sentence_of(finding);
}

std::vector<std::string> placeholders_of(std::string_view sentence) {
  std::vector<std::string> names;
  walk(
      sentence, [](std::string_view) {}, [&](std::string_view name) { names.emplace_back(name); });
  return names;
}

}  // namespace sansang::documents
