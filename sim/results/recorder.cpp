#include "sim/results/recorder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>

#include "sim/results/cohort_log.hpp"
#include "sim/results/event_log.hpp"
#include "sim/results/hub_log.hpp"
#include "sim/results/legends.hpp"
#include "sim/results/measure_log.hpp"
#include "sim/results/network_log.hpp"
#include "sim/results/provenance.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {
constexpr int kSegmentWeeks = 52;

/// A file of the folder of segments, with the digest of its bytes.
using WrittenPart = std::pair<std::string, std::uint64_t>;

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
}  // namespace

struct Recorder::Parts {
  CaseInfo info;
  std::filesystem::path run_file, partial;
  RunTimes times;
  MeasureLog measures;
  HubLog hubs;
  Cohort cohort;
  PeopleLog people;
  NetworkLog network;
  EventLog events;
  int lived = 0;         ///< weeks recorded
  int segment_from = 0;  ///< first week of the open segment
  WrittenPart start;
  std::vector<WrittenPart> segments;
  std::vector<std::uint32_t> weeks;
  std::vector<std::string> dates;
  std::vector<std::uint8_t> week_of_year;

  Parts(CaseInfo case_info, const World& at_start, std::filesystem::path file)
      : info(std::move(case_info)),
        run_file(std::move(file)),
        times{utc_now(), "", ""},
        measures(at_start),
        cohort(at_start) {
    partial = run_file;
    partial.replace_extension(".partial");
  }

  void write_once(Hdf5Image& image, const World& world) const {
    write_groups(image, world);
    write_landmarks(image, info.landmarks);
    write_legends(image);
    write_provenance(image, info, world.parameters);
    if (info.record_all) network.write_first(image);
  }

  [[nodiscard]] WrittenPart write_part(std::string name, std::span<const std::byte> bytes) const {
    write_whole_file(partial / name, bytes);
    return {std::move(name), digest_of_bytes(bytes)};
  }

  template <class Self, class Archive>
  static void pass(Self& self, Archive& archive) {
    auto& [info, run_file, partial, times, measures, hubs, cohort, people, network, events, lived,
           segment_from, start, segments, weeks, dates, week_of_year] = self;
    archive(times.started, measures, hubs, cohort, people, network, events, lived, segment_from,
            start, segments, weeks, dates, week_of_year);
  }

  /// Leaves only the parts that are known; throws DamagedBytes if one of them is not what it was.
  void require_parts() const {
    std::vector<WrittenPart> known = segments;
    known.push_back(start);
    for (const auto& part : known) {
      if (!is_whole(partial, part)) throw DamagedBytes();
    }
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(partial, ignored)) {
      const auto name = entry.path().filename().string();
      if (std::ranges::find(known, name, &WrittenPart::first) == known.end()) {
        std::filesystem::remove(entry.path(), ignored);
      }
    }
  }

  void close_segment() {
    Hdf5Image image;
    write_root(image, info, kSegmentFormat, times);
    image.write("/calendar/week", make_column(weeks));
    image.write("/calendar/date", make_texts(dates));
    image.write("/calendar/week_of_year", make_column(week_of_year));
    measures.flush(image);
    hubs.flush(image);
    cohort.flush(image);
    if (info.record_all) people.flush(image), network.flush(image), events.flush(image);
    const auto name = fmt::format("weeks-{:05}-{:05}.h5", segment_from, lived - 1);
    segments.push_back(write_part(name, image.close()));
    weeks.clear(), dates.clear(), week_of_year.clear();
    segment_from = lived;
  }
};

Recorder::Recorder(CaseInfo info, const World& at_start, std::filesystem::path run_file)
    : parts_(std::make_unique<Parts>(std::move(info), at_start, std::move(run_file))) {
  Parts& p = *parts_;
  if (p.run_file.has_parent_path()) make_folders(p.run_file.parent_path());
  std::error_code ignored;
  std::filesystem::remove_all(p.partial, ignored);  // of a run that was killed
  make_folders(p.partial);
  if (p.info.record_all) {
    p.people.update(at_start, -1);
    p.people.take_snapshot(at_start, -1);
    p.network.add_week(at_start, p.people, -1);
  }
  Hdf5Image image;
  write_root(image, p.info, kSegmentFormat, p.times);
  p.write_once(image, at_start);
  p.cohort.flush(image);
  if (p.info.record_all) p.network.flush_digests(image);
  p.start = p.write_part("start.h5", image.close());
}

Recorder::Recorder(CaseInfo info, const World& now, std::filesystem::path run_file,
                   StateReader& archive)
    : parts_(std::make_unique<Parts>(std::move(info), now, std::move(run_file))) {
  Parts::pass(*parts_, archive);
  parts_->require_parts();
}

void Recorder::save(StateWriter& archive) const {
  const Parts& parts = *parts_;
  Parts::pass(parts, archive);
}

Recorder::~Recorder() = default;
Recorder::Recorder(Recorder&&) noexcept = default;

void Recorder::record_week(const World& world) {
  Parts& p = *parts_;
  const int week = p.lived++;
  const bool last = p.lived == p.info.weeks;
  p.weeks.push_back(static_cast<std::uint32_t>(week));
  p.dates.push_back(date_after(p.info.start_date, 7 * week));
  p.week_of_year.push_back(static_cast<std::uint8_t>((world.week - 1) % 52));
  p.measures.add_week(world, week, last);
  p.hubs.add_week(world, week);
  p.cohort.add_week(world, week);
  if (p.info.record_all) {
    p.people.update(world, week);
    p.network.add_week(world, p.people, week);
    p.events.add_week(world, p.people, week);
    if (p.lived % std::max(p.info.snapshot_every, 1) == 0 || last)
      p.people.take_snapshot(world, week);
  }
  if (p.lived % kSegmentWeeks == 0) p.close_segment();
}

void Recorder::finish(const World& world) {
  Parts& p = *parts_;
  if (p.segment_from < p.lived || p.segments.empty()) p.close_segment();
  p.info.weeks = p.lived;
  p.times.finished = utc_now();
  p.times.digest = hex_of(digest_of(world));
  {
    Hdf5Image image;
    write_root(image, p.info, kRunFormat, p.times);
    p.write_once(image, world);
    p.cohort.write(world, image);
    const Hdf5File start(p.partial / p.start.first);
    std::vector<std::unique_ptr<Hdf5File>> files;
    for (const auto& [name, digest] : p.segments) {
      files.push_back(std::make_unique<Hdf5File>(p.partial / name));
    }
    for (const auto& path : files[0]->datasets()) {
      std::vector<Dataset> parts;
      if (start.has(path)) parts.push_back(start.read(path));  // a series that has a row for it
      for (const auto& file : files) parts.push_back(file->read(path));
      image.write(path, stack(std::move(parts)));
    }
    files.clear();
    write_whole_file(p.run_file, image.close());
  }
  std::error_code ignored;
  std::filesystem::remove_all(p.partial, ignored);
}

bool is_finished_run(const std::filesystem::path& run_file, const CaseInfo& info) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(run_file, ignored)) return false;
  try {
    const RunHeader header = read_header(run_file);
    return header.study_digest == info.study_digest && header.variant == info.variant &&
           header.seed == info.seed && !header.digest.empty() && !header.finished.empty();
  } catch (const InputError&) {
    return false;
  }
}

}  // namespace engawa
