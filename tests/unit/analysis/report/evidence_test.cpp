// What the numbers rest on: validation, sensitivity, uncertainty, each from its own file.
#include <gtest/gtest.h>

#include "analysis/report/assumptions.hpp"
#include "analysis/report/write_report.hpp"
#include "sim/text/error.hpp"
#include "tests/unit/analysis/report/toy_evidence.hpp"
#include "tests/unit/analysis/report/toy_report.hpp"

namespace engawa {
namespace {

struct StudyWithEvidence {
  toy::Folder folder{"report-evidence"};
  StudyWithEvidence() {
    toy::make_report_study(folder.path(), {.weeks = 26, .people = 60});
    toy::write_evidence(folder.path(), "toy", "toy", "evening");
  }
  [[nodiscard]] std::string report(Language language, ReportForm form) const {
    const auto file = folder.path() / "out.html";
    make_report(folder.path(), file, {language, form, {}}, Existing::replace);
    return toy::text_of(file);
  }
};

TEST(Evidence, InTheResultsFolderIsTold) {
  const StudyWithEvidence study;
  const std::string en = study.report(Language::english, ReportForm::full);
  EXPECT_EQ(toy::wrong_nesting(en), "");
  for (const char* said :
       {"Of 3 published numbers the towns of the model agree with 2", "and miss 1",
        "held out), 1 of 2 agree", "Missed: Share lonely missed",
        "strength of attendance.reach (attendance.reach, 0.100 to 0.900; assumption: nobody "
        "knows): moves Visits; Needs met",
        "+100 (+80 to +120)", "+40 to +190", "+70 to +110", "robust"})
    EXPECT_NE(en.find(said), std::string::npos) << said;
  // an order of two says no more than their difference
  EXPECT_NE(en.find("; elsewhere; As it was) is the same in 95.0"), std::string::npos);
  EXPECT_EQ(en.find("is the same in 35"), std::string::npos);
  const std::string ja = study.report(Language::japanese, ReportForm::full);
  EXPECT_NE(ja.find("公表された3の数字のうち"), std::string::npos);
  const std::string brief = study.report(Language::english, ReportForm::one_page);
  EXPECT_NE(brief.find("agrees with 2 of 3 published numbers"), std::string::npos);
}

/// Rank by the mean share of the greatest, not by the raw index, whose unit differs by result.
TEST(Assumptions, ThatMatterAreThreeAndToldFromNoise) {
  const SensitivityResult result = toy::make_sensitivity("toy", "evening");
  const auto matter = assumptions_that_matter(result);
  ASSERT_EQ(matter.size(), 3U);
  EXPECT_EQ(matter[0].influence->parameter, "contact.appetite");  // (1 + 5/8) / 2
  EXPECT_EQ(matter[1].influence->parameter, "attendance.reach");  // (1/2 + 1) / 2
  EXPECT_EQ(matter[2].influence->parameter, "needs.rate");        // (0 + 6/8) / 2
  EXPECT_EQ(matter[0].outputs.size(), 2U);
  SensitivityResult noise = result;
  for (auto& output : noise.outputs) {
    for (auto& one : output.influences) one.told = false;
  }
  EXPECT_TRUE(assumptions_that_matter(noise).empty());
}

TEST(Evidence, OfAnotherStudyOrTownIsRefused) {
  const toy::Folder folder("report-other");
  toy::make_report_study(folder.path(), {.seeds = 2, .weeks = 12});
  const auto other = folder.path() / "other";
  std::filesystem::create_directories(other);
  toy::write_evidence(other, "elsewhere", "far", "evening");
  const auto read = [&](const EvidenceFiles& files) {
    ReportOptions options{Language::english, ReportForm::full, {}};
    options.evidence = files;
    return read_content(folder.path(), options);
  };
  const auto sensitivity = other / "morris" / "sensitivity.h5";
  const auto uncertainty = other / "uncertainty" / "uncertainty.h5";
  EXPECT_THROW((void)read({{other / "validation.h5"}, {}, {}}), InputError);
  EXPECT_THROW((void)read({{}, {sensitivity}, {}}), InputError);
  EXPECT_THROW((void)read({{}, {}, {uncertainty}}), InputError);
  EXPECT_THROW((void)read({{}, {}, {folder.path() / "nothing.h5"}}), InputError);
  try {
    (void)read({{}, {sensitivity}, {}});
  } catch (const InputError& error) {
    EXPECT_NE(error.in(Language::english).find("'elsewhere'; the report is of toy"),
              std::string::npos)
        << error.in(Language::english);
  }
  EXPECT_FALSE(read({}).evidence.sensitivity.has_value());
}

TEST(Evidence, NamedByTheUserComesBeforeWhatLiesInTheFolder) {
  const StudyWithEvidence study;
  auto other = toy::make_sensitivity("toy", "evening");
  other.points = 77;
  write_sensitivity(other, study.folder.path() / "named.h5");
  ReportOptions options{Language::english, ReportForm::full, {}};
  options.evidence.sensitivity = {study.folder.path() / "named.h5"};
  EXPECT_EQ(read_content(study.folder.path(), options).evidence.sensitivity->points, 77U);
  options.evidence.sensitivity.push_back(study.folder.path() / "named.h5");
  EXPECT_THROW((void)read_content(study.folder.path(), options), InputError);
}

}  // namespace
}  // namespace engawa
