#include <fmt/format.h>

#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
constexpr float kSmall = .8F, kLeading = 1.13F;
constexpr float kNarrowest = 8;    // [em] of a column
constexpr float kSmallest = .66F;  // of the usual size

std::string whole_of(const NumberLine& line) {
  std::string text = fmt::format("{}\n{}", line.title, line.value);
  if (!line.interval.empty()) text = fmt::format("{}\n{}", text, line.interval);
  if (!line.warning.empty()) text = fmt::format("{}\n{}", text, line.warning);
  return text;
}

std::string note_of(const PanelContext& context) {
  const Language language = context.view.language;
  const std::size_t seeds = context.numbers.seeds;
  if (context.numbers.numbers.empty() && !context.playback.study_file()) {
    return say(language, "panel.no_numbers_yet");
  }
  std::string note = seeds > 1 ? say(language, "panel.over_seeds", {fmt::format("{}", seeds)})
                               : say(language, "panel.no_interval");
  if (!context.numbers.settled) {
    note = fmt::format("{}  {}", say(language, "panel.not_settled"), note);
  }
  return note;
}

/// Room of one number.
struct Cell {
  float left = 0, top = 0, width = 0, height = 0;
  float em = 16;  ///< [px] of the value; less than the window's where space is short
};

void draw_sign(ImVec2 at, float size, sf::Color colour) {
  const float low = at.y + size * .9F;
  ImGui::GetWindowDrawList()->AddTriangleFilled(
      {at.x, low}, {at.x + size * .4F, at.y + size * .15F}, {at.x + size * .8F, low}, ink(colour));
}

/// Writes lines below each other; what does not fit across is cut.
class LineWriter {
 public:
  explicit LineWriter(const Cell& cell) : cell_(cell), y_(cell.top) {}
  void write(const std::string& text, float size, sf::Color colour) {
    write_at(cell_.left + indent_, text, size, colour);
    indent_ = 0;
    y_ += size * kLeading;
  }
  /// Behind the last line, if all of it fits there.
  bool write_behind(float last_width, const std::string& text, float size, sf::Color colour) {
    const float left = cell_.left + last_width + cell_.em * .4F;
    const float width = width_of(text) * size / ImGui::GetFontSize();
    if (left + width > cell_.left + cell_.width) return false;
    y_ -= cell_.em * kLeading;
    write_at(left, text, size, colour, (cell_.em - size) * .8F);
    y_ += cell_.em * kLeading;
    return true;
  }
  /// A small triangle at the beginning of the next line.
  void write_sign(sf::Color colour) {
    indent_ = cell_.em * kSmall;
    draw_sign({cell_.left, y_}, indent_, colour);
  }

 private:
  void write_at(float left, const std::string& text, float size, sf::Color colour,
                float lower = 0) {
    const float room = (cell_.left + cell_.width - left) * ImGui::GetFontSize() / size;
    ImGui::GetWindowDrawList()->AddText(nullptr, size, {left, y_ + lower}, ink(colour),
                                        fit_text(text, room).c_str());
  }
  Cell cell_;
  float y_, indent_ = 0;
};

/// Title, value, interval, warning; where four lines do not fit, the warning stands behind the
/// value, or, if there is no room either, gives the interval its colour and a sign: then true.
bool draw_number(const PanelContext& context, const NumberLine& line, const Cell& cell) {
  const Theme& theme = theme_of(context.view.dark);
  const float em = cell.em, small = em * kSmall, scale = em / ImGui::GetFontSize();
  LineWriter writer(cell);
  writer.write(line.title, small, theme.faint_text);
  writer.write(line.value, em, theme.text);
  const bool four = cell.height >= (3 * small + em) * kLeading - em * .1F;
  const bool warned =
      line.warning.empty() || four ||
      writer.write_behind(width_of(line.value) * scale, line.warning, em * .7F, theme.warning);
  if (!warned) writer.write_sign(theme.warning);
  writer.write(line.interval, small, warned ? theme.text : theme.warning);
  if (four) writer.write(line.warning, small, theme.warning);
  return !warned;
}

/// In how many columns the numbers can be read; and the size of their letters.
std::size_t columns_for(const PanelContext& context, Side side, float width) {
  const int wanted = context.layout.panes[static_cast<std::size_t>(side)].number_columns;
  return wanted == 4 && width / 4 >= kNarrowest * ImGui::GetFontSize() ? 4 : 2;
}
/// The size of letters at which three lines fit down and what matters fits across.
float letters_for(const std::vector<NumberLine>& lines, float width, float height) {
  const float em = ImGui::GetFontSize();
  float widest = 1;
  for (const auto& line : lines) {
    widest = std::max({widest, width_of(line.value), width_of(line.interval) * kSmall});
  }
  const float across = std::max(width / widest, kSmallest);
  const float down = height / ((2 * kSmall + 1) * kLeading * em);
  return em * std::min({1.F, across, down});
}

/// Over how many seeds the intervals are; before it, what the sign at a number means.
void draw_note(const PanelContext& context, const std::string& warning, float top) {
  const Theme& theme = theme_of(context.view.dark);
  const SmallText small(kSmall);
  ImGui::SetCursorScreenPos({ImGui::GetCursorStartPos().x + ImGui::GetWindowPos().x, top});
  if (!warning.empty()) {
    const float size = ImGui::GetFontSize();
    draw_sign(ImGui::GetCursorScreenPos(), size, theme.warning);
    ImGui::Dummy({size, size});
    ImGui::SameLine(0, 0);
    write_fitted(warning, ImGui::GetContentRegionAvail().x, theme.warning);
    ImGui::SameLine(0, size);
  }
  write_fitted(note_of(context), ImGui::GetContentRegionAvail().x,
               context.numbers.settled ? theme.faint_text : theme.warning);
}
}  // namespace

void draw_pane_numbers(PanelContext& context, Side side) {
  const Box& box = context.layout.panes[static_cast<std::size_t>(side)].numbers;
  const bool left_side = side == Side::baseline;
  const FixedWindow window(left_side ? "numbers of baseline" : "numbers of variant", box);
  if (!window) return;
  const auto lines =
      lines_under(context.numbers, side, week_of(context.view), context.view.language);
  const std::size_t count = std::min(lines.size(), kNumbersUnderPanes);
  const float em = ImGui::GetFontSize(), gap = em * .4F, margin = em * .15F;
  const ImVec2 start{ImGui::GetCursorScreenPos().x, box.top + margin};
  const ImVec2 room{ImGui::GetContentRegionAvail().x, box.bottom - box.top - 2 * margin};
  const float note_height = em * kSmall * 1.1F;
  const std::size_t columns = columns_for(context, side, room.x);
  const std::size_t rows = (kNumbersUnderPanes + columns - 1) / columns;
  const float width = room.x / static_cast<float>(columns);
  const float height = (room.y - note_height) / static_cast<float>(rows);
  std::string signed_warning;
  for (std::size_t k = 0; k < count; ++k) {
    const Cell cell{start.x + static_cast<float>(k % columns) * width,
                    start.y + static_cast<float>(k / columns) * height, width - gap, height,
                    letters_for(lines, width - gap, height)};
    if (draw_number(context, lines[k], cell)) signed_warning = lines[k].warning;
    ImGui::SetCursorScreenPos({cell.left, cell.top});
    ImGui::Dummy({cell.width, std::max(cell.height, 1.F)});
    explain(whole_of(lines[k]));
  }
  draw_note(context, signed_warning, start.y + room.y - note_height);
}

}  // namespace engawa
