// SPDX-License-Identifier: Apache-2.0
/// Office: what a health department prints on its papers (rules/offices/*.toml), dated like every
/// rule, because provinces merge and signing blocks change.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "store/rules/dated_rule.hpp"

namespace sansang::store {

struct PaperKind {
  std::string symbol;  ///< after the blank number: "SYT-KHTC"
  std::vector<std::string> addressees, recipients;
};

struct Office {
  std::string province;  ///< GSO code
  std::string province_name, superior_body, issuing_body, issuer, place;
  std::vector<std::string> signing_authority;
  PaperKind letter, report;
  std::vector<std::string> legal_basis;  ///< of the supply letter, from `legal_basis_from` on
  Date legal_basis_from{};
  DatedRule rule;
};

struct OfficesReading {
  std::vector<Office> offices;
  std::vector<Finding> findings;
};

/// All *.toml of `folder` (rules/offices). Throws std::runtime_error when it cannot be read.
OfficesReading read_offices(const std::filesystem::path& folder);

/// The one of `province` that holds on `day`; nullptr when none does.
const Office* office_on(const std::vector<Office>& offices, const std::string& province, Date day);

}  // namespace sansang::store
