// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "cli/command.hpp"
#include "cli/version.hpp"

namespace sansang::cli {
namespace {

struct Parsed {
  const Command* command = nullptr;
  Arguments arguments;
};

void add_option(CLI::App& app, const Option& option, Parsed& parsed) {
  auto& slot = parsed.arguments.values[option.name];
  if (option.value_name.empty()) {
    app.add_flag_callback(option.name, [&slot] { slot = {"yes"}; }, option.help);
    return;
  }
  auto* added = app.add_option(option.name, slot, option.help)->type_name(option.value_name);
  if (option.repeatable) added->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  else added->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  if (option.required) added->required();
  if (!option.default_text.empty()) added->default_str(option.default_text);
}

std::vector<Option> options_of(const Command& command) {
  auto options = command.options;
  const auto is_format = [](const Option& o) { return o.name == "--format"; };
  if (std::none_of(options.begin(), options.end(), is_format))
    options.push_back({"--format", "text|csv|json", "form of the answer", "text"});
  return options;
}

void fill_defaults(const std::vector<Option>& options, Arguments& arguments) {
  for (const auto& option : options)
    if (!arguments.has(option.name) && !option.default_text.empty())
      arguments.values[option.name] = {option.default_text};
}

bool known_format(const std::string& format) {
  return format == "text" || format == "csv" || format == "json";
}

}  // namespace

int run(const std::vector<std::string>& words, Context& context, std::vector<Command> more) {
  auto commands = all_commands();
  commands.insert(commands.end(), more.begin(), more.end());
  CLI::App app{"sansang: who runs out of oxygen first, who delivers what and when"};
  app.set_version_flag("--version", std::string(version));
  app.require_subcommand(1);
  app.fallthrough();
  std::string share = context.share.string();
  app.add_option("--share", share, "where rules/, messages/ and schema/ lie")->type_name("DIR");
  app.add_option("--language", context.language, "of messages on stderr: vi or en");
  std::vector<std::unique_ptr<Parsed>> all_parsed;
  std::map<std::string, CLI::App*> nouns;
  Parsed* chosen = nullptr;
  for (const auto& command : commands) {
    auto& noun = nouns[command.noun];
    if (!noun) noun = app.add_subcommand(command.noun)->fallthrough();
    if (!command.verb.empty())
      noun->description(noun->get_description() + (noun->get_description().empty() ? "" : " | ") +
                        command.verb);
    auto* target = noun;
    if (!command.verb.empty()) {
      noun->require_subcommand(1);
      target = noun->add_subcommand(command.verb, command.summary)->fallthrough();
    } else {
      noun->description(command.summary);
    }
    all_parsed.push_back(std::make_unique<Parsed>());
    auto* parsed = all_parsed.back().get();
    parsed->command = &command;
    for (const auto& option : options_of(command)) add_option(*target, option, *parsed);
    target->final_callback([&chosen, parsed] { chosen = parsed; });
  }
  try {
    std::vector<std::string> reversed(words.rbegin(), words.rend());
    app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    const bool asked_for_help = error.get_exit_code() == 0;
    app.exit(error, context.out, context.err);
    return asked_for_help ? answered : usage;
  }
  if (!chosen) return usage;
  context.share = share;
  fill_defaults(options_of(*chosen->command), chosen->arguments);
  if (!known_format(chosen->arguments.text("--format"))) {
    context.err << "sansang: --format is text, csv or json\n";
    return usage;
  }
  return chosen->command->run(chosen->arguments, context);
}

std::optional<std::string> read_input(const std::string& path, Context& context) {
  if (path == "-") {
    return std::string(std::istreambuf_iterator<char>(context.in), {});
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    context.err << path << ":0:0: cannot be opened / không mở được tệp\n";
    return std::nullopt;
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace sansang::cli
