#include "viz/playback/case_source.hpp"

#include <algorithm>

#include "sim/text/error.hpp"
#include "viz/playback/run_header.hpp"

namespace engawa {
namespace {

namespace fs = std::filesystem;
constexpr auto kBetweenLooks = std::chrono::seconds(1);

}  // namespace

std::vector<fs::path> closed_segments(const fs::path& partial) {
  std::vector<fs::path> segments;
  std::error_code error;
  for (fs::directory_iterator entry(partial, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (name.starts_with("weeks-") && name.ends_with(".h5")) segments.push_back(entry->path());
  }
  std::ranges::sort(segments);
  return segments;
}

CaseSource::CaseSource(std::shared_ptr<ReaderProcess> reader, CasePlace place)
    : reader_(std::move(reader)), place_(std::move(place)) {
  if (place_.is_finished) {
    read_finished();
  } else {
    read_segments(closed_segments(place_.partial));
  }
  last_look_ = std::chrono::steady_clock::now();
}

void CaseSource::read_finished() {
  CaseColumns columns;
  columns.recording.header = run_header(*reader_, place_.finished, kRunFormat);
  const RemoteColumns file(*reader_, place_.finished);
  read_start(file, columns);
  read_weeks(file, columns);
  read_digests(file, columns);
  file.require(columns.recording.weeks == columns.recording.header.weeks, "/calendar/week");
  finish_columns(file, columns);
  files_.assign(1, file);
  snapshots_.clear();
  for (std::size_t row = 0; row < columns.recording.snapshot_weeks.size(); ++row)
    snapshots_.push_back({0, row});
  columns_ = std::move(columns);
  place_.is_finished = true;
}

void CaseSource::read_segments(const std::vector<fs::path>& segments) {
  CaseColumns columns;
  const fs::path start = place_.partial / "start.h5";
  columns.recording.header = run_header(*reader_, start, kSegmentFormat);
  columns.recording.finished = false;
  const RemoteColumns first(*reader_, start);
  read_start(first, columns);
  read_digests(first, columns);
  std::vector<RemoteColumns> files;
  std::vector<SnapshotPlace> snapshots;
  for (const auto& segment : segments) {
    const RemoteColumns& file = files.emplace_back(*reader_, segment);
    const std::size_t before = columns.recording.snapshot_weeks.size();
    read_weeks(file, columns);
    read_digests(file, columns);
    for (std::size_t k = before; k < columns.recording.snapshot_weeks.size(); ++k)
      snapshots.push_back({files.size() - 1, k - before});
  }
  finish_columns(first, columns);
  columns_ = std::move(columns), files_ = std::move(files), snapshots_ = std::move(snapshots);
}

bool CaseSource::poll() {
  const auto now = std::chrono::steady_clock::now();
  if (place_.is_finished || now - last_look_ < kBetweenLooks) return false;
  last_look_ = now;
  try {
    std::error_code error;
    if (fs::is_regular_file(place_.finished, error)) {
      read_finished();
      return true;
    }
    const auto segments = closed_segments(place_.partial);
    if (segments.size() <= files_.size()) return false;
    read_segments(segments);
    return true;
  } catch (const InputError&) {
    return false;  // the folder may have gone between two looks
  }
}

std::size_t CaseSource::known_by(int week) const {
  const auto& entered = columns_.recording.people.entered_week;
  return static_cast<std::size_t>(std::ranges::upper_bound(entered, week) - entered.begin());
}

CaseSource::PanelPlace CaseSource::panel_place(std::size_t snapshot) {
  const SnapshotPlace at = snapshots_.at(snapshot);
  std::error_code error;
  // the case has just ended: segments give way to the file before poll() has seen it
  if (!place_.is_finished && fs::is_regular_file(place_.finished, error))
    return {RemoteColumns(*reader_, place_.finished), snapshot};
  return {files_[at.file], at.row};
}

PanelRow CaseSource::read_panel(std::size_t snapshot) {
  const auto [file, row_in_file] = panel_place(snapshot);
  PanelRow row;
  row.week = columns_.recording.snapshot_weeks[snapshot];
  const std::size_t size = known_by(row.week);
  const std::string folder = "/residents/panel/";
  const auto read = [&, &file = file, row_in_file = row_in_file]<class T>(std::vector<T>& into,
                                                                          const char* name) {
    into = file.row<T>(folder + name, row_in_file, size);
  };
  const auto read_or = [&, &file = file, row_in_file = row_in_file]<class T>(
                           std::vector<T>& into, const char* name, T otherwise) {
    if (file.has(folder + name)) {
      into = file.row<T>(folder + name, row_in_file, size);
    } else {
      into.assign(size, otherwise);
    }
  };
  read(row.loneliness, "loneliness"), read(row.meetings, "meetings");
  read(row.role, "role"), read(row.volunteer, "volunteer");
  read_or(row.isolated, "isolated", kNoByte), read_or(row.home_size, "home_size", kNoByte);
  read_or(row.work, "work", kNoByte);
  read(row.x10, "x10"), read(row.y10, "y10"), read(row.visits, "visits");
  read_or(row.regular_hub, "regular_hub", kNoHub);
  read(row.flags, "flags");
  for (const auto hub : row.regular_hub)
    file.require(hub == kNoHub || hub < columns_.recording.hubs.size(), folder + "regular_hub");
  return row;
}

PanelDetail CaseSource::read_detail(std::size_t snapshot) {
  const auto [file, row_in_file] = panel_place(snapshot);
  PanelDetail detail;
  detail.week = columns_.recording.snapshot_weeks[snapshot];
  const std::size_t size = known_by(detail.week);
  const std::string folder = "/residents/panel/";
  const auto read = [&, &file = file, row_in_file = row_in_file]<class T>(std::vector<T>& into,
                                                                          const char* name) {
    if (file.has(folder + name)) into = file.row<T>(folder + name, row_in_file, size);
  };
  read(detail.household, "household"), read(detail.free_slots, "free_slots");
  read(detail.capabilities, "capabilities");
  read(detail.capabilities_known, "capabilities_known");
  read(detail.needs_open, "needs_open");
  return detail;
}

}  // namespace engawa
