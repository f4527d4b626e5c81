#include "sim/results/recorder.hpp"

#include <fmt/format.h>

#include <algorithm>

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
}

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
  std::vector<std::filesystem::path> segments;
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

  [[nodiscard]] std::filesystem::path start_file() const { return partial / "start.h5"; }

  void close_segment() {
    Hdf5Image image;
    write_root(image, info, kSegmentFormat, times);
    image.write("/calendar/week", make_column(weeks));
    image.write("/calendar/date", make_texts(dates));
    image.write("/calendar/week_of_year", make_column(week_of_year));
    measures.flush(image);
    hubs.flush(image);
    if (info.record_all) people.flush(image), network.flush(image), events.flush(image);
    segments.push_back(partial / fmt::format("weeks-{:05}-{:05}.h5", segment_from, lived - 1));
    write_whole_file(segments.back(), image.close());
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
  if (p.info.record_all) p.network.flush_digests(image);
  write_whole_file(p.start_file(), image.close());
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
    const Hdf5File start(p.start_file());
    std::vector<std::unique_ptr<Hdf5File>> files;
    for (const auto& segment : p.segments) files.push_back(std::make_unique<Hdf5File>(segment));
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
