// SPDX-License-Identifier: Apache-2.0
/// A code such as "7K2M-QX4D" that a person can read out on the telephone (Crockford's base 32: no
/// I, L, O, U); 40 random bits. It names a request in the log, and is no secret.
#pragma once
#include <string>

namespace sansang::http {

std::string new_quotable_code();

}  // namespace sansang::http
