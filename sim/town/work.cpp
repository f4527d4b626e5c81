// Work, school and body: which slots of the week are left (model.md 5.1, 7.1).
#include <algorithm>

#include "sim/core/chance.hpp"
#include "sim/town/person.hpp"

namespace engawa {
namespace {
constexpr SlotMask kDaytime = kMornings | kAfternoons;
constexpr int kSchoolYears = 9;         // 6-14, the years in which classmates live in the town
constexpr int kWorkplacesPerClass = 4;  // world.foci = 1 + (9 + 4) * classes of a year

double employed_share(const Population& p, bool woman, double age) {
  constexpr std::array<double, 9> kAges{17, 21, 30, 40, 50, 62, 67, 72, 82};
  const std::array<double, 9> women{p.employed_women_17, p.employed_women_21, p.employed_women_30,
                                    p.employed_women_40, p.employed_women_50, p.employed_women_62,
                                    p.employed_women_67, p.employed_women_72, p.employed_women_82};
  const std::array<double, 9> men{p.employed_men_17, p.employed_men_21, p.employed_men_30,
                                  p.employed_men_40, p.employed_men_50, p.employed_men_62,
                                  p.employed_men_67, p.employed_men_72, p.employed_men_82};
  return age >= 87 ? 0.0 : curve_at(kAges, woman ? women : men, age);
}

WorkPattern draw_pattern(const Population& p, bool woman, double age, Draw draw) {
  const double full =
      woman ? (age < 60 ? p.full_women : p.full_women_60) : (age < 60 ? p.full_men : p.full_men_60);
  if (draw.u() < full) return WorkPattern::full_time;
  double u = draw.v();
  if (u < p.part_morning) return WorkPattern::morning_part;
  if ((u -= p.part_morning) < p.part_afternoon) return WorkPattern::afternoon_part;
  const double left = std::max(1e-9, 1.0 - p.part_morning - p.part_afternoon);
  u = (u - p.part_afternoon) / left;
  if (u < p.irregular_service) return WorkPattern::weekend_service;
  if ((u -= p.irregular_service) < p.irregular_night) return WorkPattern::night;
  if ((u -= p.irregular_night) < p.irregular_home) return WorkPattern::home;
  return WorkPattern::shift;
}

/// Slots of the mask that a keyed lot of this chance takes.
SlotMask lots(const World& world, Purpose purpose, std::uint64_t life, std::uint64_t ordinal,
              SlotMask among, double chance) {
  SlotMask taken = 0;
  for_each_slot(among, [&](int slot) {
    const auto detail = ordinal * 32 + static_cast<std::uint64_t>(slot);
    if (world.draw_for_life(purpose, life, detail).u() < chance) taken |= slot_bit(slot);
  });
  return taken;
}

double overtime_share(const Population& p, bool woman, double age) {
  if (woman) return p.overtime_women;
  return age >= 25 && age < 50 ? p.overtime_men : p.overtime_men_other;
}

SlotMask slots_of_work(const World& world, ResidentId who, std::uint64_t ordinal, double age) {
  const auto& p = world.parameters.population;
  const auto& r = world.residents;
  const auto life = r.life[who];
  const auto some = [&](Purpose purpose, SlotMask among, double chance) {
    return lots(world, purpose, life, ordinal, among, chance);
  };
  switch (r.work[who]) {
    case WorkPattern::full_time:
      return (kWeekdays & kDaytime) | some(Purpose::overtime, kWeekdays & kEvenings,
                                           overtime_share(p, r.has(who, kFemale), age));
    case WorkPattern::morning_part:
      return kWeekdays & kMornings;
    case WorkPattern::afternoon_part:
      return kWeekdays & kAfternoons;
    case WorkPattern::home:
      return (kWeekdays & kMornings) | some(Purpose::shift_slots, kWeekdays & kAfternoons, .6);
    case WorkPattern::shift:
      return some(Purpose::shift_slots, kAllSlots, .42);
    case WorkPattern::weekend_service:
      return (kWeekend & kDaytime) | some(Purpose::shift_slots, kEvenings, .3) |
             some(Purpose::shift_slots, kWeekdays & kDaytime, .55);
    case WorkPattern::night: {
      const SlotMask nights = some(Purpose::shift_slots, kEvenings, .7);
      return nights | ((nights << 1U) & kAllSlots) | (nights >> 20U);  // sleep in the next morning
    }
    case WorkPattern::student:
      return some(Purpose::shift_slots, kWeekdays & kDaytime, .65) |
             some(Purpose::overtime, kEvenings, .3);  // side jobs
    case WorkPattern::pupil:
    case WorkPattern::none:
      return 0;  // school hours depend on the present age: refresh_masks
  }
  return 0;
}

/// Evenings that a parent of young children spends at home.
SlotMask evenings_at_home(const World& world, ResidentId who, std::uint64_t ordinal) {
  const auto& p = world.parameters.population;
  const auto& r = world.residents;
  return lots(world, Purpose::evening_care, r.life[who], ordinal, kEvenings,
              r.has(who, kFemale) ? p.evening_mothers : p.evening_fathers);
}

SlotMask weekend_day(const World& world, ResidentId who, std::uint64_t ordinal) {
  const auto draw = world.draw_for_life(Purpose::weekend_work, world.residents.life[who], ordinal);
  if (draw.u() >= world.parameters.population.weekend_work) return 0;
  return kDaytime & (SlotMask{7} << (draw.v() < 0.6 ? 15U : 18U));
}
}  // namespace

std::uint16_t focus_of(const World& world, ResidentId who, std::uint64_t ordinal) {
  const auto& r = world.residents;
  const int classes = (world.foci - 1) / (kSchoolYears + kWorkplacesPerClass);
  if (classes == 0) return 0;
  const auto draw = world.draw_for_life(Purpose::focus_choice, r.life[who], ordinal);
  const auto among = [&](int count) {
    return std::min(static_cast<int>(draw.v() * count), count - 1);
  };
  const int age = age_of(r, who, world.week);
  if (r.has(who, kPupil) && age < 6 + kSchoolYears) {
    // those born in one year keep their classes for nine years, then the next cohort takes them
    const int cohort = ((r.birth_week[who] / 52) % kSchoolYears + kSchoolYears) % kSchoolYears;
    return static_cast<std::uint16_t>(1 + cohort * classes + among(classes));
  }
  if (r.has(who, kEmployed) && draw.u() < world.parameters.population.work_inside) {
    return static_cast<std::uint16_t>(1 + kSchoolYears * classes +
                                      among(kWorkplacesPerClass * classes));
  }
  return 0;
}

void draw_work(World& world, ResidentId who, bool parent_of_young, std::uint64_t ordinal) {
  auto& r = world.residents;
  const auto& p = world.parameters.population;
  const auto life = r.life[who];
  const double age = age_of(r, who, world.week);
  const bool woman = r.has(who, kFemale), withdrawn = r.has(who, kHikikomori);
  const bool pupil = age >= 6 && age < 18 && !withdrawn;
  const bool student = age >= 18 && age < 22 && !withdrawn &&
                       world.draw_for_life(Purpose::employment, life).v() < p.student_share;
  const bool employed =
      age >= 18 && !student && !withdrawn && r.adl[who] < 3 &&
      world.draw_for_life(Purpose::employment, life, ordinal).u() < employed_share(p, woman, age);
  r.set(who, kPupil, pupil);
  r.set(who, kEmployed, employed);
  r.work[who] = pupil      ? WorkPattern::pupil
                : student  ? WorkPattern::student
                : employed ? draw_pattern(p, woman, age,
                                          world.draw_for_life(Purpose::work_pattern, life, ordinal))
                           : WorkPattern::none;
  SlotMask mask = slots_of_work(world, who, ordinal, age);
  if (employed && r.work[who] != WorkPattern::weekend_service &&
      r.work[who] != WorkPattern::shift) {
    mask |= weekend_day(world, who, ordinal);
  }
  if (parent_of_young && age >= 18) mask |= evenings_at_home(world, who, ordinal);
  r.work_mask[who] = mask;
  r.focus[who] = focus_of(world, who, pupil ? 0 : ordinal);
  refresh_masks(world, who);
}

void refresh_masks(World& world, ResidentId who) {
  auto& r = world.residents;
  const auto& p = world.parameters.population;
  const int age = age_of(r, who, world.week);
  if (r.has(who, kPupil)) {
    r.work_mask[who] = r.has(who, kTruant) ? 0 : kWeekdays & kDaytime;
    if (age >= 15) r.focus[who] = 0;  // high schools lie outside the town
  }
  SlotMask body = 0;
  if (age < p.evening_children_to || age >= p.evening_old_from) body |= kEvenings;
  if (r.health[who] < p.weak_health) body |= kMornings | kEvenings;
  if (age < 6 || r.has(who, kInHospital)) body = kAllSlots;
  r.body_mask[who] = body;
  r.free_mask[who] = ~(r.work_mask[who] | r.care_mask[who] | body) & kAllSlots;
}

}  // namespace engawa
