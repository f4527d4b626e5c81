// One pane: the layers of viz/layers over each other, as much of each as the zoom can carry.
#pragma once
#include <memory>
#include <optional>

#include "viz/playback/playback.hpp"
#include "viz/scene/scene.hpp"
#include "viz/scene/view_state.hpp"

namespace engawa {

struct PaneInput {
  const Playback& playback;
  Side side = Side::variant;
  const ViewState& view;
  Viewport viewport;
};

/// Sums that hold for one week (blocks, bundles ...), kept from frame to frame. One per pane.
class SceneCache {
 public:
  SceneCache();
  ~SceneCache();
  SceneCache(SceneCache&&) noexcept;
  struct Parts;
  std::unique_ptr<Parts> parts;
};

/// The level that `automatic` means for a pane: at most some thousand things on the screen.
[[nodiscard]] Detail detail_of(const PaneInput& input);
[[nodiscard]] Scene build_scene(const PaneInput& input, SceneCache& cache);

/// What lies under a pixel of the pane: the nearest hub within 14 px, else the nearest resident
/// drawn within 10 px.
[[nodiscard]] Selection pick(const PaneInput& input, SceneCache& cache, sf::Vector2f pixel);
/// Where a resident is drawn [m]: the dwelling with a small fixed offset, so that those of one
/// house stand beside each other. Nothing if they are not in the town this week.
[[nodiscard]] std::optional<Viewport::Metres> place_of(const RecordedWorld& world,
                                                       std::size_t person, double clock);
/// A camera that shows the whole town in a pane of this size.
[[nodiscard]] Camera camera_of_town(const RecordedWorld& world, float width, float height);

}  // namespace engawa
