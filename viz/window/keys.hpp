// From keys and letters to commands.
#pragma once
#include <SFML/Window/Event.hpp>
#include <optional>

#include "viz/control/commands.hpp"

namespace engawa {

/// Letters count by what was typed, so that every keyboard's layout works; other keys by name.
[[nodiscard]] std::optional<Command> command_of(const sf::Event& event);

}  // namespace engawa
