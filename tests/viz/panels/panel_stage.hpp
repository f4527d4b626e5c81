// The panels drawn by Dear ImGui without backend, window or display: what they would put on the
// screen is looked at as triangles, and the mouse is moved by hand.
#pragma once
#include <imgui.h>
#include <imgui_internal.h>

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "tests/viz/support/toy_recording.hpp"
#include "viz/panels/panels.hpp"
#include "viz/window/fonts.hpp"

namespace engawa::testing {

inline constexpr const char* kTestFont =
    "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf";

inline const Story& toy_story() {
  static const Story story = [] {
    StoryScene scene;
    scene.caption_ja =
        "夜の開室がはじまると、働く人が仕事の帰りに立ち寄れるようになります。"
        "つながりは、少しずつ増えていきます。\n最初の1年を見てみましょう。";
    scene.caption_en =
        "With evenings open, people who work can drop in on their way home. Ties grow "
        "little by little.\nLet us look at the first year.";
    scene.cards = true;
    Story made;
    made.scenes = {scene, scene, scene};
    return made;
  }();
  return story;
}
inline const std::vector<Card>& toy_cards() {
  static const std::vector<Card> cards{{CardKind::can, "自転車の修理", 1, 1},
                                       {CardKind::trouble, "重い荷物", 1, 2}};
  return cards;
}

/// An atlas of one size with what the viewer itself would put into it, made once. What it lacks is
/// drawn as '~', which no text of ours has.
inline ImFontAtlas& atlas_of(float em) {
  static std::map<int, std::unique_ptr<ImFontAtlas>> made;
  auto& atlas = made[static_cast<int>(em)];
  if (atlas) return *atlas;
  atlas = std::make_unique<ImFontAtlas>();
  ImFontGlyphRangesBuilder builder;
  builder.AddRanges(atlas->GetGlyphRangesDefault());
  const std::string texts = texts_in_use(toy_playback(), &toy_story(), toy_cards());
  builder.AddText(texts.data(), texts.data() + texts.size());
  ImVector<ImWchar> ranges;
  builder.BuildRanges(&ranges);
  ImFontConfig look;
  look.OversampleH = 1;
  atlas->AddFontFromFileTTF(kTestFont, em, &look, ranges.Data);
  atlas->Build();
  ImFont* font = atlas->Fonts[0];
  font->FallbackGlyph = font->FindGlyphNoFallback('~');
  return *atlas;
}

/// Numbers as they come from a study of four seeds: people are counted every fourth week.
inline SeedNumbers toy_numbers(bool paired) {
  SeedNumbers numbers;
  numbers.seeds = 4;
  for (const char* name : {"often_always", "isolated", "new_ties", "needs_met", "visits"}) {
    NumberPair pair;
    const bool share = numbers.numbers.size() < 2;
    pair.what = {name, share ? "adults" : "",     share ? Reading::share : Reading::so_far, name,
                 name, share ? "share" : "people"};
    for (int week = 0; week < kToyWeeks; ++week) {
      const bool counted = !share || week % 4 == 3;
      const double value = !counted ? std::nan("") : share ? .06 + .001 * week : 210.0 * week;
      const double half = share ? .002 : 30;
      for (NumberSeries* series : {&pair.baseline, &pair.variant}) {
        series->run.push_back(value * (series == &pair.variant ? 1.01 : 1));
        series->mean.push_back(value);
        series->low.push_back(value - half);
        series->high.push_back(value + half);
        if (share) series->people.push_back(counted ? 13240 : std::nan(""));
      }
      if (paired) pair.difference.push_back({value * .01, value * .01 - half, half, 4});
    }
    if (!paired) pair.baseline = {};
    numbers.numbers.push_back(std::move(pair));
  }
  return numbers;
}

class PanelStage {
 public:
  ViewState view;
  Playback playback;
  SeedNumbers numbers;
  FactsCache facts;
  const Story* story = nullptr;
  const std::vector<Card>* cards = nullptr;
  std::string notice;
  std::vector<Command> asked;  ///< all commands so far
  Layout layout;

  explicit PanelStage(Playback shown, float width = 1280, float height = 720)
      : playback(std::move(shown)), numbers(toy_numbers(playback.paired())), size_{width, height} {
    if (!playback.paired()) view.panes = Panes::variant;
    context_ = ImGui::CreateContext(&atlas_of(16));
    ImGui::SetCurrentContext(context_);
    ImGui::GetIO().IniFilename = nullptr;
  }
  ~PanelStage() { ImGui::DestroyContext(context_); }
  PanelStage(const PanelStage&) = delete;
  PanelStage& operator=(const PanelStage&) = delete;

  /// One turn of the application's loop, and what it asks for.
  void draw(int frames = 1) {
    for (int frame = 0; frame < frames; ++frame) draw_once();
  }
  void move_to(float x, float y) { ImGui::GetIO().MousePos = {x, y}; }
  void click(float x, float y) {
    move_to(x, y);
    draw();
    ImGui::GetIO().MouseDown[0] = true;
    draw();
    ImGui::GetIO().MouseDown[0] = false;
    draw();
  }
  void drag(float x, float y, float to_x) {
    move_to(x, y);
    draw();
    ImGui::GetIO().MouseDown[0] = true;
    draw();
    move_to(to_x, y);
    draw(2);
    ImGui::GetIO().MouseDown[0] = false;
    draw();
  }
  /// Clicks on all that can be clicked in a box until `done`; what else changed is undone.
  bool click_until(const Box& box, const std::function<bool()>& done) {
    const ViewState before = view;
    ImGuiID last = 0;
    for (float y = box.top + 4; y < box.bottom; y += 7) {
      for (float x = box.left + 4; x < box.right; x += 9) {
        move_to(x, y);
        draw();
        const ImGuiID hovered = ImGui::GetHoveredID();
        if (hovered == 0 || hovered == last) continue;
        last = hovered;
        click(x, y);
        if (done()) return true;
        view = before;
        if (!context_->OpenPopupStack.empty()) ImGui::ClosePopupToLevel(0, false);
        draw(2);
      }
    }
    return false;
  }

 private:
  void draw_once() {
    layout = layout_of(view, playback.paired(), size_.x, size_.y);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = size_;
    io.DeltaTime = .05F;
    io.Fonts = &atlas_of(layout.em);
    set_imgui_style(view.dark, layout.em);
    playback.seek(week_of(view));
    ImGui::NewFrame();
    PanelContext context{playback, view, numbers, facts, story, cards, layout, {}, {}, notice};
    draw_panels(context);
    ImGui::Render();
    for (const Command command : context.commands) {
      asked.push_back(command);
      apply_command(command, playback, 500, 400, view);
    }
  }
  ImVec2 size_;
  ImGuiContext* context_ = nullptr;
};

}  // namespace engawa::testing
