#include <fmt/format.h>

#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/side_panel.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
constexpr int kOldest = 120;  // [years] of the slider

constexpr std::array<std::string_view, kColourings> kColourIds{
    "panel.colour_loneliness", "panel.colour_isolation", "panel.colour_role",
    "panel.colour_volunteer",  "panel.colour_age",       "panel.colour_area"};
constexpr std::array<std::string_view, 4> kDetailIds{"panel.detail_automatic", "panel.detail_areas",
                                                     "panel.detail_blocks",
                                                     "panel.detail_residents"};
constexpr std::array<std::string_view, 3> kPaneIds{"panel.panes_both", "panel.panes_baseline",
                                                   "panel.panes_variant"};
constexpr std::array<std::string_view, 4> kWorkIds{"panel.work_anybody", "panel.work_employed",
                                                   "panel.work_not_employed", "panel.work_pupils"};

/// A list to choose one of; its name stands left of it.
template <class Enum, std::size_t count>
void choose(const PanelContext& context, std::string_view title_id, Enum& value,
            const std::array<std::string_view, count>& ids) {
  const Language language = context.view.language;
  const float whole = ImGui::GetContentRegionAvail().x, start = ImGui::GetCursorPosX();
  const float name_width = whole * .36F;
  ImGui::AlignTextToFramePadding();
  write_fitted(say(language, title_id), name_width - ImGui::GetFontSize() * .3F);
  ImGui::SameLine(start + name_width);
  const float width = whole - name_width;
  ImGui::SetNextItemWidth(width);
  ImGui::PushID(title_id.data());
  const std::string shown = say(language, ids[static_cast<std::size_t>(value)]);
  const float room = width - 1.8F * ImGui::GetFontSize();
  if (ImGui::BeginCombo("##choice", fit_text(shown, room).c_str())) {
    for (std::size_t k = 0; k < count; ++k) {
      const std::string label = say(language, ids[k]);
      if (ImGui::Selectable(label.c_str(), static_cast<std::size_t>(value) == k)) {
        value = static_cast<Enum>(k);
      }
    }
    ImGui::EndCombo();
  }
  ImGui::PopID();
}

constexpr float kSmallTitles = .85F;

/// Do two columns of boxes hold the titles?
bool fit_in_two(const std::vector<std::string>& titles) {
  float widest = 0;
  for (const auto& title : titles) widest = std::max(widest, width_of(title));
  const ImGuiStyle& style = ImGui::GetStyle();
  widest += ImGui::GetFrameHeight() + style.ItemInnerSpacing.x + 2 * style.CellPadding.x;
  return 2 * widest <= ImGui::GetContentRegionAvail().x;
}

/// The last box's title gets the colour of its ties: their legend.
void underline_item(sf::Color colour, float width) {
  const ImVec2 low = ImGui::GetItemRectMin(), high = ImGui::GetItemRectMax();
  const float left = low.x + ImGui::GetFrameHeight() + ImGui::GetStyle().ItemInnerSpacing.x;
  ImGui::GetWindowDrawList()->AddLine({left, high.y}, {left + width, high.y}, ink(colour),
                                      ImGui::GetFontSize() * .16F);
}

/// A box for each kind of tie that the recording knows.
void choose_tie_kinds(PanelContext& context) {
  const Recording& recording = context.playback.world(Side::variant).recording();
  auto& kinds = context.view.filters.tie_kinds;
  std::vector<std::string> titles;
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    titles.push_back(recording.legend("tie_kinds", kind).in(context.view.language));
  }
  // two columns, if need be of small letters; one where even those do not fit
  const SmallText small(fit_in_two(titles) ? 1 : kSmallTitles);
  const int columns = fit_in_two(titles) ? 2 : 1;
  if (!ImGui::BeginTable("ties", columns, ImGuiTableFlags_SizingStretchSame)) return;
  for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
    ImGui::TableNextColumn();
    const float room = ImGui::GetContentRegionAvail().x - ImGui::GetFrameHeight() -
                       ImGui::GetStyle().ItemInnerSpacing.x;
    const std::string shown = fit_text(titles[kind], room);
    ImGui::Checkbox(fmt::format("{}###tie{}", shown, kind).c_str(), &kinds[kind]);
    if (shown != titles[kind]) explain(titles[kind]);
    underline_item(tie_colour(static_cast<std::uint8_t>(kind), theme_of(context.view.dark)),
                   width_of(shown));
  }
  ImGui::EndTable();
}

void choose_age(PanelContext& context) {
  const Language language = context.view.language;
  Filters& filters = context.view.filters;
  const float whole = ImGui::GetContentRegionAvail().x, start = ImGui::GetCursorPosX();
  const float name_width = whole * .22F, gap = ImGui::GetStyle().ItemSpacing.x;
  ImGui::AlignTextToFramePadding();
  write_fitted(say(language, "panel.age"), name_width - gap);
  ImGui::SameLine(start + name_width);
  const float width = (whole - name_width - gap) / 2;
  ImGui::SetNextItemWidth(width);
  const std::string from = say(language, "panel.age_from", {"%d"});
  if (ImGui::SliderInt("##from", &filters.age_from, 0, kOldest, from.c_str())) {
    filters.age_from = std::clamp(filters.age_from, 0, kOldest);
    filters.age_to = std::max(filters.age_to, filters.age_from);
  }
  ImGui::SameLine();
  ImGui::SetNextItemWidth(width);
  const std::string to = say(language, "panel.age_to", {"%d"});
  if (ImGui::SliderInt("##to", &filters.age_to, 0, kOldest, to.c_str())) {
    filters.age_to = std::clamp(filters.age_to, 0, kOldest);
    filters.age_from = std::min(filters.age_from, filters.age_to);
  }
}
}  // namespace

void draw_choices(PanelContext& context) {
  ViewState& view = context.view;
  choose(context, "panel.colour_by", view.colour_by, kColourIds);
  choose(context, "panel.detail", view.detail, kDetailIds);
  if (context.playback.paired()) choose(context, "panel.panes", view.panes, kPaneIds);
}

void draw_filters(PanelContext& context) {
  ViewState& view = context.view;
  const Language language = view.language;
  write_heading(context, say(language, "panel.shown"));
  const auto tick = [&](Command command, std::string_view id, bool on) {
    command_checkbox(context, command, say(language, id), on);
  };
  if (ImGui::BeginTable("shown", 2, ImGuiTableFlags_SizingStretchSame)) {
    ImGui::TableNextColumn();
    tick(Command::toggle_residents, "panel.residents", view.show_residents);
    ImGui::TableNextColumn();
    tick(Command::toggle_ties, "panel.ties", view.show_ties);
    ImGui::TableNextColumn();
    tick(Command::toggle_visits, "panel.visits", view.show_visits);
    ImGui::TableNextColumn();
    tick(Command::toggle_helps, "panel.helps", view.show_helps);
    ImGui::EndTable();
  }
  if (context.playback.paired()) {
    tick(Command::toggle_differences, "panel.only_differences", view.filters.only_differences);
  }
  write_heading(context, say(language, "panel.tie_kinds"));
  choose_tie_kinds(context);
  write_heading(context, say(language, "panel.people"));
  choose_age(context);
  choose(context, "panel.work", view.filters.work, kWorkIds);
  tick(Command::toggle_alone, "panel.alone", view.filters.alone);
  tick(Command::toggle_isolated, "panel.isolated", view.filters.isolated);
  if (view.filters != Filters{} &&
      ImGui::Button(fmt::format("{}###reset", say(language, "panel.reset")).c_str())) {
    view.filters = {};
  }
}

}  // namespace engawa
