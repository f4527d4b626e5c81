// The columns of uncertainty.h5 and uncertainty.csv: one row each, for writing and reading.
#pragma once
#include <array>
#include <string_view>

#include "analysis/uncertainty/uncertainty_file.hpp"

namespace engawa {

template <class Row>
struct TextColumn {
  std::string_view name;
  std::string Row::*member;
};

/// A number of a row, or one of the three of an estimate in it.
template <class Row>
struct NumberColumn {
  std::string_view name, unit, definition;
  double Row::*member = nullptr;
  Estimate Row::*estimate = nullptr;
  double Estimate::*part = nullptr;
  bool later = false;  ///< files of older programs do not have it

  [[nodiscard]] double of(const Row& row) const {
    return member != nullptr ? row.*member : (row.*estimate).*part;
  }
  void set(Row& row, double value) const {
    (member != nullptr ? row.*member : (row.*estimate).*part) = value;
  }
};

struct CountColumn {
  std::string_view name, definition;
  std::size_t LayeredEffect::*member;
  bool later = false;
};

using Layered = LayeredEffect;
using LayeredStructure = LayeredEffect::Structure;

inline constexpr std::array kEffectTexts{
    TextColumn<Layered>{"measure", &Layered::measure},
    TextColumn<Layered>{"group", &Layered::group},
    TextColumn<Layered>{"variant", &Layered::variant},
    TextColumn<Layered>{"variant_ja", &Layered::variant_ja},
    TextColumn<Layered>{"variant_en", &Layered::variant_en},
    TextColumn<Layered>{"title_ja", &Layered::title_ja},
    TextColumn<Layered>{"title_en", &Layered::title_en},
    TextColumn<Layered>{"unit", &Layered::unit},
};

inline constexpr std::string_view kOfEffect = "unit of the effect";

inline constexpr std::array kEffectNumbers{
    NumberColumn<Layered>{"mean", kOfEffect, "mean over the seeds, reference", nullptr,
                          &Layered::seeds, &Estimate::mean},
    NumberColumn<Layered>{"low", kOfEffect, "95 % limit of that mean (t)", nullptr, &Layered::seeds,
                          &Estimate::low},
    NumberColumn<Layered>{"high", kOfEffect, "95 % limit of that mean (t)", nullptr,
                          &Layered::seeds, &Estimate::high},
    NumberColumn<Layered>{"seed_sd", kOfEffect, "standard deviation between seeds, of one pair",
                          &Layered::seed_sd},
    NumberColumn<Layered>{"parameter_sd", kOfEffect,
                          "standard deviation between members, noise of the seeds taken off",
                          &Layered::parameter_sd},
    NumberColumn<Layered>{"parameter_sd_low", kOfEffect, "95 % limit of that (Williams-Tukey)",
                          &Layered::parameter_sd_low},
    NumberColumn<Layered>{"parameter_sd_high", kOfEffect, "95 % limit of that (Williams-Tukey)",
                          &Layered::parameter_sd_high},
    NumberColumn<Layered>{"parameter_low", kOfEffect,
                          "2.5 % of the members' means, noise of the seeds taken off",
                          &Layered::parameter_low},
    NumberColumn<Layered>{"parameter_high", kOfEffect,
                          "97.5 % of the members' means, noise of the seeds taken off",
                          &Layered::parameter_high},
    NumberColumn<Layered>{"structure_sd", kOfEffect,
                          "standard deviation between the reference and the alternatives that "
                          "count, noise of the seeds taken off",
                          &Layered::structure_sd},
    NumberColumn<Layered>{"seed_share", "1", "share of the sum of the three variances",
                          &Layered::seed_share},
    NumberColumn<Layered>{"parameter_share", "1", "share of the sum of the three variances",
                          &Layered::parameter_share},
    NumberColumn<Layered>{"structure_share", "1", "share of the sum of the three variances",
                          &Layered::structure_share},
    NumberColumn<Layered>{"crossed_low", kOfEffect,
                          "2.5 % of the means of members, alone and with each structure, noise of "
                          "the seeds taken off; NaN if not crossed",
                          &Layered::crossed_low, nullptr, nullptr, true},
    NumberColumn<Layered>{"crossed_high", kOfEffect,
                          "97.5 % of the means of members, alone and with each structure, noise of "
                          "the seeds taken off; NaN if not crossed",
                          &Layered::crossed_high, nullptr, nullptr, true},
};

inline constexpr std::array kEffectCounts{
    CountColumn{"members", "members of the ensemble that were run", &Layered::members},
    CountColumn{"members_same_sign", "of them, with the direction of the reference",
                &Layered::members_same_sign},
    CountColumn{"structures_same_sign",
                "alternatives that count and have the direction of the reference",
                &Layered::structures_same_sign},
    CountColumn{"crossed", "members times alternatives that count, each pair run together",
                &Layered::crossed, true},
    CountColumn{"crossed_same_sign", "of them, with the direction of the reference",
                &Layered::crossed_same_sign, true},
};

inline constexpr std::array kStructureTexts{
    TextColumn<LayeredStructure>{"name", &LayeredStructure::name},
    TextColumn<LayeredStructure>{"title_ja", &LayeredStructure::title_ja},
    TextColumn<LayeredStructure>{"title_en", &LayeredStructure::title_en},
};

inline constexpr std::array kStructureNumbers{
    NumberColumn<LayeredStructure>{"mean", kOfEffect, "mean over the seeds", nullptr,
                                   &LayeredStructure::effect, &Estimate::mean},
    NumberColumn<LayeredStructure>{"low", kOfEffect, "95 % limit (t)", nullptr,
                                   &LayeredStructure::effect, &Estimate::low},
    NumberColumn<LayeredStructure>{"high", kOfEffect, "95 % limit (t)", nullptr,
                                   &LayeredStructure::effect, &Estimate::high},
    NumberColumn<LayeredStructure>{"change", kOfEffect, "from the reference, paired by seed",
                                   nullptr, &LayeredStructure::change, &Estimate::mean},
    NumberColumn<LayeredStructure>{"change_low", kOfEffect, "95 % limit (t)", nullptr,
                                   &LayeredStructure::change, &Estimate::low},
    NumberColumn<LayeredStructure>{"change_high", kOfEffect, "95 % limit (t)", nullptr,
                                   &LayeredStructure::change, &Estimate::high},
};

inline constexpr std::array kRankingTexts{
    TextColumn<Uncertainty::Ranking>{"measure", &Uncertainty::Ranking::measure},
    TextColumn<Uncertainty::Ranking>{"group", &Uncertainty::Ranking::group},
};

}  // namespace engawa
