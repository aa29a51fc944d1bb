// SPDX-License-Identifier: Apache-2.0
#include "http/static_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "http/raw_client.hpp"
#include "http/router.hpp"

namespace sansang::http {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::StartsWith;

class StaticFilesTest : public testing::Test {
 protected:
  StaticFilesTest()
      : root_(fs::temp_directory_path() / ("sansang-static-" + std::to_string(::getpid()))),
        directory_(root_ / "dist") {
    fs::create_directories(directory_ / "assets");
    write(root_ / "secret.txt", "secret");
    write(directory_ / "index.html", "<!doctype html>");
    write(directory_ / "favicon.svg", "<svg/>");
    write(directory_ / "assets/index-BxYz12_9.js", "plain script");
    write(directory_ / "assets/index-BxYz12_9.js.gz", "zipped");
    write(directory_ / "assets/index-BxYz12_9.js.br", "brotli");
    write(directory_ / "assets/logo.png", "png");
    write(directory_ / "alone.gz", "alone");
    fs::create_symlink(root_ / "secret.txt", directory_ / "link.txt");
    files_ = std::make_shared<StaticFiles>(directory_);
  }
  ~StaticFilesTest() override { fs::remove_all(root_); }

  static void write(const fs::path& path, const std::string& text) { std::ofstream(path) << text; }

  std::optional<Response> find(std::vector<std::string> segments, Headers headers = {},
                               Method method = Method::Get) const {
    Request request;
    request.method = method;
    request.segments = std::move(segments);
    request.headers = std::move(headers);
    return files_->find(request);
  }

  fs::path root_;
  fs::path directory_;
  std::shared_ptr<StaticFiles> files_;
};

TEST_F(StaticFilesTest, TypesAndCaching) {
  const auto script = find({"assets", "index-BxYz12_9.js"}).value();
  EXPECT_EQ(*script.find("Content-Type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(*script.find("Cache-Control"), "public, max-age=31536000, immutable");
  const auto logo = find({"assets", "logo.png"}).value();
  EXPECT_EQ(*logo.find("Content-Type"), "image/png");
  EXPECT_EQ(*logo.find("Cache-Control"), "no-cache");
  EXPECT_EQ(*find({"favicon.svg"})->find("Content-Type"), "image/svg+xml");
}

TEST_F(StaticFilesTest, ThePrecompressedFormIsSentToWhoTakesIt) {
  const auto coded = [&](const std::string& accepted) {
    const auto response = find({"assets", "index-BxYz12_9.js"}, {{"Accept-Encoding", accepted}});
    const auto* coding = response->find("Content-Encoding");
    EXPECT_EQ(*response->find("Vary"), "Accept-Encoding");
    return coding == nullptr ? std::string("plain") : *coding;
  };
  EXPECT_EQ(coded("gzip, deflate, br"), "br");
  EXPECT_EQ(coded("gzip"), "gzip");
  EXPECT_EQ(coded("br;q=0, gzip;q=0.5"), "gzip");
  EXPECT_EQ(coded("br;q=0.000"), "plain");
  EXPECT_EQ(coded("identity"), "plain");
  EXPECT_EQ(coded("brr"), "plain");
  EXPECT_EQ(find({"favicon.svg"}, {{"Accept-Encoding", "br"}})->find("Content-Encoding"), nullptr);
  EXPECT_EQ(*find({"alone.gz"})->find("Content-Type"), "application/octet-stream");
}

TEST_F(StaticFilesTest, AnUnchangedFileIsNotSentAgain) {
  const auto first = find({"favicon.svg"}).value();
  const auto again = find({"favicon.svg"}, {{"If-None-Match", *first.find("ETag")}}).value();
  EXPECT_EQ(again.status, 304);
  EXPECT_TRUE(again.file.empty());
  EXPECT_EQ(find({"favicon.svg"}, {{"If-None-Match", "\"other\""}})->status, 200);
  const auto tag_of = [&](const std::string& accepted) {
    return *find({"assets", "index-BxYz12_9.js"}, {{"Accept-Encoding", accepted}})->find("ETag");
  };
  EXPECT_NE(tag_of("br"), tag_of("gzip"));
}

TEST_F(StaticFilesTest, PagesOfTheWebProgramAnswerTheIndex) {
  for (const auto& path :
       std::vector<std::vector<std::string>>{{}, {"bang", "oxy"}, {"co-so", "KG-01"}, {"apix"}}) {
    const auto page = find(path);
    ASSERT_TRUE(page.has_value());
    EXPECT_EQ(page->file.filename(), "index.html");
    EXPECT_EQ(*page->find("Cache-Control"), "no-cache");
  }
  EXPECT_FALSE(find({"api", "nothing"}).has_value());
  EXPECT_FALSE(find({"api"}).has_value());
  EXPECT_FALSE(find({"assets", "gone-12345678.js"}).has_value());
  EXPECT_FALSE(find({}, {}, Method::Post).has_value());
}

TEST_F(StaticFilesTest, NoPathLeadsOut) {
  EXPECT_FALSE(find({"link.txt"}).has_value());
  EXPECT_FALSE(find({"..", "secret.txt"}).has_value());
  EXPECT_FALSE(find({"assets", "..", "..", "secret.txt"}).has_value());
  auto router = std::make_shared<Router>(
      std::vector<Route>{},
      RouterOptions{FaultTable::load(SANSANG_SOURCE_DIR),
                    [](const std::string&) { return std::nullopt; }, files_, false});
  ServerOptions options;
  options.spool_directory = root_ / "spool";
  Server server(options, router);
  for (const std::string target :
       {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//secret.txt", "/./index.html",
        "/assets/%2e%2e/%2e%2e/secret.txt", "/..%5csecret.txt", "/link.txt"}) {
    const auto answer = exchange(server.port(), get(target));
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 4")) << target;
    EXPECT_THAT(answer, HasSubstr("\"sentence_vi\"")) << target;
    EXPECT_THAT(answer, HasSubstr("Content-Security-Policy")) << target;
  }
  const auto index = exchange(server.port(), get("/bang/oxy"));
  EXPECT_THAT(index, StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(index, HasSubstr("<!doctype html>"));
  EXPECT_THAT(index, HasSubstr("Content-Security-Policy"));
}

}  // namespace
}  // namespace sansang::http
