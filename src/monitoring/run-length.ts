import { normalDensity } from '../inference/distributions.js';
import { balance, findRoot } from '../inference/root.js';
import { gaussLegendre } from './gauss-legendre.js';

const quadrature = gaussLegendre(41);
const LEAST_LIMIT = 0.2;
const MOST_LIMIT = 6;

/**
 * The average number of waves until a smoothed level crosses its limits, by Crowder's integral
 * equation (Technometrics 29, 1987).
 *
 * @param smoothing - the weight of the newest wave
 * @param limit - how many standard errors of the level the limits lie away
 * @param shift - by how many standard deviations of a wave all waves are off
 */
export function runLength(smoothing: number, limit: number, shift: number): number {
  const half = limit * Math.sqrt(smoothing / (2 - smoothing));
  const levels = Array.from(quadrature.nodes, (node) => node * half);
  const chanceFrom = (from: number) =>
    levels.map((level, place) => {
      const z = (level - (1 - smoothing) * from) / smoothing - shift;
      return (half * (quadrature.weights[place] as number) * normalDensity(z)) / smoothing;
    });
  const equations = levels.map((level, row) =>
    chanceFrom(level).map((chance, column) => (row === column ? 1 : 0) - chance),
  );
  const lengths = solve(equations);
  return chanceFrom(0).reduce((sum, chance, place) => sum + chance * (lengths[place] as number), 1);
}

/** The limit with which a level in control is taken for one that moved once in so many waves. */
export function limitFor(smoothing: number, wavesBetweenAlarms: number): number {
  const excess = (limit: number) => balance(runLength(smoothing, limit, 0), wavesBetweenAlarms);
  return findRoot(excess, MOST_LIMIT, LEAST_LIMIT);
}

/** Solves linear equations whose right sides are all 1, by Gauss's elimination with pivots. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  const right = new Array<number>(size).fill(1);
  for (let column = 0; column < size; column++) {
    let best = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(cell(rows, row, column)) > Math.abs(cell(rows, best, column))) best = row;
    }
    [rows[column], rows[best]] = [rows[best] as number[], rows[column] as number[]];
    [right[column], right[best]] = [right[best] as number, right[column] as number];
    const pivot = rows[column] as number[];
    for (let row = column + 1; row < size; row++) {
      const target = rows[row] as number[];
      const factor = (target[column] as number) / (pivot[column] as number);
      for (let k = column; k < size; k++) {
        target[k] = (target[k] as number) - factor * (pivot[k] as number);
      }
      right[row] = (right[row] as number) - factor * (right[column] as number);
    }
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = right[row] as number;
    for (let k = row + 1; k < size; k++) sum -= cell(rows, row, k) * (right[k] as number);
    right[row] = sum / cell(rows, row, row);
  }
  return right;
}

function cell(rows: readonly number[][], row: number, column: number): number {
  return (rows[row] as number[])[column] as number;
}
