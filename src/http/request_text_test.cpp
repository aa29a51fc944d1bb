// SPDX-License-Identifier: Apache-2.0
#include "http/request_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <iomanip>
#include <sstream>

namespace sansang::http {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::string escaped(const std::string& text) {
  std::ostringstream out;
  for (const char c : text)
    out << '%' << std::hex << std::setw(2) << std::setfill('0')
        << static_cast<int>(static_cast<unsigned char>(c));
  return out.str();
}

TEST(request_text, targets) {
  const auto target =
      parse_target("/api/facilities/KG-01?day=2022-09-13&q=b%E1%BB%87nh+vi%E1%BB%87n");
  ASSERT_TRUE(target.has_value());
  EXPECT_EQ(target->segments, (std::vector<std::string>{"api", "facilities", "KG-01"}));
  EXPECT_EQ(target->query.at("q"), "bệnh viện");
  EXPECT_TRUE(parse_target("/")->segments.empty());
  EXPECT_EQ(parse_target("/a+b")->segments.front(), "a+b");
  for (const auto* wrong :
       {"",          "a",      "//",     "/a/",        "/a//b",    "/.",   "/a/..",    "/%2e",
        "/%2e%2e/a", "/a%2fb", "/a%5cb", "/a%00",      "/a%0d%0a", "/%",   "/%4",      "/%zz",
        "/%ff",      "/a b",   "/a#b",   "/a?x=1&x=2", "/a?=1",    "/a?&", "/a?x=%ff", "*"}) {
    EXPECT_FALSE(parse_target(wrong).has_value()) << wrong;
  }
}

TEST(request_text, decomposed_vietnamese_is_composed) {
  EXPECT_EQ(parse_target("/a%CC%A3%CC%82")->segments.front(), "\u1EAD");
}

TEST(request_text, cookies_skip_what_is_not_well_formed) {
  EXPECT_EQ(cookie_pairs("ss=abc; theme=dark"), (Pairs{{"ss", "abc"}, {"theme", "dark"}}));
  EXPECT_EQ(cookie_pairs("x; =y; a b=c; k=\"v\"; ss=abc=="), (Pairs{{"ss", "abc=="}}));
  EXPECT_TRUE(cookie_pairs("").empty());
}

TEST(request_text, body_lengths) {
  const auto length = [](Headers headers) {
    headers.emplace_back("Host", "x");
    const auto found = body_length(headers);
    return found ? std::to_string(*found) : found.error().code;
  };
  EXPECT_EQ(length({}), "0");
  EXPECT_EQ(length({{"content-length", "17"}}), "17");
  EXPECT_EQ(length({{"Content-Length", "17"}, {"Content-Length", "17"}}), "malformed_request");
  EXPECT_EQ(length({{"Content-Length", "17, 17"}}), "malformed_request");
  EXPECT_EQ(length({{"Content-Length", "-1"}}), "malformed_request");
  EXPECT_EQ(length({{"Content-Length", ""}}), "malformed_request");
  EXPECT_EQ(length({{"Content-Length", "18446744073709551616"}}), "malformed_request");
  EXPECT_EQ(length({{"Transfer-Encoding", "chunked"}}), "length_required");
  EXPECT_EQ(length({{"Transfer-Encoding", "chunked"}, {"Content-Length", "1"}}),
            "malformed_request");
  EXPECT_EQ(length({{"Host", "y"}}), "malformed_request");
  EXPECT_EQ(length({{"X A", "y"}}), "malformed_request");
  EXPECT_EQ(length({{"X", "a\rb"}}), "malformed_request");
}

RC_GTEST_PROP(request_text, an_escaped_text_comes_back, (const std::vector<std::uint8_t>& words)) {
  constexpr const char* letters[] = {"a", "ậ", "đ", "ỷ", "Ư", "9", "-", "+", "&", "=", "%", " "};
  std::string text;
  for (const auto word : words) text += letters[word % 12];
  RC_ASSERT(percent_decoded(escaped(text), true) == text);
  RC_ASSERT(percent_decoded(escaped(text), false) == text);
}

}  // namespace
}  // namespace sansang::http
