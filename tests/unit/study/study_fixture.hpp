// A folder with a good study and the town of the scenarios, for tests that spoil it.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace engawa::testing {

inline const std::string kGoodStudy = R"(question.ja = "夜に開けたら届くか"
question.en = "Does opening in the evening reach them?"
[study]
name = "tiny"
town = "towns/musashi-shinjo.toml"
start = 2027-04-01
years = 2
burn_in_years = 1
seeds = 4
record.seeds = [1, 2]
[parameters]
"contact.appetite" = 1.3
[[variant]]
name = "baseline"
[[variant]]
name = "evening"
label = { ja = "夜間", en = "Evenings" }
[[variant.intervention]]
kind = "opening_hours"
hub = "hokenshitsu-shinjo"
from = "2027-10"
to = 2028-10-01
strength = 0.5
add = ["tue evening", "thu evening"]
paid_hours = 8
)";

/// A fresh folder that goes with the object.
class StudyFolder {
 public:
  StudyFolder() {
    namespace fs = std::filesystem;
    std::string pattern = (fs::temp_directory_path() / "engawa-study-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    fs::copy(fs::path(ENGAWA_SOURCE_DIR) / "scenarios" / "towns", folder_ / "towns",
             fs::copy_options::recursive);
  }
  ~StudyFolder() { std::filesystem::remove_all(folder_); }
  StudyFolder(const StudyFolder&) = delete;

  /// Writes the study file and returns its path.
  std::filesystem::path write(const std::string& text) const {
    std::ofstream(study(), std::ios::binary) << text;
    return study();
  }
  [[nodiscard]] std::filesystem::path study() const { return folder_ / "study.toml"; }
  [[nodiscard]] const std::filesystem::path& path() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

/// The good study with one piece replaced; the piece must be there.
inline std::string spoil(const std::string& piece, const std::string& by) {
  std::string text = kGoodStudy;
  const auto at = text.find(piece);
  if (at == std::string::npos) throw std::logic_error("no '" + piece + "' in the good study");
  return text.replace(at, piece.size(), by);
}

/// "LINE:COLUMN" of a piece of text, columns counted in characters.
inline std::string place_of(const std::string& text, const std::string& piece) {
  const auto at = text.find(piece);
  if (at == std::string::npos) throw std::logic_error("no '" + piece + "'");
  int line = 1, column = 1;
  for (std::size_t k = 0; k < at; ++k) {
    if (text[k] == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(text[k]) & 0xC0U) != 0x80U) {
      ++column;
    }
  }
  return std::to_string(line) + ':' + std::to_string(column);
}

}  // namespace engawa::testing
