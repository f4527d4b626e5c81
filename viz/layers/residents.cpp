// Residents: a disc each at home, in the colour of the colouring in force.
#include <algorithm>
#include <array>
#include <numbers>

#include "viz/layers/layers.hpp"
#include "viz/layers/place.hpp"

namespace engawa {
namespace {

constexpr std::size_t kMostPeopleOfTheWeek = 600;
constexpr double kFaint = .16;  ///< alpha of those whom the filters leave out

/// Points of a circle, reckoned once: there are thousands of discs.
template <std::size_t kCorners>
const std::array<sf::Vector2f, kCorners>& circle() {
  static const auto corners = [] {
    std::array<sf::Vector2f, kCorners> points;
    for (std::size_t k = 0; k < kCorners; ++k) {
      const double angle = 2 * std::numbers::pi * double(k) / double(kCorners);
      points[k] = {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
    }
    return points;
  }();
  return corners;
}
template <std::size_t kCorners>
void add_fan(Scene& scene, sf::Vector2f at, float radius, sf::Color colour) {
  const auto& corners = circle<kCorners>();
  for (std::size_t k = 1; k + 1 < kCorners; ++k) {
    add_triangle(scene, at + corners[0] * radius, at + corners[k] * radius,
                 at + corners[k + 1] * radius, colour);
  }
}

void add_person(const PaneFrame& frame, std::size_t person, sf::Vector2f at, float radius,
                Scene& scene) {
  // a rim keeps discs apart that touch, and pale ones visible on a pale ground
  if (radius > 2.5F) add_dot(scene, frame.pane, at, radius + 1, with_alpha(frame.theme.pane, .9));
  add_dot(scene, frame.pane, at, radius, frame.people.colour[person]);
}

}  // namespace

float resident_radius(double metres_per_pixel) {
  constexpr double kMetres = 2.4;
  return static_cast<float>(std::clamp(kMetres / metres_per_pixel, 1.8, 7.0));
}

void add_dot(Scene& scene, const Box& pane, sf::Vector2f at, float radius, sf::Color colour) {
  if (!holds(pane, at)) return;
  if (radius < 2.6F) {
    add_fan<6>(scene, at, radius, colour);
  } else if (radius < 4.5F) {
    add_fan<10>(scene, at, radius, colour);
  } else {
    add_fan<18>(scene, at, radius, colour);
  }
}

void add_residents(const PaneFrame& frame, Scene& scene, std::vector<DrawnPerson>& drawn) {
  const PeopleNow& people = frame.people;
  const float radius = resident_radius(frame.metres_per_pixel());
  const std::size_t before = drawn.size();
  for (std::size_t person = 0; person < people.place.size(); ++person) {
    if (!people.here(person)) continue;
    if (people.moving[person] != 0 && frame.share > 0) continue;  // on their way: add_movers
    const sf::Vector2f at = frame.pixel_of(person);
    if (!holds(frame.pane, at)) continue;
    if (people.meant[person] == 0) {
      add_dot(scene, frame.pane, at, radius * .7F, with_alpha(frame.theme.faint_text, kFaint));
      continue;
    }
    drawn.push_back({static_cast<std::uint32_t>(person), at});
  }
  // whom the filters mean lies above whom they leave out
  for (std::size_t k = before; k < drawn.size(); ++k) {
    add_person(frame, drawn[k].person, drawn[k].at, radius, scene);
  }
}

void add_movers(const PaneFrame& frame, Scene& scene, std::vector<DrawnPerson>& drawn) {
  if (frame.share <= 0) return;
  const float radius = resident_radius(frame.metres_per_pixel());
  for (const std::uint32_t person : frame.people.movers) {
    if (frame.people.meant[person] == 0) continue;
    const auto place = place_of(frame.world, person, frame.week + frame.share);
    if (!place) continue;
    const sf::Vector2f at = frame.pixel(*place);
    if (!holds(frame.pane, at)) continue;
    add_person(frame, person, at, radius + 1, scene);
    drawn.push_back({person, at});
  }
}

namespace {

/// This week's visitors, both ends of differing ties, and regulars; as many as can be told apart.
std::vector<std::uint32_t> people_of_the_week(const PaneFrame& frame,
                                              const std::vector<TieSpan>& spans) {
  std::vector<std::uint32_t> people;
  const auto settle = [&people] {
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
  };
  const RecordedVisits& visits = frame.recording.visits;
  const auto rows = visits.by_week.of(frame.week);
  for (std::size_t row = rows.first; row < rows.last && frame.view.show_visits; ++row) {
    if (visits.admitted[row] != 0) people.push_back(visits.person[row]);
  }
  const bool with_ends = frame.view.show_ties && can_be_told_apart(frame, spans);
  for (const TieSpan& span : spans) {
    if (!span.alive(frame.week) || !with_ends) continue;
    people.push_back(span.a);
    people.push_back(span.b);
  }
  settle();
  const std::vector<std::uint32_t> without_regulars = people;
  const PanelRow& row = frame.world.panel(frame.world.snapshot_before(frame.week));
  for (std::size_t person = 0; person < row.size(); ++person) {
    if (row.regular_hub[person] != kNoHub) people.push_back(static_cast<std::uint32_t>(person));
  }
  settle();
  return people.size() > kMostPeopleOfTheWeek ? without_regulars : people;
}

}  // namespace

void add_people_of_the_week(const PaneFrame& frame, const std::vector<TieSpan>& spans, Scene& scene,
                            std::vector<DrawnPerson>& drawn) {
  const std::vector<std::uint32_t> people = people_of_the_week(frame, spans);
  if (people.size() > 2 * kMostPeopleOfTheWeek) return;
  const float radius = std::clamp(static_cast<float>(9 / frame.metres_per_pixel()), 2.2F, 4.F);
  for (const std::uint32_t person : people) {
    if (!frame.people.here(person) || frame.people.meant[person] == 0) continue;
    const sf::Vector2f at = frame.pixel_of(person);
    if (!holds(frame.pane, at)) continue;
    add_dot(scene, frame.pane, at, radius + 1, frame.theme.text);
    add_dot(scene, frame.pane, at, radius, frame.people.colour[person]);
    drawn.push_back({person, at});
  }
}

}  // namespace engawa
