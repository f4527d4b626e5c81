#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/week/audience.hpp"
#include "sim/week/buzz.hpp"
#include "sim/week/news.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
double metres_to(const Residents& residents, ResidentId who, const Hub& hub) {
  const double dx = 10.0 * (int{residents.x10[who]} - int{hub.x10});
  const double dy = 10.0 * (int{residents.y10[who]} - int{hub.y10});
  return std::sqrt(dx * dx + dy * dy);
}

/// Chance of not learning by passing its door; a place online has none, a ward is where one lies.
double unaware_by_passing(const World& world, ResidentId who, const Hub& hub, const News& news) {
  const auto& p = world.parameters.attendance;
  if (news.by_word_only || hub.audience == Audience::online) return 1.0;
  if (hub.audience == Audience::inpatients) return 1.0 - news.passing;
  const double metres = metres_to(world.residents, who, hub);
  if (metres >= p.passing_reach) return 1.0;
  return 1.0 - news.passing * exp_of(-metres / p.passing_metres);
}

/// Chance of being missed by what is told to every home and to everybody online. To withdrawn
/// people somebody of the household must hand it on.
double unaware_by_telling(const World& world, ResidentId who, const News& news, bool withdrawn) {
  double everywhere = news.everywhere;
  if (withdrawn) {
    const bool alone = world.households[world.residents.household[who]].size <= 1;
    everywhere *= alone ? 0.0 : world.parameters.practice.handed_on;
  }
  const double online = world.residents.has(who, kOnline) ? news.online : 0.0;
  return (1.0 - std::min(1.0, everywhere)) * (1.0 - std::min(1.0, online));
}

/// Chance of learning of a hub this week; withdrawn people hear only at home and online.
double chance_to_learn(const World& world, ResidentId who, const Hub& hub, const News& news,
                       const Buzz* heard) {
  const bool withdrawn = world.residents.has(who, kHikikomori);
  double unaware = 1.0;
  if (!withdrawn) unaware *= unaware_by_passing(world, who, hub, news);
  if (heard != nullptr) {
    const int tellers = withdrawn ? heard->household_tellers : heard->tellers;
    for (int k = 0; k < tellers; ++k) unaware *= news.untold_by_visitor;
  }
  if (news.everywhere > 0 || news.online > 0) {
    unaware *= unaware_by_telling(world, who, news, withdrawn);
  }
  return 1.0 - unaware;
}

void learn(World& world, ResidentId who, const News& news, const Buzz* heard) {
  auto& links = world.links[who];
  const auto& hub = world.hubs[news.hub];
  if (find_link(links, news.hub) != nullptr || !belongs_to(world, who, hub)) return;
  const double chance = chance_to_learn(world, who, hub, news, heard);
  if (chance <= 0.0) return;
  const auto life = world.residents.life[who];
  if (world.draw(Purpose::learn_of_hub, life, hub.key).u() >= chance) return;
  const double taste = normal_quantile(world.draw_for_life(Purpose::taste, life, hub.key).u());
  link_to(links, news.hub, static_cast<float>(world.parameters.attendance.taste * taste)).flags |=
      kAware;
}

/// All news that may reach a resident, in the order of the hubs: those near, and what ties told.
void learn_all(World& world, ResidentId who, std::span<const News> all,
               std::span<const std::uint32_t> near, std::span<const Buzz> heard) {
  auto told = heard.begin();
  const auto hear_before = [&](HubId hub) {
    for (; told != heard.end() && told->hub < hub; ++told) {
      const auto news = std::ranges::lower_bound(all, told->hub, {}, &News::hub);
      if (news != all.end() && news->hub == told->hub) learn(world, who, *news, &*told);
    }
  };
  for (const auto index : near) {
    const auto& news = all[index];
    hear_before(news.hub);
    const bool by_word = told != heard.end() && told->hub == news.hub;
    learn(world, who, news, by_word ? &*told++ : nullptr);
  }
  hear_before(HubId{});  // no hub comes after the one that does not exist
}

/// A hub that one does not go to may be forgotten; the others close the gap.
void forget(const World& world, ResidentId who, std::array<HubLink, kMaxLinks>& links) {
  std::size_t kept = 0;
  for (std::size_t k = 0; k < kMaxLinks && links[k].hub.exists(); ++k) {
    const auto& hub = world.hubs[links[k].hub];
    const double rate = world.parameters.attendance.forgetting * hub.traits.forgetting *
                        static_cast<double>(hub.levers.forgetting_factor);
    const bool expected = links[k].referral_weeks > 0 || (links[k].flags & kInvited) != 0;
    const bool lost =
        links[k].habit < 0.01F && !expected &&
        world.draw(Purpose::forget_hub, world.residents.life[who], hub.key).u() < rate;
    if (!lost) links[kept++] = links[k];
  }
  for (; kept < kMaxLinks && links[kept].hub.exists(); ++kept) links[kept] = HubLink{};
}
}  // namespace

void spread_information(World& world, const WeekScratch& scratch, const Parallel& parallel) {
  const auto news = news_of_week(world);
  const NewsByPlace places(world, news);
  const auto& r = world.residents;
  parallel.for_each_id<ResidentId>(r.size(), [&](ResidentId who) {
    if (!r.has(who, kPresent) || age_of(r, who, world.week) < 6) return;
    forget(world, who, world.links[who]);
    learn_all(world, who, news, places.near(r.x10[who], r.y10[who]), buzz_of(scratch, who));
  });
}

}  // namespace engawa
