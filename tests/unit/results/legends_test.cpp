#include "sim/results/legends.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "sim/state/events.hpp"
#include "sim/state/need_kinds.hpp"
#include "sim/state/ties.hpp"

namespace engawa {
namespace {

std::vector<std::string> names_of(std::string_view legend) {
  const auto found = std::ranges::find(legends(), legend, &Legend::name);
  std::vector<std::string> names;
  for (const auto& row : found->rows) names.emplace_back(row.name);
  return names;
}

std::string without_comments(const std::string& text) {
  return std::regex_replace(text, std::regex("//[^\n]*"), "");
}

/// Enumerators of an enum in a header, in their order.
std::vector<std::string> enumerators(const char* header, const std::string& declaration) {
  std::ifstream in(std::string(ENGAWA_SOURCE_DIR "/sim/state/") + header);
  const std::string text =
      without_comments({std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()});
  const auto begin = text.find(declaration);
  if (begin == std::string::npos) return {};
  const auto open = text.find('{', begin), close = text.find('}', open);
  const std::string body = text.substr(open + 1, close - open - 1);
  std::vector<std::string> names;
  const std::regex name(R"((\w+)\s*(=[^,]*)?(,|$))");
  for (std::sregex_iterator each(body.begin(), body.end(), name), end; each != end; ++each)
    names.push_back((*each)[1]);
  return names;
}

/// kInHospital -> in_hospital
std::string flag_name(const std::string& enumerator) {
  std::string name;
  for (const char letter : enumerator.substr(1)) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    if (capital && !name.empty()) name += '_';
    name += capital ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return name;
}

TEST(Legends, HaveOneRowForEachCodeInTheOrderOfTheCodes) {
  EXPECT_EQ(names_of("tie_kinds"), enumerators("ties.hpp", "enum class TieKind"));
  EXPECT_EQ(names_of("needs"), enumerators("need_kinds.hpp", "enum class Need "));
  EXPECT_EQ(names_of("capabilities"), enumerators("need_kinds.hpp", "enum class Capability "));
  EXPECT_EQ(names_of("life_events"), enumerators("events.hpp", "enum class LifeEventKind"));
  EXPECT_EQ(names_of("person_events"), enumerators("events.hpp", "enum class PersonEventKind"));
  EXPECT_EQ(names_of("hub_events"), enumerators("events.hpp", "enum class HubEventKind"));
  EXPECT_EQ(names_of("help_routes"), enumerators("events.hpp", "enum class HelpRoute"));
  EXPECT_EQ(names_of("volunteer_stages"),
            enumerators("residents.hpp", "enum class VolunteerStage"));
  EXPECT_EQ(names_of("work_patterns"), enumerators("residents.hpp", "enum class WorkPattern"));
  std::vector<std::string> flags;
  for (const auto& flag : enumerators("residents.hpp", "enum Flag "))
    flags.push_back(flag_name(flag));
  EXPECT_EQ(names_of("flags"), flags);
}

TEST(Legends, ReachToTheLastCode) {
  const auto last = [](auto code) { return static_cast<std::size_t>(code) + 1; };
  EXPECT_EQ(names_of("tie_kinds").size(), kTieKinds);
  EXPECT_EQ(names_of("needs").size(), std::size_t(kNeedKinds));
  EXPECT_EQ(names_of("capabilities").size(), std::size_t(kCapabilities));
  EXPECT_EQ(names_of("life_events").size(), last(LifeEventKind::stopped_serving));
  EXPECT_EQ(names_of("person_events").size(), std::size_t(kPersonEventKinds));
  EXPECT_EQ(names_of("hub_events").size(), last(HubEventKind::learnt));
  EXPECT_EQ(names_of("help_routes").size(), std::size_t(kHelpRoutes));
  EXPECT_EQ(names_of("volunteer_stages").size(), last(VolunteerStage::coordinator));
  EXPECT_EQ(names_of("work_patterns").size(), last(WorkPattern::student));
  EXPECT_EQ(1U << (names_of("flags").size() - 1), std::uint32_t{kTaxiUser});
}

TEST(Legends, SayEveryCodeOnceInEachLanguage) {
  for (const auto& legend : legends()) {
    std::set<std::string_view> ja, en;
    for (const auto& row : legend.rows) {
      EXPECT_FALSE(row.title.ja.empty() || row.title.en.empty()) << row.name;
      EXPECT_TRUE(ja.insert(row.title.ja).second) << legend.name << ' ' << row.title.ja;
      EXPECT_TRUE(en.insert(row.title.en).second) << legend.name << ' ' << row.title.en;
    }
  }
}

}  // namespace
}  // namespace engawa
