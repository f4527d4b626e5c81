// Draws random studies with rapidcheck and lives them. Environment: ENGAWA_PROPERTY_CASES and
// ENGAWA_PROPERTY_SEED change how many and which; ENGAWA_PROPERTY_STUDY names a file with the text
// of one study to live instead.
#pragma once
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include "sim/hubs/kind.hpp"
#include "tests/support/random_study.hpp"

namespace engawa::testing {

/// As rapidcheck prints a case: the text to live it again, with the values of each action.
inline void showValue(const RandomStudy& study, std::ostream& out) {
  out << '\n' << to_text(study);
  try {
    const World world = make_world(study);
    for (const auto& action : make_actions(study, world)) {
      out << "# " << action.name << ' ' << action.kind << ": " << values_text(action) << '\n';
    }
  } catch (const std::exception& error) {
    out << "# " << error.what() << '\n';
  }
}

inline rc::Gen<RandomHub> random_hubs() {
  std::vector<std::string> kinds;
  for (const auto& kind : hub_kinds()) kinds.emplace_back(kind.name);
  return rc::gen::build<RandomHub>(
      rc::gen::set(&RandomHub::kind, rc::gen::elementOf(kinds)),
      rc::gen::set(&RandomHub::luck, rc::gen::inRange(0UL, 1UL << 32U)));
}

/// Actions of all registered kinds; strengths of 0 and 1 are common.
inline rc::Gen<RandomAction> random_actions() {
  std::vector<std::string> kinds;
  for (const auto& kind : intervention_kinds()) kinds.emplace_back(kind.name);
  return rc::gen::build<RandomAction>(
      rc::gen::set(&RandomAction::kind, rc::gen::elementOf(kinds)),
      rc::gen::set(&RandomAction::strength, rc::gen::element(1., 1., 1., .6, .25, 0.)),
      rc::gen::set(&RandomAction::from, rc::gen::element(0, 0, 1, 3, 7)),
      rc::gen::set(&RandomAction::to, rc::gen::element(1'000, 1'000, 9, 20)),
      rc::gen::set(&RandomAction::luck, rc::gen::inRange(0UL, 1UL << 32U)));
}

/// Of any size from the first case on: rapidcheck would begin with the smallest.
inline rc::Gen<RandomStudy> random_studies(int most_residents, int most_weeks) {
  return rc::gen::resize(
      rc::kNominalSize,
      rc::gen::build<RandomStudy>(
          rc::gen::set(&RandomStudy::residents, rc::gen::inRange(200, most_residents)),
          rc::gen::set(&RandomStudy::seed, rc::gen::inRange(1UL, 1'000UL)),
          rc::gen::set(&RandomStudy::weeks, rc::gen::inRange(8, most_weeks)),
          rc::gen::set(&RandomStudy::threads, rc::gen::inRange(1, 5)),
          rc::gen::set(&RandomStudy::hubs,
                       rc::gen::mapcat(rc::gen::inRange<std::size_t>(1, 6),
                                       [](std::size_t size) {
                                         return rc::gen::container<std::vector<RandomHub>>(
                                             size, random_hubs());
                                       })),
          rc::gen::set(&RandomStudy::actions,
                       rc::gen::mapcat(rc::gen::inRange<std::size_t>(0, 7), [](std::size_t size) {
                         return rc::gen::container<std::vector<RandomAction>>(size,
                                                                              random_actions());
                       }))));
}

struct PropertyCases {
  int cases = 60;
  std::uint64_t seed = 1;
  int residents = 1'500, weeks = 40;
};

inline std::uint64_t number_of_environment(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr || *text == '\0' ? otherwise : std::strtoull(text, nullptr, 10);
}

/// Checks a property of studies, void(const RandomStudy&) with RC_ASSERT or RC_FAIL, on random
/// cases. A failing case is shrunk and printed.
template <class Property>
void check_studies(const PropertyCases& wanted, Property property) {
  if (const char* file = std::getenv("ENGAWA_PROPERTY_STUDY")) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    const RandomStudy study = read_random_study(text.str());
    showValue(study, std::cerr);
    const auto alone = rc::detail::checkTestable([&] { property(study); });
    std::ostringstream told;
    rc::detail::printResultMessage(alone, told);
    ASSERT_TRUE(alone.template is<rc::detail::SuccessResult>()) << told.str();
    return;
  }
  rc::detail::TestParams params;
  params.seed = number_of_environment("ENGAWA_PROPERTY_SEED", wanted.seed);
  params.maxSuccess =
      static_cast<int>(number_of_environment("ENGAWA_PROPERTY_CASES", std::uint64_t(wanted.cases)));
  const auto result =
      rc::detail::checkTestable([&] { property(*random_studies(wanted.residents, wanted.weeks)); },
                                rc::detail::TestMetadata{}, params);
  std::ostringstream told;
  rc::detail::printResultMessage(result, told);
  ASSERT_TRUE(result.template is<rc::detail::SuccessResult>())
      << told.str() << "\nseed " << params.seed
      << "; to live it again, write its lines to a file and set ENGAWA_PROPERTY_STUDY to it";
}

}  // namespace engawa::testing
