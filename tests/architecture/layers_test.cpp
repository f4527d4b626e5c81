// Layers look down only, and each foreign library has one door.
#include <gtest/gtest.h>

#include <map>
#include <regex>
#include <set>

#include "tests/architecture/tree.hpp"

namespace engawa::testing {
namespace {

using Layers = std::set<std::string>;

/// Which layers each layer may include, besides itself.
const std::map<std::string, Layers>& allowed_layers() {
  static const std::map<std::string, Layers> allowed{
      {"core", {}},
      {"text", {"core"}},
      {"params", {"core", "text"}},
      {"state", {"core", "text", "params"}},
      {"hubs", {"core", "text", "params", "state"}},
      {"town", {"core", "text", "params", "state", "hubs"}},
      {"interventions", {"core", "text", "params", "state", "hubs"}},
      {"week", {"core", "text", "params", "state", "hubs", "town", "interventions"}},
      {"survey", {"core", "text", "params", "state", "hubs", "town", "interventions", "week"}},
      {"results", {"core", "text", "params", "state", "hubs", "town", "interventions", "week"}},
      {"analysis", {"core", "text", "params", "results"}},
      {"study",
       {"core", "text", "params", "state", "hubs", "town", "interventions", "week", "survey",
        "results", "analysis"}},
      {"app",
       {"core", "text", "params", "state", "hubs", "town", "interventions", "week", "survey",
        "results", "analysis", "study"}},
      // the viewer: reads results and never the model
      {"viz/playback", {"core", "text", "params", "results"}},
      {"viz/scene", {"core", "text", "params", "results", "viz/playback"}},
      {"viz/layers", {"core", "text", "params", "results", "viz/playback", "viz/scene"}},
      {"viz/facts",
       {"core", "text", "params", "results", "analysis", "viz/playback", "viz/scene",
        "viz/layers"}},
      {"viz/story",
       {"core", "text", "params", "results", "analysis", "viz/playback", "viz/scene", "viz/layers",
        "viz/facts"}},
      {"viz/control",
       {"core", "text", "params", "results", "analysis", "viz/playback", "viz/scene", "viz/layers",
        "viz/facts", "viz/story"}},
      {"viz/panels",
       {"core", "text", "params", "results", "analysis", "viz/playback", "viz/scene", "viz/layers",
        "viz/facts", "viz/story", "viz/control"}},
      {"viz/window",
       {"core", "text", "params", "results", "analysis", "viz/playback", "viz/scene", "viz/layers",
        "viz/facts", "viz/story", "viz/control", "viz/panels"}},
      {"viz", {"core", "text", "viz/playback", "viz/story", "viz/window"}},
  };
  return allowed;
}

/// "core" for sim/core/draws.hpp, "analysis" for analysis/estimate.hpp, "viz/scene" for
/// viz/scene/theme.hpp, "viz" for viz/main.cpp.
std::string layer_of(const std::string& path) {
  const std::regex form("(?:sim/)?(viz/[a-z_]+|[a-z_]+)/.*");
  std::smatch match;
  return std::regex_match(path, match, form) ? match[1].str() : std::string{};
}

std::vector<std::string> includes_of(const SourceFile& file) {
  const std::regex form("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]");
  std::vector<std::string> includes;
  for (const auto& line : lines_of(file.text)) {
    std::smatch match;
    if (std::regex_search(line, match, form)) includes.push_back(match[1].str());
  }
  return includes;
}

bool is_ours(const std::string& include) {
  return include.starts_with("sim/") || include.starts_with("analysis/") ||
         include.starts_with("viz/");
}

/// "sim/week/x.hpp includes sim/study/y.hpp" for every include that looks up or sideways.
std::vector<std::string> wrong_includes(const SourceFile& file) {
  std::vector<std::string> wrong;
  const std::string own = layer_of(file.path);
  const auto found = allowed_layers().find(own);
  if (found == allowed_layers().end()) return {file.path + " is in no layer"};
  for (const auto& include : includes_of(file)) {
    const std::string other = layer_of(include);
    if (is_ours(include) && other != own && !found->second.contains(other)) {
      wrong.push_back(file.path + " includes " + include);
    }
  }
  return wrong;
}

TEST(Layers, LookDownOnly) {
  const auto files = sources_of({"sim", "analysis", "viz"});
  ASSERT_GT(files.size(), 50U);
  for (const auto& file : files) {
    for (const auto& wrong : wrong_includes(file)) ADD_FAILURE() << wrong;
  }
}

TEST(Layers, ALookUpIsFound) {
  EXPECT_EQ(wrong_includes({"sim/core/x.cpp", "#include \"sim/state/world.hpp\"\n"}).size(), 1U);
  EXPECT_EQ(wrong_includes({"sim/interventions/x.cpp", "# include \"sim/week/week.hpp\"\n"}).size(),
            1U);
  EXPECT_EQ(wrong_includes({"analysis/x.cpp", "#include \"sim/state/world.hpp\"\n"}).size(), 1U);
  EXPECT_TRUE(wrong_includes({"sim/week/x.cpp", "#include \"sim/state/world.hpp\"\n"}).empty());
}

TEST(Layers, IncludesOfOurOwnAreWrittenFromTheRoot) {
  for (const auto& file : sources_of({"sim", "analysis", "viz"})) {
    for (const auto& include : includes_of(file)) {
      const bool relative = include.starts_with(".") ||
                            (include.ends_with(".hpp") && !is_ours(include) &&
                             include.find('/') == std::string::npos && include != "H5Cpp.hpp");
      EXPECT_FALSE(relative && include != "tomlplusplus.hpp") << file.path << ": " << include;
    }
  }
}

/// Two types of one name in the one namespace link without a word, and then destroy each other's
/// values.
TEST(Types, HaveOneDefinitionEach) {
  const std::regex form("^(?:struct|class|enum class|enum) (\\w+)(?: : [^;{]*)? *\\{.*");
  std::map<std::string, std::string> defined;
  for (const auto& file : sources_of({"sim", "analysis", "viz"})) {
    if (!file.path.ends_with(".hpp")) continue;
    for (const auto& line : lines_of(file.text)) {
      std::smatch match;
      if (!std::regex_match(line, match, form)) continue;
      const auto [at, fresh] = defined.emplace(match[1].str(), file.path);
      EXPECT_TRUE(fresh) << match[1] << " in " << at->second << " and " << file.path;
    }
  }
  EXPECT_GT(defined.size(), 100U);
}

/// A foreign header (a prefix of the include) and the only file that may include it.
struct Door {
  std::string header, file;
};

TEST(Libraries, HaveOneDoor) {
  const std::vector<Door> doors{
      {"Random123/", "sim/core/draws.cpp"},
      {"oneapi/", "sim/core/parallel.cpp"},
      {"tbb/", "sim/core/parallel.cpp"},
      {"hdf5", "sim/results/hdf5_library.hpp"},
      {"H5", "sim/results/hdf5_library.hpp"},
      {"libdeflate", "sim/results/chunk_packing.cpp"},
      {"toml++", "sim/text/toml_input.cpp"},
      {"boost/mpi", "sim/study/distribution_post.cpp"},
      {"mpi.h", "sim/study/distribution_post.cpp"},
      {"boost/serialization", "sim/study/distribution_post.cpp"},
  };
  for (const auto& file : sources_of({"sim", "analysis", "viz"})) {
    for (const auto& include : includes_of(file)) {
      for (const auto& door : doors) {
        if (include.starts_with(door.header)) {
          EXPECT_EQ(file.path, door.file) << include;
        }
      }
    }
  }
}

/// Fast but different on every machine or in every order: not in anything that feeds the state.
TEST(Model, UsesNoFunctionThatDiffersBetweenMachines) {
  const std::regex banned(
      "std::(exp|log|pow|tanh|sin|cos|erf|normal_distribution|poisson_distribution|"
      "uniform_real_distribution|uniform_int_distribution|mt19937|random_device|"
      "reduce|transform_reduce|rand)\\b|\\brand\\(");
  for (const auto& file : sources_of(
           {"sim/core", "sim/state", "sim/hubs", "sim/town", "sim/interventions", "sim/week"})) {
    std::size_t number = 0;
    for (const auto& line : lines_of(file.text)) {
      ++number;
      const std::string code = line.substr(0, line.find("//"));
      EXPECT_FALSE(std::regex_search(code, banned)) << file.path << ':' << number << ": " << line;
    }
  }
}

}  // namespace
}  // namespace engawa::testing
