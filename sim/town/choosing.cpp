#include "sim/town/choosing.hpp"

#include <algorithm>

namespace engawa {
namespace {
constexpr std::uint64_t kMostTries = 16;  // a neighbour square holds a third of good candidates

std::size_t last_cell(std::span<const std::uint16_t> tens, double metres) {
  const auto highest = tens.empty() ? 0 : *std::ranges::max_element(tens);
  return static_cast<std::size_t>(10.0 * highest / metres);
}
}  // namespace

Groups::Groups(const World& world, std::size_t count, const std::function<long(ResidentId)>& group)
    : starts_(count + 1, 0) {
  const std::size_t residents = world.residents.size();
  std::vector<long> own(residents);
  for (std::size_t k = 0; k < residents; ++k) {
    const ResidentId who(k);
    own[k] = world.residents.has(who, kPresent) ? group(who) : -1;
    if (own[k] >= 0) ++starts_[static_cast<std::size_t>(own[k]) + 1];
  }
  for (std::size_t k = 1; k <= count; ++k) starts_[k] += starts_[k - 1];
  members_.resize(starts_[count]);
  std::vector<std::size_t> next(starts_.begin(), starts_.end() - 1);
  for (std::size_t k = 0; k < residents; ++k) {
    if (own[k] >= 0) members_[next[static_cast<std::size_t>(own[k])]++] = ResidentId(k);
  }
}

std::size_t age_sex_cell(const World& world, ResidentId who) {
  const int age = std::clamp(age_of(world.residents, who, world.week), 0, int{kAges} - 1);
  return 2 * static_cast<std::size_t>(age) + (world.residents.has(who, kFemale) ? 1 : 0);
}

AgeSexChoice::AgeSexChoice(const Groups& groups, std::size_t first, Weight weight)
    : groups_(groups), first_(first), weight_(std::move(weight)), sums_(kAgeSexCells) {}

ResidentId AgeSexChoice::choose(std::size_t own_cell, Draw draw) {
  auto& sums = sums_[own_cell];
  if (sums.empty()) {
    double sum = 0;
    for (std::size_t cell = 0; cell < kAgeSexCells; ++cell) {
      const auto size = static_cast<double>(groups_.of(first_ + cell).size());
      if (size > 0) sum += size * weight_(own_cell, cell);
      sums.push_back(sum);
    }
  }
  if (sums.back() <= 0) return ResidentId{};
  const auto found = std::ranges::upper_bound(sums, draw.u() * sums.back());
  const auto cell = static_cast<std::size_t>(found - sums.begin());
  if (cell >= kAgeSexCells) return ResidentId{};
  return member_at(groups_.of(first_ + cell), draw.v());
}

NearbyChoice::NearbyChoice(const World& world, double metres, int youngest)
    : world_(world),
      metres_(metres),
      columns_(last_cell(world.residents.x10.values(), metres) + 1),
      rows_(last_cell(world.residents.y10.values(), metres) + 1),
      cells_(world, columns_ * rows_, [&](ResidentId who) {
        return age_of(world.residents, who, world.week) < youngest
                   ? -1L
                   : static_cast<long>(cell_of(who));
      }) {}

std::size_t NearbyChoice::cell_of(ResidentId who) const {
  const auto column = static_cast<std::size_t>(10.0 * world_.residents.x10[who] / metres_);
  const auto row = static_cast<std::size_t>(10.0 * world_.residents.y10[who] / metres_);
  return row * columns_ + column;
}

ResidentId NearbyChoice::choose(ResidentId who, std::uint64_t stub) const {
  const auto& r = world_.residents;
  std::array<std::span<const ResidentId>, 9> around;
  std::size_t cells = 0, total = 0;
  const std::size_t own = cell_of(who), row = own / columns_, column = own % columns_;
  for (std::size_t y = row > 0 ? row - 1 : 0; y <= std::min(row + 1, rows_ - 1); ++y) {
    for (std::size_t x = column > 0 ? column - 1 : 0; x <= std::min(column + 1, columns_ - 1);
         ++x) {
      around[cells] = cells_.of(y * columns_ + x);
      total += around[cells++].size();
    }
  }
  for (std::uint64_t attempt = 0; attempt < kMostTries && total > 1; ++attempt) {
    const auto draw =
        world_.draw(Purpose::first_neighbour, r.life[who], 1 + stub * kMostTries + attempt);
    auto place = static_cast<std::size_t>(draw.u() * static_cast<double>(total));
    std::size_t cell = 0;
    while (cell + 1 < cells && place >= around[cell].size()) place -= around[cell++].size();
    const ResidentId other = around[cell][std::min(place, around[cell].size() - 1)];
    const double dx = 10.0 * (r.x10[who] - r.x10[other]), dy = 10.0 * (r.y10[who] - r.y10[other]);
    if (r.household[other] != r.household[who] && dx * dx + dy * dy <= metres_ * metres_) {
      return other;
    }
  }
  return ResidentId{};
}

}  // namespace engawa
