#include "sim/params/parameters.hpp"

namespace engawa {

double* find_parameter(Parameters& parameters, std::string_view name) {
  double* found = nullptr;
  for_each_parameter(parameters, [&](const FieldInfo& info, double& value) {
    if (info.name == name) found = &value;
  });
  return found;
}

std::vector<FieldInfo> parameter_rows() {
  std::vector<FieldInfo> rows;
  const Parameters defaults;
  for_each_parameter(defaults, [&](const FieldInfo& info, const double&) { rows.push_back(info); });
  return rows;
}

}  // namespace engawa
