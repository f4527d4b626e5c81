// At strength zero no kind of intervention changes a bit; at strength one each kind but the no-op
// does, so that the first test cannot pass because its actions never get through.
#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/interventions/kind.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {

World town() {
  World world = testing::make_small_world(60);
  world.hubs.push_back(make_hub("room", *find_hub_kind("hokenshitsu"), 100, 100));
  world.hubs.push_back(make_hub("field", *find_hub_kind("hatake"), 120, 100));
  for (std::size_t k = 0; k < world.residents.size(); k += 2) {
    HubLink& link = link_to(world.links[ResidentId(k)], HubId(0), 0);
    link.flags = kAware | kCameLastWeek;
    link.visits = 1;
    link.weeks_since = 0;
  }
  world.residents.set(ResidentId(0U), kRecentlyDischarged, true);  // to an empty home
  return world;
}

/// An action of this kind with every field set to something that shows.
Action strong_action(const InterventionKind& kind, double strength) {
  Action action;
  action.kind = kind.name;
  action.name = "action";
  action.hub = kind.founds_hub ? "new" : "room";
  action.strength = strength;
  for (const auto& field : kind.fields) {
    const std::string name(field.info.name);
    if (name == "latitude" || name == "longitude") continue;
    if (name == "x_metres" || name == "y_metres") {
      action.values[name] = 1'100.0;
    } else if (field.kind == FieldKind::slots) {
      action.values[name] = name == "remove" ? *parse_slots("mon") : *parse_slots("sat evening");
    } else if (field.kind == FieldKind::hub_kind) {
      action.values[name] = std::string("engawa");
    } else if (field.kind == FieldKind::hubs) {
      action.values[name] = std::vector<std::string>{"room", "field"};
    } else if (field.kind == FieldKind::areas) {
      action.values[name] = std::vector<std::string>{"test area"};
    } else if (field.kind == FieldKind::needs) {
      action.values[name] = std::vector<std::string>{"talk", "transport", "shopping"};
    } else if (field.kind == FieldKind::text || field.kind == FieldKind::hub) {
      action.values[name] = std::string("room");
    } else {
      action.values[name] = field.info.highest;
    }
  }
  return action;
}

void add_levers(Digest& digest, const HubLevers& l) {
  digest.add_value(std::uint64_t{l.add_open} << 32U | l.remove_open);
  digest.add_value(std::uint64_t{l.x10} << 32U | std::uint64_t{l.y10} << 16U | l.needs_added);
  digest.add_value(std::uint64_t{l.networks} << 32U | (l.talks_over ? 4U : 0U) |
                   (l.closed ? 2U : 0U) | (l.moved ? 1U : 0U));
  digest.add_value(l.advertises);
  for (const float lever : {l.extra_staff_hours,
                            l.extra_quality,
                            l.extra_seats,
                            l.extra_volunteers,
                            l.linking_hours,
                            l.extra_attraction,
                            l.extra_18_39,
                            l.extra_withdrawn,
                            l.extra_excluded,
                            l.extra_stigma,
                            l.extra_passing,
                            l.told_everywhere,
                            l.told_online,
                            l.forgetting_factor,
                            l.advert_chance,
                            l.extra_safety,
                            l.extra_role,
                            l.show_factor,
                            l.trust_per_visit,
                            l.civic_per_visit,
                            l.across_ages,
                            l.pushiness,
                            l.cash,
                            l.recruit_factor,
                            l.know_how_gain,
                            l.exchange,
                            l.extra_linking,
                            l.founding_factor,
                            l.donor_factor,
                            l.outside_factor,
                            l.outside_extra,
                            l.peer_factor,
                            l.churn_factor,
                            l.paperwork_hours,
                            l.extra_75,
                            l.founding_know_how,
                            l.rent_factor}) {
    digest.add_value(lever);
  }
  for (const std::int64_t yen : l.yen_in) digest.add_value(yen);
  for (const std::int64_t yen : l.yen_out) digest.add_value(yen);
}

/// Everything that the action could reach in a week, levers included.
std::uint64_t all_of(const World& world) {
  Digest digest;
  digest.add_value(digest_of(world));
  digest.add_value(world.events.life.size());
  digest.add_value(world.events.persons.size());
  for (const Hub& hub : world.hubs.values()) {
    add_levers(digest, hub.levers);
    digest.add_value(hub.staff_hours);
    digest.add_value(hub.staff_per_slot);
    for (const auto& row : hub_trait_rows()) digest.add_value(hub.traits.*row.member);
  }
  const TownLevers& town = world.levers;
  digest.add_value(std::uint64_t{town.hubs_closed});
  for (const float lever :
       {town.contact_factor, town.moving_factor, town.released_share, town.clinic_referral,
        town.sites, town.site_rent_factor, town.readmission_factor}) {
    digest.add_value(lever);
  }
  return digest.value();
}

std::vector<std::uint64_t> weeks_of(std::span<const Action> actions) {
  World world = town();
  std::vector<std::uint64_t> digests;
  for (int week = 0; week < 10; ++week, ++world.week) {
    turn_levers(actions, world);
    set_schedules(world);
    digests.push_back(all_of(world));
  }
  return digests;
}

TEST(StrengthZero, OfEveryKindLeavesEveryWeekAsItWas) {
  const auto baseline = weeks_of({});
  for (const auto& kind : intervention_kinds()) {
    const Action action = strong_action(kind, 0);
    EXPECT_EQ(weeks_of({&action, 1}), baseline) << kind.name;
  }
}

TEST(StrengthOne, OfEveryKindButTheNoOpShows) {
  const auto baseline = weeks_of({});
  for (const auto& kind : intervention_kinds()) {
    const Action action = strong_action(kind, 1);
    EXPECT_EQ(weeks_of({&action, 1}) == baseline, kind.name == "no_op") << kind.name;
  }
}

}  // namespace
}  // namespace engawa
