#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "sim/core/elementary.hpp"
#include "sim/core/prefetch.hpp"
#include "sim/week/meetings.hpp"
#include "sim/week/passes.hpp"
#include "sim/week/tie_numbers.hpp"

namespace engawa {
namespace {
constexpr std::size_t kTiesAhead = 12;  ///< whose facts are asked for while others are reckoned

MeetingFacts facts_of(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const double half = 0.5 * world.parameters.contact.sociability * r.sociability[who];
  return {r.life[who],
          r.free_mask[who] | (r.has(who, kFemale) ? kFactFemale : 0) |
              (r.has(who, kInHospital) ? kFactInHospital : 0) |
              (r.has(who, kPartnered) ? kFactPartnered : 0),
          r.birth_week[who],
          std::sqrt(r.throttle[who]),
          static_cast<float>(exp_of(half)),
          r.focus[who]};
}

/// The pass over one block of ties, kind by kind: kinds follow one another without pattern, and
/// what differs between them would cost each tie a look at tables.
class Meetings {
 public:
  Meetings(World& world, const TieNumbers& numbers, const MeetingKinds& kinds, WeekScratch& scratch)
      : world_(world), numbers_(numbers), kinds_(kinds), scratch_(scratch) {}

  void hold(std::size_t begin, std::size_t end) {
    sort_by_kind(begin, end);
    for (const auto place : of_kind(0)) talk_at_home(TieId(begin + place));
    for (std::size_t k = 1; k < kTieKinds; ++k) meet(begin, of_kind(k), kinds_[k]);
  }

 private:
  void sort_by_kind(std::size_t begin, std::size_t end) {
    const auto kinds = world_.ties.kind.values().subspan(begin, end - begin);
    starts_.fill(0);
    for (const auto kind : kinds) ++starts_[static_cast<std::size_t>(kind) + 1];
    std::partial_sum(starts_.begin(), starts_.end(), starts_.begin());
    auto next = starts_;
    for (std::size_t k = 0; k < kinds.size(); ++k) {
      places_[next[static_cast<std::size_t>(kinds[k])]++] = static_cast<std::uint16_t>(k);
    }
  }
  [[nodiscard]] std::span<const std::uint16_t> of_kind(std::size_t k) const {
    return std::span(places_).subspan(starts_[k], starts_[k + 1] - starts_[k]);
  }

  void meet(std::size_t begin, std::span<const std::uint16_t> places, const MeetingKind& kind) {
    lane_.alike.fill(1.0), lane_.warmth.fill(1.0), lane_.together.fill(1.0);
    for (std::size_t m = 0; m < places.size(); ++m) {
      const TieId later(begin + places[std::min(m + kTiesAhead, places.size() - 1)]);
      prefetch(&scratch_.meeting_facts[world_.ties.b[later]]);
      look_up(TieId(begin + places[m]), kind);
      if (lane_.size == kLane) finish(kind);
    }
    finish(kind);
  }

  void look_up(TieId tie, const MeetingKind& kind) {
    const auto& ties = world_.ties;
    const auto& i = scratch_.meeting_facts[ties.a[tie]];
    const auto& j = scratch_.meeting_facts[ties.b[tie]];
    const std::size_t n = lane_.size++;
    lane_.tie[n] = tie;
    lane_.lower_life[n] = i.life, lane_.higher_life[n] = j.life;
    lane_.one_slots[n] = i.slots, lane_.other_slots[n] = j.slots;
    lane_.one_throttle_root[n] = i.throttle_root, lane_.other_throttle_root[n] = j.throttle_root;
    lane_.strength[n] = ties.strength[tie];
    lane_.session[n] = scratch_.session_hours[tie];
    if (kind.by_likeness) {
      const bool same_sex = ((i.slots ^ j.slots) & kFactFemale) == 0;
      lane_.alike[n] = numbers_.similarity(i.birth_week - j.birth_week, same_sex);
    }
    if (kind.by_warmth) lane_.warmth[n] = double{i.warmth} * j.warmth;
    if (kind.at_one_place) {
      const bool apart = (i.focus == 0) | (i.focus != j.focus);
      lane_.together[n] = apart ? 0.0 : 1.0;
    }
  }

  void finish(const MeetingKind& kind) {
    order_lives(lane_);
    world_.draws.uniforms(key(Purpose::meetings), static_cast<std::uint32_t>(world_.week),
                          std::span(lane_.lower_life).first(lane_.size), lane_.higher_life,
                          lane_.u);
    expect_meetings(lane_, kind, world_.parameters.contact);
    draw_meetings(lane_);
    sum_up_meetings(lane_, kind);
    for (std::size_t n = 0; n < lane_.size; ++n) note(n, kind);
    lane_.size = 0;
  }

  void note(std::size_t n, const MeetingKind& kind) {
    auto& ties = world_.ties;
    const TieId tie = lane_.tie[n];
    const auto meetings = static_cast<float>(lane_.meetings[n]);
    const bool met = (meetings > 0) | (lane_.session[n] > 0);
    const unsigned weeks = ties.weeks_apart[tie];
    ties.hours[tie] = lane_.week_hours[n];
    ties.weeks_apart[tie] =
        static_cast<std::uint8_t>((weeks + (weeks < 255 ? 1U : 0U)) * (met ? 0U : 1U));
    scratch_.tie_weeks[tie] = {lane_.wanted_hours[n], lane_.received[n],
                               kind.close ? meetings : 0.0F, meetings};
  }

  void talk_at_home(TieId tie) {
    auto& ties = world_.ties;
    const auto& c = world_.parameters.contact;
    const auto& i = scratch_.meeting_facts[ties.a[tie]];
    const auto& j = scratch_.meeting_facts[ties.b[tie]];
    const auto apart = i.birth_week - j.birth_week;
    const bool spouses =
        (i.slots & j.slots & kFactPartnered) != 0 && (apart < 0 ? -apart : apart) < 18 * 52;
    const bool in_hospital = ((i.slots | j.slots) & kFactInHospital) != 0;
    const double hours =
        (spouses ? c.spouse_hours : c.member_hours) * (in_hospital ? c.hospital_factor : 1.0);
    const double quality = kinds_[static_cast<std::size_t>(TieKind::household)].quality;
    ties.hours[tie] = static_cast<float>(hours);
    ties.weeks_apart[tie] = 0;
    // Living together takes no appointment, so nothing is wanted.
    scratch_.tie_weeks[tie] = {
        0, static_cast<float>(hours * quality * std::sqrt(double{ties.strength[tie]})), 0, 0};
  }

  World& world_;
  const TieNumbers& numbers_;
  const MeetingKinds& kinds_;
  WeekScratch& scratch_;
  MeetingLane lane_;
  std::array<std::uint16_t, kBlock> places_;         ///< of the block, by kind
  std::array<std::size_t, kTieKinds + 1> starts_{};  ///< of each kind in places_
};
}  // namespace

void note_meeting_facts(const World& world, WeekScratch& scratch, const Parallel& parallel) {
  scratch.meeting_facts.resize(world.residents.size());
  parallel.for_each_id<ResidentId>(world.residents.size(), [&](ResidentId who) {
    scratch.meeting_facts[who] = facts_of(world, who);
  });
}

void meet_on_ties(World& world, WeekScratch& scratch, const Parallel& parallel) {
  const auto numbers = tie_numbers_of(world.parameters.contact);
  const auto kinds = meeting_kinds_of(world, numbers);
  note_meeting_facts(world, scratch, parallel);
  scratch.tie_weeks.resize(world.ties.size());
  parallel.for_each_block(world.ties.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
    Meetings(world, numbers, kinds, scratch).hold(begin, end);
  });
}

}  // namespace engawa
