// Pictures, tables and movies as files. Nothing that is already there is lost: files are written
// aside and renamed, and an existing one is only replaced if the user says so.
#pragma once
#include <SFML/Graphics/Image.hpp>
#include <filesystem>
#include <string>

namespace engawa {

/// InputError if the file exists (unless `overwrite`), or if its folder does not.
void check_output(const std::filesystem::path& file, bool overwrite);
/// RunError if it cannot be written. The ending of the name decides the format (.png, .jpg).
void save_picture(const sf::Image& image, const std::filesystem::path& file);
void save_text(const std::string& text, const std::filesystem::path& file);
/// "engawa-view-0052.png", or with -2, -3 ... if that is taken, in the current folder.
[[nodiscard]] std::filesystem::path free_name(int week, const std::string& ending);

}  // namespace engawa
