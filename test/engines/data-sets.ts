import { periodOf, type Scale, scales } from '../../src/index.js';
import type { ColumnType } from './engine.js';

/** The value of a cell of a test table. A Date is written as its time in UTC. */
export type Value = number | string | Date | null;

/** The meanings of the columns of every data set; a data set may give them other names. */
export const roles = ['respondent', 'rating', 'plan', 'country', 'at', 'weight'] as const;
export type Role = (typeof roles)[number];

/** One answer, its values by the meaning of the column. */
export type Answer = Readonly<Record<Role, Value>>;

/** Answers, and the table that holds them. */
export interface DataSet {
  readonly name: string;
  readonly table: string;
  readonly answers: readonly Answer[];
  /** Each respondent answers at most once before this day and at most once from this day on. */
  readonly secondWave: string;
  readonly rating: Extract<ColumnType, 'integer' | 'number' | 'text'>;
  readonly date: Extract<ColumnType, 'date' | 'timestamp' | 'instant'>;
  readonly columns: Readonly<Record<Role, string>>;
  readonly timeZone?: string;
  readonly scale?: Scale;
}

type Random = () => number;

/** The same random numbers in every run, because docs/engines.md prints the results. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)] as Item;

const wholeRatings = [0, 1, 2, 3, 4, 5, 6, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10, 10];
const plans = ['Free', 'Pro', 'Team'];
const countries = ['de', 'kr', 'us'];
const winter = daysFrom('2025-11-17', 100);
/** Sixty-fourths: their sums and the sums of their squares are exact in every order of addition. */
const weights = [1 / 64, 0.25, 0.5, 1, 1, 1.5, 2.140625, 12];

type Lists = Readonly<Record<Role, readonly Value[]>>;

/**
 * Answers with values drawn from a list for each column. Each respondent gives two answers in
 * succession, the first before the second wave and the second in it.
 */
function drawAnswers(
  size: number,
  seed: number,
  lists: Lists,
  isLater: (date: Value) => boolean,
): Answer[] {
  const random = seeded(seed);
  const dates = {
    before: lists.at.filter((date) => date === null || !isLater(date)),
    after: lists.at.filter((date) => date === null || isLater(date)),
  };
  return Array.from({ length: size }, (_, index) => {
    const respondent = pick(lists.respondent, random);
    return {
      respondent: typeof respondent === 'string' ? `${respondent}${index >> 1}` : respondent,
      rating: pick(lists.rating, random),
      plan: pick(lists.plan, random),
      country: pick(lists.country, random),
      at: pick(index % 2 === 0 ? dates.before : dates.after, random),
      weight: pick(lists.weight, random),
    };
  });
}

function daysFrom(first: string, count: number): string[] {
  const start = Date.parse(first);
  return Array.from({ length: count }, (_, day) =>
    new Date(start + day * 86_400_000).toISOString().slice(0, 10),
  );
}

/** Each quarter of an hour within some hours of an instant, and the millisecond before it. */
function around(middle: string, hours: number): Date[] {
  const quarters = Array.from({ length: 8 * hours + 1 }, (_, index) => index - 4 * hours);
  return quarters.flatMap((quarter) => {
    const instant = Date.parse(middle) + quarter * 900_000;
    return [new Date(instant), new Date(instant - 1)];
  });
}

/** The midnights around both changes of the clocks. */
const clockChanges = (spring: string, autumn: string): Date[] =>
  [spring, autumn].flatMap((day) =>
    [-24, 0, 24, 48].flatMap((hours) =>
      around(new Date(Date.parse(day) + hours * 3_600_000).toISOString(), 2),
    ),
  );

const newYork = clockChanges('2026-03-08T05:00:00Z', '2026-11-01T04:00:00Z');
const berlin = clockChanges('2026-03-28T23:00:00Z', '2026-10-24T22:00:00Z');
const monthEnds = ['2026-02-28T18:15:00Z', '2025-12-31T18:15:00Z'].flatMap((end) => around(end, 1));
const yearEnds = [
  ...daysFrom('2020-12-26', 12),
  ...daysFrom('2021-12-30', 6),
  ...daysFrom('2024-12-28', 10),
  ...daysFrom('2026-12-26', 12),
];

const newYear = around('2026-01-01T00:00:00Z', 13);
const farDates = [
  ...['1969-12-31', '1970-01-01', '1999-12-31'],
  ...['2000-02-29', '2100-02-28', '2100-03-01'],
];

const hostileTexts = [
  "it's",
  '"quoted"',
  '`ticked`',
  'back\\slash',
  "\\'; DROP TABLE responses; --",
  "' OR 1 = 1 --",
  'null',
  'NULL',
  'undefined',
  '$1',
  '?',
  '{{plan}}',
  '100 % _',
  'Pro ',
  'pro',
  'Pro',
  '나이',
  '😀',
  'two\nlines',
  'a\ttab',
  '["Pro"]',
  '__proto__',
];

interface Specification extends Partial<Omit<DataSet, 'answers' | 'secondWave'>> {
  readonly name: string;
  readonly size: number;
  readonly lists?: Partial<Lists>;
}

const usual: Lists = {
  respondent: ['r'],
  rating: wholeRatings,
  plan: plans,
  country: countries,
  at: winter,
  weight: weights,
};

function dataSet({ size, lists, ...specification }: Specification, place: number): DataSet {
  const all = { ...usual, ...lists };
  const { timeZone } = specification;
  const dayOf = (date: Value) =>
    periodOf(date as string | Date, { period: 'day', ...(timeZone && { timeZone }) });
  const days = all.at
    .filter((date) => date !== null)
    .map(dayOf)
    .sort();
  const secondWave = days[days.length >> 1] ?? '2026-01-01';
  return {
    table: 'responses',
    rating: 'integer',
    date: 'date',
    columns: Object.fromEntries(roles.map((role) => [role, role])) as Record<Role, string>,
    ...specification,
    answers: drawAnswers(size, place + 1, all, (date) => dayOf(date) >= secondWave),
    secondWave,
  };
}

const specifications: readonly Specification[] = [
  { name: 'plain', size: 120 },
  { name: 'empty table', size: 0 },
  {
    name: 'nulls and blanks',
    size: 300,
    lists: {
      respondent: ['r', 'r', 'r', null],
      rating: [...wholeRatings, null, null],
      plan: [...plans, null, ''],
      country: [...countries, null],
      at: [...winter, ...new Array(20).fill(null)],
      weight: [...weights, null],
    },
  },
  {
    name: 'nothing but nulls',
    size: 9,
    lists: Object.fromEntries(roles.map((role) => [role, [null]])),
  },
  {
    name: 'fractional and off the scale',
    size: 400,
    rating: 'number',
    lists: {
      rating: [
        ...wholeRatings,
        -0,
        9.5,
        8.999999,
        0.1,
        -0.5,
        10.5,
        11,
        -1,
        99,
        1e300,
        -1e300,
        null,
      ],
    },
  },
  {
    name: 'NaN and infinities',
    size: 60,
    rating: 'number',
    lists: { rating: [...wholeRatings, Number.NaN, Infinity, -Infinity] },
  },
  {
    name: 'text ratings',
    size: 600,
    rating: 'text',
    lists: {
      rating: [
        ...wholeRatings.map(String),
        ...[' 9 ', '10.0', '7.', '+8', '007', '-0', '\t10\r\n', '9.5', '.5', '-1', '11', '10.01'],
        ...['99999999999999999999', '', '   ', 'NA', 'n/a', ' NaN ', 'great', '1e1', '0x0A'],
        ...['9,5', '9/10 or so', '--9', '9.9.9', '.', '-', '+', 'Ⅸ', null],
      ],
    },
  },
  {
    name: 'labels as ratings',
    size: 600,
    rating: 'text',
    lists: {
      rating: [
        ...wholeRatings.map(String),
        ...['Not at all likely - 0', '10 - Extremely likely', '10 (Extremely likely)', '7: so so'],
        ...['Extremely likely (10)', "8. Quite likely, isn't it", '9-Very likely', 'Likely: 8.'],
        ...[
          '10 - May',
          '10-Mar',
          'Mar - 10',
          '9 AM',
          '9 - AM',
          "8: o'clock",
          '10:30',
          '2. Oktober',
        ],
        ...['not 10', '8½', 'More than 10 years', '9 or 10', '9 - 10', '10 points or so', 'Team 9'],
        ...[
          '11 - beyond',
          '7.5 - between',
          '9-likely',
          '9 -Likely',
          '5 - 10 minutes',
          '- 9',
          '9 -',
        ],
        ...['10 - Mar\u2028', '9\u0085', '9 - so\nso', '8 - a % more', 'N/A', null],
      ],
    },
  },
  {
    name: 'hostile names and texts',
    size: 400,
    table: `answers of "us": it's \\ \`here\``,
    columns: {
      respondent: 'select',
      rating: 'order',
      plan: '"x"',
      country: '나이',
      at: 'at',
      weight: "it's `a` \\ back\\slash",
    },
    lists: { respondent: hostileTexts, plan: hostileTexts, country: hostileTexts },
  },
  {
    name: 'columns called like those of the result',
    size: 120,
    table: 'counted',
    columns: {
      respondent: 'respondents',
      rating: 'promoters',
      plan: 'period',
      country: 'answers',
      at: 'segment',
      weight: 'rating',
    },
  },
  {
    name: 'America/New_York, clocks changing',
    size: 1500,
    date: 'instant',
    timeZone: 'America/New_York',
    lists: { at: newYork },
  },
  {
    name: 'Europe/Berlin, clocks changing, a column without zone',
    size: 1500,
    date: 'timestamp',
    timeZone: 'Europe/Berlin',
    lists: { at: berlin },
  },
  {
    name: 'Asia/Kathmandu, ends of months',
    size: 300,
    date: 'instant',
    timeZone: 'Asia/Kathmandu',
    lists: { at: monthEnds },
  },
  {
    name: 'instants in UTC',
    size: 300,
    date: 'instant',
    lists: { at: [...monthEnds, ...newYear] },
  },
  { name: 'times without zone', size: 300, date: 'timestamp', lists: { at: newYear } },
  { name: 'ends of years in ISO weeks', size: 400, lists: { at: yearEnds } },
  { name: 'old and far dates', size: 60, lists: { at: farDates } },
  {
    name: 'scale 1–5',
    size: 120,
    scale: scales['1-5'],
    lists: { rating: [0, 1, 2, 3, 4, 4, 5, 5, 6] },
  },
  { name: 'European scale', size: 120, scale: scales.european },
  {
    name: '3,000 rows of everything',
    size: 3000,
    rating: 'number',
    date: 'instant',
    timeZone: 'America/New_York',
    lists: {
      rating: [...wholeRatings, ...wholeRatings, null, 9.5, 11, -1],
      plan: [...plans, ...hostileTexts, null, ''],
      country: [...countries, null],
      at: [...newYork, ...berlin, ...monthEnds, null],
      weight: [...weights, null],
    },
  },
];

/** The data sets of the matrix. */
export const dataSets: readonly DataSet[] = specifications.map(dataSet);
