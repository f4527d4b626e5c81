// From the datasets of results files to columns in memory, with every number checked: what is read
// here is used as an index later, without looking again.
#pragma once
#include "viz/playback/remote_columns.hpp"
#include "viz/playback/run_source.hpp"

namespace engawa {

/// Everything of a case but its panel.
struct CaseColumns {
  Recording recording;
  TieChanges changes;
  std::vector<std::uint64_t> digests;
  std::vector<std::uint32_t> change_weeks;  ///< of the changes, row by row
  // ties as they are after the last change read, by which the next steps go on
  std::uint32_t last_changed = 0;
  std::vector<std::uint8_t> kind_now, strength_now;
};

/// Areas, landmarks, actions, legends and the first ties.
void read_start(const RemoteColumns& file, CaseColumns& into);
/// Adds the weeks of a file: all of a finished case, or those of a segment.
void read_weeks(const RemoteColumns& file, CaseColumns& into);
/// Adds the digests of the ties, if the file has them.
void read_digests(const RemoteColumns& file, CaseColumns& into);
/// Makes the indexes by week, when all weeks are read, and checks what needs all of them.
void finish_columns(const RemoteColumns& file, CaseColumns& columns);

}  // namespace engawa
