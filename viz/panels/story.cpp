#include "viz/story/story.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
constexpr float kFooter = .6F, kSmallestCaption = .5F;  // of the caption's letters
constexpr float kCards = .62F;
constexpr double kWalkMetres = 800;  // ten minutes on foot

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

void refresh_reach(PanelContext& context) {
  const ViewState& view = context.view;
  FactsCache& facts = context.facts;
  const RecordedWorld& world = context.playback.world(Side::variant);
  const FactsCache::CardKey key{week_of(view), view.camera.x, view.camera.y, context.cards->size(),
                                world.recording().header.variant};
  if (key == facts.card_key) return;
  facts.card_key = key;
  facts.reach.clear();
  for (const Card& card : *context.cards) {
    facts.reach.push_back(reach_of(card, world, key.x, key.y, kWalkMetres));
  }
}

std::string reach_text(const Card& card, const CardReach& reach, Language language) {
  if (!reach.recorded) return say(language, "panel.reach_unknown");
  const std::string people = fmt::format("{}", reach.people.size());
  const std::string tied = fmt::format("{}", reach.tied);
  if (card.kind == CardKind::can) return say(language, "panel.can_reach", {people, tied});
  return say(language, "panel.trouble_reach", {people, fmt::format("{}", reach.known), tied});
}

/// The audience's cards over the upper right corner of the map, as many as fit.
void draw_cards(PanelContext& context) {
  Box map;
  for (const auto& pane : context.layout.panes) {
    if (pane.shown) map = pane.map;
  }
  const float em = ImGui::GetFontSize() * kCards, width = std::min(map.right - map.left, 26 * em);
  const ImVec2 padding = ImGui::GetStyle().WindowPadding;
  const float line = em * 1.25F, title = line * 1.3F;
  const auto fit = static_cast<std::size_t>(
      std::max((map.bottom - map.top - title - 3 * padding.y) / line, 0.F));
  refresh_reach(context);
  const Language language = context.view.language;
  struct Line {
    std::string text;
    sf::Color colour;
  };
  const Theme& theme = theme_of(context.view.dark);
  std::vector<Line> lines;
  const float room = (width - 2 * padding.x) / kCards;
  for (std::size_t k = 0; k < context.cards->size(); ++k) {
    const Card& card = (*context.cards)[k];
    const bool can = card.kind == CardKind::can;
    const std::string head = say(language, can ? "panel.card_can" : "panel.card_trouble");
    std::vector<Line> own{{fit_text(fmt::format("{} {}", head, card.text), room), theme.text}};
    for (const auto& part : wrap_text(reach_text(card, context.facts.reach[k], language), room)) {
      own.push_back({part, theme.faint_text});
    }
    if (lines.size() + own.size() > fit) break;
    lines.insert(lines.end(), own.begin(), own.end());
  }
  const float height = title + static_cast<float>(lines.size()) * line + 2 * padding.y;
  const Box box{map.right - width, map.top, map.right, std::min(map.top + height, map.bottom)};
  const FixedWindow window("cards", box, FixedWindow::Kind::overlay, .85);
  if (!window) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float top = box.top + padding.y;
  const float left = box.left + padding.x;
  list.AddText(nullptr, em, {left, top}, ink(theme.faint_text),
               fit_text(say(language, "panel.cards"), room).c_str());
  top += title;
  for (const auto& one : lines) {
    list.AddText(nullptr, em, {left, top}, ink(one.colour), one.text.c_str());
    top += line;
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
