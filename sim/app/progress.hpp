// What a run tells while it goes: one line per case, and how much is left.
#pragma once
#include <chrono>

#include "sim/study/runner.hpp"
#include "sim/text/language.hpp"

namespace engawa {

enum class Chatter { full, quiet };

/// Cases go to standard output; progress to standard error, as one moving line on a terminal and as
/// a plain line at every tenth otherwise. Must outlive the run that it listens to.
class ProgressTeller {
 public:
  ProgressTeller(Language language, Chatter chatter);
  [[nodiscard]] RunListener listener();
  /// Ends the moving line.
  void end();

 private:
  void tell_case(const CaseDone& done);
  void tell_week(const Progress& progress);
  void tell_unsettled(std::uint64_t seed, const BurnIn& burned);
  void clear_line();

  using Clock = std::chrono::steady_clock;
  Language language_;
  Chatter chatter_;
  bool terminal_;
  Clock::time_point began_ = Clock::now(), told_ = began_;
  int tenths_told_ = 0;
  bool line_open_ = false;
};

/// "2 h 05 min", "3 min 20 s", "41 s".
[[nodiscard]] std::string duration_text(double seconds, Language language);

}  // namespace engawa
