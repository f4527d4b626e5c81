// A school or a clinic hands a flyer to the family of somebody who stays at home; the one who took
// it comes along.
#include "sim/interventions/events.hpp"
#include "sim/interventions/supporting.hpp"
#include "sim/state/supports.hpp"

namespace engawa {
namespace {
/// The adult of the household who is not withdrawn and trusts most; may not exist.
ResidentId who_takes_the_flyer(const World& world, ResidentId withdrawn) {
  constexpr int kAdult = 18;  // years
  const auto& r = world.residents;
  ResidentId best;
  const auto& home = world.households[r.household[withdrawn]];
  for (std::size_t m = 0; m < home.size; ++m) {
    const ResidentId member = home.members[m];
    if (member == withdrawn || age_of(r, member, world.week) < kAdult) continue;
    if (r.has(member, kHikikomori | kInHospital)) continue;
    const bool better = !best.exists() || r.trust[member] > r.trust[best] ||
                        (r.trust[member] == r.trust[best] && r.life[member] < r.life[best]);
    if (better) best = member;
  }
  return best;
}

/// Whose families are meant, and how often word reaches them.
struct Flyer {
  std::uint32_t flags = 0;
  double told = 0;
};

Flyer flyer_of(const Action& action) {
  const std::uint32_t hikikomori = action.number("hikikomori") > 0 ? kHikikomori : 0U;
  const std::uint32_t truants = action.number("truants") > 0 ? kTruant : 0U;
  return {hikikomori | truants, action.number("told")};
}

bool is_reached(const World& world, std::uint64_t action, const Flyer& flyer, ResidentId who) {
  const auto& r = world.residents;
  return r.has(who, flyer.flags) && !r.has(who, kInHospital) && lacks_support(world, who) &&
         world.draw(Purpose::support_target, r.life[who], action).v() < flyer.told &&
         who_takes_the_flyer(world, who).exists();
}

void turn(const Action& action, World& world) {
  const SupportTerms terms = terms_of(action, world, SupportKind::family_link);
  if (!terms.base.exists()) return;
  act_this_week(world, terms);
  const double hours = action.number("hours");
  pay_hours(action, world, terms.base, hours);
  const Flyer flyer = flyer_of(action);
  const auto reached =
      draw_lots(world, terms.action, places_left(world, terms, hours),
                [&](ResidentId who) { return is_reached(world, terms.action, flyer, who); });
  for (const ResidentId who : reached) {
    const ResidentId family = who_takes_the_flyer(world, who);
    if (!lets_in(world, who, terms.action, world.residents.trust[family])) continue;
    enrol(world, terms, who).companions[0] = {world.residents.life[family], family};
  }
}
}  // namespace

InterventionKind kind_school_link() {
  InterventionKind kind;
  kind.name = "school_link";
  kind.code = "I39";
  kind.lever = {"家族を通じて知ること、一緒に行くこと", "word through the family, going along"};
  kind.title = {"学校・受診先から家族へ", "From school or clinic to the family"};
  kind.stands_for = {
      "不登校や引きこもりの人の家族に、学校や診療所がチラシを手渡し、受け取った家族が一緒に来る。",
      "Schools and clinics hand a flyer to the families of people who stay at home; whoever took "
      "it "
      "comes along."};
  kind.practice = "seed 002";
  kind.fields = {
      number_field("told", "1/week", 0.05, 0, 1,
                   {"1週に、そうした家族がチラシを受け取る確率。",
                    "Chance in a week that such a family is handed a flyer."},
                   "assumption: at a visit or a talk every few months"),
      switch_field("hikikomori", 1, {"1なら、引きこもりの人の家族。", "1: hikikomori's families."},
                   "seed 002"),
      switch_field("truants", 1, {"1なら、不登校の子の家族。", "1: families of truants."},
                   "seed 002"),
      number_field("hours", "h/week", 8, 0, 200,
                   {"家族と会う人の、週の有給の時間。", "Paid hours a week for the families."},
                   "assumption: one day a week"),
  };
  const auto support =
      support_fields(26, 0.5, 0.5, "assumption: every other week for half a year, half an hour");
  kind.fields.insert(kind.fields.end(), support.begin(), support.end());
  kind.fields.push_back(paid_by_field());
  kind.moves = {"supported", "support_contacts", "referrals_made", "referrals_taken", "cost_wages"};
  kind.leaves_alone = {"often_always", "burnout", "deaths"};
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
