// The variants of a study file: which intervention on which hub, from when to when.
#pragma once
#include <vector>

#include "sim/study/study_plan.hpp"
#include "sim/text/toml_input.hpp"

namespace engawa {

/// What an action may refer to.
struct ActionContext {
  const TownPlan& town;
  Date start;
  int weeks = 0;  ///< of the study
};

/// All [[variant]] tables of the file, checked. Throws InputError.
[[nodiscard]] std::vector<Variant> read_variants(const TomlValue& file,
                                                 const ActionContext& context);
/// A date: a TOML date, "2027-10" or "2027-10-01". Throws InputError.
[[nodiscard]] Date read_date(const TomlValue& value);
/// A name that is also the name of a folder. Throws InputError.
[[nodiscard]] const std::string& read_name(const TomlValue& value);
/// An optional table { ja, en } of texts; one language stands in for a missing other one.
void read_bilingual(const TomlValue& value, std::string& ja, std::string& en);

}  // namespace engawa
