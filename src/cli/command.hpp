// SPDX-License-Identifier: Apache-2.0
/// One command of `sansang <noun> <verb>`: what it takes, and the function that runs it. The dear
/// command-line library is included in command_line.cpp only; a command is this plain description.
/// Exit codes: 0 answered, 1 the input has findings, 2 usage, 3 the world failed.
#pragma once
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/work.hpp"
#include "calendar/clock.hpp"

namespace sansang::cli {

inline constexpr int answered = 0;
inline constexpr int has_findings = 1;
inline constexpr int usage = 2;
inline constexpr int world_failed = 3;

/// What the process gives every command.
struct Context {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  std::filesystem::path share;  ///< where rules/, messages/, schema/ lie
  const Clock& clock;
  Executor& executor;
  Progress& progress;
  std::string language = "vi";  ///< of findings on stderr; never changes columns
};

struct Option {
  std::string name;         ///< "--horizons", or "facility" for a positional
  std::string value_name;   ///< "LIST"; empty for a flag
  std::string help;
  std::string default_text; ///< used when absent; empty: no value
  bool required = false;
  bool repeatable = false;
};

/// The parsed words of one call.
class Arguments {
 public:
  std::map<std::string, std::vector<std::string>> values;

  bool has(const std::string& name) const {
    const auto at = values.find(name);
    return at != values.end() && !at->second.empty();
  }
  /// The last value given, or the default; empty when neither.
  std::string text(const std::string& name) const {
    return has(name) ? values.at(name).back() : std::string{};
  }
  std::vector<std::string> all(const std::string& name) const {
    return has(name) ? values.at(name) : std::vector<std::string>{};
  }
  bool flag(const std::string& name) const { return has(name); }
};

struct Command {
  std::string noun;
  std::string verb;
  std::string summary;
  std::vector<Option> options;  ///< --format text|csv|json and --help are added to every command
  std::function<int(const Arguments&, Context&)> run;
};

/// All commands of the program, in the order of the help text.
std::vector<Command> all_commands();

/// Parses `words` (without the program's name) and runs the command. `more` are commands of rooms
/// that this one may not see (serve).
int run(const std::vector<std::string>& words, Context& context, std::vector<Command> more = {});

/// The text of the file at `path`, or of standard input for "-". Nullopt after a message on
/// context.err when it cannot be read.
std::optional<std::string> read_input(const std::string& path, Context& context);

}  // namespace sansang::cli
