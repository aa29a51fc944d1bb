// SPDX-License-Identifier: Apache-2.0
#include "statistics/random_stream.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "base/ensure.hpp"

namespace sansang::statistics {
namespace {

using Block = std::array<std::uint32_t, 4>;

// Known-answer vectors published with Random123 (file kat_vectors, philox4x32 10 rounds).
TEST(Philox, KnownAnswers) {
  EXPECT_EQ(philox4x32({0, 0, 0, 0}, {0, 0}),
            (Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  constexpr std::uint32_t ones = 0xffffffff;
  EXPECT_EQ(philox4x32({ones, ones, ones, ones}, {ones, ones}),
            (Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox4x32({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(RandomStream, SameSeedAndStreamGiveTheSameDraws) {
  RandomStream one(7, 3);
  RandomStream two(7, 3);
  RandomStream other(7, 4);
  bool differs = false;
  for (int i = 0; i < 100; ++i) {
    const auto word = one.bits();
    EXPECT_EQ(word, two.bits());
    differs = differs || word != other.bits();
  }
  EXPECT_TRUE(differs);
}

struct Moments {
  double mean = 0.0;
  double variance = 0.0;
};

Moments moments(const std::function<double(RandomStream&)>& draw) {
  constexpr int n = 200'000;
  RandomStream stream(20211109, 1);
  double sum = 0.0;
  double squares = 0.0;
  for (int i = 0; i < n; ++i) {
    const double x = draw(stream);
    sum += x;
    squares += x * x;
  }
  const double mean = sum / n;
  return {mean, squares / n - mean * mean};
}

/// Mean within 5 standard errors, variance within 4 %.
void expect_moments(double mean, double variance,
                    const std::function<double(RandomStream&)>& draw) {
  const auto seen = moments(draw);
  EXPECT_NEAR(seen.mean, mean, 5.0 * std::sqrt(variance / 200'000));
  EXPECT_NEAR(seen.variance, variance, 0.04 * variance);
}

TEST(RandomStream, DrawsHaveTheMomentsOfTheirDistribution) {
  expect_moments(0.5, 1.0 / 12.0, [](auto& s) { return s.uniform(); });
  expect_moments(3.0, 4.0, [](auto& s) { return s.normal(3.0, 2.0); });
  expect_moments(5.0, 25.0, [](auto& s) { return s.exponential(5.0); });
  expect_moments(6.0, 12.0, [](auto& s) { return s.gamma(3.0, 2.0); });
  expect_moments(0.8, 1.6, [](auto& s) { return s.gamma(0.4, 2.0); });
  expect_moments(4.5, 99.0 / 12.0, [](auto& s) { return static_cast<double>(s.below(10)); });
  const double sigma = 0.4;
  const double mean = 8.0 * std::exp(sigma * sigma / 2.0);
  expect_moments(mean, mean * mean * std::expm1(sigma * sigma),
                 [sigma](auto& s) { return s.lognormal(8.0, sigma); });
}

TEST(RandomStream, CountsHaveTheMomentsOfTheirDistribution) {
  for (const double mean : {0.3, 4.0, 12.0, 900.0}) {
    expect_moments(mean, mean, [mean](auto& s) { return static_cast<double>(s.poisson(mean)); });
    expect_moments(mean, mean + mean * mean / 2.5,
                   [mean](auto& s) { return static_cast<double>(s.negative_binomial(mean, 2.5)); });
  }
  for (const double p : {0.02, 0.3, 0.5, 0.9}) {
    for (const std::uint64_t n : {10U, 1000U}) {
      const double mean = static_cast<double>(n) * p;
      expect_moments(mean, mean * (1.0 - p),
                     [n, p](auto& s) { return static_cast<double>(s.binomial(n, p)); });
    }
  }
}

// The two branches of the Poisson sampler meet the exact probabilities.
TEST(RandomStream, PoissonFollowsItsProbabilities) {
  for (const double mean : {3.0, 15.0}) {
    std::array<int, 60> seen{};
    RandomStream stream(99, 2);
    for (int i = 0; i < 200'000; ++i) ++seen.at(stream.poisson(mean));
    double probability = std::exp(-mean);
    for (std::size_t k = 0; k < seen.size(); ++k) {
      const double expected = 200'000 * probability;
      EXPECT_NEAR(seen[k], expected, 5.0 * std::sqrt(expected) + 2.0) << mean << " " << k;
      probability *= mean / static_cast<double>(k + 1);
    }
  }
}

TEST(RandomStream, EdgesOfTheRanges) {
  RandomStream stream(1);
  EXPECT_EQ(stream.poisson(0.0), 0U);
  EXPECT_EQ(stream.binomial(0, 0.5), 0U);
  EXPECT_EQ(stream.binomial(50, 1.0), 50U);
  EXPECT_EQ(stream.binomial(50, 0.0), 0U);
  EXPECT_EQ(stream.negative_binomial(0.0, 1.0), 0U);
  EXPECT_DOUBLE_EQ(stream.normal(4.0, 0.0), 4.0);
  EXPECT_THROW(stream.poisson(-1.0), BrokenAssumption);
  EXPECT_THROW(stream.below(0), BrokenAssumption);
}

}  // namespace
}  // namespace sansang::statistics
