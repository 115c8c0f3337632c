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

/** A question about a data set, answered by an engine and by the library in memory. */
export interface Question {
  readonly name: string;
  /** The SQL; throws a RangeError if the dialect cannot ask the question. */
  readonly query: (set: DataSet, dialect: DialectName) => string;
  /** The answer that is read from the rows of the query. */
  readonly read: (rows: DriverRow[], set: DataSet) => unknown;
  /** The expected answer, computed in memory. */
  readonly inMemory: (set: DataSet) => unknown;
}

/** The options of a question for tallies, with columns by their meaning. */
interface TallyRequest {
  readonly by?: Role | readonly Role[];
  readonly period?: Period;
  readonly weight?: Role;
  readonly where?: Partial<Record<Role, SqlValue | readonly SqlValue[]>>;
  /** Only the days of `spanOf`. */
  readonly during?: true;
}

/** An answer whose rating was read. */
type Rated = Omit<Answer, 'rating'> & { readonly rating: number };

function tallies(name: string, request: TallyRequest): Question {
  return {
    name,
    query: (set, dialect) => tallyQuery(optionsOf(request, set, dialect)),
    read: (rows, set) => ({ account: accountOf(rows), tallies: readTallies(rows, request, set) }),
    inMemory(set) {
      const answers = set.answers.filter((answer) => fulfils(answer, request, set));
      const { rows, ratings, ledger } = screen(answers, { rating: 'rating', ...scaleOf(set) });
      const rated = rows.map((row, place) => ({ ...row, rating: ratings[place] as number }));
      const { missing, outOfRange, fractional, unreadable, counted } = ledger;
      return {
        account: { missing, outOfRange, fractional, unreadable, counted },
        tallies: tally(rated, request, set),
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

function optionsOf(request: TallyRequest, set: DataSet, dialect: DialectName): TallyQueryOptions {
  const { by, period, weight, where, during } = request;
  const { columns } = set;
  return {
    ...sourceOf(set, dialect),
    ...(by && { by: typeof by === 'string' ? columns[by] : by.map((role) => columns[role]) }),
    ...((period || during) && {
      ...{ date: columns.at, dateType: set.date, ...zoneOf(set) },
      ...(period && { period }),
      ...(during && { during: spanOf(set) }),
    }),
    ...(weight && { weight: columns[weight] }),
    ...(where && {
      where: Object.fromEntries(
        Object.entries(where).map(([role, value]) => [columns[role as Role], value]),
      ),
    }),
  } as TallyQueryOptions;
}

function fulfils(answer: Answer, { where = {}, during }: TallyRequest, set: DataSet): boolean {
  if (during && !isDuring(answer, set)) return false;
  return Object.entries(where).every(([role, value]) => {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.includes(answer[role as Role]);
  });
}

/** Twenty days of each data set. */
const spanOf = ({ secondWave }: DataSet) => ({
  start: secondWave,
  end: dayAfter(secondWave, 19),
});

function isDuring({ at }: Answer, set: DataSet): boolean {
  if (at === null) return false;
  const day = periodOf(at as string | Date, { period: 'day', ...zoneOf(set) });
  const { start, end } = spanOf(set);
  return day >= start && day <= end;
}

/** The account of a tally query as a ledger: rows without a weight are counted as rated. */
function accountOf(rows: DriverRow[]) {
  const { missing, outOfRange, fractional, unreadable, counted, missingWeight, invalidWeight } =
    readAccount(rows);
  const rated = counted + missingWeight + invalidWeight;
  return { missing, outOfRange, fractional, unreadable, counted: rated };
}

/** The total, the tallies of segments, the waves, or the waves with the segments of each. */
function readTallies(rows: DriverRow[], { by, period }: TallyRequest, set: DataSet): unknown {
  if (period === undefined) return by === undefined ? readTally(rows) : readSegments(rows);
  const waves = readWaves(rows, { period, ...scaleOf(set) });
  if (by === undefined) return waves;
  return waves.filter(isAnswered).map((wave) => [wave, readSegments(rows, { during: wave })]);
}

/** The tallies that `readTallies` should give, computed in memory. */
function tally(
  answers: readonly Rated[],
  { by, period, weight }: TallyRequest,
  set: DataSet,
): unknown {
  const fields = {
    rating: 'rating' as const,
    ...(weight && { weight: (answer: Rated) => answer[weight] as number | null }),
    ...scaleOf(set),
  };
  const segments = (rated: readonly Rated[]): Map<unknown, AnyTally> => {
    if (by === undefined) return tallyBy(rated, { ...fields, by: () => 'all' });
    if (typeof by !== 'string') return tallyBy(rated, { ...fields, by });
    return tallyBy(rated, { ...fields, by: (answer) => answer[by] ?? '' });
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
      before: { start: '1900-01-01', end: dayAfter(set.secondWave, -1) },
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

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

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
  tallies('during a span, by segment', { by: 'plan', during: true }),
  tallies('during a span, by day', { period: 'day', during: true }),
  histogramBySegment,
  transitions,
];
