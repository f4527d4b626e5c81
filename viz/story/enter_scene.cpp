// A scene put into the view: when, where, what is shown.
#include <algorithm>
#include <limits>

#include "viz/layers/build_scene.hpp"
#include "viz/story/story.hpp"
#include "viz/story/story_names.hpp"
#include "viz/story/story_weeks.hpp"

namespace engawa {
namespace {
constexpr double kMetresPerTen = 10;
/// [m] across, where the story does not say
constexpr double kHubAcross = 800, kAreaAcross = 1000, kPersonAcross = 600;
/// Turns looked at for somebody to whom it happens in one world alone: here, and in the other
constexpr std::size_t kMostTries = 50, kMostTurns = 200;

Side side_of(const StoryScene& scene, const Playback& playback) {
  return scene.panes == Panes::baseline && playback.paired() ? Side::baseline : Side::variant;
}

struct Aim {
  double x = 0, y = 0, across = 0;
};

std::optional<Aim> hub_in(const Recording& recording, const std::string& name, int week) {
  const RecordedHubs& hubs = recording.hubs;
  const auto found = std::ranges::find(hubs.name, name);
  if (found == hubs.name.end()) return std::nullopt;
  const auto hub = static_cast<std::size_t>(found - hubs.name.begin());
  // a hub that moves about stands where it is this week
  const auto x = hubs.week_x10.at(week, hub), y = hubs.week_y10.at(week, hub);
  if (x != 0 || y != 0) return Aim{x * kMetresPerTen, y * kMetresPerTen, kHubAcross};
  return Aim{hubs.x10[hub] * kMetresPerTen, hubs.y10[hub] * kMetresPerTen, kHubAcross};
}

template <class Row>
std::optional<Aim> named_in(const std::vector<Row>& rows, const std::string& name) {
  const auto found = std::ranges::find(rows, name, &Row::name);
  return found == rows.end() ? std::nullopt : std::optional(Aim{found->x, found->y, kAreaAcross});
}

std::optional<Aim> aim_in(const RecordedWorld& world, const StoryScene& scene, int week,
                          const std::optional<StoryTurn>& turn) {
  const Focus& focus = scene.focus;
  const Recording& recording = world.recording();
  if (focus.on == Focus::On::hub) return hub_in(recording, focus.name, week);
  if (focus.on == Focus::On::area) return named_in(recording.areas, focus.name);
  if (focus.on == Focus::On::landmark) return named_in(recording.landmarks, focus.name);
  if (focus.on == Focus::On::point) return Aim{focus.x, focus.y, kAreaAcross};
  if (focus.on != Focus::On::turn || !turn) return std::nullopt;
  const auto person = person_of(world, turn->life);
  if (person == kNoPerson) return std::nullopt;
  const auto home = place_of(world, person, week);
  return home ? std::optional(Aim{home->x, home->y, kPersonAcross}) : std::nullopt;
}

/// Where the scene looks, in either world; the whole town if there is no such place.
Camera camera_of(const StoryScene& scene, int week, const std::optional<StoryTurn>& turn,
                 const Playback& playback, float width, float height) {
  const Side side = side_of(scene, playback);
  auto aim = aim_in(playback.world(side), scene, week, turn);
  if (!aim && playback.paired()) {
    const Side other = side == Side::variant ? Side::baseline : Side::variant;
    aim = aim_in(playback.world(other), scene, week, turn);
  }
  Camera camera = camera_of_town(playback.world(side), width, height);
  if (aim) {
    camera.x = aim->x;
    camera.y = aim->y;
  }
  const double across =
      scene.focus.metres_across > 0 ? scene.focus.metres_across : (aim ? aim->across : 0);
  if (across > 0) camera.metres_per_pixel = across / double(std::max(width, 1.0F));
  return camera;
}

/// Turns of a world in the order of weeks, at most `most`, none before `from` or after `until`.
std::vector<TurnFound> turns_between(const RecordedWorld& world, Turn turn, int from, int until,
                                     std::size_t most) {
  std::vector<TurnFound> turns;
  TurnFound after{std::numeric_limits<std::uint64_t>::max(), from - 1};
  while (turns.size() < most) {
    const auto next = next_turn(world, turn, after);
    if (!next || next->week < after.week || next->week > until) break;  // it has gone round
    if (next->week == after.week && !turns.empty() && next->life <= after.life) break;
    turns.push_back(*next);
    after = *next;
  }
  return turns;
}

Turn turn_named(const std::string& name) {
  const auto found = std::ranges::find(kTurnNames, name, &NamedChoice<Turn>::name);
  return found == kTurnNames.end() ? Turn::became_regular : found->choice;
}

bool holds_life(const std::vector<TurnFound>& turns, std::uint64_t life) {
  return std::ranges::find(turns, life, &TurnFound::life) != turns.end();
}

void set_choices(const StoryScene& scene, ViewState& view) {
  view.panes = scene.panes;
  view.filters = scene.filters;
  view.colour_by = scene.colour_by;
  view.detail = scene.detail;
  view.show_residents = scene.show_residents;
  view.show_ties = scene.show_ties;
  view.show_visits = scene.show_visits;
  view.show_helps = scene.show_helps;
}

void set_clock(const StoryScene& scene, SceneWeeks weeks, const Playback& playback,
               ViewState& view) {
  view.clock = weeks.from;
  view.playing = weeks.until > weeks.from;
  view.speed = 1;
  if (!view.playing) return;
  // the pace is told by how long the whole recording would take
  view.whole_seconds = scene.seconds * playback.weeks() / (weeks.until - weeks.from);
}
std::optional<StoryTurn> turn_in(const StoryScene& scene, SceneWeeks weeks,
                                 const Playback& playback) {
  if (scene.focus.on != Focus::On::turn) return std::nullopt;
  const int last = weeks.until > weeks.from ? weeks.until : playback.weeks();
  const Turn turn = turn_named(scene.focus.name);
  const Side side = side_of(scene, playback);
  const bool only_here = scene.focus.only_here && playback.paired();
  const auto here =
      turns_between(playback.world(side), turn, weeks.from, last, only_here ? kMostTries : 1);
  std::vector<TurnFound> there;
  if (only_here) {
    const Side other = side == Side::variant ? Side::baseline : Side::variant;
    there = turns_between(playback.world(other), turn, -1, last, kMostTurns);
  }
  for (const auto& found : here) {
    if (!holds_life(there, found.life)) return StoryTurn{found.life, found.week};
  }
  return std::nullopt;
}

/// Weeks of the scene, or the week at hand where a variant has no such weeks: check_story has said
/// so, and another variant may have been chosen since.
SceneWeeks weeks_or_now(const StoryScene& scene, const Playback& playback, const ViewState& view) {
  try {
    return weeks_of(scene, playback);
  } catch (const InputError&) {
    const int now = std::clamp(week_of(view), -1, std::max(playback.weeks() - 1, -1));
    return {now, now};
  }
}
}  // namespace

std::optional<StoryTurn> turn_of(const StoryScene& scene, const Playback& playback) {
  return turn_in(scene, weeks_of(scene, playback), playback);
}

SceneWeeks weeks_of(const StoryScene& scene, const Playback& playback) {
  SceneWeeks weeks;
  weeks.from = week_of_moment(scene.week, playback, -1);
  weeks.until = week_of_moment(scene.until, playback, weeks.from);
  if (weeks.until >= weeks.from) return weeks;
  throw InputError(scene.until.place, {"story.backwards", {}}, {}, {"story.until_forms", {}});
}

int end_of_scene(const Story& story, std::size_t which, const Playback& playback) {
  try {
    return weeks_of(story.scenes.at(which), playback).until;
  } catch (const InputError&) {  // check_story has said so; a shorter variant may be shown now
    return playback.weeks() - 1;
  }
}

void enter_scene(const Story& story, std::size_t which, const Playback& playback, float width,
                 float height, ViewState& view) {
  const StoryScene& scene = story.scenes.at(which);
  const SceneWeeks weeks = weeks_or_now(scene, playback, view);
  view.story = true;
  view.scene = which;
  set_choices(scene, view);
  set_clock(scene, weeks, playback, view);
  const auto turn = turn_in(scene, weeks, playback);
  view.selection = {};
  if (turn) view.selection.life = turn->life;
  // lines to a selected hub's visitors would hide whom the cards reach
  if (scene.focus.on == Focus::On::hub && !scene.cards) view.selection.hub = scene.focus.name;
  view.follow = turn.has_value();
  view.camera = camera_of(scene, weeks.from, turn, playback, width, height);
}

}  // namespace engawa
