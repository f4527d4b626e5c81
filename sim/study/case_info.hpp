// Names of a study's cases, and what their results say about them before they run.
#pragma once
#include <filesystem>
#include <string>

#include "sim/results/recorder.hpp"
#include "sim/study/study_plan.hpp"

namespace engawa {

/// OUT/STUDY/runs/VARIANT/seed-NNNN.h5
[[nodiscard]] std::filesystem::path run_file(const std::filesystem::path& study_dir,
                                             std::string_view variant, std::uint64_t seed);
/// "evening/seed-0003"
[[nodiscard]] std::string case_name(std::string_view variant, std::uint64_t seed);
/// What the results say about a case, as far as it is known before it runs.
[[nodiscard]] CaseInfo describe_case(const StudyPlan& plan, const Variant& variant,
                                     std::uint64_t seed);

}  // namespace engawa
