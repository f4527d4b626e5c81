// What must hold of any study: each returns a sentence for everything that does not, or nothing.
#pragma once
#include "tests/support/invariants.hpp"
#include "tests/support/random_study.hpp"

namespace engawa::testing {

/// Lives the study on its threads; every invariant after every week.
[[nodiscard]] Broken live_and_watch(const RandomStudy& study);
/// One digest a week on one thread and on three.
[[nodiscard]] Broken compare_threads(const RandomStudy& study);
/// The same actions at strength zero leave every week as it is without them.
[[nodiscard]] Broken compare_idle(const RandomStudy& study);

}  // namespace engawa::testing
