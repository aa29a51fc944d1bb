// SPDX-License-Identifier: Apache-2.0
#include "networks/linear_programme.hpp"

#include <gtest/gtest.h>

namespace sansang::networks {
namespace {

// minimise -3x - 2y, x + y <= 4, x + 3y <= 6, x <= 3: x = 3, y = 1, objective -11.
LinearProgramme textbook() {
  LinearProgramme programme;
  programme.columns = {{0, 3, -3}, {0, unbounded, -2}};
  programme.rows = {{-unbounded, 4}, {-unbounded, 6}};
  programme.entries = {{0, 0, 1}, {0, 1, 1}, {1, 0, 1}, {1, 1, 3}};
  return programme;
}

TEST(LinearProgramme, finds_the_textbook_vertex_with_prices) {
  const auto solution = minimise(textbook());
  ASSERT_EQ(solution.status, SolveStatus::Optimal);
  EXPECT_NEAR(solution.objective, -11, 1e-9);
  EXPECT_NEAR(solution.values[0], 3, 1e-9);
  EXPECT_NEAR(solution.values[1], 1, 1e-9);
  // Both rows are tight at (3, 1); the prices explain the whole objective with the bound of x.
  EXPECT_NEAR(solution.duals[0] * 4 + solution.duals[1] * 6 + solution.reduced_costs[0] * 3, -11,
              1e-9);
}

TEST(LinearProgramme, solves_again_after_costs_and_bounds_change) {
  LinearSolver solver(textbook());
  ASSERT_EQ(solver.solve().status, SolveStatus::Optimal);
  solver.set_cost(0, 0.0);
  EXPECT_NEAR(solver.solve().objective, -4, 1e-9);  // y = 2
  solver.set_bounds(1, 0, 1);
  EXPECT_NEAR(solver.solve().objective, -2, 1e-9);
}

TEST(LinearProgramme, says_infeasible_and_unbounded) {
  auto programme = textbook();
  programme.rows.push_back({10, unbounded});
  programme.entries.push_back({2, 0, 1});
  EXPECT_EQ(minimise(programme).status, SolveStatus::Infeasible);
  LinearProgramme open;
  open.columns = {{0, unbounded, -1}, {0, unbounded, 0}};
  open.rows = {{-unbounded, 1}};
  open.entries = {{0, 0, 1}, {0, 1, -1}};
  EXPECT_EQ(minimise(open).status, SolveStatus::Unbounded);
}

TEST(LinearProgramme, writes_nothing) {
  testing::internal::CaptureStdout();
  minimise(textbook());
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
}

}  // namespace
}  // namespace sansang::networks
