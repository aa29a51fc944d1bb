// SPDX-License-Identifier: Apache-2.0
/// The people of the asker's organisations and what is nobody's: a living organisation whose
/// superior ended, an appointment in an organisation that ended.
#pragma once
#include "acts/people/desk.hpp"
#include "acts/views/people.hpp"

namespace sansang::acts {

struct PeopleList {
  PeopleView view;  ///< without the sentences of its tasks
  std::vector<Finding> tasks;
};
PeopleList list_people(const PeopleDesk& desk);

}  // namespace sansang::acts
