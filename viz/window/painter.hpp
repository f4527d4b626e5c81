// Puts a scene onto an SFML target: triangles as they are, labels with the font.
#pragma once
#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/RenderTarget.hpp>

#include "viz/scene/scene.hpp"

namespace engawa {

/// Draws what lies inside `clip` [px]; the rest is cut off.
void paint(sf::RenderTarget& target, const Scene& scene, const Box& clip, const sf::Font& font);

}  // namespace engawa
