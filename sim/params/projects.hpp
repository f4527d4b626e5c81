// From murmurs to projects, know-how and networks (model 7.13, 7.14).
#pragma once
#include <array>

#include "sim/params/field.hpp"

namespace engawa {

struct Projects {
  double murmurs_needed, hearsay, founding_slope, core_least, core_most, core_mind, core_burnout,
      founding_know_how, spin_off_core, founder_role, site_rent, hours_per_case, hours_per_ride,
      standing_hours, least_share, short_weeks, end_chance, reach_metres, ride_distance, ride_age,
      ride_mobility, ride_wanted, linked_referral, fading, learnt_step;
};

inline constexpr std::array kProjectsRows{
    Field<Projects>{&Projects::murmurs_needed, "projects.murmurs_needed", "1/1000 persons", 8, 4,
                    16,
                    "Unsolved murmurs of a kind in half a year, per 1,000 residents of the area, "
                    "that call for a project.",
                    "企てを呼ぶ、地区の住民1,000人あたり半年分の未解決のつぶやき",
                    "assumption: eight in half a year are heard as a common trouble"},
    Field<Projects>{&Projects::hearsay, "projects.hearsay", "1", 1, 0, 1,
                    "Weight of a trouble told to friends and neighbours, against one told at a "
                    "hub, where murmurs are talked over.",
                    "友人や近所に語られた困りごとの、拠点で語られたものに対する重み",
                    "assumption: what is said aloud gets about; seed 002 tells of neighbours' "
                    "murmurs brought along"},
    Field<Projects>{
        &Projects::founding_slope, "projects.founding_slope", "1/meeting", .5, 0, 2,
        "Rate of founding where murmurs are twice those needed, with a core of three and know-how "
        ".5.",
        "つぶやきが必要数の2倍、中心の3人とノウハウ.5がそろうときの立ち上がりの速さ",
        "assumption: a core that meets monthly begins within some months; no data found"},
    Field<Projects>{&Projects::core_least, "projects.core_least", "persons", 3, 2, 8,
                    "People ready to carry a project without whom none is founded.",
                    "これだけいなければ始まらない、中心となる人の数",
                    "assumption: three share the work when one is ill"},
    Field<Projects>{&Projects::core_most, "projects.core_most", "1", 2, 1, 4,
                    "Multiple of that core beyond which more people make no difference.",
                    "中心の人がこの倍数を超えても変わらない",
                    "assumption: six carry a small project as well as ten"},
    Field<Projects>{&Projects::core_mind, "projects.core_mind", "1", .5, .2, .8,
                    "Civic readiness from which somebody belongs to the core.",
                    "中心に加わるおせっかい心の強さ", "assumption: well above the rest of .3"},
    Field<Projects>{&Projects::core_burnout, "projects.core_burnout", "1", .4, .1, .8,
                    "Burnout from which nobody takes on a project.",
                    "企てを引き受けられなくなる疲弊",
                    "assumption: below the .5 at which nobody steps forward"},
    Field<Projects>{&Projects::founding_know_how, "projects.founding_know_how", "1", .5, 0, 1,
                    "Share of the chance of founding that needs no know-how of the place.",
                    "場のノウハウがなくても残る立ち上がりやすさ",
                    "assumption: half of the chance is experience"},
    Field<Projects>{
        &Projects::spin_off_core, "projects.spin_off_core", "persons", 1, 0, 3,
        "People that a living project of the same place adds to the core of the next.",
        "同じ場から生まれた企てが、次の企ての中心に足す人数",
        "assumption: one of them lends a hand; seed 001 tells of one project after another"},
    Field<Projects>{&Projects::founder_role, "projects.founder_role", "1", .2, 0, .5,
                    "Sense of role that the founder gains.", "呼びかけ人が得る出番の感覚",
                    "assumption: twice what a help given brings"},
    Field<Projects>{&Projects::site_rent, "projects.site_rent", "yen/month", 30000, 0, 200000,
                    "Rent of a small vacant room, house or shop before the discount of a desk for "
                    "vacant sites.",
                    "空き室・空き家・空き店舗の家賃(活用窓口の割引の前)",
                    "assumption: order of magnitude, not looked up"},
    Field<Projects>{&Projects::hours_per_case, "projects.hours_per_case", "h", 2, .5, 8,
                    "Volunteer hours of one case (shopping, a repair, an afternoon of learning).",
                    "1件(買い物、修理、学びの午後など)にかかる担い手の時間",
                    "assumption: way, talk and task"},
    Field<Projects>{&Projects::hours_per_ride, "projects.hours_per_ride", "h", 1, .25, 4,
                    "Volunteer hours of a ride to a hub and back.",
                    "拠点への送り迎え1回にかかる担い手の時間",
                    "assumption: half a day of one car carries four people"},
    Field<Projects>{&Projects::standing_hours, "projects.standing_hours", "h/week", 6, 2, 20,
                    "Hours a week that a project needs to go on, whatever is asked of it.",
                    "頼まれごとの数によらず、企てが続くのに要る週の時間",
                    "assumption: three people with two hours each"},
    Field<Projects>{&Projects::least_share, "projects.least_share", "1", .5, .2, .8,
                    "Share of those hours below which it is short of hands.",
                    "その時間のこの割合を下回ると人手不足",
                    "assumption: half the hands cannot keep the promises"},
    Field<Projects>{&Projects::short_weeks, "projects.short_weeks", "week", 8, 2, 26,
                    "Weeks in a row short of hands after which it may end.",
                    "人手不足が何週続くと終わりうるか",
                    "assumption: two months of looking for others"},
    Field<Projects>{&Projects::end_chance, "projects.end_chance", "1/week", .25, .05, 1,
                    "Chance of ending in a week from then on.", "それ以後、1週間に終わる確率",
                    "assumption: most give up within another month or two"},
    Field<Projects>{&Projects::reach_metres, "projects.reach_metres", "m", 2000, 500, 20000,
                    "Distance within which a project serves people.", "企てが応えられる範囲の距離",
                    "seed 003: the area of a junior high school; its size is an assumption"},
    Field<Projects>{&Projects::ride_distance, "projects.ride_distance", "1", .35, .1, 1,
                    "Share of the walk's burden that a ride leaves.",
                    "送り迎えがあるときに残る道のりの負担の割合",
                    "assumption: getting ready and waiting remain"},
    Field<Projects>{&Projects::ride_age, "projects.ride_age", "year", 75, 65, 90,
                    "Age from which people without a car want rides.",
                    "車のない人が送り迎えを望む年齢", "assumption: as for the needs of the old"},
    Field<Projects>{&Projects::ride_mobility, "projects.ride_mobility", "1", .6, .2, .9,
                    "Mobility below which people without a car want rides.",
                    "車のない人が送り迎えを望む歩く力", "assumption: cannot walk far"},
    Field<Projects>{&Projects::ride_wanted, "projects.ride_wanted", "1/week", .3, 0, 1,
                    "Chance that such a person asks for a ride in a week.",
                    "そうした人が1週間に送り迎えを頼む確率",
                    "assumption: out about every third week"},
    Field<Projects>{
        &Projects::linked_referral, "projects.linked_referral", "1", .5, 0, 1,
        "Extra chance of a referral between hubs of one network.",
        "同じつながりに属する拠点の間で、つなぎやすさが増す割合",
        "assumption: people who meet monthly know whom to call; seed 004 for the practice"},
    Field<Projects>{&Projects::fading, "projects.fading", "1/year", .02, 0, .1,
                    "Know-how above its kind's own that a hub loses in a year.",
                    "その種類の標準を超えるノウハウが1年に薄れる量",
                    "assumption: people leave and take what they know along"},
    Field<Projects>{&Projects::learnt_step, "projects.learnt_step", "1", .1, .05, .5,
                    "Know-how gained that counts as a step of learning in the records.",
                    "記録の上で学びの一歩と数えるノウハウの増し",
                    "assumption: for records only; nothing depends on it"},
};
static_assert(rows_are_whole(kProjectsRows));

}  // namespace engawa
