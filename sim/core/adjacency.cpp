#include "sim/core/adjacency.hpp"

#include <algorithm>
#include <stdexcept>

namespace engawa {
namespace {
constexpr std::uint32_t kMostNeighbours = 0xFFFF;

/// Room for a list that has just been laid out: an eighth more, at least one.
std::uint32_t room_for(std::uint32_t size) {
  return std::min(size + std::max(1U, size / 8U), kMostNeighbours);
}
}  // namespace

void Adjacency::rebuild(std::size_t residents, std::span<const ResidentId> first,
                        std::span<const ResidentId> second) {
  std::vector<std::uint32_t> sizes(residents, 0);
  for (const auto a : first) ++sizes[a.value];
  for (const auto b : second) ++sizes[b.value];
  lists_.assign(residents, {});
  std::uint32_t end = 0;
  for (std::size_t k = 0; k < residents; ++k) {
    if (sizes[k] > kMostNeighbours) throw std::length_error("more than 65535 ties of one resident");
    lists_[k] = {end, 0, static_cast<std::uint16_t>(room_for(sizes[k]))};
    end += lists_[k].room;
  }
  pool_.assign(end, {});
  const auto append = [this](ResidentId owner, HalfTie half) {
    auto& list = lists_[owner.value];
    pool_[list.start + list.size++] = half;
  };
  // Sorted pairs give each list its smaller neighbours first, then the larger, all ascending.
  for (std::size_t k = 0; k < first.size(); ++k) append(second[k], {first[k], TieId(k)});
  for (std::size_t k = 0; k < first.size(); ++k) append(first[k], {second[k], TieId(k)});
  size_ = 2 * first.size();
  put_in_order();
}

void Adjacency::put_in_order() {
  for (const auto& list : lists_) {
    const std::span<HalfTie> halves(pool_.data() + list.start, list.size);
    if (!std::ranges::is_sorted(halves, {}, &HalfTie::other)) {
      std::ranges::sort(halves, {}, &HalfTie::other);
    }
  }
}

void Adjacency::grow(std::size_t residents) {
  if (residents > lists_.size()) lists_.resize(residents);
}

std::size_t Adjacency::place(const List& list, ResidentId other) const {
  const auto begin = pool_.begin() + list.start;
  const auto before = [](const HalfTie& half, ResidentId id) { return half.other < id; };
  const auto found = std::lower_bound(begin, begin + list.size, other, before);
  return static_cast<std::size_t>(found - pool_.begin());
}

TieId Adjacency::find(ResidentId owner, ResidentId other) const {
  if (owner.value >= lists_.size()) return {};
  const auto& list = lists_[owner.value];
  const std::size_t at = place(list, other);
  return at < std::size_t{list.start} + list.size && pool_[at].other == other ? pool_[at].tie
                                                                              : TieId{};
}

void Adjacency::move_to_end(List& list) {
  if (list.size == kMostNeighbours) throw std::length_error("more than 65535 ties of one resident");
  const List old = list;
  const auto room = std::min(2U * old.size + 2U, kMostNeighbours);
  list = {static_cast<std::uint32_t>(pool_.size()), old.size, static_cast<std::uint16_t>(room)};
  pool_.resize(pool_.size() + room);
  std::copy_n(pool_.begin() + old.start, old.size, pool_.begin() + list.start);
}

void Adjacency::insert(ResidentId owner, HalfTie half) {
  auto& list = lists_[owner.value];
  if (list.size == list.room) move_to_end(list);
  const auto at = pool_.begin() + static_cast<std::ptrdiff_t>(place(list, half.other));
  const auto end = pool_.begin() + list.start + list.size;
  std::copy_backward(at, end, end + 1);
  *at = half;
  ++list.size, ++size_;
}

void Adjacency::erase(ResidentId owner, ResidentId other) {
  auto& list = lists_[owner.value];
  const auto at = pool_.begin() + static_cast<std::ptrdiff_t>(place(list, other));
  std::copy(at + 1, pool_.begin() + list.start + list.size, at);
  --list.size, --size_;
}

void Adjacency::renumber(ResidentId owner, ResidentId other, TieId tie) {
  pool_[place(lists_[owner.value], other)].tie = tie;
}

}  // namespace engawa
