// Everyday words on cards, and the kinds of capability and need that they mean.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "viz/playback/recording.hpp"
#include "viz/story/cards.hpp"

namespace engawa {

inline constexpr std::size_t kCardCapabilities = 24, kCardNeeds = 16;

/// Bits of the kinds that the words of a card mean; 0 if none is understood. Words with a meaning
/// of their own ("repair") go before general ones ("teach").
[[nodiscard]] std::uint32_t bits_of_words(CardKind kind, std::string_view text,
                                          const Recording& recording);
/// Bit of a kind by its name or by its title in either language; 0 if there is none.
[[nodiscard]] std::uint32_t bit_of_kind(CardKind kind, std::string_view word,
                                        const Recording& recording);
/// "driving (車の運転), cooking (料理) ..."
[[nodiscard]] std::string list_of_kinds(CardKind kind, const Recording& recording);
/// ASCII letters in lower case, the rest as it is.
[[nodiscard]] std::string lower_case(std::string_view text);

}  // namespace engawa
