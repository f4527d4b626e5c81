#include "viz/story/cards.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "sim/text/input_file.hpp"
#include "viz/story/card_words.hpp"

namespace engawa {
namespace {
constexpr std::size_t kMostCards = 200, kMostLineBytes = 200,
                      kMostFileBytes = std::size_t{1} << 17U;

struct CardPrefix {
  std::string_view word;
  CardKind kind;
};
constexpr std::array kPrefixes{
    CardPrefix{"できること", CardKind::can},
    CardPrefix{"出来ること", CardKind::can},
    CardPrefix{"can", CardKind::can},
    CardPrefix{"困りごと", CardKind::trouble},
    CardPrefix{"こまりごと", CardKind::trouble},
    CardPrefix{"困り事", CardKind::trouble},
    CardPrefix{"trouble", CardKind::trouble},
};
constexpr std::array<std::string_view, 5> kBlanks{" ", "\t", "\r", "　", "\xC2\xA0"};
struct BracketPair {
  std::string_view open, close;
};
constexpr std::array kBrackets{BracketPair{"[", "]"}, BracketPair{"［", "］"},
                               BracketPair{"【", "】"}};

std::string_view trimmed(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const auto blank : kBlanks) {
      while (text.starts_with(blank)) text.remove_prefix(blank.size()), again = true;
      while (text.ends_with(blank)) text.remove_suffix(blank.size()), again = true;
    }
  }
  return text;
}

/// Takes a colon, half or full width, off the beginning.
bool take_colon(std::string_view& text) {
  for (const std::string_view colon : {":", "："}) {
    if (!text.starts_with(colon)) continue;
    text.remove_prefix(colon.size());
    return true;
  }
  return false;
}

/// Takes "できること:" ... off the beginning.
std::optional<CardKind> take_prefix(std::string_view& line) {
  const std::string lower = lower_case(line);
  for (const auto& prefix : kPrefixes) {
    if (!lower.starts_with(prefix.word)) continue;
    std::string_view rest = trimmed(line.substr(prefix.word.size()));
    if (!take_colon(rest)) continue;
    line = trimmed(rest);
    return prefix.kind;
  }
  return std::nullopt;
}

/// Takes "[repair]" off the end.
std::optional<std::string> take_bracket(std::string_view& text) {
  for (const auto& bracket : kBrackets) {
    if (!text.ends_with(bracket.close)) continue;
    const auto open = text.rfind(bracket.open);
    if (open == std::string_view::npos) continue;
    const auto begin = open + bracket.open.size();
    const auto inside = text.substr(begin, text.size() - bracket.close.size() - begin);
    text = trimmed(text.substr(0, open));
    return std::string(trimmed(inside));
  }
  return std::nullopt;
}

/// Kinds in brackets: one, or several with commas between.
std::uint32_t bits_of_bracket(CardKind kind, std::string_view inside, const Recording& recording,
                              const Place& place) {
  if (const auto bit = bit_of_kind(kind, inside, recording)) return bit;
  std::uint32_t bits = 0;
  for (std::string_view rest = inside; !rest.empty();) {
    const std::string_view comma = rest.find("、") < rest.find(',') ? "、" : ",";
    const auto end = rest.find(comma);
    const auto word = trimmed(rest.substr(0, end));
    const auto bit = bit_of_kind(kind, word, recording);
    if (bit == 0) {
      throw InputError(place, {"story.card_kind", {std::string(word)}}, {},
                       {"story.card_kinds", {list_of_kinds(kind, recording)}});
    }
    bits |= bit;
    rest = end == std::string_view::npos ? "" : trimmed(rest.substr(end + comma.size()));
  }
  return bits;
}

Card card_of(std::string_view line, const Recording& recording, const Place& place) {
  Card card;
  card.line = place.line;
  const auto kind = take_prefix(line);
  if (!kind) {
    throw InputError(place, {"story.card_prefix", {}}, {}, {"story.card_prefixes", {}});
  }
  card.kind = *kind;
  const auto bracket = take_bracket(line);
  card.text = std::string(line.empty() && bracket ? *bracket : line);
  if (card.text.empty()) {
    throw InputError(place, {"story.card_empty", {}}, {}, {"story.card_prefixes", {}});
  }
  card.bits = bracket && !bracket->empty() ? bits_of_bracket(card.kind, *bracket, recording, place)
                                           : bits_of_words(card.kind, card.text, recording);
  if (card.bits != 0) return card;
  throw InputError(place, {"story.card_unknown", {card.text}}, {},
                   {"story.card_kinds", {list_of_kinds(card.kind, recording)}});
}

void check_line(std::string_view line, const Place& place) {
  if (line.size() > kMostLineBytes) {
    throw InputError(place, {"story.card_long", {std::to_string(line.size())}},
                     {"story.card_limit", {std::to_string(kMostLineBytes)}}, {"story.shorten", {}});
  }
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 32 && c != '\t'; };
  if (std::ranges::any_of(line, control)) {
    throw InputError(place, {"story.control_character", {"card"}}, {}, {"story.write_text", {}});
  }
}
}  // namespace

std::vector<Card> read_cards(const std::filesystem::path& file, const Recording& recording) {
  const std::string text = read_input_text(file, kMostFileBytes);
  std::vector<Card> cards;
  Place place{file.string(), 0, 1};
  for (std::string_view rest = text; !rest.empty();) {
    const auto end = rest.find('\n');
    const std::string_view line = trimmed(rest.substr(0, end));
    rest = end == std::string_view::npos ? "" : rest.substr(end + 1);
    ++place.line;
    if (line.empty() || line.starts_with('#') || line.starts_with("＃")) continue;
    check_line(line, place);
    if (cards.size() == kMostCards) {
      throw InputError(place, {"story.card_many", {std::to_string(kMostCards)}}, {},
                       {"story.split", {}});
    }
    cards.push_back(card_of(line, recording, place));
  }
  if (!cards.empty()) return cards;
  throw InputError(place, {"story.card_none", {}}, {}, {"story.card_prefixes", {}});
}

}  // namespace engawa
