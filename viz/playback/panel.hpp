// The panel: every person every fourth week, one row a snapshot.
#pragma once
#include <cstdint>
#include <vector>

namespace engawa {

inline constexpr std::int8_t kNoLoneliness = -128;
inline constexpr std::uint8_t kNoByte = 255;
inline constexpr std::uint16_t kNoPlace = 0xFFFF;
inline constexpr double kLonelinessSteps = 32;  ///< steps of 1/32 SD
inline constexpr double kMeetingSteps = 4;      ///< quarters of a meeting a week
inline constexpr double kRoleSteps = 200;

/// What is drawn of everybody. All columns are as long as people were known by then; columns that
/// an older file lacks are filled with "not known". Codes: docs/file-format.md.
struct PanelRow {
  int week = -1;
  std::vector<std::int8_t> loneliness;     ///< 1/32 SD; kNoLoneliness = not there
  std::vector<std::uint8_t> meetings;      ///< 1/4 per week; kNoByte = not there
  std::vector<std::uint8_t> role;          ///< 1/200
  std::vector<std::uint8_t> volunteer;     ///< stage 0-4
  std::vector<std::uint8_t> isolated;      ///< 1 = as the measure `isolated` counts; kNoByte
  std::vector<std::uint8_t> home_size;     ///< persons at home; kNoByte
  std::vector<std::uint8_t> work;          ///< legend work_patterns; kNoByte
  std::vector<std::uint16_t> x10, y10;     ///< [10 m]; kNoPlace
  std::vector<std::uint16_t> visits;       ///< so far
  std::vector<std::uint16_t> regular_hub;  ///< hub of which one is a regular; 65535 = none
  std::vector<std::uint32_t> flags;        ///< legend flags; 0 = not there
  [[nodiscard]] std::size_t size() const { return x10.size(); }
};

/// What is asked of few people or seldom.
struct PanelDetail {
  int week = -1;
  std::vector<std::uint32_t> household;     ///< dwelling
  std::vector<std::uint32_t> free_slots;    ///< 21 bits; empty if the file lacks it, as the rest
  std::vector<std::uint32_t> capabilities;  ///< 24 bits, legend capabilities
  std::vector<std::uint32_t> capabilities_known;
  std::vector<std::uint16_t> needs_open;  ///< 16 bits, legend needs
};

}  // namespace engawa
