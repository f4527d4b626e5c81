// Intermediate outcomes B1 and B5: support after leaving hospital and at home, and what hospitals
// and institutions are spared.
#include <array>

#include "sim/results/measure_rows.hpp"

namespace engawa::measure_rows {
namespace {
constexpr std::array kRows{
    sum_of_people({"supported", "people", "B1"}, kEveryone,
                  {"支え手がついている住民", "Residents whom somebody supports"},
                  flagged<kSupported>),
    events_of({"support_contacts", "contacts/week", "B1"},
              {"支え手と会った回数", "Contacts with those who support"},
              happened<PersonEventKind::support_contact>),
    flow_of_town({"support_hours", "h/week", "B1"},
                 {"支え手がかけた時間", "Hours of those who support"},
                 [](const World& w) { return w.events.support_hours; }),
    events_of({"readmissions", "people/week", "B1"},
              {"再入院した人", "People who went back to hospital"},
              happened<PersonEventKind::readmission>),
    flow_of_town({"inpatient_weeks", "people", "B5"},
                 {"週末に入院している人", "Residents in hospital at the week's end"},
                 [](const World& w) { return double(w.events.inpatient_weeks); }),
    flow_of_town({"nurse_hours_freed", "h/week", "B5"},
                 {"病棟の看護師に生まれた時間", "Hours freed for ward nurses"},
                 [](const World& w) { return w.events.nurse_hours_freed; }),
    flow_of_town({"institution_yen", "yen/week", "B5"},
                 {"制度・事業者の費用", "Cost of institutions"},
                 [](const World& w) { return double(w.events.institution_yen); }),
};
}  // namespace

std::span<const Measure> of_care() {
  return kRows;
}

}  // namespace engawa::measure_rows
