// SPDX-License-Identifier: Apache-2.0
/// Loading a document whose duties come ready made (rules/duties). What is there already is left as
/// people have changed it; loading twice adds nothing. Addressees become organisations of the
/// province that existed when the duty began.
#pragma once
#include "acts/duties/duty_desk.hpp"
#include "store/rules/duty_rules.hpp"

namespace sansang::acts {

struct LoadedDuties {
  std::int64_t documents = 0, relations = 0, duties = 0, assignments = 0;  ///< new ones
  std::vector<Finding> findings;  ///< Doubt addressee_not_found: nobody of that kind or name
};

/// One act; none when nothing is new.
LoadedDuties load_duties(store::Store& store, const store::DocumentWithDuties& ready,
                         const AccountId& by, bool simulated, Instant now);

/// Nobody in the store is of that province: these documents are about another one.
bool is_of_other_province(store::Store& store, const store::DocumentWithDuties& ready);

}  // namespace sansang::acts
