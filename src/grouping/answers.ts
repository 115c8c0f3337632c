import { dayReader } from '../counting/calendar.js';
import type { DateLike } from '../counting/civil-date.js';
import { reader } from '../counting/field.js';
import { checkIterable } from '../counting/invalid.js';
import { rankOf, scaleOf } from '../counting/scale.js';
import type { Reader } from './collect.js';
import type { WaveAnswer } from './shared.js';
import { collectDays, type Spans, type WaveOptions } from './waves.js';

/** An answer of a respondent in a segment, on a day. */
export interface DatedAnswer<Key> extends Omit<WaveAnswer, 'place'> {
  readonly key: Key;
  readonly day: number;
}

/**
 * What `collectDays` gives and, with `respondent`, each answer with its respondent. Rows are then
 * held, since they are read twice.
 */
export function collectAnswers<Row, Key>(
  rows: Iterable<Row>,
  options: WaveOptions<Row>,
  keyOf: Reader<Row, Key>,
): ReturnType<typeof collectDays<Row, Key>> & { readonly answers: readonly DatedAnswer<Key>[] } {
  const { respondent } = options;
  if (respondent === undefined) return { ...collectDays(rows, options, keyOf), answers: [] };
  if (options.weight !== undefined) {
    throw new TypeError('respondent must come without weight: the same respondents count alike');
  }
  checkIterable('rows', rows, 'rows');
  const held = [...rows];
  const collected = collectDays(held, options, keyOf); // refuses wrong rows
  const scale = scaleOf(options);
  const ratingOf = reader(options.rating, 'rating');
  const dateOf = reader(options.date, 'date');
  const respondentOf = reader(respondent, 'respondent');
  const dayOf = dayReader(options, (index) => `date at row ${index}`);
  const answers = held.flatMap((row, index): DatedAnswer<Key>[] => {
    const rating = ratingOf(row, index);
    const key = keyOf(row, index);
    const date: DateLike | null | undefined = dateOf(row, index);
    if (rating == null || key === undefined || date == null) return [];
    const category = (2 - rankOf(rating, scale)) as WaveAnswer['category'];
    return [{ respondent: respondentOf(row, index), key, day: dayOf(date, index), category }];
  });
  return { ...collected, answers };
}

/** The answers of some segments, each in its wave. */
export function answersIn<Key>(
  answers: readonly DatedAnswer<Key>[],
  { placeOf }: Spans,
  isIncluded: (answer: DatedAnswer<Key>) => boolean = () => true,
): WaveAnswer[] {
  return answers
    .filter(isIncluded)
    .map(({ respondent, day, category }) => ({ respondent, category, place: placeOf(day) }));
}
