// Desired contact of every age, reckoned once a week.
#pragma once
#include <algorithm>
#include <array>

#include "sim/town/person.hpp"

namespace engawa {

class DesireByAge {
 public:
  explicit DesireByAge(const Population& population) {
    for (std::size_t age = 0; age < desired_.size(); ++age) {
      desired_[age] = desired_contact_at(population, static_cast<double>(age));
    }
  }
  /// [equivalent h/week], without the personal factor; flat beyond the oldest age of the table.
  [[nodiscard]] double at(int age) const {
    return desired_[std::min(static_cast<std::size_t>(std::max(age, 0)), desired_.size() - 1)];
  }

 private:
  std::array<double, 128> desired_{};
};

}  // namespace engawa
