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

/// Who cares for each resident in care: the carer there was at the start, or the one to begin.
void find_carers(const World& world, LifeScratch& scratch, const Parallel& parallel) {
  const auto& r = world.residents;
  scratch.carer_of.resize(scratch.in_care.size());
  parallel.for_each_block(scratch.in_care.size(),
                          [&](std::size_t, std::size_t begin, std::size_t end) {
                            for (std::size_t k = begin; k < end; ++k) {
                              const auto in_care = scratch.in_care[k];
                              auto& carer = scratch.carer_of[k];
                              carer = {};
                              if (!r.has(in_care, kPresent) || r.adl[in_care] < kCareLevel)
                                continue;
                              carer = present_carer(world, scratch, in_care);
                              if (!carer.exists()) carer = choose_carer(world, scratch, in_care);
                            }
                          });
}

void set_care_slots(World& world, const LifeScratch& scratch, const Parallel& parallel) {
  auto& r = world.residents;
  parallel.for_each_block(scratch.carers.size(),
                          [&](std::size_t, std::size_t begin, std::size_t end) {
                            for (std::size_t k = begin; k < end; ++k) {
                              const auto carer = scratch.carers[k];
                              const int level = scratch.care_level[carer.value];
                              if (level == 0 || !r.has(carer, kPresent)) continue;
                              r.care_mask[carer] = care_slots_of(world, carer, level);
                            }
                          });
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

void settle_care(World& world, LifeScratch& scratch, const Parallel& parallel) {
  auto& r = world.residents;
  find_carers(world, scratch, parallel);
  scratch.care_level.resize(r.size(), 0);  // all zero between weeks
  for (std::size_t k = 0; k < scratch.in_care.size(); ++k) {
    auto carer = scratch.carer_of[k];
    if (!carer.exists()) continue;
    if (!r.has(carer, kCarer)) {
      // Somebody of the family may just have begun: one carer sees to them all.
      const auto other = present_carer(world, scratch, scratch.in_care[k]);
      if (other.exists()) {
        carer = other;
      } else {
        begin_care(world, carer);
        scratch.carers.push_back(carer);
      }
    }
    auto& most = scratch.care_level[carer.value];
    most = std::max(most, r.adl[scratch.in_care[k]]);
  }
  set_care_slots(world, scratch, parallel);
  for (const auto carer : scratch.carers) {
    auto& level = scratch.care_level[carer.value];
    if (level == 0 && r.has(carer, kPresent) && r.has(carer, kCarer)) end_care(world, carer);
    level = 0;
  }
}

}  // namespace engawa
