// SPDX-License-Identifier: Apache-2.0
/** Bands and lines of a fan: x in milliseconds, quantiles from low to high. */
import { area, line } from 'd3-shape';
import { scaleLinear } from 'd3-scale';

export interface FanRow {
  x: number;
  quantiles: number[];
}
export interface Known {
  x: number;
  y: number | null;
}
export type Scale = (value: number) => number;

/** The band between the quantiles `low` and `high` (indices). */
export function band(rows: FanRow[], low: number, high: number, x: Scale, y: Scale): string {
  return (
    area<FanRow>()
      .x((row) => x(row.x))
      .y0((row) => y(row.quantiles[low] ?? 0))
      .y1((row) => y(row.quantiles[high] ?? 0))(rows) ?? ''
  );
}

export function middle(rows: FanRow[], index: number, x: Scale, y: Scale): string {
  return (
    line<FanRow>()
      .x((row) => x(row.x))
      .y((row) => y(row.quantiles[index] ?? 0))(rows) ?? ''
  );
}

/** Measured points joined; a gap where nothing was measured. */
export function knownLine(points: Known[], x: Scale, y: Scale): string {
  return (
    line<Known>()
      .defined((point) => point.y !== null)
      .x((point) => x(point.x))
      .y((point) => y(point.y ?? 0))(points) ?? ''
  );
}

export function scales(
  xs: number[],
  ys: number[],
  width: number,
  height: number,
  margin: { left: number; right: number; top: number; bottom: number },
) {
  const x = scaleLinear([Math.min(...xs), Math.max(...xs)], [margin.left, width - margin.right]);
  const y = scaleLinear([0, Math.max(1, ...ys) * 1.05], [height - margin.bottom, margin.top]).nice(
    4,
  );
  return { x, y };
}
