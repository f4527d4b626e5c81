// exp, log and the normal distribution, written out so that every compiler and every machine gives
// the same bits; the C library's versions differ between machines (with and without FMA).
#pragma once
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace engawa {

/// e^x for any x; relative error below 1e-10; saturates beyond +-700 instead of overflowing.
[[nodiscard]] inline double exp_of(double x) {
  x = x < -700.0 ? -700.0 : (x > 700.0 ? 700.0 : x);
  constexpr double kLog2E = 1.4426950408889634074;
  constexpr double kLn2High = 6.93147180369123816490e-01, kLn2Low = 1.90821492927058770002e-10;
  constexpr double kRound = 0x1.8p52;  // adding and taking away rounds to the nearest integer
  const double rounded = x * kLog2E + kRound;
  const double k = rounded - kRound;
  const double r = (x - k * kLn2High) - k * kLn2Low;
  double p = 1.0 / 362880.0;  // Taylor series to r^9 on |r| < 0.347
  p = p * r + 1.0 / 40320.0;
  p = p * r + 1.0 / 5040.0;
  p = p * r + 1.0 / 720.0;
  p = p * r + 1.0 / 120.0;
  p = p * r + 1.0 / 24.0;
  p = p * r + 1.0 / 6.0;
  p = p * r + 0.5;
  p = p * r + 1.0;
  p = p * r + 1.0;
  // The lowest bits of `rounded` are k: moved into the exponent they make 2^k.
  const auto scale = std::bit_cast<double>((std::bit_cast<std::uint64_t>(rounded) + 1023U) << 52U);
  return p * scale;
}

/// Natural logarithm of a positive, normal x; absolute error below 1e-13.
[[nodiscard]] inline double log_of(double x) {
  const auto bits = std::bit_cast<std::uint64_t>(x);
  const auto fraction =
      std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
  // The exponent as the lowest bits of 2^52, because vectors have no conversion from whole numbers.
  const double exponent_of_bits =
      std::bit_cast<double>((bits >> 52U) | 0x4330000000000000ULL) - 0x1p52 - 1023.0;
  const bool above = fraction > 1.4142135623730951;
  const double m = above ? fraction * 0.5 : fraction;
  const double exponent = above ? exponent_of_bits + 1.0 : exponent_of_bits;
  const double s = (m - 1.0) / (m + 1.0), s2 = s * s;
  double p = 1.0 / 15.0;  // 2 artanh(s), |s| < 0.172
  p = p * s2 + 1.0 / 13.0;
  p = p * s2 + 1.0 / 11.0;
  p = p * s2 + 1.0 / 9.0;
  p = p * s2 + 1.0 / 7.0;
  p = p * s2 + 1.0 / 5.0;
  p = p * s2 + 1.0 / 3.0;
  p = p * s2 + 1.0;
  return 2.0 * s * p + exponent * 0.69314718055994530942;
}

/// base^power for a positive base.
[[nodiscard]] inline double pow_of(double base, double power) {
  return base <= 0.0 ? 0.0 : exp_of(power * log_of(base));
}

[[nodiscard]] inline double logistic(double x) {
  return 1.0 / (1.0 + exp_of(-x));
}

/// Below this and above 1 minus it lie the tails of the normal quantile.
inline constexpr double kQuantileTail = 0.02425;

/// Standard normal quantile between the tails (Acklam); elsewhere meaningless.
[[nodiscard]] inline double normal_quantile_middle(double u) {
  constexpr std::array<double, 6> a{-3.969683028665376e+01, 2.209460984245205e+02,
                                    -2.759285104469687e+02, 1.383577518672690e+02,
                                    -3.066479806614716e+01, 2.506628277459239e+00};
  constexpr std::array<double, 5> b{-5.447609879822406e+01, 1.615858368580409e+02,
                                    -1.556989798598866e+02, 6.680131188771972e+01,
                                    -1.328068155288572e+01};
  const double q = u - 0.5, r = q * q;
  return (((((a[0] * r + a[1]) * r + a[2]) * r + a[3]) * r + a[4]) * r + a[5]) * q /
         (((((b[0] * r + b[1]) * r + b[2]) * r + b[3]) * r + b[4]) * r + 1.0);
}

/// Standard normal quantile of u in (0,1), monotone in u; relative error below 1.2e-9 (Acklam).
[[nodiscard]] inline double normal_quantile(double u) {
  if (u >= kQuantileTail && u <= 1.0 - kQuantileTail) return normal_quantile_middle(u);
  constexpr std::array<double, 6> c{-7.784894002430293e-03, -3.223964580411365e-01,
                                    -2.400758277161838e+00, -2.549732539343734e+00,
                                    4.374664141464968e+00,  2.938163982698783e+00};
  constexpr std::array<double, 4> d{7.784695709041462e-03, 3.224671290700398e-01,
                                    2.445134137142996e+00, 3.754408661907416e+00};
  const double q = std::sqrt(-2.0 * log_of(u < kQuantileTail ? u : 1.0 - u));
  const double x = (((((c[0] * q + c[1]) * q + c[2]) * q + c[3]) * q + c[4]) * q + c[5]) /
                   ((((d[0] * q + d[1]) * q + d[2]) * q + d[3]) * q + 1.0);
  return u < kQuantileTail ? x : -x;
}

/// Standard normal distribution function; absolute error below 7.5e-8 (Abramowitz-Stegun 26.2.17).
[[nodiscard]] inline double normal_cdf(double x) {
  const double z = x < 0 ? -x : x;
  const double t = 1.0 / (1.0 + 0.2316419 * z);
  const double tail =
      0.3989422804014327 * exp_of(-0.5 * z * z) * t *
      (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return x < 0 ? tail : 1.0 - tail;
}

}  // namespace engawa
