// SPDX-License-Identifier: Apache-2.0
/// The standard normal distribution: function and quantile.
#pragma once

namespace sansang::statistics {

/// P(Z <= z).
double normal_cdf(double z);
/// z with P(Z <= z) = p, 0 < p < 1; relative error about 1e-16 (Wichura 1988, algorithm AS 241,
/// PPND16).
double normal_quantile(double p);

}  // namespace sansang::statistics
