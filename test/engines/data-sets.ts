import { type Scale, scales } from '../../src/index.js';
import type { ColumnType } from './engine.js';

/** What a cell of a test table can hold. A Date is written as its own time in UTC. */
export type Value = number | string | Date | null;

/** What the columns of every data set mean; a data set may call them otherwise. */
export const roles = ['respondent', 'rating', 'plan', 'country', 'at', 'weight'] as const;
export type Role = (typeof roles)[number];

/** One answer, by the meaning of its columns. */
export type Answer = Readonly<Record<Role, Value>>;

/** Answers, and how the table that holds them is made. */
export interface DataSet {
  readonly name: string;
  readonly answers: readonly Answer[];
  readonly rating: Extract<ColumnType, 'integer' | 'number' | 'text'>;
  readonly date: Extract<ColumnType, 'date' | 'timestamp' | 'instant'>;
  readonly columns: Readonly<Record<Role, string>>;
  readonly timeZone?: string;
  readonly scale?: Scale;
}

const itself = Object.fromEntries(roles.map((role) => [role, role])) as Record<Role, string>;

type Random = () => number;

/** The same random numbers in every run: what is printed in the documents must stay. */
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
/** Sixty-fourths: their sums, and those of their squares, are exact in whatever order they are added. */
const weights = [1 / 64, 0.25, 0.5, 1, 1, 1.5, 2.140625, 12];

/** Answers, each column drawn from a list; respondents answer up to twice. */
function drawn(
  size: number,
  seed: number,
  lists: Partial<Record<Exclude<Role, 'respondent'>, readonly Value[]>> = {},
): Answer[] {
  const random = seeded(seed);
  return Array.from({ length: size }, (_, index) => ({
    respondent: `r${Math.floor(index / 2)}`,
    rating: pick(lists.rating ?? wholeRatings, random),
    plan: pick(lists.plan ?? plans, random),
    country: pick(lists.country ?? countries, random),
    at: pick(lists.at ?? winter, random),
    weight: pick(lists.weight ?? weights, random),
  }));
}

function daysFrom(first: string, count: number): string[] {
  const start = Date.parse(first);
  return Array.from({ length: count }, (_, day) =>
    new Date(start + day * 86_400_000).toISOString().slice(0, 10),
  );
}

/** Instants every quarter of an hour, and a millisecond before each, for some hours around another. */
function around(middle: string, hours: number): Date[] {
  const quarters = Array.from({ length: 8 * hours + 1 }, (_, index) => index - 4 * hours);
  return quarters.flatMap((quarter) => {
    const instant = Date.parse(middle) + quarter * 900_000;
    return [new Date(instant), new Date(instant - 1)];
  });
}

/** The days before, of and after both changes of the clocks, near every midnight. */
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

/** The data sets of the matrix. */
export const dataSets: readonly DataSet[] = [
  { name: 'plain', answers: drawn(120, 1) },
  { name: 'empty table', answers: [] },
  {
    name: 'nulls and blanks',
    answers: drawn(300, 2, {
      rating: [...wholeRatings, null, null],
      plan: [...plans, null, ''],
      country: [...countries, null],
      at: [...winter, ...new Array(20).fill(null)],
      weight: [...weights, null],
    }),
  },
  {
    name: 'nothing but nulls',
    answers: drawn(9, 3, {
      rating: [null],
      plan: [null],
      country: [null],
      at: [null],
      weight: [null],
    }),
  },
  {
    name: 'fractional and off the scale',
    rating: 'number',
    answers: drawn(400, 4, {
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
    }),
  },
  {
    name: 'NaN and infinities',
    rating: 'number',
    answers: drawn(60, 5, { rating: [...wholeRatings, Number.NaN, Infinity, -Infinity] }),
  },
  {
    name: 'text ratings',
    rating: 'text',
    answers: drawn(500, 6, {
      rating: [
        ...wholeRatings.map(String),
        ...[
          ' 9 ',
          '10.0',
          '7.',
          '+8',
          '007',
          '-0',
          '9.5',
          '.5',
          '-1',
          '11',
          '10.01',
          '99999999999999999999',
        ],
        ...['NA', 'n/a', ' NaN ', '\t10\r\n', ' 3\t'],
        ...[
          '',
          '   ',
          'great',
          '1e1',
          '0x0A',
          '9,5',
          '9/10 or so',
          '--9',
          '9.9.9',
          '.',
          '-',
          '+',
          'Ⅸ',
        ],
        null,
      ],
    }),
  },
  {
    name: 'hostile names and texts',
    columns: {
      respondent: 'select',
      rating: 'order',
      plan: '"x"',
      country: '나이',
      at: 'at',
      weight: "it's `a` \\ back\\slash",
    },
    answers: drawn(400, 7, { plan: hostileTexts, country: hostileTexts }),
  },
  {
    name: 'America/New_York, clocks changing',
    date: 'instant',
    timeZone: 'America/New_York',
    answers: drawn(1500, 8, { at: newYork }),
  },
  {
    name: 'Europe/Berlin, clocks changing, column without zone',
    date: 'timestamp',
    timeZone: 'Europe/Berlin',
    answers: drawn(1500, 9, { at: berlin }),
  },
  {
    name: 'Asia/Kathmandu, ends of months',
    date: 'instant',
    timeZone: 'Asia/Kathmandu',
    answers: drawn(300, 10, { at: monthEnds }),
  },
  {
    name: 'instants in UTC',
    date: 'instant',
    answers: drawn(300, 11, { at: [...monthEnds, ...around('2026-01-01T00:00:00Z', 13)] }),
  },
  {
    name: 'times without zone',
    date: 'timestamp',
    answers: drawn(300, 12, { at: around('2026-01-01T00:00:00Z', 13) }),
  },
  { name: 'ends of years in ISO weeks', answers: drawn(400, 13, { at: yearEnds }) },
  {
    name: 'old and far dates',
    answers: drawn(60, 14, {
      at: ['1969-12-31', '1970-01-01', '1999-12-31', '2000-02-29', '2100-02-28', '2100-03-01'],
    }),
  },
  {
    name: 'scale 1–5',
    scale: scales['1-5'],
    answers: drawn(120, 15, { rating: [0, 1, 2, 3, 4, 4, 5, 5, 6] }),
  },
  { name: 'European scale', scale: scales.european, answers: drawn(120, 16) },
  {
    name: '3,000 rows of everything',
    rating: 'number',
    date: 'instant',
    timeZone: 'America/New_York',
    answers: drawn(3000, 17, {
      rating: [...wholeRatings, ...wholeRatings, null, 9.5, 11, -1],
      plan: [...plans, ...hostileTexts, null, ''],
      country: [...countries, null],
      at: [...newYork, ...berlin, ...monthEnds, null],
      weight: [...weights, null],
    }),
  },
].map((set) => ({ rating: 'integer', date: 'date', columns: itself, ...set }) as DataSet);
