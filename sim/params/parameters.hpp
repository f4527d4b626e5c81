// Every number of the model, in groups, with one row each.
#pragma once
#include <string_view>
#include <vector>

#include "sim/params/attendance.hpp"
#include "sim/params/care.hpp"
#include "sim/params/contact.hpp"
#include "sim/params/field.hpp"
#include "sim/params/formation.hpp"
#include "sim/params/life.hpp"
#include "sim/params/loneliness.hpp"
#include "sim/params/money.hpp"
#include "sim/params/needs.hpp"
#include "sim/params/population.hpp"
#include "sim/params/practice.hpp"
#include "sim/params/projects.hpp"
#include "sim/params/session.hpp"
#include "sim/params/volunteering.hpp"

namespace engawa {

struct Parameters {
  Population population = defaults_of(kPopulationRows);
  Life life = defaults_of(kLifeRows);
  Contact contact = defaults_of(kContactRows);
  Formation formation = defaults_of(kFormationRows);
  Attendance attendance = defaults_of(kAttendanceRows);
  Session session = defaults_of(kSessionRows);
  Needs needs = defaults_of(kNeedsRows);
  Volunteering volunteering = defaults_of(kVolunteeringRows);
  Loneliness loneliness = defaults_of(kLonelinessRows);
  Practice practice = defaults_of(kPracticeRows);
  Care care = defaults_of(kCareRows);
  Projects projects = defaults_of(kProjectsRows);
  Money money = defaults_of(kMoneyRows);
};

/// Calls visit(info, value) for every number, in the order of the tables; value is a double&
/// (const double& for constant parameters).
template <class P, class Visit>
void for_each_parameter(P& parameters, Visit visit) {
  const auto each = [&visit](auto& group, const auto& rows) {
    for (const auto& row : rows) visit(row.info(), group.*row.member);
  };
  each(parameters.population, kPopulationRows);
  each(parameters.life, kLifeRows);
  each(parameters.contact, kContactRows);
  each(parameters.formation, kFormationRows);
  each(parameters.attendance, kAttendanceRows);
  each(parameters.session, kSessionRows);
  each(parameters.needs, kNeedsRows);
  each(parameters.volunteering, kVolunteeringRows);
  each(parameters.loneliness, kLonelinessRows);
  each(parameters.practice, kPracticeRows);
  each(parameters.care, kCareRows);
  each(parameters.projects, kProjectsRows);
  each(parameters.money, kMoneyRows);
}

/// The number of this full name ("contact.appetite"), or nullptr.
[[nodiscard]] double* find_parameter(Parameters& parameters, std::string_view name);
/// Rows of all parameters, in order.
[[nodiscard]] std::vector<FieldInfo> parameter_rows();

}  // namespace engawa
