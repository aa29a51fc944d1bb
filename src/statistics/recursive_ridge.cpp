// SPDX-License-Identifier: Apache-2.0
#include "statistics/recursive_ridge.hpp"

#include <cmath>

#include "base/ensure.hpp"

namespace sansang::statistics {

RecursiveRidge::RecursiveRidge(std::vector<double> prior, double precision, double forgetting)
    : prior_(std::move(prior)),
      precision_(precision),
      forgetting_(forgetting),
      gram_(prior_.size() * prior_.size()),
      response_(prior_.size()) {
  ensure(precision > 0.0 && forgetting > 0.0 && forgetting <= 1.0, "ridge settings out of range");
}

void RecursiveRidge::forget() {
  for (double& value : gram_) value *= forgetting_;
  for (double& value : response_) value *= forgetting_;
}

void RecursiveRidge::learn(std::span<const double> features, double response, double weight) {
  ensure(features.size() == prior_.size(), "one feature per coefficient");
  for (std::size_t i = 0; i < features.size(); ++i) {
    for (std::size_t j = 0; j < features.size(); ++j) {
      gram(i, j) += weight * features[i] * features[j];
    }
    response_[i] += weight * features[i] * response;
  }
}

std::vector<double> RecursiveRidge::coefficients() const {
  const std::size_t n = prior_.size();
  std::vector<double> factor(gram_);
  std::vector<double> solution(response_);
  for (std::size_t i = 0; i < n; ++i) {
    factor[i * n + i] += precision_;
    solution[i] += precision_ * prior_[i];
  }
  for (std::size_t j = 0; j < n; ++j) {  // factor becomes the lower triangle L of L Lᵀ
    for (std::size_t k = 0; k < j; ++k) factor[j * n + j] -= factor[j * n + k] * factor[j * n + k];
    factor[j * n + j] = std::sqrt(factor[j * n + j]);
    for (std::size_t i = j + 1; i < n; ++i) {
      for (std::size_t k = 0; k < j; ++k)
        factor[i * n + j] -= factor[i * n + k] * factor[j * n + k];
      factor[i * n + j] /= factor[j * n + j];
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k) solution[i] -= factor[i * n + k] * solution[k];
    solution[i] /= factor[i * n + i];
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) solution[i] -= factor[k * n + i] * solution[k];
    solution[i] /= factor[i * n + i];
  }
  return solution;
}

}  // namespace sansang::statistics
