// The passes of a week, in the order in which they are lived. Each reads the state as the pass
// before left it; what a pass writes stands behind it.
#pragma once
#include "sim/week/scratch.hpp"

namespace engawa {

/// P0 Word spreads from last week's visits; the week's events begin empty; hubs open. -> buzz
void begin_week(std::span<const struct Action> actions, World& world, WeekScratch& scratch);
/// P2 Free slots = not at work, not caring, body able. -> free_mask
void find_free_time(World& world, const Parallel& parallel);
/// P3 Residents learn of hubs by passing, word of mouth and outreach, or forget them. -> links
void spread_information(World& world, const WeekScratch& scratch, const Parallel& parallel);
/// P3b Those who support people meet them, invite them and refer them. -> supports, links
void give_support(World& world, WeekScratch& scratch);
/// P5a Volunteers choose shifts where hands are wanted. -> shifts, seats of the hubs
void assign_shifts(World& world, WeekScratch& scratch, const Parallel& parallel);
/// P4 Each resident decides whether and when to go. -> wishes
void decide_visits(const World& world, WeekScratch& scratch, const Parallel& parallel);
/// P5b Seats are given by lot; who finds none is turned away. -> events.visits
void admit_visits(World& world, WeekScratch& scratch);
/// P6 People sit in a circle, talk, show what they can do. -> session hours, new ties, satisfaction
void hold_sessions(World& world, WeekScratch& scratch);
/// Habit follows visits and lapses. -> links
void follow_habits(World& world, const WeekScratch& scratch, const Parallel& parallel);
/// What ties ask of each resident this week, side by side. -> meeting facts
void note_meeting_facts(const World& world, WeekScratch& scratch, const Parallel& parallel);
/// P7 Meetings on existing ties. -> hours of ties; meeting facts
void meet_on_ties(World& world, WeekScratch& scratch, const Parallel& parallel);
/// P8 Contact received, time wanted against time there is, ties outside the town. -> contact,
/// throttle
void sum_contacts(World& world, const WeekScratch& scratch, const Parallel& parallel);
/// P9 Ties grow by hours and fade. -> strength, kind; faded ties end
void change_ties(World& world, WeekScratch& scratch, const Parallel& parallel);
/// P10 New ties next door, through friends, at work and school, and from sessions; goes by the
/// meeting facts. -> ties
void form_ties(World& world, WeekScratch& scratch, const Parallel& parallel);
/// P12 From visitor to volunteer, burnout, quitting, sense of role. -> volunteers
void follow_volunteers(World& world, const WeekScratch& scratch, const Parallel& parallel);
/// P14 Murmurs become projects; projects end; hubs learn from one another. -> hubs
void grow_projects(World& world, WeekScratch& scratch);
/// P13 Loneliness moves towards its target; trust and civic readiness settle. -> loneliness
void feel(World& world, WeekScratch& scratch, const Parallel& parallel);

/// P13 Every fourth week: an LSNS-6-like score of family and friends. -> lsns
void count_relations(World& world, const Parallel& parallel);

}  // namespace engawa
