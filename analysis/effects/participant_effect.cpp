#include "analysis/effects/participant_effect.hpp"

#include <limits>

#include "analysis/cohort.hpp"
#include "analysis/skewness.hpp"
#include "analysis/twins.hpp"
#include "sim/results/measures.hpp"

namespace engawa {
namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// One town of a pair, seen from the other: where the participants are, and their twins.
struct Side {
  const CohortRows& here;
  const CohortRows& there;
  Twins twins;
  Side(const CohortRows& one, const CohortRows& other)
      : here(one), there(other), twins(one, other) {}
  [[nodiscard]] bool has_course() const {
    return here.first_visit.size() == here.life.size() && !here.snapshot_weeks.empty();
  }
};

/// Adds up what is known of one group of participants.
class Adder {
 public:
  explicit Adder(const Side& side) : side_(side) {}

  void add(std::size_t row, std::size_t twin) {
    const CohortRows &here = side_.here, &there = side_.there;
    if (here.present_at_end[row] == 0 || there.present_at_end[twin] == 0) {
      ++sums_.gone;
      return;
    }
    const double end = double{here.z_at_end[row]}, other_end = double{there.z_at_end[twin]};
    ++sums_.people;
    sums_.twin += end - other_end;
    also_there_ += there.visits[twin] > 0 ? 1 : 0;
    if (!side_.has_course()) return;
    const double before = double{here.z_at_first_visit[row]};
    rows_.push_back(row);
    sums_.before_after += end - before, sums_.anyway += other_end - before;
    sums_.less_lonely += before - end > kWorseOff ? 1 : 0;
    sums_.less_lonely_anyway += before - other_end > kWorseOff ? 1 : 0;
    add_apart(row, twin);
  }

  /// `town_without`: the twin is told only if hardly anybody comes there.
  [[nodiscard]] SeedEffect means(bool town_without) const {
    SeedEffect out = sums_;
    const double people = sums_.people, known = double(rows_.size());
    const bool has_twin = !town_without || also_there_ <= kTownWithout * people;
    out.twin = has_twin && people > 0 ? sums_.twin / people : kNone;
    out.before_after = known > 0 ? sums_.before_after / known : kNone;
    out.anyway = has_twin && known > 0 ? sums_.anyway / known : kNone;
    out.apart_before = has_twin && apart_people_ > 0 ? sums_.apart_before / apart_people_ : kNone;
    if (known == 0) out.less_lonely = kNone;
    if (!has_twin || known == 0) out.less_lonely_anyway = kNone;
    out.matched = match_participants(side_.here, rows_);
    return out;
  }

 private:
  /// Of the twins at the last snapshot before the first visit.
  void add_apart(std::size_t row, std::size_t twin) {
    const CohortRows &here = side_.here, &there = side_.there;
    if (there.snapshot_weeks != here.snapshot_weeks) return;
    std::size_t snapshot = 0;
    while (snapshot + 1 < here.snapshot_weeks.size() &&
           here.snapshot_weeks[snapshot + 1] < here.first_visit[row])
      ++snapshot;
    sums_.apart_before += double{here.z_then[snapshot][row]} - double{there.z_then[snapshot][twin]};
    ++apart_people_;
  }

  const Side& side_;
  SeedEffect sums_{};
  std::vector<std::size_t> rows_;  ///< of participants whose first visit is known
  double also_there_ = 0, apart_people_ = 0;
};

/// Whether somebody came: known of those who left, too, where the first visit was recorded.
bool came(const CohortRows& rows, std::size_t k) {
  return rows.first_visit.empty() ? rows.visits[k] > 0 : rows.first_visit[k] >= 0;
}

std::vector<double> values_of(const std::vector<SeedEffects>& seeds, Participants who,
                              double (*what)(const SeedEffect&)) {
  std::vector<double> out;
  for (const auto& seed : seeds) {
    const SeedEffect& effect = seed[std::size_t(who)];
    if (effect.people > 0) out.push_back(what(effect));
  }
  return out;
}

bool is_number(double value) {
  return value == value;
}

/// Of the seeds in which it is known.
Estimate over_seeds(std::vector<double> values) {
  std::erase_if(values, [](double value) { return !is_number(value); });
  if (values.empty()) return {kNone, kNone, kNone, 0};
  return estimate_by_rule(values);
}
}  // namespace

SeedEffects effects_of_pair(const CohortRows& base, const CohortRows& variant, int weeks) {
  const double often = kRegularVisitsAYear * weeks / 52.0;
  const Side in_variant(variant, base), in_base(base, variant);
  Adder anybody(in_variant), regulars(in_variant), newly(in_variant);
  for (std::size_t k = 0; k < variant.life.size(); ++k) {
    const std::size_t twin = in_variant.twins.of(variant, k);
    if (twin == Twins::kNone || variant.age[k] < kSurveyAge || !came(variant, k)) continue;
    anybody.add(k, twin);
    if (variant.visits[k] >= often) regulars.add(k, twin);
    if (!came(base, twin)) newly.add(k, twin);
  }
  Adder first(in_base), first_regulars(in_base);
  for (std::size_t k = 0; k < base.life.size(); ++k) {
    const std::size_t twin = in_base.twins.of(base, k);
    if (twin == Twins::kNone || base.age[k] < kSurveyAge || !came(base, k)) continue;
    first.add(k, twin);
    if (base.visits[k] >= often) first_regulars.add(k, twin);
  }
  return {anybody.means(false), regulars.means(false), newly.means(false), first.means(true),
          first_regulars.means(true)};
}

std::vector<ParticipantEffect> summarise_effects(const std::string& variant,
                                                 const std::vector<SeedEffects>& seeds) {
  std::vector<ParticipantEffect> out;
  for (std::size_t k = 0; k < kParticipants; ++k) {
    const auto who = static_cast<Participants>(k);
    const auto of = [&](double (*what)(const SeedEffect&)) { return values_of(seeds, who, what); };
    const auto people = of([](const SeedEffect& e) { return e.people; });
    if (people.empty()) continue;
    const auto mean = [&](double (*what)(const SeedEffect&)) { return over_seeds(of(what)).mean; };
    ParticipantEffect effect;
    effect.variant = variant, effect.who = who;
    effect.participants = mean_of(people);
    effect.gone = mean([](const SeedEffect& e) { return e.gone; });
    effect.matched_share = mean([](const SeedEffect& e) { return e.matched.people / e.people; });
    effect.twin = over_seeds(of([](const SeedEffect& e) { return e.twin; }));
    effect.matched = over_seeds(of([](const SeedEffect& e) { return e.matched.change; }));
    effect.before_after = over_seeds(of([](const SeedEffect& e) { return e.before_after; }));
    effect.anyway = over_seeds(of([](const SeedEffect& e) { return e.anyway; }));
    effect.apart_before = over_seeds(of([](const SeedEffect& e) { return e.apart_before; }));
    effect.less_lonely = mean([](const SeedEffect& e) { return e.less_lonely; });
    effect.less_lonely_anyway = mean([](const SeedEffect& e) { return e.less_lonely_anyway; });
    const auto covariate = [&](double (*before)(const SeedEffect&),
                               double (*after)(const SeedEffect&)) {
      return MatchBalance::Covariate{mean(before), mean(after)};
    };
    effect.balance.joining =
        covariate([](const SeedEffect& e) { return e.matched.balance.joining.before; },
                  [](const SeedEffect& e) { return e.matched.balance.joining.after; });
    effect.balance.start =
        covariate([](const SeedEffect& e) { return e.matched.balance.start.before; },
                  [](const SeedEffect& e) { return e.matched.balance.start.after; });
    effect.balance.age = covariate([](const SeedEffect& e) { return e.matched.balance.age.before; },
                                   [](const SeedEffect& e) { return e.matched.balance.age.after; });
    out.push_back(std::move(effect));
  }
  return out;
}

}  // namespace engawa
