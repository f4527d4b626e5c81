// The audience's own cards: what one can do (できること) and what one is troubled by (困りごと),
// and whom in the town they could reach.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "viz/playback/recorded_world.hpp"

namespace engawa {

enum class CardKind : std::uint8_t { can, trouble };
/// A card, with the kinds of capability or need that its words mean.
struct Card {
  CardKind kind = CardKind::can;
  std::string text;
  std::uint32_t bits = 0;  ///< capabilities (24) or needs (16), legend of the file
  int line = 0;
};
/// One card a line: "できること: 自転車の修理 [repair]" or "困りごと: ..."; in English "can:" and
/// "trouble:". The word in brackets names a kind; without one, words of the line are looked up in a
/// small table of everyday words. Lines that begin with '#' are skipped. InputError with the line
/// if nothing is understood, with the kinds that there are; at most 200 cards, of 200 bytes a line.
[[nodiscard]] std::vector<Card> read_cards(const std::filesystem::path& file,
                                           const Recording& recording);

/// Whom a card could reach within a walk of a place, at the week shown: for a capability those with
/// an open need that it solves, for a trouble those who can solve it. The hub is the nearest
/// one that has regulars. It looks at everybody: to be called when week, place or cards change, not
/// every frame.
struct CardReach {
  std::vector<std::uint32_t> people;  ///< persons, nearest first
  std::size_t known = 0;  ///< of them, for a trouble: those whose capability others know of
  std::size_t tied = 0;   ///< of them, people within two ties of a regular of the hub
  /// False if the file says nothing of needs and capabilities: then nobody is found.
  bool recorded = true;
};
[[nodiscard]] CardReach reach_of(const Card& card, const RecordedWorld& world, double x, double y,
                                 double walk_metres);

}  // namespace engawa
