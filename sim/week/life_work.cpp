#include "sim/week/life_work.hpp"

#include "sim/core/chance.hpp"
#include "sim/town/dispositions.hpp"
#include "sim/town/person.hpp"
#include "sim/week/life_households.hpp"

namespace engawa {
namespace {
constexpr int kSchoolAge = 6, kSchoolEnds = 18, kStudiesEnd = 22;
constexpr int kOnlineAge = 12, kSkillAge = 16;

void log(World& world, const LifeIntent& intent, LifeEventKind kind) {
  world.events.life.push_back({intent.life, intent.who, kind});
}

void redraw_work(World& world, const LifeIntent& intent) {
  auto& r = world.residents;
  const bool before = r.has(intent.who, kEmployed);
  draw_work(world, intent.who, has_young_child(world, intent.who),
            static_cast<std::uint64_t>(world.week));
  refresh_masks(world, intent.who);
  const bool now = r.has(intent.who, kEmployed);
  if (now && !before) log(world, intent, LifeEventKind::job_start);
  if (before && !now) log(world, intent, LifeEventKind::job_end);
}

double retirement_chance(const Life& life, int age) {
  switch (age) {
    case 60:
      return life.retire_60;
    case 65:
      return life.retire_65;
    case 70:
      return life.retire_70;
    case 75:
      return life.retire_75;
    default:
      return 0;
  }
}
/// What comes with an age, by the same lots of a life with which newcomers of that age are drawn.
void come_of_age(World& world, ResidentId who, int age) {
  auto& r = world.residents;
  const auto& p = world.parameters.population;
  const auto lot = [&](std::uint64_t detail) {
    return world.draw_for_life(Purpose::condition_flags, r.life[who], detail).u();
  };
  if (age == kOnlineAge && lot(3) < logistic((p.online_middle - age) / p.online_width)) {
    r.set(who, kOnline, true);
  }
  if (age == kSkillAge) {
    draw_capabilities(world, who);
    r.set(who, kDrives, (r.capabilities[who] & 1U) != 0);
  }
  if (age >= 60) {
    const double odds =
        p.dementia_80 / (1.0 - p.dementia_80) * exp_of(p.dementia_growth * (age - 80));
    if (lot(0) < odds / (1.0 + odds)) r.set(who, kDementia, true);
  }
}
}  // namespace

void stop_working(World& world, const LifeIntent& intent, LifeEventKind why) {
  auto& r = world.residents;
  if (!r.has(intent.who, kEmployed)) return;
  r.set(intent.who, kEmployed, false);
  r.work[intent.who] = WorkPattern::none;
  r.work_mask[intent.who] = 0;
  r.focus[intent.who] = 0;
  refresh_masks(world, intent.who);
  log(world, intent, why);
}

void have_birthday(World& world, const LifeIntent& intent) {
  const auto& r = world.residents;
  const int age = age_of(r, intent.who, world.week);
  come_of_age(world, intent.who, age);
  const double chance = retirement_chance(world.parameters.life, age);
  if (chance > 0.0 && world.draw(Purpose::retirement, intent.life).u() < chance) {
    stop_working(world, intent, LifeEventKind::retirement);
  }
  refresh_masks(world, intent.who);
}

bool concerned_by_april(const World& world, ResidentId who, int age) {
  const auto& r = world.residents;
  const bool pupil = r.has(who, kPupil);
  if (age < kSchoolEnds) return age >= kSchoolAge && !pupil;
  return pupil || (age >= kStudiesEnd && r.work[who] == WorkPattern::student);
}

void change_school(World& world, const LifeIntent& intent) {
  auto& r = world.residents;
  if (r.has(intent.who, kTruant) && age_of(r, intent.who, world.week) >= kSchoolEnds) {
    end_truancy(world, intent);
  }
  r.set(intent.who, kPupil, false);  // draw_work sets it again for those who stay or begin
  redraw_work(world, intent);
}

void change_job(World& world, const LifeIntent& intent) {
  redraw_work(world, intent);
}

void withdraw(World& world, const LifeIntent& intent) {
  world.residents.set(intent.who, kHikikomori, true);
  redraw_work(world, intent);  // finds neither school nor work while withdrawn
  log(world, intent, LifeEventKind::hikikomori_begins);
}

void come_back(World& world, const LifeIntent& intent) {
  world.residents.set(intent.who, kHikikomori, false);
  if (age_of(world.residents, intent.who, world.week) < kSchoolEnds) redraw_work(world, intent);
  log(world, intent, LifeEventKind::hikikomori_ends);
}

void begin_truancy(World& world, const LifeIntent& intent) {
  world.residents.set(intent.who, kTruant, true);
  refresh_masks(world, intent.who);
  log(world, intent, LifeEventKind::truancy_begins);
}

void end_truancy(World& world, const LifeIntent& intent) {
  world.residents.set(intent.who, kTruant, false);
  refresh_masks(world, intent.who);
  log(world, intent, LifeEventKind::truancy_ends);
}

}  // namespace engawa
