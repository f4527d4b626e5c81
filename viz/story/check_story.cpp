// Whether results have what a story names.
#include <algorithm>

#include "sim/text/toml_input.hpp"
#include "viz/playback/playback.hpp"
#include "viz/story/story.hpp"

namespace engawa {
namespace {
/// The worlds at hand, the one beside the baseline first.
std::vector<const Recording*> recordings_of(const Playback& playback) {
  std::vector<const Recording*> recordings{&playback.world(Side::variant).recording()};
  if (playback.paired()) recordings.push_back(&playback.world(Side::baseline).recording());
  return recordings;
}

void check_study(const Story& story, const Playback& playback) {
  const RunHeader& header = playback.world(Side::variant).recording().header;
  if (story.study.empty() || story.study == header.study_name) return;
  throw InputError(story.study_place, {"story.other_study", {story.study}},
                   {"story.study_is", {header.study_name}}, {"story.open_study", {story.study}});
}

void check_variant(const Story& story, const Playback& playback) {
  if (story.variant.empty()) return;
  std::vector<std::string> names;
  for (const auto* recording : recordings_of(playback)) names.push_back(recording->header.variant);
  for (const auto& variant : playback.variants()) names.push_back(variant.name);
  if (std::ranges::find(names, story.variant) != names.end()) return;
  throw InputError(story.variant_place, {"story.no_variant", {story.variant}}, {},
                   suggest_name(story.variant, names));
}

std::vector<std::string> names_for(Focus::On on, const Playback& playback) {
  std::vector<std::string> names;
  for (const auto* recording : recordings_of(playback)) {
    if (on == Focus::On::hub) {
      names.insert(names.end(), recording->hubs.name.begin(), recording->hubs.name.end());
    } else if (on == Focus::On::area) {
      for (const auto& area : recording->areas) names.push_back(area.name);
    } else {
      for (const auto& landmark : recording->landmarks) names.push_back(landmark.name);
    }
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::string_view unknown_name(Focus::On on) {
  if (on == Focus::On::hub) return "story.no_hub";
  return on == Focus::On::area ? "story.no_area" : "story.no_landmark";
}

void check_focus(const StoryScene& scene, const Playback& playback) {
  const Focus& focus = scene.focus;
  if (focus.on == Focus::On::town || focus.on == Focus::On::point) return;
  if (focus.on == Focus::On::turn) {
    if (turn_of(scene, playback)) return;
    throw InputError(focus.place, {"story.no_turn", {focus.name}}, {}, {"story.other_turn", {}});
  }
  const auto names = names_for(focus.on, playback);
  if (std::ranges::find(names, focus.name) != names.end()) return;
  throw InputError(focus.place, {unknown_name(focus.on), {focus.name}}, {},
                   names.empty() ? Message{"story.no_names", {}} : suggest_name(focus.name, names));
}
}  // namespace

void check_story(const Story& story, const Playback& playback) {
  check_study(story, playback);
  check_variant(story, playback);
  for (const auto& scene : story.scenes) {
    static_cast<void>(weeks_of(scene, playback));
    check_focus(scene, playback);
  }
}

}  // namespace engawa
