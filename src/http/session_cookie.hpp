// SPDX-License-Identifier: Apache-2.0
/// The cookie that carries a session token. Behind TLS it is "__Host-ss" with Secure; over plain
/// http it is "ss", because browsers refuse Secure cookies there and a hospital's network may have
/// no certificate. Always HttpOnly and SameSite=Strict. Without Max-Age it ends with the browser;
/// how long a session lives is the server's business (accounts/session_policy.hpp).
#pragma once
#include <string>
#include <string_view>

namespace sansang::http {

std::string_view session_cookie_name(bool behind_tls);
/// Value of Set-Cookie for a new session.
std::string session_cookie(std::string_view token, bool behind_tls);
/// Value of Set-Cookie that removes the cookie.
std::string ended_session_cookie(bool behind_tls);

}  // namespace sansang::http
