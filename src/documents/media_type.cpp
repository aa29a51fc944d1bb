// SPDX-License-Identifier: Apache-2.0
#include "documents/media_type.hpp"

#include <array>
#include <utility>

#include "base/vietnamese.hpp"

namespace sansang::documents {
namespace {

constexpr std::string_view office = "application/vnd.openxmlformats-officedocument.";
const std::string docx = std::string(office) + "wordprocessingml.document";
const std::string xlsx = std::string(office) + "spreadsheetml.sheet";

bool holds(std::string_view bytes, std::string_view part) {
  return bytes.find(part) != std::string_view::npos;
}

/// The names of a package's parts stand uncompressed in its directory at the end; 1 MiB holds the
/// directory of any paper.
std::optional<std::string> package_type(std::string_view bytes) {
  constexpr std::size_t most = std::size_t{1} << 20;
  const auto end = bytes.size() > most ? bytes.substr(bytes.size() - most) : bytes;
  if (!holds(end, "[Content_Types].xml") || holds(end, "vbaProject.bin")) return std::nullopt;
  if (holds(end, "word/document.xml")) return docx;
  if (holds(end, "xl/workbook.xml")) return xlsx;
  return std::nullopt;
}

std::string_view ending_of(std::string_view media_type) {
  if (media_type == docx) return ".docx";
  if (media_type == xlsx) return ".xlsx";
  const std::array<std::pair<std::string_view, std::string_view>, 3> others{
      {{"application/pdf", ".pdf"}, {"image/png", ".png"}, {"image/jpeg", ".jpg"}}};
  for (const auto& [type, ending] : others)
    if (type == media_type) return ending;
  return "";
}

/// Cuts after a whole character.
void shorten(std::string& name, std::size_t most) {
  if (name.size() <= most) return;
  while (most > 0 && (static_cast<unsigned char>(name[most]) & 0xC0U) == 0x80U) --most;
  name.resize(most);
}

}  // namespace

std::optional<std::string> media_type_of(std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return "application/pdf";
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return "image/png";
  if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
  if (bytes.starts_with("PK\x03\x04")) return package_type(bytes);
  return std::nullopt;
}

std::string file_name_of(std::string_view name, std::string_view media_type) {
  if (const auto slash = name.find_last_of("/\\"); slash != std::string_view::npos)
    name.remove_prefix(slash + 1);
  std::string kept;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7F && c != '"' && c != ':' && c != '*' && c != '?' && c != '<' &&
        c != '>' && c != '|')
      kept += c;
  }
  const auto ending = ending_of(media_type);
  const auto lower = folded(kept);
  const bool fits =
      lower.ends_with(folded(ending)) || (ending == ".jpg" && lower.ends_with(".jpeg"));
  if (fits && !ending.empty()) kept.resize(kept.find_last_of('.'));
  kept = trimmed(kept);
  constexpr std::size_t most = 110;
  shorten(kept, most);
  return (kept.empty() || kept == "." ? "tep" : kept) + std::string(ending);
}

std::string attachment_disposition(std::string_view name) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string plain, encoded;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_safe = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                         (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_';
    plain += is_safe ? c : '_';
    if (is_safe) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += digits[byte >> 4U];
      encoded += digits[byte & 0xFU];
    }
  }
  return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
}

}  // namespace sansang::documents
