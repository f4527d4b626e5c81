// Towns that live through every kind of intervention and through every measure: what is compared
// between compilers, numbers of threads and versions of the mathematical library.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "sim/interventions/kind.hpp"
#include "sim/state/world.hpp"

namespace engawa::testing {

/// One action of every kind, as the town's hubs allow.
[[nodiscard]] std::vector<Action> actions_of_every_kind(const World& world);

/// A town of four blocks of residents under the kinds, a few at a time: one line for each group of
/// kinds, with digests of the town and of all measures.
[[nodiscard]] std::string kinds_table(int threads);

/// A plain town of 17 blocks, more than any number of threads tried, under all kinds at once.
[[nodiscard]] std::string crowd_table(int threads);

/// A town of a town file: its tables, its fitted households and first weeks.
[[nodiscard]] std::string town_table(const std::filesystem::path& file, int threads);

}  // namespace engawa::testing
