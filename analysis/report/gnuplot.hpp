// Runs gnuplot in a folder of its own that goes when it is done. No shell is involved.
#pragma once
#include <filesystem>
#include <string>

namespace engawa {

class GnuplotFolder {
 public:
  GnuplotFolder();
  ~GnuplotFolder();
  GnuplotFolder(const GnuplotFolder&) = delete;
  GnuplotFolder& operator=(const GnuplotFolder&) = delete;
  /// Runs NAME.gp with NAME.csv beside it and returns NAME.svg. RunError if gnuplot is not there
  /// (it says what to install) or fails (it says what gnuplot said).
  [[nodiscard]] std::string draw(const std::string& name, const std::string& script,
                                 const std::string& data) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace engawa
