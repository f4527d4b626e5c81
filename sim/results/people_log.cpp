#include "sim/results/people_log.hpp"

namespace engawa {

void PeopleLog::update(const World& world, int study_week) {
  const Residents& r = world.residents;
  by_row_.resize(r.size(), kNobody);
  life_of_row_.resize(r.size(), 0);
  const auto leave = [&](std::size_t row) {
    left_.push_back(by_row_[row]);
    left_week_.push_back(study_week);
    by_row_[row] = kNobody;
  };
  for (std::size_t row = 0; row < r.size(); ++row) {
    const ResidentId who(row);
    const bool present = r.has(who, kPresent);
    const bool same = present && by_row_[row] != kNobody && life_of_row_[row] == r.life[who];
    if (same) continue;
    if (by_row_[row] != kNobody) leave(row);
    if (!present) continue;
    life_of_row_[row] = r.life[who];
    by_row_[row] = count_;
    by_life_.insert_or_assign(r.life[who], count_++);
    life_.push_back(r.life[who]);
    birth_week_.push_back(r.birth_week[who] - world.study_start);
    entered_.push_back(study_week);
    female_.push_back(r.has(who, kFemale) ? 1 : 0);
    area_.push_back(r.area[who].value);
  }
}

std::uint32_t PeopleLog::number_of_life(std::uint64_t life) const {
  const auto found = by_life_.find(life);
  return found == by_life_.end() ? kNobody : found->second;
}

void PeopleLog::take_snapshot(const World& world, int study_week) {
  snapshot_week_.push_back(study_week);
  panel_.add(world, by_row_, count_);
}

void PeopleLog::flush(DatasetSink& image) {
  image.write("/residents/life", make_column(life_));
  image.write("/residents/birth_week", make_column(birth_week_, {{"unit", "study week"}}));
  image.write("/residents/entered_week", make_column(entered_, {{"unit", "study week"}}));
  image.write("/residents/female", make_column(female_));
  image.write("/residents/area", make_column(area_));
  image.write("/residents/left/person", make_column(left_));
  image.write("/residents/left/week", make_column(left_week_, {{"unit", "study week"}}));
  image.write("/calendar/snapshot_week", make_column(snapshot_week_));
  panel_.flush(image, count_);
  life_.clear(), birth_week_.clear(), entered_.clear(), female_.clear(), area_.clear();
  left_.clear(), left_week_.clear(), snapshot_week_.clear();
}

}  // namespace engawa
