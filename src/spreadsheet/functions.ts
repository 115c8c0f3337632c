import { classify } from '../counting/scale.js';
import type { Tally } from '../counting/tally.js';
import { anytimePValue } from '../inference/anytime-test.js';
import { type Difference, difference } from '../inference/difference.js';
import {
  confidenceInterval,
  type Interval,
  type IntervalOptions,
  intervalMethods,
  marginOfError,
} from '../inference/interval.js';
import type { LevelOption } from '../inference/level.js';
import { respondentsForMargin } from '../inference/planning.js';
import { computeNps } from '../inference/score.js';
import { choice, numberOption } from './arguments.js';
import { type CellValue, cellsOf, single } from './cells.js';
import { asOfParameter, limitsTable, watchOf, watchParameters } from './limits.js';
import {
  BLANKS,
  confidenceLevel,
  groups,
  method,
  range,
  ratings,
  type SpreadsheetParameter,
  segments,
  target,
} from './parameters.js';
import { ratingAt, tallyRange } from './ratings.js';
import { changeTable, segmentsTable, trendTable } from './tables.js';
import { termsTable } from './terms.js';
import {
  calendarParameters,
  calendarPeriodsOf,
  periodParameter,
  rollingParameter,
  windowOf,
} from './trend-periods.js';

export type { SpreadsheetParameter } from './parameters.js';

/** A custom function, independent of the spreadsheet program that hosts it. */
export interface SpreadsheetFunction {
  /** Its result, for users of the spreadsheet. */
  readonly description: string;
  /** Its parameters, in order. */
  readonly parameters: readonly SpreadsheetParameter[];
  /** Whether the result is one number or spills as a table. */
  readonly result: 'number' | 'table';
  /**
   * Computes the result from the arguments of the host: an array of rows for a range, the bare value
   * for a single cell. `spreadsheetErrorKind` gives the kind of the error that it throws.
   */
  readonly compute: (...args: readonly unknown[]) => CellValue | CellValue[][];
}

/** The custom functions by name. Google Sheets allows no dot in a name: there it is an underscore. */
export const spreadsheetFunctions: Readonly<
  Record<
    | 'NPS'
    | 'NPS.LOWER'
    | 'NPS.UPPER'
    | 'NPS.INTERVAL'
    | 'NPS.MOE'
    | 'NPS.ANYTIME'
    | 'NPS.COMPARE'
    | 'NPS.PVALUE'
    | 'NPS.BYSEGMENT'
    | 'NPS.TREND'
    | 'NPS.LIMITS'
    | 'NPS.TERMS'
    | 'NPS.SAMPLESIZE'
    | 'NPS.CATEGORY'
    | 'NPS.EXPLAIN',
    SpreadsheetFunction
  >
> = {
  NPS: {
    description: 'The Net Promoter Score of ratings, from -100 to 100.',
    parameters: [ratings],
    result: 'number',
    compute: (cells) => computeNps(tallyRange('ratings', cells)).score as number,
  },
  'NPS.LOWER': {
    description: 'The lower limit of the confidence interval of the score.',
    parameters: [ratings, confidenceLevel, method],
    result: 'number',
    compute: (...args) => intervalOf(...args).lower,
  },
  'NPS.UPPER': {
    description: 'The upper limit of the confidence interval of the score.',
    parameters: [ratings, confidenceLevel, method],
    result: 'number',
    compute: (...args) => intervalOf(...args).upper,
  },
  'NPS.INTERVAL': {
    description: 'The lower and the upper limit of the score, side by side.',
    parameters: [ratings, confidenceLevel, method],
    result: 'table',
    compute: (...args) => {
      const { lower, upper } = intervalOf(...args);
      return [[lower, upper]];
    },
  },
  'NPS.MOE': {
    description: 'The margin of error of the score: half the width of its confidence interval.',
    parameters: [ratings, confidenceLevel, method],
    result: 'number',
    compute: (...args) => marginOfError(...intervalArguments(...args)) as number,
  },
  'NPS.ANYTIME': {
    description:
      'The lower and the upper limit of an interval that may be looked at after every answer; with a target, also the p-value of that target, side by side.',
    parameters: [ratings, confidenceLevel, target],
    result: 'table',
    compute: (cells, level, target) => [anytimeRow(tallyRange('ratings', cells), level, target)],
  },
  'NPS.COMPARE': {
    description:
      'The score of the first group minus that of the second, the lower and upper limit of this difference, and its p-value, side by side.',
    parameters: [...groups, confidenceLevel],
    result: 'table',
    compute: (...args) => {
      const { estimate, lower, upper, pValue } = differenceOf(...args);
      return [[estimate, lower, upper, pValue as number]];
    },
  },
  'NPS.PVALUE': {
    description:
      'The p-value of the difference: how likely scores at least this far apart are if the two groups do not differ.',
    parameters: groups,
    result: 'number',
    compute: (a, b) => differenceOf(a, b, undefined).pValue as number,
  },
  'NPS.BYSEGMENT': {
    description:
      'A table of the segments: respondents, score, limits, the difference to the rest, and its p-value, adjusted for the number of segments (Holm).',
    parameters: [ratings, segments, confidenceLevel],
    result: 'table',
    compute: (cells, labels, level) => segmentsTable(cells, labels, levelOf(level)),
  },
  'NPS.TREND': {
    description:
      'A table of the periods: respondents, score, limits, and the change from the period before with its p-value.',
    parameters: [
      ratings,
      range('dates', 'The date of each rating.'),
      periodParameter,
      confidenceLevel,
      ...calendarParameters,
      rollingParameter,
    ],
    result: 'table',
    compute: (cells, dates, period, level, weekStart, yearStart, yearNamed, rolling) => {
      const calendar = calendarPeriodsOf(period, weekStart, yearStart, yearNamed);
      return trendTable(cells, dates, calendar, windowOf(rolling), levelOf(level));
    },
  },
  'NPS.LIMITS': {
    description:
      'A table of the periods that says which are out of the ordinary: respondents, score, what is normal for so many, the smoothed level and what is normal for it, and the state.',
    parameters: [
      ratings,
      range('dates', 'The date of each rating.'),
      periodParameter,
      ...watchParameters,
      ...calendarParameters,
      asOfParameter,
    ],
    result: 'table',
    compute: (cells, dates, period, baseline, falseAlarms, weekStart, yearStart, named, asOf) => {
      const calendar = calendarPeriodsOf(period, weekStart, yearStart, named);
      return limitsTable(cells, dates, calendar, watchOf(baseline, falseAlarms, asOf));
    },
  },
  'NPS.TERMS': {
    description:
      'A table of the words that go with low and with high ratings: respondents who use them, their score, the gap to others who write as much, its limits, and its p-value, adjusted for the number of words (Benjamini-Hochberg).',
    parameters: [
      ratings,
      range('comments', 'The comment of each rating. Personal data in it are masked.'),
    ],
    result: 'table',
    compute: termsTable,
  },
  'NPS.SAMPLESIZE': {
    description:
      'The number of respondents that keeps the margin of error within a limit, whatever the score.',
    parameters: [
      { name: 'margin', description: 'The margin of error in points.', type: 'number' },
      confidenceLevel,
      {
        name: 'population',
        description: 'The number of people who could be asked. If left out: unlimited.',
        type: 'number',
        optional: true,
      },
    ],
    result: 'number',
    compute: (margin, level, population) =>
      respondentsForMargin(single('margin', margin) as number, {
        ...levelOf(level),
        ...numberOption('population', population),
      }),
  },
  'NPS.CATEGORY': {
    description:
      'The category of a rating: promoter, passive or detractor. For a range, the category of each cell.',
    parameters: [ratings],
    result: 'table',
    compute: categoriesOf,
  },
  'NPS.EXPLAIN': {
    description:
      'Why the score moved between two periods: the part due to segments that grew or shrank (mix) and the part due to segments whose score moved (rate).',
    parameters: [
      range('ratingsBefore', `Ratings of the earlier period. ${BLANKS}`),
      range('segmentsBefore', 'The segment of each of these ratings.'),
      range('ratingsAfter', `Ratings of the later period. ${BLANKS}`),
      range('segmentsAfter', 'The segment of each of these ratings.'),
      confidenceLevel,
    ],
    result: 'table',
    compute: (ratingsBefore, segmentsBefore, ratingsAfter, segmentsAfter, level) =>
      changeTable([ratingsBefore, segmentsBefore], [ratingsAfter, segmentsAfter], levelOf(level)),
  },
};

function levelOf(argument: unknown): LevelOption {
  return numberOption('confidenceLevel', argument);
}

/** The arguments of `confidenceInterval` and `marginOfError` from those of a custom function. */
function intervalArguments(
  cells?: unknown,
  level?: unknown,
  method?: unknown,
): [Tally, IntervalOptions] {
  const options = {
    ...levelOf(level),
    method: choice('method', method, intervalMethods) ?? 'score',
  };
  return [tallyRange('ratings', cells), options];
}

function intervalOf(...args: readonly unknown[]): Interval {
  return confidenceInterval(...intervalArguments(...args)) as Interval;
}

function anytimeRow(tally: Tally, level: unknown, argument: unknown): CellValue[] {
  const options = { ...levelOf(level), method: 'anytime' } as const;
  const { lower, upper } = confidenceInterval(tally, options) as Interval;
  const { target } = numberOption('target', argument);
  return target === undefined
    ? [lower, upper]
    : [lower, upper, anytimePValue(tally, target) as number];
}

function differenceOf(a?: unknown, b?: unknown, level?: unknown): Difference {
  const tallies = [tallyRange('ratings', a), tallyRange('others', b)] as const;
  return difference(...tallies, levelOf(level)) as Difference;
}

function categoriesOf(argument: unknown): CellValue | CellValue[][] {
  const cells = cellsOf('ratings', argument);
  const categories = cells.values.map((_, index) => {
    const rating = ratingAt(cells, index);
    return rating === null ? '' : classify(rating);
  });
  if (!Array.isArray(argument)) return categories[0] as CellValue;
  return argument.map((_, row) => categories.slice(row * cells.width, (row + 1) * cells.width));
}
