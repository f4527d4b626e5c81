// What a session does: to those who sit together, to each of them, to their neighbours.
#pragma once
#include "sim/week/circle.hpp"
#include "sim/week/tie_numbers.hpp"

namespace engawa {

/// Two strangers in a circle may become acquainted (model 7.4).
void get_acquainted(const World& world, const TieNumbers& numbers, const Circle& circle,
                    const CirclePair& pair, std::vector<NewTie>& fresh);
/// Satisfying contact of one participant: talk among visitors and the staff's attention.
void receive_contact(World& world, const Circle& circle, const CircleMember& member);
/// The memory that a session leaves (model 7.8, step 3), and what it does to trust and stigma.
/// `clique` says how much the others are among themselves, [0,1].
void remember(World& world, const Circle& circle, const CircleMember& member, double clique);
/// Readiness to step in, where it is spoken of; whoever doubted gains most.
void take_heart(World& world, const Circle& circle, const CircleMember& member);
/// A part to play, and now and then a skill that becomes known.
void find_role(World& world, const Circle& circle, const CircleMember& member);
/// "不穏な空気": two fall out, the others notice; where it is safe, it is mediated.
void fall_out(World& world, const Circle& circle);

/// A regular takes some of the harvest to a neighbour.
void share_harvest(World& world, const Circle& circle, const CircleMember& member);
/// Once a year somebody in care comes out to a place that they know, with the family.
void take_families_out(World& world);

}  // namespace engawa
