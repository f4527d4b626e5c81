// Monthly supporters outside the town: no residents, only a number, a gift and whether they stay.
#pragma once
#include "sim/state/world.hpp"

namespace engawa {

/// True if a hub takes monthly gifts: it has or had supporters, or a campaign asks for them.
[[nodiscard]] bool asks_for_gifts(const Hub& hub);
/// A gift [yen/month] of this mean, exponential above the floor.
[[nodiscard]] std::int32_t gift_of(double u, double mean, double floor);
/// Share of new supporters who still come while the municipality pays, [0,1].
[[nodiscard]] double not_crowded_out(const World& world, const Hub& hub);
/// Chance that a supporter of this hub stops this week.
[[nodiscard]] double weekly_stop(const World& world, const Hub& hub, double monthly_churn);
/// Supporters of the hub inside and outside the town.
[[nodiscard]] std::size_t supporters_of(const World& world, HubId hub);
/// New supporters outside the town; the ordinal names each in draws for good.
void add_supporters(World& world, HubId hub, int count);
/// Number of arrivals of this mean, monotone in it, whatever its size.
[[nodiscard]] int arrivals(const World& world, Purpose purpose, std::uint64_t key, double mean);

/// One week: those of the first day, those who stop, those who join.
void follow_supporters(World& world, HubId hub);
/// Books this month's gifts, inside and outside the town, with the hubs that exist.
void collect_gifts(World& world);

}  // namespace engawa
