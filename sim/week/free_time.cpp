#include "sim/week/passes.hpp"

namespace engawa {

void find_free_time(World& world, const Parallel& parallel) {
  auto& residents = world.residents;
  parallel.for_each_id<ResidentId>(residents.size(), [&](ResidentId who) {
    const bool able = residents.has(who, kPresent) && !residents.has(who, kInHospital);
    residents.free_mask[who] =
        able ? ~(residents.work_mask[who] | residents.care_mask[who] | residents.body_mask[who]) &
                   kAllSlots
             : 0;
    residents.hub_hours[who] = 0;
    residents.hub_contact[who] = 0;
    residents.visits_this_week[who] = 0;
  });
}

}  // namespace engawa
