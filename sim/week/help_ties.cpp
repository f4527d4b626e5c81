// Help among ties: each request goes to the asker's best candidate who has not declined; a helper
// takes the most severe first. Three rounds.
#include <algorithm>
#include <tuple>

#include "sim/core/chance.hpp"
#include "sim/week/help.hpp"

namespace engawa {
namespace {
constexpr int kRounds = 3;

/// A capability that the asker can know of: found by a hub or workshop, or known from closeness.
bool findable(const World& world, ResidentId helper, double strength, std::uint32_t solved_by) {
  const auto& r = world.residents;
  const bool close = strength > world.parameters.needs.known_strength;
  return ((close ? r.capabilities[helper] : r.capabilities_known[helper] & r.capabilities[helper]) &
          solved_by) != 0;
}

/// Weight of one tie as a helper; 0 if this tie cannot be asked.
double weight_of(const World& world, const NeedNumbers& numbers, const HelpRequest& request,
                 const HalfTie& half) {
  const auto& r = world.residents;
  if (world.ties.kind[half.tie] == TieKind::household) return 0.0;  // asked in stage 1
  const auto* asked_end = request.decliners.begin() + request.declined;
  if (std::find(request.decliners.begin(), asked_end, half.other) != asked_end) return 0.0;
  const double strength = static_cast<double>(world.ties.strength[half.tie]);
  if (!findable(world, half.other, strength, numbers.solved_by[request.need])) return 0.0;
  if ((r.free_mask[request.asker] & r.free_mask[half.other]) == 0) return 0.0;
  if (!can_help(world, half.other)) return 0.0;
  return pow_of(strength, world.parameters.needs.ask_strength_power) * readiness(world, half.other);
}

/// The winner of an exponential race among the asker's ties, if there is a candidate.
void propose(const World& world, const NeedNumbers& numbers, const HelpRequest& request,
             std::uint32_t number, std::vector<HelpProposal>& out) {
  const auto& r = world.residents;
  const auto asker = r.life[request.asker];
  HelpProposal best;
  double best_time = 1e299;
  for (const auto& half : world.ties.adjacency.of(request.asker)) {
    const double weight = weight_of(world, numbers, request, half);
    if (weight <= 0.0) continue;
    const auto draw =
        world.draw(Purpose::help_candidate, asker, with_detail(r.life[half.other], request.need));
    const double time = race_time(draw.u(), weight);
    const bool wins =
        time < best_time || (time == best_time && r.life[half.other] < r.life[best.helper]);
    if (!wins) continue;
    best_time = time;
    best.helper = half.other;
    best.tie = half.tie;
  }
  if (!best.helper.exists()) return;
  best.asker = request.asker;
  best.request = number;
  best.need = request.need;
  best.severity = numbers.severity[request.need];
  const auto detail = static_cast<std::size_t>(request.declined) * kNeedKinds + request.need;
  best.lot =
      world.draw(Purpose::help_accepted, asker, with_detail(r.life[best.helper], detail)).first;
  out.push_back(best);
}

/// Kinds that paid staff of an open hub serve, if that is to discourage neighbours.
std::uint16_t discouraged_kinds(const World& world) {
  std::uint16_t kinds = 0;
  if (world.parameters.needs.crowding_out_on < 0.5) return kinds;
  for (const auto& hub : world.hubs.values()) {
    if (hub.open != 0 && hub.staff_hours > 0) kinds |= hub.needs_solved;
  }
  return kinds;
}

bool declines(const World& world, const HelpProposal& proposal, std::uint16_t discouraged) {
  if ((discouraged & need_bit(proposal.need)) == 0) return false;
  const auto& r = world.residents;
  const auto draw = world.draw(Purpose::help_accepted, r.life[proposal.helper], proposal.need);
  return draw.v() < world.parameters.needs.crowding_out;
}

void order(const World& world, std::vector<HelpProposal>& proposals) {
  const auto& r = world.residents;
  std::sort(proposals.begin(), proposals.end(), [&r](const HelpProposal& x, const HelpProposal& y) {
    const auto rank = [&r](const HelpProposal& p) {
      return std::tuple(r.life[p.helper], -p.severity, p.lot, r.life[p.asker], p.need);
    };
    return rank(x) < rank(y);
  });
}

/// In order, so that a helper's capacity goes to the first; writes both sides at once.
void resolve_and_apply(World& world, NeedsScratch& scratch, std::uint16_t discouraged) {
  for (const auto& proposal : scratch.proposals) {
    if (helps_left(world, proposal.helper) > 0 && !declines(world, proposal, discouraged)) {
      close_need(world.residents, proposal.asker, proposal.need);
      receive_help(world, proposal.asker);
      give_help(world, proposal.helper, proposal.asker, proposal.tie);
      scratch.met.push_back({proposal.asker, proposal.helper, proposal.need, HelpRoute::tie});
    } else {
      auto& request = scratch.requests[proposal.request];
      request.decliners[request.declined++] = proposal.helper;
      bear_refusal(world, proposal.asker, proposal.tie);
    }
  }
}
}  // namespace

void ask_ties(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
              const Parallel& parallel) {
  const auto& r = world.residents;
  const auto discouraged = discouraged_kinds(world);
  for (int round = 0; round < kRounds; ++round) {
    scratch.proposal_lists.start(scratch.requests.size());
    parallel.for_each_block(scratch.requests.size(),
                            [&](std::size_t block, std::size_t begin, std::size_t end) {
                              for (std::size_t k = begin; k < end; ++k) {
                                const auto& request = scratch.requests[k];
                                if ((r.needs_open[request.asker] & need_bit(request.need)) == 0)
                                  continue;
                                if (request.declined != round)
                                  continue;  // found nobody in an earlier round
                                propose(world, numbers, request, static_cast<std::uint32_t>(k),
                                        scratch.proposal_lists.of_block(block));
                              }
                            });
    scratch.proposal_lists.gather(scratch.proposals);
    order(world, scratch.proposals);
    resolve_and_apply(world, scratch, discouraged);
  }
}

}  // namespace engawa
