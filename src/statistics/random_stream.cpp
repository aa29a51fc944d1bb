// SPDX-License-Identifier: Apache-2.0
#include "statistics/random_stream.hpp"

#include <cmath>

#include "base/ensure.hpp"
#include "statistics/normal.hpp"

namespace sansang::statistics {
namespace {

/// ln k! by table below 10, then Stirling's series (error below 1e-12). Not std::lgamma, which
/// writes a global and so is no pure function.
double log_factorial(std::uint64_t k) {
  static constexpr double table[] = {0.0,
                                     0.0,
                                     0.693147180559945309,
                                     1.791759469228055001,
                                     3.178053830347945620,
                                     4.787491742782045994,
                                     6.579251212010100995,
                                     8.525161361065414300,
                                     10.60460290274525023,
                                     12.80182748008146961};
  if (k < 10) return table[k];
  const double x = static_cast<double>(k) + 1.0;
  const double inverse_square = 1.0 / (x * x);
  const double series =
      (1.0 / 12.0 -
       inverse_square * (1.0 / 360.0 - inverse_square * (1.0 / 1260.0 - inverse_square / 1680.0))) /
      x;
  return (x - 0.5) * std::log(x) - x + 0.918938533204672742 + series;
}

/// Transformed rejection with squeeze, PTRS (Hörmann 1993, "The transformed rejection method for
/// generating Poisson random variables"); mean >= 10.
std::uint64_t poisson_by_rejection(RandomStream& stream, double mean) {
  const double b = 0.931 + 2.53 * std::sqrt(mean);
  const double a = -0.059 + 0.02483 * b;
  const double inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
  const double v_r = 0.9277 - 3.6224 / (b - 2.0);
  for (;;) {
    const double u = stream.uniform() - 0.5;
    const double v = stream.uniform();
    const double us = 0.5 - std::fabs(u);
    const double k = std::floor((2.0 * a / us + b) * u + mean + 0.43);
    if (k >= 0.0 && us >= 0.07 && v <= v_r) return static_cast<std::uint64_t>(k);
    if (k < 0.0 || (us < 0.013 && v > us)) continue;
    const double left = std::log(v * inverse_alpha / (a / (us * us) + b));
    const auto count = static_cast<std::uint64_t>(k);
    if (left <= k * std::log(mean) - mean - log_factorial(count)) return count;
  }
}

/// Transformed rejection, BTRS (Hörmann 1993, "The generation of binomial random variates");
/// n p >= 10 and p <= 1/2.
std::uint64_t binomial_by_rejection(RandomStream& stream, std::uint64_t n, double p) {
  const double trials = static_cast<double>(n);
  const double sd = std::sqrt(trials * p * (1.0 - p));
  const double b = 1.15 + 2.53 * sd;
  const double a = -0.0873 + 0.0248 * b + 0.01 * p;
  const double c = trials * p + 0.5;
  const double v_r = 0.92 - 4.2 / b;
  const double alpha = (2.83 + 5.1 / b) * sd;
  const double log_odds = std::log(p / (1.0 - p));
  const auto mode = static_cast<std::uint64_t>(std::floor((trials + 1.0) * p));
  const double at_mode = log_factorial(mode) + log_factorial(n - mode);
  for (;;) {
    const double u = stream.uniform() - 0.5;
    const double v = stream.uniform();
    const double us = 0.5 - std::fabs(u);
    const double k = std::floor((2.0 * a / us + b) * u + c);
    if (k < 0.0 || k > trials) continue;
    const auto count = static_cast<std::uint64_t>(k);
    if (us >= 0.07 && v <= v_r) return count;
    const double left = std::log(v * alpha / (a / (us * us) + b));
    const double right = at_mode - log_factorial(count) - log_factorial(n - count) +
                         (k - static_cast<double>(mode)) * log_odds;
    if (left <= right) return count;
  }
}

/// Inversion by walking the distribution function; n p < 10 and p <= 1/2.
std::uint64_t binomial_by_inversion(RandomStream& stream, std::uint64_t n, double p) {
  const double odds = p / (1.0 - p);
  double probability = std::exp(static_cast<double>(n) * std::log1p(-p));
  double u = stream.uniform();
  for (std::uint64_t k = 0; k < n; ++k) {
    if (u <= probability) return k;
    u -= probability;
    probability *= odds * static_cast<double>(n - k) / static_cast<double>(k + 1);
  }
  return n;
}

}  // namespace

std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                        std::array<std::uint32_t, 2> key) {
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t product0 = std::uint64_t{0xD2511F53} * counter[0];
    const std::uint64_t product1 = std::uint64_t{0xCD9E8D57} * counter[2];
    counter = {static_cast<std::uint32_t>(product1 >> 32) ^ counter[1] ^ key[0],
               static_cast<std::uint32_t>(product1),
               static_cast<std::uint32_t>(product0 >> 32) ^ counter[3] ^ key[1],
               static_cast<std::uint32_t>(product0)};
    key[0] += 0x9E3779B9U;
    key[1] += 0xBB67AE85U;
  }
  return counter;
}

std::uint64_t RandomStream::bits() {
  if (left_ == 0) {
    const auto low = [](std::uint64_t x) { return static_cast<std::uint32_t>(x); };
    const auto high = [](std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32); };
    const auto block = philox4x32({low(block_), high(block_), low(stream_), high(stream_)},
                                  {low(seed_), high(seed_)});
    ++block_;
    words_ = {std::uint64_t{block[1]} << 32 | block[0], std::uint64_t{block[3]} << 32 | block[2]};
    left_ = 2;
  }
  return words_[static_cast<std::size_t>(2 - left_--)];
}

double RandomStream::uniform() {
  return (static_cast<double>(bits() >> 12) + 0.5) * 0x1p-52;
}

std::uint64_t RandomStream::below(std::uint64_t n) {
  ensure(n > 0, "below needs n > 0");
  const std::uint64_t reject_from = (~std::uint64_t{0} / n) * n;
  for (;;) {
    const std::uint64_t word = bits();
    if (word < reject_from) return word % n;
  }
}

double RandomStream::normal(double mean, double sd) {
  ensure(sd >= 0.0, "a normal draw needs sd >= 0");
  return mean + sd * normal_quantile(uniform());
}

double RandomStream::exponential(double mean) {
  ensure(mean > 0.0, "an exponential draw needs mean > 0");
  return -mean * std::log(uniform());
}

/// Marsaglia & Tsang 2000, "A simple method for generating gamma variables"; shapes below 1 by
/// G(shape) = G(shape + 1) · U^(1/shape).
double RandomStream::gamma(double shape, double scale) {
  ensure(shape > 0.0 && scale > 0.0, "a gamma draw needs shape > 0 and scale > 0");
  if (shape < 1.0) {
    const double raised = gamma(shape + 1.0, scale);
    return raised * std::pow(uniform(), 1.0 / shape);
  }
  const double d = shape - 1.0 / 3.0;
  const double c = 1.0 / std::sqrt(9.0 * d);
  for (;;) {
    const double x = normal();
    const double root = 1.0 + c * x;
    if (root <= 0.0) continue;
    const double v = root * root * root;
    if (std::log(uniform()) < 0.5 * x * x + d - d * v + d * std::log(v)) return d * v * scale;
  }
}

std::uint64_t RandomStream::poisson(double mean) {
  ensure(mean >= 0.0, "a Poisson draw needs mean >= 0");
  if (mean >= 10.0) return poisson_by_rejection(*this, mean);
  const double limit = std::exp(-mean);
  std::uint64_t count = 0;
  for (double product = uniform(); product > limit; product *= uniform()) ++count;
  return count;
}

std::uint64_t RandomStream::negative_binomial(double mean, double size) {
  ensure(mean >= 0.0 && size > 0.0, "a negative binomial draw needs mean >= 0 and size > 0");
  return mean == 0.0 ? 0 : poisson(gamma(size, mean / size));
}

std::uint64_t RandomStream::binomial(std::uint64_t n, double p) {
  ensure(p >= 0.0 && p <= 1.0, "a binomial draw needs 0 <= p <= 1");
  if (p > 0.5) return n - binomial(n, 1.0 - p);
  if (n == 0 || p == 0.0) return 0;
  return static_cast<double>(n) * p < 10.0 ? binomial_by_inversion(*this, n, p)
                                           : binomial_by_rejection(*this, n, p);
}

double RandomStream::lognormal(double median, double sigma) {
  ensure(median > 0.0, "a lognormal draw needs median > 0");
  return median * std::exp(normal(0.0, sigma));
}

}  // namespace sansang::statistics
