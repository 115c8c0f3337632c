import { emptyTransitions } from '../grouping/answer-pairs.js';
import { plainKey } from '../grouping/keys.js';
import type { Transitions } from '../inference/paired.js';
import { knownAnswers } from './known-answers.js';
import type { SettledSurvey } from './settle.js';

/** How those moved who have a value in a column in both periods. */
export function sharedBetween(
  settled: SettledSurvey,
  position: number,
  isBefore: (day: number | null) => boolean,
  isAfter: (day: number | null) => boolean,
): (readonly [before: string, after: string, Transitions])[] {
  const known = knownAnswers(settled).flatMap(({ respondent, parts, ...answer }) => {
    const value = parts[position];
    if (respondent === null || typeof value !== 'string') return [];
    return [{ ...answer, respondent, key: plainKey(value) }];
  });
  const earlier = new Map(
    known.filter(({ day }) => isBefore(day)).map((answer) => [answer.respondent, answer]),
  );
  const moves = new Map<string, Map<string, ReturnType<typeof emptyTransitions>>>();
  for (const { respondent, key, category, day } of known) {
    const before = isAfter(day) ? earlier.get(respondent) : undefined;
    if (before === undefined) continue;
    const from = moves.get(before.key) ?? new Map();
    moves.set(before.key, from);
    const moved = from.get(key) ?? emptyTransitions();
    from.set(key, moved);
    moved[before.category][category] += 1;
  }
  return [...moves].flatMap(([from, ofKeys]) =>
    [...ofKeys].map(([to, moved]) => [from, to, moved] as const),
  );
}
