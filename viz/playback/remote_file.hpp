// Results files read by a child process with a memory limit: a file that makes the HDF5 library
// crash or ask for all memory ends the child, never the viewer.
#pragma once
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/results/hdf5.hpp"
#include "sim/results/run_file.hpp"

namespace engawa {

/// The child. Start it before any thread, window or large memory exists.
class ReaderProcess {
 public:
  /// A child that says nothing for `patience` is ended and counts as dead.
  explicit ReaderProcess(std::size_t memory_limit = std::size_t{6} << 30U,
                         std::chrono::seconds patience = std::chrono::seconds(60));
  ~ReaderProcess();
  ReaderProcess(const ReaderProcess&) = delete;
  ReaderProcess& operator=(const ReaderProcess&) = delete;
  [[nodiscard]] std::vector<std::string> datasets(const std::filesystem::path& file);
  [[nodiscard]] std::vector<Attribute> attributes(const std::filesystem::path& file,
                                                  const std::string& path);
  /// Whole, or the block [first, first + count) of each dimension. InputError as Hdf5File gives
  /// it; if the child died, a new one is started and the error says that the file is damaged.
  [[nodiscard]] Dataset read(const std::filesystem::path& file, const std::string& path,
                             const std::vector<std::uint64_t>& first = {},
                             const std::vector<std::uint64_t>& count = {});
  [[nodiscard]] std::vector<RunPlace> find_runs(const std::filesystem::path& study_dir);
  /// Of the process that answered last; -1 before the first answer.
  [[nodiscard]] int process_number() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace engawa
