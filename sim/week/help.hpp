// Meeting a need: what help does to those who give and receive it, and the stages of seeking it.
#pragma once
#include <bit>

#include "sim/week/needs.hpp"

namespace engawa {

/// Calls visit(kind) for each need of the mask, in order.
template <class Visit>
void for_each_need(std::uint16_t mask, Visit visit) {
  for (std::uint32_t rest = mask; rest != 0; rest &= rest - 1) {
    visit(static_cast<std::size_t>(std::countr_zero(rest)));
  }
}

/// A key for one detail (kind of need, slot) of an entity's dealings.
[[nodiscard]] constexpr std::uint64_t with_detail(std::uint64_t key, std::size_t detail) {
  return key ^ (0x9E3779B97F4A7C15ULL * (detail + 1));
}

/// Closes a need that has been met or has passed.
void close_need(Residents& residents, ResidentId who, std::size_t kind);
/// What help from outside the household does to the one who is helped.
void receive_help(World& world, ResidentId asker);
/// What helping does to the helper and, if there is one, to the tie; counts the help on both sides.
void give_help(World& world, ResidentId helper, ResidentId asker, TieId tie);
/// What a refusal does to the asker and the tie.
void bear_refusal(World& world, ResidentId asker, TieId tie);

/// True if the resident can be asked: present, not in hospital, in fair health.
[[nodiscard]] bool can_help(const World& world, ResidentId who);
/// Helps that the resident can still give this week.
[[nodiscard]] int helps_left(const World& world, ResidentId who);
/// How readily the resident is asked, apart from the strength of the tie.
[[nodiscard]] double readiness(const World& world, ResidentId helper);

/// Stages 1 and 2: household, then kin and friends outside the town; lists the requests of stage 3.
void ask_near(World& world, NeedsScratch& scratch, const Parallel& parallel);
/// Stage 3: ties, in three rounds of propose, order, resolve, apply.
void ask_ties(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
              const Parallel& parallel);
/// Stage 4: those present at the hub, its staff, or a referral.
void ask_hubs(World& world, const NeedNumbers& numbers, NeedsScratch& scratch);
/// Stage 5: projects with hours left; books their rides, too.
void ask_projects(World& world, const NeedNumbers& numbers, NeedsScratch& scratch);
/// Stage 6: institutions, at a price.
void ask_institutions(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
                      const Parallel& parallel);
/// Stage 7: what is left lapses or grows older and weighs.
void leave_open(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
                const Parallel& parallel);
/// Writes what was said and stays open into the ledgers of hubs and areas.
void write_ledgers(World& world, NeedsScratch& scratch);

}  // namespace engawa
