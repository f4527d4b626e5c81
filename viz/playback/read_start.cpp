#include <iterator>
#include <sstream>

#include "viz/playback/fallback_legends.hpp"
#include "viz/playback/read_recording.hpp"

namespace engawa {
namespace {

constexpr std::string_view kLegendFolder = "/legend/";

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

void read_places(const RemoteColumns& file, Recording& r) {
  const auto names = file.texts("/areas/name");
  const auto x = file.column<double>("/areas/x", names.size()),
             y = file.column<double>("/areas/y", names.size());
  for (std::size_t k = 0; k < names.size(); ++k) r.areas.push_back({names[k], x[k], y[k]});
  if (!file.has("/landmarks/name")) return;
  const auto marks = file.texts("/landmarks/name");
  const auto kinds = file.texts("/landmarks/kind", marks.size());
  const auto mark_x = file.column<double>("/landmarks/x", marks.size()),
             mark_y = file.column<double>("/landmarks/y", marks.size());
  for (std::size_t k = 0; k < marks.size(); ++k)
    r.landmarks.push_back({marks[k], kinds[k], mark_x[k], mark_y[k]});
}

void read_timed_actions(const RemoteColumns& file, Recording& r) {
  const std::string at = "/provenance/actions/";
  if (!file.has(at + "name")) return;
  const auto names = file.texts(at + "name");
  const std::size_t size = names.size();
  const auto texts_or_none = [&](const char* what) {
    return file.has(at + what) ? file.texts(at + what, size) : std::vector<std::string>(size);
  };
  const auto kinds = file.texts(at + "kind", size), hubs = file.texts(at + "hub", size),
             title_ja = texts_or_none("title_ja"), title_en = texts_or_none("title_en"),
             moves = texts_or_none("moves"), still = texts_or_none("leaves_alone"),
             label_ja = texts_or_none("label_ja"), label_en = texts_or_none("label_en");
  const auto strength = file.column_or<double>(at + "strength", size, 1.0);
  const auto from = file.column_or<std::int32_t>(at + "from", size, 0),
             until = file.column_or<std::int32_t>(at + "until", size, kNeverWeek);
  for (std::size_t k = 0; k < size; ++k) {
    TimedAction action;
    action.from = from[k], action.until = until[k];
    ActionNote& note = action.note;
    note.name = names[k], note.kind = kinds[k], note.hub = hubs[k];
    note.title_ja = title_ja[k], note.title_en = title_en[k];
    note.label_ja = label_ja[k], note.label_en = label_en[k];
    note.moves = words_of(moves[k]), note.leaves_alone = words_of(still[k]);
    note.strength = strength[k], note.from = from[k], note.until = until[k];
    r.actions.push_back(std::move(action));
  }
}

void read_legends(const RemoteColumns& file, Recording& r) {
  const std::string ending = "/name";
  for (const auto& path : file.datasets()) {
    if (!path.starts_with(kLegendFolder) || !path.ends_with(ending)) continue;
    const std::string folder = path.substr(0, path.size() - ending.size());
    const auto names = file.texts(path);
    const auto ja = file.texts(folder + "/title_ja", names.size()),
               en = file.texts(folder + "/title_en", names.size());
    const auto solved = file.column_or<std::uint32_t>(folder + "/solved_by", names.size(), 0U);
    auto& entries = r.legends[folder.substr(kLegendFolder.size())];
    for (std::size_t k = 0; k < names.size(); ++k)
      entries.push_back({names[k], ja[k], en[k], solved[k]});
  }
  add_missing_legends(r.legends);
}

}  // namespace

void read_start(const RemoteColumns& file, CaseColumns& into) {
  Recording& r = into.recording;
  read_places(file, r);
  read_timed_actions(file, r);
  read_legends(file, r);
  RecordedTies& ties = r.ties;
  const std::string at = "/network/first/";
  ties.first_kind = file.column<std::uint8_t>(at + "kind");
  const std::size_t size = ties.first_kind.size();
  ties.first_strength = file.column<std::uint8_t>(at + "strength", size);
  ties.a = file.column<std::uint32_t>(at + "a", size);
  ties.b = file.column<std::uint32_t>(at + "b", size);
  ties.from_week.assign(size, -1);
  ties.to_week.assign(size, kNeverWeek);
}

}  // namespace engawa
