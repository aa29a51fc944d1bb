// SPDX-License-Identifier: Apache-2.0
/// The store of tests: acts in a vector, every answer a scan over them. Same contract as the
/// embedded store but for durability. Safe for many threads.
#pragma once
#include <memory>

#include "store/store.hpp"

namespace sansang::store::memory {

std::unique_ptr<Store> make_memory_store();

}  // namespace sansang::store::memory
