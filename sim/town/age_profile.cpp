#include "sim/town/age_profile.hpp"

#include <algorithm>

#include "sim/core/elementary.hpp"

namespace engawa {
namespace {
constexpr double kSurvivorsOfAYear = 0.82;  // of ages in the open last band, each year to the next

std::size_t first_age(std::size_t band) {
  return 5 * band;
}
std::size_t last_age(std::size_t band) {
  return band + 1 == kBands ? std::size_t{kOldestAge} : 5 * band + 4;
}

double middle(const AgeSexRow& row) {
  return row.age_high > kOldestAge ? row.age_low + 3.5 : 0.5 * (row.age_low + row.age_high + 1);
}

std::size_t broad_band(const AgeSexRow& row) {
  return row.age_low < 15 ? 0 : (row.age_low < 65 ? 1 : 2);
}

std::vector<AgeSexRow> tilted(std::vector<AgeSexRow> rows, const std::array<double, 3>& shares,
                              double tilt) {
  std::array<double, 3> sums{};
  for (auto& row : rows) {
    const double factor = broad_band(row) == 1 ? exp_of(tilt * (middle(row) - 40.0)) : 1.0;
    row.men *= factor;
    row.women *= factor;
    sums[broad_band(row)] += row.men + row.women;
  }
  for (auto& row : rows) {
    const double scale = shares[broad_band(row)] / sums[broad_band(row)];
    row.men *= scale;
    row.women *= scale;
  }
  return rows;
}
}  // namespace

double AgeProfile::of_band(std::size_t band, std::size_t woman) const {
  double sum = 0;
  for (std::size_t age = first_age(band); age <= last_age(band); ++age) sum += share[woman][age];
  return sum;
}

int AgeProfile::age_in_band(std::size_t band, std::size_t woman, double u) const {
  double left = u * of_band(band, woman);
  for (std::size_t age = first_age(band); age < last_age(band); ++age) {
    if (left < share[woman][age]) return static_cast<int>(age);
    left -= share[woman][age];
  }
  return static_cast<int>(band + 1 == kBands ? first_age(band) : last_age(band));
}

double AgeProfile::mean_age() const {
  double sum = 0;
  for (const auto& sex : share) {
    for (std::size_t age = 0; age < sex.size(); ++age) sum += (double(age) + 0.5) * sex[age];
  }
  return sum;
}

AgeProfile profile_of(const std::vector<AgeSexRow>& rows) {
  AgeProfile profile;
  double total = 0;
  for (const auto& row : rows) total += row.men + row.women;
  for (const auto& row : rows) {
    const int high = std::min(row.age_high, kOldestAge);
    const bool open = row.age_high > kOldestAge;
    double weights = 0, weight = 1;
    for (int age = row.age_low; age <= high; ++age, weight *= open ? kSurvivorsOfAYear : 1) {
      weights += weight;
    }
    weight = 1;
    for (int age = row.age_low; age <= high; ++age, weight *= open ? kSurvivorsOfAYear : 1) {
      const auto year = static_cast<std::size_t>(age);
      profile.share[0][year] += row.men / total * weight / weights;
      profile.share[1][year] += row.women / total * weight / weights;
    }
  }
  return profile;
}

std::vector<AgeSexRow> scaled_to(const std::vector<AgeSexRow>& rows,
                                 const std::array<double, 3>& shares, double mean_age) {
  if (mean_age <= 0) return tilted(rows, shares, 0.0);
  double low = -0.06, high = 0.06;
  for (int step = 0; step < 50; ++step) {
    const double tilt = 0.5 * (low + high);
    (profile_of(tilted(rows, shares, tilt)).mean_age() < mean_age ? low : high) = tilt;
  }
  return tilted(rows, shares, 0.5 * (low + high));
}

}  // namespace engawa
