// A story's scenes, stepped through, and the way in and out.
#include <algorithm>

#include "viz/window/application.hpp"

namespace engawa {

bool Application::carry_out_in_story(Command command) {
  if (command == Command::toggle_story) {
    if (view_.story) {
      leave_story();
    } else {
      enter_story_scene(view_.scene);
    }
    return true;
  }
  if (!view_.story) return false;
  const bool cards = view_.scene < story_->scenes.size() && story_->scenes[view_.scene].cards;
  switch (command) {
    case Command::week_forward:
      step_story(1);
      return true;
    case Command::week_back:
      step_story(-1);
      return true;
    case Command::to_start:
      enter_story_scene(0);
      return true;
    case Command::faster:
    case Command::slower:
      if (cards) step_cards(command == Command::faster ? -1 : 1);
      return cards;
    case Command::deselect:
      if (view_.keys) return false;
      leave_story();
      return true;
    default:
      return false;
  }
}

void Application::step_story(int by) {
  const auto last = static_cast<int>(story_->scenes.size()) - 1;
  enter_story_scene(
      static_cast<std::size_t>(std::clamp(static_cast<int>(view_.scene) + by, 0, last)));
}

void Application::step_cards(int by) {
  const auto last = static_cast<int>(cards_.size()) - 1;
  if (last < 0) return;
  view_.card = static_cast<std::size_t>(std::clamp(static_cast<int>(view_.card) + by, 0, last));
}

void Application::enter_story_scene(std::size_t which) {
  if (!story_ || which >= story_->scenes.size()) return;
  if (!view_.story) before_story_ = view_;
  view_.story = true;
  view_.scene = which;
  view_.marked.clear();
  view_.panes = story_->scenes[which].panes;  // decides how wide a pane is
  layout_ = layout_of(view_, playback_.paired(), size_.x, size_.y);
  const Viewport pane = main_viewport();
  enter_scene(*story_, which, playback_, pane.width, pane.height, view_);
}

void Application::leave_story() {
  const ViewState now = view_;
  if (before_story_) view_ = *before_story_;
  before_story_.reset();
  view_.story = false;
  view_.playing = false;
  view_.marked.clear();
  // where one is in time, and how one reads, stay
  view_.clock = now.clock;
  view_.scene = now.scene;
  view_.language = now.language;
  view_.dark = now.dark;
  view_.text_scale = now.text_scale;
}

}  // namespace engawa
