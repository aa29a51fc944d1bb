// SPDX-License-Identifier: Apache-2.0
#include "store/rules/office.hpp"

#include <algorithm>

#include "store/rules/rule_files.hpp"

namespace sansang::store {
namespace {

std::string text(const TomlTable& table, const char* key) {
  return table.string(key).value_or("");
}

PaperKind paper(const TomlTable& root, const char* key) {
  const auto table = root.table(key);
  if (!table) return {};
  return {text(*table, "symbol"), table->strings("addressees"), table->strings("recipients")};
}

std::optional<Office> office(const TomlTable& root) {
  const auto rule = dated_rule(root);
  Office made;
  made.province = text(root, "province");
  made.province_name = text(root, "province_name");
  made.superior_body = text(root, "superior_body");
  made.issuing_body = text(root, "issuing_body");
  made.issuer = text(root, "issuer");
  made.place = text(root, "place");
  made.signing_authority = root.strings("signing_authority");
  made.letter = paper(root, "letter");
  made.report = paper(root, "report");
  if (const auto letter = root.table("letter")) {
    made.legal_basis = letter->strings("legal_basis");
    made.legal_basis_from = letter->date("legal_basis_from").value_or(Date{});
  }
  if (!rule) return std::nullopt;
  made.rule = *rule;
  return made;
}

}  // namespace

OfficesReading read_offices(const std::filesystem::path& folder) {
  OfficesReading reading;
  for (const auto& file : rule_files(folder)) {
    const TomlDocument document(file.text, file.path.string());
    auto made = office(document.root());
    const auto& found = document.findings();
    reading.findings.insert(reading.findings.end(), found.begin(), found.end());
    if (made && !has_error(found)) reading.offices.push_back(std::move(*made));
  }
  return reading;
}

const Office* office_on(const std::vector<Office>& offices, const std::string& province, Date day) {
  const auto at = std::find_if(offices.begin(), offices.end(), [&](const Office& office) {
    return office.province == province && office.rule.holds_on(day);
  });
  return at == offices.end() ? nullptr : &*at;
}

}  // namespace sansang::store
