// できることもちよりワークショップ, before, during and after: weeks of asking people in person, a
// day on which all they can do comes to light, and meetings that carry it on.
#include <algorithm>
#include <bit>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/events.hpp"
#include "sim/interventions/inviting.hpp"

namespace engawa {
namespace {
int whole(const Action& action, std::string_view field) {
  return static_cast<int>(action.number(field));
}

EventCalendar calendar_of(const Action& action, const World& world) {
  return {action, world, action.number("per_year"), whole(action, "weeks_before")};
}

void begin(const Action& action, World& world) {
  found_event_hub(action, world, "workshop");
  const HubId hub = find_hub(world.hubs, action.hub);
  world.hubs[hub].traits.civic_gain = action.number("mind_gain");
}

/// Somebody who has heard one person's story to the end thinks less of what others may say.
void lose_shame(World& world, ResidentId who) {
  Residents& r = world.residents;
  const double left =
      static_cast<double>(r.stigma_sensitivity[who]) - world.parameters.practice.workshop_stigma;
  r.stigma_sensitivity[who] = static_cast<float>(std::max(0.0, left));
}

/// Everybody has said what they can do: all of it is known from now on.
void show_all(World& world, ResidentId who, HubId hub) {
  Residents& r = world.residents;
  const std::uint32_t unseen = r.capabilities[who] & ~r.capabilities_known[who];
  for (int k = 0; k < std::popcount(unseen); ++k) {
    world.events.persons.push_back({who, PersonEventKind::skill_shown, hub});
  }
  r.capabilities_known[who] |= unseen;
}

/// What the day leaves with those who came; only now, as the week's sessions came after its levers.
void leave_marks(World& world, HubId hub, int weeks_ago) {
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    const HubLink* link = find_link(world.links[who], hub);
    if (link == nullptr || int{link->weeks_since} >= weeks_ago) continue;
    show_all(world, who, hub);
    lose_shame(world, who);
  }
  end_invitations(world, hub);
}

/// The letter that everybody took home: readiness fades more slowly while it is kept.
void keep_letters(World& world, HubId hub) {
  const Practice& p = world.parameters.practice;
  const Volunteering& v = world.parameters.volunteering;
  const auto held_back = static_cast<float>((1.0 - p.keepsake_share) * v.mind_speed);
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    const HubLink* link = find_link(world.links[who], hub);
    if (link == nullptr || link->weeks_since >= p.keepsake_weeks) continue;
    float& mind = world.residents.civic_mind[who];
    mind += held_back * std::max(0.0F, mind - static_cast<float>(v.mind_rest));
  }
}

Invitation invitation_of(const Action& action, HubId hub) {
  return {hub,
          key_of_name(action.name),
          action.number("invited"),
          action.number("professionals"),
          action.number("reach"),
          action.number("strangers")};
}

void ask_people(const Action& action, World& world, HubId hub, int weeks_ahead) {
  const int first = whole(action, "weeks_before"), tries = whole(action, "tries");
  if (weeks_ahead > first || first - weeks_ahead >= tries) return;
  const auto nearness = nearness_to_inviters(world, action.names("hubs"));
  if (weeks_ahead == first) {
    invite_first(world, invitation_of(action, hub), nearness);
  } else {
    invite_again(world, invitation_of(action, hub), nearness, tries);
  }
}

/// One afternoon a month, with those who came and in a small circle.
void meet_again(const Action& action, World& world, HubId hub) {
  invite_back(world, invitation_of(action, hub), nearness_to_inviters(world, action.names("hubs")));
  HubLevers& levers = world.hubs[hub].levers;
  levers.add_open |= hub_kinds()[world.hubs[hub].kind].open;
  const double hours = action.number("meeting_hours") - world.hubs[hub].traits.staff_hours;
  levers.extra_staff_hours += static_cast<float>(hours);
  levers.extra_volunteers += static_cast<float>(action.number("hands"));
  levers.civic_per_visit +=
      static_cast<float>(action.number("meeting_gain") - action.number("mind_gain"));
}

bool is_meeting(const Action& action, const EventCalendar& calendar) {
  const int since = calendar.since_last(), every = whole(action, "weeks_between");
  const int ahead = calendar.until_next();
  const bool inviting = ahead >= 0 && ahead <= whole(action, "weeks_before");
  return since > 0 && !inviting && since % every == 0 && since / every <= whole(action, "meetings");
}

void hold_workshop(const Action& action, World& world, HubId hub) {
  hold_event(action, world, hub);
  // the day is for one person; plans are made at the meetings
  world.hubs[hub].levers.founding_factor = 0;
}

void turn(const Action& action, World& world) {
  const HubId hub = find_hub(world.hubs, action.hub);
  if (!hub.exists()) return;
  const EventCalendar calendar = calendar_of(action, world);
  world.hubs[hub].levers.forgetting_factor = 0;  // nobody forgets having been there
  if (calendar.since_last() == 1) {
    leave_marks(world, hub, calendar.weeks_since_last());
  }
  if (calendar.since_last() > 0) {
    keep_letters(world, hub);
    for (const auto& name : action.names("hubs")) {
      const HubId partner = find_hub(world.hubs, name);
      if (!partner.exists()) continue;
      world.hubs[partner].levers.extra_linking +=
          static_cast<float>(action.number("extra_linking"));
    }
  }
  const int ahead = calendar.until_next();
  if (ahead == 0) return hold_workshop(action, world, hub);
  if (ahead > 0) ask_people(action, world, hub, ahead);
  if (is_meeting(action, calendar)) meet_again(action, world, hub);
}

std::vector<ActionField> own_fields() {
  return {
      number_field("invited", "persons", 60, 0, 300,
                   {"1回に声をかける人数。", "People asked in person for each workshop."},
                   "F009: 60 participants; seed 001"),
      number_field("professionals", "1", 0.5, 0, 1,
                   {"そのうち専門職の割合。", "Share of them who help by profession."},
                   "assumption: half; seed 001 mixes professionals and citizens"),
      number_field(
          "reach", "m", 1000, 100, 10'000,
          {"声をかける人を思いうかべる広さ。", "Distance at which 37 % as many are thought of."},
          "assumption: a junior-high-school district; seed 003"),
      number_field("strangers", "1", 0.1, 0, 1,
                   {"招く側の誰も知らない人の、思いうかべやすさ(親友を1とする)。",
                    "Weight of somebody whom no inviter knows; a close friend has 1."},
                   "assumption: ten strangers come to mind as one friend"),
      whole_field("weeks_before", "week", 4, 1, 8,
                  {"何週前から声をかけるか。", "Weeks before the day in which people are asked."},
                  "assumption: a month, once a week"),
      whole_field("tries", "1", 4, 1, 8,
                  {"断られても声をかける回数(週に1度まで)。",
                   "Times that somebody is asked, at most once a week."},
                  "seed 001: invited on without giving up; number is an assumption"),
      number_field("mind_gain", "1", 0.05, 0, 0.2,
                   {"参加で増すおせっかいの心(迷いのあった人ほど大きい)。",
                    "Readiness to step in that the day leaves; doubters gain more."},
                   "assumption: .05 to .15, no data found"),
      whole_field("meetings", "1", 6, 0, 12,
                  {"その後の集まりの回数。0なら当日で終わる。",
                   "Meetings after each workshop; 0 if it ends with the day."},
                  "seed 001: met many times after; number is an assumption"),
      whole_field("weeks_between", "week", 4, 1, 13,
                  {"集まりの間隔。", "Weeks from one meeting to the next."}, "assumption: monthly"),
      number_field("meeting_hours", "h", 5, 0, 40,
                   {"集まり1回の職員の時間。", "Paid hours at a meeting."},
                   "assumption: one person for an afternoon"),
      number_field(
          "meeting_gain", "1", 0.02, 0, 0.2,
          {"集まり1回で増すおせっかいの心。", "Readiness to step in that a meeting leaves."},
          "assumption: less than half of the workshop's"),
      named_field(FieldKind::hubs, "hubs",
                  {"ともに開く拠点。担い手が声をかけ、困りごとをつなぎやすくなる。",
                   "Hubs that take part: their helpers ask people, and they refer better after."},
                  "assumption: the study's own choice"),
      number_field("extra_linking", "1", 0.15, 0, 0.5,
                   {"その拠点が困りごとをつなぐ力の上乗せ。",
                    "Added to how well those hubs pass on what they cannot solve."},
                   "assumption: .15; seed 001 tells of case meetings becoming warm"),
  };
}
}  // namespace

InterventionKind kind_workshop_series() {
  InterventionKind kind;
  kind.name = "workshop_series";
  kind.code = "I18";
  kind.lever = {"知られた特技、おせっかいの心、分野を越えた絆、つなぐ力",
                "skills that are known, readiness to step in, ties across sectors, referral"};
  kind.title = {"できることもちよりワークショップ(前・当日・後)",
                "Workshops of what each can bring, with before and after"};
  kind.stands_for = {
      "一人ひとりに声をかけて専門職と住民を集め、一人の物語をめぐってできることを持ち寄り、"
      "その後も集まりを続ける。",
      "Professionals and neighbours are asked one by one, bring together what they can do for one "
      "person's story, and go on meeting."};
  kind.practice = "seed 001";
  kind.needs_hub = false;
  kind.founds_hub = true;
  kind.fields = event_fields({.per_year = 2,
                              .highest_per_year = 6,
                              .cost = 300'000,
                              .hands = 8,
                              .source = "assumption: hub catalogue; seed 001 tells of repeating"});
  const auto own = own_fields();
  kind.fields.insert(kind.fields.end(), own.begin(), own.end());
  kind.moves = {"skills_known", "skills_shown", "civic_mind",     "invited", "accepted_invitation",
                "new_ties",     "stigma",       "cost_programme", "know_how"};
  kind.leaves_alone = {"often_always", "isolated", "burnout"};
  kind.begin = begin;
  kind.turn = turn;
  return kind;
}

}  // namespace engawa
