// SPDX-License-Identifier: Apache-2.0
#include "accounts/password_policy.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "accounts/session_policy.hpp"

namespace sansang::accounts {
namespace {

const CommonPasswords common = CommonPasswords::parse("# list\n12345678\nmatkhau123\n\nanhyeuem\n");

std::vector<std::string> codes(std::string_view password) {
  Account account;
  account.id = AccountId("nguyenvanbinh");
  account.full_name = "Nguyễn Văn Bình";
  std::vector<std::string> found;
  for (const auto& finding : check_password(password, account, common)) {
    EXPECT_TRUE(finding.value.empty());
    EXPECT_EQ(finding.where.field, "password");
    found.push_back(finding.code);
  }
  return found;
}

using Codes = std::vector<std::string>;

TEST(Passwords, LengthCountsCharactersOfTheComposedText) {
  EXPECT_EQ(codes("bốnchữậ"), Codes{"password_too_short"});
  EXPECT_EQ(codes("bốn chữậ"), Codes{});
  EXPECT_EQ(codes("a\u0323\u0302bcdefg"), Codes{"password_too_short"});  // "ậ" as three code points
  EXPECT_EQ(codes(std::string(128, 'x')), Codes{});
  EXPECT_EQ(codes(std::string(129, 'x')), Codes{"password_too_long"});
  EXPECT_EQ(codes("abcdefgh\xff"), Codes{"password_not_text"});
}

TEST(Passwords, CommonOnesAreRefusedHoweverTheyAreDressed) {
  EXPECT_EQ(codes("12345678"), Codes{"password_common"});
  EXPECT_EQ(codes("Mật khẩu 123"), Codes{"password_common"});
  EXPECT_EQ(codes("ANHYEUEM"), Codes{"password_common"});
  EXPECT_EQ(codes("anhyeuem mùa nước nổi"), Codes{});
}

TEST(Passwords, TheOwnNameIsRefused) {
  EXPECT_EQ(codes("Nguyễn Văn Bình"), Codes{"password_is_name"});
}

TEST(Passwords, TheShippedListHoldsVietnameseOnes) {
  std::ifstream in(std::filesystem::path(SANSANG_SOURCE_DIR) /
                   "rules/accounts/common-passwords.txt");
  const auto list = CommonPasswords::parse(std::string(std::istreambuf_iterator<char>(in), {}));
  EXPECT_GE(list.size(), 100U);
  EXPECT_TRUE(list.includes("matkhau123"));
  EXPECT_TRUE(list.includes("Password1"));
}

TEST(Sessions, EndByIdlenessAndByAge) {
  using namespace std::chrono_literals;
  const SessionPolicy policy;
  const Instant opened = at_local_time(date(2021, 8, 1), 7h);
  EXPECT_TRUE(policy.allows(opened, opened, opened));
  EXPECT_TRUE(policy.allows(opened, opened + 60min, opened + 60min + 899s));
  EXPECT_FALSE(policy.allows(opened, opened + 60min, opened + 75min));
  EXPECT_FALSE(policy.allows(opened, opened + 12h - 1s, opened + 12h));
  EXPECT_FALSE(policy.allows(opened, opened, opened - 1s));
}

}  // namespace
}  // namespace sansang::accounts
