#include <fmt/format.h>

#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
constexpr float kRow = 1.32F;  // [lines]

struct HelpRow {
  std::string key, title;  ///< no key: the name of a group
};
using HelpColumns = std::array<std::vector<HelpRow>, 2>;

/// Groups stay whole; the second column begins where the first has its half.
HelpColumns help_columns(Language language) {
  std::vector<std::vector<HelpRow>> groups;
  std::string_view last;
  std::size_t all = 0;
  for (const auto& binding : key_bindings()) {
    if (binding.group != last) {
      groups.push_back({{"", say(language, binding.group)}});
      last = binding.group;
      ++all;
    }
    groups.back().push_back({std::string(binding.key), say(language, binding.title)});
    ++all;
  }
  HelpColumns columns;
  std::size_t before = 0;
  for (auto& group : groups) {
    auto& column = columns[2 * before + group.size() <= all ? 0 : 1];
    before += group.size();
    column.insert(column.end(), group.begin(), group.end());
  }
  return columns;
}

void draw_column(const PanelContext& context, const std::vector<HelpRow>& rows, const Box& box,
                 float size) {
  const Theme& theme = theme_of(context.view.dark);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float scale = size / ImGui::GetFontSize();
  float keys = 0;
  for (const auto& row : rows) keys = std::max(keys, width_of(row.key) * scale);
  float top = box.top;
  for (const auto& row : rows) {
    const bool heading = row.key.empty();
    const float left = heading ? box.left : box.left + keys + size;
    const std::string title = fit_text(row.title, (box.right - left) / scale);
    if (!heading) {
      list.AddText(nullptr, size, {box.left + size * .3F, top}, ink(theme.selected),
                   row.key.c_str());
    }
    list.AddText(nullptr, size, {left, top}, ink(heading ? theme.faint_text : theme.text),
                 title.c_str());
    top += size * kRow;
  }
}
}  // namespace

void draw_keys(PanelContext& context) {
  const Language language = context.view.language;
  const HelpColumns columns = help_columns(language);
  const auto rows = static_cast<float>(std::max(columns[0].size(), columns[1].size()));
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float em = ImGui::GetFontSize();
  const float head = ImGui::GetFrameHeight() + em * 1.2F;
  const float width = std::min(screen.x * .94F, 56 * em);
  const float height = std::min(screen.y * .96F, head + rows * em * kRow + em);
  const Box box{(screen.x - width) / 2, (screen.y - height) / 2, (screen.x + width) / 2,
                (screen.y + height) / 2};
  const FixedWindow window("keys", box, FixedWindow::Kind::overlay);
  if (!window) return;
  // large text on a small screen: all keys at a glance matter more than the size
  const float size = std::min(em, (height - head - em * .5F) / rows / kRow);
  const std::string close = say(language, "panel.close");
  const float close_width = width_of(close) + 2 * em;
  ImGui::AlignTextToFramePadding();
  write_fitted(say(language, "panel.keys"), width - close_width - 2 * em);
  ImGui::SameLine(width - close_width - em);
  command_button(context, Command::toggle_keys, close, close_width);
  const float top = box.top + head, middle = (box.left + box.right) / 2;
  draw_column(context, columns[0], {box.left + em, top, middle - em * .5F, box.bottom}, size);
  draw_column(context, columns[1], {middle + em * .5F, top, box.right - em, box.bottom}, size);
  const Theme& theme = theme_of(context.view.dark);
  ImGui::GetWindowDrawList()->AddRect({box.left, box.top}, {box.right - 1, box.bottom - 1},
                                      ink(theme.frame));
}

}  // namespace engawa
