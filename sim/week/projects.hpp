// Projects within the week: their volunteers and hours, the rides they give, and their growing.
#pragma once
#include <span>
#include <vector>

#include "sim/state/world.hpp"

namespace engawa {

/// A volunteer of a project who can help this week.
struct ProjectHand {
  ResidentId who;
  double offered = 0, left = 0;  ///< [h] this week; the last case may take more than is left
};

/// The people of one help project this week.
struct ProjectTeam {
  HubId hub;
  double hours_left = 0;  ///< [h] of all; a case is taken only if it fits in
  double paid_left = 0;   ///< [h] of paid helpers among them
  std::vector<ProjectHand> hands;
};

[[nodiscard]] inline bool lives_in(const Hub& hub, std::int32_t week) {
  return hub.open_from <= week && week < hub.open_to;
}

/// Somebody who lends a hand at a hub, volunteers for it or coordinates it.
struct Serving {
  HubId hub;
  std::uint64_t life = 0;
  ResidentId who;
};
/// All who serve, by hub and life.
[[nodiscard]] std::vector<Serving> all_who_serve(const World& world);
[[nodiscard]] std::span<const Serving> who_serve(std::span<const Serving> all, HubId hub);
/// Whether somebody's hours can be counted on: helpers come and go.
[[nodiscard]] inline bool offers_hours(const World& world, ResidentId who) {
  return world.residents.volunteer[who] >= VolunteerStage::volunteer;
}

/// Teams of the help projects that work this week, by hub.
[[nodiscard]] std::vector<ProjectTeam> teams_of_week(const World& world);
/// The volunteer who takes one case of an asker: a race over readiness among those with hours left,
/// none of the asker's household. Nobody may be left.
[[nodiscard]] ProjectHand* pick_hand(const World& world, ProjectTeam& team, ResidentId asker,
                                     std::size_t detail);
/// Takes hours from the team, of this volunteer or, if there is none, of paid helpers.
void spend_hours(ProjectTeam& team, ProjectHand* hand, double hours);
/// Makes a resident aware of a hub, with the liking that belongs to the two.
void tell_of(World& world, ResidentId who, HubId hub);

/// Books the rides of this week's visitors who were promised one.
void book_rides(World& world, std::vector<ProjectTeam>& teams);
/// Promises next week's rides, as many as hours allow, by lot. -> kTaxiUser, service_share
void offer_rides(World& world);
/// Where murmurs are talked over this week, a project may begin.
void hold_councils(World& world);

}  // namespace engawa
