// SPDX-License-Identifier: Apache-2.0
/// Linear regression that learns day by day, forgets slowly, and is held to prior coefficients
/// while data are few:
///
///   minimise Σ_i λ^(t-i) w_i (z_i - f_i·b)² + ρ Σ_j (b_j - b0_j)²
///
/// λ forgetting in (0, 1], ρ > 0 the prior's precision, w_i >= 0. Few coefficients (under 20).
#pragma once
#include <span>
#include <vector>

namespace sansang::statistics {

class RecursiveRidge {
 public:
  RecursiveRidge(std::vector<double> prior, double precision, double forgetting);
  /// One day passes.
  void forget();
  void learn(std::span<const double> features, double response, double weight);
  /// The coefficients now, by Cholesky factorisation.
  std::vector<double> coefficients() const;

 private:
  double& gram(std::size_t row, std::size_t column) { return gram_[row * prior_.size() + column]; }
  std::vector<double> prior_;
  double precision_;
  double forgetting_;
  std::vector<double> gram_;      ///< Σ λ w f fᵀ, row by row
  std::vector<double> response_;  ///< Σ λ w f z
};

}  // namespace sansang::statistics
