// SPDX-License-Identifier: Apache-2.0
/// A journey: a test that a health officer can read. A file is a title (its first line), then
/// sentences; a sentence may be followed by a table whose lines are recognised by two or more
/// blanks in a row, which also part the columns; the first table line is the heading. "#" opens a
/// comment line, "–" is an unknown cell. Each sentence is done by a Step whose pattern it fits.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <typeindex>
#include <unordered_map>
#include <vector>

namespace sansang::journeys {

inline constexpr const char* unknown_cell = "–";

struct JourneyRow {
  int line = 0;
  std::vector<std::string> cells;
};

struct Sentence {
  int line = 0;
  std::string text;
  std::vector<std::string> heading;
  std::vector<JourneyRow> rows;
};

struct Journey {
  std::string title;
  std::vector<Sentence> sentences;
  std::vector<std::string> faults;  ///< "line: what is wrong with the form"
};

Journey read_journey(std::string_view text);

/// The words that `sentence` puts into the {places} of `pattern`; false when it does not fit.
bool fits(std::string_view pattern, std::string_view sentence, std::vector<std::string>& words);

/// What the steps of one journey share: one object per type, made when first asked for.
class Scene {
 public:
  template <class T>
  T& of() {
    auto& slot = objects_[std::type_index(typeid(T))];
    if (!slot) slot = std::make_shared<T>();
    return *static_cast<T*>(slot.get());
  }

 private:
  std::unordered_map<std::type_index, std::shared_ptr<void>> objects_;
};

/// One sentence being done: its words and table, and the ways to say what was found.
class Call {
 public:
  Call(std::string file, const Sentence& sentence, std::vector<std::string> words)
      : file_(std::move(file)), sentence_(sentence), words_(std::move(words)) {}

  const std::string& word(std::size_t i) const { return words_.at(i); }
  const std::vector<JourneyRow>& rows() const { return sentence_.rows; }
  bool has_column(std::string_view heading) const;
  /// The cell under `heading`; fails the journey when there is no such column.
  std::string cell(const JourneyRow& row, std::string_view heading) const;
  const std::vector<std::string>& heading() const { return sentence_.heading; }

  /// Compares what the journey says with what the program says; counts as a check.
  void expect(int line, const std::string& what, const std::string& written,
              const std::string& found);
  void fail(int line, const std::string& what) const;
  int line() const { return sentence_.line; }
  int checks() const { return checks_; }

 private:
  std::string file_;
  const Sentence& sentence_;
  std::vector<std::string> words_;
  int checks_ = 0;
};

struct Step {
  std::string pattern;  ///< "bộ quy tắc {mã}"
  std::function<void(Scene&, Call&)> run;
};

/// Does the sentences of `text` in order; every departure is a GoogleTest failure at its line.
void run_journey(const std::string& file, std::string_view text, const std::vector<Step>& steps);

}  // namespace sansang::journeys
