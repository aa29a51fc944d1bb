// SPDX-License-Identifier: Apache-2.0
// A personal datum reaches a stream only through reveal().
#include <ostream>
#include <string>

#include "base/personal.hpp"
using namespace sansang;

#ifdef REFUSED
void print(std::ostream& out, const Personal<std::string>& name) {
  out << name;
}
#else
void print(std::ostream& out, const Personal<std::string>& name) {
  out << name.reveal();
}
#endif
