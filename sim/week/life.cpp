#include "sim/week/life.hpp"

#include <algorithm>
#include <cstring>

#include "sim/core/chance.hpp"
#include "sim/town/newcomers.hpp"
#include "sim/week/life_body.hpp"
#include "sim/week/life_care.hpp"
#include "sim/week/life_depart.hpp"
#include "sim/week/life_households.hpp"
#include "sim/week/life_unions.hpp"
#include "sim/week/life_work.hpp"
#include "sim/week/screens.hpp"

namespace engawa {
namespace {
using Kind = LifeIntent::Kind;

/// Often enough that ties that are used together stay together in memory [weeks].
constexpr int kTidyWeeks = 52;

/// The event whose slot holds u, if u lies within the first p of it.
void propose_hazard(const World& world, const HazardTable& table, ResidentId who, int age, double u,
                    std::vector<LifeIntent>& intents) {
  const auto row = std::min<std::size_t>(static_cast<std::size_t>(age), kAges - 1);
  if (u >= table.ends[row]) return;
  const auto& starts = table.starts[row];
  std::size_t k = 0;
  while (u >= starts[k + 1]) ++k;
  const auto hazard = static_cast<Hazard>(k);
  if (u - starts[k] < weekly_probability(annual_rate(world, who, hazard))) {
    const auto life = world.residents.life[who];
    intents.push_back(
        {Kind::hazard, hazard, who, life, world.draw(Purpose::life_screen, life).v()});
  }
}

/// What chance brings looks at the others of the household, so it comes before anybody changes.
void propose_hazards(const World& world, LifeScratch& scratch, const Parallel& parallel) {
  const auto& r = world.residents;
  scratch.proposed.start(r.size());
  parallel.for_each_block(r.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
    const Screen screen(world, Purpose::life_screen, begin, end);
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      if (!r.has(who, kPresent)) continue;
      propose_hazard(world, scratch.table, who, age_of(r, who, world.week), screen.u(who),
                     scratch.proposed.of_block(block));
    }
  });
}

/// What time brings to everybody alone.
void grow_older(World& world, LifeScratch& scratch, const Parallel& parallel) {
  const std::size_t size = world.residents.size();
  const bool april = world.week_of_year() == 0;
  const double recovery = weekly_recovery(world.parameters.life);
  scratch.in_care_lists.start(size);
  scratch.carer_lists.start(size);
  parallel.for_each_block(size, [&](std::size_t block, std::size_t begin, std::size_t end) {
    auto& intents = scratch.proposed.of_block(block);
    auto& r = world.residents;
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      if (!r.has(who, kPresent)) continue;
      const std::uint64_t life = r.life[who];
      const int weeks = world.week - r.birth_week[who], age = weeks / 52;
      const auto tell = [&](Kind kind) { intents.push_back({kind, Hazard::death, who, life, 0}); };
      if (live_in_body(world, who, age, recovery)) tell(Kind::discharge);
      if (weeks % 52 == 0 && weeks > 0) tell(Kind::birthday);
      if (april && concerned_by_april(world, who, age)) tell(Kind::april);
      if (r.adl[who] >= kCareLevel) scratch.in_care_lists.of_block(block).push_back(who);
      if (r.has(who, kCarer)) scratch.carer_lists.of_block(block).push_back(who);
    }
  });
  scratch.in_care_lists.gather(scratch.in_care);
  scratch.carer_lists.gather(scratch.carers);
}

void order_intents(LifeScratch& scratch) {
  scratch.proposed.gather(scratch.intents);
  // What time brings comes before what chance brings; within a kind of event, by life.
  std::sort(scratch.intents.begin(), scratch.intents.end(),
            [](const LifeIntent& x, const LifeIntent& y) {
              if ((x.kind == Kind::hazard) != (y.kind == Kind::hazard))
                return y.kind == Kind::hazard;
              if (x.kind != y.kind) return x.kind < y.kind;
              return x.hazard != y.hazard ? x.hazard < y.hazard : x.life < y.life;
            });
}

void happen(World& world, LifeScratch& scratch, const LifeIntent& intent) {
  const auto who = intent.who;
  switch (intent.hazard) {
    case Hazard::death:
      return depart(world, scratch, who, LifeEventKind::death);
    case Hazard::facility:
      return depart(world, scratch, who, LifeEventKind::facility);
    case Hazard::move_out:
    case Hazard::displaced:
      if (role_in_move(world, who) == MoveRole::alone) {
        return depart(world, scratch, who, LifeEventKind::move_out);
      }
      return depart_together(world, scratch, world.residents.household[who]);
    case Hazard::union_formed:
      return form_union(world, scratch, intent);
    case Hazard::separation:
      return separate(world, scratch, intent);
    case Hazard::birth:
      return give_birth(world, scratch, intent);
    case Hazard::leave_home:
      return leave_home(world, scratch, intent);
    case Hazard::join_kin:
      return join_kin(world, scratch, intent);
    case Hazard::job:
      return change_job(world, intent);
    case Hazard::illness:
      return fall_ill(world, intent);
    case Hazard::adl_worse:
      return need_more_care(world, intent);
    case Hazard::adl_better:
      return need_less_care(world, intent);
    case Hazard::admission:
      return admit_to_hospital(world, intent);
    case Hazard::hikikomori_begins:
      return withdraw(world, intent);
    case Hazard::hikikomori_ends:
      return come_back(world, intent);
    case Hazard::truancy_begins:
      return begin_truancy(world, intent);
    case Hazard::truancy_ends:
      return end_truancy(world, intent);
  }
}

void apply(World& world, LifeScratch& scratch) {
  for (const auto& intent : scratch.intents) {
    // An earlier event of the week may have taken the person away or made this one impossible.
    if (!world.residents.has(intent.who, kPresent)) continue;
    switch (intent.kind) {
      case Kind::birthday:
        have_birthday(world, intent);
        break;
      case Kind::discharge:
        discharge(world, intent);
        break;
      case Kind::april:
        change_school(world, intent);
        break;
      case Kind::hazard:
        if (annual_rate(world, intent.who, intent.hazard) > 0.0) happen(world, scratch, intent);
    }
  }
  form_unions_at_tables(world, scratch);
  take_in_orphans(world, scratch);
}

void welcome_newcomers(World& world, LifeScratch& scratch) {
  auto& vacant = scratch.vacant;
  std::sort(vacant.begin(), vacant.end());
  vacant.erase(std::unique(vacant.begin(), vacant.end()), vacant.end());
  for (const auto id : vacant) {
    const auto& home = world.households[id];
    if (home.size > 0 || home.refill_week < 0 || home.refill_week > world.week) continue;
    const auto ties = settle_newcomers(world, id);
    scratch.new_ties.insert(scratch.new_ties.end(), ties.begin(), ties.end());
    world.households[id].refill_week = -1;
    for (const auto who : members_of(world, id)) {
      world.events.life.push_back({world.residents.life[who], who, LifeEventKind::move_in});
    }
    scratch.touched.push_back(id);
  }
}

void settle_ties(World& world, LifeScratch& scratch) {
  auto& r = world.residents;
  const auto here = [&](ResidentId who) { return r.has(who, kPresent); };
  auto& gone = scratch.gone_ties;
  gone.clear();
  for (const auto who : scratch.departed) {
    for (const auto& half : scratch.ties_of(world, who)) gone.push_back(half.tie);
  }
  std::sort(gone.begin(), gone.end());
  gone.erase(std::unique(gone.begin(), gone.end()), gone.end());  // two who left knew each other
  auto& fresh = scratch.new_ties;
  std::erase_if(fresh, [&](const NewTie& tie) { return !here(tie.a) || !here(tie.b); });
  remove_ties(world.ties, gone);
  add_ties(world.ties, fresh, r.size(), world.week);
  if (world.week % kTidyWeeks == 0) tidy_ties(world.ties);
}

void settle_households(World& world, LifeScratch& scratch) {
  for (const auto id : scratch.touched) {
    world.households[id].kind = classify_household(world, id);
  }
}

void free_rows(World& world, LifeScratch& scratch) {
  std::sort(scratch.departed.begin(), scratch.departed.end(), [&](ResidentId i, ResidentId j) {
    return world.residents.life[i] < world.residents.life[j];
  });
  world.free_rows.insert(world.free_rows.end(), scratch.departed.begin(), scratch.departed.end());
}

void list_vacant_dwellings(const World& world, LifeScratch& scratch, const Parallel& parallel) {
  const auto size = world.households.size();
  scratch.vacant_lists.start(size);
  parallel.for_each_block(size, [&](std::size_t block, std::size_t begin, std::size_t end) {
    auto& vacant = scratch.vacant_lists.of_block(block);
    for (std::size_t k = begin; k < end; ++k) {
      if (world.households[HouseholdId(k)].size == 0) vacant.emplace_back(k);
    }
  });
  scratch.vacant_lists.gather(scratch.vacant);
}

void start(const World& world, LifeScratch& scratch, const Parallel& parallel) {
  const auto& life = world.parameters.life;
  // NOLINTNEXTLINE(bugprone-suspicious-memory-comparison): numbers side by side, none is ever NaN
  if (std::memcmp(&scratch.table_of, &life, sizeof(Life)) != 0) {
    scratch.table = make_hazard_table(life);
    scratch.table_of = life;
  }
  scratch.departed.clear();
  scratch.touched.clear();
  scratch.new_ties.clear();
  scratch.known_rows = world.residents.size();
  list_vacant_dwellings(world, scratch, parallel);
}
}  // namespace

void live_events(World& world, LifeScratch& scratch, const Parallel& parallel) {
  start(world, scratch, parallel);
  propose_hazards(world, scratch, parallel);
  grow_older(world, scratch, parallel);
  order_intents(scratch);
  apply(world, scratch);
  welcome_newcomers(world, scratch);
  settle_care(world, scratch, parallel);
  settle_ties(world, scratch);
  settle_households(world, scratch);
  free_rows(world, scratch);
}

}  // namespace engawa
