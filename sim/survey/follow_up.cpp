// Measures that follow the same people's ties for years.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "sim/survey/instruments.hpp"

namespace engawa {
namespace {
constexpr std::array kRows{
    FollowUpRow{{"ties.weak_gone",
                 "%",
                 {"弱い絆（.1未満）が1年で切れた割合", "Weak ties (below .1) gone in a year"},
                 Instrument::follow_up},
                1,
                0,
                .1,
                .03,
                false},
    FollowUpRow{
        {"ties.close_lost",
         "%",
         {"親密な絆（.75以上）が1年で失われた割合", "Close ties (.75 and over) lost in a year"},
         Instrument::follow_up},
        1,
        .75,
        1.01,
        .5,
        false},
    FollowUpRow{
        {"ties.friends_left",
         "%",
         {"友人の絆（.5〜.75）が7年後に残る割合", "Friends (.5 to .75) left after seven years"},
         Instrument::follow_up},
        7,
        .5,
        .75,
        .3,
        true},
};

using PairOfLives = std::pair<std::uint64_t, std::uint64_t>;
using TiesByLives = std::map<PairOfLives, float>;

/// Ties of those who are still here, to people who may have left: so they are found by lives.
TiesByLives ties_by_lives(const World& world) {
  TiesByLives found;
  for (std::size_t k = 0; k < world.ties.size(); ++k) {
    const TieId tie(k);
    if (world.ties.kind[tie] == TieKind::household) continue;
    const auto a = world.residents.life[world.ties.a[tie]],
               b = world.residents.life[world.ties.b[tie]];
    found[{std::min(a, b), std::max(a, b)}] = world.ties.strength[tie];
  }
  return found;
}

double share_lost(const TiesByLives& before, const World& now, const FollowUpRow& row) {
  std::set<std::uint64_t> here;
  for_each_present(now, [&](ResidentId who, int) { here.insert(now.residents.life[who]); });
  const auto after = ties_by_lives(now);
  double all = 0, lost = 0;
  for (const auto& [pair, strength] : before) {
    const int ends = int{here.contains(pair.first)} + int{here.contains(pair.second)};
    if (strength < row.from || strength >= row.to || ends == 0) continue;
    const auto found = after.find(pair);
    const bool kept = found != after.end() && found->second >= row.still;
    all += ends;  // asked of each end that is still here
    lost += kept ? 0 : ends;
  }
  const double share = 100 * lost / std::max(1.0, all);
  return row.tells_kept ? 100 - share : share;
}
}  // namespace

std::span<const FollowUpRow> follow_up_rows() {
  return kRows;
}

std::vector<double> follow_up(World town, std::span<const FollowUpRow> rows,
                              const Parallel& parallel) {
  const auto before = ties_by_lives(town);
  std::vector<double> values(rows.size());
  int years = 0;
  for (const auto& row : rows) years = std::max(years, row.years);
  for (int year = 1; year <= years; ++year) {
    live_weeks(town, 52, parallel);
    for (std::size_t k = 0; k < rows.size(); ++k) {
      if (rows[k].years == year) values[k] = share_lost(before, town, rows[k]);
    }
  }
  return values;
}

}  // namespace engawa
