// engawa check: reads and validates a study, and says what it would cost.
#include <fmt/format.h>

#include <memory>

#include "sim/app/commands.hpp"
#include "sim/study/checkpoint.hpp"
#include "sim/study/cost.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
int check(const std::string& study, Language language) {
  require_argument("STUDY", study);
  const StudyPlan plan = read_study(study);
  const StudyCost cost = estimate_cost(plan, 1, kUsualCheckpointWeeks);
  fmt::print("{}\n", say(language, "app.check.fine",
                         {study, plan.name, std::to_string(plan.variants.size()),
                          std::to_string(plan.seeds), std::to_string(plan.years)}));
  for (const auto& variant : plan.variants) {
    const bool japanese = language == Language::japanese;
    fmt::print("{}\n", say(language, "app.check.variant",
                           {variant.name, japanese ? variant.label_ja : variant.label_en,
                            std::to_string(variant.actions.size())}));
  }
  fmt::print("{}\n", say(language, "app.check.cost",
                         {fmt::format("{:.0f}", cost.residents),
                          fmt::format("{:.0f}", cost.resident_weeks / 1e6),
                          fmt::format("{:.2f}", cost.memory_bytes / 1e9),
                          fmt::format("{:.2f}", cost.disk_bytes / 1e9)}));
  for (const auto& remark : plan.town.remarks) {
    fmt::print("{}\n", say(language, "app.check.remark", {remark}));
  }
  return kDone;
}
}  // namespace

void add_check_command(CLI::App& app, Language language, Job& job) {
  const auto study = std::make_shared<std::string>();
  auto* command = app.add_subcommand("check", say(language, "app.check"));
  command->add_option("STUDY", *study, say(language, "app.run.study"));
  command->callback(
      [study, language, &job] { job = [study, language] { return check(*study, language); }; });
}

}  // namespace engawa
