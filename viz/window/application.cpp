#include "viz/window/application.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/text/speech.hpp"
#include "viz/facts/screen_table.hpp"
#include "viz/scene/theme.hpp"
#include "viz/window/fonts.hpp"
#include "viz/window/keys.hpp"
#include "viz/window/painter.hpp"

namespace engawa {
namespace {
constexpr double kNoticeSeconds = 6, kPollSeconds = 1;

sf::Font open_font(const std::filesystem::path& file) {
  sf::Font font;
  if (!font.loadFromFile(file.string())) {
    throw InputError({file.string()}, {"view.font.broken", {}}, {}, {"view.font.other", {}});
  }
  return font;
}
}  // namespace

Application::Application(Playback playback, ApplicationWish wish, sf::RenderTarget& target)
    : playback_(std::move(playback)),
      story_(std::move(wish.story)),
      cards_(std::move(wish.cards)),
      view_(wish.view),
      letters_(open_font(wish.font)),
      caches_(2) {
  const Story* story = story_ ? &*story_ : nullptr;
  gui_ = std::make_unique<Gui>(wish.font, texts_in_use(playback_, story, cards_));
  playback_.seek(week_of(view_));
  renew_numbers();
  lay_out(target);
  if (wish.view.camera.metres_per_pixel <= 0) show_whole_town();
}

Viewport Application::viewport(Side side) const {
  const Box& map = layout_.panes[static_cast<std::size_t>(side)].map;
  return {map.left, map.top, map.right - map.left, map.bottom - map.top, view_.camera};
}

void Application::show_whole_town() {
  const Viewport pane = main_viewport();
  view_.camera = camera_of_town(playback_.world(Side::variant), pane.width, pane.height);
}

void Application::lay_out(const sf::RenderTarget& target) {
  size_ = sf::Vector2f(target.getSize());
  layout_ = layout_of(view_, playback_.paired(), size_.x, size_.y);
}

void Application::handle(const sf::Event& event) {
  const bool taken = gui_->take(event);
  switch (event.type) {
    case sf::Event::Closed:
      quit_ = true;
      break;
    case sf::Event::KeyPressed:
    case sf::Event::TextEntered:
      if (gui_->wants_text()) break;
      if (const auto command = command_of(event)) carry_out(*command);
      break;
    default:
      handle_mouse(event, taken);
  }
}

void Application::carry_out(Command command) {
  if (command == Command::quit) quit_ = true;
  if (command == Command::save_picture || command == Command::save_table) file_command_ = command;
  if (story_ && carry_out_in_story(command)) return;
  const Viewport pane = main_viewport();
  apply_command(command, playback_, pane.width, pane.height, view_);
}

Viewport Application::main_viewport() const {
  return viewport(view_.panes == Panes::baseline ? Side::baseline : Side::variant);
}

void Application::renew_numbers() {
  try {
    numbers_ = read_numbers(playback_);
  } catch (const UserError& error) {  // the town can still be seen without them
    numbers_ = {};
    say(error.in(view_.language));
  }
}

bool Application::update(double seconds) {
  frame_seconds_ = seconds;
  bool grown = false;
  notice_seconds_ -= seconds;
  since_poll_ += seconds;
  int until = playback_.weeks() - 1;
  if (view_.story && story_) until = end_of_scene(*story_, view_.scene, playback_);
  advance(view_, seconds, playback_.weeks(), until);
  if (since_poll_ > kPollSeconds) {
    since_poll_ = 0;
    grown = playback_.poll();
    if (grown) renew_numbers();
  }
  playback_.seek(week_of(view_));
  if (view_.follow && view_.playing) follow_selection();
  return grown;
}

void Application::read_ahead() const {
  for (const Side side : {Side::baseline, Side::variant}) {
    if (side == Side::variant || playback_.paired()) playback_.world(side).read_ahead();
  }
}

void Application::follow_selection() {
  if (!view_.selection.life) return;
  const RecordedWorld& world = playback_.world(Side::variant);
  const auto person = person_of(world, *view_.selection.life);
  if (person == kNoPerson) return;
  if (const auto place = place_of(world, person, view_.clock)) {
    view_.camera.x = place->x;
    view_.camera.y = place->y;
  }
}

bool Application::restless() const {
  return view_.playing || notice_seconds_ > 0;
}

std::optional<Command> Application::take_file_command() {
  return std::exchange(file_command_, std::nullopt);
}

std::string Application::table() const {
  return screen_table(playback_, view_, numbers_, viewport(Side::variant));
}

void Application::say(std::string notice) {
  notice_ = std::move(notice);
  notice_seconds_ = kNoticeSeconds;
}

void Application::choose_variant(const std::string& name) {
  playback_.choose_variant(name);
  playback_.seek(week_of(view_));
  renew_numbers();
  caches_.clear();
  caches_.resize(2);
  facts_ = {};
}

void Application::draw_panes(sf::RenderTarget& target) {
  for (const Side side : {Side::baseline, Side::variant}) {
    const PanePlace& place = layout_.panes[static_cast<std::size_t>(side)];
    if (!place.shown) continue;
    const PaneInput input{playback_, side, view_, viewport(side)};
    paint(target, build_scene(input, caches_[static_cast<std::size_t>(side)]), place.map, letters_);
  }
}

void Application::draw(sf::RenderTarget& target) {
  lay_out(target);
  playback_.seek(week_of(view_));
  target.clear(theme_of(view_.dark).background);
  draw_panes(target);
  gui_->set_em(layout_.em);
  set_imgui_style(view_.dark, layout_.em);
  gui_->begin_frame(target.getSize(), frame_seconds_);
  PanelContext context{playback_, view_,   numbers_, facts_, story_ ? &*story_ : nullptr,
                       &cards_,   layout_, {},       {},     notice_seconds_ > 0 ? notice_ : ""};
  draw_panels(context);
  gui_->draw(target);
  for (const Command command : context.commands) carry_out(command);
  if (context.other_variant) choose_variant(*context.other_variant);
}

}  // namespace engawa
