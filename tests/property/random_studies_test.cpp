// Random studies: whatever hubs and actions a town is given, the invariants hold every week. Many
// more of them run under the label property-long.
#include "tests/property/random_studies.hpp"
#include "tests/support/study_properties.hpp"

namespace engawa::testing {
namespace {

void require_whole(const Broken& broken) {
  std::string told;
  for (const auto& sentence : broken) told += sentence + '\n';
  if (!told.empty()) RC_FAIL(told);
}

constexpr PropertyCases kWatched{150, 1, 1'500, 40};
constexpr PropertyCases kCompared{40, 2, 1'000, 24};

TEST(RandomStudies, KeepEveryInvariantEveryWeek) {
  check_studies(kWatched, [](const RandomStudy& study) { require_whole(live_and_watch(study)); });
}

TEST(RandomStudies, AreTheSameOnOneThreadAndOnThree) {
  check_studies(kCompared, [](const RandomStudy& study) { require_whole(compare_threads(study)); });
}

TEST(RandomStudies, AtStrengthZeroAreTheBaseline) {
  check_studies(kCompared, [](const RandomStudy& study) { require_whole(compare_idle(study)); });
}

TEST(RandomStudies, AreFreeOfActionsThatHaveEnded) {
  check_studies(kCompared, [](const RandomStudy& study) { require_whole(compare_ended(study)); });
}

TEST(RandomStudies, GiveNobodyLessAccessByLongerHours) {
  check_studies(kCompared, [](const RandomStudy& study) { require_whole(compare_access(study)); });
}

TEST(RandomStudies, LoseNoVisitorToAStrongerDraw) {
  check_studies(kCompared,
                [](const RandomStudy& study) { require_whole(compare_attraction(study)); });
}

TEST(RandomStudies, AreReadBackFromTheirText) {
  rc::detail::TestParams params;
  params.seed = 1;
  params.maxSuccess = 20;
  const auto result = rc::detail::checkTestable(
      [] {
        const RandomStudy study = *random_studies(1'500, 40);
        RC_ASSERT(to_text(read_random_study(to_text(study))) == to_text(study));
      },
      rc::detail::TestMetadata{}, params);
  EXPECT_TRUE(result.template is<rc::detail::SuccessResult>());
}

}  // namespace
}  // namespace engawa::testing
