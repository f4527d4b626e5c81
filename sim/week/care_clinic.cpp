// Social prescribing: from the clinic, by way of a link worker, to a place where people are.
#include <algorithm>
#include <array>

#include "sim/core/chance.hpp"
#include "sim/state/need_kinds.hpp"
#include "sim/week/care.hpp"
#include "sim/week/needs_arise.hpp"

namespace engawa {
namespace {
constexpr int kYoungestPatient = 15;  // years; children come with their parents
constexpr std::array<double, 2> kClinicAges{40, 75};

/// Needs that a physician cannot treat and a place may meet.
constexpr std::uint16_t kSocialNeeds =
    bit_of(Need::talk) | bit_of(Need::money) | bit_of(Need::work) | bit_of(Need::family);

double clinic_chance(const World& world, int age) {
  const auto& care = world.parameters.care;
  return curve_at(kClinicAges, std::array{care.clinic_40, care.clinic_75}, age);
}

bool goes_to_clinic(const World& world, ResidentId who) {
  const auto& r = world.residents;
  if (!r.has(who, kPresent) || r.has(who, kInHospital)) return false;
  const double u = world.draw(Purpose::clinic_contact, r.life[who]).u();
  if (u >= std::max(world.parameters.care.clinic_40, world.parameters.care.clinic_75)) return false;
  const int age = age_of(r, who, world.week);
  return age >= kYoungestPatient && u < clinic_chance(world, age);
}

bool would_gain(const World& world, ResidentId who) {
  return (world.residents.needs_open[who] & kSocialNeeds) != 0 ||
         lonely_z(world, who) > world.parameters.care.refer_lonely;
}

bool has_referral(const World& world, ResidentId who) {
  return std::ranges::any_of(world.links[who], [](const HubLink& link) {
    return link.hub.exists() && link.referral_weeks > 0;
  });
}

/// The chances of contact and referral are two draws, so that a keener clinic adds patients and
/// takes none away.
bool is_referred(const World& world, ResidentId who) {
  if (!goes_to_clinic(world, who) || !would_gain(world, who)) return false;
  if (!lacks_support(world, who) || has_referral(world, who)) return false;
  return world.draw(Purpose::clinic_referral, world.residents.life[who]).u() <
         static_cast<double>(world.levers.clinic_referral);
}

struct Patient {
  double lot = 0;
  std::uint64_t life = 0;
  ResidentId who;
};

std::vector<Patient> patients_of_week(const World& world) {
  std::vector<Patient> patients;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (!is_referred(world, who)) continue;
    const auto life = world.residents.life[who];
    patients.push_back({world.draw(Purpose::clinic_referral, life).v(), life, who});
  }
  std::ranges::sort(patients, [](const Patient& x, const Patient& y) {
    return x.lot != y.lot ? x.lot < y.lot : x.life < y.life;
  });
  return patients;
}

/// A place from which link workers work, and the cases that they can still take.
struct Desk {
  HubId hub;
  std::size_t places = 0;
};

std::vector<Desk> desks_of_week(const World& world) {
  const auto& care = world.parameters.care;
  std::vector<Desk> desks;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const Hub& hub = world.hubs[HubId(k)];
    const double hours = static_cast<double>(hub.levers.linking_hours);
    const auto most = static_cast<std::size_t>(hours * care.case_weeks / care.case_hours);
    const auto taken = supports_under(world, hub.key);
    if (most > taken) desks.push_back({HubId(k), most - taken});
  }
  std::ranges::sort(desks, [&](const Desk& x, const Desk& y) {
    return world.hubs[x.hub].key < world.hubs[y.hub].key;
  });
  return desks;
}

void take_case(World& world, const Patient& patient, HubId desk) {
  const auto& care = world.parameters.care;
  Support row;
  row.life = patient.life;
  row.action = world.hubs[desk].key;
  row.who = patient.who;
  row.kind = SupportKind::link_worker;
  row.hub = desk;
  row.weeks_left = static_cast<std::uint16_t>(care.case_weeks);
  row.bond = static_cast<float>(care.first_bond);
  add_support(world, row);
}
}  // namespace

void refer_from_clinics(World& world) {
  auto desks = desks_of_week(world);
  auto desk = desks.begin();
  for (const Patient& patient : patients_of_week(world)) {
    while (desk != desks.end() && desk->places == 0) ++desk;
    const bool taken = desk != desks.end();
    const HubId hub = choose_hub(world, patient.who, taken ? desk->hub : HubId{});
    if (!hub.exists()) continue;  // nothing within reach to prescribe
    refer_to(world, patient.who, hub, taken ? Company::accompanied : Company::none);
    if (!taken) continue;
    take_case(world, patient, desk->hub);
    --desk->places;
  }
}

void staff_link_workers(World& world) {
  const auto& care = world.parameters.care;
  for (Support& row : world.supports) {
    if (row.kind != SupportKind::link_worker) continue;
    const auto hubs = world.hubs.values();
    const auto desk = std::ranges::find(hubs, row.action, &Hub::key);
    if (desk == hubs.end() || desk->levers.linking_hours <= 0) continue;
    row.contact_chance = static_cast<float>(std::min(1.0, care.case_contacts / care.case_weeks));
    row.hours = static_cast<float>(care.case_hours / care.case_contacts);
  }
}

}  // namespace engawa
