// Results for other programs: CSV tables of the measures, GraphML of the network.
#pragma once
#include <filesystem>

namespace engawa {

/// Writes one MEASURE.csv per measure (week, date, then a column per group) into a folder, with
/// groups.csv (titles), measures.csv (units and definitions) and cohort.csv (everybody present at
/// the start, a row each). Weeks in which a measure was not taken have empty fields.
void export_csv(const std::filesystem::path& run_file, const std::filesystem::path& folder);
/// Writes the network at the end of a study week (-1 = start) with the people in it; what the panel
/// notes every few weeks is that of the last snapshot.
void export_graphml(const std::filesystem::path& run_file, int study_week,
                    const std::filesystem::path& graphml);
/// The run file meant by a path: the file itself, or in a study's folder the first finished run of
/// the first variant that has a recorded network if one is asked for.
[[nodiscard]] std::filesystem::path choose_run(const std::filesystem::path& results,
                                               bool with_network);

}  // namespace engawa
