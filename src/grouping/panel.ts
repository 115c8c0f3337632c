import { duplicateFinder, isBlank, type RespondentOptions } from '../counting/duplicates.js';
import { type Field, reader } from '../counting/field.js';
import { checkIterable, describeValue } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { isOn, notARating, type ScaleOption, scaleOf } from '../counting/scale.js';
import { type Tally, tally } from '../counting/tally.js';
import { type Transitions, tallyTransitions } from '../inference/paired.js';

/** Where respondents and their ratings are. */
export interface MatchOptions<Row> extends ScaleOption {
  /** Where a row's respondent is; a row without a respondent cannot be matched. */
  readonly respondent: Field<Row, unknown>;
  /** Where a row's rating is; null and undefined are missing, anything else must be a rating. */
  readonly rating: Field<Row, number | null>;
}

const matchNames: OptionNames<MatchOptions<unknown>> = {
  respondent: true,
  rating: true,
  scale: true,
};

/** Two waves matched by respondent. */
export interface MatchedWaves {
  /** The respondents of both waves, at [before][after], for `pairedDifference`. */
  readonly transitions: Transitions;
  /** All answers of the earlier wave, including those without a respondent. */
  readonly before: Tally;
  /** All answers of the later wave, including those without a respondent. */
  readonly after: Tally;
  /** The earlier answers of the respondents who did not answer again. */
  readonly left: Tally;
  /** The later answers of the respondents who had not answered before. */
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
 * Matches the respondents of an earlier and a later wave, in this order: who stayed, left and joined.
 * `pairedDifference` of the transitions is the later score minus the earlier.
 *
 * @throws RangeError if a respondent answers twice in one wave (use `latestPerRespondent` first) or
 * a number is not a rating.
 * @throws TypeError if a rating is not a number, a wave cannot be iterated, or an option is unknown.
 * @example
 * matchWaves([{ id: 'a', rating: 6 }, { id: 'b', rating: 9 }], [{ id: 'a', rating: 9 }], { respondent: 'id', rating: 'rating' }).transitions // => [[0, 0, 0], [0, 0, 0], [1, 0, 0]]
 */
export function matchWaves<Row>(
  before: Iterable<Row>,
  after: Iterable<Row>,
  options: MatchOptions<Row>,
): MatchedWaves {
  checkOptionNames('matchWaves', options, matchNames);
  const missing = { rating: 0, respondent: 0 };
  const earlier = readWave('before', before, options, missing);
  const later = readWave('after', after, options, missing);
  const stayed: [number, number][] = [];
  const left: number[] = [];
  for (const [respondent, rating] of earlier.byRespondent) {
    const again = later.byRespondent.get(respondent);
    if (again === undefined) left.push(rating);
    else stayed.push([rating, again]);
  }
  const joined = [...later.byRespondent].flatMap(([respondent, rating]) =>
    earlier.byRespondent.has(respondent) ? [] : [rating],
  );
  const scale = { scale: options.scale };
  return {
    transitions: tallyTransitions(stayed, scale),
    before: tally(earlier.ratings, scale),
    after: tally(later.ratings, scale),
    left: tally(left, scale),
    joined: tally(joined, scale),
    missing,
  };
}

/** The ratings of a wave: all of them, and those of known respondents. */
interface WaveRatings {
  readonly ratings: readonly number[];
  readonly byRespondent: ReadonlyMap<unknown, number>;
}

function readWave<Row>(
  wave: 'before' | 'after',
  rows: Iterable<Row>,
  options: MatchOptions<Row>,
  missing: { rating: number; respondent: number },
): WaveRatings {
  checkIterable(wave, rows, 'rows');
  const scale = scaleOf(options);
  const ratingOf = reader(options.rating, 'rating');
  const respondentOf = reader(options.respondent, 'respondent');
  const ratings: number[] = [];
  const byRespondent = new Map<unknown, number>();
  let index = -1;
  for (const row of rows) {
    index++;
    const rating = ratingOf(row, index);
    const respondent = respondentOf(row, index);
    if (rating === null || rating === undefined) {
      missing.rating++;
      continue;
    }
    if (!isOn(scale, rating)) {
      throw notARating(`rating at row ${index} of ${wave}`, rating, scale);
    }
    ratings.push(rating);
    if (isBlank(respondent)) missing.respondent++;
    else if (byRespondent.has(respondent)) {
      throw new RangeError(
        `respondent must answer once in ${wave}, received ${describeValue(respondent)} again at row ${index}`,
      );
    } else byRespondent.set(respondent, rating);
  }
  return { ratings, byRespondent };
}

const latestNames: OptionNames<RespondentOptions<unknown>> = {
  respondent: true,
  date: true,
  period: true,
  timeZone: true,
  weekStart: true,
  fiscalYearStart: true,
};

/**
 * The latest row of each respondent; with `period`, the latest in each period. All rows without a
 * respondent stay. Rows keep their order.
 *
 * @throws RangeError or TypeError at the first date that cannot be read, with its row, or if an
 * option is unknown or wrong.
 * @example
 * latestPerRespondent([{ id: 'a', day: '2026-03-02', rating: 9 }, { id: 'a', day: '2026-03-01', rating: 3 }], { respondent: 'id', date: 'day' }) // => [{ id: 'a', day: '2026-03-02', rating: 9 }]
 */
export function latestPerRespondent<Row>(
  rows: Iterable<Row>,
  options: RespondentOptions<Row>,
): Row[] {
  checkOptionNames('latestPerRespondent', options, latestNames);
  checkIterable('rows', rows, 'rows');
  const loserAt = duplicateFinder(options);
  const all = [...rows];
  const losers = new Set(all.map((row, index) => loserAt(row, index, index)));
  return all.filter((_, place) => !losers.has(place));
}
