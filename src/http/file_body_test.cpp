// SPDX-License-Identifier: Apache-2.0
// Files over HTTP, through the real server: a scan of 40 MB goes in by way of the spool and comes
// back to be saved; one over the limit gets its answer before it is read.
#include "http/file_body.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/duties/duty_samples.hpp"
#include "http/application_fixture.hpp"
#include "http/codec.hpp"
#include "http/raw_client.hpp"
#include "http/server.hpp"

namespace sansang::http {
namespace {

using acts::samples::centre_of_an_bien;
using testing::HasSubstr;
using testing::StartsWith;

std::unique_ptr<store::Store> store_with_duties() {
  auto store = acts::samples::a_province();
  acts::samples::add_duties(*store);
  return store;
}

struct Files : testing::Test {
  TestApplication tested{store_with_duties()};
  accounts::Caller records_office = acts::samples::a_caller(accounts::Role::RecordsOffice, false);
  const std::string document = acts::samples::document_of(centre_of_an_bien);

  std::string upload_head(std::size_t length, const std::string& type = file_content_type) {
    return "POST /api/register/file?document=" + document +
           "&name=B%E1%BA%A3n%20k%C3%BD.pdf HTTP/1.1\r\nHost: sansang.local\r\nX-SS: 1\r\n"
           "Connection: close\r\nContent-Type: " +
           type + "\r\nCookie: ss=" + acts::samples::token_of(records_office) +
           "\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n";
  }
};

TEST_F(Files, a_scan_of_40_mb_goes_in_and_comes_back_to_be_saved) {
  ServerOptions options;
  options.per_ip_limit = 0;
  Server server(options, tested.router());
  std::string scan = "%PDF-1.7\n";
  scan.resize(std::size_t{40} << 20, 'x');
  RawClient client(server.port());
  client.send(upload_head(scan.size()) + scan);
  EXPECT_THAT(client.read_all(60s), StartsWith("HTTP/1.1 200"));
  const auto hash = store::attachment_of(scan, "").hash;
  const auto file = tested.call(
      Method::Get, "/api/register/file?document=" + document + "&hash=" + hash, records_office);
  EXPECT_EQ(file.status, 200);
  EXPECT_TRUE(file.body == scan);
  EXPECT_EQ(*file.find("Content-Type"), "application/pdf");
  EXPECT_THAT(*file.find("Content-Disposition"), StartsWith("attachment; "));
  EXPECT_THAT(*file.find("Content-Disposition"), HasSubstr("B%E1%BA%A3n%20k%C3%BD.pdf"));
  EXPECT_EQ(*file.find("X-Content-Type-Options"), "nosniff");
}

TEST_F(Files, one_over_the_limit_or_of_another_type_is_refused_by_its_head) {
  ServerOptions options;
  options.per_ip_limit = 0;
  Server server(options, tested.router());
  RawClient too_large(server.port());
  too_large.send(upload_head(acts::file_limit + 1));
  EXPECT_THAT(too_large.read_all(), HasSubstr("body_too_large"));
  RawClient form(server.port());
  form.send(upload_head(10, "multipart/form-data"));
  EXPECT_THAT(form.read_all(), HasSubstr("wrong_content_type"));
}

TEST_F(Files, what_is_no_paper_is_refused_with_the_remedy) {
  const auto answer =
      tested.call(Method::Post, "/api/register/file?document=" + document + "&name=a.html",
                  records_office, "<html><script>alert(1)</script>");
  EXPECT_EQ(answer.status, 415);
  EXPECT_THAT(answer.body, HasSubstr("file_type_refused"));
  EXPECT_THAT(answer.body, HasSubstr(".docx"));
}

}  // namespace
}  // namespace sansang::http
