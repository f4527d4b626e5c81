#include "sim/survey/asked_group.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
constexpr int kOldest = 200;

[[noreturn]] void refuse_part(const std::string& part, const Place& place) {
  throw InputError(place, {"survey.unknown_group", {part}}, {"survey.group_parts", {}},
                   suggest_name(part, asked_group_parts()));
}

int read_age(std::string_view digits, const std::string& part, const Place& place) {
  int age = 0;
  const auto* end = digits.data() + digits.size();
  const auto read = std::from_chars(digits.data(), end, age);
  if (read.ec != std::errc{} || read.ptr != end || age < 0 || age > kOldest)
    refuse_part(part, place);
  return age;
}

/// "age16_29" or "age65" (65 and over).
void read_ages(const std::string& part, const Place& place, AskedGroup& group) {
  const auto digits = std::string_view(part).substr(3);
  const auto cut = digits.find('_');
  group.from_age = read_age(digits.substr(0, cut), part, place);
  if (cut != std::string_view::npos) group.to_age = read_age(digits.substr(cut + 1), part, place);
  if (group.from_age < kSurveyAge || group.to_age < group.from_age) {
    throw InputError(place, {"survey.wrong_ages", {part}}, {"survey.asks_from_16", {}},
                     {"survey.write_ages", {}});
  }
}

/// False if the part is none of these words.
bool read_word(const std::string& part, AskedGroup& group) {
  if (part == "female")
    group.female = true;
  else if (part == "male")
    group.female = false;
  else if (part == "alone")
    group.alone = true;
  else if (part == "with_others")
    group.alone = false;
  else if (part == "employed")
    group.employed = true;
  else if (part == "not_employed")
    group.employed = false;
  else if (part == "confidant")
    group.confidant = true;
  else if (part == "no_confidant")
    group.confidant = false;
  else if (part == "survey_mix")
    group.survey_mix = true;
  else
    return false;
  return true;
}

/// What a part is about: a group may name one of each.
std::string_view subject_of(const std::string& part) {
  if (part == "female" || part == "male") return "sex";
  if (part == "alone" || part == "with_others") return "household";
  if (part == "employed" || part == "not_employed") return "work";
  if (part == "confidant" || part == "no_confidant") return "confidant";
  return part == "survey_mix" ? "mix" : "age";
}
}  // namespace

bool AskedGroup::contains(const Respondent& who) const {
  return who.age >= from_age && who.age <= to_age && female.value_or(who.female) == who.female &&
         alone.value_or(who.alone) == who.alone &&
         employed.value_or(who.employed) == who.employed &&
         confidant.value_or(who.confidant) == who.confidant;
}

std::vector<std::string> asked_group_parts() {
  return {"everyone",     "female",    "male",         "alone",      "with_others", "employed",
          "not_employed", "confidant", "no_confidant", "survey_mix", "age16_29",    "age30_49",
          "age50_64",     "age65_74",  "age65",        "age75"};
}

AskedGroup parse_asked_group(const std::string& text, const Place& place) {
  AskedGroup group;
  if (text == "everyone") return group;
  std::vector<std::string_view> subjects;
  std::istringstream parts(text + ".");  // so that a last empty part is seen, too
  for (std::string part; std::getline(parts, part, '.');) {
    if (part.starts_with("age")) {
      read_ages(part, place, group);
    } else if (!read_word(part, group)) {
      refuse_part(part, place);
    }
    const auto subject = subject_of(part);
    if (std::ranges::find(subjects, subject) != subjects.end()) {
      throw InputError(place, {"survey.group_twice", {text}}, {"survey.one_of_each", {}},
                       {"survey.leave_out", {part}});
    }
    subjects.push_back(subject);
  }
  return group;
}

}  // namespace engawa
