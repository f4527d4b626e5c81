#include "viz/window/painter.hpp"

#include <SFML/Graphics/Text.hpp>
#include <SFML/Graphics/View.hpp>
#include <cmath>

namespace engawa {
namespace {
void paint_label(sf::RenderTarget& target, const Label& label, const sf::Font& font) {
  const auto size = static_cast<unsigned>(std::lround(label.size));
  if (size == 0 || label.text.empty()) return;
  sf::Text text(sf::String::fromUtf8(label.text.begin(), label.text.end()), font, size);
  text.setFillColor(label.colour);
  if (label.halo.a != 0) {
    text.setOutlineColor(label.halo);
    text.setOutlineThickness(std::max(1.5F, label.size / 8));
  }
  const float width = text.findCharacterPos(text.getString().getSize()).x;
  float left = label.at.x;
  if (label.align == Align::centre) left -= width / 2;
  if (label.align == Align::right) left -= width;
  // SFML's baseline lies one character size below the origin; letters are about .76 em tall
  const float top = label.at.y - label.size * 0.62F;
  text.setPosition(std::round(left), std::round(top));
  target.draw(text);
}
}  // namespace

void paint(sf::RenderTarget& target, const Scene& scene, const Box& clip, const sf::Font& font) {
  const auto size = sf::Vector2f(target.getSize());
  if (clip.right <= clip.left || clip.bottom <= clip.top || size.x < 1 || size.y < 1) return;
  const sf::FloatRect box(clip.left, clip.top, clip.right - clip.left, clip.bottom - clip.top);
  sf::View view(box);
  view.setViewport({box.left / size.x, box.top / size.y, box.width / size.x, box.height / size.y});
  target.setView(view);
  const std::size_t whole = scene.triangles.size() / 3 * 3;
  if (whole > 0) target.draw(scene.triangles.data(), whole, sf::Triangles);
  for (const auto& label : scene.labels) paint_label(target, label, font);
  target.setView(target.getDefaultView());
}

}  // namespace engawa
