// What every hub is, its weekly series, and its money month by month and post by post.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "sim/core/archive.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/state/world.hpp"

namespace engawa {

class HubLog {
 public:
  void add_week(const World& world, int study_week);
  void flush(DatasetSink& image);

  /// All that is kept, for a checkpoint.
  template <class Self, class Archive>
  static void pass(Self& self, Archive& archive) {
    auto& [described, count, weeks, months, month_week, names, kind_names, titles_ja, titles_en,
           kinds, areas, x10, y10, open_from, parents, project_needs] = self;
    archive(described, count, weeks, months, month_week, names, kind_names, titles_ja, titles_en,
            kinds, areas, x10, y10, open_from, parents, project_needs);
  }

 private:
  struct Week {
    std::vector<std::uint32_t> visits, turned_away, cases, open_mask, places;
    std::vector<std::uint8_t> open_slots;
    std::vector<float> staff_hours, volunteer_hours, asked_hours, know_how;
    std::vector<std::int64_t> reserve, income, spending;
    std::vector<std::uint16_t> x10, y10;

    template <class Self, class Archive>
    static void pass(Self& self, Archive& archive) {
      auto& [visits, turned_away, cases, open_mask, places, open_slots, staff_hours,
             volunteer_hours, asked_hours, know_how, reserve, income, spending, x10, y10] = self;
      archive(visits, turned_away, cases, open_mask, places, open_slots, staff_hours,
              volunteer_hours, asked_hours, know_how, reserve, income, spending, x10, y10);
    }
  };
  struct Month {
    std::array<std::vector<std::int64_t>, kCosts> costs;
    std::array<std::vector<std::int64_t>, kIncomes> incomes;
    std::vector<std::uint32_t> outside;  ///< supporters outside the town

    template <class Self, class Archive>
    static void pass(Self& self, Archive& archive) {
      auto& [costs, incomes, outside] = self;
      for (auto& post : costs) archive(post);
      for (auto& post : incomes) archive(post);
      archive(outside);
    }
  };
  void describe(const World& world, const Hub& hub);
  void add_month(const World& world, int study_week);
  void flush_descriptions(DatasetSink& image);
  void flush_weeks(DatasetSink& image, std::size_t width);
  void flush_months(DatasetSink& image, std::size_t width);

  std::size_t described_ = 0;  ///< hubs described so far
  std::size_t count_ = 0;
  std::vector<Week> weeks_;
  std::vector<Month> months_;
  std::vector<std::int32_t> month_week_;
  std::vector<std::string> names_, kind_names_, titles_ja_, titles_en_;
  std::vector<std::uint32_t> kinds_, areas_;
  std::vector<std::uint16_t> x10_, y10_;
  std::vector<std::int32_t> open_from_, parents_;
  std::vector<std::uint8_t> project_needs_;
};

/// Last words of the names of the posts, in the order of Cost and Income.
inline constexpr std::array<const char*, kCosts> kCostNames{"wages", "rent", "programme",
                                                            "overhead", "campaign"};
inline constexpr std::array<const char*, kIncomes> kIncomeNames{
    "fees",   "membership", "business",     "gifts_inside", "gifts_outside",
    "grants", "contract",   "crowdfunding", "bearer"};

}  // namespace engawa
