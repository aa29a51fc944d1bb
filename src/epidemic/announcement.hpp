// SPDX-License-Identifier: Apache-2.0
/// LevelAnnouncement (thông báo cấp độ dịch): the level as a person decided it, under a document
/// number. It may differ from the proposal (Quyết định 4800 lets a province adapt, Hà Nội announced
/// 2 on 26/11/2021 where the matrix gives 1), but then it says why. A level is lowered only by a
/// new announcement with an author.
#pragma once
#include "base/finding.hpp"
#include "epidemic/level.hpp"

namespace sansang::epidemic {

struct LevelAnnouncement {
  EpidemicLevel level = EpidemicLevel::Low;
  std::string document_number;  ///< "816/TB-UBND"
  std::string decided_by;       ///< office and name of who signs
  std::string reason;           ///< needed where the level is not the proposed one
  bool operator==(const LevelAnnouncement&) const = default;
};

/// Findings level_document_missing, level_author_missing, level_reason_missing.
std::vector<Finding> check(const LevelAnnouncement& announcement, const LevelDecision& proposal);

}  // namespace sansang::epidemic
