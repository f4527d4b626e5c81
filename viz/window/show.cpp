#include "viz/window/show.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/System/Err.hpp>
#include <cmath>

#include "sim/text/speech.hpp"
#include "viz/window/display.hpp"
#include "viz/window/fonts.hpp"
#include "viz/window/movie.hpp"
#include "viz/window/pictures.hpp"
#include "viz/window/window.hpp"

namespace engawa {
namespace {
constexpr std::array<std::string_view, kTurns> kTurnNames{"became_regular", "left_isolation",
                                                          "burned_out"};
constexpr int kSettlingFrames = 3;  // ImGui learns the sizes of its contents by drawing them

/// What was opened, before there is anything to draw on.
struct Opened {
  Playback playback;
  ApplicationWish wish;
};

void require_week(const std::string& option, std::optional<int> week, int last) {
  if (!week || *week <= last) return;
  throw InputError({option}, {"results.no_such_week", {std::to_string(*week)}},
                   {"results.weeks_are", {std::to_string(last)}});
}

void require_until_after(const ViewOptions& options, int begin) {
  if (!options.until || *options.until >= begin) return;
  throw InputError({"--until"},
                   {"view.ends_before", {std::to_string(*options.until), std::to_string(begin)}},
                   {}, {"view.later_until", {std::to_string(begin)}});
}

void begin_at(const ViewOptions& options, Opened& opened) {
  ViewState& view = opened.wish.view;
  const int last = opened.playback.weeks() - 1;
  require_week("--week", options.week, last);
  require_week("--until", options.until, last);
  const int usual = options.snapshot.empty() && options.table.empty() ? -1 : last;
  const int begin = options.week.value_or(usual);
  require_until_after(options, begin);
  view.clock = begin;
  if (!opened.playback.paired()) view.panes = Panes::variant;
  if (!view.selection.hub.empty()) {
    const auto& names = opened.playback.world(Side::variant).recording().hubs.name;
    if (std::ranges::find(names, view.selection.hub) == names.end()) {
      throw InputError({"--hub"}, {"view.no_such_hub", {view.selection.hub}}, {},
                       {"input.known_names", {fmt::format("{}", fmt::join(names, ", "))}});
    }
  }
}

Opened open(const ViewOptions& options) {
  if (isatty(STDERR_FILENO) != 0) {  // a whole ward takes some seconds
    fmt::print(stderr, "{}\n",
               say(options.view.language, "view.opening", {options.results.results.string()}));
  }
  Opened opened{Playback(options.results), {}};
  opened.wish.view = options.view;
  if (!options.story.empty()) {
    opened.wish.story = read_story(options.story);
    const Story& story = *opened.wish.story;
    if (!story.variant.empty() && options.results.variant.empty()) {
      opened.playback.choose_variant(story.variant);
    }
    check_story(story, opened.playback);
    if (options.scene && *options.scene >= story.scenes.size()) {
      throw InputError({"--scene"}, {"view.no_such_scene", {std::to_string(*options.scene + 1)}},
                       {"view.scenes_are", {std::to_string(story.scenes.size())}});
    }
  }
  const auto cards = !options.cards.empty() ? options.cards
                     : opened.wish.story    ? opened.wish.story->cards
                                            : std::filesystem::path{};
  if (!cards.empty()) {
    opened.wish.cards = read_cards(cards, opened.playback.world(Side::variant).recording());
  }
  begin_at(options, opened);
  opened.wish.font = choose_font(options.font);
  return opened;
}

/// What needs the sizes of the panes.
void aim(const ViewOptions& options, Application& application) {
  ViewState& view = application.view();
  if (!options.find.empty()) {
    const auto which = std::ranges::find(kTurnNames, options.find) - kTurnNames.begin();
    const auto found = next_turn(application.playback().world(Side::variant),
                                 static_cast<Turn>(which), {0, week_of(view)});
    if (!found) throw InputError({"--find"}, {"view.nobody_found", {options.find}});
    show_turn(*found, application.playback(), view);
  }
  const Viewport pane = application.viewport(Side::variant);
  if (!view.selection.hub.empty()) {
    const auto& hubs = application.playback().world(Side::variant).recording().hubs;
    const auto at = static_cast<std::size_t>(std::ranges::find(hubs.name, view.selection.hub) -
                                             hubs.name.begin());
    view.camera.x = hubs.x10[at] * 10.0;
    view.camera.y = hubs.y10[at] * 10.0;
  }
  if (options.metres_across) {
    view.camera.metres_per_pixel = *options.metres_across / double(std::max(pane.width, 1.0F));
  }
  if (application.story() && (options.scene || options.snapshot.empty())) {
    application.enter_story_scene(options.scene.value_or(0));
  }
}

sf::Image picture_of(Application& application, sf::RenderTexture& canvas, int frames) {
  for (int k = 0; k < frames; ++k) {
    application.draw(canvas);
    canvas.display();
  }
  return canvas.getTexture().copyToImage();
}

void make_movie(const ViewOptions& options, Application& application, sf::RenderTexture& canvas) {
  MovieWriter movie(options.movie, canvas.getSize());
  ViewState& view = application.view();
  const auto add_seconds = [&](double seconds) {
    const auto frames = static_cast<int>(std::lround(seconds * kFramesPerSecond));
    for (int k = 0; k < frames; ++k) {
      movie.add(picture_of(application, canvas, 1));
      application.update(1.0 / kFramesPerSecond);
    }
  };
  if (application.story() && view.story) {
    for (std::size_t k = view.scene; k < application.story()->scenes.size(); ++k) {
      application.enter_story_scene(k);
      add_seconds(application.story()->scenes[k].seconds);
    }
  } else {
    const int last = options.until.value_or(application.playback().weeks() - 1);
    const double weeks = std::max(last - view.clock, 1.0);
    view.whole_seconds = options.movie_seconds * application.playback().weeks() / weeks;
    view.playing = true;
    add_seconds(options.movie_seconds);
  }
  movie.finish();
}

int make_pictures(const ViewOptions& options) {
  for (const auto& file : {options.snapshot, options.movie, options.table}) {
    if (!file.empty()) check_output(file, options.overwrite);
  }
  if (!options.movie.empty() && (options.size.x % 2 != 0 || options.size.y % 2 != 0)) {
    throw InputError({"--size"}, {"view.even_size", {}});
  }
  Opened opened = open(options);
  const Display display(DisplayWish::pictures_only);
  sf::err().rdbuf(nullptr);  // what SFML says is said by our own messages
  sf::RenderTexture canvas;
  sf::ContextSettings settings;
  settings.antialiasingLevel = 4;
  if (!canvas.create(options.size.x, options.size.y, settings) &&
      !canvas.create(options.size.x, options.size.y)) {
    throw RunError({"engawa-view"}, {"view.no_opengl", {}}, {}, {"view.no_opengl.advice", {}});
  }
  canvas.setActive(true);
  Application application(std::move(opened.playback), std::move(opened.wish), canvas);
  aim(options, application);
  const Language language = options.view.language;
  const sf::Image picture = picture_of(application, canvas, kSettlingFrames);
  if (!options.snapshot.empty()) {
    save_picture(picture, options.snapshot);
    fmt::print("{}\n", say(language, "view.saved", {options.snapshot.string()}));
  }
  if (!options.table.empty()) {
    save_text(application.table(), options.table);
    fmt::print("{}\n", say(language, "view.saved", {options.table.string()}));
  }
  if (!options.movie.empty()) {
    make_movie(options, application, canvas);
    fmt::print("{}\n", say(language, "view.saved", {options.movie.string()}));
  }
  return kDone;
}

int open_window(const ViewOptions& options) {
  Opened opened = open(options);
  const Display display(DisplayWish::window);
  sf::err().rdbuf(nullptr);
  Window window(options.size);
  Application application(std::move(opened.playback), std::move(opened.wish), window.target());
  aim(options, application);
  window.run(application);
  return kDone;
}
}  // namespace

int show(const ViewOptions& options) {
  const bool pictures =
      !options.snapshot.empty() || !options.movie.empty() || !options.table.empty();
  return pictures ? make_pictures(options) : open_window(options);
}

}  // namespace engawa
