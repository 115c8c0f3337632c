import type { CalendarOptions, Period } from '../../counting/calendar.js';
import { bands, periodOf } from '../../index.js';
import type { DateOrder } from '../dates.js';
import { UsageError } from '../input/errors.js';
import { readChoice } from './choices.js';

/** What the command is asked about groups of answers. */
export interface GroupingArguments {
  /** The columns whose values are segments; several are crossed. */
  readonly by: readonly string[];
  readonly date: string | undefined;
  readonly dateOrder: DateOrder | undefined;
  readonly calendar: CalendarOptions;
  /** Whether the period was said, so that respondents count once in each. */
  readonly isPeriodAsked: boolean;
  /** Columns of numbers that become bands. */
  readonly bands: ReadonlyMap<string, (value: number) => string>;
  readonly compare: readonly [Selection, Selection] | undefined;
  readonly explain: ({ readonly column: string } & TwoPeriods) | undefined;
  /** The periods of which the same respondents are compared. */
  readonly panel: TwoPeriods | undefined;
  readonly respondent: string | undefined;
  readonly weight: string | undefined;
  readonly minRespondents: number;
}

/** The names of two periods. */
export interface TwoPeriods {
  readonly before: string;
  readonly after: string;
}

/** The answers with one value in a column. */
export interface Selection {
  readonly column: string;
  readonly value: string;
}

/** The options, as `parseArgs` takes them. */
export const groupingOptions = {
  by: { type: 'string', multiple: true },
  date: { type: 'string' },
  'date-order': { type: 'string' },
  period: { type: 'string' },
  'time-zone': { type: 'string' },
  bands: { type: 'string', multiple: true },
  compare: { type: 'string', multiple: true },
  explain: { type: 'string' },
  before: { type: 'string' },
  after: { type: 'string' },
  respondent: { type: 'string' },
  weight: { type: 'string' },
  'min-respondents': { type: 'string' },
} as const;

export const groupingUsage = `  --respondent COLUMN     counts the latest answer of each respondent, with --period
                          in each period
  --weight COLUMN         lets answers count by a number

Segments
  --by COLUMN             compares segments; several columns are crossed
  --bands COLUMN=EDGES    makes segments of numbers, such as spend=0,50,200
  --min-respondents N     hides segments with fewer answers
  --compare COLUMN=VALUE  twice: the difference between two segments

Time
  --date COLUMN           shows the trend
  --period NAME           day, week, month, quarter or year; month unless told otherwise
  --date-order ORDER      dmy or mdy, for dates such as 3/4/2026
  --time-zone ZONE        the calendar for times with an offset, such as Asia/Seoul
  --before PERIOD, --after PERIOD
                          such as 2025-Q1: with --respondent, how the same people moved
  --explain COLUMN        tells mix from rate between these two periods
`;

/** How long periods may be, and what their names look like. */
const periods: Readonly<Record<Period, RegExp>> = {
  day: /^\d{4}-\d\d-\d\d$/,
  week: /^\d{4}-W\d\d$/,
  month: /^\d{4}-\d\d$/,
  quarter: /^\d{4}-Q\d$/,
  year: /^\d{4}$/,
};

const dateOrders: Readonly<Record<DateOrder, true>> = { dmy: true, mdy: true };

type Values = { readonly [Name in keyof typeof groupingOptions]?: string | string[] | undefined };

/** Checks what the options say together. */
export function readGrouping(values: Values): GroupingArguments {
  const one = (name: keyof Values) => values[name] as string | undefined;
  const many = (name: keyof Values) => (values[name] ?? []) as string[];
  const [date, timeZone] = [one('date'), one('time-zone')];
  const period = readChoice('--period', one('period') ?? periodCalled(one('before')), periods);
  for (const name of ['period', 'time-zone', 'date-order', 'explain', 'before'] as const) {
    if (values[name] !== undefined && date === undefined) {
      throw new UsageError(`--${name} needs --date, the column with the dates`);
    }
  }
  if (values['min-respondents'] !== undefined && (values.compare ?? values.explain) !== undefined) {
    throw new UsageError(
      '--min-respondents hides segments that --compare and --explain would show',
    );
  }
  const order = one('date-order');
  const twoPeriods = readTwoPeriods(one('before'), one('after'));
  const [respondent, weight] = [one('respondent'), one('weight')];
  const explain = readExplain(one('explain'), twoPeriods);
  if (twoPeriods && !explain && (respondent === undefined || weight !== undefined)) {
    throw new UsageError(
      '--before and --after go with --explain COLUMN, or with --respondent COLUMN and no --weight',
    );
  }
  return {
    by: many('by'),
    date,
    dateOrder: order === undefined ? undefined : readChoice('--date-order', order, dateOrders),
    calendar: { period, ...(timeZone !== undefined && { timeZone: checkZone(timeZone) }) },
    isPeriodAsked: values.period !== undefined || twoPeriods !== undefined,
    bands: new Map(many('bands').map(readBands)),
    compare: readCompare(many('compare')),
    explain,
    panel: respondent === undefined || weight !== undefined ? undefined : twoPeriods,
    respondent,
    weight,
    minRespondents: readCount(one('min-respondents') ?? '1'),
  };
}

/** How long a period of this name is; months where there is no such name. */
function periodCalled(name: string | undefined): Period {
  const found = (Object.keys(periods) as Period[]).find((period) =>
    periods[period].test(name ?? ''),
  );
  return found ?? 'month';
}

function checkZone(timeZone: string): string {
  try {
    periodOf(0, { period: 'day', timeZone });
  } catch {
    throw new UsageError(`--time-zone must be a time zone such as Asia/Seoul, not ${timeZone}`);
  }
  return timeZone;
}

function readBands(text: string): [string, (value: number) => string] {
  const [, column = '', edges = ''] = /^(.*)=([^=]*)$/s.exec(text) ?? [];
  const numbers = edges.split(',').map((edge) => (edge.trim() === '' ? Number.NaN : Number(edge)));
  try {
    if (column !== '') return [column, bands(numbers)];
  } catch {
    // the sentence below says it for edges too
  }
  throw new UsageError(
    `--bands must be a column and rising numbers, such as spend=0,50,200, not ${text}`,
  );
}

function readCompare(texts: readonly string[]): readonly [Selection, Selection] | undefined {
  if (texts.length === 0) return undefined;
  const [a, b, ...more] = texts.map((text): Selection => {
    const [, column = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (column === '') throw new UsageError(`--compare must be COLUMN=VALUE, not ${text}`);
    return { column, value };
  });
  if (a === undefined || b === undefined || more.length > 0) {
    throw new UsageError(`--compare must be given twice, not ${texts.length} times`);
  }
  return [a, b];
}

function readTwoPeriods(
  before: string | undefined,
  after: string | undefined,
): TwoPeriods | undefined {
  if (before === undefined && after === undefined) return undefined;
  if (before === undefined || after === undefined) {
    throw new UsageError('--before PERIOD and --after PERIOD come together');
  }
  return { before, after };
}

function readExplain(
  column: string | undefined,
  periods: TwoPeriods | undefined,
): GroupingArguments['explain'] {
  if (column === undefined) return undefined;
  if (periods !== undefined) return { column, ...periods };
  throw new UsageError('--explain COLUMN, --before PERIOD and --after PERIOD come together');
}

function readCount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--min-respondents must be a whole number, not ${text}`);
}
