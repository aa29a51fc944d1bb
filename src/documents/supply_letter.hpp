// SPDX-License-Identifier: Apache-2.0
/// supply_letter(): the công văn of the health department to hospitals and suppliers: who runs out
/// first, what demand is coming, what is proposed to be delivered, what stays short and why. It is
/// short enough to be read before it is signed: facilities that have enough are counted, deliveries
/// are summed; the complete tables follow in two annexes. It is advice (tham mưu, đề xuất):
/// hospitals buy under their own contracts. The same content gives the same document.
#pragma once
#include <string>
#include <vector>

#include "documents/oxygen_situation.hpp"
#include "documents/supply_deliveries.hpp"

namespace sansang::documents {

/// What one facility lacks under the plan, all its days together.
struct UnmetDemand {
  std::string facility;
  Date first_day{};
  Date last_day{};
  OxygenMass critical;
  OxygenMass deferrable;
  std::string blocked_by;  ///< the most important reason, a few words in the letter's language
};

struct SupplyLetterContent {
  Letterhead letterhead;
  std::string issuer;  ///< "Sở Y tế", as the text names it
  std::vector<std::string> addressees;
  std::vector<std::string> legal_basis;  ///< "Công văn số 4795/BYT-TB-CT ngày 05/9/2022 của …"
  DataBasis basis;
  Date first_day{};  ///< of the plan
  Date last_day{};
  std::vector<FacilityLine> facilities;
  std::vector<ForecastLine> forecast;
  std::vector<ForecastScore> scores;
  std::vector<ProposedDelivery> deliveries;
  std::vector<UnmetDemand> unmet;
  std::vector<MissingUnit> missing;
};

OfficialDocument supply_letter(const SupplyLetterContent& content, const Sentences& sentences);

}  // namespace sansang::documents
