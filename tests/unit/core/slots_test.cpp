#include "sim/core/slots.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace engawa {
namespace {

TEST(Slots, CoverTheWeekOnce) {
  EXPECT_EQ(kMornings | kAfternoons | kEvenings, kAllSlots);
  EXPECT_EQ(kMornings & kAfternoons, 0U);
  EXPECT_EQ(kAfternoons & kEvenings, 0U);
  EXPECT_EQ(kWeekdays | kWeekend, kAllSlots);
  EXPECT_EQ(slot_count(kWeekend), 6);
}

TEST(Slots, HoursOfAMaskAreTheSumOfItsSlots) {
  EXPECT_EQ(hours_in(kAllSlots), 7 * 12.5);
  EXPECT_EQ(hours_in(slot_bit(0)), 3.5);
  EXPECT_EQ(slot_hours(4), 5.0);
  EXPECT_EQ(slot_hours(5), 4.0);
}

TEST(Slots, AreVisitedInOrder) {
  std::vector<int> visited;
  for_each_slot(slot_bit(20) | slot_bit(3) | slot_bit(5),
                [&](int slot) { visited.push_back(slot); });
  EXPECT_EQ(visited, (std::vector<int>{3, 5, 20}));
}

TEST(ParseSlots, ReadsDaysPartsAndBoth) {
  EXPECT_EQ(parse_slots("tue evening"), slot_bit(5));
  EXPECT_EQ(parse_slots("weekday mornings"), kMornings & kWeekdays);
  EXPECT_EQ(parse_slots("sat"), SlotMask{7} << 15U);
  EXPECT_EQ(parse_slots("weekdays"), kWeekdays);
  EXPECT_EQ(parse_slots("every evening"), kEvenings);
  EXPECT_EQ(parse_slots("weekend afternoon"), kWeekend & kAfternoons);
}

TEST(ParseSlots, ReadsBackEveryName) {
  for (int slot = 0; slot < kSlots; ++slot) {
    EXPECT_EQ(parse_slots(slot_name(slot)), slot_bit(slot)) << slot_name(slot);
  }
}

TEST(ParseSlots, RefusesWhatItDoesNotUnderstand) {
  for (const char* text :
       {"", " ", "evening tue", "tues", "tue  evening", "tue evenin", "Tue evening", "tue evening ",
        "tue night", "火曜 夜", "tue eveningss"}) {
    EXPECT_EQ(parse_slots(text), std::nullopt) << '"' << text << '"';
  }
}

}  // namespace
}  // namespace engawa
