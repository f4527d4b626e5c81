#include "sim/week/life_care.hpp"

#include <algorithm>

#include "sim/core/chance.hpp"
#include "sim/week/life_households.hpp"

namespace engawa {
namespace {
constexpr int kYoungestCarer = 18;
constexpr double kKinWeight = 0.5;  // kin elsewhere in town, against 1 for those who live together

double weight_of(const World& world, ResidentId who, bool together) {
  const auto& r = world.residents;
  const auto& life = world.parameters.life;
  if (!r.has(who, kPresent) || r.adl[who] >= kCareLevel || r.has(who, kInHospital) ||
      age_of(r, who, world.week) < kYoungestCarer) {
    return 0;
  }
  return (together ? 1.0 : kKinWeight) * (r.has(who, kFemale) ? life.care_women : 1.0) *
         (r.has(who, kEmployed) ? 1.0 : life.care_not_employed);
}

/// Calls visit(candidate, together) for household members, then kin a generation younger in town.
template <class Visit>
void for_each_candidate(const World& world, const LifeScratch& scratch, ResidentId in_care,
                        Visit visit) {
  const auto& r = world.residents;
  for (const auto other : members_of(world, r.household[in_care])) {
    if (other != in_care) visit(other, true);
  }
  for (const auto& half : scratch.ties_of(world, in_care)) {
    if (world.ties.kind[half.tie] != TieKind::kin || !r.has(half.other, kPresent)) continue;
    if (r.birth_week[half.other] - r.birth_week[in_care] > 15 * 52) visit(half.other, false);
  }
}

ResidentId present_carer(const World& world, const LifeScratch& scratch, ResidentId in_care) {
  ResidentId carer;
  for_each_candidate(world, scratch, in_care, [&](ResidentId other, bool) {
    if (!carer.exists() && world.residents.has(other, kCarer)) carer = other;
  });
  return carer;
}

ResidentId choose_carer(const World& world, const LifeScratch& scratch, ResidentId in_care) {
  ResidentId best;
  double first = 1e300;
  for_each_candidate(world, scratch, in_care, [&](ResidentId other, bool together) {
    const double weight = weight_of(world, other, together);
    if (weight <= 0) return;
    // The race belongs to the two lives, whatever the week: a change of rivals alone changes it.
    const auto& life = world.residents.life;
    const double u = world.draw_for_life(Purpose::caregiving, life[in_care], life[other]).u();
    const double time = race_time(u, weight);
    if (time < first) first = time, best = other;
  });
  return best;
}

/// The slots that caring takes: outside work first, in an order of the carer's own.
SlotMask care_slots_of(const World& world, ResidentId carer, int adl) {
  const auto& r = world.residents;
  const auto& life = world.parameters.life;
  const int wanted = static_cast<int>(life.care_slots + life.care_slots_level * adl);
  const SlotMask now = r.care_mask[carer];
  if (slot_count(now) == wanted && (now & r.work_mask[carer]) == 0) return now;
  std::array<std::pair<double, int>, kSlots> order;
  for (int slot = 0; slot < kSlots; ++slot) {
    const auto detail = static_cast<std::uint64_t>(slot);
    order[detail] = {world.draw_for_life(Purpose::care_slots, r.life[carer], detail).u(), slot};
  }
  std::sort(order.begin(), order.end());
  SlotMask mask = 0;
  for (const auto& [chance, slot] : order) {
    if (slot_count(mask) >= wanted) break;
    if ((r.work_mask[carer] & slot_bit(slot)) == 0) mask |= slot_bit(slot);
  }
  return mask;
}

void begin_care(World& world, ResidentId carer) {
  auto& r = world.residents;
  r.set(carer, kCarer, true);
  r.event_stress[carer] += static_cast<float>(world.parameters.life.care_stress);
  world.events.life.push_back({r.life[carer], carer, LifeEventKind::care_begins});
}

void end_care(World& world, ResidentId carer) {
  auto& r = world.residents;
  r.set(carer, kCarer, false);
  r.care_mask[carer] = 0;
  world.events.life.push_back({r.life[carer], carer, LifeEventKind::care_ends});
}
}  // namespace

void settle_care(World& world, LifeScratch& scratch) {
  auto& r = world.residents;
  scratch.care_level.resize(r.size(), 0);  // all zero between weeks
  for (const auto in_care : scratch.in_care) {
    if (!r.has(in_care, kPresent) || r.adl[in_care] < kCareLevel) continue;
    auto carer = present_carer(world, scratch, in_care);
    if (!carer.exists()) {
      carer = choose_carer(world, scratch, in_care);
      if (!carer.exists()) continue;
      begin_care(world, carer);
      scratch.carers.push_back(carer);
    }
    auto& most = scratch.care_level[carer.value];
    most = std::max(most, r.adl[in_care]);
  }
  for (const auto carer : scratch.carers) {
    auto& level = scratch.care_level[carer.value];
    if (r.has(carer, kPresent) && r.has(carer, kCarer)) {
      if (level == 0) end_care(world, carer);
      if (level > 0) r.care_mask[carer] = care_slots_of(world, carer, level);
    }
    level = 0;
  }
}

}  // namespace engawa
