// Everybody at the end of one week: where drawn, in which colour, and whether the filters mean
// them.
#pragma once
#include <SFML/Graphics/Color.hpp>
#include <SFML/System/Vector2.hpp>
#include <cmath>
#include <cstdint>
#include <vector>

#include "viz/layers/cells.hpp"
#include "viz/scene/view_state.hpp"

namespace engawa {

struct PeopleNow {
  std::vector<sf::Vector2f> place;   ///< [person] [m]; NaN if not in the town
  std::vector<sf::Color> colour;     ///< [person] under the colouring in force
  std::vector<float> amount;         ///< [person] amount_of; NaN if not known or no amount
  std::vector<std::uint8_t> known;   ///< 1 = the colouring knows them
  std::vector<std::uint8_t> meant;   ///< 1 = passes the filters
  std::vector<std::uint16_t> area;   ///< of the ground below; kNoArea if not in the town
  std::vector<std::uint8_t> moving;  ///< 1 = will live elsewhere by the next week
  std::vector<std::uint32_t> movers;
  [[nodiscard]] bool here(std::size_t person) const {
    return person < place.size() && !std::isnan(place[person].x);
  }
};
[[nodiscard]] PeopleNow people_of_week(const RecordedWorld& world, const ViewState& view,
                                       const Ground& ground);

/// People added up: by cell, by area. The colour of many is that of their mean amount; where the
/// colouring is no amount, the mean of their colours.
struct PeopleSum {
  std::uint32_t people = 0, meant = 0, known = 0;
  std::uint64_t red = 0, green = 0, blue = 0;  ///< over those meant and known
  double amount = 0;                           ///< over the same
  void add(const PeopleNow& now, std::size_t person);
  [[nodiscard]] sf::Color colour(const ViewState& view) const;
};

}  // namespace engawa
