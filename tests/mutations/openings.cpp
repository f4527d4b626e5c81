#include "tests/mutations/openings.hpp"

#include <bit>
#include <chrono>
#include <fstream>
#include <iterator>

#include "analysis/report/write_report.hpp"
#include "sim/results/export.hpp"
#include "sim/results/network_log.hpp"
#include "sim/results/run_file.hpp"
#include "sim/text/error.hpp"
#include "viz/facts/numbers.hpp"
#include "viz/playback/case_source.hpp"
#include "viz/playback/differences.hpp"
#include "viz/playback/find_cases.hpp"
#include "viz/playback/playback.hpp"
#include "viz/playback/recorded_world.hpp"

namespace engawa::mutations {
namespace {

namespace fs = std::filesystem;

constexpr int kWeekOfNetwork = 3;
constexpr std::size_t kReaderMemory = std::size_t{1} << 30U;  // [byte]
constexpr std::chrono::seconds kReaderPatience{60};  // of the wall: the machine may be busy

/// Folds values into one number.
class Sum {
 public:
  template <class T>
  void add(T value) {
    if constexpr (std::is_same_v<T, double>)
      mix(std::bit_cast<std::uint64_t>(value));
    else if constexpr (std::is_same_v<T, float>)
      mix(std::bit_cast<std::uint32_t>(value));
    else
      mix(static_cast<std::uint64_t>(value));
  }
  void add(const std::string& text) {
    for (const char c : text) mix(static_cast<unsigned char>(c));
  }
  template <class T>
  void add(const std::vector<T>& column) {
    for (const auto& value : column) add(value);
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  void mix(std::uint64_t number) { value_ = (value_ ^ number) * 1099511628211U + 7; }
  std::uint64_t value_ = 14695981039346656037U;
};

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::uint64_t read_back(const fs::path& file) {
  Sum sum;
  const CaseMeasures measures = read_case(file);
  sum.add(measures.values), sum.add(measures.groups), sum.add(measures.measures);
  for (const auto& note : read_actions(file)) {
    sum.add(note.name), sum.add(note.kind), sum.add(note.moves), sum.add(note.strength);
    sum.add(note.label_ja), sum.add(note.from), sum.add(note.until);
  }
  const CohortRows cohort = read_cohort(file);
  sum.add(cohort.life), sum.add(cohort.z_at_end), sum.add(cohort.visits), sum.add(cohort.z_then);
  for (const auto& [tie, since] : read_dated_network(file, kWeekOfNetwork)) {
    sum.add(tie.a), sum.add(tie.b), sum.add(tie.kind), sum.add(tie.strength), sum.add(since);
  }
  return sum.value();
}

std::uint64_t export_tables(const fs::path& file, const fs::path& out) {
  export_csv(file, out);
  Sum sum;
  for (const char* name : {"groups.csv", "measures.csv", "cohort.csv", "visits.csv"})
    sum.add(text_of(out / name));
  return sum.value();
}

std::uint64_t export_network(const fs::path& file, const fs::path& out) {
  export_graphml(file, kWeekOfNetwork, out / "network.graphml");
  Sum sum;
  sum.add(text_of(out / "network.graphml"));
  return sum.value();
}

/// The page without drawing its figures: gnuplot gets text of the program's own, and takes long.
std::uint64_t write_report(const fs::path& study) {
  const auto contents = read_contents({study}, {Language::english, ReportForm::full, {}});
  std::vector<std::vector<Figure>> figures;
  Sum sum;
  for (const auto& content : contents) {
    figures.push_back(plan_figures(content));
    for (const auto& figure : figures.back())
      sum.add(figure_script(figure)), sum.add(figure.data.csv());
  }
  sum.add(write_page(contents, figures));
  return sum.value();
}

void look_at(RecordedWorld& world, Sum& sum) {
  const Recording& r = world.recording();
  sum.add(r.people.life), sum.add(r.people.left_week), sum.add(r.ties.a), sum.add(r.ties.to_week);
  sum.add(r.visits.person), sum.add(r.helps.need), sum.add(r.life_events.kind);
  sum.add(r.hubs.reserve.values), sum.add(r.dates), sum.add(r.hubs.name);
  for (std::size_t k = 0; k < r.snapshot_weeks.size(); ++k) {
    const PanelRow& row = world.panel(k);
    sum.add(row.loneliness), sum.add(row.flags), sum.add(row.x10), sum.add(row.regular_hub);
    sum.add(world.detail(k).household);
  }
  for (const int week : {0, r.weeks / 2, r.weeks - 1, 1}) {
    world.seek(week);
    sum.add(std::vector(world.kinds().begin(), world.kinds().end()));
    sum.add(std::vector(world.strengths().begin(), world.strengths().end()));
  }
}

}  // namespace

struct StudyOpener::Parts {
  fs::path study, out;
  std::shared_ptr<ReaderProcess> reader =
      std::make_shared<ReaderProcess>(kReaderMemory, kReaderPatience);
  std::unique_ptr<RecordedWorld> twin;  ///< the whole case, beside which the other is shown

  [[nodiscard]] std::unique_ptr<RecordedWorld> world_of(const fs::path& file) const {
    CasePlace place;
    place.finished = place.partial = file;
    place.partial.replace_extension(".partial");
    place.is_finished = true;
    return std::make_unique<RecordedWorld>(std::make_unique<CaseSource>(reader, place));
  }
  std::uint64_t view(const fs::path& file) {
    Sum sum;
    for (const auto& place : find_study(*reader, file).cases) sum.add(place.header.variant);
    if (file.filename() == "study.h5") return sum.value();
    const auto world = world_of(file);
    look_at(*world, sum);
    for (const auto& span : compare_worlds(twin->recording(), world->recording()).ties)
      sum.add(span.from), sum.add(span.a);
    return sum.value();
  }
  std::uint64_t view_numbers() const {
    NumberFiles files;
    files.study = read_through(*reader, study / "study.h5");
    files.baseline_run = read_through(*reader, study / "runs" / "baseline" / "seed-0001.h5");
    files.variant_run = read_through(*reader, study / "runs" / "evening" / "seed-0001.h5");
    files.baseline = "baseline", files.variant = "evening", files.seed = 1;
    const SeedNumbers numbers = read_numbers(files);
    Sum sum;
    for (const auto& pair : numbers.numbers) {
      sum.add(pair.variant.run), sum.add(pair.variant.low), sum.add(pair.baseline.mean);
      sum.add(pair.what.title_en);
    }
    for (const int week : {0, 3})
      for (const auto& line : lines_under(numbers, Side::variant, week, Language::japanese))
        sum.add(line.value), sum.add(line.interval);
    return sum.value();
  }
  std::uint64_t values(Opening how, const fs::path& file) {
    switch (how) {
      case Opening::reader:
        return read_back(file);
      case Opening::export_tables:
        return export_tables(file, out);
      case Opening::export_network:
        return export_network(file, out);
      case Opening::report:
        return write_report(study);
      case Opening::viewer:
        return view(file);
      default:
        return view_numbers();
    }
  }
};

StudyOpener::StudyOpener(fs::path study, fs::path out) : parts_(std::make_unique<Parts>()) {
  parts_->study = std::move(study), parts_->out = std::move(out);
  parts_->twin = parts_->world_of(parts_->study / "runs" / "baseline" / "seed-0002.h5");
}
StudyOpener::~StudyOpener() = default;

bool StudyOpener::concerns(Opening how, const fs::path& file) {
  return file.filename() != "study.h5" || how == Opening::report || how == Opening::viewer ||
         how == Opening::numbers;
}

Outcome StudyOpener::open(Opening how, const fs::path& file) {
  try {
    return {false, parts_->values(how, file)};
  } catch (const UserError& error) {
    return {true, 0, error.in(Language::english), error.in(Language::japanese)};
  }
}

}  // namespace engawa::mutations
