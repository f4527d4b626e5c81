#include "sim/survey/respondents.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"

namespace engawa {
namespace {
constexpr float kConfidantStrength = 0.5F;  ///< from which a tie is a friend (F248)

/// What a draw of a survey is for; part of its key.
enum class Asked : std::uint64_t { drawn, answers, direct, ucla_1, ucla_2, ucla_3 };

bool has_confidant(const World& world, ResidentId who) {
  const auto& pool = world.residents.pool[who];
  if (pool[kPoolKin] >= kConfidantStrength || pool[kPoolFriends] >= kConfidantStrength) return true;
  for (const auto half : world.ties.adjacency.of(who)) {
    if (world.ties.strength[half.tie] >= kConfidantStrength) return true;
  }
  return false;
}

double mean_score(const Loneliness& p, double z) {
  const auto shares = ucla_distribution(p, z);
  double sum = 0;
  for (std::size_t k = 0; k < shares.size(); ++k) sum += shares[k] * static_cast<double>(k + 3);
  return sum;
}

/// An item's answer from 0: how many thresholds its own noisy reading of the latent state passes.
template <std::size_t N>
std::size_t answer(const Loneliness& p, double z, double u, const std::array<double, N>& taus) {
  const double spread = std::sqrt(1.0 - p.survey_loading * p.survey_loading);
  const double reading = p.survey_loading * z + spread * normal_quantile(u);
  std::size_t passed = 0;
  for (const double tau : taus) passed += reading > tau ? 1 : 0;
  return passed;
}

/// The draws of one person in one wave; `copy` counts how often the same person is in the sample.
class PersonDraws {
 public:
  PersonDraws(const World& world, std::uint64_t life, std::uint64_t wave)
      : world_(world), life_(life), wave_(wave) {}
  [[nodiscard]] double u(Asked asked, std::uint64_t copy) const {
    const auto what = static_cast<std::uint64_t>(asked);
    return world_.draw(Purpose::survey, life_, derive_key(what, wave_, copy)).u();
  }

 private:
  const World& world_;
  std::uint64_t life_, wave_;
};

void draw_answers(const Loneliness& p, const PersonDraws& draws, std::uint64_t copy,
                  Respondent& who) {
  const std::array direct{p.direct_1, p.direct_2, p.direct_3, p.direct_4};
  const std::array item{p.ucla_1, p.ucla_2, p.ucla_3};
  who.direct = {}, who.ucla = {};
  who.direct[answer(p, who.z, draws.u(Asked::direct, copy), direct)] = 1;
  std::size_t score = 3;
  for (const auto asked : {Asked::ucla_1, Asked::ucla_2, Asked::ucla_3})
    score += answer(p, who.z, draws.u(asked, copy), item);
  who.ucla[score < 4 ? 0 : score < 7 ? 1 : score < 10 ? 2 : 3] = 1;
  who.ucla_score = static_cast<double>(score);
}

double response_at(const SurveyPlan& plan, double constant, double z) {
  return plan.response >= 1 ? 1 : logistic(constant + plan.response_loneliness * z);
}

/// The constant of the logit with which the share of all adults who would answer is the plan's.
double response_constant(const SurveyPlan& plan, const std::vector<Respondent>& everybody) {
  double low = -40, high = 40;
  for (int step = 0; step < 60; ++step) {
    const double middle = 0.5 * (low + high);
    double sum = 0;
    for (const auto& who : everybody) sum += response_at(plan, middle, who.z);
    (sum < plan.response * static_cast<double>(everybody.size()) ? low : high) = middle;
  }
  return 0.5 * (low + high);
}
}  // namespace

std::vector<Respondent> ask_everybody(const World& world, const YearBook& year) {
  const auto& p = world.parameters.loneliness;
  const SurveyTable table(p);
  const auto& r = world.residents;
  std::vector<Respondent> asked;
  for_each_present(world, [&](ResidentId who, int age) {
    if (age < kSurveyAge) return;
    Respondent one;
    one.age = age;
    one.female = r.has(who, kFemale);
    one.alone = world.households[r.household[who]].size == 1;
    one.employed = r.has(who, kEmployed);
    one.confidant = has_confidant(world, who);
    one.took_part = year.took_part.contains(r.life[who]);
    one.volunteered = year.volunteered.contains(r.life[who]);
    one.meets = contact_category(r.meetings[who]);
    one.z = loneliness_z(p, r.loneliness[who]);
    const auto shares = table.at(one.z);
    one.direct = shares.direct;
    one.ucla = shares.ucla;
    one.ucla_score = mean_score(p, one.z);
    asked.push_back(one);
  });
  return asked;
}

std::vector<std::uint64_t> lives_asked(const World& world) {
  std::vector<std::uint64_t> lives;
  for_each_present(world, [&](ResidentId who, int age) {
    if (age >= kSurveyAge) lives.push_back(world.residents.life[who]);
  });
  return lives;
}

std::vector<Respondent> ask_sample(const World& world, const std::vector<Respondent>& everybody,
                                   const std::vector<std::uint64_t>& lives,
                                   const SurveyPlan& plan) {
  std::vector<Respondent> asked;
  if (everybody.empty()) return asked;
  const double mean = plan.sample / static_cast<double>(everybody.size());
  const double constant = response_constant(plan, everybody);
  for (std::size_t k = 0; k < everybody.size(); ++k) {
    const PersonDraws draws(world, lives[k], plan.wave);
    const int times = poisson(draws.u(Asked::drawn, 0), std::min(mean, 60.0));
    const double answers = response_at(plan, constant, everybody[k].z);
    for (std::uint64_t copy = 0; copy < static_cast<std::uint64_t>(times); ++copy) {
      if (draws.u(Asked::answers, copy) >= answers) continue;
      Respondent one = everybody[k];
      draw_answers(world.parameters.loneliness, draws, copy, one);
      asked.push_back(one);
    }
  }
  return asked;
}

}  // namespace engawa
