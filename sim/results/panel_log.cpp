#include "sim/results/panel_log.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "sim/results/measures.hpp"
#include "sim/results/people_log.hpp"

namespace engawa {
namespace {

constexpr double kZSteps = 32;       // loneliness is kept in 1/32 SD, +-3.97 at most
constexpr double kMeetingSteps = 4;  // meetings in quarters a week, 63.5 at most
constexpr double kRoleSteps = 200;   // role in 1/200
constexpr std::uint8_t kNoByte = 255;
constexpr std::uint16_t kNoShort = 0xFFFF;

template <class T>
T quantise(double value, double steps, T lowest, T highest) {
  const double scaled = std::nearbyint(value * steps);
  return static_cast<T>(std::clamp(scaled, double(lowest), double(highest)));
}

/// One dataset of the panel: what it keeps of a person.
template <class T>
struct PanelColumn {
  const char *name, *unit;
  double scale;              ///< units per step; 0 = the numbers are no amounts
  std::optional<T> missing;  ///< where the person is not there; none = 0 there
  T (*of)(const World&, ResidentId);
};

constexpr std::array kSigned{
    PanelColumn<std::int8_t>{"loneliness", "SD/32", 1.0 / kZSteps, std::int8_t{-128},
                             [](const World& w, ResidentId who) {
                               const double z = loneliness_z(w.parameters.loneliness,
                                                             w.residents.loneliness[who]);
                               return quantise<std::int8_t>(z, kZSteps, -127, 127);
                             }},
};

using Byte = PanelColumn<std::uint8_t>;
constexpr std::array kBytes{
    Byte{"meetings", "1/4 per week", 1.0 / kMeetingSteps, kNoByte,
         [](const World& w, ResidentId who) {
           return quantise<std::uint8_t>(w.residents.meetings[who], kMeetingSteps, 0, 254);
         }},
    Byte{"role", "1/200", 1.0 / kRoleSteps, kNoByte,
         [](const World& w, ResidentId who) {
           return quantise<std::uint8_t>(w.residents.role[who], kRoleSteps, 0, 200);
         }},
    Byte{"volunteer", "stage 0-4", 0, kNoByte,
         [](const World& w, ResidentId who) {
           return static_cast<std::uint8_t>(w.residents.volunteer[who]);
         }},
    Byte{"isolated", "1 = isolated, as the measure counts", 0, kNoByte,
         [](const World& w, ResidentId who) {
           const bool adult = age_of(w.residents, who, w.week) >= kSurveyAge;
           return std::uint8_t{adult && is_isolated(w, who)};
         }},
    Byte{"home_size", "people in the dwelling", 0, kNoByte,
         [](const World& w, ResidentId who) {
           const HouseholdId home = w.residents.household[who];
           return home.exists() ? w.households[home].size : std::uint8_t{1};
         }},
    Byte{"work", "work pattern 0-9", 0, kNoByte,
         [](const World& w, ResidentId who) {
           return static_cast<std::uint8_t>(w.residents.work[who]);
         }},
};

/// The hub of the strongest habit, if it is a regular's.
std::uint16_t regular_hub(const World& world, ResidentId who) {
  HubId best;
  float habit = 0;
  for (const auto& link : world.links[who]) {
    if (!link.hub.exists() || link.habit <= habit) continue;
    best = link.hub, habit = link.habit;
  }
  return double{habit} >= kRegularHabit ? static_cast<std::uint16_t>(best.value) : kNoShort;
}

using Short = PanelColumn<std::uint16_t>;
constexpr std::array kShorts{
    Short{"x10", "10 m east", 0, kNoShort,
          [](const World& w, ResidentId who) { return w.residents.x10[who]; }},
    Short{"y10", "10 m north", 0, kNoShort,
          [](const World& w, ResidentId who) { return w.residents.y10[who]; }},
    Short{"visits", "visits so far", 0, std::nullopt,
          [](const World& w, ResidentId who) {
            const std::uint32_t visits = w.residents.visits_in_study[who];
            return static_cast<std::uint16_t>(std::min<std::uint32_t>(visits, 0xFFFF));
          }},
    Short{"regular_hub", "row of /hubs", 0, kNoShort, regular_hub},
    Short{"needs_open", "bits", 0, std::nullopt,
          [](const World& w, ResidentId who) { return w.residents.needs_open[who]; }},
};

using Long = PanelColumn<std::uint32_t>;
constexpr std::array kLongs{
    Long{"flags", "bits", 0, std::nullopt,
         [](const World& w, ResidentId who) { return w.residents.flags[who]; }},
    Long{"household", "dwelling", 0, kNobody,
         [](const World& w, ResidentId who) { return w.residents.household[who].value; }},
    Long{"free_slots", "bits", 0, std::nullopt,
         [](const World& w, ResidentId who) { return w.residents.free_mask[who]; }},
    Long{"capabilities", "bits", 0, std::nullopt,
         [](const World& w, ResidentId who) { return w.residents.capabilities[who]; }},
    Long{"capabilities_known", "bits", 0, std::nullopt,
         [](const World& w, ResidentId who) { return w.residents.capabilities_known[who]; }},
};

template <class T, class Columns>
void add_rows(const Columns& columns, std::vector<std::vector<std::vector<T>>>& rows,
              const World& world, std::span<const std::uint32_t> person_of_row,
              std::uint32_t people) {
  rows.resize(columns.size());
  for (std::size_t c = 0; c < columns.size(); ++c) {
    auto& row = rows[c].emplace_back(people, columns[c].missing.value_or(T{0}));
    for (std::size_t r = 0; r < person_of_row.size(); ++r) {
      if (person_of_row[r] != kNobody) row[person_of_row[r]] = columns[c].of(world, ResidentId(r));
    }
  }
}

template <class T, class Columns>
void write_rows(const Columns& columns, std::vector<std::vector<std::vector<T>>>& rows,
                DatasetSink& image, std::size_t width) {
  rows.resize(columns.size());
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const PanelColumn<T>& column = columns[c];
    const T missing = column.missing.value_or(T{0});
    std::vector<T> values;
    values.reserve(rows[c].size() * width);
    for (auto& row : rows[c]) {
      row.resize(width, missing);
      values.insert(values.end(), row.begin(), row.end());
    }
    std::vector<Attribute> attributes{{"unit", std::string(column.unit)}};
    if (column.scale > 0) attributes.push_back({"scale", column.scale});
    if (column.missing) attributes.push_back({"missing", std::int64_t{*column.missing}});
    image.write(std::string("/residents/panel/") + column.name,
                make_dataset<T>(std::span<const T>(values), {rows[c].size(), width},
                                std::move(attributes), missing));
    rows[c].clear();
  }
}

}  // namespace

void PanelLog::add(const World& world, std::span<const std::uint32_t> person_of_row,
                   std::uint32_t people) {
  add_rows(kSigned, signed_, world, person_of_row, people);
  add_rows(kBytes, bytes_, world, person_of_row, people);
  add_rows(kShorts, shorts_, world, person_of_row, people);
  add_rows(kLongs, longs_, world, person_of_row, people);
}

void PanelLog::flush(DatasetSink& image, std::size_t width) {
  write_rows(kSigned, signed_, image, width);
  write_rows(kBytes, bytes_, image, width);
  write_rows(kShorts, shorts_, image, width);
  write_rows(kLongs, longs_, image, width);
}

}  // namespace engawa
