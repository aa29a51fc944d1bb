// SPDX-License-Identifier: Apache-2.0
#include "documents/tables/package.hpp"

#include <zip.h>

#include <algorithm>
#include <array>

namespace sansang::documents {
namespace {

constexpr std::size_t mebibyte = 1024 * 1024;

// PKWARE APPNOTE 6.3.10, 4.3.15 and 4.3.16.
constexpr std::string_view directory_end = "PK\x05\x06";
constexpr std::string_view zip64_locator = "PK\x06\x07";
constexpr std::size_t directory_end_bytes = 22;
constexpr std::size_t zip64_locator_bytes = 20;
constexpr std::size_t longest_comment = 65535;
constexpr std::size_t most_directory_bytes = most_package_entries * 1024;

std::size_t little_endian(std::string_view bytes) {
  std::size_t number = 0;
  for (auto at = bytes.rbegin(); at != bytes.rend(); ++at)
    number = number << 8U | static_cast<unsigned char>(*at);
  return number;
}

}  // namespace

struct Package::Archive {
  explicit Archive(std::string_view bytes) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr) return;
    zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (zip == nullptr) zip_source_free(source);
  }
  ~Archive() {
    if (zip != nullptr) zip_discard(zip);
  }
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;

  std::optional<std::size_t> index_of(const std::string& part) const {
    const auto index = zip_name_locate(zip, part.c_str(), ZIP_FL_NOCASE);
    return index < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(index));
  }

  zip_t* zip = nullptr;
};

Package::Package(std::string_view bytes) : bytes_(bytes) {
  if (bytes.size() > most_package_bytes) {
    refuse("table_too_large", {{"limit_mib", std::to_string(most_package_bytes / mebibyte)}});
  } else if (!directory_is_small()) {
    refuse("sheet_too_many_entries", {{"limit", std::to_string(most_package_entries)}});
  } else {
    open();
  }
}

Package::~Package() = default;

void Package::refuse(std::string code, Parameters parameters) {
  if (refusal_) return;
  refusal_ = Finding{std::move(code), Severity::Error, {}, {}, std::move(parameters)};
}

/// Before libzip makes room for what the directory claims. An archive of this size has no need of
/// zip64.
bool Package::directory_is_small() const {
  const auto tail = std::min(bytes_.size(), longest_comment + directory_end_bytes);
  auto at = bytes_.find(directory_end, bytes_.size() - tail);
  for (; at != std::string_view::npos && at + directory_end_bytes <= bytes_.size();
       at = bytes_.find(directory_end, at + 1)) {
    const auto entries = little_endian(bytes_.substr(at + 10, 2));
    const auto size = little_endian(bytes_.substr(at + 12, 4));
    const bool is_zip64 = at >= zip64_locator_bytes &&
                          bytes_.substr(at - zip64_locator_bytes).starts_with(zip64_locator);
    if (entries > most_package_entries || size > most_directory_bytes || is_zip64) return false;
  }
  return true;
}

void Package::open() {
  archive_ = std::make_unique<Archive>(bytes_);
  if (archive_->zip == nullptr) return refuse("sheet_file_damaged", {{"part", "zip"}});
  const auto entries = static_cast<std::size_t>(zip_get_num_entries(archive_->zip, 0));
  if (entries > most_package_entries)
    return refuse("sheet_too_many_entries", {{"limit", std::to_string(most_package_entries)}});
  for (std::size_t i = 0; i < entries; ++i)
    if (is_encrypted(i)) return refuse("sheet_file_encrypted");
}

bool Package::is_encrypted(std::size_t index) const {
  zip_stat_t stat;
  zip_stat_init(&stat);
  return zip_stat_index(archive_->zip, index, 0, &stat) == 0 &&
         stat.encryption_method != ZIP_EM_NONE;
}

bool Package::has(const std::string& part) const {
  return !refusal_ && archive_->index_of(part).has_value();
}

void Package::refuse_xml(XmlFault why, const std::string& part) {
  if (why == XmlFault::DocumentType) refuse("sheet_has_document_type", {{"part", part}});
  if (why == XmlFault::TooDeep)
    refuse("sheet_too_deep", {{"part", part}, {"limit", std::to_string(most_xml_depth)}});
  if (why == XmlFault::Malformed) refuse("sheet_file_damaged", {{"part", part}});
}

bool Package::read(const std::string& part, XmlHandler& handler) {
  const auto index = refusal_ ? std::nullopt : archive_->index_of(part);
  if (!index) return false;
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
      zip_fopen_index(archive_->zip, *index, 0), &zip_fclose);
  if (file == nullptr) {
    refuse("sheet_file_damaged", {{"part", part}});
    return false;
  }
  const auto limit = std::min(most_inflated_bytes, bytes_.size() * most_inflation);
  std::array<char, 64 * 1024> block{};
  XmlStream xml(handler);
  while (!refusal_ && handler.wants_more()) {
    const auto got = zip_fread(file.get(), block.data(), block.size());
    if (got <= 0) {
      if (got == 0) xml.finish();
      if (got < 0) refuse("sheet_file_damaged", {{"part", part}});
      break;
    }
    inflated_ += static_cast<std::size_t>(got);
    if (inflated_ > limit) {
      refuse("sheet_inflates_too_much",
             {{"limit_mib", std::to_string(most_inflated_bytes / mebibyte)},
              {"ratio", std::to_string(most_inflation)}});
    } else {
      xml.feed({block.data(), static_cast<std::size_t>(got)});
      refuse_xml(xml.fault(), part);
    }
  }
  refuse_xml(xml.fault(), part);
  return !refusal_;
}

}  // namespace sansang::documents
