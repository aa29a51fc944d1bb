// SPDX-License-Identifier: Apache-2.0
#include "documents/document_layout.hpp"

#include "base/vietnamese.hpp"

namespace sansang::documents {
namespace {

// Advance widths of Times in em, by class of letter (Adobe Font Metrics of Times-Roman, rounded).
double em_width(char letter) {
  switch (letter) {
    case ' ':
    case '.':
    case ',':
      return 0.25;
    case 'i':
    case 'j':
    case 'l':
    case 't':
    case 'f':
    case '-':
      return 0.30;
    case 'm':
    case 'w':
      return 0.76;
    default:
      return 0.48;
  }
}

bool is_capital(const std::string& text) {
  // The key of a text loses its case, so a capital letter is one whose ASCII part changes.
  std::size_t capitals = 0;
  std::size_t small = 0;
  for (const char c : text) {
    capitals += c >= 'A' && c <= 'Z';
    small += c >= 'a' && c <= 'z';
  }
  return capitals > small;
}

}  // namespace

tl::expected<DocumentLayout, std::vector<Finding>> layout_of(
    std::string font, const std::map<std::string, double>& numbers) {
  DocumentLayout layout;
  layout.font = std::move(font);
  std::vector<Finding> findings;
  auto left = numbers;
  auto take = [&](const char* name, double& member) {
    if (const auto at = left.find(name); at != left.end()) {
      member = at->second;
      left.erase(at);
    } else {
      findings.push_back({"rule_missing", Severity::Error, {}, {}, {{"key", name}}});
    }
  };
  fields(take, layout);
  for (const auto& [name, number] : left)
    findings.push_back({"layout_value_unknown", Severity::Error, {}, name, {}});
  if (!findings.empty()) return tl::unexpected(std::move(findings));
  return layout;
}

double estimated_width_mm(const std::string& text, double size_pt, bool bold) {
  const bool capitals = is_capital(text);
  double em = 0;
  for (const char letter : folded(text)) em += em_width(letter) * (capitals ? 1.45 : 1.0);
  constexpr double mm_per_pt = 25.4 / 72.0;
  return em * size_pt * mm_per_pt * (bold ? 1.06 : 1.0);
}

}  // namespace sansang::documents
