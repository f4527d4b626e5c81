#include "sim/week/intention.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"

namespace engawa {
namespace {
constexpr int kAdult = 18, kYoungAdultsEnd = 40, kOld = 65,
              kVeryOld = 75;  // years, as the traits' rows say
constexpr int kMarriageable = 20, kMarriageableEnd = 60;

/// The theme of a week in a place with many: a lot, the likelier the more the place stands for it.
std::size_t theme_of_week(const World& world, const Hub& hub) {
  std::size_t best = 0;
  double earliest = 1e300;
  for (std::size_t k = 0; k < kThemes; ++k) {
    const double u = world.draw(Purpose::theme_of_week, hub.key, k).u();
    const double time = race_time(u, hub.theme[k]);
    if (time >= earliest) continue;
    best = k;
    earliest = time;
  }
  return best;
}

HubCall call_of(const World& world, const Hub& hub) {
  const HubTraits& t = hub.traits;
  const HubLevers& levers = hub.levers;
  HubCall call;
  call.attraction = t.attraction + levers.extra_attraction;
  call.stigma = std::clamp(t.stigma + levers.extra_stigma, 0.0, 1.0);
  call.pressure = std::clamp(static_cast<double>(levers.pushiness), 0.0, 1.0);
  call.theme = hub.theme;
  if (t.theme_rotates > 0 && hub.open != 0) {
    call.theme = {};
    call.theme[theme_of_week(world, hub)] = 255;
  }
  for (const auto weight : call.theme) call.theme_sum += weight;
  call.draws_18_39 = t.draws_18_39 + levers.extra_18_39;
  call.draws_75 = levers.extra_75;
  call.draws_withdrawn = t.draws_withdrawn + levers.extra_withdrawn;
  call.draws_excluded = t.draws_excluded + levers.extra_excluded;
  call.rare_draws = call.draws_18_39 != 0 || call.draws_75 != 0 || call.draws_excluded != 0 ||
                    t.draws_single_parents != 0 || t.draws_single != 0 || t.draws_civic != 0;
  call.company_kept = t.opens_every_weeks > 1;
  return call;
}

double theme_match(const HubCall& call, const std::array<std::uint8_t, kThemes>& interest) {
  double match = 0;
  for (std::size_t k = 0; k < kThemes; ++k) {
    match += static_cast<double>(call.theme[k]) * interest[k];
  }
  return call.theme_sum > 0 ? match / (255.0 * call.theme_sum) : 0.0;
}

/// Draws that only some kinds of hub have, for a resident of this age.
double rare_affinity(const World& world, ResidentId who, const HubTraits& t, const HubCall& call,
                     int age) {
  const auto& r = world.residents;
  double sum = 0;
  if (age >= kAdult && age < kYoungAdultsEnd) sum += call.draws_18_39;
  if (age >= kVeryOld) sum += call.draws_75;
  const bool parent_alone =
      age >= kAdult && world.households[r.household[who]].kind == HouseholdKind::single_parent;
  if (parent_alone) sum += t.draws_single_parents;
  const bool single = age >= kMarriageable && age < kMarriageableEnd && !r.has(who, kPartnered);
  if (single) sum += t.draws_single;
  if (r.has(who, kPoor | kForeign | kLanguageBarrier)) sum += call.draws_excluded;
  const double rest = world.parameters.volunteering.mind_rest;
  if (r.civic_mind[who] > rest) sum += t.draws_civic * (r.civic_mind[who] - rest) / (1.0 - rest);
  return sum;
}

/// How much a kind of hub draws people like this one.
double affinity(const World& world, ResidentId who, const HubTraits& t, const HubCall& call) {
  const auto& r = world.residents;
  const int age = age_of(r, who, world.week);
  double sum = t.draws_low_health * (1.0 - r.health[who]) +
               t.theme_weight * theme_match(call, r.interest[who]);
  if (r.has(who, kFemale)) sum += t.draws_women;
  if (age >= kOld) sum += t.draws_65;
  if (age < kAdult) sum += t.draws_children;
  if (r.has(who, kCarer)) sum += t.draws_carers;
  if (world.households[r.household[who]].size == 1) sum += t.draws_alone;
  if (r.has(who, kHikikomori | kTruant)) sum += call.draws_withdrawn;
  if (call.rare_draws) sum += rare_affinity(world, who, t, call, age);
  return sum;
}

double distance_cost(const World& world, ResidentId who, const Hub& hub) {
  if (hub.audience == Audience::online || hub.audience == Audience::inpatients) return 0;
  const auto& r = world.residents;
  const auto& p = world.parameters.attendance;
  const double dx = 10.0 * (int{r.x10[who]} - int{hub.x10});
  const double dy = 10.0 * (int{r.y10[who]} - int{hub.y10});
  double walked = p.detour * std::sqrt(dx * dx + dy * dy) / std::max(0.2, double{r.mobility[who]});
  if (r.has(who, kTaxiUser)) walked *= world.parameters.projects.ride_distance;
  return hub.traits.distance_weight * walked / p.distance_metres;
}

/// A referral fades; an invitation in person counts in full until it is followed or the day is
/// over.
double called_pull(const Attendance& p, const HubLink& link) {
  if ((link.flags & kInvited) != 0) return p.referral;
  if (link.referral_weeks == 0) return 0;
  const double age = p.referral_weeks - link.referral_weeks;
  return p.referral * pow_of(0.5, age / p.referral_halving);
}

/// Being pressed to come pleases those who like the place and drives the others away.
double pressed(const Practice& p, const HubLink& link, double pressure) {
  const bool likes = link.visits > 0 && link.satisfaction >= p.pressure_from;
  return pressure * (likes ? p.pressure_pull : -p.pressure_repels);
}
}  // namespace

std::vector<HubCall> calls_of_week(const World& world) {
  std::vector<HubCall> calls;
  calls.reserve(world.hubs.size());
  for (const Hub& hub : world.hubs.values()) calls.push_back(call_of(world, hub));
  return calls;
}

double loneliness_pull(const World& world, ResidentId who) {
  const auto& p = world.parameters.attendance;
  const auto& scale = world.parameters.loneliness;
  const double z = (world.residents.loneliness[who] - scale.scale_mean) / scale.scale_sd;
  const double severe = std::max(0.0, z - p.withdrawal_from);
  return p.loneliness_pull * std::clamp(z, p.loneliness_from, p.loneliness_to) -
         p.withdrawal * severe * severe;
}

double company_kept(const World& world, ResidentId who, HubId hub) {
  double strength = 0;
  for (const auto half : world.ties.adjacency.of(who)) {
    const HubLink* link = find_link(world.links[half.other], hub);
    if (link != nullptr && (link->flags & kCameLastWeek) != 0) {
      strength += world.ties.strength[half.tie];
    }
  }
  return strength;
}

Intention intention_of(const World& world, ResidentId who, const HubLink& link, const HubCall& call,
                       double pull, double company) {
  const auto& r = world.residents;
  const auto& p = world.parameters.attendance;
  const auto& hub = world.hubs[link.hub];
  double sociable = p.sociability * r.sociability[who];
  if (sociable < 0) sociable *= 1.0 - hub.traits.quiet_welcome;  // nobody is expected to talk
  Intention intention;
  double& z = intention.logit;
  z = call.attraction + pull + sociable + link.taste + affinity(world, who, hub.traits, call) -
      distance_cost(world, who, hub) + p.memory * 2.0 * (link.satisfaction - p.expectation) +
      p.habit * link.habit + p.company * std::min(company, p.company_most);
  if ((r.needs_open[who] & (hub.needs_solved | hub.levers.needs_added)) != 0) z += p.need;
  if ((link.flags & kAccompanied) == 0) {
    const double label = p.stigma * call.stigma * r.stigma_sensitivity[who] * (1.0 - r.trust[who]);
    z -= label;
    intention.deterred += label;
  }
  if (r.volunteer[who] >= VolunteerStage::helper && r.volunteer_hub[who] == link.hub) {
    z += p.volunteer_here;
  }
  z += called_pull(p, link);
  if (call.pressure > 0) {
    const double effect = pressed(world.parameters.practice, link, call.pressure);
    z += effect;
    intention.deterred += std::max(0.0, -effect);
  }
  return intention;
}

}  // namespace engawa
