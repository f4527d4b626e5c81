// All that users do with results files: read back, analyse, report, export, look at.
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace engawa::mutations {

enum class Opening : std::uint8_t {
  reader,
  export_tables,
  export_network,
  report,
  viewer,
  numbers
};
inline constexpr std::size_t kOpenings = 6;
inline constexpr std::array<std::string_view, kOpenings> kOpeningNames{
    "read", "export --csv", "export --graphml", "report", "view", "view: numbers"};

/// What came of it: a refusal, or a number that stands for all that was read.
struct Outcome {
  bool refused = false;
  std::uint64_t values = 0;
  std::string said_en = {}, said_ja = {};  ///< by the refusal
};

/// Opens files of one study in this process (and in the one that the viewer reads through).
class StudyOpener {
 public:
  /// Tables are exported to `out`.
  StudyOpener(std::filesystem::path study, std::filesystem::path out);
  ~StudyOpener();
  StudyOpener(const StudyOpener&) = delete;
  StudyOpener& operator=(const StudyOpener&) = delete;
  /// `file` is a run of the study, or its study.h5. Throws whatever is no UserError.
  [[nodiscard]] Outcome open(Opening how, const std::filesystem::path& file);
  /// True if this file is of interest to those who open it so.
  [[nodiscard]] static bool concerns(Opening how, const std::filesystem::path& file);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace engawa::mutations
