// SPDX-License-Identifier: Apache-2.0
/// WorkerPool: a fixed number of threads and a bounded queue. Handlers run here, so that a slow
/// one never keeps the sockets waiting.
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace sansang::http {

class WorkerPool {
 public:
  WorkerPool(unsigned threads, std::size_t queue_limit);
  ~WorkerPool() { finish(); }
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// False when the queue is full; the job is then not taken. Jobs must not throw.
  bool submit(std::function<void()> job);
  /// Runs what is queued, then ends; afterwards submit() answers false.
  void finish();

 private:
  void work(const std::stop_token& stop);

  std::size_t queue_limit_;
  bool finished_ = false;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<std::function<void()>> jobs_;
  std::vector<std::jthread> threads_;
};

}  // namespace sansang::http
