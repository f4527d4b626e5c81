#include "viz/scene/legend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "sim/text/speech.hpp"
#include "viz/scene/group_colour.hpp"

namespace engawa {
namespace {

/// Classes of an amount, from what recedes to what stands out.
constexpr std::size_t kLonelinessClasses = 5, kRoleClasses = 5, kVolunteerStages = 5;
constexpr double kLonelinessFrom = -1.5, kLonelinessUntil = 2.5;  ///< [SD]
/// First year of each age class; the last two are the early and the late old age of the Japanese
/// statistics.
constexpr std::array<int, 6> kAgesFrom{0, 15, 30, 50, 65, 75};
/// Okabe-Ito without black, which dark grounds swallow.
constexpr std::size_t kAreaColours = 7;

sf::Color class_colour(std::size_t which, std::size_t classes, bool dark) {
  return amount_colour(static_cast<double>(which) / static_cast<double>(classes - 1), dark);
}

std::size_t loneliness_class(double standard_deviations) {
  const double share =
      (standard_deviations - kLonelinessFrom) / (kLonelinessUntil - kLonelinessFrom);
  const double place = std::floor(share * kLonelinessClasses);
  return static_cast<std::size_t>(std::clamp(place, 0.0, kLonelinessClasses - 1.0));
}

std::size_t age_class(int age) {
  std::size_t found = 0;
  while (found + 1 < kAgesFrom.size() && age >= kAgesFrom[found + 1]) ++found;
  return found;
}

std::size_t area_rows(const Recording& recording) {
  return std::min(kAreaColours, recording.areas.size());
}

std::size_t rows_of(ColourBy colouring, const Recording& recording) {
  switch (colouring) {
    case ColourBy::loneliness:
      return kLonelinessClasses;
    case ColourBy::isolation:
      return 2;
    case ColourBy::role:
      return kRoleClasses;
    case ColourBy::volunteer:
      return kVolunteerStages;
    case ColourBy::age:
      return kAgesFrom.size();
    case ColourBy::area:
      return area_rows(recording);
  }
  return 0;
}

template <class T>
T value_at(const std::vector<T>& column, std::size_t person, T missing) {
  return person < column.size() ? column[person] : missing;
}

/// The row of the legend, or nothing known: then that of "no data".
std::optional<std::size_t> row_of(ColourBy colouring, const Recording& recording,
                                  const PanelRow& row, std::size_t person) {
  if (value_at(row.x10, person, kNoPlace) == kNoPlace) return {};
  const auto byte = [&](const std::vector<std::uint8_t>& column, auto&& to_class) {
    const std::uint8_t value = value_at(column, person, kNoByte);
    return value == kNoByte ? std::optional<std::size_t>{} : to_class(value);
  };
  switch (colouring) {
    case ColourBy::loneliness: {
      const std::int8_t steps = value_at(row.loneliness, person, kNoLoneliness);
      if (steps == kNoLoneliness) return {};
      return loneliness_class(steps / kLonelinessSteps);
    }
    case ColourBy::isolation:
      return byte(row.isolated, [](std::size_t value) { return std::min<std::size_t>(value, 1); });
    case ColourBy::role:
      return byte(row.role, [](std::size_t value) {
        const auto steps = static_cast<std::size_t>(kRoleSteps);
        return std::min(value * kRoleClasses / steps, kRoleClasses - 1);
      });
    case ColourBy::volunteer:
      return byte(row.volunteer,
                  [](std::size_t stage) { return std::min(stage, kVolunteerStages - 1); });
    case ColourBy::age:
      if (person >= recording.people.birth_week.size()) return {};
      return age_class(recording.people.age(person, row.week));
    case ColourBy::area: {
      const std::size_t area = value_at(recording.people.area, person, kNoPerson);
      if (area >= recording.areas.size()) return {};
      return area % area_rows(recording);
    }
  }
  return {};
}

sf::Color colour_of_row(const ViewState& view, const Recording& recording, std::size_t row) {
  if (view.colour_by == ColourBy::area) return okabe_ito(row);
  return class_colour(row, rows_of(view.colour_by, recording), view.dark);
}

std::string age_text(std::size_t which, Language language) {
  const auto text = [](int age) { return fmt::format("{}", age); };
  if (which == 0) return say(language, "map.age_below", {text(kAgesFrom[1])});
  if (which + 1 == kAgesFrom.size()) return say(language, "map.age_from", {text(kAgesFrom[which])});
  return say(language, "map.age_between", {text(kAgesFrom[which]), text(kAgesFrom[which + 1] - 1)});
}

/// The areas that take turns at one colour: two by name, the others by number.
std::string areas_text(const Recording& recording, std::size_t row, Language language) {
  std::vector<std::string> names;
  for (std::size_t area = row; area < recording.areas.size(); area += area_rows(recording)) {
    names.push_back(recording.areas[area].name);
  }
  if (names.size() == 1) return names[0];
  if (names.size() == 2) return say(language, "map.areas_two", names);
  return say(language, "map.areas_more", {names[0], names[1], fmt::format("{}", names.size() - 2)});
}

std::string text_of_row(const ViewState& view, const Recording& recording, std::size_t row) {
  const Language language = view.language;
  switch (view.colour_by) {
    case ColourBy::loneliness:
      return say(language, fmt::format("{}{}", "map.lonely_", row));
    case ColourBy::isolation:
      return say(language, row == 0 ? "map.not_isolated" : "map.isolated");
    case ColourBy::role:
      return say(language, fmt::format("{}{}", "map.role_", row));
    case ColourBy::volunteer:
      return recording.legend("volunteer_stages", row).in(language);
    case ColourBy::age:
      return age_text(row, language);
    case ColourBy::area:
      return areas_text(recording, row, language);
  }
  return {};
}

using Rows = std::vector<LegendRow>;

/// The two ends of the scale of blocks and areas.
void add_groups(Rows& rows, const ViewState& view) {
  const auto scale = group_scale(view.colour_by);
  if (!scale || view.detail == Detail::residents) return;
  const bool share = view.colour_by == ColourBy::isolation;
  const auto text = [share](double mean) {
    return share ? fmt::format("{:.0f} %", mean * 100) : fmt::format("{:+.2g}", mean);
  };
  rows.push_back({say(view.language, "map.group_low", {text(scale->low)}),
                  group_colour(*scale, scale->low, view.dark), Mark::square});
  rows.push_back({say(view.language, "map.group_high", {text(scale->high)}),
                  group_colour(*scale, scale->high, view.dark), Mark::square});
}

void add_ties(Rows& rows, const ViewState& view, const Recording& recording) {
  if (!view.show_ties || view.filters.only_differences) return;
  const Theme& theme = theme_of(view.dark);
  for (std::size_t kind = 0; kind < view.filters.tie_kinds.size(); ++kind) {
    if (!view.filters.tie_kinds[kind]) continue;
    const std::string name = recording.legend("tie_kinds", kind).in(view.language);
    rows.push_back({say(view.language, "map.tie", {name}),
                    tie_colour(static_cast<std::uint8_t>(kind), theme), Mark::line});
  }
}

/// What happens in the week, as far as both worlds have it.
void add_events(Rows& rows, const ViewState& view) {
  if (view.filters.only_differences) return;
  const sf::Color colour = theme_of(view.dark).shared;
  const auto add = [&](std::string_view id) {
    rows.push_back({say(view.language, id), colour, Mark::line});
  };
  if (view.show_visits) add("map.visits");
  if (view.show_helps) add("map.helps");
}

void add_differences(Rows& rows, const ViewState& view) {
  if (!view.show_ties && !view.show_visits && !view.show_helps) return;
  const Theme& theme = theme_of(view.dark);
  const auto add = [&](std::string_view id, sf::Color colour, Mark mark) {
    rows.push_back({say(view.language, id), colour, mark});
  };
  add("map.only_baseline", theme.only_baseline, Mark::dashed_line);
  add("map.only_variant", theme.only_variant, Mark::line);
}

void add_places(Rows& rows, const ViewState& view, const Recording& recording) {
  const Theme& theme = theme_of(view.dark);
  if (recording.hubs.size() > 0) {
    rows.push_back({say(view.language, "map.hub_open"), theme.hub_open, Mark::symbol});
    rows.push_back({say(view.language, "map.hub_shut"), theme.hub_shut, Mark::symbol});
  }
  if (std::ranges::any_of(recording.landmarks,
                          [](const Landmark& place) { return place.kind == "station"; })) {
    rows.push_back({say(view.language, "map.station"), theme.station, Mark::square});
  }
}

}  // namespace

sf::Color loneliness_colour(double standard_deviations, bool dark) {
  if (std::isnan(standard_deviations)) return theme_of(dark).no_data;
  return class_colour(loneliness_class(standard_deviations), kLonelinessClasses, dark);
}

PersonColour colour_of(const ViewState& view, const RecordedWorld& world, const PanelRow& row,
                       std::size_t person) {
  const Recording& recording = world.recording();
  const auto found = row_of(view.colour_by, recording, row, person);
  if (!found) return {theme_of(view.dark).no_data, rows_of(view.colour_by, recording)};
  return {colour_of_row(view, recording, *found), *found};
}

std::vector<LegendRow> legend_of(const ViewState& view, const RecordedWorld& world, bool paired) {
  const Recording& recording = world.recording();
  Rows rows;
  for (std::size_t row = 0; row < rows_of(view.colour_by, recording); ++row) {
    rows.push_back(
        {text_of_row(view, recording, row), colour_of_row(view, recording, row), Mark::disc});
  }
  rows.push_back({say(view.language, "map.no_data"), theme_of(view.dark).no_data, Mark::disc});
  add_groups(rows, view);
  add_ties(rows, view, recording);
  add_events(rows, view);
  if (paired) add_differences(rows, view);
  add_places(rows, view, recording);
  return rows;
}

}  // namespace engawa
