#include "sim/app/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cmath>
#include <cstdio>

#include "sim/text/speech.hpp"

namespace engawa {

std::string duration_text(double seconds, Language language) {
  const auto whole = static_cast<long long>(std::ceil(seconds));
  if (whole >= 3600) {
    return say(language, "app.hours",
               {std::to_string(whole / 3600), fmt::format("{:02}", whole / 60 % 60)});
  }
  if (whole >= 60) {
    return say(language, "app.minutes",
               {std::to_string(whole / 60), fmt::format("{:02}", whole % 60)});
  }
  return say(language, "app.seconds", {std::to_string(whole)});
}

ProgressTeller::ProgressTeller(Language language, Chatter chatter)
    : language_(language), chatter_(chatter), terminal_(isatty(STDERR_FILENO) == 1) {}

RunListener ProgressTeller::listener() {
  RunListener listener;
  listener.case_done = [this](const CaseDone& done) { tell_case(done); };
  listener.unsettled = [this](std::uint64_t seed, const BurnIn& burned) {
    tell_unsettled(seed, burned);
  };
  listener.told = [this](const Message& message) {
    clear_line();
    fmt::print(stderr, "{}\n", render(language_, message));
  };
  if (chatter_ == Chatter::full) {
    listener.week_done = [this](const Progress& progress) { tell_week(progress); };
  }
  return listener;
}

void ProgressTeller::tell_case(const CaseDone& done) {
  clear_line();
  fmt::print("case {} digest {:016x} {:.1f} s\n", case_name(done.variant, done.seed), done.digest,
             done.seconds);
  std::fflush(stdout);  // a killed run has told what it finished
}

void ProgressTeller::tell_week(const Progress& progress) {
  const auto now = Clock::now();
  const double share = double(progress.weeks_done) / double(progress.weeks_total);
  const int tenths = static_cast<int>(share * 10);
  const bool due = terminal_ ? now - told_ > std::chrono::milliseconds(500)
                             : tenths > tenths_told_ && tenths < 10;
  if (!due) return;
  told_ = now;
  tenths_told_ = tenths;
  const double spent = std::chrono::duration<double>(now - began_).count();
  const std::string text =
      say(language_, "app.progress",
          {fmt::format("{:.0f}", 100 * share), std::to_string(progress.cases_done),
           std::to_string(progress.cases_total),
           duration_text(spent * (1 - share) / share, language_)});
  fmt::print(stderr, "{}{}{}", terminal_ ? "\r\033[K" : "", text, terminal_ ? "" : "\n");
  std::fflush(stderr);
  line_open_ = terminal_;
}

void ProgressTeller::tell_unsettled(std::uint64_t seed, const BurnIn& burned) {
  clear_line();
  fmt::print(stderr, "{}\n{}",
             say(language_, "app.unsettled", {std::to_string(seed), std::to_string(burned.weeks)}),
             describe_drifts(burned.drifts, language_));
}

void ProgressTeller::clear_line() {
  if (line_open_) fmt::print(stderr, "\r\033[K");
  line_open_ = false;
}

void ProgressTeller::end() {
  clear_line();
  std::fflush(stderr);
}

}  // namespace engawa
