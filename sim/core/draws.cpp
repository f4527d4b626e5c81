#include "sim/core/draws.hpp"

#include <Random123/threefry.h>

#include <algorithm>

#include "sim/core/vectorised.hpp"

namespace engawa {
namespace {
// 13 rounds is the fewest that pass BigCrush (Salmon et al. 2011); chosen over Philox4x32-10 by
// benchmarks/core_benchmark.cpp.
using Generator = r123::Threefry2x64_R<13>;

/// One of the two words of every draw; inlined into the loops below.
template <std::size_t Word>
[[gnu::always_inline]] inline void fill(Generator::key_type key, const std::uint64_t* entities,
                                        const std::uint64_t* partners, double* out,
                                        std::size_t size) {
  for (std::size_t k = 0; k < size; ++k) {
    out[k] = Draw::to_unit(Generator{}(Generator::ctr_type{{entities[k], partners[k]}}, key)[Word]);
  }
}
ENGAWA_VECTORISED
void fill_first(Generator::key_type key, const std::uint64_t* entities,
                const std::uint64_t* partners, double* out, std::size_t size) {
  fill<0>(key, entities, partners, out, size);
}
ENGAWA_VECTORISED
void fill_second(Generator::key_type key, const std::uint64_t* entities,
                 const std::uint64_t* partners, double* out, std::size_t size) {
  fill<1>(key, entities, partners, out, size);
}

Draw scripted(double u) {
  const auto steps = static_cast<std::uint64_t>(u * 0x1p52);
  const auto bits = std::min(steps, (std::uint64_t{1} << 52U) - 1) << 12U;
  return {bits, bits};
}
}  // namespace

Draw Draws::at(std::uint32_t purpose, std::uint32_t week, std::uint64_t entity,
               std::uint64_t partner) const {
  if (script_ != nullptr) {
    if (const auto found = script_->find(purpose); found != script_->end()) {
      return scripted(found->second);
    }
  }
  const Generator::key_type key{{seed_, (static_cast<std::uint64_t>(purpose) << 32U) | week}};
  const auto out = Generator{}(Generator::ctr_type{{entity, partner}}, key);
  return {out[0], out[1]};
}

void Draws::uniforms(std::uint32_t purpose, std::uint32_t week,
                     std::span<const std::uint64_t> entities,
                     std::span<const std::uint64_t> partners, std::span<double> out,
                     Uniform which) const {
  if (script_ != nullptr) {
    if (const auto found = script_->find(purpose); found != script_->end()) {
      std::ranges::fill(out.first(entities.size()), scripted(found->second).u());
      return;
    }
  }
  const Generator::key_type key{{seed_, (static_cast<std::uint64_t>(purpose) << 32U) | week}};
  const auto fill = which == Uniform::u ? fill_first : fill_second;
  fill(key, entities.data(), partners.data(), out.data(), entities.size());
}

std::uint64_t derive_key(std::uint64_t kind, std::uint64_t a, std::uint64_t b) {
  const Generator::key_type key{{0x456E67617761ULL, kind}};  // "Engawa"
  return Generator{}(Generator::ctr_type{{a, b}}, key)[0];
}

std::uint64_t key_of_name(std::string_view name) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
  for (const char c : name) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  }
  return derive_key(0, hash, name.size());
}

}  // namespace engawa
