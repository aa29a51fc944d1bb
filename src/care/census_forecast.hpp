// SPDX-License-Identifier: Apache-2.0
/// CensusForecast: simulated paths of patients by mode and day, made by whoever projects the
/// epidemic and read by oxygen::demand, so that the two rooms need not meet.
#pragma once
#include <cstddef>
#include <vector>

#include "base/ensure.hpp"
#include "calendar/date.hpp"
#include "care/census.hpp"

namespace sansang::care {

class CensusForecast {
 public:
  /// `paths` simulated futures of `days` days, the first of them `first`.
  CensusForecast(Date first, std::size_t days, std::size_t paths)
      : first_(first), days_(days), paths_(paths), persons_(days * paths * 5) {}

  Date first() const { return first_; }
  std::size_t days() const { return days_; }
  std::size_t paths() const { return paths_; }

  /// Patients (not rounded: a path may carry means).
  double& persons(std::size_t path, std::size_t day, RespiratoryMode mode) {
    return persons_[index(path, day, mode)];
  }
  double persons(std::size_t path, std::size_t day, RespiratoryMode mode) const {
    return persons_[index(path, day, mode)];
  }

 private:
  std::size_t index(std::size_t path, std::size_t day, RespiratoryMode mode) const {
    ensure(path < paths_ && day < days_, "asked for a path or day beyond the census forecast");
    return (path * days_ + day) * 5 + static_cast<std::size_t>(mode);
  }
  Date first_;
  std::size_t days_, paths_;
  std::vector<double> persons_;
};

}  // namespace sansang::care
