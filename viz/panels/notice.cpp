#include <algorithm>

#include "viz/panels/fixed_window.hpp"
#include "viz/panels/text.hpp"

namespace engawa {

void draw_notice(PanelContext& context) {
  if (context.notice.empty()) return;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const ImVec2 padding = ImGui::GetStyle().WindowPadding;
  const float em = ImGui::GetFontSize(), widest = std::min(screen.x * .7F, 44 * em);
  const auto lines = wrap_text(context.notice, widest - 2 * padding.x);
  float width = 0;
  for (const auto& line : lines) width = std::max(width, width_of(line));
  width += 2 * padding.x + 2;
  const float height =
      static_cast<float>(lines.size()) * ImGui::GetTextLineHeightWithSpacing() + 2 * padding.y;
  const Layout& layout = context.layout;
  const float floor = is_empty(layout.caption) ? layout.timeline.top : layout.caption.top;
  const float bottom = std::max(floor - em * .5F, height);
  const Box box{(screen.x - width) / 2, bottom - height, (screen.x + width) / 2, bottom};
  const FixedWindow window("notice", box, FixedWindow::Kind::sign);
  for (const auto& line : lines) ImGui::TextUnformatted(line.c_str());
  ImGui::GetWindowDrawList()->AddRect({box.left, box.top}, {box.right - 1, box.bottom - 1},
                                      ink(theme_of(context.view.dark).frame));
}

}  // namespace engawa
