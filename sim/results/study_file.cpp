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

struct VariantRuns {
  RunHeader header;  ///< of its first run
  std::vector<std::uint64_t> seeds;
  std::vector<std::unique_ptr<Hdf5File>> files;
};

std::vector<VariantRuns> open_runs(const std::filesystem::path& study_dir) {
  std::vector<VariantRuns> variants;
  for (const auto& run : find_runs(study_dir)) {
    if (variants.empty() || variants.back().header.variant != run.header.variant)
      variants.push_back({run.header, {}, {}});
    const auto& first = variants.front();
    if (run.header.study_digest != first.header.study_digest ||
        run.header.weeks != first.header.weeks)
      continue;  // of another version of the study: not comparable
    variants.back().seeds.push_back(run.header.seed);
    variants.back().files.push_back(std::make_unique<Hdf5File>(run.file));
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

Gathered gather(const VariantRuns& variant, const std::string& path, bool flow) {
  Gathered out;
  for (const auto& file : variant.files) {
    const Dataset data = file->read(path);
    if (data.element != Element::f64 || data.shape.size() != 2) file->refuse(path);
    if (out.all.shape.empty()) {
      out.groups = data.shape[1];
      out.all = {Element::f64, 8, {0, data.shape[0], data.shape[1]}, {}, {}, data.attributes};
    }
    if (data.shape[0] != out.all.shape[1] || data.shape[1] != out.groups) file->refuse(path);
    ++out.all.shape[0];
    out.all.bytes.insert(out.all.bytes.end(), data.bytes.begin(), data.bytes.end());
    const auto row = summarise(data, flow);
    out.summary.insert(out.summary.end(), row.begin(), row.end());
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
  const auto variants = open_runs(study_dir);
  const Hdf5File& first = *variants[0].files[0];
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
    std::vector<std::string> digests;
    for (const auto& file : variant.files) digests.push_back(file->text_attribute("/", "digest"));
    image.write(at + "/digest", make_texts(digests));
    if (&variant != variants.data()) {
      image.write("/differences/" + variant.header.variant + "/seed",
                  make_column(paired_seeds(variants[0], variant)));
    }
  }
  image.write("/variants/name", make_texts(names));
  image.write("/variants/title_ja", make_texts(ja));
  image.write("/variants/title_en", make_texts(en));
  for (const auto& path : first.datasets()) {
    if (!path.starts_with("/measures/")) continue;
    const std::string measure = path.substr(10);
    const bool flow = first.text_attribute(path, "kind") == "flow";
    Gathered base;
    for (const auto& variant : variants) {
      Gathered values = gather(variant, path, flow);
      const auto attributes = values.all.attributes;
      image.write("/measures/" + variant.header.variant + "/" + measure, values.all);
      values.all.bytes.clear();
      image.write("/summary/" + variant.header.variant + "/" + measure,
                  make_dataset(std::span<const double>(values.summary),
                               {variant.files.size(), values.groups}, attributes));
      if (&variant == variants.data()) {
        base = std::move(values);
      } else {
        write_pair(image, "/differences/" + variant.header.variant + "/", measure, variants[0],
                   base, variant, values, attributes);
      }
    }
  }
  write_whole_file(study_dir / "study.h5", image.close());
}

}  // namespace engawa
