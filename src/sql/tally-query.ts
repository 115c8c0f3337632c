import { conditionsOn, isRated, textConditionsOn } from './conditions.js';
import { countedRatings, mayHoldTexts, readTexts } from './counted.js';
import type { Dialect } from './dialect.js';
import { type Group, groupsOf, namesOf } from './groups.js';
import { type Column, derived, groupBy, type Lines, same, select } from './lines.js';
import { dialectOf, type GroupOptions, ratingOf, sourceOf } from './options.js';
import { sumOf, unweightedCounts, weightColumns, weightSums } from './weights.js';

/** What a tally query reads and how it groups. */
export type TallyQueryOptions = GroupOptions & {
  /**
   * The column of weights.
   *
   * @defaultValue every row counts the same
   */
  readonly weight?: string;
};

/**
 * A query that counts promoters, passives, detractors and what is no rating, by segment and
 * period: one row each, for `readSegments`, `readWaves`, `readTally` and `readAccount`.
 *
 * The columns of its result are `segment` (`segment_1`, `segment_2` … where several are crossed),
 * `period` (its first day, a text), `promoters`, `passives`, `detractors`, `missing`,
 * `out_of_range`, `fractional`, for texts `unreadable`, and with weights `missing_weight`,
 * `invalid_weight` and the sums `promoter_weight`, `promoter_squared_weight` and so on.
 *
 * @returns SQL without a final semicolon, in which names and values are quoted by the dialect's
 * rules. Its rows come in any order.
 * @throws RangeError or TypeError if an option is not among those it may be, or a name is empty or
 * holds a null byte.
 * @example
 * tallyQuery({ dialect: 'duckdb', from: 'survey.responses', rating: 'score', by: 'plan' }).includes('FROM "survey"."responses"') // => true
 */
export function tallyQuery(options: TallyQueryOptions): string {
  const dialect = dialectOf(options);
  const groups = groupsOf(options, dialect);
  const { ratingType = 'number', weight } = options;
  const isDirect = dialect.rowByRow && ratingType === 'number' && weight === undefined;
  const query = isDirect ? tallyRows : tallyCounts;
  return query(options, dialect, groups).join('\n');
}

type Query = (options: TallyQueryOptions, dialect: Dialect, groups: readonly Group[]) => Lines;

/** Classifies every row. */
const tallyRows: Query = (options, dialect, groups) => {
  const conditions = conditionsOn(ratingOf(options, dialect), options, dialect);
  const [source, where] = sourceOf(options, dialect);
  const counts = columnsOf(conditions, (condition) => `COUNT(*) FILTER (WHERE ${condition})`);
  const columns: Column[] = [
    ...groups.map(({ name, key }): Column => [key, name]),
    ...counts,
    ['COUNT(*)', 'everything'],
  ];
  const tallied = select(columns, source, ...where, ...groupBy(groups.length));
  return show(tallied, groups, counts, []);
};

/** Counts each rating, and classifies these counts. */
const tallyCounts: Query = (options, dialect, groups) => {
  const isText = mayHoldTexts(options, dialect);
  const weights = weightColumns(options, dialect);
  const counted = countedRatings(options, dialect, groups, weights);
  const carried = ['answers', ...weights.map(([, name]) => name)];
  const names = namesOf(groups);
  const source = isText
    ? derived(readTexts(counted, [...names, ...carried], dialect), 'read_texts')
    : counted;
  const conditions = isText
    ? textConditionsOn('text', 'number', options, dialect)
    : conditionsOn('rating', options, dialect);
  const { promoters, passives, detractors, ...others } = conditions;
  const categories = { promoters, passives, detractors };
  const counts = [
    ...columnsOf(categories, sumOf(weights.length > 0 ? 'weighted' : 'answers')),
    ...columnsOf(others, sumOf('answers')),
    ...(weights.length > 0
      ? unweightedCounts(isRated(isText ? 'number' : 'rating', options, dialect))
      : []),
  ];
  const sums = weights.length > 0 ? weightSums(categories) : [];
  const columns = [
    ...same(names),
    ...counts,
    ...sums,
    ['COALESCE(SUM(answers), 0)', 'everything'] as const,
  ];
  const tallied = select(columns, source, ...groupBy(groups.length));
  return show(tallied, groups, counts, sums);
};

/** What the result shows: keys as texts, counts, and what is left of all answers. */
function show(
  tallied: Lines,
  groups: readonly Group[],
  counts: readonly Column[],
  sums: readonly Column[],
): Lines {
  const names = counts.map(([, name]) => name);
  const columns: Column[] = [
    ...groups.map(({ shown, name }): Column => [shown, name]),
    ...same(names),
    [`everything - ${names.join(' - ')}`, 'fractional'],
    ...same(sums.map(([, name]) => name)),
  ];
  return select(columns, derived(tallied, 'tallied'));
}

function columnsOf(
  conditions: Readonly<Record<string, string>>,
  count: (condition: string) => string,
): Column[] {
  return Object.entries(conditions).map(([name, condition]) => [count(condition), name]);
}
