// Measures that a survey's answers give.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "sim/survey/instruments.hpp"

namespace engawa {
namespace {
constexpr double kNobody = std::numeric_limits<double>::quiet_NaN();

/// Shares of the survey's respondents: men alone, women alone, with others (793, 976 and 9,428 in
/// 2022; F089-F100).
constexpr std::array<double, 3> kSurveyHouseholds{.071, .087, .842};
/// Meetings with family and friends outside the household, of those who answered (2023, F119-F125;
/// 5.8 % gave no answer).
constexpr std::array<double, 7> kPublishedMeetings{9.2, 16.1, 15.2, 10.1, 14.0, 13.4, 16.3};
constexpr double kPublishedAnswers = 94.2;

template <std::size_t K>
double direct(const Respondent& who) {
  return who.direct[K];
}
template <std::size_t K>
double ucla(const Respondent& who) {
  return who.ucla[K];
}
template <ContactCategory Category>
double meets(const Respondent& who) {
  return who.meets == Category ? 1 : 0;
}

constexpr AnswerRow percent(std::string_view name, Bilingual title,
                            double (*of_person)(const Respondent&)) {
  return {{name, "%", title, Instrument::survey}, 100, of_person};
}
constexpr AnswerRow ratio(std::string_view name, Bilingual title,
                          double (*of_person)(const Respondent&)) {
  return {{name, "1", title, Instrument::survey}, 1, of_person, true};
}

constexpr std::array kRows{
    percent("direct.never", {"孤独感「決してない」", "Lonely: never"}, direct<0>),
    percent("direct.hardly_ever", {"孤独感「ほとんどない」", "Lonely: hardly ever"}, direct<1>),
    percent("direct.occasionally", {"孤独感「たまにある」", "Lonely: occasionally"}, direct<2>),
    percent("direct.sometimes", {"孤独感「時々ある」", "Lonely: sometimes"}, direct<3>),
    percent("direct.often_always", {"孤独感「しばしばある・常にある」", "Lonely: often or always"},
            direct<4>),
    percent("direct.any", {"孤独感がある（たまに以上）", "Lonely: occasionally or more"},
            [](const Respondent& who) { return who.direct[2] + who.direct[3] + who.direct[4]; }),
    percent("ucla.3", {"UCLA3項目 3点", "UCLA-3: 3 points"}, ucla<0>),
    percent("ucla.4_6", {"UCLA3項目 4〜6点", "UCLA-3: 4-6 points"}, ucla<1>),
    percent("ucla.7_9", {"UCLA3項目 7〜9点", "UCLA-3: 7-9 points"}, ucla<2>),
    percent("ucla.10_12", {"UCLA3項目 10〜12点", "UCLA-3: 10-12 points"}, ucla<3>),
    AnswerRow{{"ucla.mean",
               "points",
               {"UCLA3項目の平均点（3〜12）", "UCLA-3: mean (3-12)"},
               Instrument::survey},
              1,
              [](const Respondent& who) { return who.ucla_score; }},
    ratio("ratio.direct",
          {"「しばしば・常に」の比（相談相手なし÷あり）",
           "Often or always lonely: without confidant / with"},
          direct<4>),
    ratio("ratio.ucla",
          {"UCLA 10〜12点の比（相談相手なし÷あり）", "UCLA-3 10-12: without confidant / with"},
          ucla<3>),
    percent("confidant.has", {"頼れる親しい相手がいる", "Has somebody close"},
            [](const Respondent& who) { return who.confidant ? 1.0 : 0.0; }),
    percent("meets.never", {"同居しない家族・友人と会う：全くない", "Meets others: never"},
            meets<ContactCategory::never>),
    percent("meets.less_than_monthly", {"同：月1回未満", "Meets others: less than monthly"},
            meets<ContactCategory::less_than_monthly>),
    percent("meets.monthly", {"同：月1回程度", "Meets others: monthly"},
            meets<ContactCategory::monthly>),
    percent("meets.fortnightly", {"同：2週に1回程度", "Meets others: twice a month"},
            meets<ContactCategory::fortnightly>),
    percent("meets.weekly", {"同：週1回程度", "Meets others: weekly"},
            meets<ContactCategory::weekly>),
    percent("meets.two_or_three", {"同：週2〜3回", "Meets others: 2-3 a week"},
            meets<ContactCategory::two_or_three>),
    percent("meets.four_or_more", {"同：週4回以上", "Meets others: 4 or more a week"},
            meets<ContactCategory::four_or_more>),
    percent("meets.seldom", {"同：週1回未満", "Meets others: less than weekly"},
            [](const Respondent& who) { return who.meets < ContactCategory::weekly ? 1.0 : 0.0; }),
    AnswerRow{{"meets.ks",
               "1",
               {"会う頻度の分布の、全国調査との最大の差（KS距離）",
                "Meets others: greatest distance from the national distribution (KS)"},
               Instrument::survey}},
    percent("activity.any", {"1年間に活動に参加した", "Took part in an activity within a year"},
            [](const Respondent& who) { return who.took_part ? 1.0 : 0.0; }),
    percent("volunteering.any", {"1年間にボランティアをした", "Volunteered within a year"},
            [](const Respondent& who) { return who.volunteered ? 1.0 : 0.0; }),
};

std::size_t stratum_of(const Respondent& who) {
  return who.alone ? (who.female ? 1 : 0) : 2;
}

/// Mean of a number over a group, weighted to the survey's households: by stratum, what its members
/// count and how many of its people there are.
double mean_by_households(double scale, double (*of_person)(const Respondent&),
                          const AskedGroup& group, const std::vector<Respondent>& answers) {
  std::array<double, 3> sum{}, inside{}, people{};
  for (const auto& who : answers) {
    const auto stratum = stratum_of(who);
    people[stratum] += 1;
    if (!group.contains(who)) continue;
    inside[stratum] += 1;
    sum[stratum] += of_person(who);
  }
  double weighted = 0, weight = 0;
  for (std::size_t k = 0; k < people.size(); ++k) {
    if (people[k] == 0) continue;
    weighted += kSurveyHouseholds[k] * sum[k] / people[k];
    weight += kSurveyHouseholds[k] * inside[k] / people[k];
  }
  const bool all = inside == people && people[0] * people[1] * people[2] > 0;
  return weight > 0 ? scale * weighted / (all ? 1 : weight) : kNobody;
}

double mean_of(double scale, double (*of_person)(const Respondent&), const AskedGroup& group,
               const std::vector<Respondent>& answers) {
  if (group.survey_mix) return mean_by_households(scale, of_person, group, answers);
  double sum = 0, people = 0;
  for (const auto& who : answers) {
    if (!group.contains(who)) continue;
    sum += of_person(who);
    people += 1;
  }
  return people > 0 ? scale * sum / people : kNobody;
}

double distance_from_published(const AskedGroup& group, const std::vector<Respondent>& answers) {
  constexpr std::array kShares{
      meets<ContactCategory::never>,       meets<ContactCategory::less_than_monthly>,
      meets<ContactCategory::monthly>,     meets<ContactCategory::fortnightly>,
      meets<ContactCategory::weekly>,      meets<ContactCategory::two_or_three>,
      meets<ContactCategory::four_or_more>};
  double below = 0, below_published = 0, distance = 0;
  for (std::size_t k = 0; k < kShares.size(); ++k) {
    below += mean_of(100, kShares[k], group, answers);
    below_published += 100 * kPublishedMeetings[k] / kPublishedAnswers;
    distance = std::max(distance, std::abs(below - below_published) / 100);
  }
  return std::isnan(below) ? kNobody : distance;
}
}  // namespace

std::span<const AnswerRow> answer_rows() {
  return kRows;
}

double read_answers(const AnswerRow& row, const AskedGroup& group,
                    const std::vector<Respondent>& answers) {
  if (row.of_person == nullptr) return distance_from_published(group, answers);
  if (!row.by_confidant) return mean_of(row.scale, row.of_person, group, answers);
  AskedGroup with = group, without = group;
  with.confidant = true, without.confidant = false;
  const double base = mean_of(1, row.of_person, with, answers);
  return base > 0 ? mean_of(1, row.of_person, without, answers) / base : kNobody;
}

}  // namespace engawa
