#include "sim/results/cohort_log.hpp"

#include <algorithm>
#include <cmath>

#include "sim/results/measures.hpp"

namespace engawa {
namespace {
constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
constexpr std::uint32_t kNoMember = 0xFFFFFFFF;

float z_of(const World& world, float latent) {
  return float(loneliness_z(world.parameters.loneliness, latent));
}
}  // namespace

Cohort::Cohort(const World& at_start) {
  const Residents& r = at_start.residents;
  member_of_row_.assign(r.size(), kNoMember);
  for (std::size_t row = 0; row < r.size(); ++row) {
    const ResidentId who(row);
    if (!r.has(who, kPresent)) continue;
    member_of_row_[row] = static_cast<std::uint32_t>(life_.size());
    life_.push_back(r.life[who]);
    row_.push_back(who.value);
    cell_.push_back(static_cast<std::uint8_t>(cell_of(at_start, who)));
    age_.push_back(static_cast<std::uint8_t>(std::clamp(age_of(r, who, at_start.week), 0, 254)));
    regular_.push_back(strongest_habit(at_start, who) >= kRegularHabit ? 1 : 0);
    z_.push_back(z_of(at_start, r.loneliness[who]));
  }
  first_visit_.assign(life_.size(), kNeverCame);
  z_at_first_visit_.assign(life_.size(), kNone);
  const auto latent = r.loneliness.values();
  week_before_.assign(latent.begin(), latent.end());
  take_snapshot(at_start, -1);
}

bool Cohort::is_here(const World& world, std::size_t member) const {
  const ResidentId who(row_[member]);
  return world.residents.has(who, kPresent) && world.residents.life[who] == life_[member];
}

void Cohort::add_week(const World& world, int study_week) {
  for (const auto& visit : world.events.visits) {
    if (!visit.admitted || visit.who.value >= member_of_row_.size()) continue;
    const std::uint32_t member = member_of_row_[visit.who.value];
    if (member == kNoMember || first_visit_[member] != kNeverCame) continue;
    if (!is_here(world, member)) continue;  // somebody else lives in the row now
    first_visit_[member] = study_week;
    z_at_first_visit_[member] = z_of(world, week_before_[visit.who.value]);
  }
  const auto latent = world.residents.loneliness.values();
  week_before_.assign(latent.begin(), latent.end());
  if (takes_cohort(study_week)) take_snapshot(world, study_week);
}

void Cohort::take_snapshot(const World& world, int study_week) {
  snapshot_week_.push_back(study_week);
  for (std::size_t member = 0; member < life_.size(); ++member) {
    const double z = double{z_of(world, world.residents.loneliness[ResidentId(row_[member])])};
    const double steps = std::clamp(std::nearbyint(z * kCohortSteps), -127.0, 127.0);
    snapshots_.push_back(is_here(world, member) ? static_cast<std::int8_t>(steps) : kNotThere);
  }
}

void Cohort::flush(DatasetSink& image) {
  image.write("/calendar/cohort_week", make_column(snapshot_week_, {{"unit", "study week"}}));
  image.write(
      "/cohort/loneliness",
      make_dataset<std::int8_t>(
          std::span<const std::int8_t>(snapshots_), {snapshot_week_.size(), life_.size()},
          {{"unit", "SD/32"}, {"scale", 1 / kCohortSteps}, {"missing", std::int64_t{kNotThere}}},
          kNotThere));
  snapshot_week_.clear(), snapshots_.clear();
}

void Cohort::write(const World& at_end, DatasetSink& image) const {
  const Residents& r = at_end.residents;
  std::vector<float> z(life_.size(), kNone);
  std::vector<std::uint32_t> visits(life_.size(), 0);
  std::vector<std::uint8_t> present(life_.size(), 0), regular(life_.size(), 0);
  for (std::size_t k = 0; k < life_.size(); ++k) {
    if (!is_here(at_end, k)) continue;
    const ResidentId who(row_[k]);
    present[k] = 1;
    z[k] = z_of(at_end, r.loneliness[who]);
    visits[k] = r.visits_in_study[who];
    regular[k] = strongest_habit(at_end, who) >= kRegularHabit ? 1 : 0;
  }
  image.write("/cohort/life", make_column(life_));
  image.write("/cohort/cell_at_start", make_column(cell_, {{"unit", "cell of /groups/cell"}}));
  image.write("/cohort/age_at_start", make_column(age_, {{"unit", "years"}}));
  image.write("/cohort/regular_at_start", make_column(regular_));
  image.write("/cohort/loneliness_at_start", make_column(z_, {{"unit", "SD"}}));
  image.write("/cohort/present_at_end", make_column(present));
  image.write("/cohort/regular_at_end", make_column(regular));
  image.write("/cohort/loneliness_at_end", make_column(z, {{"unit", "SD"}}));
  image.write("/cohort/visits", make_column(visits, {{"unit", "visits in the study"}}));
  image.write("/cohort/first_visit_week", make_column(first_visit_, {{"unit", "study week"}}));
  image.write("/cohort/loneliness_at_first_visit",
              make_column(z_at_first_visit_, {{"unit", "SD"}}));
}

}  // namespace engawa
