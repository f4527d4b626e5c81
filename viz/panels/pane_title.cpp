#include <fmt/format.h>

#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/text.hpp"

namespace engawa {

void draw_pane_title(PanelContext& context, Side side) {
  const auto& place = context.layout.panes[static_cast<std::size_t>(side)];
  const FixedWindow window(side == Side::baseline ? "title of baseline" : "title of variant",
                           place.title);
  if (!window) return;
  const Language language = context.view.language;
  const Theme& theme = theme_of(context.view.dark);
  const Recording& recording = context.playback.world(side).recording();
  if (context.playback.paired()) draw_side_cue(context, side);
  const std::string title = variant_title(recording.header, language);
  const std::string seed = say(language, "panel.seed", {fmt::format("{}", recording.header.seed)});
  const std::string running =
      recording.finished ? std::string{} : say(language, "panel.still_running");
  // the title first, then as much of the note as there is room for
  const float whole = ImGui::GetContentRegionAvail().x, gap = ImGui::GetStyle().ItemSpacing.x * 2;
  const float right = ImGui::GetCursorPosX() + whole;
  const float room = whole - width_of(title) - gap;
  std::string note = running.empty() ? seed : fmt::format("{}  {}", running, seed);
  if (width_of(note) > room) note = running;
  if (context.view.story) note = running;  // a clean screen
  const float note_width = note.empty() ? 0 : width_of(note) + gap;
  write_fitted(title, std::max(whole - note_width, 0.F));
  explain(
      fmt::format("{}\n{}", title, running.empty() ? seed : fmt::format("{}  {}", running, seed)));
  if (note.empty()) return;
  ImGui::SameLine(right - width_of(note));
  write_fitted(note, width_of(note), running.empty() ? theme.faint_text : theme.warning);
}

}  // namespace engawa
