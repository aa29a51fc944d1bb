// SPDX-License-Identifier: Apache-2.0
#include "http/fault_table.hpp"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "store/rules/toml_value.hpp"

namespace sansang::http {
namespace {

FaultTable::Statuses read_statuses(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  const std::string text(std::istreambuf_iterator<char>(in), {});
  std::vector<Finding> findings;
  const auto table = store::parse_toml(text, path.string(), findings);
  if (!findings.empty()) throw std::runtime_error("not TOML: " + path.string());
  FaultTable::Statuses statuses;
  for (const auto& [code, status] : std::get<store::TomlMap>(table.value)) {
    const auto* number = std::get_if<std::int64_t>(&status.value);
    if (number == nullptr || *number < 400 || *number > 599) {
      throw std::runtime_error(path.string() + ": no status for " + code);
    }
    statuses.emplace(code, static_cast<int>(*number));
  }
  return statuses;
}

}  // namespace

FaultTable FaultTable::load(const std::filesystem::path& share) {
  const auto installed = share / "faults.toml";
  const auto path =
      std::filesystem::exists(installed) ? installed : share / "src" / "base" / "faults.toml";
  return {read_statuses(path), documents::Sentences::load(share / "messages", "vi"),
          documents::Sentences::load(share / "messages", "en")};
}

FaultTable::FaultTable(Statuses statuses, documents::Sentences vietnamese,
                       documents::Sentences english)
    : statuses_(std::move(statuses)),
      vietnamese_(std::move(vietnamese)),
      english_(std::move(english)) {}

int FaultTable::status_of(std::string_view code) const {
  const auto at = statuses_.find(code);
  return at == statuses_.end() ? 500 : at->second;
}

Response FaultTable::response(const Fault& fault, const std::string& quote) const {
  const nlohmann::ordered_json document{{"code", fault.code},
                                        {"sentence_vi", vietnamese_.sentence_of(fault)},
                                        {"sentence_en", english_.sentence_of(fault)},
                                        {"quote", quote}};
  // Parameters may hold what a client sent; bytes that are no text must not make a second fault.
  const auto text = document.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  auto response = json_response(status_of(fault.code), text);
  if (response.status == 429 || response.status == 503) response.set("Retry-After", "2");
  return response;
}

}  // namespace sansang::http
