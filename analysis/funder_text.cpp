#include "analysis/funder_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/wording.hpp"

namespace engawa {
namespace {
std::string say(Language language, std::string_view id, std::vector<std::string> words = {}) {
  return render(language, {id, std::move(words)});
}
std::string line(Language language, std::string_view id, std::vector<std::string> words = {}) {
  return say(language, id, std::move(words)) + '\n';
}

bool told(const Estimate& difference) {
  return has_interval(difference) && difference.differs_from_zero();
}

/// "+12 (95 % interval +8 to +16)", with a word inside if it cannot be told from zero.
std::string change_text(const Estimate& difference, Language language) {
  const std::string text = signed_text(difference.mean);
  if (!has_interval(difference) || difference.differs_from_zero() || difference.low == 0)
    return text + interval_text(difference, signed_text, language);
  return text + say(language, "findings.open_interval",
                    {signed_text(difference.low), signed_text(difference.high)});
}

/// True if nothing in it differs from the first variant, in any seed.
bool is_the_same(const VariantFindings& variant) {
  const auto same = [](const Finding& finding) {
    return finding.difference.seeds == 0 || !finding.differs_at_all();
  };
  return variant.equal_lives == 1 && std::ranges::all_of(variant.changes, same) &&
         std::ranges::all_of(variant.costs, same);
}

/// True if fewer people came: the groups are then those whom it lost.
bool is_loss(const VariantFindings& variant) {
  return !variant.reach.empty() && variant.reach[0].reach.difference.mean < 0;
}

/// Names of groups by how well the change reached them.
struct ReachLists {
  std::vector<std::string> over, under, none;
};

ReachLists sort_groups(const VariantFindings& variant, Language language) {
  ReachLists lists;
  for (const auto& group : variant.reach) {
    if (group.reach.group == "total") continue;
    const std::string title = title_text(group.reach, language);
    if (!told(group.reach.difference)) {
      lists.none.push_back(title);
    } else if (has_interval(group.ratio) && group.ratio.low > 1) {
      lists.over.push_back(say(language, "findings.times", {title, number_text(group.ratio.mean)}));
    } else if (has_interval(group.ratio) && group.ratio.high < 1) {
      lists.under.push_back(
          say(language, "findings.times", {title, number_text(group.ratio.mean)}));
    }
  }
  return lists;
}

const Finding* find_measure(const std::vector<Finding>& findings, std::string_view name) {
  const auto found = std::ranges::find(findings, name, &Finding::measure);
  return found == findings.end() ? nullptr : &*found;
}

std::string per_text(const PerMoney& per, Language language) {
  const std::string& what = language == Language::japanese ? per.ja : per.en;
  if (!has_interval(per.ratio)) {
    const bool one_seed = per.ratio.seeds < 2 && std::isfinite(per.ratio.mean);
    return say(language, one_seed ? "findings.per_one_seed" : "findings.per_unknown",
               {what, yen_text(per.ratio.mean)});
  }
  return say(language, "findings.per", {what, yen_text(per.ratio.mean)}) +
         interval_text(per.ratio, yen_text, language);
}

std::string brief_reach(const VariantFindings& variant, Language language) {
  if (variant.reach.empty()) return {};
  const Estimate& all = variant.reach[0].reach.difference;
  std::string text = say(language, "findings.brief_reach", {change_text(all, language)});
  if (!told(all)) return text + '\n';
  const ReachLists lists = sort_groups(variant, language);
  if (!lists.over.empty())
    text += say(language, is_loss(variant) ? "findings.brief_lost" : "findings.brief_over",
                {list_text(lists.over, language)});
  return text + '\n';
}

std::string brief_changes(const VariantFindings& variant, Language language) {
  std::vector<std::string> parts;
  for (const auto what :
       {std::string_view("new_ties"), std::string_view("needs_met"), kLonelyYears}) {
    const Finding* finding = find_measure(variant.changes, what);
    if (finding == nullptr) continue;
    parts.push_back(title_text(*finding, language) + ' ' +
                    change_text(finding->difference, language));
  }
  if (parts.empty()) return {};
  return line(language, "findings.brief_changes", {list_text(parts, language)});
}

std::string brief_cost(const VariantFindings& variant, Language language) {
  if (variant.costs.empty()) return {};
  const Estimate& yen = variant.costs[0].difference;
  std::string text =
      say(language, "findings.brief_cost",
          {signed_yen_text(yen.mean) + interval_text(yen, signed_yen_text, language)});
  if (!told(yen)) return text + '\n';
  std::vector<std::string> parts;
  for (const auto& per : variant.yen_per) {
    if (has_interval(per.ratio)) parts.push_back(per_text(per, language));
  }
  if (!parts.empty()) text += say(language, "findings.brief_per", {list_text(parts, language)});
  return text + '\n';
}

std::string reach_line(const GroupReach& group, Language language) {
  std::string text = "  " + line_text(group.reach, language);
  const bool total = group.reach.group == "total";
  if (!total && told(group.reach.difference) && has_interval(group.ratio)) {
    text += say(language, "findings.ratio",
                {number_text(group.ratio.mean), number_text(group.ratio.low),
                 number_text(group.ratio.high)});
  }
  return text + '\n';
}

std::string tell_reach(const VariantFindings& variant, Language language) {
  std::string text = line(language, "findings.ask_reach");
  for (const auto& group : variant.reach) {
    if (group.reach.differs_at_all()) text += reach_line(group, language);
  }
  const ReachLists lists = sort_groups(variant, language);
  const bool loss = is_loss(variant);
  const auto add = [&](std::string_view id, const std::vector<std::string>& groups) {
    if (!groups.empty()) text += line(language, id, {list_text(groups, language)});
  };
  add(loss ? "findings.lost_over" : "findings.over", lists.over);
  add(loss ? "findings.lost_under" : "findings.under", lists.under);
  add(loss ? "findings.lost_none" : "findings.not_reached", lists.none);
  return text + line(language, "findings.only_one",
                     {number_text(variant.only_variant), number_text(variant.only_base)});
}

std::string tell_lines(const std::vector<Finding>& findings, Language language) {
  std::string text;
  for (const auto& finding : findings) {
    if (finding.difference.seeds == 0 || finding.differs_at_all())
      text += "  " + line_text(finding, language) + '\n';
  }
  return text;
}

std::string tell_changes(const VariantFindings& variant, Language language) {
  return line(language, "findings.ask_changed") + tell_lines(variant.changes, language) +
         line(language, "findings.worse",
              {fmt::format("{:.1f}", 100 * variant.worse_share),
               fmt::format("{:.1f}", 100 * variant.better_share),
               change_text(variant.worse_less_better, language)});
}

std::string tell_costs(const VariantFindings& variant, Language language) {
  std::string text = line(language, "findings.ask_cost") + tell_lines(variant.costs, language);
  for (const auto& per : variant.yen_per) text += "  " + per_text(per, language) + '\n';
  return text;
}

/// Names of the findings that were told from zero, with their signs, and of the others.
struct ToldLists {
  std::vector<std::string> told, open;
};

ToldLists sort_told(const std::vector<Finding>& findings, Language language) {
  ToldLists lists;
  for (const auto& finding : findings) {
    const std::string title = title_text(finding, language);
    if (told(finding.difference)) {
      lists.told.push_back(title + ' ' + change_text(finding.difference, language));
    } else {
      lists.open.push_back(title);
    }
  }
  return lists;
}

std::string tell_expectations(const VariantFindings& variant, Language language) {
  if (variant.titles_en.empty()) return {};
  const bool japanese = language == Language::japanese;
  std::string text = line(language, "findings.ask_expected",
                          {list_text(japanese ? variant.titles_ja : variant.titles_en, language)});
  const ToldLists move = sort_told(variant.should_move, language);
  const ToldLists stay = sort_told(variant.should_stay, language);
  const auto add = [&](std::string_view id, const std::vector<std::string>& words) {
    if (!words.empty()) text += line(language, id, {list_text(words, language)});
  };
  add("findings.moved", move.told), add("findings.did_not_move", move.open);
  add("findings.stayed", stay.open), add("findings.moved_against", stay.told);
  return text;
}

std::string tell_harms(const VariantFindings& variant, Language language) {
  std::string text = line(language, "findings.ask_harm");
  std::vector<std::string> others;
  for (const auto& harm : variant.harms) {
    if (harm.done) {
      text += "  " + line_text(harm.finding, language) + '\n';
    } else {
      others.push_back(harm.finding.measure);
    }
  }
  if (others.size() == variant.harms.size()) text += line(language, "findings.no_harm");
  return text + line(language, "findings.harms_looked_at",
                     {std::to_string(variant.harms.size()), list_text(others, language)});
}

std::string cell_text(const Estimate& ratio) {
  if (!std::isfinite(ratio.mean)) return "-";
  if (!has_interval(ratio)) return ratio.seeds < 2 ? number_text(ratio.mean) + " (?)" : "?";
  return fmt::format("{} ({} .. {})", number_text(ratio.mean), number_text(ratio.low),
                     number_text(ratio.high));
}

/// Outcomes in which some two variants cannot be put in an order.
std::vector<std::string> overlapping(const std::vector<VariantFindings>& variants,
                                     Language language) {
  std::vector<std::string> names;
  if (variants.empty()) return names;
  for (std::size_t k = 0; k < variants[0].per_million.size(); ++k) {
    bool any = false;
    for (std::size_t a = 0; a < variants.size(); ++a) {
      for (std::size_t b = a + 1; b < variants.size(); ++b) {
        if (variants[a].per_million.size() <= k || variants[b].per_million.size() <= k) continue;
        any = any || overlap(variants[a].per_million[k].ratio, variants[b].per_million[k].ratio);
      }
    }
    const auto& outcome = variants[0].per_million[k];
    if (any) names.push_back(language == Language::japanese ? outcome.ja : outcome.en);
  }
  return names;
}
}  // namespace

std::string answer_funder_briefly(const VariantFindings& variant, Language language) {
  if (is_the_same(variant)) return line(language, "findings.the_same");
  return brief_reach(variant, language) + brief_changes(variant, language) +
         brief_cost(variant, language);
}

std::string tell_funder(const VariantFindings& variant, Language language) {
  if (is_the_same(variant)) return line(language, "findings.the_same");
  return tell_reach(variant, language) + tell_changes(variant, language) +
         tell_costs(variant, language) + tell_expectations(variant, language) +
         tell_harms(variant, language);
}

std::string tell_alternatives(const StudyFindings& findings, Language language) {
  const auto& variants = findings.variants;
  if (variants.empty() || variants[0].per_million.empty()) return {};
  const bool japanese = language == Language::japanese;
  constexpr std::size_t kName = 30, kCell = 26;
  std::string text = '\n' + line(language, "findings.ask_else");
  text += "  " + padded("", kName);
  for (const auto& outcome : variants[0].per_million)
    text += padded(japanese ? outcome.ja : outcome.en, kCell);
  text += '\n';
  for (const auto& variant : variants) {
    const std::string& title = japanese ? variant.ja : variant.en;
    text += "  " + padded(title.empty() ? variant.name : title, kName);
    for (const auto& outcome : variant.per_million) text += padded(cell_text(outcome.ratio), kCell);
    while (text.ends_with(' ')) text.pop_back();
    text += '\n';
  }
  if (variants.size() < 2) return text + line(language, "findings.only_variant");
  const auto names = overlapping(variants, language);
  if (!names.empty()) text += line(language, "findings.overlap", {list_text(names, language)});
  return text + line(language, "findings.read_alternatives");
}

}  // namespace engawa
