// SPDX-License-Identifier: Apache-2.0
#include "documents/zip_package.hpp"

#include <zip.h>

#include <array>
#include <memory>
#include <stdexcept>

namespace sansang::documents {
namespace {

// Bits 15-9 the year since 1980, 8-5 the month, 4-0 the day.
constexpr zip_uint16_t first_dos_day = (1U << 5U) | 1U;

void require(bool done) {
  if (!done) throw std::runtime_error("cannot make the zip archive of a document");
}

std::string bytes_of(zip_source_t* source) {
  require(zip_source_open(source) == 0);
  zip_stat_t stat;
  zip_stat_init(&stat);
  require(zip_source_stat(source, &stat) == 0);
  std::string bytes(stat.size, '\0');
  require(zip_source_read(source, bytes.data(), bytes.size()) ==
          static_cast<zip_int64_t>(bytes.size()));
  zip_source_close(source);
  return bytes;
}

/// Nullopt: unreadable, or larger than `most_bytes`.
std::optional<std::string> part_of(zip_t* archive, zip_uint64_t index, std::size_t most_bytes) {
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(archive, index, 0),
                                                                &zip_fclose);
  if (file == nullptr) return std::nullopt;
  std::string content;
  std::array<char, 64 * 1024> block{};
  for (;;) {
    const auto got = zip_fread(file.get(), block.data(), block.size());
    if (got < 0) return std::nullopt;
    if (got == 0) return content;
    content.append(block.data(), static_cast<std::size_t>(got));
    if (content.size() > most_bytes) return std::nullopt;
  }
}

}  // namespace

std::string zip_package(const ZipParts& parts) {
  const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> target(
      zip_source_buffer_create(nullptr, 0, 0, nullptr), &zip_source_free);
  require(target != nullptr);
  zip_source_keep(target.get());  // the archive frees one reference when it is closed
  zip_t* archive = zip_open_from_source(target.get(), ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) {
    zip_source_free(target.get());
    require(false);
  }
  bool done = true;
  for (const auto& [name, content] : parts) {
    zip_source_t* part = zip_source_buffer(archive, content.data(), content.size(), 0);
    const auto index = zip_file_add(archive, name.c_str(), part, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
      zip_source_free(part);
      done = false;
      break;
    }
    done =
        zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, first_dos_day, 0) == 0 &&
        done;
  }
  if (!done || zip_close(archive) != 0) {
    zip_discard(archive);
    require(false);
  }
  return bytes_of(target.get());
}

std::optional<ZipParts> parts_of_zip(std::string_view bytes, std::size_t most_bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) return std::nullopt;
  const std::unique_ptr<zip_t, decltype(&zip_discard)> archive(
      zip_open_from_source(source, ZIP_RDONLY, nullptr), &zip_discard);
  if (archive == nullptr) {
    zip_source_free(source);
    return std::nullopt;
  }
  constexpr zip_int64_t most_parts = 2000;
  const auto count = zip_get_num_entries(archive.get(), 0);
  if (count > most_parts) return std::nullopt;
  ZipParts parts;
  for (zip_int64_t i = 0; i < count; ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    const char* name = zip_get_name(archive.get(), index, 0);
    if (name == nullptr) return std::nullopt;
    auto content = part_of(archive.get(), index, most_bytes);
    if (!content) return std::nullopt;
    most_bytes -= content->size();
    parts.emplace_back(name, std::move(*content));
  }
  return parts;
}

}  // namespace sansang::documents
