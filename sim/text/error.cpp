#include "sim/text/error.hpp"

namespace engawa {

UserError::UserError(Place place, Message problem, Message reason, Message suggestion)
    : place_(std::move(place)),
      problem_(std::move(problem)),
      reason_(std::move(reason)),
      suggestion_(std::move(suggestion)),
      english_(in(Language::english)) {}

std::string UserError::in(Language language) const {
  std::string text = place_.file;
  if (place_.line > 0) {
    text += ':' + std::to_string(place_.line) + ':' + std::to_string(place_.column);
  }
  if (!text.empty()) text += ": ";
  text += render(language, problem_);
  const bool japanese = language == Language::japanese;
  if (!reason_.id.empty()) {
    text += (japanese ? "（" : " (") + render(language, reason_) + (japanese ? "）" : ")");
  }
  if (!suggestion_.id.empty()) text += (japanese ? "。" : "; ") + render(language, suggestion_);
  return text;
}

}  // namespace engawa
