#include "viz/scene/colour_space.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "viz/scene/theme.hpp"

namespace engawa {
namespace {

using Three = std::array<double, 3>;
using Matrix = std::array<Three, 3>;

double linear_of(sf::Uint8 channel) {
  const double share = channel / 255.0;
  return share <= .04045 ? share / 12.92 : std::pow((share + .055) / 1.055, 2.4);
}

sf::Uint8 channel_of(double linear) {
  const double light = std::clamp(linear, 0.0, 1.0);
  const double share = light <= .0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - .055;
  return static_cast<sf::Uint8>(std::lround(share * 255));
}

Three linear_of(sf::Color colour) {
  return {linear_of(colour.r), linear_of(colour.g), linear_of(colour.b)};
}

Three times(const Matrix& matrix, const Three& v) {
  Three product{};
  for (std::size_t row = 0; row < 3; ++row) {
    product[row] = matrix[row][0] * v[0] + matrix[row][1] * v[1] + matrix[row][2] * v[2];
  }
  return product;
}

// IEC 61966-2-1 (sRGB) to XYZ under D65.
constexpr Matrix kXyz{{{.4124564, .3575761, .1804375},
                       {.2126729, .7151522, .0721750},
                       {.0193339, .1191920, .9503041}}};
constexpr Three kWhite{.95047, 1, 1.08883};

// Machado, Oliveira and Fernandes (2009): A physiologically-based model for simulation of color
// vision deficiency, IEEE TVCG 15(6); severity 1.0, for linear RGB.
constexpr Matrix kProtanopia{
    {{.152286, 1.052583, -.204868}, {.114503, .786281, .099216}, {-.003882, -.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{
    {{.367322, .860646, -.227968}, {.280085, .672501, .047413}, {-.011820, .042940, .968881}}};
constexpr Matrix kTritanopia{
    {{1.255528, -.076749, -.178779}, {-.078411, .930809, .147602}, {.004733, .691367, .303900}}};

double degrees_of(double b, double a) {
  if (a == 0 && b == 0) return 0;
  const double degrees = std::atan2(b, a) * 180 / std::numbers::pi;
  return degrees < 0 ? degrees + 360 : degrees;
}
double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}
double seventh_power(double value) {
  return std::pow(value, 7);
}

/// How much chroma weighs against the grey that it replaces: of C* and of the rotation term.
double chroma_share(double chroma) {
  return std::sqrt(seventh_power(chroma) / (seventh_power(chroma) + seventh_power(25)));
}

struct Hues {
  double difference = 0, mean = 0;  ///< degrees
};
Hues compare_hues(double chroma_product, double one, double other) {
  if (chroma_product == 0) return {0, one + other};
  Hues hues{other - one, (one + other) / 2};
  if (std::abs(hues.difference) > 180) {
    hues.difference += hues.difference > 0 ? -360 : 360;
    hues.mean += one + other < 360 ? 180 : -180;
  }
  return hues;
}

}  // namespace

Lab lab_of(sf::Color colour) {
  const auto xyz = times(kXyz, linear_of(colour));
  Three root{};
  for (std::size_t k = 0; k < 3; ++k) {
    const double t = xyz[k] / kWhite[k];
    root[k] = t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
  return {116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])};
}

// Sharma, Wu and Dalal (2005): The CIEDE2000 color-difference formula, Color Research &
// Application 30(1), equations 2 to 22.
double distance_of(const Lab& one, const Lab& other) {
  const double mean_ab = (std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2;
  const double stretch = 1 + .5 * (1 - chroma_share(mean_ab));
  const double a1 = one.a * stretch, a2 = other.a * stretch;
  const double chroma1 = std::hypot(a1, one.b), chroma2 = std::hypot(a2, other.b);
  const Hues hues = compare_hues(chroma1 * chroma2, degrees_of(one.b, a1), degrees_of(other.b, a2));
  const double by_hue = 2 * std::sqrt(chroma1 * chroma2) * std::sin(radians(hues.difference) / 2);
  const double lightness = (one.lightness + other.lightness) / 2, chroma = (chroma1 + chroma2) / 2;
  const double turn =
      1 - .17 * std::cos(radians(hues.mean - 30)) + .24 * std::cos(radians(2 * hues.mean)) +
      .32 * std::cos(radians(3 * hues.mean + 6)) - .20 * std::cos(radians(4 * hues.mean - 63));
  const double off_middle = (lightness - 50) * (lightness - 50);
  const double l =
      (other.lightness - one.lightness) / (1 + .015 * off_middle / std::sqrt(20 + off_middle));
  const double c = (chroma2 - chroma1) / (1 + .045 * chroma);
  const double h = by_hue / (1 + .015 * chroma * turn);
  const double in_blue = (hues.mean - 275) / 25;
  const double rotation =
      -2 * chroma_share(chroma) * std::sin(radians(60 * std::exp(-in_blue * in_blue)));
  return std::sqrt(std::max(0.0, l * l + c * c + h * h + rotation * c * h));
}

double luminance_of(sf::Color colour) {
  return times(kXyz, linear_of(colour))[1];
}

double contrast_of(sf::Color one, sf::Color other) {
  const double a = luminance_of(one), b = luminance_of(other);
  return (std::max(a, b) + .05) / (std::min(a, b) + .05);
}

sf::Color seen_by(sf::Color colour, ColourVision vision) {
  if (vision == ColourVision::usual) return colour;
  const Matrix& matrix = vision == ColourVision::protanopia     ? kProtanopia
                         : vision == ColourVision::deuteranopia ? kDeuteranopia
                                                                : kTritanopia;
  const auto light = times(matrix, linear_of(colour));
  return {channel_of(light[0]), channel_of(light[1]), channel_of(light[2]), colour.a};
}

double colour_distance(sf::Color a, sf::Color b) {
  return distance_of(lab_of(a), lab_of(b));
}

}  // namespace engawa
