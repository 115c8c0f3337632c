import { duplicateFinder, isBlank, type RespondentOptions } from '../counting/duplicates.js';
import { type Field, reader } from '../counting/field.js';
import { isOn, notARating, type Scale, type ScaleOption, scaleOf } from '../counting/scale.js';
import { type Tally, tally } from '../counting/tally.js';
import { type Transitions, tallyTransitions } from '../inference/paired.js';

/** Where respondents and their ratings are. */
export interface MatchOptions<Row> extends ScaleOption {
  /** Where a row's respondent is; rows without one cannot be matched. */
  readonly respondent: Field<Row, unknown>;
  /** Where a row's rating is; null and undefined are missing, anything else must be a rating. */
  readonly rating: Field<Row, number | null>;
}

/** Two waves matched by respondent. */
export interface MatchedWaves {
  /** Those who answered both times, at [before][after], for `pairedDifference`. */
  readonly transitions: Transitions;
  /** The earlier answers of those who did not answer again. */
  readonly left: Tally;
  /** The later answers of those who had not answered before. */
  readonly joined: Tally;
  /** Rows of both waves that could not be matched, by reason. */
  readonly missing: {
    /** Rows without a rating. */
    readonly rating: number;
    /** Rows with a rating but without a respondent. */
    readonly respondent: number;
  };
}

/**
 * Matches the respondents of two waves: who stayed, left and joined.
 *
 * @throws RangeError if a respondent answers twice in one wave (use `latestPerRespondent` first) or
 * a number is no rating.
 * @throws TypeError if a rating is no number.
 * @example
 * matchWaves([{ id: 'a', rating: 6 }, { id: 'b', rating: 9 }], [{ id: 'a', rating: 9 }], { respondent: 'id', rating: 'rating' }).transitions // => [[0, 0, 0], [0, 0, 0], [1, 0, 0]]
 */
export function matchWaves<Row>(
  before: Iterable<Row>,
  after: Iterable<Row>,
  options: MatchOptions<Row>,
): MatchedWaves {
  const missing = { rating: 0, respondent: 0 };
  const earlier = ratingsOf('before', before, options, missing);
  const later = ratingsOf('after', after, options, missing);
  const stayed: [number, number][] = [];
  const left: number[] = [];
  for (const [respondent, rating] of earlier) {
    const again = later.get(respondent);
    if (again === undefined) left.push(rating);
    else stayed.push([rating, again]);
  }
  const joined = [...later].flatMap(([respondent, rating]) =>
    earlier.has(respondent) ? [] : [rating],
  );
  const scale = { scale: scaleOf(options) };
  return {
    transitions: tallyTransitions(stayed, scale),
    left: tally(left, scale),
    joined: tally(joined, scale),
    missing,
  };
}

function ratingsOf<Row>(
  wave: string,
  rows: Iterable<Row>,
  options: MatchOptions<Row>,
  missing: { rating: number; respondent: number },
): Map<unknown, number> {
  const scale: Scale = scaleOf(options);
  const ratingOf = reader(options.rating, 'rating');
  const respondentOf = reader(options.respondent, 'respondent');
  const ratings = new Map<unknown, number>();
  let index = 0;
  for (const row of rows) {
    const rating = ratingOf(row, index);
    const respondent = respondentOf(row, index);
    if (rating === null || rating === undefined) missing.rating++;
    else if (!isOn(scale, rating)) {
      throw notARating(`rating at row ${index} of ${wave}`, rating, scale);
    } else if (isBlank(respondent)) missing.respondent++;
    else if (ratings.has(respondent)) {
      throw new RangeError(
        `respondent must answer once in ${wave}, received ${JSON.stringify(String(respondent))} again at row ${index}`,
      );
    } else ratings.set(respondent, rating);
    index++;
  }
  return ratings;
}

/**
 * The latest row of each respondent; with `period`, the latest in each period. Rows without
 * respondent all stay. Rows keep their order.
 *
 * @throws RangeError or TypeError at the first date that is none, with its row.
 * @example
 * latestPerRespondent([{ id: 'a', day: '2026-03-02', rating: 9 }, { id: 'a', day: '2026-03-01', rating: 3 }], { respondent: 'id', date: 'day' }) // => [{ id: 'a', day: '2026-03-02', rating: 9 }]
 */
export function latestPerRespondent<Row>(
  rows: Iterable<Row>,
  options: RespondentOptions<Row>,
): Row[] {
  const loserOf = duplicateFinder(options);
  const kept = [...rows];
  const losers = new Set(kept.map((row, index) => loserOf(row, index, index)));
  return kept.filter((_, place) => !losers.has(place));
}
