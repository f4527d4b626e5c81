// The same life in two cohorts.
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>

#include "sim/results/run_file.hpp"

namespace engawa {

/// For each row of one cohort its row in the other; `kNone` if the life is not there.
class Twins {
 public:
  Twins(const CohortRows& one, const CohortRows& other) : same_(one.life == other.life) {
    if (same_) return;  // the usual case: the same town at the start
    for (std::size_t k = 0; k < other.life.size(); ++k) place_.emplace(other.life[k], k);
  }
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  [[nodiscard]] std::size_t of(const CohortRows& one, std::size_t k) const {
    if (same_) return k;
    const auto found = place_.find(one.life[k]);
    return found == place_.end() ? kNone : found->second;
  }

 private:
  bool same_;
  std::map<std::uint64_t, std::size_t> place_;
};

}  // namespace engawa
