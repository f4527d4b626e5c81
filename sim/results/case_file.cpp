#include "sim/results/case_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>

#include "sim/core/digest.hpp"
#include "sim/results/safe_file.hpp"

namespace engawa {
namespace {
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
}  // namespace

CaseFile::CaseFile(std::filesystem::path run_file)
    : run_file_(std::move(run_file)), partial_(run_file_) {
  partial_.replace_extension(".partial");
}

void CaseFile::begin() {
  if (run_file_.has_parent_path()) make_folders(run_file_.parent_path());
  std::error_code ignored;
  std::filesystem::remove_all(partial_, ignored);
  make_folders(partial_);
}

WrittenPart CaseFile::write_part(std::string name, std::span<const std::byte> bytes) const {
  write_whole_file(partial_ / name, bytes);
  return {std::move(name), digest_of_bytes(bytes)};
}

void CaseFile::append(std::vector<NamedDataset>&& rows) {
  for (auto& [path, data] : rows) grown_[path].append(std::move(data), packer_);
}

void CaseFile::add_start(std::span<const std::byte> image, std::vector<NamedDataset> rows) {
  start_ = write_part("start.h5", image);
  append(std::move(rows));
}

void CaseFile::add_segment(std::string name, std::span<const std::byte> image,
                           std::vector<NamedDataset> rows) {
  segments_.push_back(write_part(std::move(name), image));
  append(std::move(rows));
}

void CaseFile::require_parts() const {
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

void CaseFile::read_parts() {
  require_parts();
  std::vector<NamedDataset> rows;
  {
    const Hdf5File start(partial_ / start_.first);
    for (const char* path : kBegunAtStart) {
      if (start.has(path)) rows.emplace_back(path, start.read(path));
    }
  }
  append(std::exchange(rows, {}));
  for (const auto& [name, digest] : segments_) {
    {
      const Hdf5File segment(partial_ / name);
      for (const auto& path : segment.datasets()) rows.emplace_back(path, segment.read(path));
    }
    append(std::exchange(rows, {}));
  }
}

void CaseFile::write_rows(Hdf5Image& image) {
  for (auto& [path, dataset] : grown_) dataset.write(path, image, packer_);
}

void CaseFile::finish(std::span<const std::byte> image) {
  write_whole_file(run_file_, image);
  std::error_code ignored;
  std::filesystem::remove_all(partial_, ignored);
}

}  // namespace engawa
