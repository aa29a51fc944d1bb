// SPDX-License-Identifier: Apache-2.0
/// The text of a request read strictly (RFC 9112, RFC 3986, RFC 6265): target, percent-encoding,
/// query, cookies and the head's framing rules. What is not well formed is refused with the fault
/// malformed_request, never repaired, because a proxy in front may repair it differently.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "http/request.hpp"

namespace sansang::http {

bool same_header_name(std::string_view a, std::string_view b);
/// RFC 9110 token: what a header name may be.
bool is_token(std::string_view text);

/// Decoded NFC text; nullopt for bad escapes, control characters, or what is not UTF-8.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_blank);

struct Target {
  std::vector<std::string> segments;
  std::map<std::string, std::string> query;
};

/// "/api/facilities/91001?day=2022-09-13". Refused: no leading slash, empty or dot segments, an
/// escaped slash, a query key given twice, a fragment.
Result<Target> parse_target(std::string_view raw);

/// "day=2022-09-13&unit=91" without the question mark.
Result<std::map<std::string, std::string>> parse_query(std::string_view raw);

/// Well-formed pairs of a Cookie header. Others are skipped, not refused: another program on the
/// same host name may have set them.
std::vector<std::pair<std::string, std::string>> cookie_pairs(std::string_view header);

/// What the head says about the body's length in bytes; 0 without a body. Refused: a header name
/// that is no token, a value with control characters, more or fewer than one Host, Content-Length
/// twice or not a plain number, Content-Length beside Transfer-Encoding (malformed_request), and
/// Transfer-Encoding alone (length_required: every client of ours knows the length beforehand,
/// and a body without one is the usual way to smuggle requests).
Result<std::uint64_t> body_length(const Headers& headers);

}  // namespace sansang::http
