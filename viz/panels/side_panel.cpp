#include <fmt/format.h>

#include <functional>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/side_panel.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
// a bar that comes and goes would make the page jump
constexpr ImGuiWindowFlags kPageFlags =
    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_AlwaysVerticalScrollbar;

enum class Tab : int { shown, resident, hub };

/// The tab that a new selection brings to the front; -1 if the selection is the old one. The last
/// selection is kept with the window, as ImGui keeps what is folded open.
int tab_to_show(const Selection& selection) {
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID key = ImGui::GetID("selection");
  const auto now = static_cast<int>(
      std::hash<std::string>{}(fmt::format("{} {}", selection.life.value_or(0), selection.hub)) >>
      1U);
  const bool chosen = selection.life || !selection.hub.empty();
  if (storage.GetInt(key, chosen ? ~now : now) == now) return -1;
  storage.SetInt(key, now);
  if (!chosen) return -1;
  return static_cast<int>(selection.life ? Tab::resident : Tab::hub);
}

template <class Draw>
void draw_tab(Tab tab, const std::string& title, int to_show, Draw draw) {
  const bool pulled = static_cast<int>(tab) == to_show;
  const ImGuiTabItemFlags flags = pulled ? ImGuiTabItemFlags_SetSelected : ImGuiTabItemFlags_None;
  const std::string label = fmt::format("{}###{}", title, static_cast<int>(tab));
  if (!ImGui::BeginTabItem(label.c_str(), nullptr, flags | ImGuiTabItemFlags_NoTooltip)) return;
  if (ImGui::BeginChild("page", {0, 0}, false, kPageFlags)) draw();
  ImGui::EndChild();
  ImGui::EndTabItem();
}
}  // namespace

void refresh_facts(PanelContext& context) {
  const ViewState& view = context.view;
  FactsCache& facts = context.facts;
  const FactsCache::Key key{view.selection.life, view.selection.hub, week_of(view), view.language,
                            context.playback.world(Side::variant).recording().header.variant};
  if (key == facts.key) return;
  facts.key = key;
  facts.person = {};
  facts.hub = {};
  const RecordedWorld* numbered_by =
      context.playback.paired() ? &context.playback.world(Side::baseline) : nullptr;
  for (const Side side : {Side::baseline, Side::variant}) {
    if (side == Side::baseline && !context.playback.paired()) continue;
    const RecordedWorld& world = context.playback.world(side);
    const auto k = static_cast<std::size_t>(side);
    if (key.life) {
      facts.person[k] = facts_of_person(world, *key.life, key.week, key.language, numbered_by);
    }
    if (!key.hub.empty()) facts.hub[k] = facts_of_hub(world, key.hub, key.week, key.language);
  }
}

std::vector<Side> sides_of(const PanelContext& context) {
  if (context.playback.paired()) return {Side::baseline, Side::variant};
  return {Side::variant};
}

bool begin_facts(const PanelContext& context, const char* name, float names) {
  const auto columns = static_cast<int>(sides_of(context).size()) + 1;
  if (!ImGui::BeginTable(name, columns, ImGuiTableFlags_SizingStretchProp)) return false;
  ImGui::TableSetupColumn("what", 0, names);
  for (int side = 1; side < columns; ++side) ImGui::TableSetupColumn("side", 0, 1);
  if (columns < 3) return true;
  ImGui::TableNextRow();
  for (const Side side : sides_of(context)) {
    ImGui::TableSetColumnIndex(side == Side::baseline ? 1 : 2);
    draw_side_cue(context, side);
    ImGui::NewLine();
  }
  return true;
}

void write_fact(const PanelContext& context, const std::string& what,
                const std::function<std::string(Side)>& value) {
  const Theme& theme = theme_of(context.view.dark);
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  write_fitted(what, ImGui::GetContentRegionAvail().x, theme.faint_text);
  for (const Side side : sides_of(context)) {
    ImGui::TableNextColumn();
    write_fitted(value(side), ImGui::GetContentRegionAvail().x);
  }
}

void write_heading(const PanelContext& context, const std::string& text) {
  ImGui::Dummy({0, ImGui::GetFontSize() * .1F});
  write_wrapped(text, theme_of(context.view.dark).faint_text);
}

void draw_side_panel(PanelContext& context) {
  const FixedWindow window("side", context.layout.side);
  if (!window) return;
  const Language language = context.view.language;
  refresh_facts(context);
  const int to_show = tab_to_show(context.view.selection);
  if (!ImGui::BeginTabBar("tabs", ImGuiTabBarFlags_NoTooltip)) return;
  draw_tab(Tab::shown, say(language, "panel.tab_shown"), to_show, [&] {
    draw_choices(context);
    draw_legend(context);
    draw_filters(context);
  });
  draw_tab(Tab::resident, say(language, "panel.tab_resident"), to_show,
           [&] { draw_resident(context); });
  draw_tab(Tab::hub, say(language, "panel.tab_hub"), to_show, [&] { draw_hub(context); });
  ImGui::EndTabBar();
}

}  // namespace engawa
