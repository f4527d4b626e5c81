// A validation made by hand: a hit, a miss, one that cannot be told, one held out.
#pragma once
#include <string>
#include <vector>

#include "analysis/validation/validation_file.hpp"

namespace engawa::testing {

inline TargetResult make_result(const std::string& name, std::vector<double> expected, double low,
                                double high, TargetRole role = TargetRole::fitted) {
  TargetResult result;
  result.target.name = name;
  result.target.set = "C1";
  result.target.measure = "direct.often_always", result.target.group = "survey_mix";
  result.target.value = (low + high) / 2, result.target.low = low, result.target.high = high;
  result.target.role = role, result.target.stage = role == TargetRole::fitted ? 2 : 0;
  result.target.title_ja = "孤独感、" + name, result.target.title_en = "Lonely, " + name;
  result.target.source = "F020, \"as published\"";
  result.unit = "%", result.instrument = "survey";
  result.surveyed = expected;
  for (auto& value : result.surveyed) value += .1;
  result.expected = std::move(expected);
  result.simulated_error = .2;
  return result;
}

inline Validation make_validation() {
  Validation v;
  v.study = "small", v.town = "toy", v.targets_file = "national.toml", v.engawa_version = "0.1.0";
  v.compared = "evening", v.member = "fit, best";
  v.survey = {20'000, 100, .557, -.1};
  v.overrides = {{"contact.appetite", 1.3}};
  v.seeds = 3, v.burn_in_years = 5;
  v.results = {make_result("hit", {4.9, 5.0, 4.8}, 4.2, 5.6),
               make_result("miss", {7.9, 8.0, 8.1}, 4.2, 5.6),
               make_result("untold", {5.4, 5.6, 5.8}, 4.2, 5.65),
               make_result("apart", {2.2, 2.3, 2.4}, 44, 50, TargetRole::held_out)};
  v.results[1].target.note_ja = "理由はこうです", v.results[1].target.note_en = "This is why";
  v.results[3].instrument = "books";
  for (auto& result : v.results) {
    result.changed = result.expected;
    for (auto& value : result.changed) value -= .05;
  }
  return v;
}

}  // namespace engawa::testing
