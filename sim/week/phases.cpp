#include "sim/week/phases.hpp"

#include <array>

namespace engawa {
namespace {
constexpr std::array kPhases{
    PhaseInfo{"calendar", "P0", {"暦が進み、介入がレバーを動かし、居場所の開く枠が決まる", "The calendar moves on, interventions turn levers, hubs set their hours"}, "actions, last week's visits", "hubs.open, hubs.staff_hours, word of mouth"},
    PhaseInfo{"life events", "P1", {"生まれる、老いる、越す、働く、病む、別れる", "Birth, ageing, moving, work, illness, loss"}, "residents, households", "residents, households, ties"},
    PhaseInfo{"free time", "P2", {"仕事・ケア・体調を除いた空き枠", "Slots free of work, care and illness"}, "work, care and body masks", "free_mask"},
    PhaseInfo{"information", "P3", {"通りすがり、口コミ、出張で居場所を知る・忘れる", "Residents learn of hubs or forget them"}, "word of mouth, distance, outreach", "links"},
    PhaseInfo{"shifts", "P5", {"担い手が人手の要る枠に入る", "Volunteers take shifts where hands are wanted"}, "free_mask, volunteers", "seats, unpaid hours"},
    PhaseInfo{"attendance", "P4", {"行くかどうか、いつ行くかを決める", "Residents decide whether and when to go"}, "links, loneliness, free_mask", "wishes"},
    PhaseInfo{"admission", "P5", {"席を抽選で割りあて、あふれた人は断られる", "Seats are given by lot; the rest are turned away"}, "wishes, seats", "visits"},
    PhaseInfo{"sessions", "P6", {"輪になって話し、得意を見せ、知り合う", "People talk in a circle, show skills, become acquainted"}, "visits, ties", "session hours, satisfaction, role, new ties"},
    PhaseInfo{"habits", "P6", {"通う習慣がつき、または途切れる", "The habit of going grows or lapses"}, "visits", "links.habit"},
    PhaseInfo{"contacts", "P7", {"今ある絆で会う", "Meetings on existing ties"}, "strength, free_mask, throttle", "ties.hours"},
    PhaseInfo{"time budget", "P8", {"交流の合計、時間と求めの釣り合い、町外の絆", "Contact received, throttle, ties outside the town"}, "ties.hours, hub hours", "contact, throttle, pool"},
    PhaseInfo{"tie strength", "P9", {"会えば強まり、会わねば弱まり、やがて終わる", "Ties grow, fade and end"}, "ties.hours", "ties.strength, ties.kind"},
    PhaseInfo{"formation", "P10", {"近所・紹介・職場・居場所で新しい絆が生まれる", "New ties next door, by introduction, at work, at hubs"}, "proposals", "ties"},
    PhaseInfo{"needs and help", "P11", {"困りごとが生じ、つぶやかれ、助けられ、または残る", "Needs arise, are voiced, met or stay open"}, "capabilities, ties, visits", "needs, help, role"},
    PhaseInfo{"volunteers", "P12", {"担い手になる、疲れる、引退する", "Stepping forward, burnout, quitting"}, "shifts, role", "volunteer stage, burnout"},
    PhaseInfo{"feelings", "P13", {"孤独感が目標へ動き、信頼が落ち着く", "Loneliness moves towards its target"}, "contact, closeness, role, needs, health", "loneliness, trust"},
    PhaseInfo{"isolation", "P13", {"4週ごとに、頼れる家族と友人を数える", "Every fourth week, family and friends to rely on are counted"}, "ties, pool", "lsns"},
    PhaseInfo{"money", "P15", {"賃金・利用料、月末に家賃・寄付・収支", "Wages and fees; at the month's end rent, gifts, reserve"}, "hubs", "hubs.account"},
};
}  // namespace

std::span<const PhaseInfo> week_phases() { return kPhases; }

}  // namespace engawa
