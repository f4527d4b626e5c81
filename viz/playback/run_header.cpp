#include "viz/playback/run_header.hpp"

#include <charconv>

#include "sim/text/error.hpp"

namespace engawa {
namespace {

constexpr std::int64_t kMostWeeks = 52 * 1000;

/// Root attributes by name; what is missing or of another type is left as it was.
struct RootAttributes {
  std::vector<Attribute> all;

  template <class T>
  [[nodiscard]] const T* find(std::string_view name) const {
    for (const auto& attribute : all) {
      if (attribute.name == name) return std::get_if<T>(&attribute.value);
    }
    return nullptr;
  }
  [[nodiscard]] std::string text(std::string_view name) const {
    const auto* value = find<std::string>(name);
    return value == nullptr ? std::string{} : *value;
  }
  [[nodiscard]] std::int64_t whole(std::string_view name, std::int64_t otherwise) const {
    const auto* value = find<std::int64_t>(name);
    return value == nullptr ? otherwise : *value;
  }
};

}  // namespace

RunHeader run_header(ReaderProcess& reader, const std::filesystem::path& file,
                     std::string_view format) {
  const RootAttributes root{reader.attributes(file, "/")};
  const auto fail = [&](Message reason, Message advice) {
    throw InputError({file.string()}, {"results.cannot_read", {}}, std::move(reason),
                     std::move(advice));
  };
  if (root.text("format") != format)
    fail({"results.not_a_run", {}}, {"results.give_study_folder", {}});
  const std::int64_t version = root.whole("format_version", -1);
  if (!can_read_run(version))
    fail({"results.other_version", {std::to_string(version), std::to_string(kRunVersion)}},
         {"results.run_again", {}});
  const std::int64_t weeks = root.whole("weeks", -1), order = root.whole("variant_order", 0),
                     burn_in = root.whole("burn_in_weeks", 0);
  if (weeks < 0 || weeks > kMostWeeks || order < 0 || order > kMostWeeks || burn_in < 0 ||
      burn_in > kMostWeeks)
    fail({"results.damaged", {"/"}}, {"results.run_again", {}});
  RunHeader h;
  h.study_name = root.text("study"), h.study_digest = root.text("study_digest");
  h.town_name = root.text("town");
  h.question_ja = root.text("question_ja"), h.question_en = root.text("question_en");
  h.variant = root.text("variant");
  if (!names_a_folder(h.variant))
    fail({"results.foreign", {"/@variant"}}, {"results.run_again", {}});
  h.variant_ja = root.text("variant_ja"), h.variant_en = root.text("variant_en");
  h.digest = root.text("digest"), h.revision = root.text("revision");
  h.start_date = root.text("start_date");
  h.started = root.text("started"), h.finished = root.text("finished");
  h.variant_order = static_cast<int>(order), h.weeks = static_cast<int>(weeks);
  h.burn_in_weeks = static_cast<int>(burn_in);
  h.burn_in_settled = root.whole("burn_in_settled", 1) != 0;
  h.record_all = root.whole("record_all", 0) != 0;
  const std::string seed = root.text("seed");
  std::from_chars(seed.data(), seed.data() + seed.size(), h.seed);
  return h;
}

}  // namespace engawa
