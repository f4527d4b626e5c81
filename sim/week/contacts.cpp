#include <algorithm>
#include <cmath>

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

/// The pass over one block of ties.
class Meetings {
 public:
  Meetings(World& world, const TieNumbers& numbers, const MeetingNumbers& meeting,
           WeekScratch& scratch)
      : world_(world), numbers_(numbers), meeting_(meeting), scratch_(scratch) {}

  void hold(std::size_t begin, std::size_t end) {
    sort_out(begin, end);
    for (std::size_t m = 0; m < homes_; ++m) talk_at_home(TieId(begin + at_home_[m]));
    for (std::size_t m = 0; m < others_; ++m) {
      const TieId later(begin + elsewhere_[std::min(m + kTiesAhead, others_ - 1)]);
      prefetch(&scratch_.meeting_facts[world_.ties.b[later]]);
      look_up(TieId(begin + elsewhere_[m]));
      if (lane_.size == kLane) finish();
    }
    finish();
  }

 private:
  /// Household ties and the others apart. Kinds follow one another without pattern, so a branch
  /// would cost the machine more than the work behind it; masks and tables below for that reason.
  void sort_out(std::size_t begin, std::size_t end) {
    homes_ = others_ = 0;
    for (std::size_t k = begin; k < end; ++k) {
      const bool home = world_.ties.kind[TieId(k)] == TieKind::household;
      at_home_[homes_] = elsewhere_[others_] = static_cast<std::uint16_t>(k - begin);
      homes_ += home ? 1U : 0U;
      others_ += home ? 0U : 1U;
    }
  }

  /// Meetings a week if nobody were short of time (model 7.3): without common time and throttle.
  [[nodiscard]] double rate_of(TieId tie, const MeetingFacts& i, const MeetingFacts& j) const {
    const auto kind = world_.ties.kind[tie];
    const auto k = static_cast<std::size_t>(kind);
    const double s = world_.ties.strength[tie], power = world_.parameters.contact.strength_power;
    const double alike =
        numbers_.similarity(i.birth_week - j.birth_week, ((i.slots ^ j.slots) & kFactFemale) == 0);
    const double least = meeting_.least_alike[k];
    const std::array<double, 2> warmth{1.0, double{i.warmth} * j.warmth};
    const bool apart = (kind == TieKind::colleague) & ((i.focus == 0) | (i.focus != j.focus));
    return (meeting_.base[k] + meeting_.rate[k] * (power == 1.0 ? s : pow_of(s, power))) *
           (least + (1.0 - least) * alike) * warmth[meeting_.warm[k]] * (apart ? 0.0 : 1.0);
  }

  void look_up(TieId tie) {
    const auto& ties = world_.ties;
    const auto& i = scratch_.meeting_facts[ties.a[tie]];
    const auto& j = scratch_.meeting_facts[ties.b[tie]];
    const auto k = static_cast<std::size_t>(ties.kind[tie]);
    const std::size_t n = lane_.size++;
    lane_.tie[n] = tie;
    lane_.lower_life[n] = std::min(i.life, j.life);
    lane_.higher_life[n] = std::max(i.life, j.life);
    lane_.common[n] = (i.slots & j.slots & kAllSlots) | meeting_.any[k];
    lane_.rate[n] = rate_of(tie, i, j);
    lane_.throttle[n] = double{i.throttle_root} * j.throttle_root * meeting_.allowed[k];
    lane_.hours[n] = meeting_.hours[k];
    lane_.quality[n] = meeting_.quality[k];
    lane_.strength[n] = ties.strength[tie];
    lane_.session[n] = scratch_.session_hours[tie];
    if (((i.slots | j.slots) & kFactInHospital) != 0) visit_patient(n, k);
  }

  /// In-patients have no free slots: family comes to them, and nobody else does.
  void visit_patient(std::size_t n, std::size_t kind) {
    const bool family = kind == static_cast<std::size_t>(TieKind::kin) ||
                        kind == static_cast<std::size_t>(TieKind::professional);
    const double usual = meeting_.base[kind] + meeting_.rate[kind] * lane_.strength[n];
    lane_.common[n] = kAllSlots;
    lane_.rate[n] = family ? world_.parameters.contact.hospital_factor * usual : 0.0;
  }

  void finish() {
    world_.draws.uniforms(key(Purpose::meetings), static_cast<std::uint32_t>(world_.week),
                          std::span(lane_.lower_life).first(lane_.size), lane_.higher_life,
                          lane_.u);
    expect_meetings(lane_, world_.parameters.contact.full_overlap_slots);
    draw_meetings(lane_);
    sum_up_meetings(lane_);
    for (std::size_t n = 0; n < lane_.size; ++n) note(n);
    lane_.size = 0;
  }

  void note(std::size_t n) {
    auto& ties = world_.ties;
    const TieId tie = lane_.tie[n];
    const auto kind = ties.kind[tie];
    const auto meetings = static_cast<float>(lane_.meetings[n]);
    const bool close = (kind == TieKind::kin) | (kind == TieKind::friendship);
    const bool met = (meetings > 0) | (lane_.session[n] > 0);
    const unsigned weeks = ties.weeks_apart[tie];
    ties.hours[tie] = lane_.week_hours[n];
    ties.weeks_apart[tie] =
        static_cast<std::uint8_t>((weeks + (weeks < 255 ? 1U : 0U)) * (met ? 0U : 1U));
    scratch_.tie_weeks[tie] = {lane_.wanted_hours[n], lane_.received[n],
                               meetings * (close ? 1.0F : 0.0F), meetings};
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
    const double quality = meeting_.quality[static_cast<std::size_t>(TieKind::household)];
    ties.hours[tie] = static_cast<float>(hours);
    ties.weeks_apart[tie] = 0;
    // Living together takes no appointment, so nothing is wanted.
    scratch_.tie_weeks[tie] = {
        0, static_cast<float>(hours * quality * std::sqrt(double{ties.strength[tie]})), 0, 0};
  }

  World& world_;
  const TieNumbers& numbers_;
  const MeetingNumbers& meeting_;
  WeekScratch& scratch_;
  MeetingLane lane_;
  std::array<std::uint16_t, kBlock> at_home_, elsewhere_;  ///< places of the block
  std::size_t homes_ = 0, others_ = 0;
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
  const auto meeting = meeting_numbers_of(world, numbers);
  note_meeting_facts(world, scratch, parallel);
  scratch.tie_weeks.resize(world.ties.size());
  parallel.for_each_block(world.ties.size(), [&](std::size_t, std::size_t begin, std::size_t end) {
    Meetings(world, numbers, meeting, scratch).hold(begin, end);
  });
}

}  // namespace engawa
