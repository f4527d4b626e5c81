#include "analysis/report/study_tables.hpp"

#include <gtest/gtest.h>

#include "analysis/ask.hpp"
#include "tests/unit/analysis/report/toy_report.hpp"

namespace engawa {
namespace {

/// What a report adds from study.h5 agrees with what the findings read from the cases.
TEST(StudyTables, HoldTheNumbersOfTheCases) {
  const toy::Folder folder("tables");
  toy::make_report_study(folder.path(), {});
  const auto quantities = all_quantities();
  const PairedStudy study = pair_cases(folder.path(), quantities);
  const StudyTables tables(folder.path());
  ASSERT_EQ(study.variants.size(), 1U);
  std::size_t compared = 0;
  for (const auto& [quantity, pairs] : study.variants[0].numbers) {
    const Pairs read = tables.pairs("evening", quantity);
    EXPECT_EQ(read.base, pairs.base) << quantity.measure;
    EXPECT_EQ(read.variant, pairs.variant) << quantity.measure;
    ++compared;
  }
  EXPECT_GT(compared, 100U);
}

}  // namespace
}  // namespace engawa
