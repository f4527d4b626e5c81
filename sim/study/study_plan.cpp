#include "sim/study/study_plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

#include "sim/core/digest.hpp"
#include "sim/study/ensemble_member.hpp"
#include "sim/study/study_actions.hpp"
#include "sim/text/input_file.hpp"
#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

std::vector<std::string> parameter_names() {
  std::vector<std::string> names;
  for (const auto& row : parameter_rows()) names.emplace_back(row.name);
  return names;
}

FieldInfo row_of(std::string_view name) {
  const auto rows = parameter_rows();
  return *std::ranges::find(rows, name, &FieldInfo::name);
}

/// The town file beside the study; a missing one is reported where it is named.
fs::path find_town(const TomlValue& value, const fs::path& study) {
  const auto path = resolve_inside(study.parent_path(), value.as_text(), value.place);
  std::error_code trouble;
  if (fs::exists(path, trouble)) return find_inside(study.parent_path(), value.text, value.place);
  std::vector<std::string> there;
  for (fs::directory_iterator entry(path.parent_path(), trouble), end; !trouble && entry != end;
       entry.increment(trouble)) {
    const auto& found = entry->path();
    if (found.extension() == ".toml") {
      there.push_back((fs::path(value.text).parent_path() / found.filename()).generic_string());
    }
  }
  std::ranges::sort(there);
  throw InputError(
      value.place, {"study.no_town", {value.text}}, {},
      there.empty() ? Message{"input.check_path", {}} : suggest_name(value.text, there));
}

void read_record(const TomlValue& record, StudyPlan& plan) {
  record.allow_only({"seeds", "snapshot_weeks"});
  if (const auto* seeds = record.find("seeds")) {
    plan.record_seeds.clear();
    for (const auto& seed : seeds->as_list()) {
      plan.record_seeds.push_back(static_cast<std::uint64_t>(seed.as_whole(1, kMaxSeeds)));
    }
  }
  if (const auto* weeks = record.find("snapshot_weeks")) {
    plan.snapshot_weeks = int(weeks->as_whole(1, kWeeksPerYear));
  }
}

int whole_or(const TomlValue& table, std::string_view key, int lowest, int highest, int missing) {
  const auto* value = table.find(key);
  return value == nullptr ? missing : int(value->as_whole(lowest, highest));
}

void read_header(const TomlValue& study, StudyPlan& plan) {
  study.allow_only({"name", "town", "start", "years", "burn_in_years", "burn_in_max_years", "seeds",
                    "record", "ensemble"});
  plan.name = read_name(study.require("name"));
  plan.start = read_date(study.require("start"));
  plan.years = int(study.require("years").as_whole(1, kMaxYears));
  plan.seeds = whole_or(study, "seeds", 1, kMaxSeeds, plan.seeds);
  plan.burn_in_years = whole_or(study, "burn_in_years", 0, kMaxYears, plan.burn_in_years);
  plan.burn_in_max_years = whole_or(study, "burn_in_max_years", plan.burn_in_years, kMaxYears,
                                    std::max(plan.burn_in_years, plan.burn_in_max_years));
  if (const auto* record = study.find("record")) read_record(*record, plan);
  plan.town_file = find_town(study.require("town"), plan.file);
}

void override_parameter(StudyPlan& plan, const std::string& name, double value,
                        const Place& place) {
  double* parameter = find_parameter(plan.parameters, name);
  if (parameter == nullptr) {
    throw InputError(place, {"study.unknown_parameter", {name}}, {},
                     suggest_name(name, parameter_names()));
  }
  const FieldInfo row = row_of(name);
  const auto lowest = fmt::format("{:g}", row.lowest), highest = fmt::format("{:g}", row.highest);
  if (!(row.lowest <= value && value <= row.highest)) {  // also refuses what is not a number
    throw InputError(place, {"toml.out_of_range", {name, fmt::format("{:g}", value)}},
                     {"study.parameter_range", {lowest, highest, std::string(row.unit)}},
                     {"toml.choose_inside", {lowest, highest}});
  }
  *parameter = value;
  plan.overrides.emplace_back(name, value);
}

/// TOML takes `"contact.appetite"` and `contact.appetite` for two keys; the later one is refused.
void require_first(const std::string& name, const Place& place,
                   std::map<std::string, Place>& seen) {
  const auto [earlier, first] = seen.emplace(name, place);
  if (first) return;
  const Place& other = earlier->second;  // tables are read whole, so it may stand below
  const bool below = std::pair(other.line, other.column) > std::pair(place.line, place.column);
  throw InputError(below ? other : place, {"study.listed_twice", {name}}, {},
                   {"study.list_once", {}});
}

/// Both `"contact.appetite" = 1.3` and the TOML habit of `contact.appetite = 1.3`.
void read_parameters(const TomlValue& table, const std::string& prefix, StudyPlan& plan,
                     std::map<std::string, Place>& seen) {
  for (const auto& entry : table.as_table().entries) {
    const std::string name = prefix + entry.key;
    if (entry.value.kind == TomlValue::Kind::table) {
      read_parameters(entry.value, name + '.', plan, seen);
      continue;
    }
    if (find_parameter(plan.parameters, name) == nullptr) {
      override_parameter(plan, name, 0, entry.place);  // throws, at the key
    }
    require_first(name, entry.place, seen);
    override_parameter(plan, name, entry.value.as_number(), entry.value.place);
  }
}

void override_all(StudyPlan& plan, const std::vector<std::pair<std::string, double>>& values,
                  const Place& place) {
  for (const auto& [name, value] : values) override_parameter(plan, name, value, place);
}

/// ensemble = { file = "ensembles/town.toml", member = "best" }: the parameters to start from.
void read_ensemble_of_study(const TomlValue& table, StudyPlan& plan) {
  table.allow_only({"file", "member"});
  const TomlValue& file = table.require("file");
  const auto path = find_inside(plan.file.parent_path(), file.as_text(), file.place);
  const TomlValue* member = table.find("member");
  const bool number = member != nullptr && member->kind == TomlValue::Kind::whole;
  const std::string chosen = member == nullptr ? "best"
                             : number          ? std::to_string(member->whole)
                                               : member->as_text();
  const Place& place = member == nullptr ? table.place : member->place;
  override_all(plan, choose_member(read_ensemble(path), chosen, place), place);
}

void take_ensemble(StudyPlan& plan, const StudyChanges& changes) {
  const Place place{fmt::format("--member {}", changes.member)};
  override_all(plan, choose_member(read_ensemble(changes.ensemble), changes.member, place), place);
}

void set_from_command_line(StudyPlan& plan, const std::string& text) {
  const Place place{"--set " + text};
  const auto equals = text.find('=');
  double value = 0;
  const char* end = text.data() + text.size();
  bool number = false;
  if (equals != std::string::npos && equals + 1 < text.size()) {
    const auto read = std::from_chars(text.data() + equals + 1, end, value);
    number = read.ec == std::errc{} && read.ptr == end;
  }
  if (!number || !std::isfinite(value)) {
    throw InputError(place, {"study.bad_set", {text}}, {"study.set_form", {}},
                     {"study.set_example", {}});
  }
  override_parameter(plan, text.substr(0, equals), value, place);
}

void keep_variants(StudyPlan& plan, const std::vector<std::string>& wanted) {
  std::vector<std::string> names;
  for (const auto& variant : plan.variants) names.push_back(variant.name);
  plan.variant_names = names;
  for (const auto& name : wanted) {
    if (std::ranges::find(names, name) == names.end()) {
      throw InputError({"--variant " + name}, {"study.unknown_variant", {name}}, {},
                       suggest_name(name, names));
    }
  }
  if (wanted.empty()) return;
  std::erase_if(plan.variants, [&](const Variant& variant) {
    return std::ranges::find(wanted, variant.name) == wanted.end();
  });
}

void check_record_seeds(const StudyPlan& plan, const TomlValue& study) {
  const auto* record = study.find("record");
  const auto* seeds = record == nullptr ? nullptr : record->find("seeds");
  if (seeds == nullptr) return;
  for (const auto& seed : seeds->items) {
    if (seed.whole > plan.seeds) {
      throw InputError(seed.place, {"study.record_seed", {std::to_string(seed.whole)}},
                       {"study.seeds_are", {std::to_string(plan.seeds)}},
                       {"toml.choose_inside", {"1", std::to_string(plan.seeds)}});
    }
  }
}

/// A study with fewer seeds than its file records fewer; one that records none was not meant.
void change_seeds(StudyPlan& plan, int seeds) {
  plan.seeds = seeds;
  if (plan.record_seeds.empty()) return;
  const std::uint64_t lowest = *std::ranges::min_element(plan.record_seeds);
  if (lowest <= static_cast<std::uint64_t>(seeds)) return;
  throw InputError({fmt::format("--seeds {}", seeds)}, {"study.nothing_recorded", {}},
                   {"study.recorded_from", {std::to_string(lowest)}},
                   {"study.more_seeds", {std::to_string(lowest)}});
}
}  // namespace

StudyPlan read_study(const fs::path& file, const StudyChanges& changes) {
  StudyPlan plan;
  plan.file = file;
  plan.text = read_input_text(file, kTomlBytes);
  const TomlValue root = parse_toml(plan.text, file.string());
  root.allow_only({"question", "study", "parameters", "variant"});
  read_bilingual(root.require("question"), plan.question_ja, plan.question_en);
  const TomlValue& study = root.require("study");
  read_header(study, plan);
  check_record_seeds(plan, study);
  if (changes.years) plan.years = *changes.years;
  if (changes.seeds) change_seeds(plan, *changes.seeds);
  if (const auto* ensemble = study.find("ensemble")) read_ensemble_of_study(*ensemble, plan);
  if (const auto* parameters = root.find("parameters")) {
    std::map<std::string, Place> seen;
    read_parameters(*parameters, "", plan, seen);
  }
  if (!changes.ensemble.empty()) take_ensemble(plan, changes);
  for (const auto& text : changes.set) set_from_command_line(plan, text);
  plan.town = read_town(plan.town_file);
  plan.variants = read_variants(root, {plan.town, plan.start, plan.weeks()});
  keep_variants(plan, changes.variants);
  return plan;
}

}  // namespace engawa
