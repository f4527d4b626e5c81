// Files beside a study's results, made by hand: validation, sensitivity, uncertainty.
#pragma once
#include <filesystem>
#include <string>

#include "analysis/sensitivity/sensitivity_file.hpp"
#include "analysis/uncertainty/uncertainty_file.hpp"
#include "analysis/validation/validation_file.hpp"

namespace engawa::toy {

inline TargetResult result_of(const std::string& name, double value, double model,
                              TargetRole role) {
  TargetResult out;
  out.target.name = name, out.target.set = "C1";
  out.target.measure = "often_always", out.target.group = "everyone";
  out.target.value = value, out.target.low = .8 * value, out.target.high = 1.2 * value;
  out.target.role = role;
  out.target.title_ja = "孤独な人の割合 " + name, out.target.title_en = "Share lonely " + name;
  out.target.source = "census";
  out.unit = "%", out.instrument = "survey";
  out.expected = {model - .01, model, model + .01};
  out.surveyed = out.expected;
  return out;
}

inline Validation make_validation(const std::string& town) {
  Validation out;
  out.study = "toy", out.town = town, out.targets_file = "targets.toml";
  out.engawa_version = "test", out.seeds = 3;
  out.results = {result_of("met", 5, 5.2, TargetRole::fitted),
                 result_of("held", 7, 7.1, TargetRole::held_out),
                 result_of("missed", 9, 30, TargetRole::held_out)};
  return out;
}

inline Influence influence_of(const std::string& parameter, double index, bool told) {
  Influence out;
  out.parameter = parameter, out.unit = "1";
  out.meaning_ja = parameter + " の強さ", out.meaning_en = "strength of " + parameter;
  out.source = "assumption: nobody knows";
  out.lowest = .1, out.highest = .9;
  out.index = index, out.low = .8 * index, out.high = 1.2 * index, out.direction = -index;
  out.told = told;
  return out;
}

inline SensitivityResult make_sensitivity(const std::string& study, const std::string& variant) {
  SensitivityResult out{study, "morris", "test", 2, 40, {}};
  out.outputs.push_back(
      {"visits",
       "total",
       variant,
       "baseline",
       "来所",
       "Visits",
       "visits",
       {influence_of("contact.appetite", 40, true), influence_of("attendance.reach", 20, true),
        influence_of("money.rent", 3, false)}});
  out.outputs.push_back(
      {"needs_met",
       "total",
       variant,
       "baseline",
       "困りごと",
       "Needs met",
       "needs",
       {influence_of("attendance.reach", 8, true), influence_of("needs.rate", 6, true),
        influence_of("contact.appetite", 5, true), influence_of("help.chance", 1, true)}});
  return out;
}

inline Uncertainty make_uncertainty(const std::string& study, const std::string& variant) {
  Uncertainty out;
  out.study = study, out.ensemble_file = "ensemble.toml", out.engawa_version = "test";
  out.seeds = 3, out.years = 1;
  LayeredEffect effect;
  effect.measure = "visits", effect.group = "total", effect.variant = variant;
  effect.title_ja = "来所", effect.title_en = "Visits", effect.unit = "visits";
  effect.seeds = {100, 80, 120, 3};
  effect.parameter_low = 40, effect.parameter_high = 190;
  effect.members = 20, effect.members_same_sign = 20;
  effect.structures = {
      {"S1", "別の仕組み", "another structure", {70, 50, 90, 3}, {-30, -40, -20, 3}},
      {"S2", "また別", "yet another", {110, 90, 130, 3}, {10, 0, 20, 3}}};
  effect.structures_same_sign = 2;
  effect.robust = true;
  out.effects = {effect};
  out.rankings = {{"visits", "total", {variant, "elsewhere", "baseline"}, .95, 1, true},
                  {"visits", "female", {variant, "baseline"}, .35, 1, true}};
  return out;
}

/// Where a report looks for them.
inline void write_evidence(const std::filesystem::path& folder, const std::string& study,
                           const std::string& town, const std::string& variant) {
  write_validation(make_validation(town), folder / "validation.h5");
  std::filesystem::create_directories(folder / "morris");
  std::filesystem::create_directories(folder / "uncertainty");
  write_sensitivity(make_sensitivity(study, variant), folder / "morris" / "sensitivity.h5");
  write_uncertainty(make_uncertainty(study, variant), folder / "uncertainty" / "uncertainty.h5");
}

}  // namespace engawa::toy
