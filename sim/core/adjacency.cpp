#include "sim/core/adjacency.hpp"

namespace engawa {

void Adjacency::rebuild(std::size_t residents, std::span<const ResidentId> first,
                        std::span<const ResidentId> second) {
  starts_.assign(residents + 1, 0);
  for (const auto a : first) ++starts_[a.value + 1];
  for (const auto b : second) ++starts_[b.value + 1];
  for (std::size_t k = 0; k < residents; ++k) starts_[k + 1] += starts_[k];
  cursor_.assign(starts_.begin(), starts_.end() - 1);
  half_ties_.resize(2 * first.size());
  for (std::size_t k = 0; k < first.size(); ++k) {
    half_ties_[cursor_[first[k].value]++] = {second[k], TieId(k)};
    half_ties_[cursor_[second[k].value]++] = {first[k], TieId(k)};
  }
}

}  // namespace engawa
