#include <fmt/format.h>

#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/opening_grid.hpp"
#include "viz/panels/plots.hpp"
#include "viz/panels/side_panel.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
const HubFacts& facts_on(const PanelContext& context, Side side) {
  return context.facts.hub[static_cast<std::size_t>(side)];
}

void draw_list(PanelContext& context) {
  const auto& hubs = context.playback.world(Side::variant).recording().hubs;
  for (std::size_t hub = 0; hub < hubs.size(); ++hub) {
    const auto& titles =
        context.view.language == Language::japanese ? hubs.title_ja : hubs.title_en;
    const std::string title =
        hub < titles.size() ? fmt::format("{}  {}", titles[hub], hubs.name[hub]) : hubs.name[hub];
    const std::string shown = fit_text(title, ImGui::GetContentRegionAvail().x);
    if (ImGui::Selectable(fmt::format("{}###hub{}", shown, hub).c_str())) {
      context.view.selection = {std::nullopt, hubs.name[hub]};
    }
    if (shown != title) explain(title);
  }
}

void draw_hours(const PanelContext& context) {
  const Language language = context.view.language;
  write_heading(context, say(language, "panel.opening_hours"));
  int most = 1;
  for (const Side side : sides_of(context)) {
    most = std::max(most, std::ranges::max(facts_on(context, side).free_visitors));
  }
  for (const Side side : sides_of(context)) {
    if (context.playback.paired()) {
      draw_side_cue(context, side);
      write_fitted(variant_title(context.playback.world(side).recording().header, language),
                   ImGui::GetContentRegionAvail().x);
    }
    if (facts_on(context, side).known) {
      draw_opening_grid(context, facts_on(context, side), most);
    } else {
      write_wrapped(say(language, "panel.no_such_hub"), theme_of(context.view.dark).faint_text);
    }
  }
  write_wrapped(say(language, "panel.grid_note"), theme_of(context.view.dark).faint_text);
}

void draw_counts(const PanelContext& context) {
  const Language language = context.view.language;
  write_heading(context, say(language, "panel.last_52_weeks"));
  const SmallText small(.9F);
  if (!begin_facts(context, "hub counts", 1.5F)) return;
  const auto row = [&](std::string_view id, auto value) {
    write_fact(context, say(language, id), [&](Side side) -> std::string {
      const HubFacts& facts = facts_on(context, side);
      return facts.known ? value(facts) : "-";
    });
  };
  const auto count = [&](std::string_view id, int HubFacts::*column) {
    row(id, [column](const HubFacts& facts) { return grouped(facts.*column); });
  };
  const auto money = [&](std::string_view id, std::int64_t HubFacts::*column) {
    row(id, [&, column](const HubFacts& facts) { return money_text(facts.*column, language); });
  };
  const auto hours = [&](std::string_view id, double HubFacts::*column) {
    row(id, [&, column](const HubFacts& facts) {
      return say(language, "panel.hours", {fmt::format("{:.1f}", facts.*column)});
    });
  };
  count("panel.visitors", &HubFacts::visitors);
  count("panel.regulars", &HubFacts::regulars);
  count("panel.newcomers", &HubFacts::newcomers);
  count("panel.turned_away", &HubFacts::turned_away);
  count("panel.volunteers", &HubFacts::volunteers);
  hours("panel.staff_hours", &HubFacts::staff_hours);
  hours("panel.volunteer_hours", &HubFacts::volunteer_hours);
  money("panel.income", &HubFacts::income_52);
  money("panel.spending", &HubFacts::spending_52);
  money("panel.reserve", &HubFacts::reserve);
  ImGui::EndTable();
}

/// Visitors by age and work; rows of either world, in the order of the first that has them.
void draw_groups(const PanelContext& context) {
  const Language language = context.view.language;
  std::vector<std::string> titles;
  for (const Side side : sides_of(context)) {
    for (const auto& group : facts_on(context, side).groups) {
      if (std::ranges::find(titles, group.title) == titles.end()) titles.push_back(group.title);
    }
  }
  if (titles.empty()) return;
  write_heading(context, say(language, "panel.groups"));
  const SmallText small(.85F);
  if (!begin_facts(context, "hub groups", 1.9F)) return;
  for (const auto& title : titles) {
    write_fact(context, title, [&](Side side) {
      const auto& groups = facts_on(context, side).groups;
      const auto group = std::ranges::find(groups, title, &HubFacts::Group::title);
      if (group == groups.end()) return std::string("-");
      return say(language, "panel.people_and_visits",
                 {grouped(group->people), grouped(group->visits)});
    });
  }
  ImGui::EndTable();
}

void draw_weeks(const PanelContext& context, std::string_view title_id,
                std::vector<float> HubFacts::*column) {
  const Theme& theme = theme_of(context.view.dark);
  write_heading(context, say(context.view.language, title_id));
  const float em = ImGui::GetFontSize(), width = ImGui::GetContentRegionAvail().x;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::Dummy({width, 3 * em});
  const ClockScale clock{at.x + 2.4F * em, at.x + width - em * .2F, context.playback.weeks()};
  Plot plot{{clock.left, at.y, clock.right, at.y + 3 * em}, clock, {}};
  std::array<std::vector<double>, 2> values;
  for (const Side side : sides_of(context)) {
    const auto k = static_cast<std::size_t>(side);
    const auto& weekly = facts_on(context, side).*column;
    values[k].assign(weekly.begin(), weekly.end());
    plot.range.include(values[k]);
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  plot_frame(list, plot, ink(theme.frame));
  if (!plot.range.known) return;
  plot.range.include(0.0);
  plot.range = plot.range.rounded();
  for (const Side side : sides_of(context)) {
    const bool dashed = side == Side::baseline && context.playback.paired();
    plot_line(list, plot, values[static_cast<std::size_t>(side)],
              {ink(colour_of_side(context, side)), em * .1F,
               dashed ? PlotStroke::dashed : PlotStroke::solid});
  }
  const std::string most = fmt::format("{:.0f}", plot.range.high);
  list.AddText(nullptr, em * .75F, {plot.box.left - width_of(most) * .75F - em * .2F, plot.box.top},
               ink(theme.faint_text), most.c_str());
  plot_cursor(list, plot, context.view.clock, ink(theme.text), 1);
}
}  // namespace

void draw_hub(PanelContext& context) {
  const Language language = context.view.language;
  refresh_facts(context);
  if (context.view.selection.hub.empty()) {
    write_wrapped(say(language, "panel.choose_hub"));
    draw_list(context);
    return;
  }
  const bool in_variant = facts_on(context, Side::variant).known;
  const HubFacts& named = facts_on(context, in_variant ? Side::variant : Side::baseline);
  write_wrapped(named.label.empty() ? context.view.selection.hub : named.label);
  command_button(context, Command::next_hub, say(language, "panel.next_hub"));
  ImGui::SameLine();
  command_button(context, Command::deselect, say(language, "panel.deselect"));
  draw_hours(context);
  draw_counts(context);
  draw_groups(context);
  draw_weeks(context, "panel.hub_visits", &HubFacts::visits_by_week);
  draw_weeks(context, "panel.hub_turned_away", &HubFacts::turned_away_by_week);
}

}  // namespace engawa
