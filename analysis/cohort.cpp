#include "analysis/cohort.hpp"

#include <algorithm>
#include <vector>

#include "analysis/estimate.hpp"
#include "analysis/twins.hpp"
#include "sim/results/measures.hpp"

namespace engawa {
namespace {
constexpr double kQuarter = 0.25;

/// Loneliness at the start from which one belongs to the loneliest quarter of the adults.
float lonely_from(const CohortRows& rows) {
  std::vector<float> z;
  for (std::size_t k = 0; k < rows.life.size(); ++k) {
    if (rows.age[k] >= kSurveyAge) z.push_back(rows.z_at_start[k]);
  }
  if (z.empty()) return 0;
  const auto place = static_cast<std::ptrdiff_t>((1 - kQuarter) * double(z.size()));
  std::nth_element(z.begin(), z.begin() + place, z.end());
  return z[static_cast<std::size_t>(place)];
}

struct Sums {
  double base = 0, variant = 0;
  std::size_t people = 0;
  void add(float a, float b) { base += double(a), variant += double(b), ++people; }
  [[nodiscard]] TwinMeans means() const {
    return {base / double(people), variant / double(people), people};
  }
};
}  // namespace

CohortPair pair_cohorts(const CohortRows& base, const CohortRows& variant, int weeks) {
  CohortPair out;
  const Twins twins(base, variant);
  const double often = kRegularVisitsAYear * weeks / 52.0;
  const float lonely = lonely_from(base);
  Sums at_start, became;
  std::vector<double> z_base, z_variant;
  double adults = 0, lonely_adults = 0;
  for (std::size_t k = 0; k < base.life.size(); ++k) {
    const std::size_t twin = twins.of(base, k);
    if (twin == Twins::kNone || base.age[k] < kSurveyAge) continue;
    const bool came_base = base.visits[k] > 0, came_variant = variant.visits[twin] > 0;
    const bool is_lonely = base.z_at_start[k] >= lonely;
    ++adults, lonely_adults += is_lonely ? 1 : 0;
    out.reached_base += came_base ? 1 : 0, out.reached_variant += came_variant ? 1 : 0;
    out.lonely_base += is_lonely && came_base ? 1 : 0;
    out.lonely_variant += is_lonely && came_variant ? 1 : 0;
    if (base.present_at_end[k] == 0 || variant.present_at_end[twin] == 0) continue;
    out.only_variant += came_variant && !came_base ? 1 : 0;
    out.only_base += came_base && !came_variant ? 1 : 0;
    const float a = base.z_at_end[k], b = variant.z_at_end[twin];
    z_base.push_back(a), z_variant.push_back(b);
    out.equal += a == b ? 1 : 0;
    out.worse += double(b) - double(a) > kWorseOff ? 1 : 0;
    out.better += double(a) - double(b) > kWorseOff ? 1 : 0;
    if (base.regular_at_start[k] != 0) at_start.add(a, b);
    if (variant.visits[twin] >= often && base.visits[k] < often) became.add(a, b);
  }
  out.in_both = double(z_base.size());
  out.correlation = z_base.size() < 3 ? 0 : correlation_of(z_base, z_variant);
  out.regulars_at_start = at_start.means(), out.became_regular = became.means();
  out.lonely_share = adults > 0 ? lonely_adults / adults : 0;
  return out;
}

}  // namespace engawa
