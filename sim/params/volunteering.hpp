// From visitor to helper, volunteer and coordinator; load, burnout, quitting; civic readiness.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Volunteering {
  double step_rate, step_role, step_role_from, step_sociability, step_free_slots, step_burnout, step_know_how,
      second_step, coordinator_rate;
  double mean_hours, most_hours, shift_hours;
  double load_memory, burn_speed, burn_load, burn_load_from, burn_role, burn_role_from, burn_rest, burn_recovery;
  double quit_rate, quit_burnout, quit_burnout_from, pause_weeks, pause_mind, pause_satisfaction;
  double role_gain, role_decay, role_rest;
  double mind_rest, mind_speed, mind_learning;
};

inline constexpr std::array kVolunteeringRows{
    Field<Volunteering>{&Volunteering::step_rate, "volunteering.step_rate", "1/week", .004, .001, .02,
                        "Chance that a visitor begins to lend a hand.", "来訪者が手伝いはじめる確率", "calibrated: C11 not reachable through hubs alone"},
    Field<Volunteering>{&Volunteering::step_role, "volunteering.step_role", "logit", 1.2, 0, 3,
                        "Effect of the sense of role above .4.", "出番の感覚の効果", "assumption"},
    Field<Volunteering>{&Volunteering::step_role_from, "volunteering.step_role_from", "1", .4, .2, .6,
                        "Sense of role at which that effect is neutral.", "その効果が中立となる出番の感覚", "assumption"},
    Field<Volunteering>{&Volunteering::step_sociability, "volunteering.step_sociability", "logit", .3, 0, .6,
                        "Effect of sociability.", "社交性の効果", "assumption"},
    Field<Volunteering>{&Volunteering::step_free_slots, "volunteering.step_free_slots", "slots", 9, 3, 15,
                        "Free slots one must have.", "必要な空き枠の数", "F331; size is an assumption"},
    Field<Volunteering>{&Volunteering::step_burnout, "volunteering.step_burnout", "1", .5, .2, .8,
                        "Burnout above which nobody steps forward.", "手を挙げなくなる疲弊の度合い", "assumption"},
    Field<Volunteering>{&Volunteering::step_know_how, "volunteering.step_know_how", "1", .5, 0, 1,
                        "Effect of the hub's know-how.", "運営の知恵の効果", "assumption"},
    Field<Volunteering>{&Volunteering::second_step, "volunteering.second_step", "1", .6, .2, 1,
                        "Rate of the step from helper to volunteer, relative to the first.", "手伝いから担い手への段の比", "assumption"},
    Field<Volunteering>{&Volunteering::coordinator_rate, "volunteering.coordinator_rate", "1/week", .0008, 0, .005,
                        "Chance that a volunteer who brings people together becomes a coordinator.", "担い手が調整役になる確率", "assumption"},
    Field<Volunteering>{&Volunteering::mean_hours, "volunteering.mean_hours", "h/week", 2, 1, 5,
                        "Mean hours offered beyond the first (Poisson).", "申し出る時間の平均（1時間に加えて）", "assumption; F334"},
    Field<Volunteering>{&Volunteering::most_hours, "volunteering.most_hours", "h/week", 10, 4, 20,
                        "Most hours offered.", "申し出る時間の上限", "assumption"},
    Field<Volunteering>{&Volunteering::shift_hours, "volunteering.shift_hours", "h", 4, 2, 6,
                        "Hours offered that make one shift.", "1回の当番にあたる時間", "assumption"},
    Field<Volunteering>{&Volunteering::load_memory, "volunteering.load_memory", "1/week", .25, .05, 1,
                        "Weight of this week in the load felt.", "負担感に占める今週の重み", "assumption: last month"},
    Field<Volunteering>{&Volunteering::burn_speed, "volunteering.burn_speed", "1/week", .06, .02, .15,
                        "Speed of burnout.", "疲弊の進む速さ", "assumption; S:allen"},
    Field<Volunteering>{&Volunteering::burn_load, "volunteering.burn_load", "1", .5, .2, 1,
                        "Effect of overload.", "過重な負担の効果", "assumption"},
    Field<Volunteering>{&Volunteering::burn_load_from, "volunteering.burn_load_from", "1", .8, .5, 1.2,
                        "Load from which it wears people out.", "消耗がはじまる負担", "assumption"},
    Field<Volunteering>{&Volunteering::burn_role, "volunteering.burn_role", "1", .25, 0, .5,
                        "Protection by the sense of role above .3.", "出番の感覚による保護", "assumption"},
    Field<Volunteering>{&Volunteering::burn_role_from, "volunteering.burn_role_from", "1", .3, .1, .6,
                        "Sense of role above which it protects.", "保護がはじまる出番の感覚", "assumption"},
    Field<Volunteering>{&Volunteering::burn_rest, "volunteering.burn_rest", "1/week", .01, 0, .05,
                        "Recovery in weeks of light load.", "負担の軽い週の回復", "assumption"},
    Field<Volunteering>{&Volunteering::burn_recovery, "volunteering.burn_recovery", "1/week", .03, .01, .1,
                        "Recovery of those who do not volunteer.", "担い手でない人の回復", "assumption"},
    Field<Volunteering>{&Volunteering::quit_rate, "volunteering.quit_rate", "1/week", .004, .002, .01,
                        "Chance of quitting without burnout (19 % a year).", "疲弊によらない引退の確率", "S:forner"},
    Field<Volunteering>{&Volunteering::quit_burnout, "volunteering.quit_burnout", "1/week", .06, 0, .2,
                        "Extra chance per unit of burnout above the threshold.", "疲弊による引退の上乗せ", "S:allen; size is an assumption"},
    Field<Volunteering>{&Volunteering::quit_burnout_from, "volunteering.quit_burnout_from", "1", .5, .3, .8,
                        "That threshold.", "その閾値", "assumption"},
    Field<Volunteering>{&Volunteering::pause_weeks, "volunteering.pause_weeks", "week", 52, 0, 104,
                        "Weeks before somebody burnt out is ready again.", "燃え尽きた人が戻れるまでの週数", "assumption"},
    Field<Volunteering>{&Volunteering::pause_mind, "volunteering.pause_mind", "1", .1, 0, .3,
                        "Civic readiness lost by burning out.", "燃え尽きて失うおせっかい心", "assumption"},
    Field<Volunteering>{&Volunteering::pause_satisfaction, "volunteering.pause_satisfaction", "1", .1, 0, .5,
                        "Satisfaction with the hub left after it.", "燃え尽きた後に残る満足", "assumption"},
    Field<Volunteering>{&Volunteering::role_gain, "volunteering.role_gain", "1/week", .03, .01, .08,
                        "Sense of role gained by a week of volunteering (twice from 2 h on).", "担い手の1週間で増す出番の感覚", "S:carr: two hours and more; size is an assumption"},
    Field<Volunteering>{&Volunteering::role_decay, "volunteering.role_decay", "1/week", .008, .002, .03,
                        "Speed at which the sense of role returns to rest.", "出番の感覚が平常に戻る速さ", "assumption: matters after closures (prototype)"},
    Field<Volunteering>{&Volunteering::role_rest, "volunteering.role_rest", "1", .35, .2, .5,
                        "Sense of role that family and work give at rest.", "家族や仕事が与える平常の出番の感覚", "assumption: the neutral point of the loneliness equation"},
    Field<Volunteering>{&Volunteering::mind_rest, "volunteering.mind_rest", "1", .3, .1, .5,
                        "Civic readiness at rest.", "平常のおせっかい心", "assumption"},
    Field<Volunteering>{&Volunteering::mind_speed, "volunteering.mind_speed", "1/week", .01, .002, .03,
                        "Speed of its return to rest.", "平常に戻る速さ", "assumption"},
    Field<Volunteering>{&Volunteering::mind_learning, "volunteering.mind_learning", "1/week", .01, 0, .03,
                        "Learning from ties who are readier.", "より前向きな知り合いから学ぶ速さ", "assumption"},
};
static_assert(rows_are_whole(kVolunteeringRows));

}  // namespace engawa
