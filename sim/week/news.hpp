// Word of the hubs this week, and which of it can reach whom without somebody telling: a town of a
// hundred hubs is asked about the few near by.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "sim/state/world.hpp"

namespace engawa {

/// How word of one hub spreads this week, the same for everybody.
struct News {
  HubId hub;
  double passing = 0;                 ///< chance of learning of it at the door
  double untold_by_visitor = 1;       ///< chance that a tie who went says nothing
  double everywhere = 0, online = 0;  ///< told to every home; to everybody online
  bool by_word_only = false;          ///< it rests this week: nothing to be seen at its door
};

/// In the order of the hubs.
[[nodiscard]] std::vector<News> news_of_week(const World& world);

/// For each place in town, the news that may be learnt there by passing a door, by what is told to
/// all, or on the ward. Of the rest one hears by word of mouth only.
class NewsByPlace {
 public:
  NewsByPlace(const World& world, std::span<const News> all);
  /// Ascending indices of news; some may turn out to be too far.
  [[nodiscard]] std::span<const std::uint32_t> near(std::uint16_t x10, std::uint16_t y10) const;

 private:
  /// First and last cell of an axis within reach of a point.
  struct Cells {
    int first = 0, last = 0;
  };
  static Cells around(std::uint16_t at10, int reach10);
  void cover(const World& world, std::span<const News> all, int reach10);

  Cells columns_{0, -1}, rows_{0, -1};  ///< those within reach of any door
  std::vector<std::uint32_t> starts_, items_, everywhere_;
};

}  // namespace engawa
