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
/// Once all actions have ended, a week with them is a week without them; and a week does not depend
/// on what a runner has kept of the weeks before.
[[nodiscard]] Broken compare_ended(const RandomStudy& study);
/// More open slots of a hub lower nobody's access.
[[nodiscard]] Broken compare_access(const RandomStudy& study);
/// A hub that draws more keeps all who would have gone to it in that week, turned away or not.
[[nodiscard]] Broken compare_attraction(const RandomStudy& study);

}  // namespace engawa::testing
