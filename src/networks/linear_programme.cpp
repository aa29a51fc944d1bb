// SPDX-License-Identifier: Apache-2.0
#include "networks/linear_programme.hpp"

#include <algorithm>

#include "base/ensure.hpp"
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#include <ClpSimplex.hpp>
#pragma GCC diagnostic pop

namespace sansang::networks {
namespace {

double clp_bound(double bound) {
  return std::clamp(bound, -COIN_DBL_MAX, COIN_DBL_MAX);
}

SolveStatus status_of(const ClpSimplex& clp) {
  switch (clp.status()) {
    case 0:
      return SolveStatus::Optimal;
    case 1:
      return SolveStatus::Infeasible;
    case 2:
      return SolveStatus::Unbounded;
    default:
      return SolveStatus::Stopped;
  }
}

CoinPackedMatrix matrix_of(const LinearProgramme& programme) {
  std::vector<int> rows, columns;
  std::vector<double> values;
  for (const auto& entry : programme.entries) {
    ensure(entry.row < programme.rows.size() && entry.column < programme.columns.size(),
           "an entry of a linear programme lies outside its rows and columns");
    rows.push_back(static_cast<int>(entry.row));
    columns.push_back(static_cast<int>(entry.column));
    values.push_back(entry.value);
  }
  CoinPackedMatrix matrix(true, rows.data(), columns.data(), values.data(),
                          static_cast<CoinBigIndex>(values.size()));
  matrix.setDimensions(static_cast<int>(programme.rows.size()),
                       static_cast<int>(programme.columns.size()));
  return matrix;
}

}  // namespace

struct LinearSolver::Model {
  ClpSimplex clp;
  bool has_basis = false;
};

LinearSolver::LinearSolver(const LinearProgramme& programme) : model_(std::make_unique<Model>()) {
  std::vector<double> lower, upper, cost, row_lower, row_upper;
  for (const auto& column : programme.columns) {
    lower.push_back(clp_bound(column.lower));
    upper.push_back(clp_bound(column.upper));
    cost.push_back(column.cost);
  }
  for (const auto& row : programme.rows) {
    row_lower.push_back(clp_bound(row.lower));
    row_upper.push_back(clp_bound(row.upper));
  }
  auto& clp = model_->clp;
  clp.setLogLevel(0);
  clp.loadProblem(matrix_of(programme), lower.data(), upper.data(), cost.data(), row_lower.data(),
                  row_upper.data());
  // Scaling would leave rounding noise in programmes whose matrix is 0, +1, -1.
  clp.scaling(0);
}

LinearSolver::~LinearSolver() = default;
LinearSolver::LinearSolver(LinearSolver&&) noexcept = default;
LinearSolver& LinearSolver::operator=(LinearSolver&&) noexcept = default;

void LinearSolver::set_cost(std::size_t column, double cost) {
  model_->clp.setObjectiveCoefficient(static_cast<int>(column), cost);
}

void LinearSolver::set_bounds(std::size_t column, double lower, double upper) {
  model_->clp.setColumnBounds(static_cast<int>(column), clp_bound(lower), clp_bound(upper));
}

LinearSolution LinearSolver::solve() {
  auto& clp = model_->clp;
  // After a change of costs the old basis stays primal feasible, so the primal method goes on.
  if (model_->has_basis) {
    clp.primal(1);
  } else {
    clp.dual();
  }
  LinearSolution solution;
  solution.status = status_of(clp);
  model_->has_basis = solution.status == SolveStatus::Optimal;
  if (!model_->has_basis) return solution;
  const auto copy = [](const double* first, int count) {
    return std::vector<double>(first, first + count);
  };
  solution.objective = clp.objectiveValue();
  solution.values = copy(clp.primalColumnSolution(), clp.numberColumns());
  solution.duals = copy(clp.dualRowSolution(), clp.numberRows());
  solution.reduced_costs = copy(clp.dualColumnSolution(), clp.numberColumns());
  return solution;
}

LinearSolution minimise(const LinearProgramme& programme) {
  return LinearSolver(programme).solve();
}

}  // namespace sansang::networks
