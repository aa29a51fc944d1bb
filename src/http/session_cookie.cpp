// SPDX-License-Identifier: Apache-2.0
#include "http/session_cookie.hpp"

namespace sansang::http {

std::string_view session_cookie_name(bool behind_tls) {
  return behind_tls ? "__Host-ss" : "ss";
}

std::string session_cookie(std::string_view token, bool behind_tls) {
  std::string cookie(session_cookie_name(behind_tls));
  cookie.append("=").append(token).append("; Path=/; HttpOnly; SameSite=Strict");
  if (behind_tls) cookie.append("; Secure");
  return cookie;
}

std::string ended_session_cookie(bool behind_tls) {
  return session_cookie("", behind_tls) + "; Max-Age=0";
}

}  // namespace sansang::http
