// A toy study with its study.h5, for tests of reports; labels and pull are the test's.
#pragma once
#include <cctype>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "analysis/report/report_content.hpp"
#include "sim/results/recorder.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa::toy {

struct ReportStudy {
  std::string question = "夜に開けたら届くか", label = "夜間開室";
  double pull = .03;  ///< 0: the variant is the first town again
  bool settled = true;
  int seeds = 3, weeks = 52, people = 240;
  std::string name = "toy", town = "toy", version = "unknown";
};

inline void run_report_case(const std::filesystem::path& folder, const ReportStudy& study,
                            const std::string& variant, std::uint64_t seed) {
  World world = make(study.people, seed);
  CaseInfo info = describe(variant, seed, study.weeks, false);
  info.question_ja = info.question_en = study.question;
  info.burn_in_settled = study.settled;
  info.study_name = study.name, info.engawa_version = study.version;
  info.town_name = study.town, info.town_text = "name = \"" + study.town + "\"\n";
  info.town_ja = study.town + "の町", info.town_en = "Town of " + study.town;
  info.variant_ja = "これまで", info.variant_en = "As it was";
  if (variant != "baseline") {
    info.variant_ja = info.variant_en = study.label;
    info.actions.push_back({.name = "open",
                            .kind = "opening_hours",
                            .hub = "hokenshitsu",
                            .title_ja = study.label,
                            .title_en = study.label,
                            .moves = {"visits", "reach"},
                            .leaves_alone = {}});
  }
  Recorder recorder(info, world, run_path(folder, variant, seed));
  for (int week = 0; week < study.weeks; ++week) {
    live(world, variant == "baseline" ? 0 : study.pull);
    recorder.record_week(world);
  }
  recorder.finish(world);
}

inline void make_report_study(const std::filesystem::path& folder, const ReportStudy& study) {
  for (int seed = 1; seed <= study.seeds; ++seed) {
    for (const char* variant : {"baseline", "evening"})
      run_report_case(folder, study, variant, std::uint64_t(seed));
  }
  write_study_file(folder);
}

inline std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A tag from its '<' on: where it ends (its '>'), its name, and what it does.
struct Tag {
  std::size_t end = 0;
  std::string name;
  bool closes = false, is_single = false;
};

inline Tag tag_at(const std::string& html, std::size_t begin) {
  Tag tag;
  std::size_t at = begin + 1;
  if (html[at] == '/') tag.closes = true, ++at;
  while (at < html.size() && std::isalnum(static_cast<unsigned char>(html[at])) != 0)
    tag.name += html[at++];
  char quote = 0;
  for (; at < html.size() && (quote != 0 || html[at] != '>'); ++at) {
    if (quote != 0 && html[at] == quote) {
      quote = 0;
    } else if (quote == 0 && (html[at] == '"' || html[at] == '\'')) {
      quote = html[at];
    }
  }
  tag.end = at;
  tag.is_single = html[at - 1] == '/';
  return tag;
}

/// What is wrong with the nesting of a page's elements; empty if every one is closed in its turn.
inline std::string wrong_nesting(const std::string& html) {
  std::vector<std::string> open;
  for (auto at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    const Tag tag = tag_at(html, at);
    if (tag.name.empty() || tag.is_single) continue;  // <!DOCTYPE>, <br />
    at = tag.end;
    if (!tag.closes) {
      open.push_back(tag.name);
    } else if (open.empty() || open.back() != tag.name) {
      return "</" + tag.name + "> closes " + (open.empty() ? "nothing" : open.back());
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : open.back() + " is not closed";
}

/// Without what lies between `begin` and `end`, both included.
inline std::string without(std::string text, const std::string& begin, const std::string& end) {
  for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
    const auto last = text.find(end, at);
    text.erase(at, last == std::string::npos ? last : last + end.size() - at);
  }
  return text;
}

}  // namespace engawa::toy
