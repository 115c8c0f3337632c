import { respondents, type Tally } from '../counting/tally.js';
import { balance, findRoot } from '../inference/root.js';
import { scoreOf, varianceOf } from '../inference/score.js';

/**
 * Scores drawn towards their mean, the further the less certain they are: otherwise small groups
 * would lead a table by luck. The variance of one answer is taken to be that of the total in all
 * groups. The variance between groups, τ², solves Σ (m − mean)²/(v + τ²) = k − 1 (Paule & Mandel
 * 1982), or is 0 if chance alone explains the spread.
 *
 * @returns Points; null for empty groups.
 */
export function shrunkenScores(tallies: readonly Tally[], total: Tally): (number | null)[] {
  const all = respondents(total);
  const variance = all === 0 ? 0 : 1e4 * varianceOf(total, all);
  const groups = tallies.map((tally) => groupOf(tally, variance));
  if (variance === 0) return groups.map((group) => group?.score ?? null);
  const { between, mean } = spreadOf(groups.filter((group) => group !== null));
  return groups.map(
    (group) =>
      group && (between * group.score + group.variance * mean) / (between + group.variance) + 0,
  );
}

type Group = { readonly score: number; readonly variance: number };

/** Beyond these variances, their reciprocals, or sums of these, would not be finite. */
const SMALLEST_VARIANCE = 1e-290;
const LARGEST_VARIANCE = 1e290;

/** The score of a tally and its variance, if that of one answer is known; null for nobody. */
function groupOf(tally: Tally, variance: number): Group | null {
  const n = respondents(tally);
  if (n === 0) return null;
  return {
    score: scoreOf(tally, n),
    variance: Math.min(LARGEST_VARIANCE, Math.max(SMALLEST_VARIANCE, variance / n)),
  };
}

function spreadOf(groups: readonly Group[]): { between: number; mean: number } {
  const meanAt = (between: number): number => {
    let weights = 0;
    let sum = 0;
    for (const { score, variance } of groups) {
      weights += 1 / (variance + between);
      sum += score / (variance + between);
    }
    return sum / weights;
  };
  const excess = (between: number): number => {
    const mean = meanAt(between);
    const spread = groups.reduce(
      (sum, { score, variance }) => sum + (score - mean) ** 2 / (variance + between),
      0,
    );
    return balance(spread, groups.length - 1);
  };
  const widest = groups.reduce((sum, { score }) => sum + score ** 2, 0);
  if (!(excess(0) > 0)) return { between: 0, mean: meanAt(0) };
  const between = findRoot(excess, 0, widest);
  return { between, mean: meanAt(between) };
}
