#include "sim/results/case_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "sim/results/legends.hpp"

namespace engawa {
namespace {
constexpr int kSegmentWeeks = 52;

/// The bytes of a file. The library's lock is held here, and not while chunks are packed for the
/// whole file or the disk is waited for.
std::vector<std::byte> image_of(std::span<const NamedDataset> rows, Packing packing,
                                const std::function<void(Hdf5Image&)>& begin) {
  Hdf5Image image(packing);
  begin(image);
  for (const auto& [path, data] : rows) image.put(path, data);
  return image.close();
}

bool takes_snapshot(const CaseInfo& info, int study_week) {
  const bool due = (study_week + 1) % std::max(info.snapshot_every, 1) == 0;
  return info.record_all && (due || study_week + 1 == info.weeks);
}
}  // namespace

WeekCopyNeeds needs_of(const CaseInfo& info, int study_week) {
  const bool last = study_week + 1 == info.weeks;
  return {last || counts_people(study_week) || takes_snapshot(info, study_week) ||
              takes_cohort(study_week),
          info.record_all};
}

CaseLog::CaseLog(Started, CaseInfo info, const World& world, std::filesystem::path run_file)
    : info_(std::move(info)),
      files_(std::move(run_file)),
      times_{utc_now(), "", ""},
      measures_(world),
      cohort_(world) {}

CaseLog::CaseLog(CaseInfo info, const World& at_start, std::filesystem::path run_file)
    : CaseLog(Started(), std::move(info), at_start, std::move(run_file)) {
  files_.begin();
  if (info_.record_all) {
    people_.update(at_start, -1);
    people_.take_snapshot(at_start, -1);
    network_.add_week(at_start, people_, -1);
  }
  DatasetList rows;
  cohort_.flush(rows);
  if (info_.record_all) network_.flush_digests(rows);
  const auto bytes = image_of(rows.all, Packing::small, [&](Hdf5Image& image) {
    write_root(image, info_, kSegmentFormat, times_);
    write_once(image, at_start);
  });
  files_.add_start(bytes, std::move(rows.all));
}

CaseLog::CaseLog(CaseInfo info, const World& now, std::filesystem::path run_file,
                 StateReader& archive)
    : CaseLog(Started(), std::move(info), now, std::move(run_file)) {
  pass_weeks(*this, archive);
  CaseFile::pass(files_, archive);
  files_.read_parts();
}

void CaseLog::write_once(Hdf5Image& image, const World& world) const {
  write_groups(image, world);
  write_landmarks(image, info_.landmarks);
  write_legends(image);
  write_provenance(image, info_, world.parameters);
  if (info_.record_all) network_.write_first(image);
}

Segment CaseLog::end_segment() {
  DatasetList rows;
  rows.write("/calendar/week", make_column(weeks_));
  rows.write("/calendar/date", make_texts(dates_));
  rows.write("/calendar/week_of_year", make_column(week_of_year_));
  measures_.flush(rows);
  hubs_.flush(rows);
  cohort_.flush(rows);
  if (info_.record_all) people_.flush(rows), network_.flush(rows), events_.flush(rows);
  weeks_.clear(), dates_.clear(), week_of_year_.clear();
  return {std::exchange(segment_from_, lived_), lived_ - 1, std::move(rows.all)};
}

void CaseLog::close(Segment segment) {
  const auto bytes = image_of(segment.rows, Packing::quick, [&](Hdf5Image& image) {
    write_root(image, info_, kSegmentFormat, times_);
  });
  files_.add_segment(fmt::format("weeks-{:05}-{:05}.h5", segment.first_week, segment.last_week),
                     bytes, std::move(segment.rows));
}

std::optional<Segment> CaseLog::add_week(const World& world) {
  const int week = lived_++;
  weeks_.push_back(static_cast<std::uint32_t>(week));
  dates_.push_back(date_after(info_.start_date, 7 * week));
  week_of_year_.push_back(static_cast<std::uint8_t>((world.week - 1) % 52));
  measures_.add_week(world, week, lived_ == info_.weeks);
  hubs_.add_week(world, week);
  cohort_.add_week(world, week);
  if (info_.record_all) {
    people_.update(world, week);
    network_.add_week(world, people_, week);
    events_.add_week(world, people_, week);
    if (takes_snapshot(info_, week)) people_.take_snapshot(world, week);
  }
  if (lived_ % kSegmentWeeks != 0 || lived_ == info_.weeks) return {};
  return end_segment();
}

void CaseLog::finish(const World& world) {
  files_.append(end_segment().rows);
  info_.weeks = lived_;
  times_.finished = utc_now();
  times_.digest = hex_of(digest_of(world));
  files_.finish(image_of({}, Packing::small, [&](Hdf5Image& image) {
    write_root(image, info_, kRunFormat, times_);
    write_once(image, world);
    cohort_.write(world, image);
    files_.write_rows(image);
  }));
}

}  // namespace engawa
