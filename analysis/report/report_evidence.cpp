#include "analysis/report/report_evidence.hpp"

#include <algorithm>
#include <initializer_list>

#include "sim/text/error.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& file, std::string_view problem, const std::string& of,
                         const std::vector<std::string>& wanted) {
  std::string names;
  for (const auto& name : wanted) names += (names.empty() ? "" : ", ") + name;
  throw InputError({file.string()}, {problem, {of, names}}, {}, {"report.give_own_file", {names}});
}

/// Hands files out to the studies that they are of. `name_in` gives what a file is of, `name_of`
/// what a study is called by it.
template <class Found, class Reader, class NameIn, class NameOf, class Into>
void hand_out(const std::vector<EvidenceOf>& studies, const std::vector<fs::path>& named,
              std::initializer_list<fs::path> usual, std::string_view problem, Reader read,
              NameIn name_in, NameOf name_of, Into into) {
  std::vector<std::string> names;
  for (const auto& study : studies) names.push_back(name_of(study));
  for (const auto& file : named) {
    const Found found = read(file);
    bool taken = false;
    for (std::size_t k = 0; k < studies.size(); ++k) {
      if (names[k] != name_in(found)) continue;
      taken = true;
      if (into(k)) refuse(file, "report.evidence_twice", names[k], {names[k]});
      into(k) = found;
    }
    if (!taken) refuse(file, problem, name_in(found), names);
  }
  for (std::size_t k = 0; k < studies.size(); ++k) {
    for (const auto& place : usual) {
      const fs::path file = studies[k].folder / place;
      if (into(k) || !fs::exists(file)) continue;
      const Found found = read(file);
      if (name_in(found) != names[k]) refuse(file, problem, name_in(found), {names[k]});
      into(k) = found;
    }
  }
}
}  // namespace

std::vector<ReportEvidence> find_evidence(const std::vector<EvidenceOf>& studies,
                                          const EvidenceFiles& named) {
  std::vector<ReportEvidence> out(studies.size());
  const auto study_of = [](const EvidenceOf& one) { return one.study; };
  hand_out<Validation>(
      studies, named.validation, {"validation.h5"}, "report.evidence_of_town", read_validation,
      [](const Validation& found) { return found.town; },
      [](const EvidenceOf& one) { return one.town; },
      [&](std::size_t k) -> auto& { return out[k].validation; });
  hand_out<SensitivityResult>(
      studies, named.sensitivity, {"sobol/sensitivity.h5", "morris/sensitivity.h5"},
      "report.evidence_of_study", read_sensitivity,
      [](const SensitivityResult& found) { return found.study; },
      study_of, [&](std::size_t k) -> auto& { return out[k].sensitivity; });
  hand_out<Uncertainty>(
      studies, named.uncertainty, {"uncertainty/uncertainty.h5"}, "report.evidence_of_study",
      read_uncertainty, [](const Uncertainty& found) { return found.study; },
      study_of, [&](std::size_t k) -> auto& { return out[k].uncertainty; });
  return out;
}

}  // namespace engawa
