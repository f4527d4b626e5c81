// What units that arise year by year are worth today: drop-off and discounting.
#pragma once
#include <span>

#include "analysis/valuation/values.hpp"

namespace engawa {

/// How long an effect lasts, and how it shrinks.
struct Lasting {
  double drop_off = 0;  ///< share lost from one year to the next
  int duration = 1;     ///< years, the one in which it arises included
};

/// 1/(1+rate)^year. The first year is year 0 and counts in full.
[[nodiscard]] double discount_factor(double rate, int year);
/// What one unit that lasts is worth today, in units of the year in which it arises: the sum of
/// ((1 - drop_off)/(1 + rate))^k over its years k.
[[nodiscard]] double worth_of_lasting(const Lasting& lasting, double rate);
/// Units of every year, brought to the first. Each event and each growth lasts by itself. Of
/// person-years the model tells the years of the study; after them the last year's difference
/// (at the pace of a whole year) goes on and shrinks.
[[nodiscard]] double present_units(std::span<const double> units,
                                   std::span<const double> year_lengths, Counted counted,
                                   const Lasting& lasting, double rate);

}  // namespace engawa
