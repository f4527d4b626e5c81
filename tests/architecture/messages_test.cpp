// The message catalogue is complete, used, and says the same in both languages.
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "sim/params/parameters.hpp"
#include "tests/architecture/tree.hpp"

namespace engawa::testing {
namespace {

struct CatalogueEntry {
  std::string id, file;
};

bool is_catalogue(const std::string& path) {
  return path.starts_with("sim/text/messages_");
}

std::vector<CatalogueEntry> catalogue() {
  const std::regex form("\\{\\s*\"([a-z_]+\\.[a-z0-9_.]+)\"\\s*,\\s*\\{");
  std::vector<CatalogueEntry> entries;
  for (const auto& file : sources_of({"sim/text"})) {
    if (!is_catalogue(file.path)) continue;
    for (std::sregex_iterator match(file.text.begin(), file.text.end(), form), end; match != end;
         ++match) {
      entries.push_back({(*match)[1].str(), file.path});
    }
  }
  return entries;
}

/// Ids in the sources: literals whose first word is the first word of some catalogue id.
std::set<std::string> ids_in_use() {
  std::set<std::string> subjects, used;
  for (const auto& entry : catalogue()) subjects.insert(entry.id.substr(0, entry.id.find('.')));
  const std::regex form("\"([a-z_]+)\\.([a-z0-9_.]+)\"");
  const std::set<std::string> file_endings{"h5", "csv", "toml", "json", "md", "html", "partial"};
  Parameters parameters;
  for (const auto& file : sources_of({"sim", "analysis", "viz"})) {
    if (is_catalogue(file.path) || file.path.starts_with("sim/params/")) continue;
    for (std::sregex_iterator match(file.text.begin(), file.text.end(), form), end; match != end;
         ++match) {
      const std::string subject = (*match)[1].str(), id = subject + '.' + (*match)[2].str();
      if (!subjects.contains(subject) || file_endings.contains((*match)[2].str())) continue;
      if (find_parameter(parameters, id) == nullptr) used.insert(id);
    }
  }
  return used;
}

TEST(Catalogue, HasEveryIdOnce) {
  std::set<std::string> seen;
  for (const auto& entry : catalogue()) {
    EXPECT_TRUE(seen.insert(entry.id).second) << entry.id << " twice, again in " << entry.file;
  }
}

/// "toml.found_" in the sources, completed at run time, stands for every id that begins with it.
bool is_beginning(const std::string& used) {
  return used.ends_with('.') || used.ends_with('_');
}

bool stands_for(const std::string& used, const std::string& id) {
  return is_beginning(used) ? id.starts_with(used) : id == used;
}

TEST(Catalogue, HasEveryIdThatTheSourcesUse) {
  const auto entries = catalogue();
  for (const auto& used : ids_in_use()) {
    EXPECT_TRUE(std::ranges::any_of(entries, [&](const auto& entry) {
      return stands_for(used, entry.id);
    })) << used;
  }
}

TEST(Catalogue, HasNothingThatNobodyUses) {
  const auto all_used = ids_in_use();
  for (const auto& entry : catalogue()) {
    EXPECT_TRUE(std::ranges::any_of(all_used, [&](const auto& used) {
      return stands_for(used, entry.id);
    })) << entry.id;
  }
}

std::set<std::string> places_in(const std::string& text) {
  const std::regex form("\\{[0-9]\\}");
  return {std::sregex_token_iterator(text.begin(), text.end(), form), std::sregex_token_iterator()};
}

bool is_ascii(const std::string& text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
}

/// The two sentences of each row, joined from their literals.
std::vector<std::pair<std::string, std::string>> sentences(const std::string& text) {
  const std::string literals = "((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)";
  const std::regex form("\\{\\s*\"[a-z_]+\\.[a-z0-9_.]+\"\\s*,\\s*\\{\\s*" + literals + ",\\s*" +
                        literals + "\\}");
  std::vector<std::pair<std::string, std::string>> pairs;
  for (std::sregex_iterator match(text.begin(), text.end(), form), end; match != end; ++match) {
    pairs.emplace_back((*match)[1].str(), (*match)[2].str());
  }
  return pairs;
}

TEST(Catalogue, SaysTheSameInBothLanguages) {
  std::size_t count = 0;
  for (const auto& file : sources_of({"sim/text"})) {
    if (!is_catalogue(file.path)) continue;
    for (const auto& [ja, en] : sentences(file.text)) {
      EXPECT_EQ(places_in(ja), places_in(en)) << file.path << ": " << en;
      EXPECT_TRUE(is_ascii(en) || en.find("\xE2") != std::string::npos) << file.path << ": " << en;
      ++count;
    }
  }
  EXPECT_EQ(count, catalogue().size()) << "a row is written in another form than the others";
}

}  // namespace
}  // namespace engawa::testing
