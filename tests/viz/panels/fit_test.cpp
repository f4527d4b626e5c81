// Nothing leaves its place: in both languages, at several sizes of screen and text, dark and light.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <cmath>

#include "tests/viz/panels/panel_stage.hpp"

namespace engawa::testing {
namespace {

struct Look {
  float width = 1280, height = 720, text_scale = 1;
  Language language = Language::japanese;
  bool dark = true;
};
std::vector<Look> looks() {
  std::vector<Look> all;
  for (const Language language : {Language::japanese, Language::english}) {
    all.push_back({1280, 720, 1, language, true});
    all.push_back({1280, 720, 1.5F, language, false});
    all.push_back({1920, 1080, 1, language, false});
    all.push_back({1920, 1080, 1.5F, language, true});
  }
  return all;
}
std::string name_of(const Look& look) {
  return fmt::format("{}x{} x{} {}", look.width, look.height, look.text_scale,
                     look.language == Language::japanese ? "ja" : "en");
}

std::unique_ptr<PanelStage> stage_for(const Look& look, bool paired = true) {
  auto stage =
      std::make_unique<PanelStage>(paired ? toy_playback() : toy_alone(), look.width, look.height);
  stage->view.text_scale = look.text_scale;
  stage->view.language = look.language;
  stage->view.dark = look.dark;
  stage->view.clock = 15;
  return stage;
}

/// What is drawn outside of its own window, or outside of the screen: "timeline: ...". Pages that
/// scroll may be cut at their lower edge, nothing else.
std::vector<std::string> overflows() {
  std::vector<std::string> found;
  const ImDrawData& data = *ImGui::GetDrawData();
  for (int k = 0; k < data.CmdListsCount; ++k) {
    const ImDrawList& list = *data.CmdLists[k];
    const std::string name = list._OwnerName == nullptr ? "" : list._OwnerName;
    const ImGuiWindow* window = ImGui::FindWindowByName(name.c_str());
    if (window == nullptr) continue;
    const bool scrolls = name.find("page") != std::string::npos;
    ImRect place = window->Rect();
    if (scrolls) place.Min.y = -1e6F, place.Max.y = 1e6F;
    place.Expand(1.5F);  // smoothed edges
    for (const auto& vertex : list.VtxBuffer) {
      if (place.Contains(vertex.pos)) continue;
      found.push_back(fmt::format(
          "{}: ({:.0f}, {:.0f}) outside of ({:.0f}, {:.0f})-({:.0f}, {:.0f})", name, vertex.pos.x,
          vertex.pos.y, place.Min.x, place.Min.y, place.Max.x, place.Max.y));
      break;
    }
    for (const auto& command : list.CmdBuffer) {
      const ImVec4& clip = command.ClipRect;
      if (clip.x < -1 || clip.y < -1 || clip.z > data.DisplaySize.x + 1 ||
          clip.w > data.DisplaySize.y + 1) {
        found.push_back(fmt::format("{}: draws outside of the screen", name));
      }
    }
    if (window->ScrollMax.x > 0 || (!scrolls && window->ScrollMax.y > 0)) {
      found.push_back(fmt::format("{}: contents are larger than the window by {:.0f}, {:.0f}", name,
                                  window->ScrollMax.x, window->ScrollMax.y));
    }
  }
  return found;
}

/// Characters that were drawn as the sign for what the font lacks.
int missing_glyphs() {
  const ImFontGlyph& sign = *ImGui::GetIO().Fonts->Fonts[0]->FallbackGlyph;
  int count = 0;
  const ImDrawData& data = *ImGui::GetDrawData();
  for (int k = 0; k < data.CmdListsCount; ++k) {
    for (const auto& vertex : data.CmdLists[k]->VtxBuffer) {
      count += vertex.uv.x == sign.U0 && vertex.uv.y == sign.V0;
    }
  }
  return count;
}

void expect_fits(PanelStage& stage, const std::string& what) {
  stage.draw(3);  // ImGui learns sizes by drawing
  for (const auto& overflow : overflows()) ADD_FAILURE() << what << ": " << overflow;
  EXPECT_EQ(missing_glyphs(), 0) << what;
}

Box box_of_window(const char* name) {
  const ImGuiWindow* window = ImGui::FindWindowByName(name);
  if (window == nullptr || !window->Active) return {};
  const ImRect rect = window->Rect();
  return {rect.Min.x, rect.Min.y, rect.Max.x, rect.Max.y};
}

TEST(PanelsFit, EveryWindowLiesInItsBox) {
  for (const Look& look : looks()) {
    const auto stage = stage_for(look);
    stage->draw(2);
    const Layout& layout = stage->layout;
    const auto expect_in = [&](const char* name, const Box& box) {
      const Box shown = box_of_window(name);
      EXPECT_GT(shown.right, shown.left) << name << ' ' << name_of(look);
      EXPECT_TRUE(shown.inside(box)) << name << ' ' << name_of(look);
    };
    expect_in("top", layout.top);
    expect_in("title of baseline", layout.panes[0].title);
    expect_in("title of variant", layout.panes[1].title);
    expect_in("numbers of baseline", layout.panes[0].numbers);
    expect_in("numbers of variant", layout.panes[1].numbers);
    expect_in("timeline", layout.timeline);
    // large text on a small screen leaves no room for charts
    const bool room = look.height / layout.em > 33;
    if (room) expect_in("charts", layout.timeline);
    expect_in("side", layout.side);
    EXPECT_FALSE(box_of_window("timeline").overlaps(box_of_window("charts"))) << name_of(look);
  }
}

TEST(PanelsFit, NothingLeavesItsWindow) {
  for (const Look& look : looks()) {
    for (const bool paired : {true, false}) {
      const auto stage = stage_for(look, paired);
      expect_fits(*stage, fmt::format("{} {}", name_of(look), paired ? "two worlds" : "one world"));
    }
  }
}

TEST(PanelsFit, AResidentsPageFits) {
  for (const Look& look : looks()) {
    const auto stage = stage_for(look);
    stage->draw(2);
    stage->view.selection.life = kToyLife;
    expect_fits(*stage, name_of(look));
    EXPECT_TRUE(stage->facts.person[1].known);
  }
}

TEST(PanelsFit, AHubsPageFits) {
  for (const Look& look : looks()) {
    const auto stage = stage_for(look);
    stage->draw(2);
    stage->view.selection.hub = stage->playback.world(Side::variant).recording().hubs.name[0];
    expect_fits(*stage, name_of(look));
    EXPECT_TRUE(stage->facts.hub[1].known);
  }
}

TEST(PanelsFit, KeysAndNoticeFit) {
  for (const Look& look : looks()) {
    const auto stage = stage_for(look);
    stage->view.keys = true;
    stage->notice = "保存しました: picture-0001.png";
    expect_fits(*stage, name_of(look));
    const Box keys = box_of_window("keys");
    EXPECT_GT(keys.right, keys.left);
    EXPECT_TRUE(keys.inside({0, 0, look.width, look.height})) << name_of(look);
    EXPECT_GT(box_of_window("notice").right, 0);
  }
}

TEST(PanelsFit, AStoryShowsItsCaptionAndCardsAndNoButtons) {
  for (const Look& look : looks()) {
    const auto stage = stage_for(look);
    stage->view.story = true;
    stage->view.scene = 1;
    stage->story = &toy_story();
    stage->cards = &toy_cards();
    expect_fits(*stage, name_of(look));
    EXPECT_TRUE(box_of_window("caption").inside(stage->layout.caption));
    EXPECT_GT(box_of_window("cards").right, 0);
    EXPECT_EQ(stage->facts.reach.size(), 2U);
    EXPECT_EQ(box_of_window("timeline").right, 0) << "the screen is clean";
    EXPECT_EQ(box_of_window("side").right, 0);
  }
}

TEST(PanelsFit, AMissingGlyphWouldBeFound) {
  const auto stage = stage_for({});
  stage->notice = "\xE2\x99\x9E";  // a chess knight, in no text of ours
  stage->draw(3);
  EXPECT_GT(missing_glyphs(), 0);
}

TEST(PanelsFit, TheFontHasEveryCharacterOfTheCatalogue) {
  const ImFont& font = *atlas_of(16).Fonts[0];
  for (const auto& message : all_messages()) {
    for (const std::string_view text : {message.ja, message.en}) {
      const char* at = text.data();
      while (at < text.data() + text.size()) {
        unsigned int letter = 0;
        at += ImTextCharFromUtf8(&letter, at, text.data() + text.size());
        if (letter < U' ') continue;
        EXPECT_NE(font.FindGlyphNoFallback(static_cast<ImWchar>(letter)), nullptr)
            << text << ": U+" << fmt::format("{:04X}", letter);
      }
    }
  }
}

}  // namespace
}  // namespace engawa::testing
