#include "sim/results/legends.hpp"

#include <array>
#include <string>
#include <vector>

#include "sim/state/need_kinds.hpp"

namespace engawa {
namespace {

constexpr std::array kTieLegend{
    LegendRow{"household", {"同居の家族", "Same household"}},
    LegendRow{"kin", {"別居の家族・親戚", "Family elsewhere"}},
    LegendRow{"friendship", {"友人", "Friend"}},
    LegendRow{"neighbour", {"ご近所", "Neighbour"}},
    LegendRow{"hub", {"居場所の仲間", "Met at a hub"}},
    LegendRow{"colleague", {"職場・学校の仲間", "Colleague or classmate"}},
    LegendRow{"professional", {"支援の専門職", "Professional"}},
    LegendRow{"online", {"オンラインの仲間", "Online"}},
};

constexpr std::array kLifeLegend{
    LegendRow{"death", {"死去", "Died"}},
    LegendRow{"move_out", {"転出", "Moved away"}},
    LegendRow{"move_in", {"転入", "Moved in"}},
    LegendRow{"birth", {"誕生", "Born"}},
    LegendRow{"union_formed", {"結婚・同居", "Moved in together"}},
    LegendRow{"separation", {"離婚・別居", "Separated"}},
    LegendRow{"leave_home", {"親元を離れる", "Left the parents' home"}},
    LegendRow{"job_start", {"就職", "Began a job"}},
    LegendRow{"job_end", {"離職", "Lost or left a job"}},
    LegendRow{"retirement", {"退職", "Retired"}},
    LegendRow{"admission", {"入院", "Went into hospital"}},
    LegendRow{"discharge", {"退院", "Left hospital"}},
    LegendRow{"facility", {"施設に入所", "Moved into a care home"}},
    LegendRow{"care_begins", {"家族の介護を始める", "Began to care for family"}},
    LegendRow{"care_ends", {"家族の介護を終える", "Stopped caring for family"}},
    LegendRow{"hikikomori_begins", {"ひきこもりが始まる", "Withdrew from society"}},
    LegendRow{"hikikomori_ends", {"ひきこもりが終わる", "Came out of withdrawal"}},
    LegendRow{"truancy_begins", {"不登校が始まる", "Stopped going to school"}},
    LegendRow{"truancy_ends", {"不登校が終わる", "Went back to school"}},
    LegendRow{"burnout_exit", {"燃え尽きて担い手をやめる", "Stopped serving, burnt out"}},
    LegendRow{"became_volunteer", {"担い手になる", "Became a volunteer"}},
    LegendRow{"stopped_serving", {"担い手をやめる", "Stopped serving"}},
};

constexpr std::array kPersonLegend{
    LegendRow{"invited", {"誘われる", "Was invited"}},
    LegendRow{"accepted_invitation", {"誘いに応じる", "Accepted an invitation"}},
    LegendRow{"referral_made", {"居場所を紹介される", "Was referred to a hub"}},
    LegendRow{"referral_taken", {"紹介先の居場所へ行く", "Followed a referral"}},
    LegendRow{"support_contact", {"支援者と会う", "Met a supporter"}},
    LegendRow{"readmission", {"再入院", "Readmitted to hospital"}},
    LegendRow{"health_awareness",
              {"病気の前に健康の相談をする", "Spoke of health before an illness"}},
    LegendRow{"skill_shown", {"特技を見せる", "Showed a skill"}},
    LegendRow{"gave_first_gift", {"寄付を始める", "Began to give money"}},
    LegendRow{"stopped_giving", {"寄付をやめる", "Stopped giving money"}},
    LegendRow{"repelled", {"見られ方や圧力で行くのをやめる", "Kept away by label or pressure"}},
    LegendRow{"fell_out", {"仲たがい", "Fell out with somebody"}},
    LegendRow{"lost_place", {"通う場がなくなる", "Lost the place they used to go to"}},
    LegendRow{"rode", {"送迎で居場所へ行く", "Got a ride to a hub"}},
};

constexpr std::array kHubLegend{
    LegendRow{"founded", {"立ち上げ", "Founded"}},
    LegendRow{"ended", {"活動を終える", "Ended"}},
    LegendRow{"appealed", {"助けを呼びかける", "Appealed for help"}},
    LegendRow{"cut_hours", {"開く時間を減らす", "Cut its hours"}},
    LegendRow{"closed", {"たたむ", "Closed for good"}},
    LegendRow{"learnt", {"ほかの拠点の知恵を取り入れる", "Learnt from another hub"}},
};

constexpr std::array kRouteLegend{
    LegendRow{"household", {"同居の家族", "Household"}},
    LegendRow{"outside", {"町外の家族・友人", "Kin and friends outside"}},
    LegendRow{"tie", {"町内の知り合い", "Somebody known in the town"}},
    LegendRow{"hub_visitor", {"居場所に来た人", "Visitor of a hub"}},
    LegendRow{"hub_staff", {"居場所のスタッフ", "Staff of a hub"}},
    LegendRow{"referral", {"紹介先", "Referral"}},
    LegendRow{"project", {"地域の企て", "Project of residents"}},
    LegendRow{"institution", {"制度・事業者", "Institution"}},
    LegendRow{"by_itself", {"ひとりでに解決", "By itself"}},
};

constexpr std::array kVolunteerLegend{
    LegendRow{"none", {"かかわりなし", "Not involved"}},
    LegendRow{"visitor", {"来る人", "Visitor"}},
    LegendRow{"helper", {"手伝い", "Helper"}},
    LegendRow{"volunteer", {"ボランティア", "Volunteer"}},
    LegendRow{"coordinator", {"世話役", "Coordinator"}},
};

constexpr std::array kWorkLegend{
    LegendRow{"none", {"仕事なし", "No job"}},
    LegendRow{"full_time", {"フルタイム", "Full time"}},
    LegendRow{"morning_part", {"午前のパート", "Part time, mornings"}},
    LegendRow{"afternoon_part", {"午後のパート", "Part time, afternoons"}},
    LegendRow{"shift", {"交替勤務", "Shifts"}},
    LegendRow{"night", {"夜勤", "Nights"}},
    LegendRow{"weekend_service", {"土日の接客・サービス", "Weekend service"}},
    LegendRow{"home", {"在宅の仕事", "Works at home"}},
    LegendRow{"pupil", {"児童・生徒", "Pupil"}},
    LegendRow{"student", {"学生", "Student"}},
};

constexpr std::array kFlagLegend{
    LegendRow{"present", {"町にいる", "Lives in the town"}},
    LegendRow{"female", {"女性", "Female"}},
    LegendRow{"in_hospital", {"入院中", "In hospital"}},
    LegendRow{"employed", {"働いている", "Employed"}},
    LegendRow{"hikikomori", {"ひきこもり", "Withdrawn"}},
    LegendRow{"pupil", {"児童・生徒", "Pupil"}},
    LegendRow{"truant", {"不登校", "Not going to school"}},
    LegendRow{"language_barrier", {"言葉の壁", "Language barrier"}},
    LegendRow{"disability", {"障害", "Disability"}},
    LegendRow{"mental_illness", {"こころの病", "Mental illness"}},
    LegendRow{"dementia", {"認知症", "Dementia"}},
    LegendRow{"drives", {"車を運転する", "Drives"}},
    LegendRow{"online", {"ネットを使う", "Online"}},
    LegendRow{"widowed", {"配偶者と死別", "Widowed"}},
    LegendRow{"poor", {"生活が苦しい", "Poor"}},
    LegendRow{"foreign", {"外国籍", "Foreign"}},
    LegendRow{"recently_discharged", {"退院から13週以内", "Left hospital within 13 weeks"}},
    LegendRow{"recently_moved", {"転入から1年以内", "Moved in within a year"}},
    LegendRow{"partnered", {"配偶者・パートナーと暮らす", "Lives with a partner"}},
    LegendRow{"carer", {"家族を介護している", "Cares for family"}},
    LegendRow{"reached", {"居場所に来たことがある", "Has visited a hub"}},
    LegendRow{"new_tie_ever", {"町内に新しい知り合いができた", "Has gained a tie in the town"}},
    LegendRow{"supported", {"支援を受けている", "Under support"}},
    LegendRow{"donor", {"寄付をしている", "Gives money"}},
    LegendRow{"served_ever", {"担い手になったことがある", "Has been a volunteer"}},
    LegendRow{"released", {"勤め先が活動の時間をくれる", "Released by the employer"}},
    LegendRow{"taxi_user", {"送迎を使っている", "Gets rides to hubs"}},
};

/// The kinds of need or capability, which have their titles in sim/state/need_kinds.cpp.
template <class Kinds>
std::vector<LegendRow> rows_of(const Kinds& kinds) {
  std::vector<LegendRow> rows;
  for (const auto& kind : kinds) rows.push_back({kind.name, kind.title});
  return rows;
}

}  // namespace

std::span<const Legend> legends() {
  static const std::vector<LegendRow> kNeedLegend = rows_of(need_kinds());
  static const std::vector<LegendRow> kCapabilityLegend = rows_of(capability_kinds());
  static const std::array<Legend, 10> kLegends{{
      {"tie_kinds", kTieLegend},
      {"needs", kNeedLegend},
      {"capabilities", kCapabilityLegend},
      {"life_events", kLifeLegend},
      {"person_events", kPersonLegend},
      {"hub_events", kHubLegend},
      {"help_routes", kRouteLegend},
      {"volunteer_stages", kVolunteerLegend},
      {"work_patterns", kWorkLegend},
      {"flags", kFlagLegend},
  }};
  return kLegends;
}

void write_legends(Hdf5Image& image) {
  for (const auto& legend : legends()) {
    std::vector<std::string> names, ja, en;
    for (const auto& row : legend.rows) {
      names.emplace_back(row.name);
      ja.emplace_back(row.title.ja), en.emplace_back(row.title.en);
    }
    const std::string at = "/legend/" + std::string(legend.name);
    image.write(at + "/name", make_texts(names));
    image.write(at + "/title_ja", make_texts(ja));
    image.write(at + "/title_en", make_texts(en));
  }
  std::vector<std::uint32_t> solved_by;
  for (const auto& need : need_kinds()) solved_by.push_back(need.solved_by);
  image.write("/legend/needs/solved_by",
              make_column(solved_by, {{"unit", std::string("bits, as /legend/capabilities")}}));
}

}  // namespace engawa
