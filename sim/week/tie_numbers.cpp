#include "sim/week/tie_numbers.hpp"

#include "sim/core/elementary.hpp"

namespace engawa {

TieNumbers tie_numbers_of(const Contact& c) {
  TieNumbers n;
  // Order of TieKind: household, kin, friendship, neighbour, hub, colleague, professional, online.
  n.base = {0,          c.kin_base,       c.friend_base, c.neighbour_base,
            c.hub_base, c.colleague_base, c.pro_base,    c.online_base};
  n.rate = {0,          c.kin_rate,       c.friend_rate, c.neighbour_rate,
            c.hub_rate, c.colleague_rate, c.pro_rate,    c.online_rate};
  n.hours = {c.member_hours, c.kin_hours,       c.friend_hours, c.neighbour_hours,
             c.hub_hours,    c.colleague_hours, c.pro_hours,    c.online_hours};
  n.decay = {0,           c.kin_decay,       c.friend_decay, c.neighbour_decay,
             c.hub_decay, c.colleague_decay, c.pro_decay,    c.online_decay};
  n.quality = {c.household_quality, c.kin_quality,       c.friend_quality, c.neighbour_quality,
               c.hub_quality,       c.colleague_quality, c.pro_quality,    c.online_quality};
  for (std::size_t years = 0; years < n.age_similarity.size(); ++years) {
    n.age_similarity[years] = exp_of(-static_cast<double>(years) / c.similar_age_years);
  }
  n.sex_similarity = {c.other_sex, 1.0};
  return n;
}

}  // namespace engawa
