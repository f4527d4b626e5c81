#include "analysis/calibration/posterior.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace engawa {
namespace {
constexpr std::uint32_t kPosterior = 1, kChoice = 2;  ///< lists of lots
constexpr std::size_t kSteps = 8, kMostSteps = 60;
constexpr double kEffective = .5;  ///< share of the crowd left effective by a step

/// Weights of a crowd whose likelihoods count `more` than before.
std::vector<double> weights_of(const std::vector<double>& likelihoods, double more) {
  const double highest = *std::ranges::max_element(likelihoods);
  std::vector<double> out;
  out.reserve(likelihoods.size());
  for (const double one : likelihoods) out.push_back(std::exp(more * (one - highest)));
  return out;
}

/// The largest part of what is missing that leaves half of the crowd effective.
double next_part(const std::vector<double>& likelihoods, double missing) {
  const double wanted = kEffective * double(likelihoods.size());
  if (effective_size(weights_of(likelihoods, missing)) >= wanted) return missing;
  double low = 0, high = missing;
  for (int k = 0; k < 40; ++k) {
    const double middle = (low + high) / 2;
    (effective_size(weights_of(likelihoods, middle)) >= wanted ? low : high) = middle;
  }
  return low;
}

Points some_of(const Points& points, std::size_t count, std::uint64_t seed) {
  const auto order = shuffled(points.rows(), kChoice, seed);
  Points out(count, points.columns());
  for (std::size_t k = 0; k < count; ++k) out.set_row(k, points.row(order[k % order.size()]));
  return out;
}
}  // namespace

double effective_size(const std::vector<double>& weights) {
  double sum = 0, squares = 0;
  for (const double weight : weights) sum += weight, squares += weight * weight;
  return squares > 0 ? sum * sum / squares : 0;
}

Posterior sample_posterior(const HistoryMatch& match, std::size_t members, std::uint64_t seed) {
  const auto& ruling = match.ruling;
  LotRow lots(seed, kPosterior);
  Crowd crowd = match.left.crowd;
  if (crowd.points.rows() < members)
    crowd = drawn_by_weight(crowd, std::vector<double>(crowd.points.rows(), 1), members, lots);
  std::vector<double> likelihoods(crowd.points.rows());
  const auto judge_at = [&](double counted) {  // the score carries the likelihood along
    return [&ruling, counted](std::span<const double> point) {
      Standing out;
      out.allowed = ruling.allows(point);
      if (!out.allowed) return out;
      out.score = log_likelihood_at(ruling.targets, ruling.waves.back().emulators, point);
      out.log_weight = counted * out.score;
      return out;
    };
  };
  for (std::size_t k = 0; k < crowd.points.rows(); ++k) {
    crowd.standings[k].score =
        log_likelihood_at(ruling.targets, ruling.waves.back().emulators, crowd.points.row(k));
  }
  Posterior out;
  double counted = 0;
  while (counted < 1 && out.steps < kMostSteps) {
    for (std::size_t k = 0; k < likelihoods.size(); ++k) likelihoods[k] = crowd.standings[k].score;
    if (out.steps++ == 0) out.effective_at_once = effective_size(weights_of(likelihoods, 1));
    const double part = next_part(likelihoods, 1 - counted);
    counted = part >= 1 - counted ? 1 : counted + part;
    crowd = drawn_by_weight(crowd, weights_of(likelihoods, part), likelihoods.size(), lots);
    for (auto& standing : crowd.standings) standing.log_weight = counted * standing.score;
    walk(crowd, judge_at(counted), kSteps, lots);
  }
  out.members = some_of(crowd.points, members, seed);
  return out;
}

double score_of_run(const PointRuns& runs, std::size_t point, const std::vector<FitTarget>& targets,
                    const std::vector<double>& seed_variances, RulingBy by) {
  std::vector<double> found;
  for (std::size_t k = 0; k < targets.size(); ++k) {
    const double output = runs.mean(point, k);
    const double variance = seed_variances[k] * (1 + 1 / double(runs.seeds()));
    found.push_back(std::isnan(output) ? std::numeric_limits<double>::infinity()
                                       : implausibility(targets[k], output, variance));
  }
  return speaking(found, by);
}

double log_likelihood_of_run(const PointRuns& runs, std::size_t point,
                             const std::vector<FitTarget>& targets,
                             const std::vector<double>& seed_variances) {
  double sum = 0;
  for (std::size_t k = 0; k < targets.size(); ++k) {
    const double output = runs.mean(point, k);
    if (std::isnan(output)) return -std::numeric_limits<double>::infinity();
    sum +=
        log_likelihood_of(targets[k], output, seed_variances[k] * (1 + 1 / double(runs.seeds())));
  }
  return sum;
}

std::size_t likeliest_run(const PointRuns& runs, const std::vector<FitTarget>& targets,
                          const std::vector<double>& seed_variances) {
  std::size_t best = 0;
  double highest = -std::numeric_limits<double>::infinity();
  for (std::size_t point = 0; point < runs.points().rows(); ++point) {
    const double found = log_likelihood_of_run(runs, point, targets, seed_variances);
    if (found > highest) highest = found, best = point;
  }
  return best;
}

}  // namespace engawa
