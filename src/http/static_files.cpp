// SPDX-License-Identifier: Apache-2.0
#include "http/static_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include "http/request_text.hpp"

namespace sansang::http {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> content_types{
    {{".html", "text/html; charset=utf-8"},
     {".js", "text/javascript; charset=utf-8"},
     {".mjs", "text/javascript; charset=utf-8"},
     {".css", "text/css; charset=utf-8"},
     {".json", "application/json; charset=utf-8"},
     {".topojson", "application/json; charset=utf-8"},
     {".webmanifest", "application/manifest+json"},
     {".map", "application/json; charset=utf-8"},
     {".txt", "text/plain; charset=utf-8"},
     {".svg", "image/svg+xml"},
     {".png", "image/png"},
     {".jpg", "image/jpeg"},
     {".webp", "image/webp"},
     {".ico", "image/x-icon"},
     {".woff2", "font/woff2"},
     {".pdf", "application/pdf"}}};

constexpr std::array<std::pair<std::string_view, std::string_view>, 2> codings{
    {{".br", "br"}, {".gz", "gzip"}}};

std::string content_type_of(const fs::path& path) {
  for (const auto& [extension, type] : content_types) {
    if (path.extension() == extension) return std::string(type);
  }
  return "application/octet-stream";
}

/// FNV-1a, 64 bits, of the content: an ETag must differ when the bytes do; nobody attacks it.
std::string etag_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  std::array<char, 1 << 15> buffer;
  while (in.read(buffer.data(), buffer.size()) || in.gcount() > 0) {
    for (std::streamsize i = 0; i < in.gcount(); ++i) {
      hash ^= static_cast<unsigned char>(buffer[static_cast<std::size_t>(i)]);
      hash *= 0x100000001b3ULL;
    }
  }
  return fmt::format("\"{:016x}\"", hash);
}

/// "assets/index-BxYz12_9.js", as the bundler names files by their content.
bool is_named_by_hash(const std::string& name) {
  const auto stem = fs::path(name).stem().string();
  const auto dash = stem.rfind('-', stem.size() < 9 ? 0 : stem.size() - 9);
  return name.starts_with("assets/") && dash != std::string::npos && dash > 0;
}

bool has_tag(std::string_view if_none_match, const std::string& etag) {
  return if_none_match == "*" || if_none_match.find(etag) != std::string_view::npos;
}

}  // namespace

bool accepts_coding(std::string_view accept_encoding, std::string_view coding) {
  while (!accept_encoding.empty()) {
    const auto comma = accept_encoding.find(',');
    auto part = accept_encoding.substr(0, comma);
    accept_encoding.remove_prefix(comma == std::string_view::npos ? accept_encoding.size()
                                                                  : comma + 1);
    while (part.starts_with(' ')) part.remove_prefix(1);
    const auto name = part.substr(0, part.find_first_of("; "));
    if (!same_header_name(name, coding)) continue;
    const auto quality = part.find("q=");
    return quality == std::string_view::npos ||
           part.substr(quality + 2).find_first_of("123456789") != std::string_view::npos;
  }
  return false;
}

StaticFiles::StaticFiles(const fs::path& directory) {
  std::set<std::string> names;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    // A link may lead out of the directory.
    if (entry.is_regular_file() && !entry.is_symlink()) {
      names.insert(fs::relative(entry.path(), directory).generic_string());
    }
  }
  for (const auto& name : names) {
    std::string plain = name;
    std::string coding;
    for (const auto& [ending, known] : codings) {
      const auto stem = name.substr(0, name.size() - std::min(name.size(), ending.size()));
      if (!name.ends_with(ending) || !names.contains(stem)) continue;
      plain = stem;
      coding = known;
    }
    auto& file = files_[plain];
    file.content_type = content_type_of(plain);
    file.immutable = is_named_by_hash(plain);
    file.variants[coding] = {directory / name, etag_of(directory / name)};
  }
}

std::optional<Response> StaticFiles::find(const Request& request) const {
  if (changes_state(request.method)) return std::nullopt;
  const auto name = request.path().substr(1);
  auto at = files_.find(name.empty() ? "index.html" : name);
  const bool is_page =
      name != "api" && !name.starts_with("api/") && !fs::path(name).has_extension();
  if (at == files_.end() && is_page) at = files_.find("index.html");
  if (at == files_.end()) return std::nullopt;
  const auto& file = at->second;
  const auto accepted = request.header("Accept-Encoding").value_or("");
  Response response;
  auto chosen = file.variants.find("");
  for (const auto& [ending, coding] : codings) {
    const auto variant = file.variants.find(std::string(coding));
    if (variant == file.variants.end() || !accepts_coding(accepted, coding)) continue;
    chosen = variant;
    response.set("Content-Encoding", std::string(coding));
    break;
  }
  response.route = "(page)";
  response.set("Content-Type", file.content_type);
  response.set("ETag", chosen->second.etag);
  response.set("Cache-Control",
               file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  if (file.variants.size() > 1) response.set("Vary", "Accept-Encoding");
  if (has_tag(request.header("If-None-Match").value_or(""), chosen->second.etag)) {
    response.status = 304;
  } else {
    response.file = chosen->second.path;
  }
  return response;
}

}  // namespace sansang::http
