import { checkBoolean, checkChoice, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { type ScaleOption, scaleOf } from '../counting/scale.js';
import { type Metric, metrics } from '../metrics/metric.js';
import { checkRow } from './arguments.js';
import { candidatesOf, type RatingEvidence } from './candidates.js';
import { groupedQuestion } from './category.js';
import { type CategoryMatch, contradicts, matchOf, supports } from './category-match.js';
import { type Column, columnOf } from './columns.js';
import { layoutOf, withoutHeader } from './layout.js';
import { type Row, tidied, withPoint } from './row.js';
import { kindOf, type Layout, type RowKind, type Vendor, vendors } from './vendors.js';

/** A column of ratings and the column of their categories, both written by the survey tool. */
export interface GroupCheck {
  /** The index of the column with the ratings. */
  readonly rating: number;
  /** The index of the column with the categories. */
  readonly category: number;
}

/** How a table is recognised. */
export interface RecognitionOptions extends ScaleOption {
  /**
   * What the survey measures, by which the column of the ratings is named.
   *
   * @defaultValue `'nps'`
   */
  readonly metric?: Metric | undefined;
  /**
   * Whether 9,5 is a number. {@link DelimitedText} says so for the file.
   *
   * @defaultValue false
   */
  readonly decimalCommas?: boolean | undefined;
}

const optionNames: OptionNames<RecognitionOptions> = {
  scale: true,
  metric: true,
  decimalCommas: true,
};

/** What the first rows of a table show of it. */
export interface Recognition {
  /** The survey tool that wrote the file; null if none is recognised. */
  readonly vendor: Vendor | null;
  /** The name of this tool, for people; null if none is recognised. */
  readonly vendorTitle: string | null;
  /** How many rows stand before the first answer; 0 for a table of numbers only. */
  readonly headerRows: number;
  /** The columns, in the order of the file. */
  readonly columns: readonly Column[];
  /** The indices of the columns that may be the rating. Several are never decided between. */
  readonly ratingCandidates: readonly number[];
  /** Why they are candidates; null if there are none. */
  readonly evidence: RatingEvidence | null;
  /** The indices of the columns of categories. These must not be read as ratings. */
  readonly categories: readonly number[];
  /**
   * The indices of the columns of categories that may be the survey's answers instead of the rating
   * candidates, since they are not the categories of these ratings.
   */
  readonly rivals: readonly number[];
  /** The columns of categories that belong to a column of ratings. */
  readonly checks: readonly GroupCheck[];
  /** Texts that mean no answer in this file, besides blank, NA, null, - and their like. */
  readonly missing: readonly string[];
  /** Whether all rows that were given were looked at; false if there are more than 1,000. */
  readonly isWhole: boolean;
  /** Whether 9,5 is a number. */
  readonly decimalCommas: boolean;
  /** The index of the column that marks previews and tests; null if there is none. */
  readonly statusColumn: number | null;
}

/** How many rows are looked at. The same for all callers, so that they recognise the same. */
const MOST_ROWS = 1000;

/**
 * The survey tool that wrote a table, its header, and what each column holds, recognised by the
 * first 1,000 rows. If several columns may be the rating, all of them are candidates.
 *
 * @throws TypeError if `rows` is not an array of arrays of texts, or an option is unknown or wrong; RangeError or TypeError if the
 * scale does not partition its ratings into three.
 * @example
 * const rows = [['id', 'How likely are you to recommend us?'], ['a17', '9'], ['b4', '10']]
 * recognise(rows).ratingCandidates // => [1]
 * recognise(rows).headerRows // => 1
 */
export function recognise(rows: readonly Row[], options: RecognitionOptions = {}): Recognition {
  if (!Array.isArray(rows)) throw invalid('rows', 'an array of rows', rows, '');
  checkOptionNames('recognise', options, optionNames);
  if (options.metric !== undefined) checkChoice('metric', options.metric, metrics);
  if (options.decimalCommas !== undefined) checkBoolean('decimalCommas', options.decimalCommas);
  const sample = rows.slice(0, MOST_ROWS);
  for (const [index, row] of sample.entries()) checkRow(`rows[${index}]`, row);
  const { vendor, layout } = layoutOf(sample);
  const recognition = recogniseWith(layout, vendor, rows, options);
  const [rating, ...others] = recognition.ratingCandidates;
  const isOnlyRating = vendor === null && others.length === 0 && rating !== undefined;
  // A column of ratings that is called 9 has no name: the first row is an answer.
  return isOnlyRating && isNamedLikeAnswers(rating, sample, layout)
    ? recogniseWith(withoutHeader(sample), null, rows, options)
    : recognition;
}

/** Whether the name of a column is a number, or differs from one of its cells by a number only. */
function isNamedLikeAnswers(column: number, rows: readonly Row[], { headerRows, names }: Layout) {
  const withoutNumber = (cell = '') => cell.trim().replace(/^\d+/, '');
  const name = names[column] as string;
  if (!/^\s*\d/.test(name)) return false;
  const rest = withoutNumber(name);
  return rest === '' || rows.slice(headerRows).some((row) => withoutNumber(row[column]) === rest);
}

function recogniseWith(
  { headerRows, names, questions }: Layout,
  vendor: Vendor | null,
  rows: readonly Row[],
  options: RecognitionOptions,
): Recognition {
  const scale = scaleOf(options);
  const { decimalCommas = false, metric = 'nps' } = options;
  const answers = rows
    .slice(headerRows, MOST_ROWS)
    .map((row) => (decimalCommas ? row.map((cell) => withPoint(cell)) : row));
  const { rating, status, missing } = vendor === null ? {} : vendors[vendor];
  const missingTexts = missing === undefined ? [] : [missing];
  const columns = names.map((name, index) => {
    const question = questions?.[index]?.trim() || null;
    return columnOf({ index, name, question }, answers, { scale, metric, missing: missingTexts });
  });
  const checks = checksOf(columns);
  const categories = columns.filter(({ holds }) => holds === 'category');
  const match = (column: Column, category: Column) => matchOf(answers, column, category, scale);
  const { indices: ratingCandidates, evidence } = candidatesOf(columns, {
    scale,
    toolMarks: ({ index, name: column }) =>
      metric === 'nps' &&
      (checks.some((check) => check.rating === index) || (rating?.test(column.trim()) ?? false)),
    isSupported: (column) => categories.some((category) => supports(match(column, category))),
  });
  const rivals = categories.filter((category) => {
    const isCheck = checks.some(
      (check) => check.category === category.index && ratingCandidates.includes(check.rating),
    );
    const matches = ratingCandidates.map((i) => match(columns[i] as Column, category));
    return !isCheck && isRival(matches, evidence);
  });
  const statusColumn = status ? names.findIndex((name) => status.test(name.trim())) : -1;
  return {
    vendor,
    vendorTitle: vendor && vendors[vendor].title,
    headerRows,
    columns,
    ratingCandidates,
    evidence,
    categories: categories.map(({ index }) => index),
    rivals: rivals.map(({ index }) => index),
    checks,
    missing: missingTexts,
    isWhole: rows.length <= MOST_ROWS,
    decimalCommas,
    statusColumn: statusColumn < 0 ? null : statusColumn,
  };
}

function checksOf(columns: readonly Column[]): GroupCheck[] {
  return columns.flatMap(({ name, index }) => {
    const question = groupedQuestion(name);
    if (question === null) return [];
    const rating = columns.findIndex((column) => tidied(column.name) === tidied(question));
    return rating < 0 ? [] : [{ rating, category: index }];
  });
}

/**
 * Whether categories may be the answers instead of the candidates: they contradict all of them with
 * which they can be compared, or nothing but cells speaks for the candidates.
 */
function isRival(matches: readonly CategoryMatch[], evidence: RatingEvidence | null): boolean {
  if (evidence === 'cells') return !matches.some(supports);
  const compared = matches.filter(({ pairs }) => pairs > 0);
  return compared.length > 0 && compared.every(contradicts);
}

/**
 * Where a row comes from: a respondent, a trial run of the survey, or its author's preview.
 *
 * @throws TypeError if `recognition` is something else, or the row is not an array.
 * @example
 * const rows = [['StartDate', 'RecordedDate', 'ResponseId', 'Status', 'Q1'], ['2026-03-04', '2026-03-04', 'R_1', 'Survey Preview', '9']]
 * kindOfRow(recognise(rows), ['2026-03-04', '2026-03-04', 'R_1', 'Survey Preview', '9']) // => 'preview'
 */
export function kindOfRow(recognition: Recognition, row: Row): RowKind {
  const { statusColumn }: Partial<Recognition> = recognition ?? {};
  if (statusColumn === undefined) {
    throw invalid('recognition', 'a recognition, as recognise gives', recognition, '');
  }
  if (!Array.isArray(row)) throw invalid('row', 'an array of texts', row, '');
  return statusColumn === null ? 'answer' : kindOf(row[statusColumn]);
}
