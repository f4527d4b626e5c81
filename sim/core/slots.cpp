#include "sim/core/slots.hpp"

namespace engawa {
namespace {
constexpr std::array<std::string_view, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 3> kParts{"morning", "afternoon", "evening"};

std::optional<SlotMask> parse_days(std::string_view word) {
  if (word == "weekday" || word == "weekdays") return kWeekdays;
  if (word == "weekend") return kWeekend;
  if (word == "every" || word == "daily") return kAllSlots;
  for (std::size_t day = 0; day < kDays.size(); ++day) {
    if (word == kDays[day]) return SlotMask{7} << (3 * day);
  }
  return std::nullopt;
}

std::optional<SlotMask> parse_parts(std::string_view word) {
  for (std::size_t part = 0; part < kParts.size(); ++part) {
    if (word == kParts[part] ||
        (word.ends_with('s') && word.substr(0, word.size() - 1) == kParts[part])) {
      return kMornings << part;
    }
  }
  return std::nullopt;
}
}  // namespace

std::optional<SlotMask> parse_slots(std::string_view text) {
  const auto space = text.find(' ');
  const auto days = parse_days(text.substr(0, space));
  if (!days) return std::nullopt;
  if (space == std::string_view::npos) return days;
  const auto parts = parse_parts(text.substr(space + 1));
  if (!parts) return std::nullopt;
  return *days & *parts;
}

std::string slot_name(int slot) {
  return std::string(kDays[std::size_t(slot / 3)]) + ' ' +
         std::string(kParts[std::size_t(slot % 3)]);
}

}  // namespace engawa
