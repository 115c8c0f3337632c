import { checkBoolean, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { type ScaleOption, scaleOf } from '../counting/scale.js';
import { checkRow } from './arguments.js';
import { groupedQuestion, namesCategories } from './category.js';
import { categoriesMatch } from './category-match.js';
import { type Column, columnOf } from './columns.js';
import { layoutOf, withoutHeader } from './layout.js';
import { SAMPLE_SIZE } from './nearly-all.js';
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
   * Whether 9,5 is a number. {@link DelimitedText} says so for the file.
   *
   * @defaultValue false
   */
  readonly decimalCommas?: boolean | undefined;
}

const optionNames: OptionNames<RecognitionOptions> = { scale: true, decimalCommas: true };

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
  /** Whether a name, a question or the survey tool says that the candidates are ratings. */
  readonly areNamed: boolean;
  /** The indices of the columns of categories. These must not be read as ratings. */
  readonly categories: readonly number[];
  /**
   * The indices of the columns of categories that may be the survey's answers instead of the rating
   * candidates: no name says that the candidates are ratings, and the categories differ from them.
   */
  readonly rivals: readonly number[];
  /** The columns of categories that belong to a column of ratings. */
  readonly checks: readonly GroupCheck[];
  /** Texts that mean no answer in this file, besides blank, NA, N/A and NaN. */
  readonly missing: readonly string[];
  /** Whether all rows that were given were looked at; false if there are more than 1,000. */
  readonly isWhole: boolean;
  /** Whether 9,5 is a number. */
  readonly decimalCommas: boolean;
  /** The index of the column that marks previews and tests; null if there is none. */
  readonly statusColumn: number | null;
}

/**
 * Words for the question, in many languages. "Recommendations" is left out: a column of that name
 * counts them.
 */
const HINT =
  /(?<!\p{L})nps(?!\p{L})|net.?promoter|re[ck]om+i?end(?!ations)|recommand(?!ations)|empfehl|raccomand|aanbevel|anbefal|polec|doporuč|рекоменд|suosittel|tavsiye|(?<!\p{L})öner|추천|推[荐薦奨]|薦め|勧め|すすめ/iu;

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
  const { decimalCommas = false } = options;
  const answers = rows
    .slice(headerRows, MOST_ROWS)
    .map((row) => (decimalCommas ? row.map((cell) => withPoint(cell)) : row));
  const { rating, status, missing } = vendor === null ? {} : vendors[vendor];
  const missingTexts = missing === undefined ? [] : [missing];
  const columns = names.map((name, index) => {
    const question = questions?.[index]?.trim() || null;
    return columnOf({ index, name, question }, answers, scale, missingTexts);
  });
  const checks = checksOf(columns);
  const { indices: ratingCandidates, areNamed } = candidates(columns, checks, rating);
  const categories = columns.filter(({ holds }) => holds === 'category').map(({ index }) => index);
  const areSupported = ratingCandidates.some((index) =>
    categories.some((category) =>
      categoriesMatch(answers, columns[index] as Column, columns[category] as Column, scale),
    ),
  );
  const statusColumn = status ? names.findIndex((name) => status.test(name.trim())) : -1;
  return {
    vendor,
    vendorTitle: vendor && vendors[vendor].title,
    headerRows,
    columns,
    ratingCandidates,
    areNamed,
    categories,
    rivals: ratingCandidates.length === 0 || areNamed || areSupported ? [] : categories,
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
 * The columns that may be the rating, by the strongest evidence there is. A name is evidence only if
 * the column holds ratings; if not, it is a candidate beside the columns that do.
 */
function candidates(
  columns: readonly Column[],
  checks: readonly GroupCheck[],
  known: RegExp | undefined,
): { readonly indices: readonly number[]; readonly areNamed: boolean } {
  const withRatings = columns.filter(
    ({ name, ratings, coding }) => ratings > 0 && coding === null && !namesCategories(name),
  );
  const isHinted = ({ name, question }: Column) => HINT.test(name) || HINT.test(question ?? '');
  const isRated = ({ holds }: Column) => holds === 'rating';
  const named = withRatings.filter(isHinted);
  const plain = named.filter((column) => isHalfRated(column) && !isConstant(column));
  const byName: readonly (readonly Column[])[] = [
    withRatings.filter(({ index }) => checks.some(({ rating }) => rating === index)),
    withRatings.filter(({ name }) => known?.test(name.trim())),
    plain.some(isRated) ? plain : [],
  ];
  const byCells = withRatings.some(isRated)
    ? withRatings.filter((column) => named.includes(column) || isRated(column))
    : named.filter(isHalfRated);
  const strongest = byName.find((group) => group.length > 0);
  return {
    indices: (strongest ?? byCells).map(({ index }) => index),
    areNamed: strongest !== undefined,
  };
}

/** Whether all ratings are the same, as the number of a survey is. */
function isConstant({ ratings, distinctRatings }: Column): boolean {
  return ratings > 2 && distinctRatings === 1;
}

function isHalfRated({ ratings, answers }: Column): boolean {
  return 2 * ratings >= Math.min(answers, SAMPLE_SIZE);
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
