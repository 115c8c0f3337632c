import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { ratingOf } from './columns.js';
import { daysOf } from './days.js';
import type { Dialect } from './dialect.js';
import { dialectOf } from './dialects.js';
import { type Group, keyColumns, namesOf, resultColumns } from './group.js';
import { groupsOf } from './groups.js';
import { groupOptions } from './option-names.js';
import type { ColumnName, GroupOptions } from './options.js';
import { conditionsOn, isRated, textConditionsOn } from './rating-conditions.js';
import { mayHoldTexts, ratingCounts, withNumbers } from './rating-counts.js';
import { type Column, columnsNamed, groupBy, type Lines, select, subquery } from './select.js';
import type { Separators } from './separators.js';
import { sourceOf } from './source.js';
import { sumOf, unweightedCounts, weightColumns, weightSums } from './weights.js';

/** What a tally query reads and how it groups. */
export type TallyQueryOptions = GroupOptions & {
  /**
   * The column of weights.
   *
   * @defaultValue every row counts once
   */
  readonly weight?: ColumnName | undefined;
  /**
   * What separates the answers in the cells of a column of `by`, such as `{ Features: ';' }`: a row
   * is in the segment of each of its answers, once in each. White space around an answer is ignored, and a
   * cell without an answer is blank. The segments overlap, so that their total is that of a query
   * without `by`. Refused where the engine cannot take a text apart (docs/sql.md names them).
   *
   * @defaultValue a cell is one answer
   */
  readonly multiple?: Separators | undefined;
};

const optionNames: OptionNames<TallyQueryOptions> = {
  ...groupOptions,
  weight: true,
  multiple: true,
};

/**
 * A query that counts promoters, passives, detractors and the rows without a rating, by segment
 * and period, for `readSegments`, `readWaves`, `readTally` and `readAccount`.
 *
 * The columns of its result are `segment` (`segment_1`, `segment_2` … where several are crossed),
 * `period` (its first day, a text), `period_unit` (such as `month`), `promoters`, `passives`,
 * `detractors`, `missing`, `out_of_range`, `fractional`, for texts `unreadable`, and with weights
 * `missing_weight`, `invalid_weight` and the sums `promoter_weight`, `promoter_squared_weight` and
 * so on.
 *
 * @returns SQL without a final semicolon, in which names and values are quoted by the dialect's
 * rules. Its rows come in any order.
 * @throws RangeError or TypeError if an option is unknown or has a value that it cannot have, or if
 * a name is empty or holds a null byte.
 * @example
 * tallyQuery({ dialect: 'duckdb', from: 'survey.responses', rating: 'score', by: 'plan' }).includes('FROM "survey"."responses"') // => true
 */
export function tallyQuery(options: TallyQueryOptions): string {
  checkOptionNames('tallyQuery', options, optionNames);
  const dialect = dialectOf(options);
  const groups = groupsOf(options, dialect, options.multiple);
  const { ratingType = 'number', weight } = options;
  const isDirect = dialect.rowByRow && ratingType === 'number' && weight === undefined;
  const tallyLines = isDirect ? tallyRows : tallyCounts;
  return tallyLines(options, dialect, groups).join('\n');
}

type TallyLines = (options: TallyQueryOptions, dialect: Dialect, groups: readonly Group[]) => Lines;

/** Classifies every row. */
const tallyRows: TallyLines = (options, dialect, groups) => {
  const conditions = conditionsOn(ratingOf(options, dialect), options, dialect);
  const [source, where] = sourceOf(options, dialect, daysOf(options, dialect), groups);
  const counts = columnsOf(conditions, (condition) => `COUNT(*) FILTER (WHERE ${condition})`);
  const keys = keyColumns(groups);
  const columns: Column[] = [...keys, ...counts, ['COUNT(*)', 'everything']];
  const tallies = select(columns, source, ...where, ...groupBy(keys, dialect));
  return resultOf(tallies, groups, counts, []);
};

/** Counts each rating, then classifies the counts. */
const tallyCounts: TallyLines = (options, dialect, groups) => {
  const isText = mayHoldTexts(options, dialect);
  const weights = weightColumns(options, dialect);
  const ratings = ratingCounts(options, dialect, groups, weights);
  const names = namesOf(groups);
  const amounts = ['answers', ...weights.map(([, name]) => name)];
  const source = isText
    ? subquery(withNumbers(ratings, [...names, ...amounts], dialect), 'read_texts')
    : ratings;
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
    ...columnsNamed(names),
    ...counts,
    ...sums,
    ['COALESCE(SUM(answers), 0)', 'everything'] as const,
  ];
  const tallies = select(columns, source, ...groupBy(columnsNamed(names), dialect));
  return resultOf(tallies, groups, counts, sums);
};

/** The result: keys as texts, counts, and as `fractional` the answers that no count includes. */
function resultOf(
  tallies: Lines,
  groups: readonly Group[],
  counts: readonly Column[],
  sums: readonly Column[],
): Lines {
  const names = counts.map(([, name]) => name);
  const columns: Column[] = [
    ...resultColumns(groups),
    ...columnsNamed(names),
    [`everything - ${names.join(' - ')}`, 'fractional'],
    ...columnsNamed(sums.map(([, name]) => name)),
  ];
  return select(columns, subquery(tallies, 'tallied'));
}

function columnsOf(
  conditions: Readonly<Record<string, string>>,
  count: (condition: string) => string,
): Column[] {
  return Object.entries(conditions).map(([name, condition]) => [count(condition), name]);
}
