#include "viz/facts/labels.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/playback/panel.hpp"

namespace engawa {

std::string hub_label(const Recording& recording, std::size_t hub, Language language) {
  const RecordedHubs& hubs = recording.hubs;
  if (hub >= hubs.size()) return say(language, "facts.some_hub");
  const auto& titles = language == Language::japanese ? hubs.title_ja : hubs.title_en;
  const std::string& title = hub < titles.size() ? titles[hub] : hubs.kind_name[hub];
  const bool alone =
      std::count(hubs.kind_name.begin(), hubs.kind_name.end(), hubs.kind_name[hub]) == 1;
  if (alone && !title.empty()) return title;
  return say(language, "facts.hub", {title, hubs.name[hub]});
}

std::string other_label(const Recording& recording, std::uint32_t person, int week,
                        Language language) {
  if (person >= recording.people.size()) return say(language, "facts.somebody");
  return say(language, "facts.of_age",
             {fmt::to_string(std::max(recording.people.age(person, week), 0))});
}

bool has_flag(const Recording& recording, std::uint32_t flags, std::string_view name) {
  const int bit = recording.code_of("flags", name);
  return bit >= 0 && bit < 32 && ((flags >> unsigned(bit)) & 1U) != 0;
}

bool tells_isolated(const PanelRow& row) {
  return std::any_of(row.isolated.begin(), row.isolated.end(),
                     [](std::uint8_t value) { return value != kNoByte; });
}

}  // namespace engawa
