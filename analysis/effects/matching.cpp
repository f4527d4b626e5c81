#include "analysis/effects/matching.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "analysis/estimate.hpp"
#include "sim/results/measures.hpp"

namespace engawa {
namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The loneliness of the two covariates, and the age.
struct Person {
  double joining = 0, start = 0, age = 0;
};

/// Somebody who never came, at one snapshot.
struct Other {
  double joining = 0;
  std::size_t row = 0;
};

std::size_t nearest_snapshot(const CohortRows& cohort, int week) {
  const auto away = [&](int snapshot) { return std::abs(snapshot - week); };
  const auto found = std::ranges::min_element(cohort.snapshot_weeks, {}, away);
  return std::size_t(found - cohort.snapshot_weeks.begin());
}

/// Residents who never came, by cell and snapshot, sorted by loneliness; made when asked for.
class NeverCame {
 public:
  explicit NeverCame(const CohortRows& cohort) : cohort_(cohort) {
    for (std::size_t k = 0; k < cohort.life.size(); ++k) {
      if (cohort.first_visit[k] < 0 && cohort.present_at_end[k] != 0 && cohort.age[k] >= kSurveyAge)
        of_cell_[cohort.cell[k]].push_back(k), all_.push_back(k);
    }
  }
  [[nodiscard]] const std::vector<std::size_t>& all() const { return all_; }

  /// The one nearest to a participant within the caliper.
  std::optional<std::size_t> nearest(std::size_t participant, std::size_t snapshot) {
    const double joining = double{cohort_.z_at_first_visit[participant]};
    const double start = double{cohort_.z_at_start[participant]};
    const auto& others = at(cohort_.cell[participant], snapshot);
    std::optional<std::size_t> best;
    double least = std::numeric_limits<double>::infinity();
    for (auto other = std::ranges::lower_bound(others, joining - kCaliper, {}, &Other::joining);
         other != others.end() && other->joining <= joining + kCaliper; ++other) {
      const double apart = double{cohort_.z_at_start[other->row]} - start;
      const double distance = apart * apart + std::pow(other->joining - joining, 2);
      if (std::abs(apart) > kCaliper || distance >= least) continue;
      best = other->row, least = distance;
    }
    return best;
  }

 private:
  const std::vector<Other>& at(std::uint8_t cell, std::size_t snapshot) {
    const auto [place, is_new] = sorted_.try_emplace({cell, snapshot});
    if (is_new) {
      for (const std::size_t row : of_cell_[cell])
        place->second.push_back({double{cohort_.z_then[snapshot][row]}, row});
      std::ranges::stable_sort(place->second, {}, &Other::joining);
    }
    return place->second;
  }

  const CohortRows& cohort_;
  std::map<std::uint8_t, std::vector<std::size_t>> of_cell_;
  std::vector<std::size_t> all_;
  std::map<std::pair<std::uint8_t, std::size_t>, std::vector<Other>> sorted_;
};

Person person_at(const CohortRows& cohort, std::size_t row, double joining) {
  return {joining, double{cohort.z_at_start[row]}, double(cohort.age[row])};
}

/// (mean of one less mean of the other) / root of the mean variance of participants and pool.
double standardised(const std::vector<Person>& one, const std::vector<Person>& other, double spread,
                    double Person::*what) {
  const auto mean = [&](const std::vector<Person>& people) {
    double sum = 0;
    for (const auto& person : people) sum += person.*what;
    return sum / double(people.size());
  };
  const double apart = mean(one) - mean(other);
  return apart == 0 ? 0 : apart / spread;
}

double spread_of(const std::vector<Person>& one, const std::vector<Person>& other,
                 double Person::*what) {
  const auto variance = [&](const std::vector<Person>& people) {
    std::vector<double> values;
    values.reserve(people.size());
    for (const auto& person : people) values.push_back(person.*what);
    return values.size() < 2 ? 0 : variance_of(values);
  };
  return std::sqrt((variance(one) + variance(other)) / 2);
}

/// Everybody who came, those matched of them, those who stand beside them, and the whole pool.
struct Sides {
  std::vector<Person> came, matched, beside, pool;
};

MatchBalance balance_of(const Sides& sides) {
  const auto of = [&](double Person::*what) {
    const double spread = spread_of(sides.came, sides.pool, what);
    return MatchBalance::Covariate{
        standardised(sides.came, sides.pool, spread, what),
        sides.matched.empty() ? kNone : standardised(sides.matched, sides.beside, spread, what)};
  };
  return {of(&Person::joining), of(&Person::start), of(&Person::age)};
}
}  // namespace

double MatchBalance::worst_after() const {
  return std::max({std::abs(joining.after), std::abs(start.after), std::abs(age.after)});
}

MatchedChange match_participants(const CohortRows& cohort,
                                 const std::vector<std::size_t>& participants) {
  const MatchedChange nobody{0, kNone, {{kNone, kNone}, {kNone, kNone}, {kNone, kNone}}};
  if (participants.empty() || cohort.snapshot_weeks.empty()) return nobody;
  NeverCame pool(cohort);
  if (pool.all().empty()) return nobody;
  Sides sides;
  std::vector<std::size_t> asked(cohort.snapshot_weeks.size(), 0);
  double sum = 0;
  for (const std::size_t row : participants) {
    const std::size_t snapshot = nearest_snapshot(cohort, cohort.first_visit[row] - 1);
    const double joining = double{cohort.z_at_first_visit[row]};
    ++asked[snapshot];
    sides.came.push_back(person_at(cohort, row, joining));
    const auto other = pool.nearest(row, snapshot);
    if (!other) continue;
    const double then = double{cohort.z_then[snapshot][*other]};
    sides.matched.push_back(sides.came.back());
    sides.beside.push_back(person_at(cohort, *other, then));
    sum += double{cohort.z_at_end[row]} - joining - (double{cohort.z_at_end[*other]} - then);
  }
  // the pool as it was when most of the participants joined
  const auto usual = std::size_t(std::ranges::max_element(asked) - asked.begin());
  for (const std::size_t row : pool.all())
    sides.pool.push_back(person_at(cohort, row, double{cohort.z_then[usual][row]}));
  const double people = double(sides.matched.size());
  return {people, people > 0 ? sum / people : kNone, balance_of(sides)};
}

}  // namespace engawa
