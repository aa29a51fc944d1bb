// SPDX-License-Identifier: Apache-2.0
/// yearly_report(): the consolidated report on a plan to the People's Committee: in the order of
/// the plan's clauses what each contributor reached, then difficulties and proposals, who has not
/// sent or is not yet accepted, and an annex in which every line names its source: contributor and
/// version.
#pragma once
#include <string>
#include <vector>

#include "documents/oxygen_situation.hpp"
#include "duties/submission.hpp"

namespace sansang::documents {

/// What one contributor says of one clause.
struct YearlyLine {
  std::string contributor;
  std::int64_t version = 0;  ///< position of the contribution that it is taken from
  std::string result, difficulty, proposal, evidence;
  bool on_behalf = false;
};
struct YearlyClause {
  std::string clause;  ///< "IV.1 gạch 1"
  std::string text;    ///< the duty in short
  std::vector<YearlyLine> lines;
};
struct YearlyContributor {
  std::string name;
  duties::SubmissionState state = duties::SubmissionState::NotBegun;
  std::string answered_by;  ///< its successors, where it was merged away; else blank
};

struct YearlyReportContent {
  Letterhead letterhead;
  std::string issuer;
  std::vector<std::string> addressees;
  std::string plan;  ///< "Kế hoạch … (số …)"
  int year = 0;
  Date cut_off{};
  std::vector<YearlyClause> clauses;  ///< in the order of the plan
  std::vector<YearlyContributor> contributors;
  DataBasis basis;
};

OfficialDocument yearly_report(const YearlyReportContent& content, const Sentences& sentences);

}  // namespace sansang::documents
