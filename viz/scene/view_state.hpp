// Everything that a user can change about what is shown. Keys, widgets, scenes of a story and
// options of the command line all end here; layers and panels read it.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/text/language.hpp"
#include "viz/playback/differences.hpp"
#include "viz/scene/camera.hpp"

namespace engawa {

enum class ColourBy : std::uint8_t { loneliness, isolation, role, volunteer, age, area };
inline constexpr int kColourings = 6;
/// How much is drawn; automatic chooses by zoom and by how many people are in sight.
enum class Detail : std::uint8_t { automatic, areas, blocks, residents };
enum class Panes : std::uint8_t { both, baseline, variant };
enum class WorkFilter : std::uint8_t { anybody, employed, not_employed, pupils };

struct Filters {
  /// By code of tie kind: household, kin, friendship, neighbour, hub, colleague, professional,
  /// online
  std::array<bool, 8> tie_kinds{false, true, true, true, true, true, true, true};
  int age_from = 0, age_to = 120;  ///< years, both included
  WorkFilter work = WorkFilter::anybody;
  bool alone = false;     ///< only those who live alone
  bool isolated = false;  ///< only those who are isolated
  bool only_differences =
      false;  ///< of ties, visits and helps: what one world has and the other not
  friend bool operator==(const Filters&, const Filters&) = default;
};

/// At most one of them. Names hold in both worlds.
struct Selection {
  std::optional<std::uint64_t> life;
  std::string hub;
};

struct ViewState {
  double clock = -1;  ///< study week that is shown, with a fraction while playing
  bool playing = false;
  double speed = 1;           ///< x1/4 to x16 of the pace
  double whole_seconds = 60;  ///< how long the whole story takes at x1
  Language language = Language::japanese;
  bool dark = true;
  float text_scale = 1;  ///< .75 to 2.5
  Panes panes = Panes::both;
  Camera camera;
  Filters filters;
  ColourBy colour_by = ColourBy::loneliness;
  Detail detail = Detail::automatic;
  Selection selection;
  bool follow = true;  ///< the camera follows the selected resident
  bool show_residents = true, show_ties = true, show_visits = true, show_helps = true;
  bool side_panel = true, charts = true, keys = false;
  int chart = 0;         ///< which of the small charts
  bool story = false;    ///< clean screen, big type
  std::size_t card = 0;  ///< of the audience's cards, where a scene shows them
  /// Persons of the variant's world who are ringed on the map: whom that card could reach.
  std::vector<std::uint32_t> marked;
  std::size_t scene = 0;  ///< of the story
};

/// The week whose end is shown, and how far it is to the next one [0, 1).
[[nodiscard]] int week_of(const ViewState& view);
[[nodiscard]] double share_of_week(const ViewState& view);

}  // namespace engawa
