# SPDX-License-Identifier: Apache-2.0
# Warnings are errors; ccache and mold are used where the machine has them.
add_compile_options(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 at -O2 takes std::string + char* for overlapping memory (GCC bug 105651),
  # and the value inside an empty std::optional for one that may be read (GCC bug 80635).
  add_compile_options(-Wno-restrict -Wno-maybe-uninitialized)
endif()
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()
if(SANSANG_SANITIZE)
  add_compile_options(-fsanitize=${SANSANG_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=${SANSANG_SANITIZE})
endif()
if(SANSANG_SANITIZE MATCHES "thread")
  add_compile_options(-Wno-tsan)
endif()
if(SANSANG_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined)
  add_link_options(-fsanitize=address,undefined)
endif()
# The source tree doubles as the share directory (rules/, messages/, schema/) of a build tree.
add_compile_definitions(SANSANG_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
