#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/week/audience.hpp"
#include "sim/week/buzz.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
/// How word of one hub spreads this week, the same for everybody.
struct News {
  HubId hub;
  double passing = 0;                 ///< chance of learning of it at the door
  double untold_by_visitor = 1;       ///< chance that a tie who went says nothing
  double everywhere = 0, online = 0;  ///< told to every home; to everybody online
  bool by_word_only = false;          ///< it rests this week: nothing to be seen at its door
};

std::vector<News> news_of_week(const World& world) {
  std::vector<News> all;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const Hub& hub = world.hubs[HubId(k)];
    News news;
    news.hub = HubId(k);
    news.everywhere = static_cast<double>(hub.levers.told_everywhere);
    news.online = static_cast<double>(hub.levers.told_online);
    news.by_word_only = hub.open == 0;
    const bool told = news.everywhere > 0 || news.online > 0;
    if (hub.open == 0 && !told && !rests_between_meetings(hub)) continue;
    if (hub.audience == Audience::invited) continue;  // who is not asked does not hear of it
    news.passing = hub.traits.passing + hub.levers.extra_passing;
    news.untold_by_visitor =
        1.0 - std::min(1.0, world.parameters.attendance.word_of_mouth * hub.traits.word_of_mouth);
    all.push_back(news);
  }
  return all;
}

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

void learn(World& world, ResidentId who, std::span<const News> all, std::span<const Buzz> heard) {
  auto& links = world.links[who];
  for (const auto& news : all) {
    const auto& hub = world.hubs[news.hub];
    if (find_link(links, news.hub) != nullptr || !belongs_to(world, who, hub)) continue;
    const double chance = chance_to_learn(world, who, hub, news, buzz_about(heard, news.hub));
    if (chance <= 0.0) continue;
    const auto life = world.residents.life[who];
    if (world.draw(Purpose::learn_of_hub, life, hub.key).u() >= chance) continue;
    const double taste = normal_quantile(world.draw_for_life(Purpose::taste, life, hub.key).u());
    link_to(links, news.hub, static_cast<float>(world.parameters.attendance.taste * taste)).flags |=
        kAware;
  }
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
  parallel.for_each_id<ResidentId>(world.residents.size(), [&](ResidentId who) {
    if (!world.residents.has(who, kPresent) || age_of(world.residents, who, world.week) < 6) return;
    forget(world, who, world.links[who]);
    learn(world, who, news, buzz_of(scratch, who));
  });
}

}  // namespace engawa
