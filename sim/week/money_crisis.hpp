// What a hub does that lives beyond its means: call for help, cut its hours, close.
#pragma once
#include "sim/state/world.hpp"

namespace engawa {

/// Income and cost of a month of average length at this month's rates [yen/month]: a month of five
/// weeks pays a quarter more wages than one of four, and must not look like a crisis.
struct Balance {
  double income = 0, cost = 0, wages = 0;
};
[[nodiscard]] Balance balance_of(const Hub& hub, int weeks_in_month);

enum class Crisis : std::uint8_t { stays, closes };
/// The rule of model 7.15, once a month after the reserve has moved. After some months below zero a
/// hub calls for help. Some months later, unless its income covers its cost by then, it cuts paid
/// hours if that is enough, once, and otherwise it must close.
[[nodiscard]] Crisis watch_reserve(World& world, HubId hub, const Balance& balance);

}  // namespace engawa
