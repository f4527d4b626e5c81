// Shared by the kinds of organisations that support hubs: which hubs they reach, which people they
// choose and what their work costs.
#pragma once
#include <functional>
#include <string_view>
#include <vector>

#include "sim/interventions/kind.hpp"

namespace engawa {

/// Hubs of a field of names that live this week.
[[nodiscard]] std::vector<HubId> living_hubs(const Action& action, const World& world,
                                             std::string_view field);
/// How many weeks the action has acted before this one; fewer at partial strength.
[[nodiscard]] int weeks_acted(const Action& action, const World& world);
/// A network of these hubs that is none of those already formed this week.
void form_network(World& world, const std::vector<HubId>& hubs, double exchange);
/// Work for a hub that the organisation pays: it stands in the hub's books as cost and as grant.
void work_for(Hub& hub, std::int64_t yen);

/// Readiness to take on regular work: the leanings by which visitors become helpers, times trust; 0
/// for those who cannot be asked.
[[nodiscard]] double leaning_to_serve(const World& world, ResidentId who);
/// At most `wanted` residents by a race over weights, keyed by life and action; weight 0 is out.
[[nodiscard]] std::vector<ResidentId> choose_people(
    const World& world, const Action& action, double wanted,
    const std::function<double(ResidentId)>& weight);
/// Makes somebody a volunteer or coordinator of a hub; who offers no hours yet offers some.
void take_on(World& world, ResidentId who, HubId hub, VolunteerStage stage);

}  // namespace engawa
