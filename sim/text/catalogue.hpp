// The parts of the message catalogue, one file a subject; language.cpp joins them.
#pragma once
#include <span>

#include "sim/text/language.hpp"

namespace engawa {

[[nodiscard]] std::span<const MessageRow> study_messages();        // messages_study.cpp
[[nodiscard]] std::span<const MessageRow> town_messages();         // messages_town.cpp
[[nodiscard]] std::span<const MessageRow> app_messages();          // messages_app.cpp
[[nodiscard]] std::span<const MessageRow> results_messages();      // messages_results.cpp
[[nodiscard]] std::span<const MessageRow> findings_messages();     // messages_findings.cpp
[[nodiscard]] std::span<const MessageRow> practice_messages();     // messages_practice.cpp
[[nodiscard]] std::span<const MessageRow> playback_messages();     // messages_playback.cpp
[[nodiscard]] std::span<const MessageRow> map_messages();          // messages_map.cpp
[[nodiscard]] std::span<const MessageRow> facts_messages();        // messages_facts.cpp
[[nodiscard]] std::span<const MessageRow> story_messages();        // messages_story.cpp
[[nodiscard]] std::span<const MessageRow> panel_messages();        // messages_panel.cpp
[[nodiscard]] std::span<const MessageRow> view_messages();         // messages_view.cpp
[[nodiscard]] std::span<const MessageRow> key_messages();          // messages_keys.cpp
[[nodiscard]] std::span<const MessageRow> valuation_messages();    // messages_valuation.cpp
[[nodiscard]] std::span<const MessageRow> sensitivity_messages();  // messages_sensitivity.cpp
[[nodiscard]] std::span<const MessageRow> report_messages();       // messages_report.cpp
[[nodiscard]] std::span<const MessageRow> report_part_messages();  // messages_report_parts.cpp

}  // namespace engawa
