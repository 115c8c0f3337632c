import { dayReader } from '../counting/calendar.js';
import { reader } from '../counting/field.js';
import { checkIterable } from '../counting/invalid.js';
import { rankOf, scaleOf } from '../counting/scale.js';
import type { Reader } from './collect.js';
import type { WaveAnswer } from './shared.js';
import { periodNumbers } from './spans.js';
import { collectPeriods, type WaveOptions } from './waves.js';

/** An answer of a respondent in a segment. */
export interface SegmentAnswer<Key> extends WaveAnswer {
  readonly key: Key;
}

/**
 * What `collectPeriods` gives and, with `respondent`, each answer with its respondent. Rows are then
 * held, since they are read twice.
 */
export function collectAnswers<Row, Key>(
  rows: Iterable<Row>,
  options: WaveOptions<Row>,
  keyOf: Reader<Row, Key>,
): ReturnType<typeof collectPeriods<Row, Key>> & {
  readonly answers: readonly SegmentAnswer<Key>[];
} {
  const { respondent } = options;
  if (respondent === undefined) return { ...collectPeriods(rows, options, keyOf), answers: [] };
  if (options.weight !== undefined) {
    throw new TypeError('respondent must come without weight: the same respondents count alike');
  }
  checkIterable('rows', rows, 'rows');
  const held = [...rows];
  const collected = collectPeriods(held, options, keyOf); // refuses wrong rows
  const { placeOf } = collected.spans;
  const { numberOf } = periodNumbers(options);
  const scale = scaleOf(options);
  const ratingOf = reader(options.rating, 'rating');
  const dateOf = reader(options.date, 'date');
  const respondentOf = reader(respondent, 'respondent');
  const dayOf = dayReader(options, (index) => `date at row ${index}`);
  const answers = held.flatMap((row, index): SegmentAnswer<Key>[] => {
    const rating = ratingOf(row, index);
    const key = keyOf(row, index);
    const date = dateOf(row, index);
    if (rating == null || key === undefined || date == null) return [];
    const category = (2 - rankOf(rating, scale)) as WaveAnswer['category'];
    const place = placeOf(numberOf(dayOf(date, index)));
    return [{ respondent: respondentOf(row, index), key, place, category }];
  });
  return { ...collected, answers };
}

/** The answers of each segment. */
export function answersByKey<Key>(
  answers: Iterable<SegmentAnswer<Key>>,
): Map<Key, SegmentAnswer<Key>[]> {
  const ofKeys = new Map<Key, SegmentAnswer<Key>[]>();
  for (const answer of answers) {
    const own = ofKeys.get(answer.key) ?? [];
    ofKeys.set(answer.key, own);
    own.push(answer);
  }
  return ofKeys;
}
