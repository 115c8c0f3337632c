import { invalid } from '../counting/invalid.js';
import { mergeTransitions, type Transitions } from '../inference/paired.js';
import { rowReaders, type SqlRow } from './rows.js';

const places: ReadonlyMap<string, number> = new Map([
  ['promoter', 0],
  ['passive', 1],
  ['detractor', 2],
]);

const nobody: Transitions = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];

/**
 * The transitions of the rows of a transition query; shards merge where all answers of a respondent
 * are on one. Respondents who answered only in one of the waves are in rows that are left out.
 *
 * @throws TypeError if a column is missing or holds something else.
 * @throws RangeError if a count is negative, not whole or beyond 2⁵³ − 1, or if a respondent
 * answered twice in one wave.
 * @example
 * readTransitions([{ category_before: 'passive', category_after: 'promoter', respondents: 7n, repeated: 0n }]) // => [[0, 0, 0], [7, 0, 0], [0, 0, 0]]
 */
export function readTransitions(rows: Iterable<SqlRow>): Transitions {
  let transitions = nobody;
  for (const { index, text, count } of rowReaders(rows)) {
    const repeated = count('repeated');
    if (repeated > 0) {
      throw invalid(`repeated of row ${index}`, '0: one answer each in a wave', repeated);
    }
    const placeOf = (column: string): number | undefined => {
      const category = text(column);
      const place = category === null ? undefined : places.get(category);
      if (category === null || place !== undefined) return place;
      throw invalid(`${column} of row ${index}`, 'a category', category, 'string');
    };
    const [from, to] = [placeOf('category_before'), placeOf('category_after')];
    const respondents = count('respondents');
    if (from === undefined || to === undefined) continue;
    const own = nobody.map((counts) => [...counts]) as [number[], number[], number[]];
    (own[from] as number[])[to] = respondents;
    transitions = mergeTransitions(transitions, own as unknown as Transitions);
  }
  return transitions;
}
