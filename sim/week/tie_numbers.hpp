// The contact numbers of each kind of tie, gathered once a week from the parameter rows.
#pragma once
#include <array>

#include "sim/params/parameters.hpp"
#include "sim/state/residents.hpp"
#include "sim/state/ties.hpp"

namespace engawa {

struct TieNumbers {
  std::array<double, kTieKinds> base{}, rate{}, hours{}, decay{}, quality{};
  std::array<double, 128> age_similarity{};    ///< exp(-|age difference| / scale)
  std::array<double, 2> sex_similarity{1, 1};  ///< other sex, same sex

  [[nodiscard]] double similarity(std::int32_t weeks_apart, bool same_sex) const {
    const auto years =
        static_cast<std::size_t>((weeks_apart < 0 ? -weeks_apart : weeks_apart) / 52);
    return age_similarity[years < 128 ? years : 127] * sex_similarity[same_sex ? 1 : 0];
  }
  [[nodiscard]] double similarity(const Residents& residents, ResidentId i, ResidentId j) const {
    return similarity(residents.birth_week[i] - residents.birth_week[j],
                      ((residents.flags[i] ^ residents.flags[j]) & kFemale) == 0);
  }
};

[[nodiscard]] TieNumbers tie_numbers_of(const Contact& contact);

}  // namespace engawa
