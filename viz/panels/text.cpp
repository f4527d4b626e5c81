#include "viz/panels/text.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <cstdlib>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"

namespace engawa {
namespace {
constexpr float kTipEms = 26;     // widest tool tip
constexpr float kRounding = .5F;  // [px] where a place was made for just this text

/// From the catalogue, since the atlas of the font holds what the catalogue has.
const std::string& ellipsis() {
  static const std::string text = say(Language::english, "panel.cut");
  return text;
}

/// Length in bytes of the character that begins at `at`.
std::size_t length_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  return std::min(length, text.size() - at);
}

bool is_one_of(std::string_view character, std::string_view characters) {
  return !character.empty() && characters.find(character) != std::string_view::npos;
}

/// May a line end between two characters? Kinsoku: JIS X 4051, the usual classes.
bool may_break(std::string_view before, std::string_view after) {
  static constexpr std::string_view kNotFirst =
      "、。，．・：；？！」』）】〉》’”ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ％°…,.:;?!)]}%";
  static constexpr std::string_view kNotLast = "「『（【〈《‘“([{";
  if (before == " ") return true;
  if (after == " " || is_one_of(after, kNotFirst) || is_one_of(before, kNotLast)) return false;
  return before.size() >= 3 || after.size() >= 3;  // one of them is Japanese
}

std::string_view without_end_spaces(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

void wrap_paragraph(std::string_view text, float width, std::vector<std::string>& lines) {
  std::size_t start = 0, last_break = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = at + length_at(text, at);
    const bool full = width_of(without_end_spaces(text.substr(start, next - start))) > width;
    if (full && at > start) {
      const std::size_t end = last_break > start ? last_break : at;
      lines.emplace_back(without_end_spaces(text.substr(start, end - start)));
      start = end;
      at = start;
      last_break = start;
      continue;
    }
    const bool more = next < text.size();
    if (more && may_break(text.substr(at, next - at), text.substr(next, length_at(text, next)))) {
      last_break = next;
    }
    at = next;
  }
  lines.emplace_back(without_end_spaces(text.substr(start)));
}

void write(std::string_view text) {
  ImGui::TextUnformatted(text.data(), text.data() + text.size());
}
}  // namespace

float width_of(std::string_view text) {
  return ImGui::CalcTextSize(text.data(), text.data() + text.size()).x;
}

std::string fit_text(std::string_view text, float width) {
  if (width_of(text) <= width + kRounding) return std::string(text);
  const float room = width - width_of(ellipsis());
  if (room < 0) return {};
  std::size_t fits = 0;
  for (std::size_t at = 0; at < text.size();) {
    at += length_at(text, at);
    if (width_of(text.substr(0, at)) > room) break;
    fits = at;
  }
  return fmt::format("{}{}", without_end_spaces(text.substr(0, fits)), ellipsis());
}

std::vector<std::string> wrap_text(std::string_view text, float width) {
  std::vector<std::string> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    wrap_paragraph(text.substr(0, end), width, lines);
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

void write_fitted(std::string_view text, float width) {
  const std::string shown = fit_text(text, width);
  write(shown);
  if (shown != text) explain(text);
}

void write_fitted(std::string_view text, float width, sf::Color colour) {
  ImGui::PushStyleColor(ImGuiCol_Text, ink(colour));
  const std::string shown = fit_text(text, width);
  write(shown);
  ImGui::PopStyleColor();
  if (shown != text) explain(text);
}

void write_wrapped(std::string_view text) {
  for (const auto& line : wrap_text(text, ImGui::GetContentRegionAvail().x)) write(line);
}

void write_wrapped(std::string_view text, sf::Color colour) {
  ImGui::PushStyleColor(ImGuiCol_Text, ink(colour));
  write_wrapped(text);
  ImGui::PopStyleColor();
}

void write_tool_tip(std::string_view text) {
  ImGui::BeginTooltip();
  const float widest = std::min(kTipEms * ImGui::GetFontSize(), ImGui::GetIO().DisplaySize.x * .8F);
  for (const auto& line : wrap_text(text, widest)) write(line);
  ImGui::EndTooltip();
}

void explain(std::string_view text) {
  if (ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) write_tool_tip(text);
}

std::string month_text(const Recording& recording, int week, Language language) {
  if (recording.dates.empty()) return {};
  const int last = static_cast<int>(recording.dates.size()) - 1;
  const auto& date = recording.dates[static_cast<std::size_t>(std::clamp(week, 0, last))];
  if (date.size() < 7) return date;
  const int month = std::clamp(std::atoi(date.substr(5, 2).c_str()), 1, 12);
  const std::string name = say(language, fmt::format("{}{}", "panel.month_", month));
  return say(language, "panel.year_and_month", {date.substr(0, 4), name});
}

std::string date_text(const Recording& recording, int week, Language language) {
  const std::string month = month_text(recording, week, language);
  if (week < 0) return say(language, "panel.at_start", {month});
  return say(language, "panel.date",
             {month, fmt::format("{}", week % 52 + 1), fmt::format("{}", week / 52 + 1)});
}

std::string grouped(std::int64_t number) {
  std::string digits = fmt::format("{}", number < 0 ? -number : number);
  for (auto at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), 1, ',');
  }
  return number < 0 ? fmt::format("-{}", digits) : digits;
}

std::string money_text(std::int64_t yen, Language language) {
  const bool large = yen <= -10'000 || yen >= 10'000;
  if (language == Language::japanese && large) {
    return say(language, "panel.ten_thousand_yen", {grouped(yen / 10'000)});
  }
  if (language == Language::english && (yen <= -1'000'000 || yen >= 1'000'000)) {
    return say(language, "panel.million_yen", {fmt::format("{:.1f}", double(yen) / 1e6)});
  }
  return say(language, "panel.yen", {grouped(yen)});
}

std::string variant_title(const RunHeader& header, Language language) {
  const auto& title = language == Language::japanese ? header.variant_ja : header.variant_en;
  return title.empty() ? header.variant : title;
}

}  // namespace engawa
