import type { AnswerPairs } from '../inference/overlapping.js';
import { mergeTransitions, type Transitions } from '../inference/paired.js';
import type { SharedWave, Wave } from './wave.js';

/** A period of a wave, and what it shares with earlier ones. */
type Part = Pick<Wave, 'period' | 'shared'>;

/**
 * The pairs of answers that the same people gave in two waves, or in one: a window of several periods
 * may have several answers of a person. Null where nobody is known to have answered twice.
 */
export function pairsOf(before: Wave, after: Wave): AnswerPairs | null {
  const earlier = partsOf(before);
  const later = partsOf(after);
  return orNull({
    between: pairsAmong(earlier, later),
    before: pairsAmong(earlier, earlier),
    after: pairsAmong(later, later),
  });
}

function partsOf(wave: Wave): readonly Part[] {
  return wave.windowOf ?? [wave];
}

function pairsAmong(earlier: readonly Part[], later: readonly Part[]): Transitions | undefined {
  const periods = new Set(earlier.map(({ period }) => period));
  return later
    .flatMap(({ shared = [] }) => shared)
    .filter(({ period }) => periods.has(period))
    .map(({ transitions }: SharedWave) => transitions)
    .reduce<Transitions | undefined>(
      (sum, table) => (sum === undefined ? table : mergeTransitions(sum, table)),
      undefined,
    );
}

/** The categories of what one person answered: 0 promoter, 1 passive, 2 detractor. */
export interface PersonAnswers {
  readonly before: readonly (0 | 1 | 2)[];
  readonly after: readonly (0 | 1 | 2)[];
}

/** The pairs of answers of the same people; an answer may be in both groups. Null without any. */
export function pairsOfPeople(people: Iterable<PersonAnswers>): AnswerPairs | null {
  const between = emptyTransitions();
  const within = { before: emptyTransitions(), after: emptyTransitions() };
  for (const person of people) {
    for (const from of person.before) for (const to of person.after) between[from][to] += 1;
    for (const group of ['before', 'after'] as const) {
      person[group].forEach((from, place) => {
        for (const to of person[group].slice(place + 1)) within[group][from][to] += 1;
      });
    }
  }
  const pairs = {
    between: orUndefined(between),
    before: orUndefined(within.before),
    after: orUndefined(within.after),
  };
  return orNull(pairs);
}

function orNull(pairs: AnswerPairs): AnswerPairs | null {
  return Object.values(pairs).every((table) => table === undefined) ? null : pairs;
}

function orUndefined(transitions: Transitions): Transitions | undefined {
  return transitions.some((row) => row.some((count) => count > 0)) ? transitions : undefined;
}

type Row = [number, number, number];

/** Transitions of nobody, to be counted up. */
export function emptyTransitions(): [Row, Row, Row] {
  return [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ];
}
