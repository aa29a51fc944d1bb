// SPDX-License-Identifier: Apache-2.0
/// Package: the XML parts of an Office file (a zip archive, ECMA-376 part 2), inflated and parsed
/// in one go. Nothing is written anywhere, so names inside the archive lead nowhere. Limits, the
/// sizes counted while inflating and never taken from the directory: most_package_bytes as sent,
/// most_package_entries, most_inflated_bytes and most_inflation of all parts read together.
///
/// The first thing that cannot be read is the refusal(), and nothing is read after it. Codes:
/// table_too_large, sheet_file_damaged, sheet_file_encrypted, sheet_too_many_entries,
/// sheet_inflates_too_much, sheet_has_document_type, sheet_too_deep.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "documents/tables/xml_stream.hpp"

namespace sansang::documents {

inline constexpr std::size_t most_package_bytes = 20 * 1024 * 1024;
inline constexpr std::size_t most_package_entries = 200;
inline constexpr std::size_t most_inflated_bytes = 100 * 1024 * 1024;
inline constexpr std::size_t most_inflation = 100;

class Package {
 public:
  /// `bytes` must outlive the package.
  explicit Package(std::string_view bytes);
  ~Package();
  Package(const Package&) = delete;
  Package& operator=(const Package&) = delete;

  /// Without a place.
  const std::optional<Finding>& refusal() const { return refusal_; }
  void refuse(std::string code, Parameters parameters = {});

  bool has(const std::string& part) const;

  /// False when the part is absent or anything was refused.
  bool read(const std::string& part, XmlHandler& handler);

 private:
  struct Archive;
  bool directory_is_small() const;
  bool is_encrypted(std::size_t index) const;
  void open();
  void refuse_xml(XmlFault why, const std::string& part);

  std::string_view bytes_;
  std::unique_ptr<Archive> archive_;
  std::optional<Finding> refusal_;
  std::size_t inflated_ = 0;
};

}  // namespace sansang::documents
