// The parts of the message catalogue, one file a subject; language.cpp joins them.
#pragma once
#include <span>

#include "sim/text/language.hpp"

namespace engawa {

[[nodiscard]] std::span<const MessageRow> study_messages();         // messages_study.cpp
[[nodiscard]] std::span<const MessageRow> town_messages();          // messages_town.cpp
[[nodiscard]] std::span<const MessageRow> app_messages();           // messages_app.cpp
[[nodiscard]] std::span<const MessageRow> results_messages();       // messages_results.cpp
[[nodiscard]] std::span<const MessageRow> findings_messages();      // messages_findings.cpp
[[nodiscard]] std::span<const MessageRow> practice_messages();      // messages_practice.cpp
[[nodiscard]] std::span<const MessageRow> playback_messages();      // messages_playback.cpp
[[nodiscard]] std::span<const MessageRow> map_messages();           // messages_map.cpp
[[nodiscard]] std::span<const MessageRow> facts_messages();         // messages_facts.cpp
[[nodiscard]] std::span<const MessageRow> story_messages();         // messages_story.cpp
[[nodiscard]] std::span<const MessageRow> panel_messages();         // messages_panel.cpp
[[nodiscard]] std::span<const MessageRow> view_messages();          // messages_view.cpp
[[nodiscard]] std::span<const MessageRow> key_messages();           // messages_keys.cpp
[[nodiscard]] std::span<const MessageRow> valuation_messages();     // messages_valuation.cpp
[[nodiscard]] std::span<const MessageRow> sensitivity_messages();   // messages_sensitivity.cpp
[[nodiscard]] std::span<const MessageRow> report_messages();        // messages_report.cpp
[[nodiscard]] std::span<const MessageRow> report_study_messages();  // messages_report_studies.cpp
[[nodiscard]] std::span<const MessageRow> report_basis_messages();  // messages_report_basis.cpp
[[nodiscard]] std::span<const MessageRow> report_part_messages();   // messages_report_parts.cpp
[[nodiscard]] std::span<const MessageRow> calibration_messages();   // messages_calibration.cpp
[[nodiscard]] std::span<const MessageRow> survey_messages();        // messages_survey.cpp
[[nodiscard]] std::span<const MessageRow> distribution_messages();  // messages_distribution.cpp
[[nodiscard]] std::span<const MessageRow> effects_messages();       // messages_effects.cpp
[[nodiscard]] std::span<const MessageRow> checkpoint_messages();    // messages_checkpoint.cpp
[[nodiscard]] std::span<const MessageRow> target_messages();        // messages_targets.cpp
[[nodiscard]] std::span<const MessageRow> validation_messages();    // messages_validation.cpp
[[nodiscard]] std::span<const MessageRow> uncertainty_messages();   // messages_uncertainty.cpp

}  // namespace engawa
