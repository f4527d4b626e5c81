// The numbers of needs and help, and rows that differ only in the kind of need.
#pragma once
#include "sim/params/field.hpp"

namespace engawa {

/// Members that end in the name of a need kind are numbers of that kind (sim/state/need_kinds.hpp).
struct Needs {
  double share_shopping, share_transport, share_heavy_work, share_repair, share_digital,
      share_meals, share_child_minding, share_respite, share_health, share_talk, share_money,
      share_work, share_school, share_family, share_partner, share_housing;
  double hidden_shopping, hidden_transport, hidden_heavy_work, hidden_repair, hidden_digital,
      hidden_meals, hidden_child_minding, hidden_respite, hidden_health, hidden_talk, hidden_money,
      hidden_work, hidden_school, hidden_family, hidden_partner, hidden_housing;
  double severity_shopping, severity_transport, severity_heavy_work, severity_repair,
      severity_digital, severity_meals, severity_child_minding, severity_respite, severity_health,
      severity_talk, severity_money, severity_work, severity_school, severity_family,
      severity_partner, severity_housing;
  double cost_shopping, cost_transport, cost_heavy_work, cost_repair, cost_digital, cost_meals,
      cost_child_minding, cost_respite, cost_health, cost_talk, cost_money, cost_work, cost_school,
      cost_family, cost_partner, cost_housing;
  double base_rate, rate_health, rate_75, rate_children, rate_discharged, least_age, voice_floor,
      voice_tie, voice_trust_base, voice_stigma, voice_loneliness, voice_8050, voice_hub, again,
      household, household_carer, household_helper_age, outside, outside_friends,
      ask_strength_power, ask_health, ask_mind_base, ask_mind, ask_load, known_strength,
      helps_per_week, helps_extra_volunteer, staff_hours_per_case, linking_know_how,
      referral_metres, institution_65, institution_younger, institution_voiced, institution_stigma,
      institution_stigma_from, institution_8050, lapse, helper_role, helper_mind,
      tie_hours_per_help, asker_trust, asker_mind, asker_role, gave_weeks, refused_tie,
      refused_trust, unmet_speed, unmet_weeks, murmur_memory, crowding_out_on, crowding_out;
  double drive_shopping_mobility, drive_shopping_no_car, drive_transport_mobility,
      drive_heavy_work_75, drive_heavy_work_alone, drive_repair_75, drive_repair_women,
      drive_repair_alone, drive_digital_70, drive_digital_language, drive_meals_men_alone,
      drive_meals_discharged, drive_meals_poor, drive_child_minding_single, drive_respite_carer,
      drive_health_low, drive_health_discharged, drive_talk_lonely, drive_talk_alone,
      drive_money_poor, drive_money_jobless, drive_work_jobless, drive_work_withdrawn,
      drive_school_truant, drive_family_carer, drive_family_8050, drive_partner_single,
      drive_housing_foreign, drive_housing_poor;
};

namespace needs_rows {
/// Rows that differ only in their kind of need.
constexpr Field<Needs> share(double Needs::*member, std::string_view name, double value) {
  return {member,
          name,
          "1",
          value,
          0,
          .5,
          "Share of this kind among the needs of somebody without drivers.",
          "要因のない人の困りごとに占めるこの種類の割合",
          "assumption: digital, repair, transport checked against S:hitachi"};
}
constexpr Field<Needs> hidden(double Needs::*member, std::string_view name, double value) {
  return {member,
          name,
          "1",
          value,
          0,
          .95,
          "How far people hide needs of this kind.",
          "この種類の困りごとの隠れやすさ",
          "calibrated: 38 % voiced (prototype)"};
}
constexpr Field<Needs> severity(double Needs::*member, std::string_view name, double value) {
  return {member,
          name,
          "1",
          value,
          0,
          1,
          "Weight of an unmet need of this kind.",
          "この種類が満たされないときの重さ",
          "assumption: ranked by how much daily life suffers, no data found"};
}
constexpr Field<Needs> cost(double Needs::*member, std::string_view name, double value) {
  return {member,
          name,
          "yen",
          value,
          0,
          100000,
          "Price of one case of this kind at an institution; 0 = no institution serves it.",
          "この種類1件の機関での費用（0は応える機関なし）",
          "assumption: order of magnitude, not looked up; out-patient visit S:iryo"};
}
/// A driver of one kind, in multiples of the kind's rate.
constexpr Field<Needs> drive(double Needs::*member, std::string_view name, double value,
                             double highest, std::string_view en, std::string_view ja) {
  return {member, name, "1", value, 0, highest, en, ja, "assumption: direction from practice"};
}
}  // namespace needs_rows

}  // namespace engawa
