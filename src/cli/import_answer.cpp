// SPDX-License-Identifier: Apache-2.0
#include "cli/import_answer.hpp"

#include <algorithm>

#include "cli/answer.hpp"

namespace sansang::cli {

int answer_import(const acts::ImportPlan& plan, std::optional<LedgerPosition> position,
                  const Arguments& arguments, Context& context) {
  Answer answer;
  answer.name = "import";
  answer.columns = {"table", "added", "changed", "unchanged", "left_out", "position"};
  const auto whole = [](std::size_t n) { return Value(static_cast<std::int64_t>(n)); };
  for (const auto& count : plan.counts)
    answer.rows.push_back({count.table, whole(count.added), whole(count.changed),
                           whole(count.unchanged), whole(count.left_out),
                           position ? Value(*position) : Value()});
  write_findings(plan.findings, context);
  write_answer(answer, arguments.text("--format"), context.out);
  const bool is_clean = std::all_of(plan.findings.begin(), plan.findings.end(),
                                    [](const auto& f) { return f.severity == Severity::Note; });
  return is_clean ? answered : has_findings;
}

Option dry_run_option() {
  return {"--dry-run", "", "only say what would be done", "", false, false};
}

}  // namespace sansang::cli
