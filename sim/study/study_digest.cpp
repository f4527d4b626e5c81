#include <fmt/format.h>

#include "sim/core/digest.hpp"
#include "sim/study/study_plan.hpp"
#include "sim/study/version.hpp"

namespace engawa {
namespace {
void add_text(Digest& digest, std::string_view text) {
  digest.add(std::span<const char>(text));  // its length goes in with the last bytes
}

void add_town(Digest& digest, const TownPlan& town) {
  add_text(digest, town.text);
  for (const auto& area : town.areas) {  // the tables are files of their own
    add_text(digest, area.name);
    for (const double value : {area.latitude, area.longitude, area.population, area.households,
                               area.single_households}) {
      digest.add_value(value);
    }
  }
  for (const auto& row : town.ages) {
    digest.add_value(row.age_low);
    digest.add_value(row.age_high);
    digest.add_value(row.men);
    digest.add_value(row.women);
  }
  for (const auto& landmark : town.landmarks) {
    add_text(digest, landmark.name);
    digest.add_value(landmark.latitude);
    digest.add_value(landmark.longitude);
  }
}
}  // namespace

std::string digest_of_study(const StudyPlan& plan) {
  Digest digest;
  add_text(digest, engine_version());
  add_text(digest, plan.text);
  add_town(digest, plan.town);
  digest.add_value(plan.years);
  for_each_parameter(plan.parameters, [&](const FieldInfo& info, const double& value) {
    add_text(digest, info.name);
    digest.add_value(value);
  });
  return fmt::format("{:016x}", digest.value());
}

}  // namespace engawa
