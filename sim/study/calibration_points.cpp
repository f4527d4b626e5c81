#include "sim/study/calibration_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <limits>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "sim/core/digest.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/study/burn_in.hpp"
#include "sim/study/cost.hpp"
#include "sim/study/version.hpp"
#include "sim/survey/measure_town.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;
constexpr std::string_view kCalibrationFormat = "engawa-calibration";
constexpr std::int64_t kCalibrationVersion = 1;
constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

/// Everything that decides the outputs.
std::string identity_of(const PointJob& job) {
  Digest digest;
  const auto add_text = [&digest](std::string_view text) { digest.add(std::span(text)); };
  add_text(digest_of_study(job.study));
  for (const auto& name : job.parameters) add_text(name);
  for (const auto& point : job.values) digest.add(std::span<const double>(point));
  for (const auto& question : job.questions) add_text(question.measure), add_text(question.group);
  digest.add_value(job.burn_in_years);
  digest.add_value(job.seeds);
  digest.add_value(job.first_seed);
  digest.add_value(job.luck);
  return fmt::format("{:016x}", digest.value());
}

/// One job while it runs, and its file.
class PointRun {
 public:
  PointRun(const PointJob& job, const PointOptions& options, const std::atomic<bool>& stop)
      : job_(job),
        options_(options),
        stop_(stop),
        identity_(identity_of(job)),
        done_(job.values.size(), 0),
        outputs_(job.values.size() * row_size(), kUnknown) {}

  std::optional<std::vector<double>> run() {
    take_up();
    const int workers =
        std::clamp(int(done_.size() - points_done()), 1, std::max(1, options_.threads));
    {
      std::vector<std::jthread> threads;
      for (int k = 0; k < workers; ++k) threads.emplace_back([this] { work(); });
    }
    if (failure_) std::rethrow_exception(failure_);
    if (points_done() < done_.size()) return {};
    return outputs_;
  }

 private:
  [[nodiscard]] std::size_t row_size() const {
    return std::size_t(job_.seeds) * job_.questions.size();
  }
  [[nodiscard]] std::size_t points_done() const {
    return std::size_t(std::ranges::count(done_, std::uint8_t{1}));
  }
  [[nodiscard]] bool stopped() const { return stop_.load() || failed_.load(); }

  /// What an earlier call has left.
  void take_up() {
    std::error_code trouble;
    if (!fs::exists(options_.file, trouble)) return;
    const Hdf5File file(options_.file);
    if (!file.has("/points/done") || file.text_attribute("/", "format") != kCalibrationFormat ||
        file.text_attribute("/", "identity") != identity_) {
      throw InputError({options_.file.string()}, {"study.other_results", {}},
                       {"study.other_study", {}}, {"study.other_folder", {}});
    }
    if (!options_.resume) {
      throw InputError({options_.file.string()}, {"study.results_exist", {}},
                       {"study.same_study", {}}, {"study.use_resume", {}});
    }
    done_ = file.values<std::uint8_t>("/points/done", {done_.size()});
    outputs_ = file.values<double>(
        "/points/output", {job_.values.size(), std::size_t(job_.seeds), job_.questions.size()});
  }

  void work() {
    try {
      const Parallel alone(1);
      while (!stopped()) {
        const std::size_t point = next_.fetch_add(1);
        if (point >= done_.size()) return;
        if (done_at_start(point)) continue;
        const auto outputs = live_point(point, alone);
        if (!outputs.empty()) keep(point, outputs);
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      failed_ = true;
    }
  }

  [[nodiscard]] bool done_at_start(std::size_t point) {
    const std::lock_guard lock(mutex_);
    return done_[point] != 0;
  }

  /// Empty if it was stopped.
  [[nodiscard]] std::vector<double> live_point(std::size_t point, const Parallel& alone) const {
    Parameters parameters = job_.study.parameters;
    for (std::size_t k = 0; k < job_.parameters.size(); ++k) {
      double* parameter = find_parameter(parameters, job_.parameters[k]);
      if (parameter == nullptr) throw std::invalid_argument("no parameter " + job_.parameters[k]);
      *parameter = job_.values[point][k];
    }
    const int weeks = job_.burn_in_years * kWeeksPerYear;
    std::vector<double> out;
    for (int life = 0; life < job_.seeds; ++life) {
      const std::uint64_t before = job_.luck == Luck::own ? point * std::uint64_t(job_.seeds) : 0;
      const std::uint64_t seed = job_.first_seed + before + std::uint64_t(life);
      World town = build_town(job_.study.town, parameters, seed);
      bool cut = false;
      burn_in(town, alone, {weeks, weeks, 0}, [&] {
        cut = stopped();
        return !cut;
      });
      if (cut) return {};
      const auto answers = measure_town(std::move(town), job_.questions, {}, alone);
      out.insert(out.end(), answers.begin(), answers.end());
    }
    return out;
  }

  void keep(std::size_t point, const std::vector<double>& outputs) {
    const std::lock_guard lock(mutex_);
    std::ranges::copy(outputs, outputs_.begin() + std::ptrdiff_t(point * row_size()));
    done_[point] = 1;
    write();
    if (options_.point_done) options_.point_done(points_done(), done_.size());
  }

  void write() const {
    Hdf5Image image;
    image.set_attribute("/", {"format", std::string(kCalibrationFormat)});
    image.set_attribute("/", {"format_version", kCalibrationVersion});
    image.set_attribute("/", {"engawa_version", std::string(engine_version())});
    image.set_attribute("/", {"revision", std::string(source_revision())});
    image.set_attribute("/", {"study", job_.study.name});
    image.set_attribute("/", {"identity", identity_});
    image.set_attribute("/", {"burn_in_years", std::int64_t{job_.burn_in_years}});
    image.set_attribute("/", {"first_seed", std::int64_t(job_.first_seed)});
    std::vector<double> values;
    for (const auto& point : job_.values) values.insert(values.end(), point.begin(), point.end());
    std::vector<std::string> measures, groups;
    for (const auto& question : job_.questions) {
      measures.push_back(question.measure), groups.push_back(question.group);
    }
    const std::uint64_t points = job_.values.size(), questions = job_.questions.size();
    if (!job_.parameters.empty()) {
      image.write("/parameters/name", make_texts(job_.parameters));
      image.write("/points/value",
                  make_dataset(std::span<const double>(values), {points, job_.parameters.size()}));
    }
    image.write("/questions/measure", make_texts(measures));
    image.write("/questions/group", make_texts(groups));
    image.write("/points/done", make_column(done_));
    image.write("/points/output",
                make_dataset(std::span<const double>(outputs_),
                             {points, std::uint64_t(job_.seeds), questions}, {}, {kUnknown}));
    make_folders(options_.file.parent_path());
    write_whole_file(options_.file, image.close());
  }

  const PointJob& job_;
  const PointOptions& options_;
  const std::atomic<bool>& stop_;
  std::string identity_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;  ///< guards everything below
  std::vector<std::uint8_t> done_;
  std::vector<double> outputs_;
  std::exception_ptr failure_;
};
}  // namespace

double SearchRange::value_at(double share) const {
  const auto text = fmt::format("{:.6g}", value_between(low, high, share));
  return std::clamp(std::strtod(text.c_str(), nullptr), low, high);
}

std::optional<std::vector<double>> run_points(const PointJob& job, const PointOptions& options,
                                              const std::atomic<bool>& stop) {
  const double points = double(job.values.size());
  const int workers = int(std::clamp(points, 1.0, double(std::max(1, options.threads))));
  require_room(job.study,
               estimate_asking(job.study, workers,
                               points * (job.seeds * double(job.questions.size()) +
                                         double(job.parameters.size()))),
               options.file);
  return PointRun(job, options, stop).run();
}

}  // namespace engawa
