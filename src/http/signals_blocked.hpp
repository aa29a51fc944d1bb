// SPDX-License-Identifier: Apache-2.0
/// SignalsBlocked: while it lives, new threads are made that no signal interrupts. Signals are for
/// the thread that waits for them; a worker stopped by SIGTERM in the middle of a system call was
/// a real fault of a prototype. Threads inherit the mask of the thread that makes them.
#pragma once
#include <pthread.h>

#include <csignal>

namespace sansang::http {

class SignalsBlocked {
 public:
  SignalsBlocked() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace sansang::http
