#include "analysis/valuation/present_value.hpp"

#include <cmath>

namespace engawa {

double discount_factor(double rate, int year) {
  return std::pow(1 + rate, -year);
}

double worth_of_lasting(const Lasting& lasting, double rate) {
  const double kept = (1 - lasting.drop_off) / (1 + rate);
  double worth = 0, of_year = 1;
  for (int year = 0; year < lasting.duration; ++year) worth += of_year, of_year *= kept;
  return worth;
}

double present_units(std::span<const double> units, std::span<const double> year_lengths,
                     Counted counted, const Lasting& lasting, double rate) {
  double sum = 0;
  for (std::size_t year = 0; year < units.size(); ++year)
    sum += units[year] * discount_factor(rate, int(year));
  const double worth = worth_of_lasting(lasting, rate);
  if (counted != Counted::person_years) return sum * worth;
  if (units.empty()) return 0;
  const double pace = units.back() / year_lengths.back();
  return sum + pace * discount_factor(rate, int(units.size()) - 1) * (worth - 1);
}

}  // namespace engawa
