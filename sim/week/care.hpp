// Those who support people: contact, going along to hubs, the ward, the clinic (model 7.16).
#pragma once
#include <vector>

#include "sim/state/supports.hpp"

namespace engawa {

/// True if the row's time is over or its ward, its resident or the last of its companions is gone.
[[nodiscard]] bool is_over(const World& world, const Support& row);
/// This week's contacts, what they do, and the hubs to which they lead. Counts the weeks down.
void meet_supported(World& world);

/// A hub within reach that serves an open need, draws withdrawn people if this is one, or matches
/// what the resident likes; not one to which the resident goes or is on the way already. A race, so
/// that the better match wins more often. `base` is proposed whatever its match, if it may be.
[[nodiscard]] HubId choose_hub(const World& world, ResidentId who, HubId base);
/// Asks in person to come to a hub.
HubLink& invite_to(World& world, ResidentId who, HubId hub);
/// Refers to a hub; if accompanied, somebody asks in person and goes along.
enum class Company : std::uint8_t { none, accompanied };
void refer_to(World& world, ResidentId who, HubId hub, Company company);

/// Clinics that take part refer lonely patients and those with certain needs; link workers take as
/// many cases as their hours allow.
void refer_from_clinics(World& world);
/// Link workers meet their cases in the weeks in which they are paid.
void staff_link_workers(World& world);

/// Patients whom the ward's staff know are asked to the sessions of their ward.
void ask_to_ward(World& world, Support& row);
/// What this week's sessions on wards did; after the sessions.
void follow_ward(World& world);
/// Half-life of recovery in hospital, as a multiple: shorter after a session on the ward.
[[nodiscard]] double ward_recovery(const World& world, ResidentId who);
/// Somebody who leaves hospital no longer knows the ward as a place to go.
void leave_ward(World& world, ResidentId who);

}  // namespace engawa
