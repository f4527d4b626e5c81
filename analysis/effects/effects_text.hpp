// Effects on participants in words, for the findings and for reports.
#pragma once
#include <string>
#include <vector>

#include "analysis/effects/participant_effect.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// "People who came at least once in this variant"
[[nodiscard]] std::string title_of(Participants who, Language language);
/// Enough people to be told.
[[nodiscard]] bool is_told(const ParticipantEffect& effect);
/// "-0.12 (95 % interval -0.2 to -0.04)", with a word inside if it cannot be told from zero.
[[nodiscard]] std::string sd_text(const Estimate& estimate, Language language);
/// What can be said beyond the numbers: what a council member needs to know of this row.
[[nodiscard]] std::vector<std::string> effect_remarks(const ParticipantEffect& effect,
                                                      Language language);
/// For how many of them somebody alike was found, and how alike: empty if nobody was.
[[nodiscard]] std::string matched_text(const ParticipantEffect& effect, Language language);
/// The participants of one variant, a paragraph for the findings; empty if there are none.
[[nodiscard]] std::string tell_participants(const std::vector<ParticipantEffect>& effects,
                                            Language language);

}  // namespace engawa
