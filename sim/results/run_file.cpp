#include "sim/results/run_file.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <limits>
#include <sstream>
#include <stdexcept>
#include <tuple>

#include "sim/results/cohort_log.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {

constexpr int kMostWeeks = 52 * 1000;

std::size_t place_of(const std::vector<std::string>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) throw std::out_of_range("no such name: " + std::string(name));
  return static_cast<std::size_t>(found - names.begin());
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

RunHeader header_of(const Hdf5File& file, const std::filesystem::path& path) {
  RunHeader h;
  std::string format;
  std::int64_t version = -1;
  std::string seed;
  bool out_of_range = false;
  for (const auto& attribute : file.attributes("/")) {
    const auto text = [&](std::string_view name, std::string& into) {
      const auto* value = std::get_if<std::string>(&attribute.value);
      if (attribute.name == name && value != nullptr) into = *value;
    };
    const auto whole = [&](std::string_view name, auto& into) {
      const auto* value = std::get_if<std::int64_t>(&attribute.value);
      using Number = std::remove_reference_t<decltype(into)>;
      if (attribute.name != name || value == nullptr) return;
      out_of_range = out_of_range || *value < std::numeric_limits<Number>::min() ||
                     *value > std::numeric_limits<Number>::max();
      into = static_cast<Number>(*value);
    };
    text("format", format), whole("format_version", version), text("seed", seed);
    text("study", h.study_name), text("study_digest", h.study_digest), text("town", h.town_name);
    text("question_ja", h.question_ja), text("question_en", h.question_en);
    text("variant", h.variant), text("variant_ja", h.variant_ja);
    text("variant_en", h.variant_en), text("digest", h.digest), text("revision", h.revision);
    text("start_date", h.start_date), text("started", h.started), text("finished", h.finished);
    whole("variant_order", h.variant_order), whole("weeks", h.weeks);
    whole("burn_in_weeks", h.burn_in_weeks);
    whole("burn_in_settled", h.burn_in_settled), whole("record_all", h.record_all);
  }
  std::from_chars(seed.data(), seed.data() + seed.size(), h.seed);
  const auto fail = [&](Message reason) {
    throw InputError({path.string()}, {"results.cannot_read", {}}, std::move(reason),
                     {"results.run_again", {}});
  };
  if (format != kRunFormat) fail({"results.not_a_run", {}});
  if (!can_read_run(version))
    fail({"results.other_version", {std::to_string(version), std::to_string(kRunVersion)}});
  if (out_of_range || h.weeks < 0 || h.weeks > kMostWeeks) fail({"results.damaged", {"/"}});
  if (!names_a_folder(h.variant)) fail({"results.foreign", {"/@variant"}});
  return h;
}

}  // namespace

RunHeader read_header(const std::filesystem::path& run_file) {
  return header_of(Hdf5File(run_file), run_file);
}

bool names_a_folder(std::string_view variant) {
  return !variant.starts_with('.') && variant.find('/') == std::string_view::npos;
}

std::size_t CaseMeasures::measure(std::string_view name) const {
  return place_of(measures, name);
}
std::size_t CaseMeasures::group(std::string_view name) const {
  return place_of(groups, name);
}

CaseMeasures read_case(const std::filesystem::path& run_file,
                       std::span<const std::string_view> wanted) {
  const Hdf5File file(run_file);
  const RunHeader header = header_of(file, run_file);
  CaseMeasures out{header.variant, header.digest, header.seed, {}, {}, header.weeks, {}};
  out.groups = file.texts("/groups/name");
  if (out.groups.empty() || out.groups.front() != "total") file.refuse("/groups/name");
  const auto weeks = file.column<std::uint32_t>("/calendar/week");
  const auto stock_weeks = file.column<std::uint32_t>("/calendar/stock_week");
  if (weeks.size() != static_cast<std::size_t>(header.weeks)) file.refuse("/calendar/week");
  std::vector<std::string> paths;
  if (wanted.empty()) {
    for (const auto& path : file.datasets()) {
      if (path.starts_with("/measures/")) paths.push_back(path);
    }
  } else {
    for (const auto name : wanted) paths.push_back("/measures/" + std::string(name));
  }
  const std::size_t width = out.groups.size();
  out.values.reserve(paths.size() * weeks.size() * width);
  for (const auto& path : paths) {
    const std::size_t first = out.values.size();
    out.values.resize(first + weeks.size() * width, std::numeric_limits<double>::quiet_NaN());
    out.measures.push_back(path.substr(10));
    const auto& calendar =
        file.text_attribute(path, "calendar") == "stock_week" ? stock_weeks : weeks;
    const std::size_t columns = file.text_attribute(path, "groups") == "total" ? 1 : width;
    const auto rows = file.values<double>(path, {calendar.size(), columns});
    for (std::size_t r = 0; r < calendar.size(); ++r) {
      if (calendar[r] >= weeks.size()) file.refuse("/calendar/stock_week");
      std::copy_n(rows.begin() + static_cast<std::ptrdiff_t>(r * columns), columns,
                  out.values.begin() + static_cast<std::ptrdiff_t>(first + calendar[r] * width));
    }
  }
  return out;
}

std::vector<std::string> list_measures(const std::filesystem::path& run_file) {
  std::vector<std::string> names;
  for (const auto& path : Hdf5File(run_file).datasets()) {
    if (path.starts_with("/measures/")) names.push_back(path.substr(10));
  }
  return names;
}

std::vector<ActionNote> read_actions(const std::filesystem::path& run_file) {
  const Hdf5File file(run_file);
  const std::string at = "/provenance/actions/";
  const auto paths = file.datasets();
  if (std::ranges::find(paths, at + "name") == paths.end()) return {};
  const auto names = file.texts(at + "name");
  const std::size_t size = names.size();
  const auto column = [&](const char* what) {
    auto texts = file.texts(at + what);
    if (texts.size() != size) file.refuse(at + what);
    return texts;
  };
  const auto kinds = column("kind"), hubs = column("hub"), ja = column("title_ja"),
             en = column("title_en"), moves = column("moves"), still = column("leaves_alone");
  const auto strengths = file.values<double>(at + "strength", {size});
  std::vector<std::int32_t> from(size, 0), until(size, ActionNote().until);
  auto label_ja = ja, label_en = en;
  if (std::ranges::find(paths, at + "from") != paths.end()) {  // else of an earlier program
    from = file.values<std::int32_t>(at + "from", {size});
    until = file.values<std::int32_t>(at + "until", {size});
    label_ja = column("label_ja"), label_en = column("label_en");
  }
  std::vector<ActionNote> notes;
  for (std::size_t k = 0; k < size; ++k) {
    notes.push_back({names[k], kinds[k], hubs[k], ja[k], en[k], words_of(moves[k]),
                     words_of(still[k]), strengths[k], from[k], until[k], label_ja[k],
                     label_en[k]});
  }
  return notes;
}

namespace {
/// What earlier programs did not record.
void read_cohort_course(const Hdf5File& file, CohortRows& out) {
  if (!file.has("/cohort/first_visit_week")) return;
  const std::uint64_t members = out.life.size();
  out.first_visit = file.values<std::int32_t>("/cohort/first_visit_week", {members});
  out.z_at_first_visit = file.values<float>("/cohort/loneliness_at_first_visit", {members});
  out.snapshot_weeks = file.column<std::int32_t>("/calendar/cohort_week");
  const std::uint64_t snapshots = out.snapshot_weeks.size();
  const auto steps = file.values<std::int8_t>("/cohort/loneliness", {snapshots, members});
  for (std::uint64_t s = 0; s < snapshots; ++s) {
    auto& row = out.z_then.emplace_back(members, std::numeric_limits<float>::quiet_NaN());
    for (std::uint64_t k = 0; k < members; ++k) {
      const std::int8_t step = steps[s * members + k];
      if (step != kNotThere) row[k] = float(step / kCohortSteps);
    }
  }
}
}  // namespace

CohortRows read_cohort(const std::filesystem::path& run_file) {
  const Hdf5File file(run_file);
  CohortRows out;
  out.life = file.column<std::uint64_t>("/cohort/life");
  const std::vector<std::uint64_t> shape{out.life.size()};
  out.cell = file.values<std::uint8_t>("/cohort/cell_at_start", shape);
  out.age = file.values<std::uint8_t>("/cohort/age_at_start", shape);
  out.regular_at_start = file.values<std::uint8_t>("/cohort/regular_at_start", shape);
  out.regular_at_end = file.values<std::uint8_t>("/cohort/regular_at_end", shape);
  out.present_at_end = file.values<std::uint8_t>("/cohort/present_at_end", shape);
  out.z_at_start = file.values<float>("/cohort/loneliness_at_start", shape);
  out.z_at_end = file.values<float>("/cohort/loneliness_at_end", shape);
  out.visits = file.values<std::uint32_t>("/cohort/visits", shape);
  read_cohort_course(file, out);
  return out;
}

std::vector<RunPlace> find_runs(const std::filesystem::path& study_dir,
                                const HeaderReader& header_of) {
  namespace fs = std::filesystem;
  std::vector<RunPlace> runs;
  std::error_code error;
  const fs::directory_iterator end;
  for (fs::directory_iterator variant(study_dir / "runs", error); !error && variant != end;
       variant.increment(error)) {
    std::error_code inner;
    for (fs::directory_iterator entry(variant->path(), inner); !inner && entry != end;
         entry.increment(inner)) {
      if (!entry->is_regular_file(inner) || entry->path().extension() != ".h5") continue;
      runs.push_back({entry->path(), header_of(entry->path())});
    }
  }
  std::ranges::sort(runs, {}, [](const RunPlace& run) {
    return std::tuple(run.header.variant_order, run.header.variant != "baseline",
                      run.header.variant, run.header.seed, run.file.string());
  });
  return runs;
}

}  // namespace engawa
