// What a session at a hub does to those who come.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Session {
  double pair_share, circle_reach, friends_talk, know_how_safety, safety_neutral, apart, talk_quality, talk_openness, full_circle, staff_reach;
  double satisfaction_base, familiar, company, role_bonus, know_how, clique_cost, crowd_cost,
      newcomer_visits, satisfaction_speed, turned_away_cost;
  double role_gain, skill_shown, skill_role;
  double conflict_rate, conflict_satisfaction, conflict_tie, mediated, mediated_from;
  double trust_gain, staff_trust, stigma_relief;
};

inline constexpr std::array kSessionRows{
    Field<Session>{&Session::pair_share, "session.pair_share", "1", .222, .1, .5,
                   "Share of a visit that one pair of a circle spends together (1/4.5).",
                   "訪問のうち輪の中の1組がともに過ごす割合", "assumption"},
    Field<Session>{&Session::circle_reach, "session.circle_reach", "1", 3, 1, 5,
                   "Places in the circle across which people talk.", "輪の中で話が届く隣の数", "assumption"},
    Field<Session>{&Session::friends_talk, "session.friends_talk", "ties", 3, 0, 6,
                   "Strongest ties present with whom one talks wherever they sit.",
                   "席が離れていても話す強い絆の数", "assumption"},
    Field<Session>{&Session::know_how_safety, "session.know_how_safety", "1", .25, 0, .5,
                   "Psychological safety added by full know-how.", "運営の知恵が加える心理的安全性",
                   "assumption"},
    Field<Session>{&Session::safety_neutral, "session.safety_neutral", "1", .7, .5, .9,
                   "Psychological safety at which acquaintance is neither eased nor hindered.",
                   "知り合いやすさが中立となる心理的安全性", "assumption"},
    Field<Session>{&Session::apart, "session.apart", "1", .5, 0, 1,
                   "Acquaintance left between people who both sit with their own, where safety is low.",
                   "身内で固まる2人が知り合う確率の比", "assumption"},
    Field<Session>{&Session::talk_quality, "session.talk_quality", "1", .5, .2, 1,
                   "Satisfaction per hour of talk among visitors.", "来訪者どうしの会話1時間の充足度", "calibrated: to be checked against C9 only"},
    Field<Session>{&Session::talk_openness, "session.talk_openness", "1", .6, .2, 1,
                   "Share of session time that is talk.", "会話にあてられる時間の割合", "assumption"},
    Field<Session>{&Session::full_circle, "session.full_circle", "1", 6, 2, 10,
                   "Others from which more company adds nothing.", "それ以上増えても変わらない他の参加者の数", "assumption"},
    Field<Session>{&Session::staff_reach, "session.staff_reach", "1", 4, 1, 8,
                   "Visitors to whom staff can give full attention.", "職員が十分に向き合える人数", "assumption"},
    Field<Session>{&Session::satisfaction_base, "session.satisfaction_base", "1", .50, .3, .7,
                   "Satisfaction with a plain session.", "ふつうの回の満足度", "assumption"},
    Field<Session>{&Session::familiar, "session.familiar", "1", .25, 0, .5,
                   "Gain from familiar faces.", "顔なじみがいることの上乗せ", "assumption"},
    Field<Session>{&Session::company, "session.company", "1", .15, 0, .3,
                   "Gain from company.", "にぎわいの上乗せ", "assumption"},
    Field<Session>{&Session::role_bonus, "session.role_bonus", "1", .10, 0, .3,
                   "Gain for those who have a part to play.", "出番のある人の上乗せ", "assumption"},
    Field<Session>{&Session::know_how, "session.know_how", "1", .1, 0, .3,
                   "Gain from the hub's know-how.", "運営の知恵の上乗せ", "assumption"},
    Field<Session>{&Session::clique_cost, "session.clique_cost", "1", .6, .2, 1,
                   "Newcomers' loss where the others keep to themselves.", "内輪の場での新参者の損失", "assumption"},
    Field<Session>{&Session::crowd_cost, "session.crowd_cost", "1", .15, 0, .4,
                   "Loss in a full room.", "満員の場の損失", "assumption"},
    Field<Session>{&Session::newcomer_visits, "session.newcomer_visits", "visits", 3, 1, 6,
                   "Visits for which somebody counts as new.", "新参者とみなす訪問数", "assumption"},
    Field<Session>{&Session::satisfaction_speed, "session.satisfaction_speed", "1", .25, .05, .5,
                   "Weight of one session in the memory of a hub.", "記憶に占める1回の重み", "assumption"},
    Field<Session>{&Session::turned_away_cost, "session.turned_away_cost", "1", .15, 0, .5,
                   "Share of satisfaction lost when turned away.", "断られたときに失う満足の割合", "assumption"},
    Field<Session>{&Session::role_gain, "session.role_gain", "1", .04, .01, .1,
                   "Sense of role gained per session and unit of role offered.", "1回ごとの出番の感覚の伸び", "assumption"},
    Field<Session>{&Session::skill_shown, "session.skill_shown", "1", .05, 0, .2,
                   "Chance of showing a skill per session and unit of role offered.", "得意を見せる確率", "assumption; seed 002"},
    Field<Session>{&Session::skill_role, "session.skill_role", "1", .1, 0, .3,
                   "Sense of role gained by showing it.", "得意を見せたときの出番の感覚の伸び", "assumption"},
    Field<Session>{&Session::conflict_rate, "session.conflict_rate", "1", .004, 0, .02,
                   "Chance of a conflict per visitor present and unit of lacking safety.", "いさかいの起きやすさ", "assumption"},
    Field<Session>{&Session::conflict_satisfaction, "session.conflict_satisfaction", "1", .3, 0, .6,
                   "Satisfaction lost by the two in conflict (others a sixth).", "当事者が失う満足", "assumption"},
    Field<Session>{&Session::conflict_tie, "session.conflict_tie", "1", .1, 0, .3,
                   "Strength lost by their tie.", "当事者の絆が失う強さ", "assumption"},
    Field<Session>{&Session::mediated, "session.mediated", "1", .25, 0, 1,
                   "Share of the damage left where it is mediated.", "とりなされた場合に残る痛手", "assumption; seed 002"},
    Field<Session>{&Session::mediated_from, "session.mediated_from", "1", .7, .3, 1,
                   "Psychological safety from which conflicts are mediated.", "とりなしが働く心理的安全性", "assumption; seed 002"},
    Field<Session>{&Session::trust_gain, "session.trust_gain", "1", .002, 0, .01,
                   "Trust gained by a good visit.", "よい訪問で増す信頼", "assumption"},
    Field<Session>{&Session::staff_trust, "session.staff_trust", "1", .005, 0, .02,
                   "Trust gained per visit and unit of staff quality.", "職員との関わりで増す信頼", "assumption"},
    Field<Session>{&Session::stigma_relief, "session.stigma_relief", "1", .02, 0, .05,
                   "Sensitivity to stigma lost by a good visit.", "よい訪問で和らぐ気後れ", "assumption"},
};
static_assert(rows_are_whole(kSessionRows));

}  // namespace engawa
