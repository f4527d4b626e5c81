// The viewer itself, without a window of its own: events and time in, a picture out. Window,
// snapshot, movie and tests all use this one.
#pragma once
#include <SFML/Graphics/Font.hpp>
#include <SFML/Graphics/RenderTarget.hpp>
#include <SFML/Window/Event.hpp>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "viz/layers/build_scene.hpp"
#include "viz/panels/panels.hpp"
#include "viz/window/gui.hpp"

namespace engawa {

/// What is shown at the beginning.
struct ApplicationWish {
  std::filesystem::path font;  ///< as choose_font gave it
  std::optional<Story> story;
  std::vector<Card> cards;
  ViewState view;
};

class Application {
 public:
  /// `target` is where it will be drawn; its OpenGL context must be active, here and in draw().
  Application(Playback playback, ApplicationWish wish, sf::RenderTarget& target);

  void handle(const sf::Event& event);
  void carry_out(Command command);
  /// Time passes: the clock, the camera that follows, cases that are still being written. True if
  /// new weeks came in.
  bool update(double seconds);
  /// Uses a quiet moment to read a snapshot that may be wanted soon.
  void read_ahead() const;
  void draw(sf::RenderTarget& target);

  /// True while the picture changes by itself.
  [[nodiscard]] bool restless() const;
  [[nodiscard]] bool wants_quit() const { return quit_; }
  /// The next command that needs files, if any: save_picture or save_table.
  [[nodiscard]] std::optional<Command> take_file_command();
  [[nodiscard]] std::string table() const;  ///< what is on the screen, as CSV
  void say(std::string notice);             ///< at the bottom for some seconds

  [[nodiscard]] const ViewState& view() const { return view_; }
  [[nodiscard]] ViewState& view() { return view_; }
  [[nodiscard]] const Playback& playback() const { return playback_; }
  [[nodiscard]] const Layout& layout() const { return layout_; }
  [[nodiscard]] const std::optional<Story>& story() const { return story_; }
  [[nodiscard]] Viewport viewport(Side side) const;
  void enter_story_scene(std::size_t which);
  void show_whole_town();

 private:
  void handle_mouse(const sf::Event& event, bool taken);
  void handle_wheel(const sf::Event::MouseWheelScrollEvent& wheel);
  [[nodiscard]] std::optional<Side> pane_at(sf::Vector2f pixel) const;
  /// True if the command meant the story.
  bool carry_out_in_story(Command command);
  void step_story(int by);
  void step_cards(int by);
  void leave_story();
  void renew_numbers();
  [[nodiscard]] Viewport main_viewport() const;
  void draw_panes(sf::RenderTarget& target);
  void lay_out(const sf::RenderTarget& target);
  void follow_selection();
  void choose_variant(const std::string& name);

  Playback playback_;
  std::optional<Story> story_;
  std::vector<Card> cards_;
  ViewState view_;
  std::optional<ViewState> before_story_;
  SeedNumbers numbers_;
  FactsCache facts_;
  sf::Font letters_;
  std::unique_ptr<Gui> gui_;
  Layout layout_;
  std::vector<SceneCache> caches_;  ///< [Side]
  std::optional<Command> file_command_;
  std::string notice_;
  double notice_seconds_ = 0, since_poll_ = 0, frame_seconds_ = 0;
  bool quit_ = false, pressed_ = false, dragged_ = false;
  sf::Vector2f mouse_, size_;
};

}  // namespace engawa
