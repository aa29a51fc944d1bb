// SPDX-License-Identifier: Apache-2.0
#include "accounts/password_policy.hpp"

#include "base/vietnamese.hpp"

namespace sansang::accounts {
namespace {

std::string key_of(std::string_view password) {
  auto key = folded(password);
  std::erase(key, ' ');
  return key;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned>(c) & 0xc0U) != 0x80U;
  }));
}

Finding about_password(std::string code, Parameters parameters = {}) {
  Finding finding;
  finding.code = std::move(code);
  finding.where.field = "password";
  finding.parameters = std::move(parameters);
  return finding;
}

}  // namespace

CommonPasswords CommonPasswords::parse(std::string_view text) {
  CommonPasswords common;
  while (!text.empty()) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    auto key = line.starts_with("# ") ? std::string() : key_of(line);
    if (!key.empty()) common.keys_.insert(std::move(key));
  }
  return common;
}

bool CommonPasswords::includes(std::string_view password) const {
  return keys_.contains(key_of(password));
}

std::vector<Finding> check_password(std::string_view password, const Account& account,
                                    const CommonPasswords& common) {
  const auto text = nfc(password);
  if (!text) return {about_password("password_not_text")};
  std::vector<Finding> findings;
  const auto length = code_points(*text);
  if (length < shortest_password)
    findings.push_back(
        about_password("password_too_short", {{"least", std::to_string(shortest_password)}}));
  if (length > longest_password)
    findings.push_back(
        about_password("password_too_long", {{"most", std::to_string(longest_password)}}));
  if (common.includes(*text)) findings.push_back(about_password("password_common"));
  const auto key = key_of(*text);
  if (!key.empty() && (key == key_of(account.id.text) || key == key_of(account.full_name)))
    findings.push_back(about_password("password_is_name"));
  return findings;
}

}  // namespace sansang::accounts
