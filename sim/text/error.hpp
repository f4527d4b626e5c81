// Errors that a user can act on: problem, place, reason, suggestion, in both languages.
#pragma once
#include <exception>
#include <string>

#include "sim/text/language.hpp"

namespace engawa {

/// Where in the input: line and column from 1; 0 means "the file as a whole".
struct Place {
  std::string file;
  int line = 0, column = 0;
};

/// An error with its parts still to be rendered; an empty id means "nothing to say".
class UserError : public std::exception {
 public:
  UserError(Place place, Message problem, Message reason = {}, Message suggestion = {});
  /// "FILE:LINE:COLUMN: problem (reason); suggestion"
  [[nodiscard]] std::string in(Language language) const;
  [[nodiscard]] const char* what() const noexcept override { return english_.c_str(); }

 private:
  Place place_;
  Message problem_, reason_, suggestion_;
  std::string english_;
};

/// Bad input: exit code 2.
class InputError : public UserError {
  using UserError::UserError;
};
/// The run itself failed (full disk, no permission): exit code 1.
class RunError : public UserError {
  using UserError::UserError;
};

}  // namespace engawa
