// A Gaussian process that stands in for a study where it was not run: what would the output be at a
// point of the parameters' cube, and how sure is that (Rasmussen & Williams 2006, chapters 2 and
// 5).
#pragma once
#include <memory>
#include <vector>

#include "analysis/sensitivity/design.hpp"
#include "analysis/sensitivity/interval.hpp"

namespace engawa {

/// Anisotropic Matern 5/2 kernel, constant mean, noise. Variances in squared units of the output.
struct EmulatorShape {
  std::vector<double> lengths;  ///< by parameter, in units of its range: how far a value carries
  double variance = 1;          ///< of the smooth part
  double noise = 0;             ///< of a single value around it; added to noise that is known
};

struct Prediction {
  double mean = 0;
  double variance = 0;  ///< of the smooth part, without the noise of a new run
};

/// A value predicted from all the others.
struct LeftOut {
  double value = 0, mean = 0;
  double variance = 0;  ///< of the value, noise included
  [[nodiscard]] double standardised() const;
};

class Emulator {
 public:
  /// With a shape that is known. `known_noise` is the variance of each value's noise, or empty.
  Emulator(Points points, std::vector<double> values, EmulatorShape shape,
           std::vector<double> known_noise = {});
  ~Emulator();
  Emulator(Emulator&&) noexcept;
  Emulator& operator=(Emulator&&) noexcept;

  [[nodiscard]] Prediction predict(std::span<const double> point) const;
  /// The mean of the prediction alone: faster.
  [[nodiscard]] double mean_at(std::span<const double> point) const;
  [[nodiscard]] std::vector<LeftOut> leave_one_out() const;
  /// Up to a constant; the mean is integrated out (restricted likelihood).
  [[nodiscard]] double log_likelihood() const;
  /// Of the log likelihood, by ln of every length, of the variance and of the noise.
  [[nodiscard]] std::vector<double> likelihood_gradient() const;
  [[nodiscard]] const EmulatorShape& shape() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// What leaving out one value at a time says of an emulator.
struct EmulatorCheck {
  double explained = 0;  ///< Q2: share of the values' variance that is predicted
  double covered = 0;    ///< share of the values within their 95 % interval
};
[[nodiscard]] EmulatorCheck check_emulator(const Emulator& emulator);

/// The shape under which the values are likeliest (marginal likelihood), by gradient from several
/// starts; the same every time. Noise is estimated unless it is known.
[[nodiscard]] Emulator fit_emulator(const Points& points, const std::vector<double>& values,
                                    const std::vector<double>& known_noise = {});

/// The same from one start: for values of which most were fitted before.
[[nodiscard]] Emulator refit_emulator(const Points& points, const std::vector<double>& values,
                                      const std::vector<double>& known_noise,
                                      const EmulatorShape& start);

/// How much likelier the values are with a parameter than without it: 2 ln of the ratio, by
/// parameter. Without influence it is 0 half of the time, else chi-squared with one degree of
/// freedom (Self & Liang 1987: the parameter lies on its border).
[[nodiscard]] std::vector<double> gains_of_parameters(const Points& points,
                                                      const std::vector<double>& values,
                                                      const std::vector<double>& known_noise = {});
/// Chance of such a gain without influence.
[[nodiscard]] double chance_of_gain(double gain);

}  // namespace engawa
