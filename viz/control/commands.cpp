#include "viz/control/commands.hpp"

#include <algorithm>
#include <cmath>

#include "viz/layers/build_scene.hpp"

namespace engawa {
namespace {
constexpr double kSlowest = 0.25, kFastest = 16, kZoomStep = 1.25, kPanShare = 0.15;
constexpr double kClosest = 0.05, kFarthest = 200;  // [m/px]
constexpr float kSmallestText = 0.75F, kLargestText = 2.5F, kTextStep = 1.125F;
constexpr int kMonth = 4;               // weeks between counts of people
constexpr int kCharts = 8;              // numbers that a chart can show
constexpr double kPersonAcross = 700;   // [m] shown round a person who was looked for
constexpr double kPaneForPerson = 500;  // [px]

struct Job {
  const Playback& playback;
  float width, height;  ///< of a pane [px]
  ViewState& view;
  [[nodiscard]] int last_week() const { return playback.weeks() - 1; }
  void go(double week) const {
    view.clock = std::clamp(week, -1.0, double(std::max(last_week(), -1)));
    view.playing = view.playing && week < last_week();
  }
};

/// Weeks in which an action begins or ends, sorted.
std::vector<int> turning_points(const Playback& playback) {
  std::vector<int> weeks;
  for (const auto& action : playback.world(Side::variant).recording().actions) {
    for (const int week : {action.from, action.until}) {
      if (week >= 0 && week < playback.weeks()) weeks.push_back(week);
    }
  }
  std::ranges::sort(weeks);
  return weeks;
}

bool move_clock(Command command, const Job& job) {
  const int now = week_of(job.view);
  switch (command) {
    case Command::play_or_pause:
      if (!job.view.playing && now >= job.last_week()) job.view.clock = -1;
      job.view.playing = !job.view.playing;
      return true;
    case Command::week_forward:
      job.go(now + 1);
      break;
    case Command::week_back:
      job.go(share_of_week(job.view) > 0 ? now : now - 1);
      break;
    case Command::month_forward:
      job.go(now + kMonth);
      break;
    case Command::month_back:
      job.go(now - kMonth);
      break;
    case Command::to_start:
      job.go(-1);
      break;
    case Command::to_end:
      job.go(job.last_week());
      break;
    case Command::next_action:
      for (const int week : turning_points(job.playback)) {
        if (week > now) return job.go(week), true;
      }
      break;
    case Command::previous_action: {
      const auto weeks = turning_points(job.playback);
      const auto after = std::ranges::lower_bound(weeks, now);
      job.go(after == weeks.begin() ? -1 : *std::prev(after));
      break;
    }
    case Command::faster:
      job.view.speed = std::min(job.view.speed * 2, kFastest);
      break;
    case Command::slower:
      job.view.speed = std::max(job.view.speed / 2, kSlowest);
      break;
    default:
      return false;
  }
  return true;
}

bool move_camera(Command command, const Job& job) {
  Camera& camera = job.view.camera;
  const double across = double(job.width) * camera.metres_per_pixel * kPanShare;
  const double up = double(job.height) * camera.metres_per_pixel * kPanShare;
  switch (command) {
    case Command::zoom_in:
      camera.metres_per_pixel = std::max(camera.metres_per_pixel / kZoomStep, kClosest);
      break;
    case Command::zoom_out:
      camera.metres_per_pixel = std::min(camera.metres_per_pixel * kZoomStep, kFarthest);
      break;
    case Command::pan_left:
      camera.x -= across;
      break;
    case Command::pan_right:
      camera.x += across;
      break;
    case Command::pan_up:
      camera.y += up;
      break;
    case Command::pan_down:
      camera.y -= up;
      break;
    case Command::whole_town:
      camera = camera_of_town(job.playback.world(Side::variant), job.width, job.height);
      break;
    default:
      return false;
  }
  if (command != Command::zoom_in && command != Command::zoom_out) job.view.follow = false;
  return true;
}

template <class Enum>
void cycle(Enum& value, int count) {
  value = static_cast<Enum>((static_cast<int>(value) + 1) % count);
}

bool change_what_is_shown(Command command, const Job& job) {
  ViewState& view = job.view;
  const auto flip = [](bool& what) { what = !what; };
  switch (command) {
    case Command::cycle_panes:
      if (job.playback.paired()) cycle(view.panes, 3);
      break;
    case Command::cycle_colouring:
      cycle(view.colour_by, kColourings);
      break;
    case Command::cycle_detail:
      cycle(view.detail, 4);
      break;
    case Command::cycle_chart:
      view.chart = (view.chart + 1) % kCharts;
      break;
    case Command::toggle_charts:
      flip(view.charts);
      break;
    case Command::toggle_residents:
      flip(view.show_residents);
      break;
    case Command::toggle_ties:
      flip(view.show_ties);
      break;
    case Command::toggle_visits:
      flip(view.show_visits);
      break;
    case Command::toggle_helps:
      flip(view.show_helps);
      break;
    case Command::toggle_differences:
      flip(view.filters.only_differences);
      break;
    case Command::toggle_isolated:
      flip(view.filters.isolated);
      break;
    case Command::toggle_alone:
      flip(view.filters.alone);
      break;
    case Command::toggle_follow:
      flip(view.follow);
      break;
    case Command::toggle_side_panel:
      flip(view.side_panel);
      break;
    case Command::toggle_keys:
      flip(view.keys);
      break;
    case Command::switch_theme:
      flip(view.dark);
      break;
    case Command::switch_language:
      view.language = view.language == Language::japanese ? Language::english : Language::japanese;
      break;
    case Command::larger_text:
      view.text_scale = std::min(view.text_scale * kTextStep, kLargestText);
      break;
    case Command::smaller_text:
      view.text_scale = std::max(view.text_scale / kTextStep, kSmallestText);
      break;
    default:
      return false;
  }
  return true;
}

void look_for(Turn turn, const Job& job) {
  const TurnFound after{job.view.selection.life.value_or(0), week_of(job.view)};
  const auto found = next_turn(job.playback.world(Side::variant), turn, after);
  if (found) show_turn(*found, job.playback, job.view);
}

void select_next_hub(const Job& job) {
  const auto& hubs = job.playback.world(Side::variant).recording().hubs;
  if (hubs.size() == 0) return;
  const auto at = std::ranges::find(hubs.name, job.view.selection.hub);
  const auto next = at == hubs.name.end() ? 0 : (at - hubs.name.begin() + 1);
  const auto chosen = static_cast<std::size_t>(next) % hubs.size();
  job.view.selection = {std::nullopt, hubs.name[chosen]};
  job.view.camera.x = hubs.x10[chosen] * 10.0;
  job.view.camera.y = hubs.y10[chosen] * 10.0;
}

bool look_up(Command command, const Job& job) {
  switch (command) {
    case Command::next_regular:
      look_for(Turn::became_regular, job);
      break;
    case Command::next_left_isolation:
      look_for(Turn::left_isolation, job);
      break;
    case Command::next_burned_out:
      look_for(Turn::burned_out, job);
      break;
    case Command::next_hub:
      select_next_hub(job);
      break;
    case Command::deselect:
      if (job.view.keys) {
        job.view.keys = false;
      } else {
        job.view.selection = {};
      }
      break;
    default:
      return false;
  }
  return true;
}
}  // namespace

bool apply_command(Command command, const Playback& playback, float pane_width, float pane_height,
                   ViewState& view) {
  const Job job{playback, pane_width, pane_height, view};
  return move_clock(command, job) || move_camera(command, job) ||
         change_what_is_shown(command, job) || look_up(command, job);
}

void advance(ViewState& view, double seconds, int weeks, int until) {
  if (!view.playing) return;
  const double last = std::min(weeks - 1, until);
  const double pace = double(weeks) / std::max(view.whole_seconds, 1.0) * view.speed;
  view.clock += pace * seconds;
  if (view.clock >= last) {
    view.clock = last;
    view.playing = false;
  }
}

void show_turn(const TurnFound& found, const Playback& playback, ViewState& view) {
  const RecordedWorld& world = playback.world(Side::variant);
  view.selection = {found.life, {}};
  view.clock = found.week;
  view.playing = false;
  view.follow = true;
  const auto person = person_of(world, found.life);
  if (person == kNoPerson) return;
  if (const auto place = place_of(world, person, view.clock)) {
    view.camera.x = place->x;
    view.camera.y = place->y;
    view.camera.metres_per_pixel =
        std::min(view.camera.metres_per_pixel, kPersonAcross / kPaneForPerson);
  }
}

}  // namespace engawa
