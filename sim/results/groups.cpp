#include "sim/results/groups.hpp"

#include <fmt/format.h>

#include <array>
#include <span>

namespace engawa {
namespace {

void append(std::string& text, std::string_view separator, std::string_view part) {
  if (!text.empty()) text.append(separator);
  text.append(part);
}

struct Label {
  const char *name, *ja, *en;
};
constexpr std::array<Label, kAgeBands> kBandLabels{{{"age6_17", "6〜17歳", "6-17"},
                                                    {"age18_29", "18〜29歳", "18-29"},
                                                    {"age30_49", "30〜49歳", "30-49"},
                                                    {"age50_64", "50〜64歳", "50-64"},
                                                    {"age65_74", "65〜74歳", "65-74"},
                                                    {"age75", "75歳以上", "75+"}}};
constexpr std::array<Label, 2> kSexLabels{{{"male", "男性", "men"}, {"female", "女性", "women"}}};
constexpr std::array<Label, 2> kAloneLabels{
    {{"together", "同居", "with others"}, {"alone", "一人暮らし", "alone"}}};
constexpr std::array<Label, kWorkGroups> kWorkLabels{{{"employed", "就業", "employed"},
                                                      {"school", "児童・学生", "pupils, students"},
                                                      {"not_working", "非就業", "not working"}}};

/// Part of a cell's description; -1 leaves a dimension open, so that the group is a sum of cells.
struct Choice {
  int band = -1, sex = -1, alone = -1, work = -1;
};

void describe(Group& group, int chosen, std::span<const Label> labels) {
  if (chosen < 0) return;
  const Label& label = labels[static_cast<std::size_t>(chosen)];
  append(group.name, ".", label.name);
  append(group.ja, "・", label.ja);
  append(group.en, ", ", label.en);
}

Group group_of(const Choice& choice) {
  Group group;
  describe(group, choice.band, kBandLabels);
  describe(group, choice.sex, kSexLabels);
  describe(group, choice.alone, kAloneLabels);
  describe(group, choice.work, kWorkLabels);
  const auto fits = [](int chosen, std::size_t value) {
    return chosen < 0 || static_cast<std::size_t>(chosen) == value;
  };
  for (std::size_t band = 0; band < kAgeBands; ++band) {
    for (std::size_t sex = 0; sex < 2; ++sex) {
      for (std::size_t alone = 0; alone < 2; ++alone) {
        for (std::size_t work = 0; work < kWorkGroups; ++work) {
          if (fits(choice.band, band) && fits(choice.sex, sex) && fits(choice.alone, alone) &&
              fits(choice.work, work)) {
            group.cells.push_back(
                static_cast<std::uint16_t>(cell_index(band, sex == 1, alone == 1, work)));
          }
        }
      }
    }
  }
  return group;
}

}  // namespace

std::vector<Group> groups_of(const std::vector<std::string>& area_names) {
  std::vector<Group> groups;
  Group total = group_of({});
  total.name = "total", total.ja = "全体", total.en = "everyone";
  total.cells.push_back(static_cast<std::uint16_t>(kYoungCell));
  groups.push_back(std::move(total));
  for (int band = 0; band < int(kAgeBands); ++band) groups.push_back(group_of({.band = band}));
  for (int sex = 0; sex < 2; ++sex) groups.push_back(group_of({.sex = sex}));
  for (int alone = 0; alone < 2; ++alone) groups.push_back(group_of({.alone = alone}));
  for (int work = 0; work < int(kWorkGroups); ++work) groups.push_back(group_of({.work = work}));
  for (int band = 0; band < int(kAgeBands); ++band) {
    for (int work = 0; work < int(kWorkGroups); ++work)
      groups.push_back(group_of({.band = band, .work = work}));
  }
  for (int sex = 0; sex < 2; ++sex) {
    for (int alone = 0; alone < 2; ++alone)
      groups.push_back(group_of({.sex = sex, .alone = alone}));
  }
  for (int band = 0; band < int(kAgeBands); ++band) {
    for (int sex = 0; sex < 2; ++sex) {
      for (int alone = 0; alone < 2; ++alone) {
        for (int work = 0; work < int(kWorkGroups); ++work)
          groups.push_back(group_of({band, sex, alone, work}));
      }
    }
  }
  groups.push_back({"age0_5", "0〜5歳", "0-5", {static_cast<std::uint16_t>(kYoungCell)}, {}});
  for (std::size_t k = 0; k < area_names.size(); ++k)
    groups.push_back(
        {fmt::format("area.{}", area_names[k]), area_names[k], area_names[k], {}, AreaId(k)});
  return groups;
}

std::size_t work_group(const Residents& residents, ResidentId who) {
  if (residents.has(who, kEmployed)) return 0;
  const bool school = residents.has(who, kPupil) || residents.work[who] == WorkPattern::student;
  return school ? 1 : 2;
}

std::size_t cell_of(const World& world, ResidentId who) {
  const Residents& r = world.residents;
  const int age = age_of(r, who, world.week);
  if (age < 6) return kYoungCell;
  const HouseholdId home = r.household[who];
  const bool alone = home.exists() && world.households[home].size == 1;
  return cell_index(age_band(age), r.has(who, kFemale), alone, work_group(r, who));
}

}  // namespace engawa
