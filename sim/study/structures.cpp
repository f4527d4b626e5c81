#include "sim/study/structures.hpp"

#include <algorithm>
#include <array>

#include "sim/core/fixed_sum.hpp"
#include "sim/town/person.hpp"

namespace engawa {
namespace {
using Overrides = std::vector<std::pair<std::string, double>>;

struct StructureRow {
  ModelStructure structure;
  Overrides (*sets)(const StudyPlan&);
};

/// Mean desired contact of those whose loneliness is computed, on the curve over age.
double mean_desired_contact(const StudyPlan& plan) {
  const World town = build_town(plan.town, plan.parameters, 1);
  FixedSum sum;
  std::size_t people = 0;
  for (std::size_t k = 0; k < town.residents.size(); ++k) {
    const ResidentId who(k);
    const int age = age_of(town.residents, who, town.week);
    if (!town.residents.has(who, kPresent) || age < plan.parameters.loneliness.least_age) continue;
    sum.add(desired_contact_at(plan.parameters.population, age));
    ++people;
  }
  return people == 0 ? plan.parameters.population.desire_40 : sum.value() / double(people);
}

Overrides same_desire(const StudyPlan& plan) {
  Overrides overrides;
  const double mean = mean_desired_contact(plan);
  for (const auto& row : parameter_rows()) {
    constexpr std::string_view kByAge = "population.desire_";
    const bool of_age = row.name.starts_with(kByAge) && row.name[kByAge.size()] >= '0' &&
                        row.name[kByAge.size()] <= '9';
    if (of_age) overrides.emplace_back(row.name, mean);
  }
  return overrides;
}

const std::array<StructureRow, 8>& rows() {
  static const std::array<StructureRow, 8> kStructures{
      StructureRow{
          {"S1",
           {"空いた枠ごとに別々に行く確率がある", "Every open free slot has a chance of its own"},
           {"開所の夜間の反応と合わない形として知られますが、利用しやすさの形が結論を左右します",
            "Known not to fit who comes in the evening, but the shape of access decides what "
            "opening hours do"},
           true},
          [](const StudyPlan&) {
            return Overrides{{"attendance.slot_hazard", 1.0}};
          }},
      StructureRow{{"S2",
                    {"強い絆ほど、会う頻度が急に増す", "Strong ties meet more than in proportion"},
                    {"弱い絆が育ちにくく、なくなりやすくなります(アリー効果)",
                     "Weak ties then hardly grow and die out (Allee effect)"}},
                   [](const StudyPlan&) {
                     return Overrides{{"contact.strength_power", 1.5}};
                   }},
      StructureRow{{"S3",
                    {"孤独感は周りにうつらない", "Loneliness does not colour others"},
                    {"孤独感がうつるかどうかは、研究で意見が分かれています",
                     "Whether loneliness spreads is disputed among researchers"}},
                   [](const StudyPlan&) {
                     return Overrides{{"loneliness.neighbours", 0.0}};
                   }},
      StructureRow{
          {"S4",
           {"居場所の時間は、ほかの交流を押しのけない", "Time at hubs displaces no other contact"},
           {"押しのけの大きさは測られていません",
            "How much contact a place displaces has not been measured"}},
          [](const StudyPlan&) {
            return Overrides{{"contact.hub_displacement", 0.0}, {"contact.outside_floor", 1.0}};
          }},
      StructureRow{{"S5",
                    {"孤独・孤立・参加が、死亡と介護に影響する",
                     "Loneliness, isolation and taking part bear on death and care"},
                    {"関連は知られていますが、原因かどうかは示されていません",
                     "The associations are known; that they are causes is not shown"}},
                   [](const StudyPlan&) {
                     return Overrides{{"life.death_loneliness", 1.10},
                                      {"life.death_isolation", 1.26},
                                      {"life.adl_participation", .82}};
                   }},
      StructureRow{{"S6",
                    {"望む交流の量は年齢によらない", "Desired contact is the same at every age"},
                    {"年とともに減るという形は、調査に合わせた仮定です",
                     "That it falls with age is an assumption fitted to surveys"}},
                   same_desire},
      StructureRow{{"S7",
                    {"居場所は絆を通じてだけ効く", "Hubs work through ties alone"},
                    {"その場の交流や出番が、それだけで効くかどうかは測られていません",
                     "Whether contact and a part to play at a place do something by themselves "
                     "has not been measured"}},
                   [](const StudyPlan&) {
                     return Overrides{{"session.direct_effect", 0.0}};
                   }},
      StructureRow{
          {"S8",
           {"居場所はその場でだけ効き、絆を生まない", "Hubs work by themselves and make no ties"},
           {"居場所の知り合いが、外でも続く絆になるかどうかは測られていません",
            "Whether acquaintances from a place last has not been measured"}},
          [](const StudyPlan&) {
            return Overrides{{"session.through_ties", 0.0}};
          }},
  };
  return kStructures;
}
}  // namespace

std::span<const ModelStructure> model_structures() {
  static const auto kStructures = [] {
    std::vector<ModelStructure> out;
    for (const auto& row : rows()) out.push_back(row.structure);
    return out;
  }();
  return kStructures;
}

const ModelStructure* find_structure(std::string_view name) {
  const auto all = model_structures();
  const auto found = std::ranges::find(all, name, &ModelStructure::name);
  return found == all.end() ? nullptr : &*found;
}

std::vector<std::pair<std::string, double>> overrides_of_structure(const ModelStructure& structure,
                                                                   const StudyPlan& plan) {
  for (const auto& row : rows()) {
    if (row.structure.name == structure.name) return row.sets(plan);
  }
  return {};
}

}  // namespace engawa
