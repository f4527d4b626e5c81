// Equity E1-E2: does it reach those who need it most, and how unevenly are contact, ties and
// helping spread. Differences between groups follow from the groups of every other measure.
#include <array>

#include "sim/results/measure_rows.hpp"
#include "sim/results/spread.hpp"

namespace engawa::measure_rows {
namespace {
double is_reached_lonely(const PersonView& p) {
  return p.z >= kLonelyZ && has(p, kReached) ? 1.0 : 0.0;
}
bool is_adult(const World& world, ResidentId who) {
  return world.residents.has(who, kPresent) &&
         age_of(world.residents, who, world.week) >= kSurveyAge;
}
template <class Number, class Value>
std::vector<Number> of_adults(const World& world, Value value) {
  std::vector<Number> values;
  values.reserve(world.residents.size());
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (is_adult(world, who)) values.push_back(static_cast<Number>(value(who)));
  }
  return values;
}
double contact_gini(const World& world) {
  return gini_of(
      of_adults<double>(world, [&](ResidentId who) { return world.residents.contact[who]; }));
}
double degree_gini(const World& world) {
  const auto counts = tie_counts_of(world);
  return gini_of(
      in_order(of_adults<std::uint32_t>(world, [&](ResidentId who) { return counts[who]; })));
}
double helping_top_decile(const World& world) {
  return top_decile_share_of(in_order(of_adults<std::uint32_t>(
      world, [&](ResidentId who) { return world.residents.helps_given[who]; })));
}

constexpr std::array kRows{
    sum_of_people({"reached_lonely", "people", "E1"}, kAdults,
                  {"来所したことのある、孤独感の強い住民（基準の町の上位4分の1）",
                   "Lonely residents (as the lonelier quarter of the baseline) who have visited "
                   "since the study began"},
                  is_reached_lonely),
    seldom_of_town({"contact_gini", "1", "E2"},
                   {"満足のいく交流の偏り（ジニ係数、16歳以上）",
                    "Unevenness of satisfying contact (Gini, 16 and over)"},
                   contact_gini),
    seldom_of_town({"degree_gini", "1", "E2"},
                   {"町内の絆の数の偏り（ジニ係数、16歳以上）",
                    "Unevenness of the number of local ties (Gini, 16 and over)"},
                   degree_gini),
    seldom_of_town({"helping_top_decile", "share", "E2"},
                   {"これまでの助けのうち、上位1割の人がした割合（16歳以上）",
                    "Share of all help so far given by the tenth who help most (16 and over)"},
                   helping_top_decile),
};
}  // namespace

std::span<const Measure> of_equity() {
  return kRows;
}

}  // namespace engawa::measure_rows
