// The week of those who support people, after everybody has learnt of hubs and before they decide.
#include "sim/week/care.hpp"

#include <algorithm>

#include "sim/week/passes.hpp"

namespace engawa {
namespace {
void count_inpatients(World& world) {
  constexpr std::uint32_t kLies = kPresent | kInHospital;
  std::uint32_t count = 0;
  for (const auto flags : world.residents.flags.values()) count += (flags & kLies) == kLies;
  world.events.inpatient_weeks = count;
}

/// Companions who have died or moved leave the circle; the others close the gap.
void let_companions_go(World& world) {
  for (Support& row : world.supports) {
    std::size_t kept = 0;
    for (const Companion& companion : row.companions) {
      if (companion.life == 0 || !is_here(world, companion.who, companion.life)) continue;
      row.companions[kept++] = companion;
    }
    for (; kept < kMostCompanions; ++kept) row.companions[kept] = {};
  }
}
}  // namespace

bool is_over(const World& world, const Support& row) {
  if (row.weeks_left == 0 || !is_here(world, row.who, row.life)) return true;
  if (row.kind == SupportKind::ward) {
    return !row.hub.exists() || world.hubs[row.hub].open_to <= world.week;
  }
  const bool by_residents =
      row.kind == SupportKind::watch_circle || row.kind == SupportKind::family_link;
  return by_residents && row.companions[0].life == 0;
}

void give_support(World& world, WeekScratch&) {
  count_inpatients(world);
  if (!world.supports.empty()) {
    let_companions_go(world);
    end_supports(world, is_over);
  }
  if (world.levers.clinic_referral > 0) refer_from_clinics(world);
  if (world.supports.empty()) return;
  staff_link_workers(world);
  meet_supported(world);
}

}  // namespace engawa
