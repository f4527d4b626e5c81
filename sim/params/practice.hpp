// Information, events and pressure: numbers that only some practices use
// (model 7.7, 7.8, 8).
#pragma once
#include <array>

#include "sim/params/field.hpp"

namespace engawa {

struct Practice {
  double handed_on, companion_slot;
  double pressure_from, pressure_pull, pressure_repels, pressure_cost;
  double quiet_from, quiet_ties, online_quality, table_size;
  double doubt_from, doubters_gain, keepsake_share, keepsake_weeks, workshop_stigma;
  double invitation_base, invitation_tie, invitation_mind, invitation_again, invitation_stigma;
  double event_union;
  double rotation_reach;
  double gift_habit, harvest_begins, harvest_ends;
  double outing_week, outing_bond, outing_relief;
};

inline constexpr std::array kPracticeRows{
    Field<Practice>{&Practice::handed_on, "practice.handed_on", "1", .3, 0, 1,
                    "Share of what is told to every home that somebody of the "
                    "household hands on "
                    "to a withdrawn member.",
                    "家に届いた知らせを、家族がひきこもる人に手渡す割合",
                    "assumption: seed 002 tells of a mother who saw the flyer; "
                    "size unmeasured"},
    Field<Practice>{&Practice::companion_slot, "practice.companion_slot", "1", 1.3, 1, 2,
                    "Worth of a slot in which somebody who came last week is free as well.",
                    "先週来た知り合いも空いている枠の値打ち",
                    "assumption: people who go together agree on a time when both can"},
    Field<Practice>{&Practice::pressure_from, "practice.pressure_from", "1", .5, .3, .8,
                    "Satisfaction from which being pressed to come again is taken well.",
                    "強い誘いを好意と受けとる満足度",
                    "assumption: above the satisfaction with a plain session"},
    Field<Practice>{&Practice::pressure_pull, "practice.pressure_pull", "logit", .3, 0, 1,
                    "Pull of full pressure on those who are satisfied.",
                    "満足している人を強く誘う効果",
                    "assumption: weaker than one companion, no data found"},
    Field<Practice>{&Practice::pressure_repels, "practice.pressure_repels", "logit", 1.5, 0, 3,
                    "Loss of intention under full pressure for everybody else.",
                    "そのほかの人を強い誘いが遠ざける効果",
                    "assumption: as strong as a stigmatising label, no data found"},
    Field<Practice>{&Practice::pressure_cost, "practice.pressure_cost", "1", .2, 0, .5,
                    "Satisfaction that a session under full pressure loses.",
                    "強く勧められた回の満足の減り",
                    "assumption: somewhat more than a full room costs; seed "
                    "000 does not push"},
    Field<Practice>{&Practice::quiet_from, "practice.quiet_from", "SD", -.5, -2, 0,
                    "Sociability below which one just sits there where that is welcome.",
                    "いるだけで過ごす人の社交性の上限", "assumption: the least sociable third"},
    Field<Practice>{&Practice::quiet_ties, "practice.quiet_ties", "1", .5, 0, 1,
                    "Share of acquaintance and of time on ties left to those who just sit "
                    "there.",
                    "いるだけの人に残る、知り合うことと語らいの割合",
                    "assumption: half; to be there counts in full for satisfaction"},
    Field<Practice>{&Practice::online_quality, "practice.online_quality", "1", .4, .1, 1,
                    "Worth of talk at an online gathering, relative to talk in one room.",
                    "オンラインの会話の値打ち(同じ部屋での会話を1とする)",
                    "assumption: as an hour on an online tie compares with one face to "
                    "face"},
    Field<Practice>{&Practice::table_size, "practice.table_size", "persons", 6, 3, 10,
                    "People at a table of a gathering by invitation.", "招待制の集まりの1卓の人数",
                    "assumption: everybody at a table of six hears everybody"},
    Field<Practice>{&Practice::doubt_from, "practice.doubt_from", "1", .3, .1, .6,
                    "Readiness to step in below which somebody counts as doubting.",
                    "疑いのある人とみなすおせっかいの心の上限",
                    "assumption: the rest of readiness, from which doubt is below"},
    Field<Practice>{&Practice::doubters_gain, "practice.doubters_gain", "1", 2, 0, 4,
                    "Extra gain of readiness of those in full doubt, relative "
                    "to the others.",
                    "疑いの強い人のおせっかいの心が余分に増す割合",
                    "assumption: seed 001 tells that doubters were moved most; "
                    "three times as much"},
    Field<Practice>{&Practice::keepsake_share, "practice.keepsake_share", "1", .5, 0, 1,
                    "Share of the fading of readiness that a letter to oneself leaves.",
                    "自分への手紙が残す、おせっかいの心の薄れる速さの割合",
                    "assumption: half, no data found"},
    Field<Practice>{&Practice::keepsake_weeks, "practice.keepsake_weeks", "week", 52, 4, 156,
                    "Weeks for which the letter works.", "その手紙の効く週数",
                    "assumption: a year, no data found"},
    Field<Practice>{&Practice::workshop_stigma, "practice.workshop_stigma", "1", .05, 0, .2,
                    "Sensitivity to stigma lost by a workshop about one person's story.",
                    "一人の物語をめぐるワークショップで和らぐ気後れ",
                    "assumption: as much as two or three good visits; seed 001"},
    Field<Practice>{&Practice::invitation_base, "practice.invitation_base", "logit", -1, -3, 1,
                    "Logit of accepting the first invitation of a stranger.",
                    "知らない人の最初の招待に応じるロジット",
                    "assumption: about a quarter accept, no data found"},
    Field<Practice>{&Practice::invitation_tie, "practice.invitation_tie", "logit", 1.2, 0, 3,
                    "Effect of a full tie to whoever invites.", "招く人との絆の効果",
                    "assumption: close people are asked in vain half as often"},
    Field<Practice>{&Practice::invitation_mind, "practice.invitation_mind", "logit", .8, 0, 2,
                    "Effect of full readiness to step in.", "おせっかいの心の効果",
                    "assumption: less than a close tie"},
    Field<Practice>{&Practice::invitation_again, "practice.invitation_again", "logit", .5, 0, 1.5,
                    "Effect of each further invitation.", "招待を重ねるごとの効果",
                    "assumption: seed 001 tells of inviting without giving up; "
                    "size unmeasured"},
    Field<Practice>{&Practice::invitation_stigma, "practice.invitation_stigma", "logit", .8, 0, 2,
                    "Cost of full sensitivity to stigma.", "気後れの強い人が応じにくい効果",
                    "assumption: as strong as readiness, in the other direction"},
    Field<Practice>{&Practice::event_union, "practice.event_union", "1", .03, 0, .1,
                    "Chance that a suitable pair at a table becomes a couple.",
                    "席をともにした合う2人が結ばれる確率",
                    "seed 001: four couples of one party; per pair an assumption"},
    Field<Practice>{&Practice::rotation_reach, "practice.rotation_reach", "m", 2000, 500, 5000,
                    "Distance from its home within which a moving hub visits areas.",
                    "場所を移す居場所が訪れる地区までの距離",
                    "seed 000 names four stations in a row; distance is an assumption"},
    Field<Practice>{&Practice::gift_habit, "practice.gift_habit", "1", .25, .05, .8,
                    "Habit from which somebody of the field gives of its "
                    "harvest to a neighbour.",
                    "収穫を隣人に分ける常連とみなす習慣の強さ",
                    "assumption: comes about every fourth week"},
    Field<Practice>{&Practice::harvest_begins, "practice.harvest_begins", "week", 8, 0, 51,
                    "Week of the year (from April) in which the harvest begins.",
                    "収穫の始まる週(4月から数える)", "assumption: early June"},
    Field<Practice>{&Practice::harvest_ends, "practice.harvest_ends", "week", 34, 1, 52,
                    "Week of the year (from April) by which it is over.", "収穫の終わる週",
                    "assumption: end of November, before the winter's rest"},
    Field<Practice>{&Practice::outing_week, "practice.outing_week", "week", 27, 0, 51,
                    "Week of the year of the outing of somebody in care to the field.",
                    "介護を受ける人が畑を訪れる週", "assumption: October, after the harvest"},
    Field<Practice>{&Practice::outing_bond, "practice.outing_bond", "1", .2, 0, .5,
                    "Strength that the outing adds to the ties within the family.",
                    "その外出が家族の絆に加える強さ",
                    "assumption: renews what months apart had worn away; seed 002"},
    Field<Practice>{&Practice::outing_relief, "practice.outing_relief", "raw", .1, 0, .5,
                    "Stress that it takes from the household.", "世帯の心労を減らす量",
                    "assumption: a tenth of a bereavement's; seed 002 tells of "
                    "the reunion"},
};
static_assert(rows_are_whole(kPracticeRows));

}  // namespace engawa
