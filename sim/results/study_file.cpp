// study.h5: the measures of all cases side by side and the paired differences between variants.
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "sim/results/hdf5.hpp"
#include "sim/results/provenance.hpp"
#include "sim/results/recorder.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {

/// Each file is opened once for so many.
constexpr std::size_t kMeasuresAtOnce = 16;

struct VariantRuns {
  RunHeader header;  ///< of its first run
  std::vector<std::uint64_t> seeds;
  std::vector<std::string> digests;
  std::vector<std::filesystem::path> files;
};

std::vector<VariantRuns> list_runs(const std::filesystem::path& study_dir) {
  std::vector<VariantRuns> variants;
  for (const auto& run : find_runs(study_dir)) {
    if (variants.empty() || variants.back().header.variant != run.header.variant)
      variants.push_back({run.header, {}, {}, {}});
    const auto& first = variants.front();
    if (run.header.study_digest != first.header.study_digest ||
        run.header.weeks != first.header.weeks)
      continue;  // of another version of the study: not comparable
    variants.back().seeds.push_back(run.header.seed);
    variants.back().digests.push_back(run.header.digest);
    variants.back().files.push_back(run.file);
  }
  std::erase_if(variants, [](const VariantRuns& v) { return v.files.empty(); });
  if (variants.empty()) {
    throw InputError({study_dir.string()}, {"results.no_runs", {}}, {},
                     {"results.give_study_folder", {}});
  }
  return variants;
}

/// One value per group for a whole run: flows as the mean week, states at the end.
std::vector<double> summarise(const Dataset& data, bool flow) {
  const std::size_t rows = data.shape[0], width = data.shape[1];
  std::vector<double> values(rows * width), out(width, std::numeric_limits<double>::quiet_NaN());
  std::memcpy(values.data(), data.bytes.data(), data.bytes.size());
  if (rows == 0) return out;
  for (std::size_t g = 0; g < width; ++g) {
    out[g] = values[(rows - 1) * width + g];
    if (!flow) continue;
    double sum = 0;
    for (std::size_t r = 0; r < rows; ++r) sum += values[r * width + g];
    out[g] = sum / double(rows);
  }
  return out;
}

/// Values of all seeds of a variant, and their summaries.
struct Gathered {
  Dataset all;                  ///< [seed][row][group]
  std::vector<double> summary;  ///< [seed][group]
  std::size_t groups = 0;
};

/// A measure as the first file knows it.
struct Gauge {
  std::string path;
  bool flow = false;
  [[nodiscard]] std::string name() const { return path.substr(10); }
};

void add(Gathered& out, const Hdf5File& file, const Gauge& measure) {
  const Dataset data = file.read(measure.path);
  if (data.element != Element::f64 || data.shape.size() != 2) file.refuse(measure.path);
  if (out.all.shape.empty()) {
    out.groups = data.shape[1];
    out.all = {Element::f64, 8, {0, data.shape[0], data.shape[1]}, {}, {}, data.attributes};
  }
  if (data.shape[0] != out.all.shape[1] || data.shape[1] != out.groups) file.refuse(measure.path);
  ++out.all.shape[0];
  out.all.bytes.insert(out.all.bytes.end(), data.bytes.begin(), data.bytes.end());
  const auto row = summarise(data, measure.flow);
  out.summary.insert(out.summary.end(), row.begin(), row.end());
}

/// Some measures of all runs of a variant. Files are opened one after the other: a study can have
/// more of them than a process may have open.
std::vector<Gathered> gather(const VariantRuns& variant, std::span<const Gauge> measures) {
  std::vector<Gathered> out(measures.size());
  for (const auto& path : variant.files) {
    const Hdf5File file(path);
    for (std::size_t m = 0; m < measures.size(); ++m) add(out[m], file, measures[m]);
  }
  return out;
}

void write_pair(Hdf5Image& image, const std::string& folder, const std::string& measure,
                const VariantRuns& base, const Gathered& base_values, const VariantRuns& variant,
                const Gathered& values, const std::vector<Attribute>& attributes) {
  std::vector<double> difference;
  std::size_t pairs = 0;
  const std::size_t width = values.groups;
  for (std::size_t s = 0; s < variant.seeds.size(); ++s) {
    const auto found = std::ranges::find(base.seeds, variant.seeds[s]);
    if (found == base.seeds.end() || base_values.groups != width) continue;
    const auto b = static_cast<std::size_t>(found - base.seeds.begin());
    ++pairs;
    for (std::size_t g = 0; g < width; ++g)
      difference.push_back(values.summary[s * width + g] - base_values.summary[b * width + g]);
  }
  image.write(folder + measure,
              make_dataset(std::span<const double>(difference), {pairs, width}, attributes));
}

std::vector<std::uint64_t> paired_seeds(const VariantRuns& base, const VariantRuns& variant) {
  std::vector<std::uint64_t> seeds;
  for (const auto seed : variant.seeds) {
    if (std::ranges::find(base.seeds, seed) != base.seeds.end()) seeds.push_back(seed);
  }
  return seeds;
}

void write_measure(Hdf5Image& image, const VariantRuns& base, const Gathered& base_values,
                   const VariantRuns& variant, const Gathered& values, const std::string& measure) {
  const auto& attributes = values.all.attributes;
  const std::string& name = variant.header.variant;
  image.write("/measures/" + name + "/" + measure, values.all);
  image.write("/summary/" + name + "/" + measure,
              make_dataset(std::span<const double>(values.summary),
                           {variant.files.size(), values.groups}, attributes));
  if (&variant == &base) return;
  write_pair(image, "/differences/" + name + "/", measure, base, base_values, variant, values,
             attributes);
}

void write_measures(Hdf5Image& image, const std::vector<VariantRuns>& variants,
                    std::span<const Gauge> measures) {
  std::vector<std::vector<Gathered>> values;
  values.reserve(variants.size());
  for (const auto& variant : variants) values.push_back(gather(variant, measures));
  for (std::size_t m = 0; m < measures.size(); ++m) {
    for (std::size_t v = 0; v < variants.size(); ++v) {
      write_measure(image, variants[0], values[0][m], variants[v], values[v][m],
                    measures[m].name());
    }
  }
}

std::vector<Gauge> gauges_of(const Hdf5File& file) {
  std::vector<Gauge> measures;
  for (const auto& path : file.datasets()) {
    if (path.starts_with("/measures/"))
      measures.push_back({path, file.text_attribute(path, "kind") == "flow"});
  }
  return measures;
}

void copy_once(Hdf5Image& image, const Hdf5File& from) {
  for (const auto& path : from.datasets()) {
    if (path.starts_with("/provenance/actions/")) continue;  // of one variant
    if (path.starts_with("/groups/") || path.starts_with("/areas/") ||
        path.starts_with("/provenance/") || path.starts_with("/calendar/"))
      image.write(path, from.read(path));
  }
}

}  // namespace

void write_study_file(const std::filesystem::path& study_dir) {
  const auto variants = list_runs(study_dir);
  const Hdf5File first(variants[0].files[0]);
  Hdf5Image image;
  for (const auto& attribute : first.attributes("/")) {
    const auto& name = attribute.name;
    if (name == "format")
      image.set_attribute("/", {name, std::string(kStudyFormat)});
    else if (name == "format_version")
      image.set_attribute("/", {name, std::int64_t{kFormatVersion}});
    else if (!name.starts_with("variant") && name != "seed" && name != "digest" &&
             name != "started" && name != "record_all" && name != "finished")
      image.set_attribute("/", attribute);
  }
  image.set_attribute("/", {"finished", utc_now()});
  copy_once(image, first);
  std::vector<std::string> names, ja, en;
  for (const auto& variant : variants) {
    names.push_back(variant.header.variant);
    ja.push_back(variant.header.variant_ja), en.push_back(variant.header.variant_en);
    const std::string at = "/cases/" + variant.header.variant;
    image.write(at + "/seed", make_column(variant.seeds));
    image.write(at + "/digest", make_texts(variant.digests));
    if (&variant != variants.data()) {
      image.write("/differences/" + variant.header.variant + "/seed",
                  make_column(paired_seeds(variants[0], variant)));
    }
  }
  image.write("/variants/name", make_texts(names));
  image.write("/variants/title_ja", make_texts(ja));
  image.write("/variants/title_en", make_texts(en));
  const auto measures = gauges_of(first);
  for (std::size_t begin = 0; begin < measures.size(); begin += kMeasuresAtOnce) {
    const auto count = std::min(kMeasuresAtOnce, measures.size() - begin);
    write_measures(image, variants, std::span(measures).subspan(begin, count));
  }
  write_whole_file(study_dir / "study.h5", image.close());
}

}  // namespace engawa
