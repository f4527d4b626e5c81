#include "sim/results/case_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "sim/results/legends.hpp"
#include "sim/results/safe_file.hpp"

namespace engawa {
namespace {
constexpr int kSegmentWeeks = 52;

/// Series that have a row for the start.
constexpr std::array kBegunAtStart{"/calendar/cohort_week", "/cohort/loneliness",
                                   "/network/digest"};

std::uint64_t digest_of_bytes(std::span<const std::byte> bytes) {
  Digest digest;
  digest.add_bytes(bytes);
  return digest.value();
}

bool is_whole(const std::filesystem::path& folder, const WrittenPart& part) {
  std::ifstream in(folder / part.first, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  return digest_of_bytes(std::as_bytes(std::span<const char>(text))) == part.second;
}

/// Hands datasets on to an image and keeps them, too.
class KeepingSink final : public DatasetSink {
 public:
  explicit KeepingSink(Hdf5Image& image) : image_(image) {}
  void write(std::string_view path, Dataset data) override {
    image_.put(path, data);
    kept.emplace_back(path, std::move(data));
  }
  std::vector<std::pair<std::string, Dataset>> kept;

 private:
  Hdf5Image& image_;
};

bool takes_snapshot(const CaseInfo& info, int study_week) {
  const bool due = (study_week + 1) % std::max(info.snapshot_every, 1) == 0;
  return info.record_all && (due || study_week + 1 == info.weeks);
}

void append(std::map<std::string, GrowingDataset>& grown, ChunkPacker& packer,
            std::vector<std::pair<std::string, Dataset>> parts) {
  for (auto& [path, data] : parts) grown[path].append(std::move(data), packer);
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
      run_file_(std::move(run_file)),
      times_{utc_now(), "", ""},
      measures_(world),
      cohort_(world) {
  partial_ = run_file_;
  partial_.replace_extension(".partial");
}

CaseLog::CaseLog(CaseInfo info, const World& at_start, std::filesystem::path run_file)
    : CaseLog(Started(), std::move(info), at_start, std::move(run_file)) {
  if (run_file_.has_parent_path()) make_folders(run_file_.parent_path());
  std::error_code ignored;
  std::filesystem::remove_all(partial_, ignored);  // of a run that was killed
  make_folders(partial_);
  if (info_.record_all) {
    people_.update(at_start, -1);
    people_.take_snapshot(at_start, -1);
    network_.add_week(at_start, people_, -1);
  }
  Hdf5Image image;
  write_root(image, info_, kSegmentFormat, times_);
  write_once(image, at_start);
  KeepingSink sink(image);
  cohort_.flush(sink);
  if (info_.record_all) network_.flush_digests(sink);
  start_ = write_part("start.h5", image.close());
  append(grown_, packer_, std::move(sink.kept));
}

CaseLog::CaseLog(CaseInfo info, const World& now, std::filesystem::path run_file,
                 StateReader& archive)
    : CaseLog(Started(), std::move(info), now, std::move(run_file)) {
  pass(*this, archive);
  require_parts();
  read_parts();
}

void CaseLog::write_once(Hdf5Image& image, const World& world) const {
  write_groups(image, world);
  write_landmarks(image, info_.landmarks);
  write_legends(image);
  write_provenance(image, info_, world.parameters);
  if (info_.record_all) network_.write_first(image);
}

WrittenPart CaseLog::write_part(std::string name, std::span<const std::byte> bytes) const {
  write_whole_file(partial_ / name, bytes);
  return {std::move(name), digest_of_bytes(bytes)};
}

/// Leaves only the parts that are known; throws DamagedBytes if one of them is not what it was.
void CaseLog::require_parts() const {
  std::vector<WrittenPart> known = segments_;
  known.push_back(start_);
  for (const auto& part : known) {
    if (!is_whole(partial_, part)) throw DamagedBytes();
  }
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(partial_, ignored)) {
    const auto name = entry.path().filename().string();
    if (std::ranges::find(known, name, &WrittenPart::first) == known.end()) {
      std::filesystem::remove(entry.path(), ignored);
    }
  }
}

void CaseLog::read_parts() {
  std::vector<std::pair<std::string, Dataset>> parts;
  {
    const Hdf5File start(partial_ / start_.first);
    for (const char* path : kBegunAtStart) {
      if (start.has(path)) parts.emplace_back(path, start.read(path));
    }
  }
  append(grown_, packer_, std::exchange(parts, {}));
  for (const auto& [name, digest] : segments_) {
    {
      const Hdf5File segment(partial_ / name);
      for (const auto& path : segment.datasets()) parts.emplace_back(path, segment.read(path));
    }
    append(grown_, packer_, std::exchange(parts, {}));
  }
}

void CaseLog::flush(DatasetSink& sink) {
  sink.write("/calendar/week", make_column(weeks_));
  sink.write("/calendar/date", make_texts(dates_));
  sink.write("/calendar/week_of_year", make_column(week_of_year_));
  measures_.flush(sink);
  hubs_.flush(sink);
  cohort_.flush(sink);
  if (info_.record_all) people_.flush(sink), network_.flush(sink), events_.flush(sink);
  weeks_.clear(), dates_.clear(), week_of_year_.clear();
}

void CaseLog::close_segment() {
  std::vector<std::pair<std::string, Dataset>> parts;
  std::vector<std::byte> bytes;
  {  // the library's lock is held here, and not while chunks are packed or the disk is waited for
    Hdf5Image image(Packing::quick);
    write_root(image, info_, kSegmentFormat, times_);
    KeepingSink sink(image);
    flush(sink);
    bytes = image.close();
    parts = std::move(sink.kept);
  }
  const auto name = fmt::format("weeks-{:05}-{:05}.h5", segment_from_, lived_ - 1);
  segments_.push_back(write_part(name, bytes));
  append(grown_, packer_, std::move(parts));
  segment_from_ = lived_;
}

void CaseLog::add_week(const World& world) {
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
  if (lived_ % kSegmentWeeks == 0) close_segment();
}

void CaseLog::finish(const World& world) {
  if (segment_from_ < lived_ || segments_.empty()) close_segment();
  info_.weeks = lived_;
  times_.finished = utc_now();
  times_.digest = hex_of(digest_of(world));
  std::vector<std::byte> bytes;
  {
    Hdf5Image image;
    write_root(image, info_, kRunFormat, times_);
    write_once(image, world);
    cohort_.write(world, image);
    for (auto& [path, dataset] : grown_) dataset.write(path, image, packer_);
    bytes = image.close();
  }
  write_whole_file(run_file_, bytes);
  std::error_code ignored;
  std::filesystem::remove_all(partial_, ignored);
}

}  // namespace engawa
