// Words of a story's file and the choices of the view that they stand for.
#pragma once
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "sim/text/toml_input.hpp"
#include "viz/facts/person_facts.hpp"
#include "viz/scene/view_state.hpp"

namespace engawa {

template <class Choice>
struct NamedChoice {
  std::string_view name;
  Choice choice;
};

inline constexpr std::array<NamedChoice<Panes>, 3> kPaneNames{
    {{"both", Panes::both}, {"baseline", Panes::baseline}, {"variant", Panes::variant}}};
inline constexpr std::array<NamedChoice<ColourBy>, kColourings> kColourNames{
    {{"loneliness", ColourBy::loneliness},
     {"isolation", ColourBy::isolation},
     {"role", ColourBy::role},
     {"volunteer", ColourBy::volunteer},
     {"age", ColourBy::age},
     {"area", ColourBy::area}}};
inline constexpr std::array<NamedChoice<Detail>, 4> kDetailNames{
    {{"automatic", Detail::automatic},
     {"areas", Detail::areas},
     {"blocks", Detail::blocks},
     {"residents", Detail::residents}}};
inline constexpr std::array<NamedChoice<WorkFilter>, 4> kWorkNames{
    {{"anybody", WorkFilter::anybody},
     {"employed", WorkFilter::employed},
     {"not_employed", WorkFilter::not_employed},
     {"pupils", WorkFilter::pupils}}};
inline constexpr std::array<NamedChoice<Turn>, kTurns> kTurnNames{
    {{"became_regular", Turn::became_regular},
     {"left_isolation", Turn::left_isolation},
     {"burned_out", Turn::burned_out}}};
/// Codes of ties, as the filters count them.
inline constexpr std::array<NamedChoice<std::size_t>, 8> kTieNames{{{"household", 0},
                                                                    {"kin", 1},
                                                                    {"friendship", 2},
                                                                    {"neighbour", 3},
                                                                    {"hub", 4},
                                                                    {"colleague", 5},
                                                                    {"professional", 6},
                                                                    {"online", 7}}};

/// The choice that a text of the file names; InputError with the nearest name.
template <class Choice, std::size_t kCount>
[[nodiscard]] Choice chosen(const TomlValue& value,
                            const std::array<NamedChoice<Choice>, kCount>& table) {
  const auto found = std::ranges::find(table, value.as_text(), &NamedChoice<Choice>::name);
  if (found != table.end()) return found->choice;
  std::vector<std::string> names;
  for (const auto& row : table) names.emplace_back(row.name);
  throw InputError(value.place, {"story.unknown_choice", {value.key, value.text}}, {},
                   suggest_name(value.text, names));
}

}  // namespace engawa
