// The uniforms of one purpose for a whole block of residents, drawn several an instruction: for
// coins that everybody tosses each week and that seldom fall.
#pragma once
#include <array>

#include "sim/core/parallel.hpp"
#include "sim/state/world.hpp"

namespace engawa {

class Screen {
 public:
  /// For the rows [begin, end) of at most one block; equal to u() of world.draw(purpose, life).
  Screen(const World& world, Purpose purpose, std::size_t begin, std::size_t end) : begin_(begin) {
    static constexpr std::array<std::uint64_t, kBlock> kNobody{};
    world.draws.uniforms(key(purpose), static_cast<std::uint32_t>(world.week),
                         world.residents.life.values().subspan(begin, end - begin), kNobody, u_);
  }
  [[nodiscard]] double u(ResidentId who) const { return u_[who.value - begin_]; }

 private:
  std::size_t begin_;
  std::array<double, kBlock> u_;
};

}  // namespace engawa
