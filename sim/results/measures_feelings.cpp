// Intermediate outcomes F1-F4 and the final one: loneliness, isolation, a part to play, withdrawal,
// trust, and whether one lives well here.
#include <array>

#include "sim/results/measure_rows.hpp"
#include "sim/week/needs_arise.hpp"

namespace engawa::measure_rows {
namespace {
constexpr double kHighRole = 0.5;
constexpr int kLinkedWeeks = 26;  // a place not visited for half a year is no link any more
constexpr int kEldest = 75;       // years; as in the needs of 8050 households
// What makes up living well; a composite for display, not an aim.
constexpr double kWellZ = 0.8, kWellRole = 0.4, kSevere = 0.6;
constexpr int kUnmetWeeks = 2;

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
double isolated(const PersonView& p) {
  return is_isolated(p) ? 1.0 : 0.0;
}
double occasional(const PersonView& p) {
  return lonely_chance(p) + p.survey.direct[2];
}
double both(const PersonView& p) {
  return is_isolated(p) ? lonely_chance(p) : 0.0;
}
double neither(const PersonView& p) {
  return is_isolated(p) ? 0.0 : 1.0 - lonely_chance(p);
}
double high_role(const PersonView& p) {
  return p.world.residents.role[p.who] > float(kHighRole) ? 1.0 : 0.0;
}

bool is_linked(const World& world, ResidentId who) {
  if (world.residents.has(who, kSupported)) return true;
  return std::ranges::any_of(world.links[who], [](const HubLink& link) {
    return link.hub.exists() && link.visits > 0 && link.weeks_since <= kLinkedWeeks;
  });
}
/// One for each household, counted at its eldest (of equal age, the smaller life).
double unlinked_8050(const PersonView& p) {
  const auto& r = p.world.residents;
  if (age_of(r, p.who, p.world.week) < kEldest || !r.household[p.who].exists()) return 0;
  const auto& home = p.world.households[r.household[p.who]];
  if (home.size < 2 || !home_facts(p.world, p.who).eighty_fifty) return 0;
  for (std::size_t m = 0; m < home.size; ++m) {
    const ResidentId member = home.members[m];
    if (is_linked(p.world, member)) return 0;
    const bool elder = r.birth_week[member] != r.birth_week[p.who]
                           ? r.birth_week[member] < r.birth_week[p.who]
                           : r.life[member] < r.life[p.who];
    if (elder) return 0;
  }
  return 1;
}

bool has_severe_unmet_need(const PersonView& p) {
  const auto& r = p.world.residents;
  if (r.needs_open[p.who] == 0) return false;
  const auto severity = numbers_of(p.world.parameters.needs).severity;
  for (std::size_t kind = 0; kind < kNeedKinds; ++kind) {
    const bool open = (r.needs_open[p.who] & need_bit(kind)) != 0;
    if (open && severity[kind] >= kSevere && r.need_age[p.who][kind] > kUnmetWeeks) return true;
  }
  return false;
}
double lives_well(const PersonView& p) {
  const bool well = p.z < kWellZ && p.strong_ties >= 1 &&
                    p.world.residents.role[p.who] > float(kWellRole) && !has_severe_unmet_need(p);
  return well ? 1.0 : 0.0;
}

constexpr std::array kRows{
    mean_of_people(
        {"loneliness", "SD", "F1"}, kAdults,
        {"孤独感（基準の町の標準偏差）", "Loneliness, in standard deviations of the baseline"},
        [](const PersonView& p) { return p.z; }),
    mean_of_people({"direct_never", "share", "F1"}, kAdults,
                   {"孤独感：決してない", "Lonely: never"}, direct<0>),
    mean_of_people({"direct_hardly", "share", "F1"}, kAdults,
                   {"孤独感：ほとんどない", "Lonely: hardly ever"}, direct<1>),
    mean_of_people({"direct_occasionally", "share", "F1"}, kAdults,
                   {"孤独感：たまにある", "Lonely: occasionally"}, direct<2>),
    mean_of_people({"direct_sometimes", "share", "F1"}, kAdults,
                   {"孤独感：時々ある", "Lonely: sometimes"}, direct<3>),
    mean_of_people({"often_always", "share", "F1"}, kAdults,
                   {"孤独感：しばしば・常にある", "Lonely: often or always"}, direct<4>),
    mean_of_people({"sometimes_or_more", "share", "F1"}, kAdults,
                   {"孤独感：時々以上", "Lonely: sometimes or more"}, lonely_chance),
    mean_of_people({"occasionally_or_more", "share", "F1"}, kAdults,
                   {"孤独感：たまに以上", "Lonely: occasionally or more"}, occasional),
    mean_of_people({"ucla_3", "share", "F1"}, kAdults, {"UCLA3項目 3点", "UCLA-3 score 3"},
                   ucla<0>),
    mean_of_people({"ucla_4_6", "share", "F1"}, kAdults, {"UCLA3項目 4〜6点", "UCLA-3 score 4-6"},
                   ucla<1>),
    mean_of_people({"ucla_7_9", "share", "F1"}, kAdults, {"UCLA3項目 7〜9点", "UCLA-3 score 7-9"},
                   ucla<2>),
    mean_of_people({"ucla_10_12", "share", "F1"}, kAdults,
                   {"UCLA3項目 10〜12点", "UCLA-3 score 10-12"}, ucla<3>),
    mean_of_people({"contact", "h/week", "F1"}, kAdults, {"満足のいく交流", "Satisfying contact"},
                   column<&Residents::contact>),
    mean_of_people({"isolated", "share", "F1"}, kAdults,
                   {"孤立（同居者以外の誰とも会うのが週1回未満）",
                    "Isolated (meets anybody outside the household less than once a week)"},
                   isolated),
    mean_of_people(
        {"lonely_and_isolated", "share", "F1"}, kAdults,
        {"孤独（時々以上）で孤立もしている", "Lonely (sometimes or more) and isolated at once"},
        both),
    mean_of_people(
        {"neither", "share", "F1"}, kAdults,
        {"孤独（時々以上）でも孤立でもない", "Neither lonely (sometimes or more) nor isolated"},
        neither),
    mean_of_people({"contact_never", "share", "F1"}, kAdults, {"交流：全くない", "Contact: never"},
                   contact<ContactCategory::never>),
    mean_of_people({"contact_less_than_monthly", "share", "F1"}, kAdults,
                   {"交流：月1回未満", "Contact: less than monthly"},
                   contact<ContactCategory::less_than_monthly>),
    mean_of_people({"contact_monthly", "share", "F1"}, kAdults,
                   {"交流：月1回程度", "Contact: monthly"}, contact<ContactCategory::monthly>),
    mean_of_people({"contact_fortnightly", "share", "F1"}, kAdults,
                   {"交流：2週間に1回程度", "Contact: fortnightly"},
                   contact<ContactCategory::fortnightly>),
    mean_of_people({"contact_weekly", "share", "F1"}, kAdults,
                   {"交流：週1回程度", "Contact: weekly"}, contact<ContactCategory::weekly>),
    mean_of_people({"contact_two_or_three", "share", "F1"}, kAdults,
                   {"交流：週2〜3回", "Contact: two or three times a week"},
                   contact<ContactCategory::two_or_three>),
    mean_of_people({"contact_four_or_more", "share", "F1"}, kAdults,
                   {"交流：週4回以上", "Contact: four times a week or more"},
                   contact<ContactCategory::four_or_more>),
    mean_of_people(
        {"lsns_low", "share", "F1"}, kAdults, {"LSNS-6相当 12点未満", "LSNS-6-like score below 12"},
        [](const PersonView& p) { return p.world.residents.lsns[p.who] < 12 ? 1.0 : 0.0; }),
    mean_of_people({"role", "1", "F2"}, kAdults,
                   {"役割・出番の感覚", "Sense of having a part to play"},
                   column<&Residents::role>),
    mean_of_people({"role_high", "share", "F2"}, kAdults,
                   {"役割・出番の感覚が0.5を超える", "Sense of having a part to play over .5"},
                   high_role),
    mean_of_people(
        {"satisfaction", "1", "F2"}, kVisitors,
        {"来所者の満足（8週以内に来た人、最もなじみの拠点）",
         "Visitors' satisfaction (came within eight weeks; with the hub they know best)"},
        [](const PersonView& p) { return p.satisfaction; }),
    sum_of_people({"hikikomori", "people", "F3"}, kEveryone, {"ひきこもりの人", "Withdrawn people"},
                  flagged<kHikikomori>),
    sum_of_people({"truants", "people", "F3"}, kEveryone,
                  {"学校に行っていない子ども", "Children who stay away from school"},
                  flagged<kTruant>),
    sum_of_people({"unlinked_8050", "households", "F3"}, kEveryone,
                  {"どの拠点・支援ともつながりのない8050の世帯（最年長者で数える）",
                   "8050 households without support or a visit to any hub for half a year (counted "
                   "at the eldest)"},
                  unlinked_8050),
    mean_of_people({"trust", "1", "F4"}, kAdults, {"人への信頼", "Trust in people"},
                   column<&Residents::trust>),
    mean_of_people({"stigma", "1", "F4"}, kAdults,
                   {"「困った人の行く所」と見られることへの引け目",
                    "Shyness of being seen as somebody in trouble"},
                   column<&Residents::stigma_sensitivity>),
    mean_of_people({"living_well", "share", "Z1"}, kAdults,
                   {"この街で自分らしく暮らせている（表示用の合成指標：孤独0.8未満、出番0.4超、"
                    "重い困りごとの放置なし、町内に強い絆あり）",
                    "Living well here (composite, for display only: loneliness under .8, part to "
                    "play over .4, no severe need unmet, a strong tie in the town)"},
                   lives_well),
};
}  // namespace

std::span<const Measure> of_feelings() {
  return kRows;
}

}  // namespace engawa::measure_rows
