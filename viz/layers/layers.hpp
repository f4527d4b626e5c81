// The layers, from the ground up; each has its file.
#pragma once
#include "viz/layers/frame.hpp"

namespace engawa {

void add_ground(const PaneFrame& frame, Scene& scene);
/// Cells in the mean colour of their area, and arcs between areas.
void add_areas(const PaneFrame& frame, const Bundles& bundles, const std::vector<TieSpan>& spans,
               Scene& scene);
/// Squares in the mean colour of those who live there, the larger the more they are.
void add_blocks(const PaneFrame& frame, Scene& scene);
void add_ties(const PaneFrame& frame, const TiesNow& ties, Scene& scene);
/// True if the ties that only this world has are few enough to be drawn one by one.
[[nodiscard]] bool can_be_told_apart(const PaneFrame& frame, const std::vector<TieSpan>& spans);
/// Ties that only this world has: one by one, or as bundles between areas if they are too many.
void add_area_differences(const PaneFrame& frame, const std::vector<TieSpan>& spans, Scene& scene);
void add_differences(const PaneFrame& frame, const std::vector<TieSpan>& spans, Scene& scene);
/// Everybody in sight; or, where that would be too many, those of whom the week tells.
void add_residents(const PaneFrame& frame, Scene& scene, std::vector<DrawnPerson>& drawn);
void add_people_of_the_week(const PaneFrame& frame, const std::vector<TieSpan>& spans, Scene& scene,
                            std::vector<DrawnPerson>& drawn);
/// Those who move house this week, on their way.
void add_movers(const PaneFrame& frame, Scene& scene, std::vector<DrawnPerson>& drawn);
void add_visits(const PaneFrame& frame, Scene& scene);
void add_helps(const PaneFrame& frame, Scene& scene);
/// Dims all the rest; adds the person or hub that is selected with those tied to it.
void add_selection(const PaneFrame& frame, const std::vector<TieSpan>& spans, Scene& scene,
                   std::vector<DrawnPerson>& drawn);
/// Rings round the people of ViewState::marked.
void add_marked(const PaneFrame& frame, Scene& scene);
void add_stations(const PaneFrame& frame, Scene& scene, std::vector<Box>& taken);
void add_hubs(const PaneFrame& frame, Scene& scene, std::vector<DrawnHub>& drawn,
              std::vector<Box>& taken);
/// The symbol of a kind of hub in a badge; a hub that is shut has a hollow badge.
struct HubLook {
  float radius = 10;
  sf::Color badge, glyph;
  bool open = true;
};
void add_hub_symbol(Scene& scene, sf::Vector2f at, const std::string& kind, const HubLook& look);
void add_area_names(const PaneFrame& frame, Scene& scene);
void add_scale_bar(const PaneFrame& frame, Scene& scene, std::vector<Box>& taken);

}  // namespace engawa
