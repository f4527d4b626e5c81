// The network of any week, from the first ties and what changed.
#include "sim/results/network_log.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {

std::vector<RecordedTie> read_ties(const Hdf5File& file, const std::string& folder) {
  const auto kind = file.column<std::uint8_t>(folder + "/kind");
  const auto strength = file.values<std::uint8_t>(folder + "/strength", {kind.size()});
  const auto a = file.values<std::uint32_t>(folder + "/a", {kind.size()});
  const auto b = file.values<std::uint32_t>(folder + "/b", {kind.size()});
  std::vector<RecordedTie> ties(kind.size());
  for (std::size_t k = 0; k < ties.size(); ++k) ties[k] = {a[k], b[k], kind[k], strength[k]};
  return ties;
}

/// Brings the ties to the end of a study week.
void apply_changes(const Hdf5File& file, int study_week, std::vector<RecordedTie>& ties) {
  const std::string at = "/network/changed/";
  const auto week = file.column<std::uint32_t>(at + "week");
  // files of format version 1 say what a tie is from now on, later ones by how much it changes
  const bool steps = !file.has(at + "tie");
  const std::string ending = steps ? "_step" : "";
  auto tie = file.values<std::uint32_t>(at + "tie" + ending, {week.size()});
  const auto kind = file.values<std::uint8_t>(at + "kind" + ending, {week.size()});
  const auto strength = file.values<std::uint8_t>(at + "strength" + ending, {week.size()});
  std::uint32_t last = 0;
  if (steps) tie = add_up_steps(std::move(tie), last);
  for (std::size_t k = 0; k < tie.size(); ++k) {  // in the order of weeks
    if (tie[k] >= ties.size()) file.refuse(at + "tie" + ending);
    if (std::int64_t{week[k]} > study_week) continue;
    RecordedTie& now = ties[tie[k]];
    now.kind = static_cast<std::uint8_t>((steps ? now.kind : 0) + kind[k]);
    now.strength = static_cast<std::uint8_t>((steps ? now.strength : 0) + strength[k]);
  }
}

}  // namespace

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
  auto ties = read_ties(file, "/network/first");
  const auto added = read_ties(file, "/network/added");
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
  apply_changes(file, study_week, ties);
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
