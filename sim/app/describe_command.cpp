// engawa describe: what the model contains, from the same rows that run it.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "sim/app/commands.hpp"
#include "sim/app/describe_text.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
struct DescribeArguments {
  std::string topic = "parameters", format = "text";
  bool json = false;
};

void print_item(const Json& item, const std::string& format, Language language) {
  fmt::print("{}", format == "json" ? item.dump(2) + '\n' : item_text(item, language));
}

void print_topic(const std::string& topic, const std::string& format, Language language) {
  const Json items = describe_topic(topic);
  if (format == "json" || topic == "schema") {
    fmt::print("{}\n", items.dump(2));
  } else if (format == "md") {
    fmt::print("{}", topic_page(topic, items));
  } else {
    fmt::print("{}\n", topic_text(topic, items, language));
  }
}

/// Every item of this name ("booth" may be a kind of hub and more); InputError if there is none.
void print_named(const std::string& name, const std::string& format, Language language) {
  std::vector<std::string> known(kTopics.begin(), kTopics.end());
  bool found = false;
  for (const auto topic : kTopics) {
    if (topic == "schema") continue;
    for (const auto& item : describe_topic(topic)) {
      known.push_back(item.at("name").get<std::string>());
      if (known.back() != name) continue;
      print_item(item, format, language);
      found = true;
    }
  }
  if (found) return;
  const auto nearest = nearest_name(name, known);
  throw InputError({"engawa describe"}, {"app.describe.unknown", {name}}, {},
                   nearest.empty() ? Message{"app.describe.topics", {}}
                                   : Message{"input.did_you_mean", {nearest}});
}

int describe(const DescribeArguments& arguments, Language language) {
  const std::string format = arguments.json ? "json" : arguments.format;
  if (format != "text" && format != "json" && format != "md") {
    throw InputError({"--format"}, {"app.describe.bad_format", {format}}, {},
                     {"input.known_names", {"text, json, md"}});
  }
  const bool is_topic = std::ranges::find(kTopics, arguments.topic) != kTopics.end();
  (is_topic ? print_topic : print_named)(arguments.topic, format, language);
  return kDone;
}
}  // namespace

void add_describe_command(CLI::App& app, Language language, Job& job) {
  const auto arguments = std::make_shared<DescribeArguments>();
  auto* command = app.add_subcommand("describe", say(language, "app.describe"));
  command->add_option("TOPIC", arguments->topic, say(language, "app.describe.topic"));
  command->add_flag("--json", arguments->json, say(language, "app.describe.json"));
  command->add_option("--format", arguments->format, say(language, "app.describe.format"))
      ->group("");  // for the generated documents
  command->callback([arguments, language, &job] {
    job = [arguments, language] { return describe(*arguments, language); };
  });
}

}  // namespace engawa
