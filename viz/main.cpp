// engawa-view: shows recorded towns.
#include "sim/text/speech.hpp"
#include "viz/window/show.hpp"

int main(int count, char** arguments) {
  return engawa::answer(count, arguments, [&](engawa::Language language) {
    const auto options = engawa::read_options(count, arguments, language);
    return options ? engawa::show(*options) : engawa::kDone;
  });
}
