#include "viz/window/keys.hpp"

#include <fmt/format.h>

#include <array>
#include <string>

namespace engawa {
namespace {
struct NamedKey {
  sf::Keyboard::Key key;
  std::string_view name;
};
constexpr std::array kNamed{
    NamedKey{sf::Keyboard::Space, "Space"},   NamedKey{sf::Keyboard::Right, "Right"},
    NamedKey{sf::Keyboard::Left, "Left"},     NamedKey{sf::Keyboard::Up, "Up"},
    NamedKey{sf::Keyboard::Down, "Down"},     NamedKey{sf::Keyboard::PageDown, "PageDown"},
    NamedKey{sf::Keyboard::PageUp, "PageUp"}, NamedKey{sf::Keyboard::Home, "Home"},
    NamedKey{sf::Keyboard::End, "End"},       NamedKey{sf::Keyboard::Escape, "Esc"},
    NamedKey{sf::Keyboard::Tab, "Tab"},       NamedKey{sf::Keyboard::F1, "?"},
};

std::optional<Command> bound_to(std::string_view key) {
  for (const auto& binding : key_bindings()) {
    if (binding.key == key) return binding.command;
  }
  return std::nullopt;
}
}  // namespace

std::optional<Command> command_of(const sf::Event& event) {
  if (event.type == sf::Event::KeyPressed) {
    if (event.key.control && event.key.code == sf::Keyboard::Q) return bound_to("Ctrl+Q");
    if (event.key.control || event.key.alt) return std::nullopt;
    for (const auto& [key, name] : kNamed) {
      if (key != event.key.code) continue;
      return bound_to(event.key.shift ? fmt::format("Shift+{}", name) : std::string(name));
    }
  }
  if (event.type == sf::Event::TextEntered) {
    const auto letter = event.text.unicode;
    if (letter <= U' ' || letter >= 127) return std::nullopt;  // Space came as a key
    const char large = static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 32 : letter);
    return bound_to(std::string_view(&large, 1));
  }
  return std::nullopt;
}

}  // namespace engawa
