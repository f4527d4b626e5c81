// From contact, closeness, role, needs and health to loneliness, and how surveys read it.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

struct Loneliness {
  double discrepancy_slope, closeness_scale, closeness_desire, closeness_power, close_from;
  double speed, noise;
  double discrepancy, discrepancy_rest, missing_closeness, missing_rest, role, role_rest, unmet,
      unmet_rest, health, health_rest, neighbours;
  double least_age;
  double scale_mean, scale_sd, survey_loading, direct_1, direct_2, direct_3, direct_4, ucla_1,
      ucla_2, ucla_3;
  double trust_return, isolated_below;
};

inline constexpr std::array kLonelinessRows{
    Field<Loneliness>{&Loneliness::discrepancy_slope, "loneliness.discrepancy_slope", "1", 1.6, 1.2,
                      2.0, "Discrepancy is exp(-slope contact/desire).", "食い違いの傾き",
                      "S:peplau; size is an assumption"},
    Field<Loneliness>{
        &Loneliness::closeness_scale, "loneliness.closeness_scale", "1", 1.2, .9, 1.6,
        "Closeness that leaves 37 % of missing closeness; saturates near four friends.",
        "親密さの飽和の尺度", "S:thompson; F267"},
    Field<Loneliness>{&Loneliness::closeness_desire, "loneliness.closeness_desire", "h/week", 8, 4,
                      12, "Desired contact at which that scale applies.",
                      "その尺度が当てはまる望む交流",
                      "assumption: about the desired contact of middle age"},
    Field<Loneliness>{
        &Loneliness::closeness_power, "loneliness.closeness_power", "1", .7, 0, 1,
        "Power of desired contact in the scale.", "尺度への望む交流の指数",
        "assumption: less wish for contact needs fewer friends, less than proportionally"},
    Field<Loneliness>{&Loneliness::close_from, "loneliness.close_from", "1", .3, .2, .5,
                      "Strength from which a tie counts as close.", "親しいとみなす絆の強さ",
                      "S:hall"},
    Field<Loneliness>{&Loneliness::speed, "loneliness.speed", "1/week", .05, .02, .1,
                      "Speed at which loneliness follows its target (half-life 14 weeks).",
                      "孤独感が目標へ向かう速さ",
                      "assumption: a season or so; stability F271-F272 bounds it"},
    Field<Loneliness>{&Loneliness::noise, "loneliness.noise", "raw", .09, .05, .12, "Weekly noise.",
                      "週ごとのゆらぎ", "calibrated: stability F272"},
    Field<Loneliness>{&Loneliness::discrepancy, "loneliness.discrepancy", "raw", 1.15, .8, 1.5,
                      "Weight of the discrepancy.", "食い違いの重み", "calibrated: C1-C3"},
    Field<Loneliness>{&Loneliness::discrepancy_rest, "loneliness.discrepancy_rest", "1", .33, .1,
                      .6, "Discrepancy that neither adds nor takes away.", "中立の食い違い",
                      "assumption: centre"},
    Field<Loneliness>{&Loneliness::missing_closeness, "loneliness.missing_closeness", "raw", 1.10,
                      .7, 1.5, "Weight of missing closeness.", "親密さの不足の重み",
                      "calibrated: C1-C3"},
    Field<Loneliness>{&Loneliness::missing_rest, "loneliness.missing_rest", "1", .35, .1, .6,
                      "Missing closeness that neither adds nor takes away.", "中立の親密さの不足",
                      "assumption: centre"},
    Field<Loneliness>{&Loneliness::role, "loneliness.role", "raw", .35, .15, .55,
                      "Weight of the sense of role.", "出番の感覚の重み",
                      "assumption: a third of the weight of missing contact"},
    Field<Loneliness>{&Loneliness::role_rest, "loneliness.role_rest", "1", .35, .2, .5,
                      "Sense of role that neither adds nor takes away.", "中立の出番の感覚",
                      "assumption: centre"},
    Field<Loneliness>{&Loneliness::unmet, "loneliness.unmet", "raw", .30, 0, .6,
                      "Weight of unmet needs.", "満たされない困りごとの重み",
                      "assumption: about the weight of the sense of role"},
    Field<Loneliness>{&Loneliness::unmet_rest, "loneliness.unmet_rest", "1", .1, 0, .3,
                      "Stress of unmet needs that neither adds nor takes away.", "中立の困りごと",
                      "assumption: centre"},
    Field<Loneliness>{&Loneliness::health, "loneliness.health", "raw", .35, 0, .6,
                      "Weight of poor health.", "不健康の重み", "F277-F278; size is an assumption"},
    Field<Loneliness>{&Loneliness::health_rest, "loneliness.health_rest", "1", .85, .6, 1,
                      "Health that neither adds nor takes away.", "中立の健康",
                      "assumption: centre"},
    Field<Loneliness>{
        &Loneliness::neighbours, "loneliness.neighbours", "1", .05, 0, .15,
        "Colouring by the loneliness of one's ties; contagion is disputed: run 0 as well.",
        "周囲の孤独感の影響", "S:cfc; disputed"},
    Field<Loneliness>{&Loneliness::least_age, "loneliness.least_age", "year", 10, 6, 16,
                      "Age from which loneliness is computed.", "孤独感を計算する年齢",
                      "assumption: younger children answer no such survey"},
    Field<Loneliness>{&Loneliness::scale_mean, "loneliness.scale_mean", "raw", -.25, -2, 2,
                      "Mean of adults' loneliness in the calibrated baseline; frozen.",
                      "基準の町の大人の平均（固定）", "calibrated: C1"},
    Field<Loneliness>{&Loneliness::scale_sd, "loneliness.scale_sd", "raw", .73, .2, 2,
                      "Its standard deviation; frozen.", "その標準偏差（固定）", "calibrated: C1"},
    Field<Loneliness>{&Loneliness::survey_loading, "loneliness.survey_loading", "1", .85, .6, .95,
                      "Loading of the survey items on latent loneliness.", "調査項目の負荷量",
                      "assumption: reliability of short scales"},
    Field<Loneliness>{&Loneliness::direct_1, "loneliness.direct_1", "SD", -.910, -3, 3,
                      "Threshold never / hardly ever of the direct question.",
                      "直接質問の閾値（決してない／ほとんどない）", "C1; F020-F024"},
    Field<Loneliness>{&Loneliness::direct_2, "loneliness.direct_2", "SD", .257, -3, 3,
                      "Threshold hardly ever / occasionally.", "同（ほとんどない／たまにある）",
                      "C1; F020-F024"},
    Field<Loneliness>{&Loneliness::direct_3, "loneliness.direct_3", "SD", .846, -3, 3,
                      "Threshold occasionally / sometimes.", "同（たまにある／時々ある）",
                      "C1; F020-F024"},
    Field<Loneliness>{&Loneliness::direct_4, "loneliness.direct_4", "SD", 1.658, -3, 3,
                      "Threshold sometimes / often or always.",
                      "同（時々ある／しばしば・常にある）", "C1; F020-F024"},
    Field<Loneliness>{&Loneliness::ucla_1, "loneliness.ucla_1", "SD", -.582, -3, 3,
                      "First threshold of each UCLA-3 item.", "UCLA3項目の第1閾値",
                      "C2; F076-F080"},
    Field<Loneliness>{&Loneliness::ucla_2, "loneliness.ucla_2", "SD", .312, -3, 3,
                      "Second threshold of each UCLA-3 item.", "UCLA3項目の第2閾値",
                      "C2; F076-F080"},
    Field<Loneliness>{&Loneliness::ucla_3, "loneliness.ucla_3", "SD", 1.766, -3, 3,
                      "Third threshold of each UCLA-3 item.", "UCLA3項目の第3閾値",
                      "C2; F076-F080"},
    Field<Loneliness>{&Loneliness::trust_return, "loneliness.trust_return", "1/week", .0005, 0,
                      .005, "Return of trust to its trait level.", "信頼が本来の水準へ戻る速さ",
                      "assumption: half returns in some 27 years; nearly a trait"},
    Field<Loneliness>{
        &Loneliness::isolated_below, "loneliness.isolated_below", "1/week", 1, .25, 2,
        "Meetings with people outside the household below which somebody counts as isolated.",
        "孤立とみなす同居者以外との面会の頻度", "S:ejiri; S:saito"},
};
static_assert(rows_are_whole(kLonelinessRows));

}  // namespace engawa
