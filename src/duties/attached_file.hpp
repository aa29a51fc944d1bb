// SPDX-License-Identifier: Apache-2.0
/// AttachedFile (tệp đính kèm): a file by the hash of its bytes (BLAKE2b, hex) and the name it came
/// with. The bytes are kept by the store.
#pragma once
#include <string>

#include "base/fields.hpp"

namespace sansang::duties {

struct AttachedFile {
  std::string hash;
  std::string name;
  bool operator==(const AttachedFile&) const = default;
};
template <class V, class R>
requires RecordOf<R, AttachedFile>
void fields(V&& v, R& r) {
  v("hash", r.hash);
  v("name", r.name);
}

}  // namespace sansang::duties
