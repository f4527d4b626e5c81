#include "viz/story/card_words.hpp"

#include <fmt/format.h>

#include "viz/story/card_table.hpp"

namespace engawa {
namespace {
bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool says_english(std::string_view text, std::string_view word) {
  const bool open_end = word.ends_with('*');
  if (open_end) word.remove_suffix(1);
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !is_letter(text[at - 1]);
    const auto end = at + word.size();
    if (begins && (open_end || end == text.size() || !is_letter(text[end]))) return true;
  }
  return false;
}

std::string_view kind_meant(const CardWord& word, CardKind kind) {
  return kind == CardKind::can ? word.capability : word.need;
}

std::size_t kinds_of(CardKind kind) {
  return kind == CardKind::can ? kCardCapabilities : kCardNeeds;
}

std::string_view legend_of_cards(CardKind kind) {
  return kind == CardKind::can ? "capabilities" : "needs";
}

std::uint32_t bits_said(CardKind kind, std::string_view text, const Recording& recording,
                        bool general) {
  std::uint32_t bits = 0;
  const auto take = [&](const CardWord& word, bool said) {
    if (said && word.general == general && !kind_meant(word, kind).empty()) {
      bits |= bit_of_kind(kind, kind_meant(word, kind), recording);
    }
  };
  for (const auto& word : kJapaneseCardWords) {
    take(word, text.find(lower_case(word.word)) != std::string_view::npos);
  }
  for (const auto& word : kEnglishCardWords) take(word, says_english(text, word.word));
  return bits;
}
}  // namespace

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::uint32_t bit_of_kind(CardKind kind, std::string_view word, const Recording& recording) {
  const std::string wanted = lower_case(word);
  for (std::size_t code = 0; code < kinds_of(kind); ++code) {
    const LegendEntry entry = recording.legend(legend_of_cards(kind), code);
    if (wanted == lower_case(entry.name) || wanted == lower_case(entry.ja) ||
        wanted == lower_case(entry.en)) {
      return std::uint32_t{1} << code;
    }
  }
  return 0;
}

std::uint32_t bits_of_words(CardKind kind, std::string_view text, const Recording& recording) {
  const std::string lower = lower_case(text);
  const auto bits = bits_said(kind, lower, recording, false);
  return bits != 0 ? bits : bits_said(kind, lower, recording, true);
}

std::string list_of_kinds(CardKind kind, const Recording& recording) {
  std::string list;
  for (std::size_t code = 0; code < kinds_of(kind); ++code) {
    const LegendEntry entry = recording.legend(legend_of_cards(kind), code);
    list += fmt::format("{}{} ({})", list.empty() ? "" : ", ", entry.name, entry.ja);
  }
  return list;
}

}  // namespace engawa
