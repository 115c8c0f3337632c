import { emptyTally, merge, respondents, type Tally } from '../counting/tally.js';
import { type Effect, effectOf } from '../grouping/effect.js';

/** Answers that have the same themes; null: no comment that says something. */
export interface ThemeGroup<Theme> {
  readonly themes: readonly Theme[] | null;
  readonly tally: Tally;
}

/** Whether themes, or their absence, make an answer one of a row. */
export type IsOf<Theme> = (themes: readonly Theme[] | null) => boolean;

/** The tally of the answers of a row. */
export function tallyWhere<Theme>(groups: readonly ThemeGroup<Theme>[], isOf: IsOf<Theme>): Tally {
  return groups
    .filter(({ themes }) => isOf(themes))
    .reduce((sum, { tally }) => merge(sum, tally), emptyTally);
}

/** The mean of what each respondent misses to 100, shared equally among the themes of a comment. */
export function shortfallOf<Theme>(
  own: readonly ThemeGroup<Theme>[],
  n: number,
  confidenceLevel: number,
): Effect<'delta'> {
  // whole numbers for each number of themes, so that the sums do not depend on the order of groups
  const missed: [sum: number, squares: number][] = [];
  for (const { themes, tally } of own) {
    const shared = Math.max(1, themes?.length ?? 1);
    const [sum, squares] = missed[shared] ?? [0, 0];
    const { passives, detractors } = tally;
    missed[shared] = [sum + passives + 2 * detractors, squares + passives + 4 * detractors];
  }
  let sum = 0;
  let squares = 0;
  missed.forEach(([points, squared], shared) => {
    sum += (100 * points) / shared;
    squares += (100 ** 2 * squared) / shared ** 2;
  });
  const estimate = n === 0 ? 0 : sum / n;
  const variance = n === 0 ? 0 : Math.max(0, squares / n - estimate ** 2);
  const effect = effectOf(estimate, Math.sqrt(variance / n || 0), confidenceLevel);
  return { ...effect, lower: Math.max(0, effect.lower) };
}

/** The score of the others minus the score of all. */
export function stakeOf(own: Tally, rest: Tally, confidenceLevel: number): Effect<'delta'> | null {
  const owners = respondents(own);
  const others = respondents(rest);
  if (owners === 0 || others === 0) return null;
  const n = owners + others;
  const scoreOfRest = (100 * (rest.promoters - rest.detractors)) / others;
  const score = (100 * (own.promoters + rest.promoters - own.detractors - rest.detractors)) / n;
  let squares = 0;
  const points = [
    ['promoters', 100],
    ['passives', 0],
    ['detractors', -100],
  ] as const;
  for (const [category, value] of points) {
    const ofRest = ((value - scoreOfRest) * n) / others - (value - score);
    squares += rest[category] * ofRest ** 2 + own[category] * (value - score) ** 2;
  }
  return effectOf(scoreOfRest - score, Math.sqrt(squares) / n, confidenceLevel);
}
