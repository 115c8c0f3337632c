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
  const groups = tallies.flatMap((tally) => {
    const n = respondents(tally);
    return n === 0 ? [] : [{ score: scoreOf(tally, n), variance: variance / n }];
  });
  const { between, mean } = spreadOf(groups);
  return tallies.map((tally) => {
    const n = respondents(tally);
    if (n === 0) return null;
    const score = scoreOf(tally, n);
    const within = variance / n;
    return within === 0 ? score : (between * score + within * mean) / (between + within) + 0;
  });
}

type Group = { readonly score: number; readonly variance: number };

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
