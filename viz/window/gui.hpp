// Dear ImGui on an SFML target: events in, widgets out. ImGui keeps one context per program, so
// there is one Gui at a time.
#pragma once
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Window/Event.hpp>
#include <filesystem>
#include <string>

namespace engawa {

class Gui {
 public:
  /// The target must be active (its OpenGL context is used). `texts`: all characters to be shown.
  Gui(const std::filesystem::path& font, std::string texts);
  ~Gui();
  Gui(const Gui&) = delete;
  Gui& operator=(const Gui&) = delete;
  /// Size of the letters [px]; the atlas is made again if it changes.
  void set_em(float em);
  /// True if a widget wants the event: the map must not take it too.
  bool take(const sf::Event& event);
  void begin_frame(sf::Vector2u size, double seconds);
  /// Draws what the panels built since begin_frame; the target must be active.
  void draw(sf::RenderTarget& target);
  [[nodiscard]] bool wants_mouse() const;
  [[nodiscard]] bool wants_text() const;

 private:
  void build_atlas();
  std::filesystem::path font_;
  std::string texts_;
  float em_ = 16;
  bool started_ = false;
};

}  // namespace engawa
