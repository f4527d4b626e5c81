#include <algorithm>
#include <optional>

#include "sim/core/chance.hpp"
#include "sim/week/audience.hpp"
#include "sim/week/buzz.hpp"
#include "sim/week/intention.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
/// Worth of a slot: less on the evening of a full working day.
double slot_worth(SlotMask work, int slot, double tired) {
  const SlotMask day = SlotMask{0b011} << unsigned(slot / 3 * 3);
  return slot % 3 == 2 && (work & day) == day ? tired : 1.0;
}

/// Slots in which somebody known who came last time is free as well.
SlotMask slots_with_company(const World& world, ResidentId who, HubId hub) {
  SlotMask shared = 0;
  for (const auto half : world.ties.adjacency.of(who)) {
    const HubLink* link = find_link(world.links[half.other], hub);
    if (link == nullptr || (link->flags & kCameLastWeek) == 0) continue;
    shared |= world.residents.free_mask[half.other];
  }
  return shared;
}

/// One resident deciding about the hubs of the week, one after another.
class Decision {
 public:
  Decision(const World& world, const WeekScratch& scratch, std::span<const HubCall> calls,
           ResidentId who)
      : world_(world),
        calls_(calls),
        heard_(buzz_of(scratch, who)),
        who_(who),
        life_(world.residents.life[who]),
        pull_(loneliness_pull(world, who)),
        inpatient_(world.residents.has(who, kInHospital)),
        free_(inpatient_ ? kAllSlots : world.residents.free_mask[who] & ~scratch.shift_mask[who]) {}

  void decide(std::vector<SeatWish>& wishes, std::vector<PersonEvent>& repelled) {
    for (const auto& link : world_.links[who_]) {
      if (!link.hub.exists()) break;
      const auto& hub = world_.hubs[link.hub];
      const SlotMask feasible = hub.open & free_;
      if (feasible == 0 || visits_ >= world_.parameters.attendance.most_visits) continue;
      if (!may_come(hub, link)) continue;
      if (!wants_to_go(hub, link, feasible, repelled)) continue;
      const int slot = choose_slot(hub, link.hub, feasible);
      free_ &= ~slot_bit(slot);
      ++visits_;
      const double lottery =
          world_.draw(Purpose::seat_lottery, life_, hub.key + unsigned(slot)).u();
      wishes.push_back({who_, link.hub, static_cast<std::uint8_t>(slot), lottery, life_});
    }
  }

 private:
  [[nodiscard]] bool may_come(const Hub& hub, const HubLink& link) const {
    if (inpatient_ && hub.audience != Audience::inpatients) return false;
    if (hub.audience == Audience::invited) return (link.flags & kInvited) != 0;
    return belongs_to(world_, who_, hub);
  }

  [[nodiscard]] double worth_of(int slot) const {
    return slot_worth(world_.residents.work_mask[who_], slot,
                      world_.parameters.attendance.tired_evening);
  }

  [[nodiscard]] double company_at(const HubLink& link) const {
    if (calls_[link.hub.value].company_kept) return company_kept(world_, who_, link.hub);
    const Buzz* heard = buzz_about(heard_, link.hub);
    return heard == nullptr ? 0.0 : double{heard->company};
  }

  /// Access saturates with the hours that suit. Where every slot counts for itself (structural
  /// alternative S1), each gives the chance that a single one gives otherwise.
  [[nodiscard]] double chance_of_going(double worth, double access, double logit) const {
    const auto& p = world_.parameters.attendance;
    const double will = logistic(logit);
    if (p.slot_hazard <= 0) return access * will;
    const double one = 1.0 - exp_of(-1.0 / p.access_slots);
    return (1.0 - p.slot_hazard) * access * will +
           p.slot_hazard * (1.0 - pow_of(1.0 - one * will, worth));
  }

  /// Whoever has accepted an invitation goes. The others go by the intention and by how well the
  /// hours suit; those whom only the label or the pressure kept away are noted.
  bool wants_to_go(const Hub& hub, const HubLink& link, SlotMask feasible,
                   std::vector<PersonEvent>& repelled) const {
    if (hub.audience == Audience::invited) return true;
    double worth = 0;
    for_each_slot(feasible, [&](int slot) { worth += worth_of(slot); });
    const double access = 1.0 - exp_of(-worth / world_.parameters.attendance.access_slots);
    const double u = world_.draw(Purpose::attend, life_, hub.key).u();
    if (u >= access) return false;  // the intention only lowers the chance
    const auto z =
        intention_of(world_, who_, link, calls_[link.hub.value], pull_, company_at(link));
    const double chance = chance_of_going(worth, access, z.logit);
    if (u < chance) return true;
    // e^x <= 1/(1-x) spares most of the others a second logistic function.
    const bool in_question = z.deterred >= 1.0 || u * (1.0 - z.deterred) < chance ||
                             world_.parameters.attendance.slot_hazard > 0;
    if (z.deterred > 0 && in_question && u < chance_of_going(worth, access, z.logit + z.deterred)) {
      repelled.push_back({who_, PersonEventKind::repelled, link.hub});
    }
    return false;
  }

  /// A race among the slots; company makes a slot worth more.
  [[nodiscard]] int choose_slot(const Hub& hub, HubId id, SlotMask feasible) const {
    const SlotMask shared = slots_with_company(world_, who_, id);
    int best = -1;
    double earliest = 0;
    for_each_slot(feasible, [&](int slot) {
      const bool together = (shared & slot_bit(slot)) != 0;
      const double weight =
          worth_of(slot) * (together ? world_.parameters.practice.companion_slot : 1.0);
      const double time =
          race_time(world_.draw(Purpose::slot_choice, life_, hub.key + unsigned(slot)).u(), weight);
      if (best < 0 || time < earliest) {
        best = slot;
        earliest = time;
      }
    });
    return best;
  }

  const World& world_;
  std::span<const HubCall> calls_;
  std::span<const Buzz> heard_;
  ResidentId who_;
  std::uint64_t life_;
  double pull_;
  bool inpatient_;
  SlotMask free_;
  int visits_ = 0;
};

/// Whether any ward is open: only then is somebody in hospital asked.
bool ward_is_open(const World& world) {
  return std::ranges::any_of(world.hubs.values(), [](const Hub& hub) {
    return hub.audience == Audience::inpatients && hub.open != 0;
  });
}
}  // namespace

bool wish_less(const SeatWish& x, const SeatWish& y) {
  if (x.hub != y.hub) return x.hub < y.hub;
  if (x.slot != y.slot) return x.slot < y.slot;
  if (x.lottery != y.lottery) return x.lottery < y.lottery;
  return x.life < y.life;
}

void decide_visits(const World& world, WeekScratch& scratch, const Parallel& parallel) {
  const auto& r = world.residents;
  const auto calls = calls_of_week(world);
  const std::uint32_t asked_in_bed = ward_is_open(world) ? kInHospital : 0U;
  scratch.wish_lists.start(r.size());
  scratch.repelled_lists.start(r.size());
  parallel.for_each_block(r.size(), [&](std::size_t block, std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
      const ResidentId who(k);
      if (r.free_mask[who] == 0 && !r.has(who, asked_in_bed)) continue;
      if (!world.links[who][0].hub.exists()) continue;
      Decision(world, scratch, calls, who)
          .decide(scratch.wish_lists.of_block(block), scratch.repelled_lists.of_block(block));
    }
  });
  scratch.wish_lists.gather(scratch.wishes);
  std::sort(scratch.wishes.begin(), scratch.wishes.end(), wish_less);
  scratch.repelled_lists.gather(scratch.repelled);
}

}  // namespace engawa
