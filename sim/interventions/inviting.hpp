// Personal invitations: who is asked, by whom, and who says yes. To be asked again counts: those
// who do not give up are believed in the end (model 7.7, 8).
#pragma once
#include <vector>

#include "sim/interventions/kind.hpp"

namespace engawa {

/// What the organiser of a gathering wants.
struct Invitation {
  HubId hub;                   ///< the gathering
  std::uint64_t action = 0;    ///< key of the action's name
  double wanted = 60;          ///< people asked
  double professionals = 0.5;  ///< share of them who help by profession
  double reach_metres = 1000;  ///< distance at which 37 % as many are thought of
  double strangers = 0.1;      ///< weight of somebody whom no inviter knows; a close friend has 1
};

/// Strength of each resident's closest tie to somebody who lends a hand at one of these hubs; the
/// inviters themselves are a close friend of the matter.
using Nearness = Column<ResidentId, float>;
[[nodiscard]] Nearness nearness_to_inviters(const World& world,
                                            const std::vector<std::string>& hubs);

/// Chance that somebody accepts at this try, 1 being the first (model 8).
[[nodiscard]] double chance_to_accept(const World& world, ResidentId who, double nearness,
                                      int tries);
/// Helps others by profession: nursing or counselling, or paid care or teaching.
[[nodiscard]] bool is_professional(const Residents& residents, ResidentId who);

/// Chooses whom to ask and asks them for the first time.
void invite_first(World& world, const Invitation& invitation, const Nearness& nearness);
/// Asks those again who have not accepted and were asked fewer than `most_tries` times.
void invite_again(World& world, const Invitation& invitation, const Nearness& nearness,
                  int most_tries);
/// Asks those who came before to come to a further meeting, once.
void invite_back(World& world, const Invitation& invitation, const Nearness& nearness);
/// After the gathering: invitations lapse, and those who did not come forget the matter.
void end_invitations(World& world, HubId hub);

}  // namespace engawa
