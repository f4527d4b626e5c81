// The parts of the message catalogue, one file a subject; language.cpp joins them.
#pragma once
#include <span>

#include "sim/text/language.hpp"

namespace engawa {

[[nodiscard]] std::span<const MessageRow> study_messages();     // messages_study.cpp
[[nodiscard]] std::span<const MessageRow> town_messages();      // messages_town.cpp
[[nodiscard]] std::span<const MessageRow> app_messages();       // messages_app.cpp
[[nodiscard]] std::span<const MessageRow> results_messages();   // messages_results.cpp
[[nodiscard]] std::span<const MessageRow> findings_messages();  // messages_findings.cpp
[[nodiscard]] std::span<const MessageRow> practice_messages();  // messages_practice.cpp

}  // namespace engawa
