// Everything that can be described, as JSON: the one source of the texts, the documents and --json.
#pragma once
#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace engawa {

using Json = nlohmann::ordered_json;

inline constexpr std::array<std::string_view, 7> kTopics{
    "parameters", "measures", "interventions", "hubs", "phases", "practices", "schema"};

/// The items of a topic, each an object with "name"; bilingual texts are {"ja", "en"}.
[[nodiscard]] Json describe_parameters();
[[nodiscard]] Json describe_measures();
[[nodiscard]] Json describe_interventions();
[[nodiscard]] Json describe_hubs();
[[nodiscard]] Json describe_phases();
/// The topic's items; for "schema" the JSON schema of study files.
[[nodiscard]] Json describe_topic(std::string_view topic);

/// A number as a person writes it: shortest form that reads back the same.
[[nodiscard]] std::string row_text(double value);
/// "tue evening, thu evening".
[[nodiscard]] std::string slots_text(std::uint32_t mask);

}  // namespace engawa
