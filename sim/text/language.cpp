#include "sim/text/language.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "sim/text/catalogue.hpp"

namespace engawa {
namespace {
std::array<std::span<const MessageRow>, 27> catalogue_parts() {
  return {validation_messages(),   target_messages(),      checkpoint_messages(),
          distribution_messages(), survey_messages(),      calibration_messages(),
          study_messages(),        town_messages(),        app_messages(),
          results_messages(),      findings_messages(),    practice_messages(),
          playback_messages(),     map_messages(),         facts_messages(),
          story_messages(),        panel_messages(),       view_messages(),
          key_messages(),          valuation_messages(),   sensitivity_messages(),
          report_messages(),       report_part_messages(), report_study_messages(),
          report_basis_messages(), effects_messages(),     uncertainty_messages()};
}

const MessageRow* find_row(std::string_view id) {
  for (const auto part : catalogue_parts()) {
    const auto found = std::ranges::find(part, id, &MessageRow::id);
    if (found != part.end()) return &*found;
  }
  return nullptr;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] != b[j - 1] ? 1 : 0);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row.back();
}
}  // namespace

std::vector<Bilingual> all_messages() {
  std::vector<Bilingual> texts;
  for (const auto part : catalogue_parts()) {
    for (const auto& row : part) texts.push_back(row.text);
  }
  return texts;
}

std::string render(Language language, const Message& message) {
  const MessageRow* row = find_row(message.id);
  if (row == nullptr) throw std::logic_error("no message '" + std::string(message.id) + "'");
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const auto& argument : message.arguments) store.push_back(argument);
  return fmt::vformat(row->text.in(language), store);
}

Language language_of_locale() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') {
      return std::string_view(value).starts_with("ja") ? Language::japanese : Language::english;
    }
  }
  return Language::english;
}

std::string nearest_name(std::string_view wrong, std::span<const std::string> candidates) {
  const std::string* best = nullptr;
  std::size_t least = 2 + wrong.size() / 3;  // farther than this is no help
  for (const auto& candidate : candidates) {
    const auto distance = edit_distance(wrong, candidate);
    if (distance < least) {
      least = distance;
      best = &candidate;
    }
  }
  return best == nullptr ? std::string{} : *best;
}

}  // namespace engawa
