// What every file says about itself and where it came from.
#pragma once
#include "sim/results/hdf5.hpp"
#include "sim/results/recorder.hpp"

namespace engawa {

struct RunTimes {
  std::string started, finished;  ///< UTC, ISO 8601; finished is empty in segments
  std::string digest;             ///< hex digest of the world at the end
};

/// Root attributes of a run or a segment.
void write_root(Hdf5Image& image, const CaseInfo& info, std::string_view format,
                const RunTimes& times);
/// /provenance: texts, effective parameters, remarks, sources.
void write_provenance(Hdf5Image& image, const CaseInfo& info, const Parameters& parameters);
/// /landmarks
void write_landmarks(Hdf5Image& image, std::span<const LandmarkNote> landmarks);
/// /groups and /areas.
void write_groups(Hdf5Image& image, const World& world);

[[nodiscard]] std::string utc_now();
/// "2027-04-01" plus days; the date as given if it is not one.
[[nodiscard]] std::string date_after(std::string_view date, int days);
[[nodiscard]] std::string hex_of(std::uint64_t value);

}  // namespace engawa
