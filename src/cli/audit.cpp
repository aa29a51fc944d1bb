// SPDX-License-Identifier: Apache-2.0
// sansang audit verify: walks the hash chain of the audit and names the first row that breaks it.
#include "store/audit.hpp"

#include <ostream>

#include "cli/answer.hpp"
#include "cli/commands.hpp"
#include "cli/installation.hpp"

namespace sansang::cli {
namespace {

struct Walk {
  LedgerPosition rows = 0;
  std::string chain_hash = store::first_chain_hash();
  std::optional<LedgerPosition> first_broken;
};

Walk walk(store::Store& store) {
  constexpr std::size_t at_once = 1'000;
  Walk walked;
  for (;;) {
    const auto rows = store.audit(walked.rows + 1, at_once);
    if (rows.empty()) return walked;
    walked.first_broken = store::verify_chain(rows, walked.rows, walked.chain_hash);
    if (walked.first_broken) return walked;
    walked.rows = rows.back().n;
    walked.chain_hash = rows.back().chain_hash;
  }
}

int verify(const Arguments& arguments, Context& context) {
  const auto store = open_database(arguments, context);
  if (!store) return world_failed;
  auto walked = walk(*store);
  if (!walked.first_broken && walked.rows != store->position())
    walked.first_broken = walked.rows + 1;
  Answer answer;
  answer.name = "audit";
  answer.columns = {"rows", "chain_hash", "first_broken"};
  answer.rows = {{walked.rows, walked.chain_hash,
                  walked.first_broken ? Value(*walked.first_broken) : Value()}};
  write_answer(answer, arguments.text("--format"), context.out);
  if (!walked.first_broken) return answered;
  Finding broken{"audit_chain_broken", Severity::Error, {}, {}, {}};
  broken.where.file = arguments.text("--database");
  broken.parameters = {{"n", std::to_string(*walked.first_broken)}};
  write_findings({broken}, context);
  return has_findings;
}

}  // namespace

std::vector<Command> audit_commands() {
  return {{"audit",
           "verify",
           "whether the hash chain of the audit is unbroken",
           {database_option()},
           verify}};
}

}  // namespace sansang::cli
