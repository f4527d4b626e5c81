#include "sim/study/practices.hpp"

#include <iterator>

namespace engawa {

std::span<const CoveredPractice> practices() {
  static const std::vector<CoveredPractice> rows = [] {
    std::vector<CoveredPractice> all;
    for (const auto part : {practices_of_health_room, practices_of_workshops, practices_of_hospital,
                            practices_of_hospital_care, practices_of_promotion_office,
                            practices_of_liaison_group, practices_of_no_document}) {
      auto some = part();
      all.insert(all.end(), std::make_move_iterator(some.begin()),
                 std::make_move_iterator(some.end()));
    }
    return all;
  }();
  return rows;
}

}  // namespace engawa
