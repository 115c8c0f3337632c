import {
  classify,
  computeNps,
  confidenceInterval,
  type Difference,
  difference,
  type Interval,
  type IntervalMethod,
  type IntervalOptions,
  type LevelOption,
  marginOfError,
  type Period,
  respondentsForMargin,
  type Tally,
} from '../index.js';
import { choice, numberOption } from './arguments.js';
import { type CellValue, cellsOf, single } from './cells.js';
import { ratingAt, tallyRange } from './ratings.js';
import { changeTable, segmentsTable, trendTable } from './tables.js';

/** A parameter of a custom function, as the spreadsheet shows it to whoever types the formula. */
export interface SpreadsheetParameter {
  /** What the parameter is called. */
  readonly name: string;
  /** What belongs there. */
  readonly description: string;
  /** Whether a range of cells belongs there, or a single number or text. */
  readonly type: 'range' | 'number' | 'text';
  /** Whether it may be left out. */
  readonly optional?: true;
}

/** A custom function, without anything of the spreadsheet program that hosts it. */
export interface SpreadsheetFunction {
  /** What it gives. */
  readonly description: string;
  /** What it takes, in this order. */
  readonly parameters: readonly SpreadsheetParameter[];
  /** Whether the result is one number or spills as a table. */
  readonly result: 'number' | 'table';
  /**
   * Computes the result from what the host hands over: rows of cells for a range, the bare value
   * for a single cell. Throws an error that `spreadsheetErrorKind` tells the kind of.
   */
  readonly compute: (...args: readonly unknown[]) => CellValue | CellValue[][];
}

const range = (name: string, description: string): SpreadsheetParameter => ({
  name,
  description,
  type: 'range',
});

/** Said where whoever types the formula reads it: blanks that arrive as 0 become detractors. */
const BLANKS =
  'Blank cells are no answers, but Excel may hand them over as 0: there, leave them out with FILTER(A2:A99,A2:A99<>"").';

const ratings: SpreadsheetParameter = range('ratings', `Ratings from 0 to 10. ${BLANKS}`);
const segments: SpreadsheetParameter = range('segments', 'The segment of each rating.');
const groups: readonly SpreadsheetParameter[] = [
  range('ratings', `Ratings of the first group. ${BLANKS}`),
  range('others', `Ratings of the second group. ${BLANKS}`),
];
const methods: readonly IntervalMethod[] = ['score', 'adjusted-wald', 'wald', 'jeffreys', 'exact'];
const periods: readonly Period[] = ['day', 'week', 'month', 'quarter', 'year'];
const confidenceLevel: SpreadsheetParameter = {
  name: 'confidenceLevel',
  description: 'How sure to be, written 0.95 or 95%, which is meant if left out.',
  type: 'number',
  optional: true,
};
const method: SpreadsheetParameter = {
  name: 'method',
  description: 'score (if left out), adjusted-wald, wald, jeffreys or exact.',
  type: 'text',
  optional: true,
};

/** The custom functions by name. Where a host allows no dot in a name, an underscore stands for it. */
export const spreadsheetFunctions: Readonly<
  Record<
    | 'NPS'
    | 'NPS.LOWER'
    | 'NPS.UPPER'
    | 'NPS.INTERVAL'
    | 'NPS.MOE'
    | 'NPS.COMPARE'
    | 'NPS.PVALUE'
    | 'NPS.BYSEGMENT'
    | 'NPS.TREND'
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
    compute: (...args) => marginOfError(...questionOf(...args)) as number,
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
      'How likely scores at least this far apart would be if the two groups were of one kind.',
    parameters: groups,
    result: 'number',
    compute: (a, b) => differenceOf(a, b, undefined).pValue as number,
  },
  'NPS.BYSEGMENT': {
    description:
      'A table of the segments: respondents, score, limits, and each segment against all others, its p-value adjusted for their number (Holm).',
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
      {
        name: 'period',
        description: 'day, week, month (if left out), quarter or year.',
        type: 'text',
        optional: true,
      },
      confidenceLevel,
    ],
    result: 'table',
    compute: (cells, dates, period, level) =>
      trendTable(cells, dates, choice('period', period, periods) ?? 'month', levelOf(level)),
  },
  'NPS.SAMPLESIZE': {
    description: 'How many respondents a survey needs for a margin of error, at worst.',
    parameters: [
      { name: 'margin', description: 'The margin of error in points.', type: 'number' },
      confidenceLevel,
      {
        name: 'population',
        description: 'How many people there are to ask; unlimited if left out.',
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
    description: 'Whether a rating is that of a promoter, passive or detractor; of a range, each.',
    parameters: [ratings],
    result: 'table',
    compute: categoriesOf,
  },
  'NPS.EXPLAIN': {
    description:
      'Why the score moved between two periods: what comes from segments having grown or shrunk (mix) and what from their scores having moved (rate).',
    parameters: [
      range('ratingsBefore', `Ratings of the earlier period. ${BLANKS}`),
      range('segmentsBefore', 'The segment of each of these.'),
      range('ratingsAfter', `Ratings of the later period. ${BLANKS}`),
      range('segmentsAfter', 'The segment of each of these.'),
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

/** What the functions of an interval ask the core. */
function questionOf(cells?: unknown, level?: unknown, asked?: unknown): [Tally, IntervalOptions] {
  const method = choice('method', asked, methods) ?? 'score';
  return [tallyRange('ratings', cells), { ...levelOf(level), method }];
}

function intervalOf(...args: readonly unknown[]): Interval {
  return confidenceInterval(...questionOf(...args)) as Interval;
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
