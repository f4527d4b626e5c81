#include "sim/study/checkpoint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <fstream>
#include <optional>
#include <tuple>

#include "sim/core/digest.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/state/world_archive.hpp"
#include "sim/study/case_info.hpp"
#include "sim/study/version.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

// A file: this line, the stamp with its digest, the state, and the digest of all that.
constexpr std::array<char, 20> kFirstLine{"engawa-checkpoint 1"};
constexpr std::string_view kEnding = ".checkpoint";
constexpr std::string_view kOfCase = "case.", kOfSeed = "seed-";
constexpr std::chrono::minutes kAbandoned{10};  // nobody takes so long to write a file

std::uint64_t digest_of_bytes(std::span<const std::byte> bytes) {
  Digest digest;
  digest.add_bytes(bytes);
  return digest.value();
}

template <class Archive, class Stamp>
void pass_stamp(Archive& archive, Stamp& stamp) {
  auto& [engine_version, revision, study_digest, layout, seed, stage] = stamp;
  archive(engine_version, revision, study_digest, layout, seed, stage);
}

void write_stamp(StateWriter& archive, const CheckpointStamp& stamp) {
  StateWriter alone;
  pass_stamp(alone, stamp);
  const std::vector<std::byte> bytes(alone.bytes().begin(), alone.bytes().end());
  archive(kFirstLine, bytes, digest_of_bytes(bytes));
}

CheckpointStamp read_stamp(StateReader& archive) {
  std::array<char, kFirstLine.size()> first_line{};
  std::vector<std::byte> bytes;
  std::uint64_t digest = 0;
  archive(first_line, bytes, digest);
  if (first_line != kFirstLine || digest != digest_of_bytes(bytes)) throw DamagedBytes();
  StateReader alone(bytes);
  CheckpointStamp stamp;
  pass_stamp(alone, stamp);
  return stamp;
}

[[noreturn]] void refuse(const fs::path& file, Message reason) {
  const fs::path folder = file.parent_path().parent_path();  // of the seed
  throw InputError({file.string()}, {"checkpoint.cannot_use", {}}, std::move(reason),
                   {"checkpoint.same_or_anew", {folder.string()}});
}

void require_same(const CheckpointStamp& found, const CheckpointStamp& own, const fs::path& file) {
  if (found.engine_version != own.engine_version || found.revision != own.revision) {
    refuse(file, {"checkpoint.other_version",
                  {found.engine_version, found.revision, own.engine_version, own.revision}});
  }
  if (found.layout != own.layout) refuse(file, {"checkpoint.other_machine", {}});
  if (found.study_digest != own.study_digest) refuse(file, {"checkpoint.other_study", {}});
  if (found.seed != own.seed || found.stage != own.stage) {
    refuse(file, {"checkpoint.other_case", {found.stage, std::to_string(found.seed)}});
  }
}

std::vector<std::byte> read_bytes(const fs::path& file, std::size_t most) {
  std::error_code trouble;
  const auto size = fs::file_size(file, trouble);
  std::vector<std::byte> bytes(trouble ? 0 : std::min<std::size_t>(size, most));
  std::ifstream in(file, std::ios::binary);
  in.read(reinterpret_cast<char*>(bytes.data()), std::streamsize(bytes.size()));
  bytes.resize(in ? bytes.size() : 0);
  return bytes;
}

/// The newest first; a file's name begins with its week in five digits.
std::vector<fs::path> list_files(const std::vector<fs::path>& folders) {
  std::vector<fs::path> files;
  for (const auto& folder : folders) {
    std::error_code trouble;
    for (fs::directory_iterator entry(folder, trouble), end; !trouble && entry != end;
         entry.increment(trouble)) {
      if (entry->path().extension() == kEnding) files.push_back(entry->path());
    }
  }
  std::ranges::sort(files, std::ranges::greater{},
                    [](const fs::path& file) { return std::tuple(file.filename(), file); });
  return files;
}

std::vector<fs::path> list_entries(const fs::path& parent) {
  std::vector<fs::path> entries;
  std::error_code trouble;
  for (fs::directory_iterator entry(parent, trouble), end; !trouble && entry != end;
       entry.increment(trouble)) {
    entries.push_back(entry->path());
  }
  return entries;
}

/// Of "seed-0003".
std::optional<std::uint64_t> seed_of_folder(const fs::path& folder) {
  const std::string name = folder.filename().string();
  const char* end = name.data() + name.size();
  std::uint64_t seed = 0;
  const bool named =
      name.starts_with(kOfSeed) && std::from_chars(name.data() + kOfSeed.size(), end, seed) ==
                                       std::from_chars_result{end, std::errc()};
  return named ? std::optional(seed) : std::nullopt;
}

/// "start", whatever the work to which it belongs; "case VARIANT".
std::string stage_of_folder(const fs::path& folder) {
  const std::string name = folder.filename().string();
  const auto point = name.find('.');
  const std::string stage = name.substr(0, point);
  return stage == "case" && point != std::string::npos ? "case " + name.substr(point + 1) : stage;
}
}  // namespace

CheckpointStamp stamp_of(const StudyPlan& plan, std::uint64_t seed, std::string stage) {
  return {std::string(engine_version()),
          std::string(source_revision()),
          digest_of_study(plan),
          state_layout(),
          seed,
          std::move(stage)};
}

CheckpointShelf::CheckpointShelf(std::vector<fs::path> folders, CheckpointStamp stamp)
    : folders_(std::move(folders)), stamp_(std::move(stamp)) {}

void CheckpointShelf::save(int week, std::size_t expected_bytes,
                           const std::function<void(StateWriter&)>& write) {
  StateWriter archive = begin(expected_bytes);
  write(archive);
  put(week, archive);
}

StateWriter CheckpointShelf::begin(std::size_t expected_bytes) const {
  StateWriter archive(expected_bytes);
  write_stamp(archive, stamp_);
  return archive;
}

void CheckpointShelf::put(int week, StateWriter& archive) {
  archive(digest_of_bytes(archive.bytes()));
  make_folders(folders_.front());
  const fs::path file = folders_.front() / fmt::format("{:05}{}", week, kEnding);
  write_whole_file(file, archive.bytes());
  std::erase(whole_, file);
  whole_.push_back(file);
  if (whole_.size() > 2) whole_.erase(whole_.begin());
  for (const auto& old : list_files({folders_.front()})) {
    std::error_code ignored;
    if (std::ranges::find(whole_, old) == whole_.end()) fs::remove(old, ignored);
  }
}

bool CheckpointShelf::restore(const std::function<void(StateReader&)>& read,
                              const std::function<void(const Message&)>& told) {
  for (const auto& file : list_files(folders_)) {
    const auto bytes = read_bytes(file, SIZE_MAX);
    try {
      StateReader archive(bytes);
      const CheckpointStamp stamp = read_stamp(archive);
      require_same(stamp, stamp_, file);
      std::uint64_t digest = 0;
      const std::span<const std::byte> all(bytes), content = all.first(all.size() - sizeof digest);
      StateReader(all.last(sizeof digest))(digest);
      if (digest != digest_of_bytes(content)) throw DamagedBytes();
      read(archive);
      if (archive.left() != sizeof digest) throw DamagedBytes();
      whole_ = {file};
      return true;
    } catch (const DamagedBytes&) {
      if (told) told({"checkpoint.damaged", {file.string()}});
    }
  }
  return false;
}

void CheckpointShelf::clear() {
  for (const auto& file : list_files({folders_.front()})) {
    std::error_code ignored;
    fs::remove(file, ignored);
  }
  whole_.clear();
}

fs::path checkpoint_folder(const fs::path& study_dir, std::uint64_t seed) {
  return study_dir / "checkpoints" / fmt::format("seed-{:04}", seed);
}

void check_checkpoints(const StudyPlan& plan, const fs::path& study_dir, std::uint64_t seed,
                       const CheckpointRule& rule) {
  const fs::path parent = checkpoint_folder(study_dir, seed);
  for (const auto& folder : list_entries(parent)) {
    for (const auto& file : list_files({folder})) {
      if (!rule.resume) {
        throw InputError({file.string()}, {"checkpoint.in_the_way", {}},
                         {"checkpoint.not_lost", {}}, {"checkpoint.use_resume", {parent.string()}});
      }
      const auto bytes = read_bytes(file, 4096);  // the stamp is shorter
      try {
        StateReader archive(bytes);
        require_same(read_stamp(archive), stamp_of(plan, seed, stage_of_folder(folder)), file);
      } catch (const DamagedBytes&) {  // told when it is its turn
      }
    }
  }
}

void remove_spent(const StudyPlan& plan, const fs::path& study_dir, std::uint64_t seed) {
  const fs::path folder = checkpoint_folder(study_dir, seed);
  std::error_code ignored;
  const auto is_there = [&](const std::string& variant) {
    return fs::exists(run_file(study_dir, variant, seed), ignored);
  };
  if (std::ranges::all_of(plan.variant_names, is_there)) {
    fs::remove_all(folder, ignored);
    return;
  }
  // Empty folders stay: another worker may have made one a moment ago, to write into it.
  for (const auto& stage : list_entries(folder)) {
    const std::string name = stage.filename().string();
    const bool of_case = name.starts_with(kOfCase);
    if (of_case && is_there(name.substr(kOfCase.size()))) fs::remove_all(stage, ignored);
  }
}

void remove_leftovers(const StudyPlan& plan, const fs::path& study_dir) {
  std::error_code ignored;
  const auto is_abandoned = [&ignored](const fs::path& half) {  // or another process writes it now
    const auto written = fs::last_write_time(half, ignored);
    return fs::file_time_type::clock::now() - written > kAbandoned;
  };
  for (const auto& entry : list_entries(study_dir)) {
    const bool half = entry.filename().string().starts_with("study.h5.writing-");
    if (half && is_abandoned(entry)) fs::remove(entry, ignored);
  }
  for (const auto& entry : list_entries(study_dir / "checkpoints")) {
    if (const auto seed = seed_of_folder(entry)) remove_spent(plan, study_dir, *seed);
  }
  fs::remove(study_dir / "checkpoints", ignored);  // if it is empty
  for (const auto& variant : list_entries(study_dir / "runs")) {
    for (const auto& entry : list_entries(variant)) {
      const std::string name = entry.filename().string();
      const auto writing = name.find(".h5.writing-");
      const bool half = entry.extension() == ".partial" || writing != std::string::npos;
      const fs::path whole = variant / (name.substr(0, name.find('.')) + ".h5");
      if (half &&
          (fs::exists(whole, ignored) || (writing != std::string::npos && is_abandoned(entry))))
        fs::remove_all(entry, ignored);
    }
  }
}

}  // namespace engawa
