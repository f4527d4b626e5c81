// One resident through the years, in one world: for the side panel.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viz/playback/playback.hpp"
#include "viz/scene/view_state.hpp"

namespace engawa {

/// Residents up to which all snapshots are read for one of them (some tenths of a second); in
/// larger towns only those that are at hand are looked at.
inline constexpr std::size_t kReadAllUpTo = 25000;

/// Something that happened, as a sentence in the user's language.
struct Happening {
  int week = 0;
  std::string text;
};
struct PersonFacts {
  bool known = false;  ///< this world has this life
  std::string label;   ///< "住民 1024 ・ 42歳 ・ 3人暮らし", never a name
  std::vector<int> snapshot_week;
  std::vector<float> loneliness, role, meetings;  ///< [snapshot] SD; 0-1; a week; NaN = not there
  std::vector<int> visits, helps_given, helps_received;  ///< [week] counts
  std::vector<Happening>
      happenings;        ///< sorted by week: life events, first visits, tie begun / ended, stages
  std::size_t ties = 0;  ///< alive at the week shown, outside the household
  std::vector<std::string> ties_by_kind;  ///< "友人 3"
};
/// `numbered_by`: the world that gives residents their number, so that both panes say the same (the
/// baseline, if there is one and the life exists there); null = the world itself.
[[nodiscard]] PersonFacts facts_of_person(const RecordedWorld& world, std::uint64_t life, int week,
                                          Language language,
                                          const RecordedWorld* numbered_by = nullptr);
/// "住民 1024・42歳・3人暮らし" alone.
[[nodiscard]] std::string resident_label(const RecordedWorld& world, std::uint64_t life, int week,
                                         Language language,
                                         const RecordedWorld* numbered_by = nullptr);
/// All that happened to a person (a number of this world), sorted by week, at most some dozens.
[[nodiscard]] std::vector<Happening> happenings_of(const RecordedWorld& world, std::uint32_t person,
                                                   Language language);
/// Number of a life in a world, or kNoPerson.
[[nodiscard]] std::uint32_t person_of(const RecordedWorld& world, std::uint64_t life);

/// What to look for: "next person who ...".
enum class Turn : std::uint8_t { became_regular, left_isolation, burned_out };
inline constexpr int kTurns = 3;
/// The next person to whom it happened in the world after (life, week), going round at the end.
struct TurnFound {
  std::uint64_t life = 0;
  int week = 0;
};
[[nodiscard]] std::optional<TurnFound> next_turn(const RecordedWorld& world, Turn turn,
                                                 const TurnFound& after);

}  // namespace engawa
