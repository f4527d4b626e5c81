#include "sim/state/need_kinds.hpp"

namespace engawa {
namespace {
using enum Capability;

template <class... C>
constexpr std::uint32_t any(C... capabilities) {
  return (bit_of(capabilities) | ...);
}

constexpr std::array<NeedKind, kNeedKinds> kNeeds{{
    {"shopping", {"買い物", "Shopping"}, any(driving, company)},
    {"transport", {"通院・移動", "Getting to the clinic"}, any(driving, tools)},
    {"heavy_work", {"力仕事・ゴミ出し", "Heavy work, taking out garbage"}, any(heavy_work)},
    {"repair", {"修理・電球の交換", "Small repairs, light bulbs"}, any(repair, tools)},
    {"digital",
     {"デジタル・手続き", "Digital devices and papers"},
     any(digital, accounts, languages)},
    {"meals", {"食事", "Meals"}, any(cooking)},
    {"child_minding", {"送迎・子守り", "Minding children"}, any(driving, child_minding)},
    {"respite", {"介護の代わり", "A rest from caring"}, any(care, nursing)},
    {"health", {"健康の不安", "Worry about health"}, any(care, nursing)},
    {"talk", {"話し相手", "Someone to talk to"}, any(listening, introducing, music)},
    {"money", {"生活の困窮", "Money"}, any(organising, accounts)},
    {"work", {"仕事探し", "Finding work"}, any(teaching, business)},
    {"school",
     {"不登校・学び", "School refusal, learning"},
     any(listening, gardening, handwork, teaching)},
    {"family", {"家族の悩み", "Trouble in the family"}, any(listening, counselling)},
    {"partner", {"出会い", "Meeting a partner"}, any(introducing), false},
    {"housing",
     {"住まい・法律・ことば", "Housing, law, language"},
     any(accounts, languages, venue)},
}};

constexpr std::array<CapabilityKind, kCapabilities> kCapabilityKinds{{
    {"driving", {"車の運転", "Driving"}},
    {"company", {"買い物の付き添い", "Going along shopping"}},
    {"heavy_work", {"力仕事", "Heavy work"}},
    {"repair", {"修理", "Repairs"}},
    {"digital", {"スマホ・パソコン", "Digital devices"}},
    {"cooking", {"料理", "Cooking"}},
    {"child_minding", {"子守り", "Minding children"}},
    {"care", {"介護の経験", "Experience of caring"}},
    {"nursing", {"看護・医療（専門職）", "Nursing, medicine (professional)"}},
    {"listening", {"話を聞くこと", "Listening"}},
    {"gardening", {"畑・庭仕事", "Gardening, farming"}},
    {"handwork", {"手仕事", "Handwork"}},
    {"music", {"音楽・美術", "Music, art"}},
    {"teaching", {"教えること", "Teaching"}},
    {"exercise", {"体操の指導", "Leading exercise"}},
    {"organising", {"段取り・世話役", "Organising"}},
    {"publicity", {"広報・デザイン", "Publicity, design"}},
    {"accounts", {"会計・法律", "Accounts, law"}},
    {"languages", {"外国語", "Languages"}},
    {"venue", {"場所の提供", "Having a venue"}},
    {"business", {"事業・雇用", "Running a business"}},
    {"introducing", {"人と人を引き合わせること", "Bringing people together"}},
    {"counselling", {"相談（専門職）", "Counselling (professional)"}},
    {"tools", {"道具・車両", "Tools, a vehicle"}},
}};

template <class Kind, class Table>
std::optional<Kind> find_in(const Table& table, std::string_view name) {
  for (std::size_t k = 0; k < table.size(); ++k) {
    if (table[k].name == name) return static_cast<Kind>(k);
  }
  return std::nullopt;
}
}  // namespace

const std::array<NeedKind, kNeedKinds>& need_kinds() {
  return kNeeds;
}
const std::array<CapabilityKind, kCapabilities>& capability_kinds() {
  return kCapabilityKinds;
}
std::optional<Need> find_need(std::string_view name) {
  return find_in<Need>(kNeeds, name);
}
std::optional<Capability> find_capability(std::string_view name) {
  return find_in<Capability>(kCapabilityKinds, name);
}

}  // namespace engawa
