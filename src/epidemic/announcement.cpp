// SPDX-License-Identifier: Apache-2.0
#include "epidemic/announcement.hpp"

#include "base/vietnamese.hpp"

namespace sansang::epidemic {
namespace {

Finding missing(std::string code, std::string field, Parameters parameters = {}) {
  return {std::move(code),
          Severity::Error,
          {"", "", 0, 0, std::move(field)},
          "",
          std::move(parameters)};
}

std::string number_of(const std::optional<EpidemicLevel>& level) {
  return level ? std::to_string(static_cast<int>(*level)) : "–";
}

}  // namespace

std::vector<Finding> check(const LevelAnnouncement& announcement, const LevelDecision& proposal) {
  std::vector<Finding> findings;
  if (trimmed(announcement.document_number).empty())
    findings.push_back(missing("level_document_missing", "document_number"));
  if (trimmed(announcement.decided_by).empty())
    findings.push_back(missing("level_author_missing", "decided_by"));
  if (proposal.level != announcement.level && trimmed(announcement.reason).empty())
    findings.push_back(missing(
        "level_reason_missing", "reason",
        {{"announced", number_of(announcement.level)}, {"proposed", number_of(proposal.level)}}));
  return findings;
}

}  // namespace sansang::epidemic
