#include "analysis/sensitivity/first_parameters.hpp"

#include <array>

namespace engawa {
namespace {
// Numbers of appendix A without a row of their own (one factor on many rows, traits of a kind of
// hub, fields of an intervention) are told in docs/sensitivity.md.
constexpr std::array kFirst{
    FirstParameter{"contact.growth_per_hour", "eta"},
    FirstParameter{"contact.friend_decay", "delta_FRIEND"},
    FirstParameter{"contact.hub_decay", "delta_HUB"},
    FirstParameter{"contact.friend_rate", "rho_FRIEND"},
    FirstParameter{"contact.strength_power", "gamma"},
    FirstParameter{"contact.decay_protection", "mu"},
    FirstParameter{"contact.appetite", "k_C"},
    FirstParameter{"contact.social_share", "phi_t"},
    FirstParameter{"contact.outside_speed", "phi"},
    FirstParameter{"formation.triad_rate", "p_tri"},
    FirstParameter{"formation.neighbour_rate", "p_nei"},
    FirstParameter{"loneliness.speed", "kappa"},
    FirstParameter{"loneliness.discrepancy_slope", "k_D"},
    FirstParameter{"loneliness.closeness_scale", "k0"},
    FirstParameter{"loneliness.discrepancy", "b_D"},
    FirstParameter{"loneliness.missing_closeness", "b_Q"},
    FirstParameter{"loneliness.role", "b_R"},
    FirstParameter{"loneliness.unmet", "b_U"},
    FirstParameter{"loneliness.health", "b_H"},
    FirstParameter{"loneliness.neighbours", "b_N"},
    FirstParameter{"population.trait_sd", "sigma_theta"},
    FirstParameter{"loneliness.noise", "sigma_n"},
    FirstParameter{"attendance.access_slots", "n0"},
    FirstParameter{"attendance.habit", "b_h"},
    FirstParameter{"attendance.lapse", "lapse"},
    FirstParameter{"attendance.taste", "tau"},
    FirstParameter{"attendance.company", "b_c"},
    FirstParameter{"attendance.memory", "b_m"},
    FirstParameter{"attendance.loneliness_pull", "b_l"},
    FirstParameter{"attendance.withdrawal", "b_w"},
    FirstParameter{"attendance.distance_metres", "d0"},
    FirstParameter{"attendance.word_of_mouth", "omega_w"},
    FirstParameter{"session.clique_cost", "chi_c"},
    FirstParameter{"needs.base_rate", "need base"},
    FirstParameter{"needs.household", "household p"},
    FirstParameter{"projects.founding_slope", "p_found"},
    FirstParameter{"projects.murmurs_needed", "theta_k"},
    FirstParameter{"volunteering.step_rate", "v_up"},
    FirstParameter{"volunteering.quit_rate", "quit"},
    FirstParameter{"money.outside_churn", "churn"},
    FirstParameter{"money.outside_asks", "omega_donor"},
    FirstParameter{"money.crowding_out", "crowding-out"},
};
}  // namespace

std::span<const FirstParameter> first_parameters() {
  return kFirst;
}

}  // namespace engawa
