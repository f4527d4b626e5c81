// The numbers from which a population is drawn; their rows are in population_persons.hpp and
// population_town.hpp.
#pragma once
#include <array>

#include "sim/params/field.hpp"

namespace engawa {

struct Population {
  // clang-format off
  double trait_sd, block_trait, grief_mean, grief_sd, trust_mean, trust_sd, stigma_shape, civic_rest,
      role_start, throttle_start, desire_cv, desire_sociability, desire_16, desire_27, desire_33,
      desire_40, desire_50, desire_60, desire_70, desire_80, desire_90, kin_16, kin_30, kin_50,
      kin_70, kin_90, friends_16, friends_25, friends_40, friends_60, friends_75, friends_90,
      friends_scale, friends_women, friends_men, kin_sociability, friends_sociability,
      workmates_employed, workmates_student, workmates_other, online_ties, friendless,
      friendless_men, employed_men_17, employed_men_21, employed_men_30, employed_men_40,
      employed_men_50, employed_men_62, employed_men_67, employed_men_72, employed_men_82,
      employed_women_17, employed_women_21, employed_women_30, employed_women_40,
      employed_women_50, employed_women_62, employed_women_67, employed_women_72,
      employed_women_82, student_share, full_men, full_men_60, full_women, full_women_60,
      part_morning, part_afternoon, irregular_service, irregular_night, irregular_home,
      overtime_men, overtime_men_other, overtime_women, weekend_work, evening_mothers,
      evening_fathers, evening_children_to, evening_old_from, weak_health, health_young,
      health_decline, health_decline_old, health_sd, adl_65, adl_growth, hikikomori_15,
      hikikomori_40, truant, foreign, language_barrier, disability, mental_illness, dementia_80,
      dementia_growth, online_middle, online_width, poor, widowed, interests, can_drives,
      can_shopping, can_heavy_work, can_repair, can_digital, can_cooking, can_child_minding,
      can_care, can_nursing, can_listening, can_gardening, can_handwork, can_music, can_teaching,
      can_exercise, can_organising, can_publicity, can_accounts, can_languages, can_venue,
      can_business, can_bringing_together, can_counselling, can_tools, can_tilt, can_known,
      type_couple, type_family, type_single_parent, type_three_generation, type_other,
      block_metres, block_household, block_income, area_reach, district_size, kin_degree,
      friend_stubs, friend_sociability, friend_age, friend_other_sex, friend_least, friend_spread,
      friend_shape, neighbour_degree, neighbour_metres, neighbour_low, neighbour_high,
      classmate_degree, class_size, work_inside, colleague_degree, colleague_low, colleague_high,
      online_degree, partner_strength, parent_strength, household_strength, newcomer_kin,
      newcomer_colleague, newcomer_friend, kin_low, kin_high, kin_gap, online_low, online_high,
      friends_of_children, newcomer_couple, newcomer_family, newcomer_friend_strength,
      newcomer_stress, newcomer_age_10, newcomer_age_35, newcomer_age_60, newcomer_age_80,
      newcomer_age_93, newcomer_single, hub_aware_near, hub_aware_taste, hub_aware_metres, hub_visitors, hub_habit;
  // clang-format on
};

}  // namespace engawa
