// The contact numbers of each kind of tie, gathered once a week from the parameter rows.
#pragma once
#include <array>

#include "sim/params/parameters.hpp"
#include "sim/state/residents.hpp"
#include "sim/state/ties.hpp"

namespace engawa {

struct TieNumbers {
  std::array<double, kTieKinds> base{}, rate{}, hours{}, decay{}, quality{};
  std::array<double, 128> age_similarity{};  ///< exp(-|age difference| / scale)
  double other_sex = 1;

  [[nodiscard]] double similarity(const Residents& residents, ResidentId i, ResidentId j) const {
    const auto apart = residents.birth_week[i] - residents.birth_week[j];
    const auto years = static_cast<std::size_t>((apart < 0 ? -apart : apart) / 52);
    const bool same_sex = ((residents.flags[i] ^ residents.flags[j]) & kFemale) == 0;
    return age_similarity[years < 128 ? years : 127] * (same_sex ? 1.0 : other_sex);
  }
};

[[nodiscard]] TieNumbers tie_numbers_of(const Contact& contact);

}  // namespace engawa
