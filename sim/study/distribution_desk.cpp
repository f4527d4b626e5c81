#include "sim/study/distribution_desk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <thread>

#include "sim/text/speech.hpp"

namespace engawa {
namespace {
Letter plain(Subject subject) {
  Letter letter;
  letter.subject = subject;
  return letter;
}
}  // namespace

Desk::Desk(Post& post, const SharedStudy& study, const SharedListener& listener,
           const std::atomic<bool>& stop)
    : post_(post),
      study_(study),
      listener_(listener),
      stop_(stop),
      options_(options_of_rank(study.options, post)),
      ranks_(std::size_t(post.ranks())) {}

RunSummary Desk::run() {
  try {
    plan_ = study_.read();
    greet_all();
    if (!signalled_) list();
    if (!signalled_) begin_all();
    if (listed_) hand_out();
  } catch (...) {
    crew_.reset();
    dismiss_all();
    throw;
  }
  dismiss_all();
  return close();
}

void Desk::hand_out() {
  crew_ = std::make_unique<RankCrew>(plan_, options_, ranks_[0].workers, study_.language);
  if (stopping_) crew_->stop();
  while (!all(&RankState::ended)) {
    exchange_letters();
    std::this_thread::sleep_for(kTick);
  }
  crew_.reset();
  if (failure_) std::rethrow_exception(failure_);
}

void Desk::dismiss_all() {
  tell_others(plain(Subject::end));
}

void Desk::wait_until(const std::function<bool()>& reached) {
  while (!reached() && !failure_ && !signalled_) {
    exchange_letters();
    std::this_thread::sleep_for(kTick);
  }
  if (failure_) std::rethrow_exception(failure_);
}

void Desk::exchange_letters() {
  if (crew_) {
    for (const Letter& letter : crew_->collect()) handle(0, letter);
    const auto now = Clock::now();
    const bool due = now - counted_ > std::chrono::milliseconds(100) || crew_->ended();
    if (due) {
      counted_ = now;
      if (const auto weeks = crew_->collect_weeks()) handle(0, *weeks);
    }
    if (!ranks_[0].ended && crew_->ended()) handle(0, plain(Subject::done));
  }
  while (const auto received = post_.look()) handle(received->from, received->letter);
  keep_time();
}

void Desk::handle(int from, const Letter& letter) {
  RankState& rank = ranks_[std::size_t(from)];
  rank.silent_ticks = 0;
  switch (letter.subject) {
    case Subject::hello:
      rank.greeting = greeting_in(letter);
      rank.greeted = true;
      break;
    case Subject::ready:
      rank.ready = true;
      break;
    case Subject::stopping:
      rank.heard_since_stop = true;
      signalled_ = signalled_ || !stopping_;  // a signal reached that rank first
      stop_all();
      break;
    case Subject::done:
      rank.ended = rank.heard_since_stop = true;
      break;
    case Subject::ask:
      answer_ask(from);
      break;
    case Subject::failed:
      fail(from, letter);
      break;
    default:
      handle_telling(letter);
  }
}

void Desk::handle_telling(const Letter& letter) {
  const RunListener& teller = listener_.run;
  if (letter.subject == Subject::weeks) {
    progress_.weeks_done += std::int64_t(letter.numbers.at(0));
    progress_.weeks_total += std::int64_t(letter.numbers.at(1));
    if (teller.week_done) teller.week_done(progress_);
  } else if (letter.subject == Subject::case_done) {
    ++summary_.finished;
    ++progress_.cases_done;
    if (teller.case_done) {
      teller.case_done({letter.text, letter.seed, letter.digest, letter.numbers.at(0)});
    }
  } else if (letter.subject == Subject::told) {
    if (teller.told) teller.told({"distribution.said", {letter.text}});
  } else if (letter.subject == Subject::unsettled) {
    if (std::ranges::find(unsettled_, letter.seed) != unsettled_.end()) return;
    unsettled_.push_back(letter.seed);
    if (teller.unsettled) teller.unsettled(letter.seed, burn_in_of(letter));
  }
}

void Desk::answer_ask(int from) {
  Letter answer = plain(Subject::no_work);
  if (!stopping_ && next_ < work_.size()) {
    const SeedWork& work = work_[next_++];
    answer.subject = Subject::work;
    answer.seed = work.seed;
    for (const Variant* variant : work.variants) {
      answer.variants.push_back(int(variant - plan_.variants.data()));
    }
  }
  tell(from, answer);
}

void Desk::fail(int from, const Letter& letter) {
  if (!failure_) {
    const std::string where =
        say(study_.language, "distribution.place",
            {std::to_string(from), ranks_[std::size_t(from)].greeting.machine});
    const Message what{"distribution.said", {letter.text}};
    failure_ = letter.count == kBadInput ? std::make_exception_ptr(InputError({where}, what))
                                         : std::make_exception_ptr(RunError({where}, what));
  }
  stop_all();
}

void Desk::keep_time() {
  const auto now = Clock::now();
  if (stop_.load() && !signalled_) {
    signalled_ = true;
    stop_all();
  }
  if (now - beaten_ > kBeat) {
    beaten_ = now;
    tell_others(plain(Subject::alive));
  }
  look_for_lost();
  if (signalled_ && !interruption_told_) tell_interruption();
}

void Desk::tell_interruption() {
  if (failure_ || !all(&RankState::heard_since_stop)) return;
  interruption_told_ = true;
  if (listener_.interrupted) listener_.interrupted(summary_.finished + summary_.skipped);
}

void Desk::stop_all() {
  if (stopping_) return;
  stopping_ = true;
  stopped_at_ = Clock::now();
  ranks_[0].heard_since_stop = true;
  if (crew_) crew_->stop();
  tell_others(plain(Subject::stop));
}

void Desk::look_for_lost() {
  const bool answers_due = signalled_ && Clock::now() - stopped_at_ > kAnswerTime;
  for (int rank = 1; rank < post_.ranks(); ++rank) {
    RankState& state = ranks_[std::size_t(rank)];
    if (state.ended) continue;
    if (answers_due && !state.heard_since_stop) tell_lost(rank, true);
    if (++state.silent_ticks > kSilentTicks) tell_lost(rank, false);
  }
}

void Desk::tell_lost(int rank, bool job_is_ending) {
  const std::string finished = std::to_string(summary_.finished + summary_.skipped);
  if (listener_.lost) {
    listener_.lost(
        RunError({say(study_.language, "distribution.place",
                      {std::to_string(rank), ranks_[std::size_t(rank)].greeting.machine})},
                 {"distribution.lost", {}}, {"distribution.why_lost", {}},
                 {"distribution.resume", {finished}}));
  }
  std::fflush(nullptr);
  if (job_is_ending) std::_Exit(kFailed);  // mpirun ends the others
  post_.abort(kFailed);
}

void Desk::tell(int to, const Letter& letter) {
  if (to != 0) return post_.send(to, letter);
  if (crew_) crew_->deliver(letter);
}

void Desk::tell_others(const Letter& letter) {
  for (int rank = 1; rank < post_.ranks(); ++rank) post_.send(rank, letter);
}

bool Desk::all(bool RankState::*what) const {
  return std::ranges::all_of(ranks_, [what](const RankState& rank) { return rank.*what; });
}

RunSummary Desk::close() {
  summary_.interrupted = signalled_ && (!listed_ || summary_.finished < progress_.cases_total);
  close_study(plan_, options_, summary_);
  return summary_;
}

}  // namespace engawa
