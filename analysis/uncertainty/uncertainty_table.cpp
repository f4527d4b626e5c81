#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "analysis/uncertainty/uncertainty_columns.hpp"

namespace engawa {
namespace {
/// A text in quotes, by RFC 4180.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  return out + '"';
}

/// One row: which layer, which of its kind, and how many have the direction of the reference.
struct Line {
  std::string_view layer, name;
  double mean = 0, low = 0, high = 0, sd = 0, share = 0;
};

std::string field(double value) {
  return std::isfinite(value) ? fmt::format(",{}", value) : ",";
}

void add(const LayeredEffect& effect, const Line& line, std::string& text) {
  fmt::format_to(std::back_inserter(text), "\n{},{},{},{},{},{}", quoted(effect.measure),
                 quoted(effect.group), quoted(effect.variant), quoted(effect.unit), line.layer,
                 line.name);
  for (const double value : {line.mean, line.low, line.high, line.sd, line.share})
    text += field(value);
  fmt::format_to(std::back_inserter(text), ",{},{},{}", effect.agreeing(), effect.asked(),
                 effect.robust ? 1 : 0);
}
}  // namespace

std::string csv_of_uncertainty(const Uncertainty& uncertainty) {
  const double none = std::nan("");
  std::string text =
      "measure,group,variant,unit,layer,name,mean,low,high,sd,share,agreeing,asked,robust";
  for (const auto& effect : uncertainty.effects) {
    const Estimate& seeds = effect.seeds;
    add(effect, {"seeds", "", seeds.mean, seeds.low, seeds.high, effect.seed_sd, effect.seed_share},
        text);
    if (effect.members > 0) {
      add(effect,
          {"parameters", "", none, effect.parameter_low, effect.parameter_high, effect.parameter_sd,
           effect.parameter_share},
          text);
    }
    if (!effect.structures.empty()) {
      add(effect, {"structures", "", none, none, none, effect.structure_sd, effect.structure_share},
          text);
    }
    if (effect.crossed > 0) {
      add(effect,
          {"parameters_x_structures", "", none, effect.crossed_low, effect.crossed_high, none,
           none},
          text);
    }
    for (const auto& structure : effect.structures) {
      const Estimate& own = structure.effect;
      add(effect, {"structure", structure.name, own.mean, own.low, own.high, none, none}, text);
    }
  }
  return text + '\n';
}

}  // namespace engawa
