// SPDX-License-Identifier: Apache-2.0
#include "simulation/patients.hpp"

#include <cmath>
#include <map>

namespace sansang::simulation {
namespace {

using care::RespiratoryMode;

constexpr std::size_t modes = 5;
/// Patients by mode in the national bulletin of 25/02/2022.
constexpr std::array<double, modes> bulletin{2464.0, 280.0, 87.0, 294.0, 12.0};
/// Mean days on the mode; invented, near ESFT (severe 7, critical 14) and squire (9).
constexpr std::array<double, modes> covid_stay{7.0, 7.0, 7.0, 11.0, 14.0};
/// Other patients with and without ventilators in the house; invented.
constexpr std::array<double, modes> other_mix{0.88, 0.04, 0.03, 0.05, 0.0};
constexpr std::array<double, modes> other_mix_without{0.97, 0.03, 0.0, 0.0, 0.0};
constexpr double other_stay = 6.0;
/// From the report of a case to its need of oxygen, days 0 … 9; invented, mean 4.
constexpr std::array<double, 10> delay{0.03, 0.07, 0.13, 0.18, 0.19, 0.16, 0.11, 0.07, 0.04, 0.02};
/// Admissions for other reasons by weekday, Sunday first: fewer at the weekend.
constexpr std::array<double, 7> week{0.78, 1.18, 1.10, 1.05, 1.03, 1.00, 0.86};

/// Share of COVID-19 admissions that need a mode: its share of the beds over its stay.
std::array<double, modes> covid_mix() {
  std::array<double, modes> mix{};
  double sum = 0.0;
  for (std::size_t k = 0; k < modes; ++k) sum += mix[k] = bulletin[k] / covid_stay[k];
  for (auto& share : mix) share /= sum;
  return mix;
}

/// Patients present at each reading, kept as changes from reading to reading.
class Presence {
 public:
  explicit Presence(int days) : change_(static_cast<std::size_t>(days) + 1, 0) {}

  /// Admitted after reading `day` (may be negative) for a stay of two gamma stages.
  void admit(int day, double mean_stay, statistics::RandomStream& random) {
    const double stay = random.gamma(2.0, mean_stay / 2.0);
    const int readings = static_cast<int>(std::floor(stay + random.uniform()));
    const int last = static_cast<int>(change_.size()) - 1;
    const int from = std::clamp(day + 1, 0, last);
    const int until = std::clamp(day + 1 + readings, 0, last);
    ++change_[static_cast<std::size_t>(from)];
    --change_[static_cast<std::size_t>(until)];
  }
  std::vector<std::int64_t> counts() const {
    std::vector<std::int64_t> present(change_.size() - 1);
    std::int64_t sum = 0;
    for (std::size_t t = 0; t < present.size(); ++t) present[t] = sum += change_[t];
    return present;
  }

 private:
  std::vector<std::int64_t> change_;
};

void admit(Presence& presence, int day, double mean, double stay,
           statistics::RandomStream& random) {
  const auto arrivals = random.poisson(mean);
  for (std::uint64_t i = 0; i < arrivals; ++i) presence.admit(day, stay, random);
}

}  // namespace

std::vector<double> oxygen_admissions(const std::vector<DayCases>& cases, Date first, int days) {
  std::map<Date, std::int64_t> of_day;
  for (const auto& count : cases) of_day[count.day] = count.cases;
  std::vector<double> mean(static_cast<std::size_t>(days), 0.0);
  for (int t = 0; t < days; ++t)
    for (std::size_t lag = 0; lag < delay.size(); ++lag) {
      const auto at = of_day.find(first + std::chrono::days{t - static_cast<int>(lag)});
      if (at == of_day.end()) continue;
      mean[static_cast<std::size_t>(t)] +=
          share_needing_oxygen * delay[lag] *
          static_cast<double>(std::max<std::int64_t>(at->second, 0));
    }
  return mean;
}

std::vector<care::CensusByMode> census_of(const Site& site, const std::vector<double>& admissions,
                                          Date first, int days, statistics::RandomStream& random) {
  const auto covid = covid_mix();
  const auto& other = site.ventilates ? other_mix : other_mix_without;
  std::vector<care::CensusByMode> census(static_cast<std::size_t>(days));
  for (std::size_t k = 0; k < modes; ++k) {
    const double share = k == 0 ? site.covid_mask_share : site.covid_severe_share;
    Presence with_covid(days), with_other(days);
    for (int t = -warm_up_days; t < days; ++t) {
      const auto weekday = std::chrono::weekday{first + std::chrono::days{t}}.c_encoding();
      const double need = admissions[static_cast<std::size_t>(t + warm_up_days)];
      admit(with_covid, t, need * covid[k] * share, covid_stay[k], random);
      admit(with_other, t, site.other_patients * other[k] / other_stay * week[weekday], other_stay,
            random);
    }
    const auto covid_now = with_covid.counts(), other_now = with_other.counts();
    for (std::size_t t = 0; t < census.size(); ++t) {
      census[t].covid[k] = Persons(covid_now[t]);
      census[t].other[k] = Persons(other_now[t] + (k == 0 ? site.steady_patients : 0));
    }
  }
  return census;
}

}  // namespace sansang::simulation
