#include "viz/story/story_weeks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <optional>

namespace engawa {
namespace {
constexpr std::string_view kAction = "action:";
constexpr int kDaysAWeek = 7;

std::optional<int> whole_of(std::string_view text) {
  int number = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool good = trouble == std::errc{} && end == text.data() + text.size() && !text.empty();
  return good && number >= 0 && number <= kMostStoryWeeks ? std::optional(number) : std::nullopt;
}

std::optional<std::chrono::sys_days> day_of(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = whole_of(text.substr(0, 4)), month = whole_of(text.substr(5, 2)),
             day = whole_of(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

[[noreturn]] void refuse(const TomlValue& value, MayBeLater may_be_later) {
  throw InputError(
      value.place, {"story.bad_week", {value.key, value.text}}, {},
      {may_be_later == MayBeLater::yes ? "story.until_forms" : "story.week_forms", {}});
}

/// "action:NAME" or "action:NAME+4".
std::optional<StoryWeek> action_of(std::string_view text) {
  text.remove_prefix(kAction.size());
  const auto plus = text.find('+');
  StoryWeek moment{StoryWeek::By::action, 0, std::string(text.substr(0, plus)), {}};
  if (plus != std::string_view::npos) {
    const auto number = whole_of(text.substr(plus + 1));
    if (!number) return std::nullopt;
    moment.number = *number;
  }
  return moment.name.empty() ? std::nullopt : std::optional(moment);
}

std::optional<StoryWeek> moment_of(std::string_view text, MayBeLater may_be_later) {
  if (text == "end") return StoryWeek{StoryWeek::By::end, 0, {}, {}};
  if (text.starts_with(kAction)) return action_of(text);
  if (text.starts_with('+') && may_be_later == MayBeLater::yes) {
    const auto number = whole_of(text.substr(1));
    return number ? std::optional(StoryWeek{StoryWeek::By::later, *number, {}, {}}) : std::nullopt;
  }
  const std::string date = text.size() == 7 ? fmt::format("{}-01", text) : std::string(text);
  if (!day_of(date)) return std::nullopt;
  return StoryWeek{StoryWeek::By::date, 0, date, {}};
}

int week_of_date(const StoryWeek& moment, const Recording& recording) {
  const auto day = day_of(moment.name);
  for (std::size_t week = recording.dates.size(); day && week > 0; --week) {
    const auto first_day = day_of(recording.dates[week - 1]);
    if (!first_day || *day < *first_day) continue;
    if (*day < *first_day + std::chrono::days(kDaysAWeek)) return static_cast<int>(week) - 1;
    break;
  }
  if (recording.dates.empty()) {
    throw InputError(moment.place, {"story.no_date", {moment.name}}, {},
                     {"story.write_number", {}});
  }
  throw InputError(moment.place, {"story.no_date", {moment.name}},
                   {"story.dates_are", {recording.dates.front(), recording.dates.back()}},
                   {"story.choose_date", {}});
}

int week_of_action(const StoryWeek& moment, const Recording& recording) {
  std::vector<std::string> names;
  for (const auto& action : recording.actions) {
    if (action.note.name == moment.name || action.note.kind == moment.name) {
      return action.from + moment.number;
    }
    names.push_back(action.note.name);
  }
  throw InputError(
      moment.place, {"story.no_action", {moment.name}}, {},
      names.empty() ? Message{"story.no_actions", {}} : suggest_name(moment.name, names));
}
}  // namespace

StoryWeek read_story_week(const TomlValue& value, MayBeLater may_be_later) {
  using Kind = TomlValue::Kind;
  std::optional<StoryWeek> moment;
  if (value.kind == Kind::text) {
    moment = moment_of(value.text, may_be_later);
  } else if (value.kind == Kind::date) {
    moment = StoryWeek{StoryWeek::By::date, 0, value.as_date(), {}};
  } else if (value.kind == Kind::whole) {
    const auto number = static_cast<int>(value.as_whole(-1, kMostStoryWeeks));
    moment = StoryWeek{StoryWeek::By::number, number, {}, {}};
  } else {
    static_cast<void>(value.as_whole(-1, kMostStoryWeeks));  // says what it should be
  }
  if (!moment) refuse(value, may_be_later);
  moment->place = value.place;
  return *moment;
}

int week_of_moment(const StoryWeek& moment, const Playback& playback, int begin) {
  const Side side = Side::variant;
  int week = moment.number;
  if (moment.by == StoryWeek::By::date) {
    week = week_of_date(moment, playback.world(side).recording());
  } else if (moment.by == StoryWeek::By::action) {
    week = week_of_action(moment, playback.world(side).recording());
  } else if (moment.by == StoryWeek::By::later) {
    week = begin + moment.number;
  } else if (moment.by == StoryWeek::By::end) {
    week = playback.weeks() - 1;
  }
  if (week >= -1 && week < playback.weeks()) return week;
  throw InputError(moment.place, {"story.no_week", {std::to_string(week)}},
                   {"story.weeks_are", {std::to_string(playback.weeks() - 1)}},
                   {"story.choose_week", {}});
}

}  // namespace engawa
