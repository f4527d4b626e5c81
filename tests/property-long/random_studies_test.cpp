// Hundreds of random studies, larger and longer than those of ./check.
#include "tests/property/random_studies.hpp"
#include "tests/support/study_properties.hpp"

namespace engawa::testing {
namespace {

void require_whole(const Broken& broken) {
  std::string told;
  for (const auto& sentence : broken) told += sentence + '\n';
  if (!told.empty()) RC_FAIL(told);
}

constexpr PropertyCases kWatched{600, 11, 4'000, 120};
constexpr PropertyCases kCompared{150, 12, 5'000, 60};

TEST(ManyRandomStudies, KeepEveryInvariantEveryWeek) {
  check_studies(kWatched, [](const RandomStudy& study) { require_whole(live_and_watch(study)); });
}

TEST(ManyRandomStudies, AreTheSameOnOneThreadAndOnThree) {
  check_studies(kCompared, [](const RandomStudy& study) { require_whole(compare_threads(study)); });
}

TEST(ManyRandomStudies, AtStrengthZeroAreTheBaseline) {
  check_studies(kCompared, [](const RandomStudy& study) { require_whole(compare_idle(study)); });
}

TEST(ManyRandomStudies, AreFreeOfActionsThatHaveEnded) {
  check_studies(kCompared, [](const RandomStudy& study) { require_whole(compare_ended(study)); });
}

TEST(ManyRandomStudies, GiveNobodyLessAccessByLongerHours) {
  check_studies(kCompared, [](const RandomStudy& study) { require_whole(compare_access(study)); });
}

TEST(ManyRandomStudies, LoseNoVisitorToAStrongerDraw) {
  check_studies(kCompared,
                [](const RandomStudy& study) { require_whole(compare_attraction(study)); });
}

}  // namespace
}  // namespace engawa::testing
