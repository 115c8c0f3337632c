import {
  type AnyTally,
  emptyTally,
  histogram,
  matchWaves,
  type Period,
  periodOf,
  respondents,
  screen,
  tallyBy,
  tallyByPeriod,
  type Wave,
} from '../../src/index.js';
import {
  type DialectName,
  histogramQuery,
  readAccount,
  readHistogram,
  readSegments,
  readTally,
  readTransitions,
  readWaves,
  type SourceOptions,
  type SqlValue,
  type TallyQueryOptions,
  tallyQuery,
  transitionQuery,
} from '../../src/sql/index.js';
import type { Answer, DataSet, Role } from './data-sets.js';
import type { DriverRow } from './engine.js';

/** What is asked of a data set, of an engine by SQL and of the library in memory. */
export interface Question {
  readonly name: string;
  /** The SQL, or a RangeError where the dialect cannot ask it. */
  readonly query: (set: DataSet, dialect: DialectName) => string;
  /** The answer that the library reads from the rows of the query. */
  readonly read: (rows: DriverRow[], set: DataSet) => unknown;
  /** The same answer from the answers in memory. */
  readonly inMemory: (set: DataSet) => unknown;
}

/** What a question for tallies asks, by the meaning of columns. */
interface Asked {
  readonly by?: Role | readonly Role[];
  readonly period?: Period;
  readonly weight?: Role;
  readonly where?: Partial<Record<Role, SqlValue | readonly SqlValue[]>>;
}

/** The answers whose rating counts, with the rating that was read. */
type Rated = Omit<Answer, 'rating'> & { readonly rating: number };

function tallies(name: string, asked: Asked): Question {
  return {
    name,
    query: (set, dialect) => tallyQuery(optionsOf(asked, set, dialect)),
    read: (rows, set) => ({ account: accountOf(rows), tallies: readTallies(rows, asked, set) }),
    inMemory(set) {
      const answers = set.answers.filter((answer) => fulfils(answer, asked));
      const { rows, ratings, ledger } = screen(answers, { rating: 'rating', ...scaleOf(set) });
      const rated = rows.map((row, place) => ({ ...row, rating: ratings[place] as number }));
      const { missing, outOfRange, fractional, unreadable, counted } = ledger;
      return {
        account: { missing, outOfRange, fractional, unreadable, counted },
        tallies: tally(rated, asked, set),
      };
    },
  };
}

const scaleOf = ({ scale }: DataSet) => (scale === undefined ? {} : { scale });
const zoneOf = ({ timeZone }: DataSet) => (timeZone === undefined ? {} : { timeZone });

const sourceOf = (set: DataSet, dialect: DialectName): SourceOptions => ({
  dialect,
  from: [set.table],
  rating: set.columns.rating,
  ratingType: set.rating === 'text' ? 'text' : 'number',
  ...scaleOf(set),
});

function optionsOf(asked: Asked, set: DataSet, dialect: DialectName): TallyQueryOptions {
  const { by, period, weight, where } = asked;
  const { columns } = set;
  return {
    ...sourceOf(set, dialect),
    ...(by && { by: typeof by === 'string' ? columns[by] : by.map((role) => columns[role]) }),
    ...(period && { date: columns.at, dateType: set.date, period, ...zoneOf(set) }),
    ...(weight && { weight: columns[weight] }),
    ...(where && {
      where: Object.fromEntries(
        Object.entries(where).map(([role, value]) => [columns[role as Role], value]),
      ),
    }),
  };
}

function fulfils(answer: Answer, { where = {} }: Asked): boolean {
  return Object.entries(where).every(([role, wanted]) => {
    const values: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
    return values.includes(answer[role as Role]);
  });
}

/** The account of a tally query, as a ledger has it: which leaves weights out of it. */
function accountOf(rows: DriverRow[]) {
  const { missing, outOfRange, fractional, unreadable, counted, missingWeight, invalidWeight } =
    readAccount(rows);
  const rated = counted + missingWeight + invalidWeight;
  return { missing, outOfRange, fractional, unreadable, counted: rated };
}

/** The total, a tally for each segment, waves, or waves and the segments of each. */
function readTallies(rows: DriverRow[], { by, period }: Asked, set: DataSet): unknown {
  if (period === undefined) return by === undefined ? readTally(rows) : readSegments(rows);
  const waves = readWaves(rows, { period, ...scaleOf(set) });
  if (by === undefined) return waves;
  return waves.filter(isAnswered).map((wave) => [wave, readSegments(rows, { during: wave })]);
}

/** The same of answers in memory. */
function tally(answers: readonly Rated[], { by, period, weight }: Asked, set: DataSet): unknown {
  const fields = {
    rating: 'rating' as const,
    ...(weight && { weight: (answer: Rated) => answer[weight] as number | null }),
    ...scaleOf(set),
  };
  const segments = (some: readonly Rated[]): Map<unknown, AnyTally> => {
    if (by === undefined) return tallyBy(some, { ...fields, by: () => 'all' });
    if (typeof by !== 'string') return tallyBy(some, { ...fields, by });
    return tallyBy(some, { ...fields, by: (answer) => answer[by] ?? '' });
  };
  if (period === undefined) {
    return by === undefined ? (segments(answers).get('all') ?? nobody(weight)) : segments(answers);
  }
  const calendar = { period, ...zoneOf(set) };
  const dateOf = (answer: Rated) => answer.at as string | Date | null;
  const waves = tallyByPeriod(answers, { ...fields, ...calendar, date: dateOf });
  if (by === undefined) return waves;
  const during = new Map<string, Rated[]>();
  for (const answer of answers) {
    const date = dateOf(answer);
    if (date === null) continue;
    const period = periodOf(date, calendar);
    during.set(period, [...(during.get(period) ?? []), answer]);
  }
  return waves.filter(isAnswered).map((wave) => [wave, segments(during.get(wave.period) ?? [])]);
}

const isAnswered = ({ tally }: Wave): boolean =>
  respondents('counts' in tally ? tally.counts : tally) > 0;

const nobody = (weight: Role | undefined): AnyTally =>
  weight === undefined
    ? emptyTally
    : { counts: emptyTally, weights: emptyTally, squaredWeights: emptyTally };

const histogramBySegment: Question = {
  name: 'histogram',
  query: (set, dialect) => histogramQuery(optionsOf({ by: 'plan' }, set, dialect)),
  read: (rows, set) => readHistogram(rows, scaleOf(set)),
  inMemory(set) {
    const { ratings, ledger } = screen(set.answers, { rating: 'rating', ...scaleOf(set) });
    const { missing, outOfRange, fractional, unreadable } = ledger;
    return {
      counts: histogram(ratings, scaleOf(set)),
      missing,
      outOfRange,
      fractional,
      unreadable,
    };
  },
};

const transitions: Question = {
  name: 'transitions',
  query: (set, dialect) =>
    transitionQuery({
      ...sourceOf(set, dialect),
      respondent: set.columns.respondent,
      date: set.columns.at,
      dateType: set.date,
      ...zoneOf(set),
      before: { start: '1900-01-01', end: dayBefore(set.secondWave) },
      after: { start: set.secondWave, end: '2200-12-31' },
    }),
  read: (rows) => readTransitions(rows),
  inMemory(set) {
    const { rows, ratings } = screen(set.answers, { rating: 'rating', ...scaleOf(set) });
    const rated = rows.map((row, place) => ({ ...row, rating: ratings[place] as number }));
    const dated = rated.filter(({ at }) => at !== null);
    const isLater = ({ at }: Rated) =>
      periodOf(at as string | Date, { period: 'day', ...zoneOf(set) }) >= set.secondWave;
    const options = { respondent: 'respondent', rating: 'rating', ...scaleOf(set) } as const;
    const before = dated.filter((answer) => !isLater(answer));
    return matchWaves(before, dated.filter(isLater), options).transitions;
  },
};

const dayBefore = (date: string): string =>
  new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

/** The questions of the matrix. */
export const questions: readonly Question[] = [
  tallies('total', {}),
  tallies('by segment', { by: 'plan' }),
  tallies('two crossed', { by: ['plan', 'country'] }),
  tallies('by day', { period: 'day' }),
  tallies('by week', { period: 'week' }),
  tallies('by month', { period: 'month' }),
  tallies('by quarter', { period: 'quarter' }),
  tallies('by year', { period: 'year' }),
  tallies('segment × month', { by: 'plan', period: 'month' }),
  tallies('crossed × week', { by: ['country', 'plan'], period: 'week' }),
  tallies('weighted', { weight: 'weight' }),
  tallies('weighted, segment × day', { by: 'plan', period: 'day', weight: 'weight' }),
  tallies('where', { where: { plan: 'Pro' } }),
  tallies('where, list and null', {
    by: 'plan',
    where: { plan: ["it's", 'back\\slash', 'Pro', null], weight: [0.25, 1, 12] },
  }),
  histogramBySegment,
  transitions,
];
