#include "analysis/calibration/joint_posterior.hpp"

namespace engawa {
namespace {
constexpr std::uint32_t kJoining = 10;  ///< list of lots

std::size_t columns_of(const std::vector<JointStage>& stages) {
  std::size_t sum = 0;
  for (const auto& stage : stages) sum += stage.left->columns();
  return sum;
}
}  // namespace

Points join_parts(const std::vector<JointStage>& stages, std::size_t count, std::uint64_t seed) {
  Points out(count, columns_of(stages));
  LotRow lots(seed, kJoining);
  for (std::size_t row = 0; row < count; ++row) {
    std::vector<double> point;
    for (const auto& stage : stages) {
      const auto part = stage.left->row(lots.below(stage.left->rows()));
      point.insert(point.end(), part.begin(), part.end());
    }
    out.set_row(row, point);
  }
  return out;
}

Posterior sample_jointly(const std::vector<JointStage>& stages,
                         const std::vector<FitTarget>& targets, const PointRuns& explored,
                         std::size_t members, std::uint64_t seed) {
  const auto emulators = emulate_targets(explored);
  const PosteriorField field{
      [&stages](std::span<const double> point) {
        std::size_t first = 0;
        for (const auto& stage : stages) {
          const std::size_t columns = stage.left->columns();
          if (stage.allows && !stage.allows(point.subspan(first, columns))) return false;
          first += columns;
        }
        return true;
      },
      [&](std::span<const double> point) { return log_likelihood_at(targets, emulators, point); }};
  Crowd crowd{join_parts(stages, members, seed), {}};
  crowd.standings.assign(members, Standing{true, 0, 0});
  return sample_posterior(std::move(crowd), field, members, seed);
}

}  // namespace engawa
