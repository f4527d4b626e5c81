#include <fmt/format.h>

#include <algorithm>

#include "sim/text/speech.hpp"
#include "viz/panels/fixed_window.hpp"
#include "viz/panels/text.hpp"

namespace engawa {
namespace {
const std::string& title_of(const VariantName& variant, Language language) {
  const auto& title = language == Language::japanese ? variant.ja : variant.en;
  return title.empty() ? variant.name : title;
}

/// A list of the variants if there are several, else nothing: the pane's title names it.
void choose_variant(PanelContext& context, float width) {
  const auto& variants = context.playback.variants();
  const std::string now = context.playback.world(Side::variant).recording().header.variant;
  const auto chosen = std::ranges::find(variants, now, &VariantName::name);
  const Language language = context.view.language;
  const std::string shown = chosen == variants.end() ? now : title_of(*chosen, language);
  ImGui::SetNextItemWidth(width);
  const float room = width - 1.8F * ImGui::GetFontSize();
  if (ImGui::BeginCombo("##variant", fit_text(shown, room).c_str())) {
    for (const auto& variant : variants) {
      const std::string label = fmt::format("{}##{}", title_of(variant, language), variant.name);
      if (ImGui::Selectable(label.c_str(), variant.name == now) && variant.name != now) {
        context.other_variant = variant.name;
      }
    }
    ImGui::EndCombo();
  } else {
    explain(fmt::format("{}\n{}", say(language, "panel.choose_variant"), shown));
  }
}

/// Wide enough for every date, so that nothing wobbles while time runs.
float date_width(Language language) {
  const std::string month = say(language, "panel.month_12");
  const std::string year = say(language, "panel.year_and_month", {"2028", month});
  return width_of(say(language, "panel.date", {year, "52", "10"}));
}

float button_width(const std::string& text) {
  return width_of(text) + 2 * ImGui::GetStyle().FramePadding.x;
}
}  // namespace

void draw_top_bar(PanelContext& context) {
  const FixedWindow window("top", context.layout.top);
  if (!window) return;
  const Language language = context.view.language;
  const float em = ImGui::GetFontSize(), gap = ImGui::GetStyle().ItemSpacing.x;
  // each language by its own name
  const bool japanese = language == Language::japanese;
  const std::string other =
      say(japanese ? Language::english : Language::japanese, "panel.this_language");
  const std::string theme =
      say(language, context.view.dark ? "panel.light_theme" : "panel.dark_theme");
  const std::string date =
      date_text(context.playback.world(Side::variant).recording(), week_of(context.view), language);
  const bool several = context.playback.variants().size() > 1;
  const float buttons = button_width(other) + button_width(theme) + button_width("?") + 2 * gap;
  const float dates = date_width(language);
  const float whole = ImGui::GetContentRegionAvail().x;
  const float combo = several ? std::clamp(whole * .22F, 6 * em, 16 * em) : 0;
  const float left = whole - buttons - dates - combo - (several ? 3 : 2) * 2 * gap;

  const float start = ImGui::GetCursorPosX();
  const RunHeader& header = context.playback.world(Side::variant).recording().header;
  const auto& question = language == Language::japanese ? header.question_ja : header.question_en;
  ImGui::AlignTextToFramePadding();
  write_fitted(question.empty() ? header.study_name : question, std::max(left, 0.F));
  float at = start + std::max(left, 0.F) + 2 * gap;
  if (several) {
    ImGui::SameLine(at);
    choose_variant(context, combo);
    at += combo + 2 * gap;
  }
  ImGui::SameLine(at);
  ImGui::AlignTextToFramePadding();
  write_fitted(date, dates);
  ImGui::SameLine(start + whole - buttons);
  command_button(context, Command::switch_language, other, button_width(other));
  ImGui::SameLine();
  command_button(context, Command::switch_theme, theme, button_width(theme));
  ImGui::SameLine();
  command_button(context, Command::toggle_keys, "?", button_width("?"));
}

}  // namespace engawa
