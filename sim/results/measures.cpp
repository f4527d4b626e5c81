#include "sim/results/measures.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace engawa {
namespace {

constexpr auto kFlow = MeasureKind::flow;
constexpr auto kStock = MeasureKind::stock;
constexpr auto kMean = MeasureKind::mean;
constexpr auto kEveryone = Universe::everyone;
constexpr auto kAdults = Universe::adults;

bool has(const PersonView& p, std::uint32_t flag) {
  return p.world.residents.has(p.who, flag);
}
template <auto Column>
double column(const PersonView& p) {
  return static_cast<double>((p.world.residents.*Column)[p.who]);
}
template <std::size_t Answer>
double direct(const PersonView& p) {
  return p.survey.direct[Answer];
}
template <std::size_t Band>
double ucla(const PersonView& p) {
  return p.survey.ucla[Band];
}
template <ContactCategory Category>
double contact(const PersonView& p) {
  return p.contact == Category ? 1.0 : 0.0;
}
template <VolunteerStage Stage>
double at_stage(const PersonView& p) {
  return p.world.residents.volunteer[p.who] == Stage ? 1.0 : 0.0;
}
template <Pool Which>
double pool(const PersonView& p) {
  return p.world.residents.pool[p.who][Which];
}
template <HelpRoute Route>
void met_by(const World& world, Tally& tally) {
  for (const auto& help : world.events.helps) {
    if (help.route == Route) tally.add(help.asker);
  }
}
template <LifeEventKind Kind>
double life_events(const World& world) {
  return static_cast<double>(std::ranges::count(world.events.life, Kind, &LifeEvent::kind));
}
template <auto Member>
double over_hubs(const World& world) {
  double sum = 0;
  for (const auto& hub : world.hubs.values()) sum += static_cast<double>(hub.*Member);
  return sum;
}
template <auto Member>
double over_accounts(const World& world) {
  std::int64_t sum = 0;
  for (const auto& hub : world.hubs.values()) sum += hub.account.*Member;
  return static_cast<double>(sum);
}
void admitted(const World& world, Tally& tally) {
  for (const auto& visit : world.events.visits) {
    if (visit.admitted) tally.add(visit.who);
  }
}
void turned_away(const World& world, Tally& tally) {
  for (const auto& visit : world.events.visits) {
    if (!visit.admitted) tally.add(visit.who);
  }
}
void first_visits(const World& world, Tally& tally) {
  for (const auto& visit : world.events.visits) {
    if (visit.admitted && visit.first) tally.add(visit.who);
  }
}
void new_ties(const World& world, Tally& tally) {
  for (const auto& [a, b] : world.events.new_ties) tally.add(a), tally.add(b);
}
void needs_met(const World& world, Tally& tally) {
  for (const auto& help : world.events.helps) {
    if (help.route != HelpRoute::by_itself) tally.add(help.asker);
  }
}
void helps_received(const World& world, Tally& tally) {
  for (const auto& help : world.events.helps) {
    if (help.helper.exists()) tally.add(help.asker);
  }
}
void helps_given(const World& world, Tally& tally) {
  for (const auto& help : world.events.helps) {
    if (help.helper.exists()) tally.add(help.helper);
  }
}
double one(const PersonView&) {
  return 1;
}
double isolated(const PersonView& p) {
  const auto& r = p.world.residents;
  return r.meetings_all[p.who] < p.world.parameters.loneliness.isolated_below ? 1 : 0;
}
double any_loneliness(const PersonView& p) {
  return p.survey.direct[3] + p.survey.direct[4];
}
double occasional(const PersonView& p) {
  return any_loneliness(p) + p.survey.direct[2];
}
double aware(const PersonView& p) {
  const auto& links = p.world.links[p.who];
  return std::ranges::any_of(
      links, [](const HubLink& link) { return link.hub.exists() && (link.flags & kAware) != 0; });
}

constexpr std::array kRows{
    // taking part
    Measure{"population", "people", kStock, kEveryone, "人口", "Residents", one},
    Measure{"adults", "people", kStock, kAdults, "16歳以上の人口", "Residents of 16 and over", one},
    Measure{"visits", "visits/week", kFlow, kEveryone, "拠点への来所", "Visits to hubs", nullptr,
            admitted},
    Measure{"turned_away", "visits/week", kFlow, kEveryone, "満員で入れなかった来所",
            "Visits turned away", nullptr, turned_away},
    Measure{"first_visits", "visits/week", kFlow, kEveryone, "その拠点への初めての来所",
            "First visits to a hub", nullptr, first_visits},
    Measure{"reach", "people", kStock, kEveryone, "研究開始後に一度でも来所した住民",
            "Residents who have visited since the study began",
            [](const PersonView& p) { return has(p, kReached) ? 1.0 : 0.0; }},
    Measure{"regulars", "people", kStock, kEveryone, "常連（年12回以上に当たる習慣）",
            "Regulars (habit of twelve visits a year or more)",
            [](const PersonView& p) { return p.habit >= kRegularHabit ? 1.0 : 0.0; }},
    Measure{"aware", "people", kStock, kEveryone, "拠点を一つでも知っている住民",
            "Residents who know of a hub", aware},
    // ties
    Measure{"new_ties", "people/week", kFlow, kEveryone, "出会いで新しい絆を得た人（両端で数える）",
            "New ties by meeting, counted at each end", nullptr, new_ties},
    Measure{"gained_tie", "people", kStock, kEveryone, "研究開始後に新しい絆を得た住民",
            "Residents who have gained a tie since the study began",
            [](const PersonView& p) { return has(p, kNewTieEver) ? 1.0 : 0.0; }},
    Measure{"strong_ties", "ties/person", kMean, kEveryone, "町内の強い絆（同居者を除く、0.5超）",
            "Strong local ties outside the household (over .5)",
            [](const PersonView& p) { return p.strong_ties; }},
    Measure{"outside_friends", "ties/person", kMean, kAdults, "町外の友人",
            "Friends outside the town", pool<kPoolFriends>},
    Measure{"throttle", "1", kMean, kAdults, "望む交流のうち時間と意欲が許す割合",
            "Share of wanted contact that time and appetite allow", column<&Residents::throttle>},
    Measure{"contact", "h/week", kMean, kAdults, "満足のいく交流", "Satisfying contact",
            column<&Residents::contact>},
    // help
    Measure{"needs_arisen", "needs/week", kFlow, kEveryone, "生じた困りごと", "Needs that arose",
            nullptr, nullptr, [](const World& w) { return double(w.events.needs_arisen); }},
    Measure{"needs_voiced", "needs/week", kFlow, kEveryone, "口に出された困りごと",
            "Needs said aloud", nullptr, nullptr,
            [](const World& w) { return double(w.events.needs_voiced); }},
    Measure{"needs_lapsed", "needs/week", kFlow, kEveryone, "自然に消えた困りごと",
            "Needs that lapsed", nullptr, nullptr,
            [](const World& w) { return double(w.events.needs_lapsed); }},
    Measure{"needs_met", "needs/week", kFlow, kEveryone, "助けで解決した困りごと",
            "Needs met with help", nullptr, needs_met},
    Measure{"met_household", "needs/week", kFlow, kEveryone, "同居者が解決", "Met in the household",
            nullptr, met_by<HelpRoute::household>},
    Measure{"met_outside", "needs/week", kFlow, kEveryone, "町外の家族・友人が解決",
            "Met by kin and friends outside", nullptr, met_by<HelpRoute::outside>},
    Measure{"met_tie", "needs/week", kFlow, kEveryone, "町内の知り合いが解決", "Met by local ties",
            nullptr, met_by<HelpRoute::tie>},
    Measure{"met_hub_visitor", "needs/week", kFlow, kEveryone, "拠点の来所者が解決",
            "Met by visitors of a hub", nullptr, met_by<HelpRoute::hub_visitor>},
    Measure{"met_hub_staff", "needs/week", kFlow, kEveryone, "拠点の職員が解決", "Met by hub staff",
            nullptr, met_by<HelpRoute::hub_staff>},
    Measure{"met_referral", "needs/week", kFlow, kEveryone, "紹介先で解決", "Met by referral",
            nullptr, met_by<HelpRoute::referral>},
    Measure{"met_project", "needs/week", kFlow, kEveryone, "地域の企てで解決", "Met by a project",
            nullptr, met_by<HelpRoute::project>},
    Measure{"met_institution", "needs/week", kFlow, kEveryone, "制度・事業者が解決",
            "Met by an institution", nullptr, met_by<HelpRoute::institution>},
    Measure{"met_by_itself", "needs/week", kFlow, kEveryone, "ひとりでに解決", "Solved by itself",
            nullptr, met_by<HelpRoute::by_itself>},
    Measure{"helps_received", "helps/week", kFlow, kEveryone, "住民から受けた助け",
            "Helps received from residents", nullptr, helps_received},
    Measure{"helps_given", "helps/week", kFlow, kEveryone, "住民がした助け",
            "Helps given by residents", nullptr, helps_given},
    Measure{"needs_open", "needs", kStock, kEveryone, "未解決の困りごと", "Open needs",
            [](const PersonView& p) {
              return double(std::popcount(unsigned(p.world.residents.needs_open[p.who])));
            }},
    Measure{"unmet", "1", kMean, kEveryone, "満たされない困りごとの負担", "Stress of unmet needs",
            column<&Residents::unmet>},
    // loneliness and isolation, 16 and over
    Measure{"loneliness", "SD", kMean, kAdults, "孤独感（基準の町の標準偏差）",
            "Loneliness, in standard deviations of the baseline",
            [](const PersonView& p) { return p.z; }},
    Measure{"direct_never", "share", kMean, kAdults, "孤独感：決してない", "Lonely: never",
            direct<0>},
    Measure{"direct_hardly", "share", kMean, kAdults, "孤独感：ほとんどない", "Lonely: hardly ever",
            direct<1>},
    Measure{"direct_occasionally", "share", kMean, kAdults, "孤独感：たまにある",
            "Lonely: occasionally", direct<2>},
    Measure{"direct_sometimes", "share", kMean, kAdults, "孤独感：時々ある", "Lonely: sometimes",
            direct<3>},
    Measure{"often_always", "share", kMean, kAdults, "孤独感：しばしば・常にある",
            "Lonely: often or always", direct<4>},
    Measure{"sometimes_or_more", "share", kMean, kAdults, "孤独感：時々以上",
            "Lonely: sometimes or more", any_loneliness},
    Measure{"occasionally_or_more", "share", kMean, kAdults, "孤独感：たまに以上",
            "Lonely: occasionally or more", occasional},
    Measure{"ucla_3", "share", kMean, kAdults, "UCLA3項目 3点", "UCLA-3 score 3", ucla<0>},
    Measure{"ucla_4_6", "share", kMean, kAdults, "UCLA3項目 4〜6点", "UCLA-3 score 4-6", ucla<1>},
    Measure{"ucla_7_9", "share", kMean, kAdults, "UCLA3項目 7〜9点", "UCLA-3 score 7-9", ucla<2>},
    Measure{"ucla_10_12", "share", kMean, kAdults, "UCLA3項目 10〜12点", "UCLA-3 score 10-12",
            ucla<3>},
    Measure{"isolated", "share", kMean, kAdults, "孤立（同居者以外の誰とも会うのが週1回未満）",
            "Isolated (meets anybody outside the household less than once a week)", isolated},
    Measure{"contact_never", "share", kMean, kAdults, "交流：全くない", "Contact: never",
            contact<ContactCategory::never>},
    Measure{"contact_less_than_monthly", "share", kMean, kAdults, "交流：月1回未満",
            "Contact: less than monthly", contact<ContactCategory::less_than_monthly>},
    Measure{"contact_monthly", "share", kMean, kAdults, "交流：月1回程度", "Contact: monthly",
            contact<ContactCategory::monthly>},
    Measure{"contact_fortnightly", "share", kMean, kAdults, "交流：2週間に1回程度",
            "Contact: fortnightly", contact<ContactCategory::fortnightly>},
    Measure{"contact_weekly", "share", kMean, kAdults, "交流：週1回程度", "Contact: weekly",
            contact<ContactCategory::weekly>},
    Measure{"contact_two_or_three", "share", kMean, kAdults, "交流：週2〜3回",
            "Contact: two or three times a week", contact<ContactCategory::two_or_three>},
    Measure{"contact_four_or_more", "share", kMean, kAdults, "交流：週4回以上",
            "Contact: four times a week or more", contact<ContactCategory::four_or_more>},
    Measure{"lsns_low", "share", kMean, kAdults, "LSNS-6相当 12点未満",
            "LSNS-6-like score below 12",
            [](const PersonView& p) { return p.world.residents.lsns[p.who] < 12 ? 1.0 : 0.0; }},
    Measure{"role", "1", kMean, kAdults, "役割・出番の感覚", "Sense of having a part to play",
            column<&Residents::role>},
    Measure{"trust", "1", kMean, kAdults, "人への信頼", "Trust in people",
            column<&Residents::trust>},
    Measure{"civic_mind", "1", kMean, kAdults, "おせっかいの心", "Readiness to step in",
            column<&Residents::civic_mind>},
    // giving
    Measure{"helpers", "people", kStock, kEveryone, "手伝い", "Helpers at hubs",
            at_stage<VolunteerStage::helper>},
    Measure{"volunteers", "people", kStock, kEveryone, "ボランティア（世話役を含む）",
            "Volunteers, coordinators included",
            [](const PersonView& p) {
              return at_stage<VolunteerStage::volunteer>(p) +
                     at_stage<VolunteerStage::coordinator>(p);
            }},
    Measure{"coordinators", "people", kStock, kEveryone, "世話役", "Coordinators",
            at_stage<VolunteerStage::coordinator>},
    Measure{"burnout", "1", kMean, kAdults, "燃え尽き", "Burnout", column<&Residents::burnout>},
    Measure{"burnt_out", "people", kStock, kEveryone, "燃え尽きた住民（0.5超）",
            "Residents burnt out (over .5)",
            [](const PersonView& p) { return p.world.residents.burnout[p.who] > .5F ? 1.0 : 0.0; }},
    // the town
    Measure{"paid_hours", "h/week", kFlow, kEveryone, "有給の職員の時間", "Paid staff hours",
            nullptr, nullptr, over_hubs<&Hub::staff_hours>},
    Measure{"unpaid_hours", "h/week", kFlow, kEveryone, "ボランティアの時間", "Volunteers' hours",
            nullptr, nullptr, over_hubs<&Hub::unpaid_hours>},
    Measure{"asked_hours", "h/week", kFlow, kEveryone, "ボランティアに頼んだ時間",
            "Hours asked of volunteers", nullptr, nullptr, over_hubs<&Hub::asked_hours>},
    Measure{"institution_yen", "yen/week", kFlow, kEveryone, "制度・事業者の費用",
            "Cost of institutions", nullptr, nullptr,
            [](const World& w) { return double(w.events.institution_yen); }},
    Measure{"hub_income", "yen", kStock, kEveryone, "拠点の収入（累計）", "Hubs' income so far",
            nullptr, nullptr, over_accounts<&HubAccount::total_in>},
    Measure{"hub_spending", "yen", kStock, kEveryone, "拠点の支出（累計）", "Hubs' spending so far",
            nullptr, nullptr, over_accounts<&HubAccount::total_out>},
    Measure{"hub_reserve", "yen", kStock, kEveryone, "拠点の手持ち資金", "Hubs' reserves", nullptr,
            nullptr, over_accounts<&HubAccount::reserve>},
    Measure{"ties", "ties", kStock, kEveryone, "町内の絆", "Ties inside the town", nullptr, nullptr,
            [](const World& w) { return double(w.ties.size()); }},
    Measure{"ties_ended", "ties/week", kFlow, kEveryone, "絶えた絆", "Ties that ended", nullptr,
            nullptr, [](const World& w) { return double(w.events.ties_ended); }},
    Measure{"births", "people/week", kFlow, kEveryone, "出生", "Births", nullptr, nullptr,
            life_events<LifeEventKind::birth>},
    Measure{"deaths", "people/week", kFlow, kEveryone, "死亡", "Deaths", nullptr, nullptr,
            life_events<LifeEventKind::death>},
    Measure{"moved_in", "people/week", kFlow, kEveryone, "転入", "Moved in", nullptr, nullptr,
            life_events<LifeEventKind::move_in>},
    Measure{"moved_out", "people/week", kFlow, kEveryone, "転出", "Moved out", nullptr, nullptr,
            life_events<LifeEventKind::move_out>},
};

double strong_ties_of(const World& world, ResidentId who) {
  double count = 0;
  for (const auto& half : world.ties.adjacency.of(who)) {
    if (world.ties.strength[half.tie] > float(kStrongTie) &&
        world.ties.kind[half.tie] != TieKind::household)
      ++count;
  }
  return count;
}

}  // namespace

void Tally::add(ResidentId who, double value) {
  cells_[cell_of(world_, who)].add(value);
  const AreaId area = world_.residents.area[who];
  if (area.value < areas_.size()) areas_[area.value].add(value);
}

std::span<const Measure> measures() {
  return kRows;
}

double strongest_habit(const World& world, ResidentId who) {
  double habit = 0;
  for (const auto& link : world.links[who]) {
    if (link.hub.exists()) habit = std::max(habit, double(link.habit));
  }
  return habit;
}

PersonView view_person(const World& world, const SurveyTable& survey, ResidentId who) {
  PersonView view{world, who, {}, 0, 0, 0, ContactCategory::never};
  view.z = loneliness_z(world.parameters.loneliness, world.residents.loneliness[who]);
  view.survey = survey.at(view.z);
  view.strong_ties = strong_ties_of(world, who);
  view.habit = strongest_habit(world, who);
  view.contact = contact_category(world.residents.meetings[who]);
  return view;
}

}  // namespace engawa
