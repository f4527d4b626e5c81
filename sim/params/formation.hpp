// How ties begin: in sessions, next door, through friends, at work and school.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Formation {
  double session_accept, session_sociability, session_theme, session_strength;
  double neighbour_rate, neighbour_sociability, neighbour_metres, neighbour_strength;
  double triad_rate, triad_sociability, triad_women, triad_strength, triad_throttle;
  double focus_rate, focus_accept, focus_strength;
  double throttle_floor, welcome_floor, triad_floor;
};

inline constexpr std::array kFormationRows{
    Field<Formation>{&Formation::session_accept, "formation.session_accept", "1", .45, .1, .8,
                     "Chance that two strangers in a circle become acquainted.",
                     "輪で隣り合った初対面の2人が知り合う確率",
                     "assumption: not quite every second pair at a table clicks"},
    Field<Formation>{&Formation::session_sociability, "formation.session_sociability", "1", .2, 0,
                     .5, "Effect of both people's sociability, per z.", "双方の社交性の効果",
                     "assumption: sociable people click more; size unmeasured"},
    Field<Formation>{&Formation::session_theme, "formation.session_theme", "1", .5, 0, 1,
                     "Extra acquaintance where both like to talk.", "話し好きどうしの上乗せ",
                     "assumption: a shared theme eases talk by half; no data found"},
    Field<Formation>{&Formation::session_strength, "formation.session_strength", "1", .06, .03, .15,
                     "Strength with which a hub tie begins.", "居場所での絆の初めの強さ",
                     "assumption: .10 with a round of introductions"},
    Field<Formation>{&Formation::neighbour_rate, "formation.neighbour_rate", "1/week", .010, .005,
                     .02, "Chance of turning to somebody next door.", "近所の人に声をかける確率",
                     "calibrated: degree of 4.4 (prototype)"},
    Field<Formation>{&Formation::neighbour_sociability, "formation.neighbour_sociability", "1", .3,
                     0, .6, "Effect of sociability on it, per z.", "それへの社交性の効果",
                     "assumption: sociable people turn to neighbours more; size unmeasured"},
    Field<Formation>{&Formation::neighbour_metres, "formation.neighbour_metres", "m", 60, 30, 150,
                     "Distance within which one turns to neighbours, and its decay.",
                     "近所とみなす距離",
                     "assumption: shape F260; scale is a few houses along the street"},
    Field<Formation>{&Formation::neighbour_strength, "formation.neighbour_strength", "1", .12, .05,
                     .3, "Strength with which a neighbour tie begins.", "隣人の絆の初めの強さ",
                     "assumption: repeated sight gives a head start over strangers"},
    Field<Formation>{&Formation::triad_rate, "formation.triad_rate", "1/week", .018, .012, .035,
                     "Chance of being introduced by a friend.", "友人に紹介される確率",
                     "calibrated: C4 and stationary friendships; F259"},
    Field<Formation>{&Formation::triad_sociability, "formation.triad_sociability", "1", .8, 0, 1.2,
                     "Effect of sociability on it, per z.", "それへの社交性の効果",
                     "calibrated: C4"},
    Field<Formation>{&Formation::triad_women, "formation.triad_women", "1", 1.15, 1, 1.5,
                     "Women's rate relative to the mean (men: 2 minus it).",
                     "女性の倍率（男性は2からの残り）",
                     "assumption: women are introduced somewhat more; size unmeasured"},
    Field<Formation>{&Formation::triad_strength, "formation.triad_strength", "1", .20, .05, .4,
                     "Strength with which an introduced tie begins.", "紹介による絆の初めの強さ",
                     "assumption: an introduction vouches: above strangers, below casual friends"},
    Field<Formation>{&Formation::triad_throttle, "formation.triad_throttle", "1", .3, .1, .6,
                     "Throttle below which nobody follows an introduction.",
                     "紹介に応じる余裕の下限",
                     "assumption: who lacks time for present ties follows none"},
    Field<Formation>{&Formation::focus_rate, "formation.focus_rate", "1/month", .05, 0, .2,
                     "Chance a month of turning to somebody at the same local work or class.",
                     "同じ職場・学級の人に声をかける月あたりの確率",
                     "assumption: after Feld 1981 on shared settings; rate unmeasured"},
    Field<Formation>{&Formation::focus_accept, "formation.focus_accept", "1", .5, .1, 1,
                     "Chance that it is welcome.", "それが受け入れられる確率",
                     "assumption: neither likelier to be welcome nor not"},
    Field<Formation>{&Formation::focus_strength, "formation.focus_strength", "1", .15, .05, .3,
                     "Strength with which such a tie begins.", "その絆の初めの強さ",
                     "assumption: daily sight of each other precedes the first talk"},
    Field<Formation>{&Formation::throttle_floor, "formation.throttle_floor", "1", .2, 0, .5,
                     "Throttle below which nobody seeks new ties.",
                     "新しい付き合いを求める余裕の下限",
                     "assumption: who can hardly keep present ties seeks none"},
    Field<Formation>{
        &Formation::welcome_floor, "formation.welcome_floor", "1", .5, 0, 1,
        "Weight and welcome of a quite dissimilar neighbour, relative to a similar one.",
        "まったく似ていない隣人が選ばれ、受け入れられる比",
        "assumption: neighbours greet whoever lives there"},
    Field<Formation>{&Formation::triad_floor, "formation.triad_floor", "1", .3, 0, 1,
                     "Welcome of a quite dissimilar friend of a friend, relative to a similar one.",
                     "まったく似ていない友人の友人が受け入れられる比",
                     "assumption: an introduction bridges part of a difference"},
};
static_assert(rows_are_whole(kFormationRows));

}  // namespace engawa
