// SPDX-License-Identifier: Apache-2.0
// The letters against their normalised texts in testdata/documents. With SANSANG_DOCUMENTS_OUT=DIR
// the test also writes the .txt, .docx and .html there, to be looked at or to become the new golden
// texts; with SANSANG_SOFFICE=1 as well, it has LibreOffice open the .docx files.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "documents/document_samples.hpp"
#include "documents/docx.hpp"
#include "documents/html.hpp"
#include "documents/plain_text.hpp"

namespace sansang::documents {
namespace {

namespace fs = std::filesystem;

Sentences sentences(const std::string& language) {
  return Sentences::load(SANSANG_SOURCE_DIR "/messages", language);
}

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void expect_golden(const OfficialDocument& document, const std::string& name) {
  const auto text = plain_text(document);
  if (const char* out = std::getenv("SANSANG_DOCUMENTS_OUT")) {
    std::ofstream(fs::path(out) / (name + ".txt"), std::ios::binary) << text;
    std::ofstream(fs::path(out) / (name + ".docx"), std::ios::binary)
        << docx(document, samples::layout());
    std::ofstream(fs::path(out) / (name + ".html"), std::ios::binary)
        << html(document, samples::layout());
  }
  EXPECT_EQ(text, content_of(fs::path(SANSANG_SOURCE_DIR "/testdata/documents") / (name + ".txt")));
  EXPECT_EQ(text.find("⟦"), std::string::npos) << "a sentence is missing";
}

TEST(Golden, SupplyLetter) {
  expect_golden(supply_letter(samples::letter(), sentences("vi")), "supply_letter_vi");
  expect_golden(supply_letter(samples::letter(), sentences("en")), "supply_letter_en");
}

TEST(Golden, SupplyLetterWithNothingToSay) {
  auto content = samples::letter();
  content.legal_basis.clear();
  content.forecast.clear();
  content.deliveries.clear();
  content.unmet.clear();
  content.missing.clear();
  std::erase_if(content.facilities, [](const FacilityLine& line) { return !line.cover; });
  content.basis.simulated = false;
  expect_golden(supply_letter(content, sentences("vi")), "supply_letter_quiet_vi");
}

TEST(Golden, WeeklyReport) {
  expect_golden(weekly_report(samples::report(), sentences("vi")), "weekly_report_vi");
  expect_golden(weekly_report(samples::report(), sentences("en")), "weekly_report_en");
}

TEST(Golden, TheSameContentGivesTheSameBytes) {
  const auto words = sentences("vi");
  const auto first = docx(supply_letter(samples::letter(), words), samples::layout());
  ::setenv("TZ", "Asia/Tokyo", 1);
  ::tzset();
  EXPECT_EQ(docx(supply_letter(samples::letter(), words), samples::layout()), first);
  ::unsetenv("TZ");
  ::tzset();
  EXPECT_EQ(html(supply_letter(samples::letter(), words), samples::layout()),
            html(supply_letter(samples::letter(), words), samples::layout()));
}

TEST(Golden, LibreOfficeOpensTheLetters) {
  const char* out = std::getenv("SANSANG_DOCUMENTS_OUT");
  if (out == nullptr || std::getenv("SANSANG_SOFFICE") == nullptr) {
    GTEST_SKIP() << "set SANSANG_DOCUMENTS_OUT and SANSANG_SOFFICE to run it";
  }
  for (const std::string name : {"supply_letter_vi", "weekly_report_vi"}) {
    const auto base = (fs::path(out) / name).string();
    const auto command = "soffice --headless --convert-to pdf --outdir '" + std::string(out) +
                         "' '" + base + ".docx' >/dev/null 2>&1";
    EXPECT_EQ(std::system(command.c_str()), 0);
    EXPECT_TRUE(fs::exists(base + ".pdf"));
  }
}

}  // namespace
}  // namespace sansang::documents
