// The audience's cards over the upper right corner of the map, with the one whose people are
// ringed.
#include <fmt/format.h>

#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/panels.hpp"
#include "viz/panels/text.hpp"
#include "viz/scene/theme.hpp"

namespace engawa {
namespace {
constexpr float kCards = .62F;       // of the caption's letters
constexpr double kWalkMetres = 800;  // ten minutes on foot

struct CardLine {
  std::string text;
  sf::Color colour;
};

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

std::vector<CardLine> lines_of(const PanelContext& context, std::size_t which, float room) {
  const Theme& theme = theme_of(context.view.dark);
  const Language language = context.view.language;
  const Card& card = (*context.cards)[which];
  const bool chosen = which == context.view.card;
  const std::string head =
      say(language, card.kind == CardKind::can ? "panel.card_can" : "panel.card_trouble");
  std::string title = fmt::format("{} {}", head, card.text);
  if (chosen) title = say(language, "panel.chosen_card", {title});
  std::vector<CardLine> lines{{fit_text(title, room), chosen ? theme.selected : theme.text}};
  for (const auto& part : wrap_text(reach_text(card, context.facts.reach[which], language), room)) {
    lines.push_back({part, theme.faint_text});
  }
  return lines;
}

/// As many cards as fit, the chosen one among them.
std::vector<CardLine> lines_that_fit(const PanelContext& context, float room, std::size_t most) {
  std::vector<CardLine> lines;
  for (std::size_t first = 0; first < context.cards->size(); ++first) {
    lines.clear();
    std::size_t next = first;
    for (; next < context.cards->size(); ++next) {
      const auto own = lines_of(context, next, room);
      if (lines.size() + own.size() > most) break;
      lines.insert(lines.end(), own.begin(), own.end());
    }
    if (context.view.card < next || next == first) break;
  }
  return lines;
}
}  // namespace

void draw_cards(PanelContext& context) {
  Box map;
  for (const auto& pane : context.layout.panes) {
    if (pane.shown) map = pane.map;
  }
  refresh_reach(context);
  context.view.card = std::min(context.view.card, context.cards->size() - 1);
  context.view.marked = context.facts.reach[context.view.card].people;
  const float em = ImGui::GetFontSize() * kCards, width = std::min(map.right - map.left, 26 * em);
  const ImVec2 padding = ImGui::GetStyle().WindowPadding;
  const float line = em * 1.25F, title = line * 1.3F;
  const auto most = static_cast<std::size_t>(
      std::max((map.bottom - map.top - title - 3 * padding.y) / line, 0.F));
  const float room = (width - 2 * padding.x) / kCards;
  const auto lines = lines_that_fit(context, room, most);
  const float height = title + static_cast<float>(lines.size()) * line + 2 * padding.y;
  const Box box{map.right - width, map.top, map.right, std::min(map.top + height, map.bottom)};
  const FixedWindow window("cards", box, FixedWindow::Kind::overlay, .85);
  if (!window) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float top = box.top + padding.y;
  const float left = box.left + padding.x;
  list.AddText(nullptr, em, {left, top}, ink(theme_of(context.view.dark).faint_text),
               fit_text(say(context.view.language, "panel.cards"), room).c_str());
  top += title;
  for (const auto& one : lines) {
    list.AddText(nullptr, em, {left, top}, ink(one.colour), one.text.c_str());
    top += line;
  }
}

}  // namespace engawa
