// SPDX-License-Identifier: Apache-2.0
#include "journey.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace sansang::journeys {
namespace {

std::string trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t\r");
  if (from == std::string_view::npos) return {};
  return std::string(text.substr(from, text.find_last_not_of(" \t\r") - from + 1));
}

/// Cells are parted by two or more blanks.
std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  while (!line.empty()) {
    const auto gap = std::min(line.find("  "), line.size());
    if (auto cell = trimmed(line.substr(0, gap)); !cell.empty()) cells.push_back(std::move(cell));
    line.remove_prefix(gap);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
  }
  return cells;
}

bool is_table_line(const std::string& line) {
  return line.find("  ") != std::string::npos && line.find_last_not_of(" \t\r") > line.find("  ");
}

void add_table_line(int number, const std::string& line, Journey& journey) {
  const auto say = [&](const char* what) {
    journey.faults.push_back(std::to_string(number) + ": " + what);
  };
  if (journey.sentences.empty()) return say("a table stands before the first sentence");
  auto& sentence = journey.sentences.back();
  auto cells = cells_of(line);
  if (sentence.heading.empty()) {
    sentence.heading = std::move(cells);
  } else if (cells.size() != sentence.heading.size()) {
    say("the line has not as many cells as the heading; write – for an unknown one");
  } else {
    sentence.rows.push_back({number, std::move(cells)});
  }
}

}  // namespace

Journey read_journey(std::string_view text) {
  Journey journey;
  int number = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    const auto sentence = trimmed(line);
    if (sentence.empty() || sentence.starts_with('#')) continue;
    if (journey.title.empty())
      journey.title = sentence;
    else if (is_table_line(line))
      add_table_line(number, line, journey);
    else
      journey.sentences.push_back({number, sentence, {}, {}});
  }
  return journey;
}

bool fits(std::string_view pattern, std::string_view sentence, std::vector<std::string>& words) {
  words.clear();
  while (true) {
    const auto open = pattern.find('{');
    const auto literal = pattern.substr(0, open);
    if (!sentence.starts_with(literal)) return false;
    sentence.remove_prefix(literal.size());
    if (open == std::string_view::npos) return sentence.empty();
    pattern.remove_prefix(pattern.find('}', open) + 1);
    const auto next = pattern.substr(0, pattern.find('{'));
    const auto stop = next.empty() ? sentence.size() : sentence.find(next);
    if (stop == std::string_view::npos || stop == 0) return false;
    words.emplace_back(sentence.substr(0, stop));
    sentence.remove_prefix(stop);
  }
}

bool Call::has_column(std::string_view heading) const {
  const auto& all = sentence_.heading;
  return std::find(all.begin(), all.end(), heading) != all.end();
}

std::string Call::cell(const JourneyRow& row, std::string_view heading) const {
  const auto& all = sentence_.heading;
  const auto at = std::find(all.begin(), all.end(), heading);
  if (at == all.end()) {
    fail(sentence_.line, "the table has no column \"" + std::string(heading) + "\"");
    return {};
  }
  return row.cells[static_cast<std::size_t>(at - all.begin())];
}

void Call::expect(int line, const std::string& what, const std::string& written,
                  const std::string& found) {
  ++checks_;
  if (written != found)
    fail(line, what + ": the journey says \"" + written + "\", the program says \"" + found + "\"");
}

void Call::fail(int line, const std::string& what) const {
  ADD_FAILURE_AT(file_.c_str(), line) << what;
}

void run_journey(const std::string& file, std::string_view text, const std::vector<Step>& steps) {
  const auto journey = read_journey(text);
  for (const auto& fault : journey.faults) ADD_FAILURE() << file << ":" << fault;
  Scene scene;
  int checks = 0;
  for (const auto& sentence : journey.sentences) {
    std::vector<std::string> words;
    const auto step = std::find_if(steps.begin(), steps.end(), [&](const Step& candidate) {
      return fits(candidate.pattern, sentence.text, words);
    });
    if (step == steps.end()) {
      ADD_FAILURE_AT(file.c_str(), sentence.line) << "no step fits: " << sentence.text;
      return;
    }
    Call call(file, sentence, words);
    step->run(scene, call);
    checks += call.checks();
  }
  EXPECT_GT(checks, 0) << file << ": the journey compares nothing";
}

}  // namespace sansang::journeys
