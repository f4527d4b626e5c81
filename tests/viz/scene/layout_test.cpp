// The screen at every size and text scale: nothing overlaps, nothing sticks out, the map keeps
// room.
#include "viz/scene/layout.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace engawa::testing {
namespace {

struct NamedBox {
  std::string name;
  Box box;
};

bool is_empty(const Box& box) {
  return box.right <= box.left || box.bottom <= box.top;
}
float width_of(const Box& box) {
  return box.right - box.left;
}
float height_of(const Box& box) {
  return box.bottom - box.top;
}

std::vector<NamedBox> boxes_of(const Layout& layout) {
  std::vector<NamedBox> boxes{{"top", layout.top},
                              {"timeline", layout.timeline},
                              {"side", layout.side},
                              {"caption", layout.caption}};
  for (const auto& pane : layout.panes) {
    boxes.push_back({"title", pane.title});
    boxes.push_back({"map", pane.map});
    boxes.push_back({"numbers", pane.numbers});
  }
  return boxes;
}

/// What is wrong with a layout; empty if nothing is.
std::string faults_of(const Layout& layout, float width, float height) {
  std::string faults;
  const auto boxes = boxes_of(layout);
  for (std::size_t k = 0; k < boxes.size(); ++k) {
    const Box& box = boxes[k].box;
    if (box.right < box.left || box.bottom < box.top) faults += boxes[k].name + " is negative; ";
    if (!box.inside({0, 0, width, height})) faults += boxes[k].name + " sticks out; ";
    for (std::size_t other = 0; other < k; ++other) {
      if (is_empty(box) || is_empty(boxes[other].box)) continue;
      if (box.overlaps(boxes[other].box)) {
        faults += boxes[k].name + " overlaps " + boxes[other].name + "; ";
      }
    }
  }
  return faults;
}

struct Case {
  float width, height;
  bool paired;
  ViewState view;
};

template <class Check>
void for_each_case(Check&& check) {
  for (const float width : {1024.F, 1280.F, 1366.F, 1920.F, 2560.5F, 3840.F}) {
    for (const float height : {640.F, 720.F, 767.3F, 1080.F, 1440.F, 2160.F}) {
      for (const float scale : {.75F, 1.F, 1.3F, 1.75F, 2.5F}) {
        for (int bits = 0; bits < 48; ++bits) {
          Case one{width, height, (bits & 1) != 0, {}};
          one.view.text_scale = scale;
          one.view.story = (bits & 2) != 0;
          one.view.side_panel = (bits & 4) != 0;
          one.view.charts = (bits & 8) != 0;
          one.view.panes = static_cast<Panes>(bits / 16);
          check(one, layout_of(one.view, one.paired, width, height));
        }
      }
    }
  }
}

std::string text_of(const Case& one) {
  return fmt::format("{} x {} scale {} story {} side {} charts {} panes {} paired {}", one.width,
                     one.height, one.view.text_scale, one.view.story, one.view.side_panel,
                     one.view.charts, static_cast<int>(one.view.panes), one.paired);
}

TEST(Layout, NeverOverlapsNorSticksOut) {
  for_each_case([](const Case& one, const Layout& layout) {
    EXPECT_EQ(faults_of(layout, one.width, one.height), "") << text_of(one);
  });
}

TEST(LayoutTest, FindsBoxesThatOverlapOrStickOut) {
  Layout layout = layout_of({}, true, 1280, 720);
  layout.side.left -= 3;
  EXPECT_NE(faults_of(layout, 1280, 720), "");
  layout = layout_of({}, true, 1280, 720);
  EXPECT_NE(faults_of(layout, 1279, 720), "");
}

TEST(Layout, KeepsRoomForTheMapAndForText) {
  for_each_case([](const Case& one, const Layout& layout) {
    EXPECT_GE(layout.em, 12) << text_of(one);
    for (const auto& pane : layout.panes) {
      if (!pane.shown) continue;
      EXPECT_GE(height_of(pane.map), one.height * .3F) << text_of(one);
      EXPECT_GE(width_of(pane.map), one.width * .32F) << text_of(one);
      EXPECT_GE(height_of(pane.title), 1.5F * layout.em) << text_of(one);
      if (one.view.story) continue;
      const float least = pane.number_columns == 4 ? 5.9F : 6.9F;
      EXPECT_GE(height_of(pane.numbers), least * layout.em) << text_of(one);
      EXPECT_GE(height_of(layout.timeline), 4 * layout.em) << text_of(one);
    }
  });
}

TEST(Layout, ShowsBothPanesEquallyLargeOrOneAlone) {
  for_each_case([](const Case& one, const Layout& layout) {
    const bool both = one.paired && one.view.panes == Panes::both;
    const bool baseline = one.paired && one.view.panes != Panes::variant;
    EXPECT_EQ(layout.panes[0].shown, baseline) << text_of(one);
    EXPECT_EQ(layout.panes[1].shown, both || !baseline) << text_of(one);
    if (!both) return;
    EXPECT_EQ(width_of(layout.panes[0].map), width_of(layout.panes[1].map)) << text_of(one);
    EXPECT_EQ(height_of(layout.panes[0].map), height_of(layout.panes[1].map)) << text_of(one);
    EXPECT_EQ(layout.panes[0].map.top, layout.panes[1].map.top) << text_of(one);
  });
}

TEST(Layout, StacksTitleMapAndNumbersWithoutGaps) {
  for_each_case([](const Case& one, const Layout& layout) {
    for (const auto& pane : layout.panes) {
      if (!pane.shown) continue;
      EXPECT_EQ(pane.title.bottom, pane.map.top);
      EXPECT_EQ(pane.title.left, pane.map.left);
      EXPECT_EQ(pane.title.right, pane.map.right);
      EXPECT_EQ(is_empty(pane.numbers), one.view.story);
      if (one.view.story) continue;
      EXPECT_EQ(pane.map.bottom, pane.numbers.top);
    }
  });
}

TEST(Layout, IsTheOneThatWasDrawnFor1280By720) {
  const Layout layout = layout_of({}, true, 1280, 720);
  EXPECT_EQ(layout.em, 16);
  EXPECT_EQ(width_of(layout.side), 304);
  EXPECT_EQ(height_of(layout.top), 41);
  EXPECT_EQ(height_of(layout.timeline), 160);
  EXPECT_EQ(width_of(layout.panes[0].map), 487);
  EXPECT_GE(height_of(layout.panes[0].map), 350);
  EXPECT_TRUE(is_empty(layout.caption));
}

TEST(Layout, OfAStoryIsCleanAndBig) {
  ViewState view;
  view.story = true;
  const Layout layout = layout_of(view, true, 1280, 720);
  EXPECT_FLOAT_EQ(layout.em, 25.6F);
  EXPECT_TRUE(is_empty(layout.top));
  EXPECT_TRUE(is_empty(layout.side));
  EXPECT_EQ(layout.timeline.bottom, 720);
  EXPECT_LE(height_of(layout.timeline), 11);
  EXPECT_EQ(height_of(layout.caption), 140);
  EXPECT_GT(height_of(layout.panes[0].title),
            height_of(layout_of({}, true, 1280, 720).panes[0].title));
}

TEST(Layout, PutsNumbersIntoTwoRowsWhereTheyAreNarrow) {
  EXPECT_EQ(layout_of({}, true, 1280, 720).panes[1].number_columns, 2);
  EXPECT_EQ(layout_of({}, true, 1920, 1080).panes[1].number_columns, 4);
  EXPECT_EQ(layout_of({}, false, 1280, 720).panes[1].number_columns, 4);
}

TEST(Layout, GivesUpTheChartsWhereTextIsTooLargeForThem) {
  ViewState view, without;
  view.text_scale = without.text_scale = 1.6F;
  without.charts = false;
  const auto height = [&](const ViewState& one) {
    return height_of(layout_of(one, true, 1280, 720).timeline);
  };
  EXPECT_EQ(height(view), height(without));
  view.text_scale = without.text_scale = 1.2F;
  EXPECT_GT(height(view), height(without));
}

TEST(Layout, GrowsWithTheTextScale) {
  ViewState small, large;
  large.text_scale = 1.5F;
  const Layout one = layout_of(small, true, 1920, 1080), other = layout_of(large, true, 1920, 1080);
  EXPECT_FLOAT_EQ(other.em, 1.5F * one.em);
  EXPECT_GT(height_of(other.top), height_of(one.top));
  EXPECT_GT(width_of(other.side), width_of(one.side));
}

TEST(Layout, StandsScreensThatAreNoScreens) {
  for (const float size : {0.F, -5.F, 1.F, 30.F}) {
    for (const bool story : {false, true}) {
      ViewState view;
      view.story = story;
      const float screen = std::max(0.F, size);
      EXPECT_EQ(faults_of(layout_of(view, true, size, size), screen, screen), "");
    }
  }
}

}  // namespace
}  // namespace engawa::testing
