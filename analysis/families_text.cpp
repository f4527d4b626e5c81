#include "analysis/families_text.hpp"

#include <fmt/format.h>

#include "analysis/families.hpp"
#include "analysis/quantity.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
std::string line(Language language, std::string_view id, std::vector<std::string> words = {}) {
  return render(language, {id, std::move(words)}) + '\n';
}

/// Everybody reached is a finding of a group: it is told by the name of its measure.
std::string name_of(const VariantFindings& variant, const Finding& finding, Language language) {
  const bool reach = !variant.reach.empty() && &finding == &variant.reach[0].reach;
  const Measure* measure = reach ? find_measure("reach") : nullptr;
  if (measure == nullptr) return title_text(finding, language);
  return std::string(language == Language::japanese ? measure->ja : measure->en);
}
}  // namespace

std::string tell_main_family(const VariantFindings& variant, Language language) {
  if (variant.main.told == 0) return {};
  std::vector<std::string> hold, alone;
  for (const Finding* finding : main_family(variant)) {
    if (finding->survives == Survives::holds)
      hold.push_back(name_of(variant, *finding, language));
    else if (finding->survives == Survives::only_alone)
      alone.push_back(name_of(variant, *finding, language));
  }
  const std::string looked_at = std::to_string(variant.main.looked_at);
  std::string text = hold.empty() ? line(language, "findings.family_none_hold", {looked_at})
                                  : line(language, "findings.family_all_hold",
                                         {looked_at, list_text(hold, language)});
  if (!alone.empty()) text += line(language, "findings.family_alone", {list_text(alone, language)});
  return text;
}

std::string tell_explored(const VariantFindings& variant, Language language) {
  if (variant.explored.empty()) return {};
  std::string text = line(language, "findings.ask_families");
  for (const auto& count : variant.explored) {
    text += line(language, "findings.family_explored",
                 {render(language, {count.title, {}}), std::to_string(count.looked_at),
                  fmt::format("{:.1f}", kTestLevel * double(count.looked_at)),
                  std::to_string(count.told), std::to_string(count.hold)});
  }
  return text;
}

}  // namespace engawa
