#include "sim/results/network_log.hpp"

#include <algorithm>

#include "sim/text/error.hpp"

namespace engawa {
namespace {

void write_ties(Hdf5Image& image, const std::string& folder, const std::vector<RecordedTie>& ties,
                bool with_people) {
  std::vector<std::uint32_t> a, b;
  std::vector<std::uint8_t> kind, strength;
  for (const auto& tie : ties) {
    a.push_back(tie.a), b.push_back(tie.b);
    kind.push_back(tie.kind), strength.push_back(tie.strength);
  }
  if (with_people) {
    image.write(folder + "/a", make_column(a, {{"unit", "row of /residents"}}));
    image.write(folder + "/b", make_column(b, {{"unit", "row of /residents"}}));
  }
  image.write(folder + "/kind", make_column(kind));
  image.write(folder + "/strength", make_column(strength, {{"unit", "1/64"}}));
}

std::vector<RecordedTie> read_ties(const Hdf5File& file, const std::string& folder,
                                   bool with_people) {
  const auto kind = file.column<std::uint8_t>(folder + "/kind");
  const auto strength = file.values<std::uint8_t>(folder + "/strength", {kind.size()});
  std::vector<RecordedTie> ties(kind.size());
  for (std::size_t k = 0; k < ties.size(); ++k) ties[k] = {0, 0, kind[k], strength[k]};
  if (with_people) {
    const auto a = file.values<std::uint32_t>(folder + "/a", {kind.size()});
    const auto b = file.values<std::uint32_t>(folder + "/b", {kind.size()});
    for (std::size_t k = 0; k < ties.size(); ++k) ties[k].a = a[k], ties[k].b = b[k];
  }
  return ties;
}

/// The ties alive, with people for rows, in the order of the world's.
std::vector<RecordedTie> ties_of(const World& world, const PeopleLog& people) {
  const Ties& ties = world.ties;
  std::vector<RecordedTie> out;
  out.reserve(ties.size());
  for (const TieId id : ties_in_order(ties)) {
    out.push_back({people.number_of(ties.a[id]), people.number_of(ties.b[id]),
                   static_cast<std::uint8_t>(ties.kind[id]), strength_step(ties.strength[id])});
  }
  return out;
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

std::uint64_t digest_of_ties(std::span<const RecordedTie> ties) {
  std::uint64_t sum = 0;
  for (const auto& tie : ties) sum += digest_of_tie(tie);
  return sum;
}

void NetworkLog::add_week(const World& world, const PeopleLog& people, int study_week) {
  const Ties& ties = world.ties;
  const auto alive = ties_of(world, people);
  digests_.push_back(digest_of_ties(alive));
  const auto week = static_cast<std::uint32_t>(study_week);
  next_.clear();
  auto old = known_.begin();
  const auto remove = [&](const Known& gone) {
    removed_week_.push_back(week);
    removed_.push_back(gone.number);
  };
  const auto order = ties_in_order(ties);
  for (std::size_t k = 0; k < order.size(); ++k) {
    const TieId id = order[k];
    Known now{std::uint64_t{ties.a[id].value} << 32U | ties.b[id].value, 0, alive[k]};
    for (; old != known_.end() && old->rows < now.rows; ++old) remove(*old);
    const bool same_rows = old != known_.end() && old->rows == now.rows;
    if (same_rows && old->tie.a == now.tie.a && old->tie.b == now.tie.b) {
      now.number = old->number;
      if (old->tie != now.tie) {
        changed_week_.push_back(week);
        changed_number_.push_back(now.number);
        changed_.push_back(now.tie);
      }
      ++old;
    } else {
      if (same_rows) remove(*old++);  // the same rows, but other people
      now.number = count_++;
      if (started_) {
        added_week_.push_back(week);
        added_.push_back(now.tie);
      } else {
        first_.push_back(now.tie);
      }
    }
    next_.push_back(now);
  }
  for (; old != known_.end(); ++old) remove(*old);
  known_.swap(next_);
  started_ = true;
}

void NetworkLog::write_first(Hdf5Image& image) const {
  write_ties(image, "/network/first", first_, true);
}

void NetworkLog::flush_digests(Hdf5Image& image) {
  image.write("/network/digest", make_column(digests_));
  digests_.clear();
}

void NetworkLog::flush(Hdf5Image& image) {
  flush_digests(image);
  write_ties(image, "/network/added", added_, true);
  image.write("/network/added/week", make_column(added_week_));
  image.write("/network/removed/tie", make_column(removed_));
  image.write("/network/removed/week", make_column(removed_week_));
  write_ties(image, "/network/changed", changed_, false);
  image.write("/network/changed/tie", make_column(changed_number_));
  image.write("/network/changed/week", make_column(changed_week_));
  added_week_.clear(), added_.clear(), removed_week_.clear(), removed_.clear();
  changed_week_.clear(), changed_.clear(), changed_number_.clear();
}

std::vector<DatedTie> read_dated_network(const std::filesystem::path& run_file, int study_week) {
  const Hdf5File file(run_file);
  const std::uint64_t weeks = file.column<std::uint32_t>("/calendar/week").size();
  if (!file.has("/network/first/kind")) {
    throw InputError({run_file.string()}, {"results.no_network", {}}, {},
                     {"results.record_seeds", {}});
  }
  if (study_week < -1 || study_week >= static_cast<int>(weeks)) {
    throw InputError({run_file.string()}, {"results.no_such_week", {std::to_string(study_week)}},
                     {"results.weeks_are", {std::to_string(int(weeks) - 1)}});
  }
  auto ties = read_ties(file, "/network/first", true);
  const auto added = read_ties(file, "/network/added", true);
  const auto added_week = file.values<std::uint32_t>("/network/added/week", {added.size()});
  ties.insert(ties.end(), added.begin(), added.end());
  std::vector<std::uint8_t> alive(ties.size(), 0);
  const std::size_t first = ties.size() - added.size();
  const auto until = [&](std::uint32_t week) { return std::int64_t{week} <= study_week; };
  for (std::size_t k = 0; k < ties.size(); ++k)
    alive[k] = k < first || until(added_week[k - first]);
  const auto removed = file.column<std::uint32_t>("/network/removed/tie");
  const auto removed_week = file.values<std::uint32_t>("/network/removed/week", {removed.size()});
  for (std::size_t k = 0; k < removed.size(); ++k) {
    if (removed[k] >= ties.size()) file.refuse("/network/removed/tie");
    if (until(removed_week[k])) alive[removed[k]] = 0;
  }
  const auto changed = read_ties(file, "/network/changed", false);
  const auto tie = file.values<std::uint32_t>("/network/changed/tie", {changed.size()});
  const auto week = file.values<std::uint32_t>("/network/changed/week", {changed.size()});
  for (std::size_t k = 0; k < changed.size(); ++k) {  // in the order of weeks
    if (tie[k] >= ties.size()) file.refuse("/network/changed/tie");
    if (!until(week[k])) continue;
    ties[tie[k]].kind = changed[k].kind;
    ties[tie[k]].strength = changed[k].strength;
  }
  std::vector<DatedTie> out;
  for (std::size_t k = 0; k < ties.size(); ++k) {
    if (alive[k] != 0)
      out.push_back({ties[k], k < first ? -1 : static_cast<int>(added_week[k - first])});
  }
  return out;
}

std::vector<RecordedTie> read_network(const std::filesystem::path& run_file, int study_week) {
  std::vector<RecordedTie> out;
  for (const auto& dated : read_dated_network(run_file, study_week)) out.push_back(dated.tie);
  return out;
}

}  // namespace engawa
