// The form of a study file as a JSON schema, for editors.
#pragma once
#include <nlohmann/json.hpp>

namespace engawa {

/// JSON schema (draft 2020-12) built from the registries: parameters, kinds and fields.
[[nodiscard]] nlohmann::ordered_json study_schema();

}  // namespace engawa
