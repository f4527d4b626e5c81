#include "viz/layers/person_filter.hpp"

namespace engawa {
namespace {

std::uint32_t bit_of(const Recording& recording, std::string_view flag) {
  const int bit = recording.code_of("flags", flag);
  return bit < 0 || bit > 31 ? 0U : 1U << static_cast<unsigned>(bit);
}

bool asks_nothing(const Filters& filters) {
  const Filters none;
  return filters.age_from <= none.age_from && filters.age_to >= none.age_to &&
         filters.work == WorkFilter::anybody && !filters.alone && !filters.isolated;
}

}  // namespace

PersonFilter::PersonFilter(const Filters& filters, const Recording& recording)
    : filters_(filters),
      people_(recording.people),
      employed_(bit_of(recording, "employed")),
      pupil_(bit_of(recording, "pupil")),
      everybody_(asks_nothing(filters)) {}

bool PersonFilter::works_as_asked(std::uint32_t flags) const {
  const bool pupil = (flags & pupil_) != 0, employed = (flags & employed_) != 0;
  switch (filters_.work) {
    case WorkFilter::employed:
      return employed;
    case WorkFilter::not_employed:
      return !employed && !pupil;
    case WorkFilter::pupils:
      return pupil;
    case WorkFilter::anybody:
      break;
  }
  return true;
}

bool PersonFilter::passes(const PanelRow& row, std::size_t person, int week) const {
  if (everybody_) return true;
  if (person >= row.size()) return false;
  const int age = people_.age(person, week);
  if (age < filters_.age_from || age > filters_.age_to) return false;
  if (filters_.alone && row.home_size[person] != 1) return false;
  if (filters_.isolated && row.isolated[person] != 1) return false;
  return works_as_asked(row.flags[person]);
}

}  // namespace engawa
