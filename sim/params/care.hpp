// Hospital, clinic and people under support (model 7.16).
#pragma once
#include <array>

#include "sim/params/field.hpp"

namespace engawa {

struct Care {
  double accept_base, accept_trust, way_hours, first_bond, bond_gain, voicing, most_hubs,
      reach_metres, least_match, own_hub, recent_weeks, circle_strength;
  double clinic_40, clinic_75, refer_lonely, case_hours, case_contacts, case_weeks;
  double ward_recovery, ward_role, ward_nurse_hours, known_face_weeks;
};

inline constexpr std::array kCareRows{
    Field<Care>{&Care::accept_base, "care.accept_base", "logit", -1, -4, 3,
                "Letting a visitor in for the first time: logit without any trust.",
                "初めての訪問を受け入れるロジット（信頼がないとき）",
                "assumption: a quarter of the least trusting open the door"},
    Field<Care>{&Care::accept_trust, "care.accept_trust", "logit", 2, 0, 6,
                "Gain of that logit at full trust.", "信頼が最大のときの、その上乗せ",
                "assumption: three quarters of the most trusting open the door"},
    Field<Care>{&Care::way_hours, "care.way_hours", "h", .5, 0, 2,
                "Paid time for the way and the notes of a contact at home.",
                "訪問1回の移動と記録にかかる有給の時間",
                "assumption: a few streets on foot or by bicycle, and a note"},
    Field<Care>{&Care::first_bond, "care.first_bond", "1", .05, 0, .3,
                "Strength of the tie to a professional at the first contact.",
                "支え手との絆のはじめの強さ", "assumption: just above a greeting"},
    Field<Care>{&Care::bond_gain, "care.bond_gain", "1", .06, .01, .2,
                "Growth of that tie with each week's contact, of what is missing.",
                "1週の関わりで伸びる絆（残りに対する割合）",
                "assumption: seed 002 tells of faces known within a stay, no figure"},
    Field<Care>{&Care::voicing, "care.voicing", "1", 1.5, 1, 2.5,
                "Multiple of the chance to say a need aloud while under support.",
                "支え手がいる間の、困りごとを口にする確率の倍率",
                "assumption: a known face picks up what would go unsaid (seed 002)"},
    Field<Care>{&Care::most_hubs, "care.most_hubs", "hubs", 2, 0, 4,
                "Hubs to which one person is accompanied.", "1人に付き添う居場所の数の上限",
                "assumption: one or two introductions, not a tour"},
    Field<Care>{&Care::reach_metres, "care.reach_metres", "m", 1000, 300, 5000,
                "Distance from home within which hubs are proposed.",
                "紹介する居場所の、家からの距離の上限", "assumption: a quarter of an hour on foot"},
    Field<Care>{&Care::least_match, "care.least_match", "1", .3, 0, 1,
                "Least match of interests for a hub to be proposed that serves no open need.",
                "困りごとに応えない居場所を紹介する、関心の一致の下限",
                "assumption: about the match of a person of average interests"},
    Field<Care>{&Care::own_hub, "care.own_hub", "1", 1, 0, 5,
                "Weight of the hub from which support is given, when one is chosen; a full match "
                "of interests has 1.",
                "支え手の居場所を紹介する重み（関心の完全な一致を1とする）",
                "assumption: people first think of their own place"},
    Field<Care>{&Care::recent_weeks, "care.recent_weeks", "week", 8, 1, 26,
                "Weeks since a visit within which somebody counts as going there.",
                "通っているとみなす、最後の来訪からの週数", "assumption: two months"},
    Field<Care>{&Care::circle_strength, "care.circle_strength", "1", .15, .03, .4,
                "Strength of new ties between a watch circle and whom it looks after.",
                "見守りの輪で生まれる絆のはじめの強さ",
                "assumption: as between table companions of a workshop (seed 001)"},
    Field<Care>{&Care::clinic_40, "care.clinic_40", "1/week", .06, 0, .3,
                "Chance of a visit to a clinic in a week, up to 40.", "1週に受診する確率、40歳まで",
                "assumption: some three visits a year"},
    Field<Care>{&Care::clinic_75, "care.clinic_75", "1/week", .25, 0, .6,
                "Chance of a visit to a clinic in a week, from 75; in between it rises evenly.",
                "1週に受診する確率、75歳から（その間は直線）", "assumption: a visit a month"},
    Field<Care>{&Care::refer_lonely, "care.refer_lonely", "SD", .8, -1, 2,
                "Loneliness from which a clinic thinks of a social prescription.",
                "受診先が社会的処方を思い浮かべる孤独感",
                "assumption: about the loneliest fifth; it shows only when asked"},
    Field<Care>{&Care::case_hours, "care.case_hours", "h", 1.5, .25, 12,
                "Link worker's hours for one case.", "リンクワーカーが1件にかける時間",
                "assumption: a talk, a call and one visit together"},
    Field<Care>{&Care::case_contacts, "care.case_contacts", "1", 3, 1, 12, "Contacts in one case.",
                "1件あたりに会う回数", "assumption: as for its hours"},
    Field<Care>{&Care::case_weeks, "care.case_weeks", "week", 12, 4, 52, "Length of one case.",
                "1件の期間", "assumption: three months, as the referral's effect lasts"},
    Field<Care>{&Care::ward_recovery, "care.ward_recovery", "1", .95, .7, 1,
                "Half-life of recovery in a week after a session on the ward, as a multiple.",
                "病棟の会に出た翌週の、回復の半減期の倍率",
                "assumption: seed 002 tells of patients up and clearer, no figure; 1 = no effect"},
    Field<Care>{&Care::ward_role, "care.ward_role", "1", .02, 0, .1,
                "Sense of a part to play gained by a session on the ward, of what is missing.",
                "病棟の会1回で増す、出番の感覚（残りに対する割合）",
                "assumption: teaching origami or playing along (seed 002)"},
    Field<Care>{&Care::ward_nurse_hours, "care.ward_nurse_hours", "h", .15, 0, 1,
                "Time that a patient's week with a session frees for ward nurses.",
                "患者1人が会に出た週に、病棟の看護師に生まれる時間",
                "assumption: part of an afternoon without watching one patient (seed 002)"},
    Field<Care>{&Care::known_face_weeks, "care.known_face_weeks", "week", 2, 0, 8,
                "Weeks after discharge within which a face known from the ward can go along.",
                "病棟の顔なじみが退院後に引き継がれるまでの週数",
                "assumption: support is arranged before the patient goes home (seed 002)"},
};
static_assert(rows_are_whole(kCareRows));

}  // namespace engawa
