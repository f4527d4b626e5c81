// What `engawa power` tells: for a measure and a variant, how many seeds, paired and unpaired.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "analysis/power.hpp"
#include "analysis/report/figure.hpp"

namespace engawa {

/// A quantity that is asked for, with its titles.
struct PowerAsk {
  std::string measure, group;
  std::string ja, en;
};

/// MEASURE or MEASURE@GROUP. InputError with the nearest name if there is none.
[[nodiscard]] PowerAsk read_power_ask(const std::string& text,
                                      const std::vector<std::string>& groups);
/// Asked if nothing is named.
[[nodiscard]] std::vector<std::string> usual_power_asks();
[[nodiscard]] Quantity quantity_of(const PowerAsk& ask);

/// The table as text. InputError if a measure is not in the results or there are too few seeds.
[[nodiscard]] std::string write_power(const PairedStudy& study, const std::vector<PowerAsk>& asks,
                                      Language language);
/// Power against seeds, both ways, with points drawn from the seeds that there are.
[[nodiscard]] Figure power_figure(const PairedVariant& variant, const PowerAsk& ask,
                                  Language language);

}  // namespace engawa
