// SPDX-License-Identifier: Apache-2.0
#include "acts/duties/duty_rows.hpp"

#include <array>

#include "documents/tables/csv.hpp"

namespace sansang::acts {
namespace {

constexpr std::array<std::string_view, 14> columns{
    "document", "clause", "duty",   "holder", "person", "deadline", "due",
    "standing", "silent", "orphan", "state",  "done",   "remark",   "evidence"};

template <class E>
std::string word_of(const char* family, E value, const documents::Sentences& in) {
  for (const auto& [candidate, name] : names_of(value))
    if (candidate == value) return in.text(family + std::string(name));
  return {};
}

/// A cell that somebody typed must not become a formula.
std::string plain(const std::string& text) {
  constexpr std::string_view leads = "=+-@\t\r";
  return !text.empty() && leads.find(text.front()) != std::string_view::npos ? "'" + text : text;
}

}  // namespace

std::vector<std::vector<std::string>> duty_rows(const std::vector<TaskView>& tasks,
                                                const documents::Sentences& in) {
  std::vector<std::vector<std::string>> rows(1);
  for (const auto column : columns)
    rows[0].push_back(in.text("duty_column." + std::string(column)));
  for (const auto& task : tasks) {
    const auto yes = [&](bool is_so, const char* key) { return is_so ? in.text(key) : ""; };
    const auto percent =
        task.done ? std::to_string(static_cast<int>(task.done->number() * 100.0 + 0.5)) : "";
    rows.push_back(
        {plain(task.document_number), plain(task.clause), plain(task.text),
         plain(task.holder_names), plain(task.person_name),
         in.language() == "vi" ? task.deadline_vi : task.deadline_en,
         task.due_day ? vietnamese_date(*task.due_day) : "",
         word_of("task_standing.", task.standing, in), yes(task.silent, "task_standing.silent"),
         yes(task.orphan, "task_standing.orphan"), word_of("progress_state.", task.state, in),
         percent, plain(task.remark), plain(task.evidence)});
  }
  return rows;
}

std::string duties_csv(const std::vector<TaskView>& tasks, const documents::Sentences& in) {
  std::string text;
  for (const auto& row : duty_rows(tasks, in)) text += documents::write_csv_row(row);
  return text;
}

}  // namespace sansang::acts
