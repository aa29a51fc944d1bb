// SPDX-License-Identifier: Apache-2.0
// sansang-demo: creates the database of the demo province, or a synthetic one for measurements.
// Exit codes as sansang: 0 done, 1 the database is there already, 2 usage, 3 the world failed.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <optional>

#include "documents/sentences.hpp"
#include "simulation/demo_accounts.hpp"
#include "simulation/demo_duties.hpp"
#include "simulation/demo_letters.hpp"
#include "simulation/fill_store.hpp"
#include "simulation/inputs.hpp"
#include "simulation/kien_giang_rounds.hpp"
#include "store/sqlite/sqlite_store.hpp"

namespace {

namespace fs = std::filesystem;
using namespace sansang;
using documents::Sentences;

struct Words {
  fs::path share, database;
  std::string language = "vi";
  std::uint64_t seed = simulation::default_seed;
  bool small = false;
  std::size_t facilities = 0;
  int days = 0;
};

/// One line that is written over, on a terminal only.
class TerminalProgress final : public Progress {
 public:
  explicit TerminalProgress(const Sentences& sentences)
      : sentences_(sentences), is_terminal_(isatty(STDERR_FILENO) == 1) {}
  void step(std::string_view what, std::size_t done, std::size_t total) override {
    if (!is_terminal_ || total == 0) return;
    const auto percent = std::to_string(100 * done / total);
    const auto text =
        sentences_.text("simulation.progress_" + std::string(what), {{"percent", percent}});
    std::cerr << '\r' << text << (done == total ? "\n" : "") << std::flush;
  }

 private:
  const Sentences& sentences_;
  bool is_terminal_;
};

fs::path default_share() {
  std::error_code ignored;
  const auto self = fs::read_symlink("/proc/self/exe", ignored);
  const auto beside = self.parent_path() / "../share/sansang";
  return fs::exists(beside, ignored) ? beside : fs::path(SANSANG_SOURCE_DIR);
}

/// The accounts that can sign in, in the order of `names`.
void print_accounts(const Sentences& sentences, const std::vector<std::string>& names) {
  std::cout << sentences.text("simulation.accounts_title",
                              {{"password", simulation::demo_password}})
            << '\n';
  for (const auto& account : names)
    std::cout << "  " << account << std::string(account.size() < 10 ? 10 - account.size() : 1, ' ')
              << simulation::demo_password << "  "
              << sentences.text("simulation.account_" + account) << '\n';
}

simulation::ProvinceOptions options_of(const Words& words) {
  simulation::ProvinceOptions options;
  options.seed = words.seed;
  options.small = words.small;
  options.synthetic = words.facilities;
  if (words.days > 0) options.first = options.last - std::chrono::days{words.days - 1};
  return options;
}

int create(const Words& words, const Sentences& sentences) {
  if (fs::exists(words.database)) {
    std::cerr << sentences.text("simulation.exists", {{"file", words.database.string()}}) << '\n';
    return 1;
  }
  if (words.database.has_parent_path()) fs::create_directories(words.database.parent_path());
  TerminalProgress progress(sentences);
  SerialExecutor executor;
  const auto inputs = simulation::read_inputs(words.share);
  const auto province = simulation::simulate(inputs, options_of(words), executor, progress);
  acts::PasswordHasher hasher;
  const auto credentials = simulation::demo_credentials(province.accounts, hasher);
  // Built beside its place and moved there when whole: a demo that was cut off leaves nothing, so
  // single acts need not be durable here. The last checkpoint syncs the file.
  auto unfinished = words.database;
  unfinished += ".unfinished";
  for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(unfinished.string() + suffix);
  simulation::Filled filled;
  {
    store::sqlite::Options bulk;
    bulk.synchronous = store::sqlite::Synchronous::Normal;
    bulk.exclusive = true;
    bulk.checkpoint_pages = 20'000;
    const auto store = store::sqlite::open_sqlite(unfinished, words.share / "schema", bulk);
    filled = simulation::fill_store(*store, province, credentials, inputs.rules.sizes, progress);
    const auto forms = store::read_round_forms(words.share / "rules/rounds").forms;
    if (const auto rounds = simulation::demo_rounds(province, forms); !rounds.changes.empty())
      store->commit(rounds);
    simulation::add_demo_duties(*store, province, words.share);
    simulation::add_demo_letters(*store, province, inputs.rules, words.share);
  }
  fs::rename(unfinished, words.database);
  for (const char* suffix : {"-wal", "-shm"})
    if (fs::exists(unfinished.string() + suffix))
      fs::rename(unfinished.string() + suffix, words.database.string() + suffix);
  std::cout << sentences.text("simulation.created",
                              {{"file", words.database.string()},
                               {"facilities", std::to_string(province.facilities.size())},
                               {"reports", std::to_string(filled.reports)},
                               {"first", vietnamese_date(province.calendar.first)},
                               {"last", vietnamese_date(province.calendar.last)},
                               {"time", local_time(province.calendar.now)}})
            << '\n';
  std::vector<std::string> names;
  for (const auto& credential : credentials) names.push_back(credential.account.text);
  print_accounts(sentences, names);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Words words;
  words.share = default_share();
  CLI::App app{"The simulated demo province of Sẵn Sàng"};
  app.require_subcommand(1);
  app.add_option("--share", words.share, "folder with rules/, messages/, schema/, testdata/cases/");
  app.add_option("--language", words.language, "vi or en");
  auto* make = app.add_subcommand("create", "create the database of the demo province");
  make->add_option("--database", words.database, "file to create; must not exist")->required();
  make->add_option("--seed", words.seed, "another world from the same facts");
  auto* small = make->add_flag("--small", words.small, "six facilities, 30 days");
  auto* many = make->add_option("--facilities", words.facilities, "so many synthetic facilities");
  many->check(CLI::Range(1, 20'000))->excludes(small);
  make->add_option("--days", words.days, "days up to 2021-09-19")->check(CLI::Range(1, 1'000));
  auto* list = app.add_subcommand("accounts", "print the demo accounts");
  make->fallthrough();
  list->fallthrough();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  try {
    const auto sentences = Sentences::load(words.share / "messages", words.language);
    if (make->parsed()) return create(words, sentences);
    print_accounts(sentences, {simulation::demo_accounts.begin(), simulation::demo_accounts.end()});
    return 0;
  } catch (const std::exception& failure) {
    std::cerr << "sansang-demo: " << failure.what() << '\n';
    return 3;
  }
}
