#include "analysis/cases.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>

#include "sim/text/error.hpp"

namespace engawa {
namespace {
/// What is kept of one case while its pairs are made.
struct CaseNumbers {
  std::vector<double> numbers;  ///< of the quantities, in their order
  double lonely_years = 0, lonely_people = 0;
  std::map<std::string, double, std::less<>> population;  ///< by group, at the end
  CohortRows cohort;
};

std::vector<std::string_view> measures_of(const std::vector<Quantity>& quantities) {
  std::vector<std::string_view> names{"population", "adults", "often_always"};
  for (const auto& quantity : quantities) {
    if (std::ranges::find(names, quantity.measure) == names.end())
      names.push_back(quantity.measure);
  }
  return names;
}

CaseNumbers read_numbers(const std::filesystem::path& file,
                         const std::vector<Quantity>& quantities) {
  const CaseMeasures data = read_case(file, measures_of(quantities));
  CaseNumbers out;
  try {
    for (const auto& quantity : quantities) out.numbers.push_back(reduce(data, quantity));
    for (const auto& group : data.groups)
      out.population.emplace(group, reduce(data, {"population", group, Over::end}));
    out.lonely_years = lonely_years(data), out.lonely_people = lonely_people(data);
    (void)data.group("total");
  } catch (const std::out_of_range&) {  // a group that every file has is not in this one
    throw InputError({file.string()}, {"results.cannot_read", {}},
                     {"results.foreign", {"/groups/name"}}, {"results.run_again", {}});
  }
  out.cohort = read_cohort(file);
  return out;
}

void add_pair(Pairs& pairs, double base, double variant) {
  pairs.base.push_back(base), pairs.variant.push_back(variant);
}

void add_case(PairedVariant& variant, const std::vector<Quantity>& quantities,
              const CaseNumbers& base, const CaseNumbers& other, int weeks) {
  for (std::size_t q = 0; q < quantities.size(); ++q)
    add_pair(variant.numbers[quantities[q]], base.numbers[q], other.numbers[q]);
  add_pair(variant.lonely_years, base.lonely_years, other.lonely_years);
  add_pair(variant.lonely_people, base.lonely_people, other.lonely_people);
  const double total = base.population.at("total");
  for (const auto& [group, people] : base.population)
    variant.population_share[group].push_back(people / total);
  variant.cohorts.push_back(pair_cohorts(base.cohort, other.cohort, weeks));
  variant.effects.push_back(effects_of_pair(base.cohort, other.cohort, weeks));
}

/// A share of a week without visits is no number: such a quantity is not compared.
void drop_missing(PairedVariant& variant) {
  std::erase_if(variant.numbers, [](const auto& row) {
    const auto missing = [](double value) { return std::isnan(value); };
    return std::ranges::any_of(row.second.base, missing) ||
           std::ranges::any_of(row.second.variant, missing);
  });
}

std::vector<Quantity> those_recorded(const std::vector<Quantity>& wanted,
                                     const std::filesystem::path& file) {
  const auto recorded = list_measures(file);
  std::vector<Quantity> out;
  for (const auto& quantity : wanted) {
    if (std::ranges::find(recorded, quantity.measure) != recorded.end()) out.push_back(quantity);
  }
  return out;
}
}  // namespace

std::vector<double> Pairs::differences() const {
  std::vector<double> out(base.size());
  for (std::size_t k = 0; k < out.size(); ++k) out[k] = variant[k] - base[k];
  return out;
}

const Pairs* PairedVariant::find(const Quantity& quantity) const {
  const auto found = numbers.find(quantity);
  return found == numbers.end() ? nullptr : &found->second;
}

PairedStudy pair_cases(const std::filesystem::path& study_dir,
                       const std::vector<Quantity>& wanted) {
  auto runs = find_runs(study_dir);
  if (runs.empty()) {
    throw InputError({study_dir.string()}, {"results.no_runs", {}}, {},
                     {"results.give_study_folder", {}});
  }
  PairedStudy out;
  out.header = runs[0].header;
  std::erase_if(runs, [&](const RunPlace& run) {  // of another version of the study
    return run.header.study_digest != out.header.study_digest ||
           run.header.weeks != out.header.weeks;
  });
  const auto quantities = those_recorded(wanted, runs[0].file);
  std::map<std::uint64_t, const RunPlace*> bases;
  for (const auto& run : runs) {
    out.settled = out.settled && run.header.burn_in_settled;
    if (run.header.variant == out.header.variant) {
      bases.emplace(run.header.seed, &run);
    } else if (out.variants.empty() || out.variants.back().name != run.header.variant) {
      out.variants.push_back({});
      auto& variant = out.variants.back();
      variant.name = run.header.variant;
      variant.ja = run.header.variant_ja, variant.en = run.header.variant_en;
      variant.actions = read_actions(run.file);
    }
  }
  out.seeds = bases.size();
  for (const auto& [seed, base_run] : bases) {  // one town of the first variant in memory at a time
    std::optional<CaseNumbers> base;
    for (const auto& run : runs) {
      if (run.header.seed != seed || run.header.variant == out.header.variant) continue;
      if (!base) base = read_numbers(base_run->file, quantities);
      const auto variant =
          std::ranges::find(out.variants, run.header.variant, &PairedVariant::name);
      add_case(*variant, quantities, *base, read_numbers(run.file, quantities), out.header.weeks);
    }
  }
  for (auto& variant : out.variants) drop_missing(variant);
  return out;
}

}  // namespace engawa
