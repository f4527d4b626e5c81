#include "viz/window/options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <charconv>

#include "sim/text/speech.hpp"
#include "viz/facts/person_facts.hpp"

namespace engawa {
namespace {
constexpr int kSmallestWidth = 640, kSmallestHeight = 400, kLargestSide = 4096;
constexpr int kMaxWeek = 5200;  // 100 years, the longest study

/// Options as they were typed; turned into values with messages of our own.
struct Typed {
  std::string results, compare, seed, snapshot, movie, csv, week, until, size, story, scene, cards,
      font, theme, text_scale, panes, colour, detail, hub, find, seconds, across;
  bool overwrite = false, no_side = false, no_charts = false;
};

[[noreturn]] void refuse(const std::string& option, const std::string& text, Message reason) {
  throw InputError({"engawa-view"}, {"view.bad_value", {option, text}}, std::move(reason),
                   {"view.see_help", {}});
}

double number_option(const std::string& name, const std::string& text, double lowest,
                     double highest) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() ||
      !(value >= lowest && value <= highest)) {
    refuse(name, text,
           {"view.number_between", {fmt::format("{}", lowest), fmt::format("{}", highest)}});
  }
  return value;
}

sf::Vector2u size_option(const std::string& text) {
  const auto cross = text.find('x');
  const auto whole = [&](const std::string& part, int lowest) {
    int value = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (error != std::errc{} || end != part.data() + part.size() || value < lowest ||
        value > kLargestSide) {
      refuse("--size", text,
             {"view.size_form",
              {fmt::format("{}x{}", kSmallestWidth, kSmallestHeight),
               fmt::format("{}x{}", kLargestSide, kLargestSide)}});
    }
    return static_cast<unsigned>(value);
  };
  if (cross == std::string::npos) return {whole("", 1), 1};
  return {whole(text.substr(0, cross), kSmallestWidth),
          whole(text.substr(cross + 1), kSmallestHeight)};
}

/// The place of a word among those allowed.
template <std::size_t N>
std::size_t word_option(const std::string& name, const std::string& text,
                        const std::array<std::string, N>& words) {
  for (std::size_t k = 0; k < N; ++k) {
    if (words[k] == text) return k;
  }
  refuse(name, text, {"view.one_of", {fmt::format("{}", fmt::join(words, ", "))}});
}

void add_options(CLI::App& app, Typed& typed, Language language) {
  const auto option = [&](const char* name, std::string& into, const char* what, const char* form) {
    app.add_option(name, into, say(language, what))->type_name(form);
  };
  app.add_option("RESULTS", typed.results, say(language, "view.option.results"));
  option("--compare", typed.compare, "view.option.compare", "VARIANT");
  option("--seed", typed.seed, "view.option.seed", "N");
  option("--week", typed.week, "view.option.week", "N");
  option("--snapshot", typed.snapshot, "view.option.snapshot", "F.png");
  option("--movie", typed.movie, "view.option.movie", "F.mp4");
  option("--csv", typed.csv, "view.option.csv", "F.csv");
  option("--size", typed.size, "view.option.size", "WxH");
  option("--until", typed.until, "view.option.until", "N");
  option("--seconds", typed.seconds, "view.option.seconds", "S");
  option("--story", typed.story, "view.option.story", "F.toml");
  option("--scene", typed.scene, "view.option.scene", "N");
  option("--cards", typed.cards, "view.option.cards", "F.txt");
  option("--find", typed.find, "view.option.find", "WHAT");
  option("--hub", typed.hub, "view.option.hub", "NAME");
  option("--across", typed.across, "view.option.across", "M");
  option("--panes", typed.panes, "view.option.panes", "WHICH");
  option("--colour", typed.colour, "view.option.colour", "BY");
  option("--detail", typed.detail, "view.option.detail", "LEVEL");
  option("--theme", typed.theme, "view.option.theme", "dark|light");
  option("--text-scale", typed.text_scale, "view.option.text_scale", "X");
  option("--font", typed.font, "view.option.font", "F.ttf");
  app.add_flag("--overwrite", typed.overwrite, say(language, "view.option.overwrite"));
  app.add_flag("--no-side-panel", typed.no_side, say(language, "view.option.no_side"));
  app.add_flag("--no-charts", typed.no_charts, say(language, "view.option.no_charts"));
}

void read_view(const Typed& typed, ViewState& view) {
  static const std::array<std::string, 2> themes{"dark", "light"};
  static const std::array<std::string, 3> panes{"both", "baseline", "variant"};
  static const std::array<std::string, 6> colours{"loneliness", "isolation", "role",
                                                  "volunteer",  "age",       "area"};
  static const std::array<std::string, 4> details{"automatic", "areas", "blocks", "residents"};
  if (!typed.theme.empty()) view.dark = word_option("--theme", typed.theme, themes) == 0;
  if (!typed.panes.empty())
    view.panes = static_cast<Panes>(word_option("--panes", typed.panes, panes));
  if (!typed.colour.empty())
    view.colour_by = static_cast<ColourBy>(word_option("--colour", typed.colour, colours));
  if (!typed.detail.empty())
    view.detail = static_cast<Detail>(word_option("--detail", typed.detail, details));
  if (!typed.text_scale.empty()) {
    view.text_scale =
        static_cast<float>(number_option("--text-scale", typed.text_scale, 0.75, 2.5));
  }
  view.selection.hub = typed.hub;
  view.side_panel = !typed.no_side;
  view.charts = !typed.no_charts;
  view.camera.metres_per_pixel = 0;  // not yet chosen
}

/// An option that says nothing without another one.
void require_beside(const std::string& option, const std::string& text, const std::string& other,
                    const std::string& text_of_other) {
  if (text.empty() || !text_of_other.empty()) return;
  throw InputError({"engawa-view"}, {"app.says_nothing", {option, other}}, {},
                   {"app.give_or_leave_out", {other, option}});
}

void require_partners(const Typed& typed) {
  require_beside("--until", typed.until, "--movie", typed.movie);
  require_beside("--seconds", typed.seconds, "--movie", typed.movie);
  require_beside("--scene", typed.scene, "--story", typed.story);
}

ViewOptions values_of(const Typed& typed, Language language) {
  static const std::array<std::string, kTurns> turns{"became_regular", "left_isolation",
                                                     "burned_out"};
  if (typed.results.empty()) {
    throw InputError({"engawa-view"}, {"app.missing_argument", {"RESULTS"}}, {},
                     {"view.see_help", {}});
  }
  ViewOptions options;
  options.results.results = typed.results;
  options.results.variant = typed.compare;
  if (!typed.seed.empty()) {
    options.results.seed = static_cast<std::uint64_t>(
        whole_option("--seed", typed.seed, 0, 1'000'000'000).value_or(0));
  }
  options.snapshot = typed.snapshot, options.movie = typed.movie, options.table = typed.csv;
  options.story = typed.story, options.cards = typed.cards, options.font = typed.font;
  options.overwrite = typed.overwrite;
  if (!typed.size.empty()) options.size = size_option(typed.size);
  options.week = whole_option("--week", typed.week, -1, kMaxWeek);
  options.until = whole_option("--until", typed.until, 0, kMaxWeek);
  if (!typed.seconds.empty())
    options.movie_seconds = number_option("--seconds", typed.seconds, 1, 3600);
  if (const auto scene = whole_option("--scene", typed.scene, 1, 1000)) {
    options.scene = static_cast<std::size_t>(*scene - 1);
  }
  if (!typed.find.empty()) options.find = turns[word_option("--find", typed.find, turns)];
  if (!typed.across.empty())
    options.metres_across = number_option("--across", typed.across, 10, 1'000'000);
  options.view.language = language;
  read_view(typed, options.view);
  require_partners(typed);
  return options;
}

[[noreturn]] void refuse_word(const CLI::App& app) {
  const auto words = app.remaining(true);
  const std::string word = words.empty() ? "" : words.front().substr(0, words.front().find('='));
  std::vector<std::string> known;
  for (const auto* option : app.get_options()) {
    for (const auto& name : option->get_lnames()) known.push_back("--" + name);
  }
  const std::string nearest = nearest_name(word, known);
  throw InputError(
      {"engawa-view"},
      {word.starts_with('-') ? "app.unknown_option" : "app.unexpected_word", {word}}, {},
      nearest.empty() ? Message{"view.see_help", {}} : Message{"input.did_you_mean", {nearest}});
}
}  // namespace

std::optional<ViewOptions> read_options(int count, const char* const* arguments,
                                        Language language) {
  CLI::App app{say(language, "view.what"), "engawa-view"};
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", say(language, "app.help.usage"));
  formatter->label("Positionals", say(language, "app.help.positionals"));
  formatter->label("OPTIONS", say(language, "app.help.options_word"));
  formatter->column_width(28);
  app.formatter(formatter);
  app.option_defaults()->group(say(language, "app.help.options"));
  app.set_help_flag("-h,--help", say(language, "app.help"));
  app.set_version_flag("--version", fmt::format("engawa-view {}", ENGAWA_VERSION),
                       say(language, "app.version"));
  app.add_option_function<std::string>(
         "--lang", [](const std::string&) {}, say(language, "app.lang"))  // read beforehand
      ->type_name("ja|en");
  Typed typed;
  add_options(app, typed, language);
  try {
    app.parse(count, arguments);
  } catch (const CLI::Success& help_or_version) {
    app.exit(help_or_version);
    return std::nullopt;
  } catch (const CLI::ExtrasError&) {
    refuse_word(app);
  } catch (const CLI::ParseError& error) {
    const std::string what = error.what();  // "--week: 1 required N missing"
    throw InputError({"engawa-view"}, {"app.bad_option", {what.substr(0, what.find(':'))}}, {},
                     {"view.see_help", {}});
  }
  return values_of(typed, language);
}

}  // namespace engawa
