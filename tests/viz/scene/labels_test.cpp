// Labels: none over another, none outside, the most important ones kept, whatever their order.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "viz/scene/scene.hpp"

namespace engawa::testing {
namespace {

const Box kPane{100, 50, 740, 530};

Label label_at(float x, float y, std::string text, float priority = 0, Align align = Align::left) {
  return {std::move(text), {x, y}, 14, align, sf::Color::White, sf::Color::Black, priority};
}

/// Labels of one to nine characters all over the pane and somewhat beyond.
std::vector<Label> crowd(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  const auto draw = [&](float from, float until) {
    return from + (until - from) * static_cast<float>(random() % 10'000) / 10'000;
  };
  std::vector<Label> labels;
  for (std::size_t k = 0; k < count; ++k) {
    std::string text = fmt::format("{}", k);
    for (std::size_t more = random() % 8; more > 0; --more) text += random() % 2 == 0 ? "新" : "w";
    auto label = label_at(draw(60, 780), draw(20, 560), text, static_cast<float>(random() % 4),
                          static_cast<Align>(random() % 3));
    label.size = draw(10, 30);
    labels.push_back(std::move(label));
  }
  return labels;
}

std::vector<std::string> texts_of(const std::vector<Label>& labels) {
  std::vector<std::string> texts;
  for (const auto& label : labels) {
    texts.push_back(fmt::format("{} {} {}", label.text, label.at.x, label.at.y));
  }
  return texts;
}

TEST(PlaceLabels, LetsNoneTouchAnotherNorLeaveThePane) {
  const std::vector<Box> taken{{300, 200, 420, 260}, {100, 50, 220, 90}};
  for (unsigned seed = 0; seed < 20; ++seed) {
    auto labels = crowd(150, seed);
    place_labels(labels, kPane, taken);
    EXPECT_GT(labels.size(), 20U);
    for (std::size_t k = 0; k < labels.size(); ++k) {
      const Box box = box_of(labels[k]);
      EXPECT_TRUE(box.inside(kPane)) << labels[k].text;
      for (const auto& other : taken) EXPECT_FALSE(box.overlaps(other)) << labels[k].text;
      for (std::size_t other = 0; other < k; ++other) {
        EXPECT_FALSE(box.overlaps(box_of(labels[other]))) << labels[k].text;
      }
    }
  }
}

TEST(PlaceLabels, GivesTheSameWhateverTheOrder) {
  const auto given = crowd(120, 7);
  auto expected = given;
  place_labels(expected, kPane);
  std::mt19937 random(3);
  for (int k = 0; k < 10; ++k) {
    auto labels = given;
    std::shuffle(labels.begin(), labels.end(), random);
    place_labels(labels, kPane);
    EXPECT_EQ(texts_of(labels), texts_of(expected));
  }
}

TEST(PlaceLabels, KeepsTheMostImportantOne) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    auto labels = crowd(200, seed);
    labels.push_back(label_at(735, 52, "武蔵新城駅", 9));
    place_labels(labels, kPane);
    ASSERT_FALSE(labels.empty());
    EXPECT_EQ(labels.front().text, "武蔵新城駅");
  }
}

TEST(PlaceLabels, PrefersTheHigherPriorityAtOnePlace) {
  const Box narrow{0, 0, 60, 20};
  std::vector<Label> labels{label_at(5, 10, "居場所", 1), label_at(5, 10, "会館", 2)};
  place_labels(labels, narrow);
  ASSERT_EQ(labels.size(), 1U);
  EXPECT_EQ(labels[0].text, "会館");
}

TEST(PlaceLabels, LeavesALoneLabelWhereItIs) {
  std::vector<Label> labels{label_at(300, 300, "会館")};
  place_labels(labels, kPane);
  ASSERT_EQ(labels.size(), 1U);
  EXPECT_EQ(labels[0].at, sf::Vector2f(300, 300));
}

TEST(PlaceLabels, TurnsALabelToTheOtherSideOfItsPoint) {
  std::vector<Label> labels{label_at(730, 300, "暮らしの保健室")};
  place_labels(labels, kPane);
  ASSERT_EQ(labels.size(), 1U);
  EXPECT_LT(box_of(labels[0]).right, 730);
  EXPECT_EQ(labels[0].at.y, 300);
}

TEST(PlaceLabels, MovesTheSecondOfTwoAtOnePlaceOnlyALittle) {
  std::vector<Label> labels{label_at(300, 300, "会館", 2), label_at(300, 300, "居場所", 1)};
  place_labels(labels, kPane);
  ASSERT_EQ(labels.size(), 2U);
  EXPECT_NE(labels[1].at, sf::Vector2f(300, 300));
  EXPECT_LT(std::abs(labels[1].at.x - 300), 80);
  EXPECT_LT(std::abs(labels[1].at.y - 300), 40);
}

TEST(PlaceLabels, LeavesOutWhatStandsOutsideIsEmptyOrTooWide) {
  std::vector<Label> labels{label_at(90, 300, "外"), label_at(300, 300, ""),
                            label_at(300, 300, std::string(300, 'w'))};
  place_labels(labels, kPane);
  EXPECT_TRUE(labels.empty());
}

TEST(PlaceLabels, IsQuickForAThousand) {
  auto labels = crowd(1000, 1);
  place_labels(labels, kPane);
  EXPECT_LT(labels.size(), 400U);  // the pane holds no more
}

}  // namespace
}  // namespace engawa::testing
