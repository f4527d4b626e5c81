#include "sim/study/distribution_crew.hpp"

#include <new>
#include <utility>

#include "sim/text/speech.hpp"

namespace engawa {
namespace {
constexpr std::size_t kLongestText = 2'000;  // so that a letter goes out without waiting

Letter letter_of_failure(std::string text, int exit_code) {
  Letter letter;
  letter.subject = Subject::failed;
  letter.count = exit_code;
  letter.text = std::move(text);
  if (letter.text.size() > kLongestText) letter.text.resize(kLongestText);
  return letter;
}

Letter letter_of(std::uint64_t seed, const BurnIn& burned) {
  Letter letter;
  letter.subject = Subject::unsettled;
  letter.seed = seed;
  letter.count = burned.weeks;
  for (const Drift& drift : burned.drifts) {
    letter.numbers.insert(letter.numbers.end(),
                          {double(drift.quantity), drift.level, drift.yearly_change,
                           drift.standard_error, drift.limit});
  }
  return letter;
}

Letter letter_of(const CaseDone& done) {
  Letter letter;
  letter.subject = Subject::case_done;
  letter.seed = done.seed;
  letter.digest = done.digest;
  letter.text = done.variant;
  letter.numbers = {done.seconds};
  return letter;
}

Letter plain(Subject subject) {
  Letter letter;
  letter.subject = subject;
  return letter;
}
}  // namespace

Letter letter_of_failure(const std::exception_ptr& failure, Language language) {
  try {
    std::rethrow_exception(failure);
  } catch (const InputError& error) {
    return letter_of_failure(error.in(language), kBadInput);
  } catch (const UserError& error) {
    return letter_of_failure(error.in(language), kFailed);
  } catch (const std::bad_alloc&) {
    return letter_of_failure(say(language, "app.out_of_memory"), kFailed);
  } catch (const std::exception& error) {
    return letter_of_failure(say(language, "app.failed", {error.what()}), kFailed);
  }
}

BurnIn burn_in_of(const Letter& unsettled) {
  BurnIn burned;
  burned.weeks = unsettled.count;
  burned.settled = false;
  burned.tested = true;
  const auto& numbers = unsettled.numbers;
  for (std::size_t k = 0; k + 5 <= numbers.size(); k += 5) {
    burned.drifts.push_back(
        {Tested(numbers[k]), numbers[k + 1], numbers[k + 2], numbers[k + 3], numbers[k + 4]});
  }
  return burned;
}

RankCrew::RankCrew(const StudyPlan& plan, const RunnerOptions& options, int workers,
                   Language language)
    : plan_(plan), crew_(plan, options, workers, orders(language)) {}

RankCrew::~RankCrew() {
  stop();
}

CrewOrders RankCrew::orders(Language language) {
  CrewOrders orders;
  orders.next_seed = [this] { return next_seed(); };
  orders.week_done = [this](std::int64_t unplanned) {
    ++weeks_;
    unplanned_ += unplanned;
    return !stopped_.load();
  };
  orders.unsettled = [this](std::uint64_t seed, const BurnIn& burned) {
    write(letter_of(seed, burned));
  };
  orders.case_done = [this](const CaseDone& done) { write(letter_of(done)); };
  orders.told = [this, language](const Message& message) {
    Letter letter = plain(Subject::told);
    letter.text = render(language, message);
    write(std::move(letter));
  };
  orders.failed = [this, language](const std::exception_ptr& failure) {
    write(letter_of_failure(failure, language));
    stop();
  };
  return orders;
}

std::optional<SeedWork> RankCrew::next_seed() {
  if (stopped_) return std::nullopt;
  std::unique_lock lock(mutex_);
  outbox_.push_back(plain(Subject::ask));
  answered_.wait(lock, [this] { return stopped_.load() || !answers_.empty(); });
  if (stopped_) return std::nullopt;
  const Letter answer = std::move(answers_.front());
  answers_.pop_front();
  if (answer.subject != Subject::work) return std::nullopt;
  SeedWork work{answer.seed, {}};
  for (const int variant : answer.variants) {
    work.variants.push_back(&plan_.variants.at(std::size_t(variant)));
  }
  return work;
}

void RankCrew::write(Letter letter) {
  const std::lock_guard lock(mutex_);
  outbox_.push_back(std::move(letter));
}

void RankCrew::deliver(const Letter& answer) {
  {
    const std::lock_guard lock(mutex_);
    answers_.push_back(answer);
  }
  answered_.notify_all();
}

void RankCrew::stop() {
  {
    const std::lock_guard lock(mutex_);  // nobody is between looking and waiting
    stopped_ = true;
  }
  answered_.notify_all();
}

std::vector<Letter> RankCrew::collect() {
  const std::lock_guard lock(mutex_);
  return std::exchange(outbox_, {});
}

std::optional<Letter> RankCrew::collect_weeks() {
  const auto weeks = weeks_.exchange(0), unplanned = unplanned_.exchange(0);
  if (weeks == 0) return std::nullopt;
  Letter letter = plain(Subject::weeks);
  letter.numbers = {double(weeks), double(unplanned)};
  return letter;
}

bool RankCrew::ended() {
  if (!crew_.ended()) return false;
  const std::lock_guard lock(mutex_);
  return outbox_.empty();
}

}  // namespace engawa
