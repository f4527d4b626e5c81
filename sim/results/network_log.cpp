#include "sim/results/network_log.hpp"

#include <algorithm>
#include <stdexcept>

namespace engawa {
namespace {

void write_ties(DatasetSink& image, const std::string& folder,
                const std::vector<RecordedTie>& ties) {
  std::vector<std::uint32_t> a, b;
  std::vector<std::uint8_t> kind, strength;
  for (const auto& tie : ties) {
    a.push_back(tie.a), b.push_back(tie.b);
    kind.push_back(tie.kind), strength.push_back(tie.strength);
  }
  image.write(folder + "/a", make_column(a, {{"unit", "row of /residents"}}));
  image.write(folder + "/b", make_column(b, {{"unit", "row of /residents"}}));
  image.write(folder + "/kind", make_column(kind));
  image.write(folder + "/strength", make_column(strength, {{"unit", "1/64"}}));
}

std::uint64_t mix(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15;
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EB;
  return value ^ (value >> 31U);
}

}  // namespace

std::uint64_t digest_of_tie(const RecordedTie& tie) {
  const std::uint64_t pair = std::uint64_t{tie.a} << 32U | tie.b;
  return mix(mix(pair) + (std::uint64_t{tie.kind} << 8U | tie.strength));
}

std::vector<std::uint32_t> add_up_steps(std::vector<std::uint32_t> steps, std::uint32_t& last) {
  for (auto& step : steps) step = last += step;
  return steps;
}

std::uint64_t digest_of_ties(std::span<const RecordedTie> ties) {
  std::uint64_t sum = 0;
  for (const auto& tie : ties) sum += digest_of_tie(tie);
  return sum;
}

void NetworkLog::add(Known& tie, std::uint32_t week) {
  tie.number = count_++;
  digest_ += digest_of_tie(tie.tie);
  if (!started_) {
    first_.push_back(tie.tie);
    return;
  }
  added_week_.push_back(week);
  added_.push_back(tie.tie);
}

void NetworkLog::remove(const Known& tie, std::uint32_t week) {
  digest_ -= digest_of_tie(tie.tie);
  removed_week_.push_back(week);
  removed_.push_back(tie.number);
}

void NetworkLog::change(const Known& from, const RecordedTie& to) {
  digest_ += digest_of_tie(to) - digest_of_tie(from.tie);
  const auto kind = static_cast<std::uint8_t>(to.kind - from.tie.kind),
             strength = static_cast<std::uint8_t>(to.strength - from.tie.strength);
  changed_.push_back(std::uint64_t{from.number} << 16U | std::uint64_t{kind} << 8U | strength);
}

/// Changes of a week by the number of their tie: steps from one to the next are small, and so is
/// the file.
void NetworkLog::add_steps(std::uint32_t week) {
  std::ranges::sort(changed_);
  for (const std::uint64_t change : changed_) {
    const auto number = static_cast<std::uint32_t>(change >> 16U);
    tie_step_.push_back(number - last_changed_);
    kind_step_.push_back(static_cast<std::uint8_t>(change >> 8U));
    strength_step_.push_back(static_cast<std::uint8_t>(change));
    last_changed_ = number;
  }
  changed_week_.resize(changed_week_.size() + changed_.size(), week);
  changed_.clear();
}

/// That of all ties is that of the changes: no change was missed.
void NetworkLog::require_digest() const {
  std::uint64_t sum = 0;
  for (const auto& known : known_) sum += digest_of_tie(known.tie);
  if (sum != digest_) throw std::logic_error("a change of the network was not recorded");
}

void NetworkLog::add_week(const World& world, const PeopleLog& people, int study_week) {
  const Ties& ties = world.ties;
  const auto week = static_cast<std::uint32_t>(study_week);
  next_.clear();
  next_.reserve(ties.size());
  auto old = known_.begin();
  for (const TieId id : ties_in_order(ties)) {
    const ResidentId a = ties.a[id], b = ties.b[id];
    Known now{std::uint64_t{a.value} << 32U | b.value,
              0,
              {people.number_of(a), people.number_of(b), static_cast<std::uint8_t>(ties.kind[id]),
               strength_step(ties.strength[id])}};
    for (; old != known_.end() && old->rows < now.rows; ++old) remove(*old, week);
    const bool same_rows = old != known_.end() && old->rows == now.rows;
    if (same_rows && old->tie.a == now.tie.a && old->tie.b == now.tie.b) {
      now.number = old->number;
      if (old->tie != now.tie) change(*old, now.tie);
      ++old;
    } else {
      if (same_rows) remove(*old++, week);  // the same rows, but other people
      add(now, week);
    }
    next_.push_back(now);
  }
  for (; old != known_.end(); ++old) remove(*old, week);
  known_.swap(next_);
  add_steps(week);
  started_ = true;
  if (counts_people(study_week)) require_digest();
  digests_.push_back(digest_);
}

void NetworkLog::write_first(DatasetSink& image) const {
  write_ties(image, "/network/first", first_);
}

void NetworkLog::flush_digests(DatasetSink& image) {
  image.write("/network/digest", make_column(digests_));
  digests_.clear();
}

void NetworkLog::flush(DatasetSink& image) {
  flush_digests(image);
  write_ties(image, "/network/added", added_);
  image.write("/network/added/week", make_column(added_week_));
  image.write("/network/removed/tie", make_column(removed_));
  image.write("/network/removed/week", make_column(removed_week_));
  image.write("/network/changed/week", make_column(changed_week_));
  image.write("/network/changed/tie_step",
              make_column(tie_step_, {{"unit", "ties since the row before"}}));
  image.write("/network/changed/kind_step", make_column(kind_step_, {{"unit", "modulo 256"}}));
  image.write("/network/changed/strength_step",
              make_column(strength_step_, {{"unit", "1/64, modulo 256"}}));
  added_week_.clear(), added_.clear(), removed_week_.clear(), removed_.clear();
  changed_week_.clear(), tie_step_.clear(), kind_step_.clear(), strength_step_.clear();
}

}  // namespace engawa
