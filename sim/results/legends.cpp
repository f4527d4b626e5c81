#include "sim/results/legends.hpp"

#include <array>
#include <string>
#include <vector>

#include "sim/state/need_kinds.hpp"

namespace engawa {
namespace {

constexpr std::array kTieLegend{
    CodeRow{"household", {"同居の家族", "Same household"}},
    CodeRow{"kin", {"別居の家族・親戚", "Family elsewhere"}},
    CodeRow{"friendship", {"友人", "Friend"}},
    CodeRow{"neighbour", {"ご近所", "Neighbour"}},
    CodeRow{"hub", {"居場所の仲間", "Met at a hub"}},
    CodeRow{"colleague", {"職場・学校の仲間", "Colleague or classmate"}},
    CodeRow{"professional", {"支援の専門職", "Professional"}},
    CodeRow{"online", {"オンラインの仲間", "Online"}},
};

constexpr std::array kLifeLegend{
    CodeRow{"death", {"死去", "Died"}},
    CodeRow{"move_out", {"転出", "Moved away"}},
    CodeRow{"move_in", {"転入", "Moved in"}},
    CodeRow{"birth", {"誕生", "Born"}},
    CodeRow{"union_formed", {"結婚・同居", "Moved in together"}},
    CodeRow{"separation", {"離婚・別居", "Separated"}},
    CodeRow{"leave_home", {"親元を離れる", "Left the parents' home"}},
    CodeRow{"job_start", {"就職", "Began a job"}},
    CodeRow{"job_end", {"離職", "Lost or left a job"}},
    CodeRow{"retirement", {"退職", "Retired"}},
    CodeRow{"admission", {"入院", "Went into hospital"}},
    CodeRow{"discharge", {"退院", "Left hospital"}},
    CodeRow{"facility", {"施設に入所", "Moved into a care home"}},
    CodeRow{"care_begins", {"家族の介護を始める", "Began to care for family"}},
    CodeRow{"care_ends", {"家族の介護を終える", "Stopped caring for family"}},
    CodeRow{"hikikomori_begins", {"ひきこもりが始まる", "Withdrew from society"}},
    CodeRow{"hikikomori_ends", {"ひきこもりが終わる", "Came out of withdrawal"}},
    CodeRow{"truancy_begins", {"不登校が始まる", "Stopped going to school"}},
    CodeRow{"truancy_ends", {"不登校が終わる", "Went back to school"}},
    CodeRow{"burnout_exit", {"燃え尽きて担い手をやめる", "Stopped serving, burnt out"}},
    CodeRow{"became_volunteer", {"担い手になる", "Became a volunteer"}},
    CodeRow{"stopped_serving", {"担い手をやめる", "Stopped serving"}},
};

constexpr std::array kPersonLegend{
    CodeRow{"invited", {"誘われる", "Was invited"}},
    CodeRow{"accepted_invitation", {"誘いに応じる", "Accepted an invitation"}},
    CodeRow{"referral_made", {"居場所を紹介される", "Was referred to a hub"}},
    CodeRow{"referral_taken", {"紹介先の居場所へ行く", "Followed a referral"}},
    CodeRow{"support_contact", {"支援者と会う", "Met a supporter"}},
    CodeRow{"readmission", {"再入院", "Readmitted to hospital"}},
    CodeRow{"health_awareness",
            {"病気の前に健康の相談をする", "Spoke of health before an illness"}},
    CodeRow{"skill_shown", {"特技を見せる", "Showed a skill"}},
    CodeRow{"gave_first_gift", {"寄付を始める", "Began to give money"}},
    CodeRow{"stopped_giving", {"寄付をやめる", "Stopped giving money"}},
    CodeRow{"repelled", {"見られ方や圧力で行くのをやめる", "Kept away by label or pressure"}},
    CodeRow{"fell_out", {"仲たがい", "Fell out with somebody"}},
    CodeRow{"lost_place", {"通う場がなくなる", "Lost the place they used to go to"}},
    CodeRow{"rode", {"送迎で居場所へ行く", "Got a ride to a hub"}},
};

constexpr std::array kHubLegend{
    CodeRow{"founded", {"立ち上げ", "Founded"}},
    CodeRow{"ended", {"活動を終える", "Ended"}},
    CodeRow{"appealed", {"助けを呼びかける", "Appealed for help"}},
    CodeRow{"cut_hours", {"開く時間を減らす", "Cut its hours"}},
    CodeRow{"closed", {"たたむ", "Closed for good"}},
    CodeRow{"learnt", {"ほかの拠点の知恵を取り入れる", "Learnt from another hub"}},
};

constexpr std::array kRouteLegend{
    CodeRow{"household", {"同居の家族", "Household"}},
    CodeRow{"outside", {"町外の家族・友人", "Kin and friends outside"}},
    CodeRow{"tie", {"町内の知り合い", "Somebody known in the town"}},
    CodeRow{"hub_visitor", {"居場所に来た人", "Visitor of a hub"}},
    CodeRow{"hub_staff", {"居場所のスタッフ", "Staff of a hub"}},
    CodeRow{"referral", {"紹介先", "Referral"}},
    CodeRow{"project", {"地域の企て", "Project of residents"}},
    CodeRow{"institution", {"制度・事業者", "Institution"}},
    CodeRow{"by_itself", {"ひとりでに解決", "By itself"}},
};

constexpr std::array kVolunteerLegend{
    CodeRow{"none", {"かかわりなし", "Not involved"}},
    CodeRow{"visitor", {"来る人", "Visitor"}},
    CodeRow{"helper", {"手伝い", "Helper"}},
    CodeRow{"volunteer", {"ボランティア", "Volunteer"}},
    CodeRow{"coordinator", {"世話役", "Coordinator"}},
};

constexpr std::array kWorkLegend{
    CodeRow{"none", {"仕事なし", "No job"}},
    CodeRow{"full_time", {"フルタイム", "Full time"}},
    CodeRow{"morning_part", {"午前のパート", "Part time, mornings"}},
    CodeRow{"afternoon_part", {"午後のパート", "Part time, afternoons"}},
    CodeRow{"shift", {"交替勤務", "Shifts"}},
    CodeRow{"night", {"夜勤", "Nights"}},
    CodeRow{"weekend_service", {"土日の接客・サービス", "Weekend service"}},
    CodeRow{"home", {"在宅の仕事", "Works at home"}},
    CodeRow{"pupil", {"児童・生徒", "Pupil"}},
    CodeRow{"student", {"学生", "Student"}},
};

constexpr std::array kFlagLegend{
    CodeRow{"present", {"町にいる", "Lives in the town"}},
    CodeRow{"female", {"女性", "Female"}},
    CodeRow{"in_hospital", {"入院中", "In hospital"}},
    CodeRow{"employed", {"働いている", "Employed"}},
    CodeRow{"hikikomori", {"ひきこもり", "Withdrawn"}},
    CodeRow{"pupil", {"児童・生徒", "Pupil"}},
    CodeRow{"truant", {"不登校", "Not going to school"}},
    CodeRow{"language_barrier", {"言葉の壁", "Language barrier"}},
    CodeRow{"disability", {"障害", "Disability"}},
    CodeRow{"mental_illness", {"こころの病", "Mental illness"}},
    CodeRow{"dementia", {"認知症", "Dementia"}},
    CodeRow{"drives", {"車を運転する", "Drives"}},
    CodeRow{"online", {"ネットを使う", "Online"}},
    CodeRow{"widowed", {"配偶者と死別", "Widowed"}},
    CodeRow{"poor", {"生活が苦しい", "Poor"}},
    CodeRow{"foreign", {"外国籍", "Foreign"}},
    CodeRow{"recently_discharged", {"退院から13週以内", "Left hospital within 13 weeks"}},
    CodeRow{"recently_moved", {"転入から1年以内", "Moved in within a year"}},
    CodeRow{"partnered", {"配偶者・パートナーと暮らす", "Lives with a partner"}},
    CodeRow{"carer", {"家族を介護している", "Cares for family"}},
    CodeRow{"reached", {"居場所に来たことがある", "Has visited a hub"}},
    CodeRow{"new_tie_ever", {"町内に新しい知り合いができた", "Has gained a tie in the town"}},
    CodeRow{"supported", {"支援を受けている", "Under support"}},
    CodeRow{"donor", {"寄付をしている", "Gives money"}},
    CodeRow{"served_ever", {"担い手になったことがある", "Has been a volunteer"}},
    CodeRow{"released", {"勤め先が活動の時間をくれる", "Released by the employer"}},
    CodeRow{"taxi_user", {"送迎を使っている", "Gets rides to hubs"}},
};

/// The kinds of need or capability, which have their titles in sim/state/need_kinds.cpp.
template <class Kinds>
std::vector<CodeRow> rows_of(const Kinds& kinds) {
  std::vector<CodeRow> rows;
  for (const auto& kind : kinds) rows.push_back({kind.name, kind.title});
  return rows;
}

}  // namespace

std::span<const Legend> legends() {
  static const std::vector<CodeRow> kNeedLegend = rows_of(need_kinds());
  static const std::vector<CodeRow> kCapabilityLegend = rows_of(capability_kinds());
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
