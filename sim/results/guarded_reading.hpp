// Results files by other hands are read in a process of their own: HDF5 1.10 can crash on metadata
// that was forged with a right checksum, and then a sentence is due, not a broken program.
#pragma once
#include <optional>
#include <string_view>

namespace engawa {

/// Parts this process in two. One gets nothing and goes on; the other waits for it and gets its
/// exit code, or throws InputError with the file that was being read when the first one crashed.
/// To be called before threads start. A crash outside results files stays one.
[[nodiscard]] std::optional<int> guard_reading();

/// Notes for the guard which file is being read; does nothing without one.
void note_reading(std::string_view file);

/// The file noted last by the process that a guard watches; empty if there is no guard.
[[nodiscard]] std::string_view noted_file();

/// A page that the guard and the guarded share; `guard_reading` makes it, tests can.
void share_notes();

}  // namespace engawa
