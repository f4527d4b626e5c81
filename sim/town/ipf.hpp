// Iterative proportional fitting of household weights to margins of households and of persons.
#pragma once
#include <Eigen/Core>

namespace engawa {

struct Fit {
  Eigen::VectorXd weights;
  int sweeps = 0;
  double worst = 0;  ///< largest relative error of a margin
};

/// Weights closest (in relative entropy) to the seed for which contributions' * weights = margins.
/// contributions(t, m) >= 0: what one household of type t adds to margin m. One sweep scales the
/// weights to every margin in turn; it ends when all are met within the tolerance.
[[nodiscard]] Fit fit_weights(const Eigen::VectorXd& seed, const Eigen::MatrixXd& contributions,
                              const Eigen::VectorXd& margins, double tolerance, int most_sweeps);
/// Largest relative error of the margins under these weights.
[[nodiscard]] double worst_margin(const Eigen::VectorXd& weights,
                                  const Eigen::MatrixXd& contributions,
                                  const Eigen::VectorXd& margins);

}  // namespace engawa
