#include "viz/playback/tie_spans.hpp"

#include <algorithm>
#include <tuple>

#include "viz/playback/run_source.hpp"

namespace engawa {
namespace {

/// A pair of lives by numbers that both worlds share, and one of its ties.
struct PairTie {
  std::uint64_t pair = 0;
  std::int32_t from = 0, to = kNeverWeek;
  std::uint32_t tie = 0;
};
using PairTies = std::vector<PairTie>;

/// Places of lives in the sorted list of those of both worlds.
std::array<std::vector<std::uint32_t>, 2> common_numbers(const RecordedPeople& a,
                                                         const RecordedPeople& b) {
  std::vector<std::uint64_t> lives = a.life;
  lives.insert(lives.end(), b.life.begin(), b.life.end());
  std::ranges::sort(lives);
  lives.erase(std::unique(lives.begin(), lives.end()), lives.end());
  std::array<std::vector<std::uint32_t>, 2> numbers;
  for (const std::size_t side : {0U, 1U}) {
    for (const auto life : (side == 0 ? a : b).life) {
      const auto place = std::ranges::lower_bound(lives, life) - lives.begin();
      numbers[side].push_back(static_cast<std::uint32_t>(place));
    }
  }
  return numbers;
}

PairTies pairs_of(const Recording& r, const std::vector<std::uint32_t>& number, int weeks) {
  PairTies out;
  out.reserve(r.ties.size());
  for (std::size_t k = 0; k < r.ties.size(); ++k) {
    if (r.ties.from_week[k] >= weeks) continue;
    const std::uint64_t a = number[r.ties.a[k]], b = number[r.ties.b[k]];
    const std::int32_t to = r.ties.to_week[k] < weeks ? r.ties.to_week[k] : kNeverWeek;
    out.push_back({std::min(a, b) << 32U | std::max(a, b), r.ties.from_week[k], to,
                   static_cast<std::uint32_t>(k)});
  }
  std::ranges::sort(out, {}, [](const PairTie& tie) { return std::pair(tie.pair, tie.tie); });
  return out;
}

/// Ties of one pair as spans in the order of time; those that touch or overlap become one.
void join(PairTies& ties) {
  std::ranges::sort(ties, {}, [](const PairTie& tie) { return std::pair(tie.from, tie.tie); });
  std::size_t kept = 0;
  for (const auto& tie : ties) {
    if (kept > 0 && tie.from <= ties[kept - 1].to) {
      ties[kept - 1].to = std::max(ties[kept - 1].to, tie.to);
    } else {
      ties[kept++] = tie;
    }
  }
  ties.resize(kept);
}

/// What `mine` covers and `other` does not.
void subtract(const PairTies& mine, const PairTies& other, Side side, const RecordedTies& ties,
              std::vector<TieSpan>& out) {
  for (const auto& span : mine) {
    std::int32_t from = span.from;
    const auto add = [&](std::int32_t to) {
      if (from < to)
        out.push_back(
            {ties.a[span.tie], ties.b[span.tie], ties.first_kind[span.tie], side, from, to});
    };
    for (const auto& there : other) {
      if (there.to <= from) continue;
      if (there.from >= span.to) break;
      add(there.from);
      from = std::max(from, there.to);
    }
    add(span.to);
  }
}

}  // namespace

std::vector<TieSpan> tie_spans_of_one_only(const Recording& baseline, const Recording& variant) {
  const auto numbers = common_numbers(baseline.people, variant.people);
  const int weeks = std::min(baseline.weeks, variant.weeks);
  const PairTies a = pairs_of(baseline, numbers[0], weeks),
                 b = pairs_of(variant, numbers[1], weeks);
  std::vector<TieSpan> out;
  PairTies of_a, of_b;  // of one pair
  std::size_t k = 0, j = 0;
  while (k < a.size() || j < b.size()) {
    const std::uint64_t pair =
        j == b.size() || (k < a.size() && a[k].pair < b[j].pair) ? a[k].pair : b[j].pair;
    of_a.clear(), of_b.clear();
    for (; k < a.size() && a[k].pair == pair; ++k) of_a.push_back(a[k]);
    for (; j < b.size() && b[j].pair == pair; ++j) of_b.push_back(b[j]);
    if (of_a.size() == 1 && of_b.size() == 1 && of_a[0].from == of_b[0].from &&
        of_a[0].to == of_b[0].to)
      continue;  // nearly all
    join(of_a), join(of_b);
    subtract(of_a, of_b, Side::baseline, baseline.ties, out);
    subtract(of_b, of_a, Side::variant, variant.ties, out);
  }
  std::ranges::sort(out, {}, [](const TieSpan& span) {
    return std::tuple(span.from, span.side, span.a, span.b);
  });
  return out;
}

void set_kinds(std::vector<TieSpan>& spans, Side side, const Recording& recording,
               const TieChanges& changes) {
  const auto pair_of = [](std::uint32_t a, std::uint32_t b) { return std::pair(a, b); };
  std::vector<std::size_t> order;
  for (std::size_t k = 0; k < spans.size(); ++k) {
    if (spans[k].side == side) order.push_back(k);
  }
  std::ranges::sort(
      order, {}, [&](std::size_t k) { return std::tuple(spans[k].a, spans[k].b, spans[k].from); });
  const auto& ties = recording.ties;
  // which ties belong to a span, and to which
  std::vector<std::uint8_t> wanted(ties.size(), 0);
  const auto spans_of = [&](std::size_t tie, const auto& visit) {
    const auto pair = pair_of(ties.a[tie], ties.b[tie]);
    auto at = std::ranges::lower_bound(
        order, pair, {}, [&](std::size_t k) { return pair_of(spans[k].a, spans[k].b); });
    for (; at != order.end() && pair_of(spans[*at].a, spans[*at].b) == pair; ++at) {
      TieSpan& span = spans[*at];
      if (ties.from_week[tie] <= span.from && span.from < ties.to_week[tie]) visit(span);
    }
  };
  for (std::size_t tie = 0; tie < ties.size(); ++tie) {
    spans_of(tie, [&](TieSpan& span) {
      wanted[tie] = 1;
      span.kind = ties.first_kind[tie];
    });
  }
  for (int week = 0; week < recording.weeks; ++week) {
    const auto rows = changes.by_week.of(week);
    for (std::size_t k = rows.first; k < rows.last; ++k) {
      if (wanted[changes.tie[k]] == 0) continue;
      spans_of(changes.tie[k], [&](TieSpan& span) {
        if (week <= span.from) span.kind = changes.kind[k];
      });
    }
  }
}

}  // namespace engawa
