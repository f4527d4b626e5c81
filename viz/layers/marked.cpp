// Those whom one of the audience's cards could reach.
#include <algorithm>

#include "viz/layers/layers.hpp"

namespace engawa {
namespace {
constexpr float kAround = 2, kSmallest = 3;  // [px] wider than the disc; and that at least
constexpr double kVeil = .5;                 // over all the rest
}  // namespace

void add_marked(const PaneFrame& frame, Scene& scene) {
  if (frame.view.marked.empty()) return;
  add_rectangle(scene, frame.pane, with_alpha(frame.theme.pane, kVeil));
  const auto& twins = frame.playback.differences().twin[static_cast<std::size_t>(Side::variant)];
  const float radius = std::max(resident_radius(frame.metres_per_pixel()), kSmallest) + kAround;
  for (std::uint32_t person : frame.view.marked) {
    if (frame.side == Side::baseline) person = person < twins.size() ? twins[person] : kNoPerson;
    if (person >= frame.recording.people.size() || !frame.people.here(person)) continue;
    add_dot(scene, frame.pane, frame.pixel_of(person), radius, frame.theme.selected);
    add_dot(scene, frame.pane, frame.pixel_of(person), radius - kAround,
            frame.people.colour[person]);
  }
}

}  // namespace engawa
