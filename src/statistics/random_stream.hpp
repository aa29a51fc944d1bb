// SPDX-License-Identifier: Apache-2.0
/// RandomStream: reproducible draws that do not depend on threads. A counter-based generator: the
/// n-th block of a stream is a pure function of (seed, stream, n), so every particle, facility or
/// path takes its own stream and the answer is the same on one core and on many. Generator:
/// Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3").
/// Parameters outside the stated ranges break an assumption (ensure).
#pragma once
#include <array>
#include <cstdint>

namespace sansang::statistics {

/// One block of Philox4x32 with 10 rounds: 128 bits of counter and 64 bits of key to 128 bits.
std::array<std::uint32_t, 4> philox4x32(std::array<std::uint32_t, 4> counter,
                                        std::array<std::uint32_t, 2> key);

class RandomStream {
 public:
  /// Streams of the same seed with different numbers are independent.
  explicit RandomStream(std::uint64_t seed, std::uint64_t stream = 0)
      : seed_(seed), stream_(stream) {}

  /// 64 random bits.
  std::uint64_t bits();
  /// Uniform on the open interval (0, 1), in steps of 2^-52.
  double uniform();
  /// Uniform on {0, …, n-1}; n > 0.
  std::uint64_t below(std::uint64_t n);
  double normal() { return normal(0.0, 1.0); }
  /// sd >= 0. One uniform per draw, through the inverse distribution function.
  double normal(double mean, double sd);
  /// mean > 0.
  double exponential(double mean);
  /// shape > 0, scale > 0; mean shape × scale.
  double gamma(double shape, double scale);
  /// mean >= 0.
  std::uint64_t poisson(double mean);
  /// Counts with mean `mean` >= 0 and variance mean + mean²/size; size > 0.
  std::uint64_t negative_binomial(double mean, double size);
  /// Successes in n trials; 0 <= p <= 1.
  std::uint64_t binomial(std::uint64_t n, double p);
  /// exp of a normal; median > 0, sigma >= 0 the standard deviation of the logarithm.
  double lognormal(double median, double sigma);

 private:
  std::uint64_t seed_;
  std::uint64_t stream_;
  std::uint64_t block_ = 0;
  std::array<std::uint64_t, 2> words_{};
  int left_ = 0;
};

}  // namespace sansang::statistics
