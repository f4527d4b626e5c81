#include "sim/study/ensemble_member.hpp"

#include <algorithm>
#include <charconv>

namespace engawa {

std::vector<std::pair<std::string, double>> choose_member(const Ensemble& ensemble,
                                                          const std::string& member,
                                                          const Place& place) {
  if (member == "best") {
    std::vector<std::pair<std::string, double>> overrides;
    for (std::size_t k = 0; k < ensemble.parameters.size(); ++k)
      overrides.emplace_back(ensemble.parameters[k], ensemble.best[k]);
    return overrides;
  }
  std::size_t number = 0;
  const char* end = member.data() + member.size();
  const auto read = std::from_chars(member.data(), end, number);
  const bool whole = read.ec == std::errc{} && read.ptr == end;
  if (!whole || number < 1 || number > ensemble.members.size()) {
    throw InputError(place, {"uncertainty.unknown_member", {member}}, {},
                     {"uncertainty.member_form", {std::to_string(ensemble.members.size())}});
  }
  return overrides_of_member(ensemble, number - 1);
}

std::vector<std::size_t> spread_members(const Ensemble& ensemble, std::size_t count) {
  const std::size_t all = ensemble.members.size(), wanted = std::min(all, count);
  std::vector<std::size_t> places;
  for (std::size_t k = 0; k < wanted; ++k) places.push_back((2 * k + 1) * all / (2 * wanted));
  return places;
}

}  // namespace engawa
