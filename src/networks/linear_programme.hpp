// SPDX-License-Identifier: Apache-2.0
/// Linear programmes: minimise cost·x subject to lower ≤ x ≤ upper and row.lower ≤ A·x ≤ row.upper.
/// A thin wall around the packaged simplex solver (COIN CLP), whose headers stay in the .cpp. No
/// limits on size but memory; use `unbounded` for a missing bound. Silent: writes nothing.
#pragma once
#include <cstddef>
#include <limits>
#include <memory>
#include <vector>

namespace sansang::networks {

inline constexpr double unbounded = std::numeric_limits<double>::infinity();

struct ProgrammeColumn {
  double lower = 0.0;
  double upper = unbounded;
  double cost = 0.0;
};

struct ProgrammeRow {
  double lower = -unbounded;
  double upper = unbounded;
};

struct ProgrammeEntry {
  std::size_t row = 0;
  std::size_t column = 0;
  double value = 0.0;
};

struct LinearProgramme {
  std::vector<ProgrammeColumn> columns;
  std::vector<ProgrammeRow> rows;
  std::vector<ProgrammeEntry> entries;  ///< each (row, column) at most once
};

enum class SolveStatus { Optimal, Infeasible, Unbounded, Stopped };

/// `duals` per row: change of the objective per unit of the row's bound. `reduced_costs` per
/// column: cost − Aᵀ·duals. All empty unless Optimal.
struct LinearSolution {
  SolveStatus status = SolveStatus::Stopped;
  double objective = 0.0;
  std::vector<double> values;
  std::vector<double> duals;
  std::vector<double> reduced_costs;
};

/// One programme, solved again and again from the last basis after costs or bounds change.
class LinearSolver {
 public:
  explicit LinearSolver(const LinearProgramme& programme);
  ~LinearSolver();
  LinearSolver(LinearSolver&&) noexcept;
  LinearSolver& operator=(LinearSolver&&) noexcept;

  void set_cost(std::size_t column, double cost);
  void set_bounds(std::size_t column, double lower, double upper);
  LinearSolution solve();

 private:
  struct Model;
  std::unique_ptr<Model> model_;
};

LinearSolution minimise(const LinearProgramme& programme);

}  // namespace sansang::networks
