// SPDX-License-Identifier: Apache-2.0
#include "cli/installation.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <istream>
#include <ostream>

#include "cli/answer.hpp"
#include "documents/geography_tables.hpp"
#include "documents/tables/sheets.hpp"

namespace sansang::cli {
namespace {

/// At most `most` + 1 bytes of `in`: enough to see that there are more than `most`.
std::string bounded(std::istream& in, std::size_t most) {
  std::string bytes;
  std::array<char, 64 * 1024> block{};
  while (in && bytes.size() <= most) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    bytes.append(block.data(), static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
}

documents::TableReading too_large(const std::string& path, std::size_t most_bytes) {
  documents::TableReading reading;
  reading.table.file = path;
  Finding finding{"table_too_large", Severity::Error, {}, {}, {}};
  finding.where.file = path;
  finding.parameters = {{"limit_mib", std::to_string(most_bytes / (1024 * 1024))}};
  reading.findings.push_back(std::move(finding));
  return reading;
}

}  // namespace

std::unique_ptr<store::sqlite::SqliteStore> open_database(const Arguments& arguments,
                                                          Context& context, bool may_create) {
  const std::filesystem::path path = arguments.text("--database");
  std::error_code ignored;
  if (!may_create && !std::filesystem::exists(path, ignored)) {
    context.err << path.string() << ":1:1: no such database / không có cơ sở dữ liệu này\n";
    return nullptr;
  }
  try {
    return store::sqlite::open_sqlite(path, context.share / "schema");
  } catch (const store::StoreFailure& failure) {
    context.err << path.string() << ":1:1: " << failure.what() << '\n';
    return nullptr;
  }
}

std::optional<store::OxygenRules> installed_oxygen_rules(Context& context) {
  auto reading = store::read_oxygen_rules(context.share / "rules");
  write_findings(reading.findings, context);
  return std::move(reading.rules);
}

std::optional<geography::UnitLists> installed_unit_lists(Context& context) {
  std::array<std::string, 4> bytes;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto path = context.share / "rules" / "geography" / documents::geography_file_names[i];
    auto text = read_input(path.string(), context);
    if (!text) return std::nullopt;
    bytes[i] = std::move(*text);
  }
  auto lists = documents::read_unit_lists({bytes[0], bytes[1], bytes[2], bytes[3]});
  if (lists) return std::move(*lists);
  write_findings(lists.error(), context);
  return std::nullopt;
}

std::optional<documents::TableReading> read_table(const std::string& path, Context& context,
                                                  const std::vector<std::string_view>& sheets,
                                                  std::size_t most_bytes) {
  std::ifstream file;
  if (path != "-") {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(path, unknown);
    if (!unknown && size > most_bytes) return too_large(path, most_bytes);
    file.open(path, std::ios::binary);
    if (!file) {
      context.err << path << ":1:1: cannot be opened / không mở được tệp\n";
      return std::nullopt;
    }
  }
  const auto bytes = bounded(path == "-" ? context.in : file, most_bytes);
  if (bytes.size() > most_bytes) return too_large(path, most_bytes);
  return documents::read_table(bytes, path, sheets);
}

std::optional<Date> day_option(const Arguments& arguments, const char* name, Date absent,
                               Context& context) {
  if (!arguments.has(name)) return absent;
  const auto day = parse_date(arguments.text(name));
  if (!day) context.err << "sansang: " << name << " is a day such as 2022-09-13\n";
  return day;
}

std::optional<Instant> instant_option(const Arguments& arguments, const char* name,
                                      Context& context) {
  if (!arguments.has(name)) return context.clock.now();
  const auto instant = parse_instant(arguments.text(name));
  if (!instant)
    context.err << "sansang: " << name << " is an instant such as 2022-09-13T07:05+07:00\n";
  return instant;
}

Option database_option() {
  return {"--database", "FILE", "the database of the province", "", true, false};
}

}  // namespace sansang::cli
