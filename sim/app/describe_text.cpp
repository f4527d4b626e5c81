#include "sim/app/describe_text.hpp"

#include <fmt/format.h>

#include "sim/app/describe_practices.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
std::string_view title_id(std::string_view topic) {
  if (topic == "parameters") return "app.topic.parameters";
  if (topic == "measures") return "app.topic.measures";
  if (topic == "interventions") return "app.topic.interventions";
  return topic == "hubs" ? "app.topic.hubs" : "app.topic.phases";
}

std::string value_text(const Json& value, Language language) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return row_text(value.get<double>());
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  if (value.is_object()) {
    return value.at(language == Language::japanese ? "ja" : "en").get<std::string>();
  }
  std::string text;
  for (const auto& part : value) text += (text.empty() ? "" : ", ") + value_text(part, language);
  return text.empty() ? "-" : text;
}

std::string range_text(const Json& item) {
  return fmt::format("{} [{}, {}]", row_text(item.at("default")), row_text(item.at("lowest")),
                     row_text(item.at("highest")));
}

/// "contact.appetite = 1.3 [1, 1.7] 1"
std::string head_of(const Json& item, Language language) {
  std::string head = item.at("name").get<std::string>();
  if (item.contains("default")) head += " = " + range_text(item);
  if (item.contains("unit")) head += fmt::format(" ({})", item.at("unit").get<std::string>());
  if (item.contains("code") && !item.at("code").get<std::string>().empty()) {
    head += fmt::format(" {}", item.at("code").get<std::string>());
  }
  if (item.contains("title")) head += ": " + value_text(item.at("title"), language);
  if (item.contains("pass")) head = item.at("pass").get<std::string>() + ' ' + head;
  return head;
}

bool is_list_of_objects(const Json& value) {
  return value.is_array() && !value.empty() && value.front().is_object();
}

/// Further lines of an item: everything that the head has not told.
std::string details_of(const Json& item, Language language, const std::string& indent) {
  std::string text;
  for (const auto& [key, value] : item.items()) {
    const bool told = key == "name" || key == "code" || key == "unit" || key == "title" ||
                      key == "pass" || key == "default" || key == "lowest" || key == "highest";
    if (told || key == "meaning") continue;
    if (is_list_of_objects(value)) {
      text += indent + key + ":\n";
      for (const auto& part : value) {
        text += indent + "  " + head_of(part, language) + "\n" + indent + "    " +
                value_text(part.at("meaning"), language) + '\n';
      }
    } else {
      text += indent + key + ": " + value_text(value, language) + '\n';
    }
  }
  return text;
}
}  // namespace

std::string topic_text(std::string_view topic, const Json& items, Language language) {
  if (topic == "practices") return practices_text(language);
  std::string text = say(language, title_id(topic)) + "\n\n";
  for (const auto& item : items) {
    text += head_of(item, language) + "\n    " + value_text(item.at("meaning"), language) + '\n';
    if (topic == "interventions" || topic == "hubs") continue;  // the rest by name
    if (item.contains("source")) text += "    " + value_text(item.at("source"), language) + '\n';
  }
  return text + '\n' + say(language, "app.describe.more");
}

std::string item_text(const Json& item, Language language) {
  std::string text = head_of(item, language) + '\n';
  if (item.contains("meaning")) text += "  " + value_text(item.at("meaning"), language) + '\n';
  return text + details_of(item, language, "  ");
}

}  // namespace engawa
