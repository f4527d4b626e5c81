// The panels round the map, drawn with Dear ImGui; one file each. They change the view and nothing
// else; what they cannot do themselves they ask for by a command.
#pragma once
#include <optional>
#include <vector>

#include "viz/control/commands.hpp"
#include "viz/facts/hub_facts.hpp"
#include "viz/facts/numbers.hpp"
#include "viz/facts/person_facts.hpp"
#include "viz/playback/playback.hpp"
#include "viz/scene/layout.hpp"
#include "viz/scene/view_state.hpp"
#include "viz/story/story.hpp"

namespace engawa {

/// Facts of the selection, kept while neither it, the week nor the language changes.
struct FactsCache {
  struct Key {
    std::optional<std::uint64_t> life;
    std::string hub;
    int week = -2;
    Language language = Language::japanese;
    std::string variant;
    friend bool operator==(const Key&, const Key&) = default;
  } key;
  std::array<PersonFacts, 2> person;  ///< [Side]
  std::array<HubFacts, 2> hub;

  /// Whom the cards of a story reach, at a week and place.
  struct CardKey {
    int week = -2;
    double x = 0, y = 0;
    std::size_t cards = 0;
    std::string variant;
    friend bool operator==(const CardKey&, const CardKey&) = default;
  } card_key;
  std::vector<CardReach> reach;  ///< by card, in the variant
};

struct PanelContext {
  Playback& playback;
  ViewState& view;
  const SeedNumbers& numbers;
  FactsCache& facts;
  const Story* story = nullptr;  ///< null = none was given
  const std::vector<Card>* cards = nullptr;
  Layout layout;
  std::vector<Command> commands;             ///< asked for; carried out after the frame
  std::optional<std::string> other_variant;  ///< chosen from the list of variants
  std::string notice;                        ///< said at the bottom for a while ("saved as ...")
};

void set_imgui_style(bool dark, float em);  ///< colours of the theme, roundings, paddings

void draw_top_bar(PanelContext& context);  ///< question, variant, date, language, ?
void draw_pane_title(PanelContext& context, Side side);
void draw_pane_numbers(PanelContext& context, Side side);
void draw_timeline(PanelContext& context);  ///< play, scrub, speed, marks of actions
void draw_charts(PanelContext& context);    ///< on the same clock, with bands over seeds
void draw_side_panel(
    PanelContext& context);  ///< tabs: what is shown (filters, legend), resident, hub
void draw_filters(PanelContext& context);
void draw_legend(PanelContext& context);
void draw_resident(PanelContext& context);
void draw_hub(PanelContext& context);
void draw_keys(PanelContext& context);   ///< ?
void draw_story(PanelContext& context);  ///< caption, step, cards
void draw_cards(PanelContext& context);  ///< where a scene shows them; marks whom one reaches
void draw_notice(PanelContext& context);
/// All of them, as the view wants them.
void draw_panels(PanelContext& context);

}  // namespace engawa
