// What exists in one of two paired worlds only. Twins share almost everything, so these lists are
// short: hundreds, where the towns have tens of thousands of ties.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "viz/playback/recording.hpp"

namespace engawa {

/// The first variant of the study, or the one beside it.
enum class Side : std::uint8_t { baseline, variant };

/// A pair of people who are tied in one world and not in the other at the ends of weeks
/// [from, to). Persons are numbers of the world of `side`.
struct TieSpan {
  std::uint32_t a = 0, b = 0;
  std::uint8_t kind = 0;  ///< when the span begins
  Side side = Side::variant;
  std::int32_t from = 0, to = kNeverWeek;
  [[nodiscard]] bool alive(int week) const { return from <= week && week < to; }
};

struct Differences {
  std::vector<TieSpan> ties;  ///< sorted by from
  /// Rows of RecordedVisits that the other world does not have (admitted visits of the same life to
  /// the hub of the same name in the same week), and rows of RecordedHelps (same week, asker, need
  /// and helper).
  std::array<std::vector<std::uint32_t>, 2> visits, helps;  ///< [side], sorted
  /// Person of the other world with the same life, or kNoPerson.
  std::array<std::vector<std::uint32_t>, 2> twin;  ///< [side][person of that side]
};

/// Compares two recordings of one seed, up to the weeks that both have.
[[nodiscard]] Differences compare_worlds(const Recording& baseline, const Recording& variant);

}  // namespace engawa
