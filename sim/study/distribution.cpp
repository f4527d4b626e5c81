#include "sim/study/distribution.hpp"

#include "sim/study/distribution_desk.hpp"

namespace engawa {

Distribution::Distribution() : post_(std::make_unique<Post>()) {}
Distribution::~Distribution() = default;

int Distribution::rank() const {
  return post_->rank();
}

int Distribution::ranks() const {
  return post_->ranks();
}

std::optional<RunSummary> Distribution::run(const SharedStudy& study,
                                            const SharedListener& listener,
                                            const std::atomic<bool>& stop) {
  if (rank() == 0) return Desk(*post_, study, listener, stop).run();
  follow_desk(*post_, study, stop);
  return std::nullopt;
}

}  // namespace engawa
