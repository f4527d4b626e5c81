#include "sim/study/seed_crew.hpp"

#include <algorithm>
#include <utility>

namespace engawa {

SeedCrew::SeedCrew(const StudyPlan& plan, const RunnerOptions& options, int workers,
                   CrewOrders orders)
    : plan_(plan), options_(options), orders_(std::move(orders)), working_(workers) {
  for (int k = 0; k < workers; ++k) {
    // threads left over by too few seeds go to the first workers
    const int share = options.threads / workers + (k < options.threads % workers ? 1 : 0);
    try {
      threads_.emplace_back([this, share] { work(std::max(1, share)); });
    } catch (...) {  // the machine has no more threads: those that began must not wait for ever
      working_ -= workers - k;
      orders_.failed(std::current_exception());
      return;
    }
  }
}

void SeedCrew::work(int threads) {
  try {
    const Parallel parallel(threads);
    while (const auto next = orders_.next_seed()) live_one(*next, parallel);
  } catch (...) {
    orders_.failed(std::current_exception());
  }
  --working_;
}

void SeedCrew::live_one(const SeedWork& work, const Parallel& parallel) {
  SeedListener teller;
  teller.week_done = orders_.week_done;
  teller.case_done = orders_.case_done;
  teller.told = orders_.told;
  teller.unsettled = [this, &work](const BurnIn& burned) { orders_.unsettled(work.seed, burned); };
  live_seed(plan_, work, options_.out / plan_.name, parallel, teller,
            {options_.checkpoint_every, options_.resume});
}

}  // namespace engawa
