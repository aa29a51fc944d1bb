// SPDX-License-Identifier: Apache-2.0
/// The deliveries that a supply letter proposes, as its two tables: one row for each recipient and
/// supplier in the letter, and kilograms by day in the annex. Who decides is said once, above the
/// table; a row names its decider only when that is another one.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "documents/official_document.hpp"
#include "documents/precision.hpp"

namespace sansang::documents {

struct ProposedDelivery {
  Date day{};  ///< of arrival
  std::string from;
  std::string to;
  OxygenMass mass;
  std::string decided_by;  ///< in the letter's language
  std::string contract_number;
  std::optional<Date> short_without_from;  ///< first day of the shortage that it prevents; empty:
                                           ///< it keeps the safety stock
};

/// All deliveries of one supplier to one recipient.
struct DeliveryGroup {
  ProposedDelivery first;  ///< the earliest
  std::size_t count = 0;
  OxygenMass total;
  std::optional<Date> short_without_from;  ///< the earliest of them
};

/// Those that prevent a shortage first, by its day; then by first delivery; then by names.
std::vector<DeliveryGroup> grouped(const std::vector<ProposedDelivery>& deliveries);

/// Who decides most of the deliveries (of equal ones the first by text); empty without deliveries.
std::string usual_decider(const std::vector<ProposedDelivery>& deliveries);

/// One row for each group and a sum.
DocumentTable delivery_table(const std::vector<ProposedDelivery>& deliveries,
                             const Sentences& sentences);

/// Kilograms by recipient and day of arrival: a block of rows for each supplier with its sums.
DocumentTable daily_delivery_table(const std::vector<ProposedDelivery>& deliveries,
                                   const Sentences& sentences);

}  // namespace sansang::documents
