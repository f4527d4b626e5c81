#include "viz/story/story.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
constexpr float kFooter = .6F, kSmallestCaption = .5F;  // of the caption's letters

/// The largest scale of the letters at which the caption fits.
float caption_scale(const std::string& caption, float width, float height) {
  const float line = ImGui::GetTextLineHeight() * 1.15F;
  for (float scale = 1; scale > kSmallestCaption; scale -= .05F) {
    const auto lines = wrap_text(caption, width / scale);
    if (static_cast<float>(lines.size()) * line * scale <= height) return scale;
  }
  return kSmallestCaption;
}

void draw_caption(const PanelContext& context, const StoryScene& scene) {
  const FixedWindow window("caption", context.layout.caption);
  if (!window) return;
  const Theme& theme = theme_of(context.view.dark);
  const Language language = context.view.language;
  const ImVec2 start = ImGui::GetCursorScreenPos(), room = ImGui::GetContentRegionAvail();
  const float em = ImGui::GetFontSize(), footer = em * kFooter;
  const std::string& caption = scene.caption(language);
  const float scale = caption_scale(caption, room.x, room.y - footer * 1.2F);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float top = start.y;
  for (const auto& line : wrap_text(caption, room.x / scale)) {
    list.AddText(nullptr, em * scale, {start.x, top}, ink(theme.text), line.c_str());
    top += em * scale * 1.15F;
  }
  const std::string step = say(
      language, "panel.step",
      {fmt::format("{}", context.view.scene + 1), fmt::format("{}", context.story->scenes.size())});
  const std::string date =
      date_text(context.playback.world(Side::variant).recording(), week_of(context.view), language);
  const float low = start.y + room.y - footer;
  list.AddText(nullptr, footer, {start.x, low}, ink(theme.faint_text), date.c_str());
  list.AddText(nullptr, footer, {start.x + room.x - width_of(step) * kFooter, low},
               ink(theme.faint_text), step.c_str());
}

/// A segment for each scene; those that were seen are filled.
void draw_progress(const PanelContext& context) {
  const Box& box = context.layout.timeline;
  const FixedWindow window("progress", box);
  if (!window) return;
  const Theme& theme = theme_of(context.view.dark);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const auto count = static_cast<float>(std::max<std::size_t>(context.story->scenes.size(), 1));
  const float step = (box.right - box.left) / count;
  for (std::size_t k = 0; k < context.story->scenes.size(); ++k) {
    const float left = box.left + static_cast<float>(k) * step;
    const sf::Color colour = k <= context.view.scene ? theme.text : theme.frame;
    list.AddRectFilled({left, box.top}, {left + step - 2, box.bottom}, ink(colour));
  }
}

}  // namespace

void draw_story(PanelContext& context) {
  if (context.story == nullptr || context.view.scene >= context.story->scenes.size()) return;
  const StoryScene& scene = context.story->scenes[context.view.scene];
  draw_caption(context, scene);
  draw_progress(context);
  if (scene.cards && context.cards != nullptr && !context.cards->empty()) draw_cards(context);
}

}  // namespace engawa
