// The emulator against values that it has not seen, and its algebra against the long way round.
#include "analysis/sensitivity/emulator.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {
namespace {

constexpr double kNormal95 = 1.959964;

using Function = double (*)(std::span<const double>, std::uint32_t);

double luck(std::uint32_t study, std::uint64_t k) {
  return Draws(5).at(2, study, k).u();
}

/// A smooth function of three inputs; every study has another one.
double smooth(std::span<const double> x, std::uint32_t study) {
  const double wave = 2 + 4 * luck(study, 1), turn = 6 * luck(study, 2), bend = luck(study, 3);
  return std::sin(wave * x[0] + turn) + 2 * (bend - .5) * x[1] * x[1] + bend * x[0] * x[2];
}

std::vector<double> values_at(const Points& points, Function function, std::uint32_t study,
                              double noise = 0) {
  std::vector<double> values;
  for (std::size_t row = 0; row < points.rows(); ++row) {
    const double error = normal_quantile(Draws(6).at(3, study, row).u());
    values.push_back(function(points.row(row), study) + noise * error);
  }
  return values;
}

TEST(Emulator, PassesThroughValuesWithoutNoise) {
  const Points points = latin_hypercube(30, 3, 1);
  const auto values = values_at(points, smooth, 0);
  const Emulator emulator = fit_emulator(points, values);
  for (std::size_t row = 0; row < 30; ++row) {
    const Prediction prediction = emulator.predict(points.row(row));
    EXPECT_NEAR(prediction.mean, values[row], 1e-3);
    EXPECT_LT(prediction.variance, 1e-3);
  }
}

/// A function as rough as the kernel supposes, from its spectrum: 300 waves whose frequencies are
/// Student's t with five degrees of freedom over the lengths.
class Rough {
 public:
  explicit Rough(std::uint32_t study) : draws_(1000 + study) {
    for (std::uint32_t wave = 0; wave < kWaves; ++wave) {
      double chi = 0;
      for (std::uint64_t k = 0; k < 5; ++k) chi += std::pow(normal(wave, k), 2);
      for (std::size_t k = 0; k < 3; ++k)
        frequencies_.push_back(normal(wave, 5 + k) / std::sqrt(chi / 5) / kLengths[k]);
      phases_.push_back(6.283185307 * draws_.at(4, wave, 9).u());
    }
  }
  double operator()(std::span<const double> x) const {
    double sum = 0;
    for (std::size_t wave = 0; wave < kWaves; ++wave) {
      const double* w = frequencies_.data() + 3 * wave;
      sum += std::cos(w[0] * x[0] + w[1] * x[1] + w[2] * x[2] + phases_[wave]);
    }
    return sum * std::sqrt(2.0 / kWaves);
  }

 private:
  static constexpr std::uint32_t kWaves = 300;
  static constexpr double kLengths[3] = {.5, .9, 2};
  [[nodiscard]] double normal(std::uint32_t wave, std::uint64_t k) const {
    return normal_quantile(draws_.at(4, wave, k).u());
  }
  Draws draws_;
  std::vector<double> frequencies_, phases_;
};

struct Coverage {
  double share, error;  ///< of the held-back values; its standard error
  double explained;     ///< of their variance
};

/// 60 functions, each learnt from 40 points and asked at 25 others. Points of one function hang
/// together, so the error counts functions; it is never below the binomial one.
template <class MakeFunction>
Coverage held_back(MakeFunction make) {
  constexpr std::uint32_t kStudies = 60;
  constexpr std::size_t kAsked = 25;
  double held = 0, squares = 0, missed = 0, spread = 0;
  for (std::uint32_t study = 0; study < kStudies; ++study) {
    const auto function = make(study);
    const Points points = latin_hypercube(40, 3, study), asked = latin_hypercube(kAsked, 3, 999);
    std::vector<double> values, truth;
    for (std::size_t k = 0; k < 40; ++k) values.push_back(function(points.row(k)));
    const Emulator emulator = fit_emulator(points, values);
    double inside = 0;
    for (std::size_t k = 0; k < kAsked; ++k) {
      const Prediction said = emulator.predict(asked.row(k));
      truth.push_back(function(asked.row(k)));
      const double error = truth.back() - said.mean;
      inside += std::abs(error) <= kNormal95 * std::sqrt(said.variance) ? 1 : 0;
      missed += error * error;
    }
    spread += variance_of(truth) * (kAsked - 1);
    held += inside / kAsked, squares += inside * inside / kAsked / kAsked;
  }
  const double share = held / kStudies;
  const double error = std::sqrt(std::max(0.0, squares / kStudies - share * share) / kStudies);
  return {share, std::max(error, std::sqrt(.95 * .05 / kStudies / kAsked)), 1 - missed / spread};
}

TEST(Emulator, HoldsHeldBackValuesInNinetyFivePercent) {
  const Coverage coverage = held_back([](std::uint32_t study) { return Rough(study); });
  EXPECT_NEAR(coverage.share, .95, 4 * coverage.error) << coverage.error;
  EXPECT_LT(coverage.error, .012);  // the test can fail
  EXPECT_GT(coverage.explained, .7);
}

TEST(Emulator, IsNotTooSureOfFunctionsSmootherThanItSupposes) {
  const Coverage coverage =
      held_back([](std::uint32_t study) { return [study](auto x) { return smooth(x, study); }; });
  EXPECT_GT(coverage.share, .95);
  EXPECT_GT(coverage.explained, .99);
}

// With noise, 40 functions: the truth without noise within the interval of the smooth part. The
// estimated shape is taken for the true one, so the interval is a little too narrow: 91 % here.
TEST(Emulator, TellsTheFunctionFromItsNoise) {
  constexpr std::uint32_t kStudies = 40;
  constexpr double kNoise = .2;
  double held = 0, squares = 0, noise = 0;
  for (std::uint32_t study = 0; study < kStudies; ++study) {
    const Points points = latin_hypercube(60, 3, study), asked = latin_hypercube(25, 3, 999);
    const Emulator emulator = fit_emulator(points, values_at(points, smooth, study, kNoise));
    const auto truth = values_at(asked, smooth, study);
    double inside = 0;
    for (std::size_t k = 0; k < 25; ++k) {
      const Prediction said = emulator.predict(asked.row(k));
      inside += std::abs(truth[k] - said.mean) <= kNormal95 * std::sqrt(said.variance) ? 1 : 0;
    }
    held += inside / 25, squares += inside * inside / 625;
    noise += emulator.shape().noise;
  }
  const double share = held / kStudies;
  const double error = std::sqrt((squares / kStudies - share * share) / kStudies);
  EXPECT_NEAR(share, .91, 4 * error);
  EXPECT_LT(error, .015);
  EXPECT_NEAR(noise / kStudies, kNoise * kNoise, .2 * kNoise * kNoise);
}

TEST(Emulator, TakesNoiseThatIsKnown) {
  const Points points = latin_hypercube(50, 3, 1);
  const auto values = values_at(points, smooth, 1, .2);
  const std::vector<double> known(50, .04);
  const Emulator emulator = fit_emulator(points, values, known);
  EXPECT_EQ(emulator.shape().noise, 0);
  const EmulatorCheck check = check_emulator(emulator);
  EXPECT_GT(check.covered, .8);
  EXPECT_GT(check.explained, .7);
  // the same values believed to be exact leave nothing to noise
  const Prediction exact =
      fit_emulator(points, values, std::vector<double>(50, 0.0)).predict(points.row(0));
  EXPECT_NEAR(exact.mean, values[0], 1e-3);
}

TEST(Emulator, LeavesOneOutAsIfItHadNeverBeenThere) {
  const Points points = latin_hypercube(12, 2, 3);
  const std::vector<double> noise(12, .01);
  const EmulatorShape shape{{.4, .9}, 1.7, .05};
  std::vector<double> values;
  for (std::size_t k = 0; k < 12; ++k) values.push_back(std::sin(5 * points.at(k, 0)) + luck(9, k));
  const auto rows = Emulator(points, values, shape, noise).leave_one_out();
  for (std::size_t out = 0; out < 12; ++out) {
    Points rest(11, 2);
    std::vector<double> others;
    for (std::size_t k = 0, to = 0; k < 12; ++k) {
      if (k == out) continue;
      rest.set_row(to++, points.row(k));
      others.push_back(values[k]);
    }
    const Emulator emulator(rest, others, shape, std::vector<double>(11, .01));
    const Prediction said = emulator.predict(points.row(out));
    EXPECT_NEAR(rows[out].mean, said.mean, 1e-7);
    EXPECT_NEAR(rows[out].variance, said.variance + .01 + .05, 1e-7);
  }
}

TEST(Emulator, ClimbsAlongItsTrueSlope) {
  const Points points = latin_hypercube(15, 2, 3);
  const auto values = values_at(latin_hypercube(15, 3, 3), smooth, 4);
  const EmulatorShape shape{{.4, .9}, 1.7, .05};
  const auto slope = Emulator(points, values, shape).likelihood_gradient();
  const auto likelihood = [&](std::size_t which, double step) {
    EmulatorShape moved = shape;
    double& value = which < 2 ? moved.lengths[which] : which == 2 ? moved.variance : moved.noise;
    value *= std::exp(step);
    return Emulator(points, values, moved).log_likelihood();
  };
  for (std::size_t k = 0; k < 4; ++k)
    EXPECT_NEAR(slope[k], (likelihood(k, 1e-5) - likelihood(k, -1e-5)) / 2e-5, 1e-5) << k;
}

TEST(Emulator, IsTheSameEveryTime) {
  const Points points = latin_hypercube(20, 3, 1);
  const auto values = values_at(points, smooth, 2, .1);
  const Emulator one = fit_emulator(points, values), other = fit_emulator(points, values);
  EXPECT_EQ(one.shape().lengths, other.shape().lengths);
  EXPECT_EQ(one.predict(points.row(3)).mean, other.predict(points.row(3)).mean);
}

TEST(Emulator, RefusesValuesOfOtherPoints) {
  EXPECT_THROW((void)fit_emulator(latin_hypercube(5, 2, 1), {1, 2, 3, 4}), std::invalid_argument);
}

// The second input does nothing: in about one study of twenty it seems to; the first one always
// does.
TEST(GainsOfParameters, TellNoiseFromNothingInFivePercent) {
  constexpr std::uint32_t kStudies = 100;
  int told = 0, seen = 0;
  for (std::uint32_t study = 0; study < kStudies; ++study) {
    const Points points = latin_hypercube(24, 2, study);
    const auto values = values_at(
        points, [](auto x, auto) { return std::sin(3 * x[0]); }, study, .3);
    const auto gains = gains_of_parameters(points, values);
    seen += chance_of_gain(gains[0]) < .05 ? 1 : 0;
    told += chance_of_gain(gains[1]) < .05 ? 1 : 0;
  }
  EXPECT_NEAR(double(told) / kStudies, .05, 4 * std::sqrt(.05 * .95 / kStudies));
  EXPECT_GT(double(seen) / kStudies, .8);
}

TEST(GainsOfParameters, AreZeroWhereNothingVaries) {
  const auto gains = gains_of_parameters(latin_hypercube(10, 2, 1), std::vector<double>(10, 3.0));
  EXPECT_EQ(gains, (std::vector<double>{0, 0}));
  EXPECT_EQ(chance_of_gain(0), 1);
  EXPECT_NEAR(chance_of_gain(2.705543), .05, 1e-6);
}

}  // namespace
}  // namespace engawa
