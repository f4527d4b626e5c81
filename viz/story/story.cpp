#include "viz/story/story.hpp"

#include <algorithm>

#include "sim/text/input_file.hpp"
#include "viz/story/story_names.hpp"
#include "viz/story/story_weeks.hpp"

namespace engawa {
namespace {
constexpr std::size_t kMostScenes = 100, kMostCaptionBytes = 600, kMostNameBytes = 200;
constexpr std::ptrdiff_t kMostCaptionLines = 4;
constexpr double kShortest = 0.5, kLongest = 600;            // [s]
constexpr double kNarrowest = 50, kWidest = 200'000;         // [m]
constexpr double kFarthestWest = -1e6, kFarthestEast = 1e6;  // [m] of a point

std::string without_end(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ')) {
    text.pop_back();
  }
  return text;
}

/// A short text on one or a few lines, without control characters.
std::string words_of(const TomlValue& value, std::size_t most_bytes, std::ptrdiff_t most_lines) {
  std::string text = without_end(value.as_text());
  if (text.empty()) {
    throw InputError(value.place, {"story.empty_text", {value.key}}, {}, {"story.write_text", {}});
  }
  const auto lines = 1 + std::ranges::count(text, '\n');
  if (text.size() > most_bytes || lines > most_lines) {
    throw InputError(value.place, {"story.long_text", {value.key}},
                     {"story.text_limit", {std::to_string(most_lines), std::to_string(most_bytes)}},
                     {"story.shorten", {}});
  }
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 32 && c != '\n'; };
  if (std::ranges::any_of(text, control)) {
    throw InputError(value.place, {"story.control_character", {value.key}}, {},
                     {"story.write_text", {}});
  }
  return text;
}

std::string name_in(const TomlValue& value) {
  return words_of(value, kMostNameBytes, 1);
}

/// ja and en, both required.
void read_both(const TomlValue& value, std::ptrdiff_t most_lines, std::string& ja,
               std::string& en) {
  value.allow_only({"ja", "en"});
  ja = words_of(value.require("ja"), kMostCaptionBytes, most_lines);
  en = words_of(value.require("en"), kMostCaptionBytes, most_lines);
}

void read_flag(const TomlValue& table, std::string_view key, bool& flag) {
  if (const auto* value = table.find(key)) flag = value->as_boolean();
}

int read_age(const TomlValue& table, std::string_view key, int missing) {
  const auto* value = table.find(key);
  return value == nullptr ? missing : static_cast<int>(value->as_whole(0, 120));
}

Filters read_filters(const TomlValue& table) {
  table.allow_only(
      {"tie_kinds", "age_from", "age_to", "work", "alone", "isolated", "only_differences"});
  Filters filters;
  if (const auto* kinds = table.find("tie_kinds")) {
    filters.tie_kinds.fill(false);
    for (const auto& kind : kinds->as_list()) filters.tie_kinds.at(chosen(kind, kTieNames)) = true;
  }
  filters.age_from = read_age(table, "age_from", filters.age_from);
  filters.age_to = read_age(table, "age_to", filters.age_to);
  if (filters.age_from > filters.age_to) {
    throw InputError(table.place, {"story.ages_crossed", {}}, {}, {"story.swap_ages", {}});
  }
  if (const auto* work = table.find("work")) filters.work = chosen(*work, kWorkNames);
  read_flag(table, "alone", filters.alone);
  read_flag(table, "isolated", filters.isolated);
  read_flag(table, "only_differences", filters.only_differences);
  return filters;
}

double metres_in(const TomlValue& table) {
  const auto* value = table.find("metres");
  return value == nullptr ? 0 : value->as_number(kNarrowest, kWidest);
}

Focus read_focus(const TomlValue& value) {
  Focus focus;
  focus.place = value.place;
  if (value.kind == TomlValue::Kind::text) {
    if (value.text == "town") return focus;
    throw InputError(value.place, {"story.unknown_focus", {value.text}}, {},
                     {"story.focus_forms", {}});
  }
  value.allow_only({"hub", "area", "turn", "only_here", "landmark", "x", "y", "metres"});
  using On = Focus::On;
  int ways = 0;
  for (const auto& [key, on] : {std::pair{"hub", On::hub}, std::pair{"area", On::area},
                                std::pair{"turn", On::turn}, std::pair{"landmark", On::landmark}}) {
    const auto* name = value.find(key);
    if (name == nullptr) continue;
    ++ways;
    focus.on = on;
    focus.place = name->place;
    focus.name = name_in(*name);
    if (on == On::turn) static_cast<void>(chosen(*name, kTurnNames));
  }
  if (value.find("x") != nullptr || value.find("y") != nullptr) {
    ++ways;
    focus.on = On::point;
    focus.x = value.require("x").as_number(kFarthestWest, kFarthestEast);
    focus.y = value.require("y").as_number(kFarthestWest, kFarthestEast);
  }
  const bool only_here = value.find("only_here") != nullptr;
  if (ways != 1 || (only_here && focus.on != On::turn)) {
    throw InputError(value.place, {"story.one_focus", {}}, {}, {"story.focus_forms", {}});
  }
  read_flag(value, "only_here", focus.only_here);
  focus.metres_across = metres_in(value);
  return focus;
}

void read_hidden(const TomlValue& list, StoryScene& scene) {
  const std::array<NamedChoice<bool*>, 4> what{{{"residents", &scene.show_residents},
                                                {"ties", &scene.show_ties},
                                                {"visits", &scene.show_visits},
                                                {"helps", &scene.show_helps}}};
  for (const auto& item : list.as_list()) *chosen(item, what) = false;
}

void read_moments(const TomlValue& table, StoryScene& scene) {
  scene.week = read_story_week(table.require("week"), MayBeLater::no);
  scene.until = scene.week;
  if (const auto* until = table.find("until")) {
    scene.until = read_story_week(*until, MayBeLater::yes);
  }
  using By = StoryWeek::By;
  if (scene.week.by == By::number && scene.until.by == By::number &&
      scene.until.number < scene.week.number) {
    throw InputError(scene.until.place, {"story.backwards", {}}, {}, {"story.until_forms", {}});
  }
  if (const auto* seconds = table.find("seconds")) {
    scene.seconds = seconds->as_number(kShortest, kLongest);
  }
}

StoryScene read_scene(const TomlValue& table) {
  table.allow_only({"caption", "week", "until", "seconds", "focus", "panes", "filters", "colour_by",
                    "detail", "hide", "cards"});
  StoryScene scene;
  read_both(table.require("caption"), kMostCaptionLines, scene.caption_ja, scene.caption_en);
  read_moments(table, scene);
  if (const auto* focus = table.find("focus")) scene.focus = read_focus(*focus);
  if (const auto* panes = table.find("panes")) scene.panes = chosen(*panes, kPaneNames);
  if (const auto* filters = table.find("filters")) scene.filters = read_filters(*filters);
  if (const auto* colour = table.find("colour_by")) scene.colour_by = chosen(*colour, kColourNames);
  if (const auto* detail = table.find("detail")) scene.detail = chosen(*detail, kDetailNames);
  if (const auto* hide = table.find("hide")) read_hidden(*hide, scene);
  read_flag(table, "cards", scene.cards);
  return scene;
}

void read_scenes(const TomlValue& list, Story& story) {
  for (const auto& table : list.as_list()) {
    if (story.scenes.size() == kMostScenes) {
      throw InputError(table.place, {"story.too_many_scenes", {std::to_string(kMostScenes)}}, {},
                       {"story.split", {}});
    }
    story.scenes.push_back(read_scene(table));
  }
  if (story.scenes.empty()) {
    throw InputError(list.place, {"story.no_scenes", {}}, {}, {"story.write_scene", {}});
  }
}
}  // namespace

Story parse_story(std::string_view text, const std::filesystem::path& file) {
  const TomlValue root = parse_toml(text, file.string());
  root.allow_only({"title", "study", "variant", "cards", "scene"});
  Story story;
  read_both(root.require("title"), 1, story.title_ja, story.title_en);
  if (const auto* study = root.find("study")) {
    story.study = name_in(*study);
    story.study_place = study->place;
  }
  if (const auto* variant = root.find("variant")) {
    story.variant = name_in(*variant);
    story.variant_place = variant->place;
  }
  if (const auto* cards = root.find("cards")) {
    story.cards = resolve_inside(file.parent_path(), name_in(*cards), cards->place);
    story.cards_place = cards->place;
  }
  read_scenes(root.require("scene"), story);
  return story;
}

Story read_story(const std::filesystem::path& file) {
  return parse_story(read_input_text(file, kTomlBytes), file);
}

}  // namespace engawa
