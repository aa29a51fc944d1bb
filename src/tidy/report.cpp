// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdio>

#include "tidy/habits.hpp"

namespace sansang::tidy {
namespace {

constexpr std::size_t shown_places = 5;

std::string percent(std::size_t part, std::size_t whole) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f %%",
                100.0 * static_cast<double>(part) / static_cast<double>(whole));
  return text;
}

std::string figure(const Habit& habit) {
  if (habit.examined == 0) return "nothing to look at yet";
  const auto text = std::to_string(habit.breaches.size()) + " places in " +
                    std::to_string(habit.examined) + " " + habit.examined_things + " (" +
                    percent(habit.breaches.size(), habit.examined) + ")";
  return habit.sentence.empty() ? text : text + "; " + habit.sentence;
}

}  // namespace

std::string report_of(const Habit& habit) {
  auto worst = habit.breaches;
  std::stable_sort(worst.begin(), worst.end(),
                   [](const Breach& a, const Breach& b) { return a.amount > b.amount; });
  worst.resize(std::min(worst.size(), shown_places));
  std::string text =
      habit.name + "\n  aim     " + habit.aim + "\n  today   " + figure(habit) + "\n";
  for (const auto& breach : worst)
    text += "          " + text_of({breach.file, breach.line, breach.what}) + "\n";
  return text + "  models  " + habit.models + "\n";
}

}  // namespace sansang::tidy
