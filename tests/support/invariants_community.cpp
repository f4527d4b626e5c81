#include <fmt/format.h>

#include "sim/week/help.hpp"
#include "tests/support/invariants.hpp"

namespace engawa::testing {
namespace {
bool is_there(const World& world, ResidentId who) {
  return who.value < world.residents.size() && world.residents.has(who, kPresent);
}
bool is_life(const World& world, ResidentId who, std::uint64_t life) {
  return is_there(world, who) && world.residents.life[who] == life;
}

/// Helps that a resident could give this week, by the stage before or after it: a week may end the
/// service of somebody who helped in it.
int most_helps(const LivedWeek& week, ResidentId who) {
  const auto& needs = week.after.parameters.needs;
  const auto& before = week.before.residents;
  const bool helper =
      week.after.residents.volunteer[who] >= VolunteerStage::helper ||
      (who.value < before.size() && before.volunteer[who] >= VolunteerStage::helper);
  return static_cast<int>(needs.helps_per_week + (helper ? needs.helps_extra_volunteer : 0.0));
}

void check_helps(const LivedWeek& week, Broken& broken) {
  const World& world = week.after;
  const auto& r = world.residents;
  std::vector<int> given(r.size(), 0), received(r.size(), 0), in_projects(r.size(), 0);
  for (const auto& help : world.events.helps) {
    if (!help.helper.exists()) continue;
    if (!is_there(world, help.helper) || !is_there(world, help.asker)) {
      tell(broken, "help by or for somebody who is not there");
      continue;
    }
    if (help.helper == help.asker) tell(broken, "somebody helped themself");
    ++given[help.helper.value], ++received[help.asker.value];
    if (help.route == HelpRoute::project) ++in_projects[help.helper.value];
  }
  // Circles that look after somebody help outside of needs, so counts may exceed the events.
  const auto gained = [&](ResidentId who, const Residents::Of<std::uint16_t>& column,
                          const Residents::Of<std::uint16_t>& before) {
    const bool new_row =
        who.value >= week.before.residents.size() || week.before.residents.life[who] != r.life[who];
    return column[who] - (new_row ? 0 : before[who]);
  };
  long all_given = 0, all_received = 0;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (!r.has(who, kPresent)) continue;
    if (given[k] != r.helps_this_week[who]) tell(broken, "helps of the week are not counted");
    const int freely = given[k] - in_projects[k];  // a project's hands are bounded by their hours
    if (freely > most_helps(week, who)) tell(broken, fmt::format("{} helps in a week", freely));
    const auto& before = week.before.residents;
    const int gave = gained(who, r.helps_given, before.helps_given);
    const int got = gained(who, r.helps_received, before.helps_received);
    if (gave < given[k] || got < received[k]) tell(broken, "helps so far are not counted");
    all_given += gave, all_received += got;
  }
  if (all_given != all_received) tell(broken, "helps given are not helps received");
}

std::vector<std::uint8_t> check_donors(const World& world, Broken& broken) {
  std::vector<std::uint8_t> listed(world.residents.size(), 0);
  std::uint64_t last = 0;
  for (const auto& donor : world.donors) {
    if (donor.life <= last) tell(broken, "donors out of order, or doubled");
    last = donor.life;
    if (!is_life(world, donor.who, donor.life)) {
      tell(broken, "a donor who is not there");
      continue;
    }
    if (donor.gift_yen < 0) tell(broken, "a gift below zero");
    if (donor.hub.value >= world.hubs.size()) tell(broken, "a gift to a hub that is not there");
    listed[donor.who.value] = 1;
  }
  return listed;
}

std::vector<std::uint8_t> check_supports(const World& world, Broken& broken) {
  std::vector<std::uint8_t> listed(world.residents.size(), 0);
  const auto shares = [](float value) { return value >= 0 && value <= 1; };
  std::pair<std::uint64_t, std::uint64_t> last{0, 0};
  for (const auto& support : world.supports) {
    const std::pair key(support.life, support.action);
    if (key <= last) tell(broken, "supports out of order, or doubled");
    last = key;
    if (!is_life(world, support.who, support.life)) {
      tell(broken, "support for somebody who is not there");
      continue;
    }
    if (!shares(support.contact_chance) || !shares(support.bond) ||
        !(support.hours >= 0 && support.hours <= 168)) {
      tell(broken, "numbers of a support out of range");
    }
    if (support.hub.exists() && support.hub.value >= world.hubs.size()) {
      tell(broken, "invited to a hub that is not there");
    }
    listed[support.who.value] = 1;
  }
  return listed;
}
}  // namespace

void check_community(const LivedWeek& week, Broken& broken) {
  const World& world = week.after;
  check_helps(week, broken);
  const auto donors = check_donors(world, broken);
  const auto supported = check_supports(world, broken);
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (world.residents.has(who, kDonor) != (donors[k] != 0)) {
      tell(broken, fmt::format("row {}: kDonor is not the table of donors", k));
    }
    if (world.residents.has(who, kSupported) != (supported[k] != 0)) {
      tell(broken, fmt::format("row {}: kSupported is not the table of supports", k));
    }
  }
}

}  // namespace engawa::testing
