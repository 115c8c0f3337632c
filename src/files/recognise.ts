import { type ScaleOption, scaleOf } from '../counting/scale.js';
import { agree } from './agreement.js';
import { groupedQuestion, tellsCategories } from './category.js';
import { type Column, columnOf } from './columns.js';
import { layoutOf, withoutHeader } from './layout.js';
import { ENOUGH } from './most.js';
import { type Row, tidied, withPoint } from './row.js';
import { kindOf, type Layout, type RowKind, type Vendor, vendors } from './vendors.js';

/** A rating and the category that the survey tool wrote down beside it. */
export interface GroupCheck {
  /** The index of the column with the ratings. */
  readonly rating: number;
  /** The index of the column with the categories. */
  readonly category: number;
}

/** How the cells of a table are read. */
export interface RecognitionOptions extends ScaleOption {
  /**
   * Whether 9,5 is a number, as it is in files whose cells are separated by semicolons or tabs.
   *
   * @defaultValue false
   */
  readonly decimalCommas?: boolean;
}

/** What the first rows of a table show. */
export interface Recognition {
  /** The survey tool that wrote the file; null where none is recognised. */
  readonly vendor: Vendor | null;
  /** What people call this tool; null where none is recognised. */
  readonly vendorTitle: string | null;
  /** How many rows stand before the first answer; 0 where there is nothing but numbers. */
  readonly headerRows: number;
  /** The columns, in the order of the file. */
  readonly columns: readonly Column[];
  /** The indices of the columns that may be the rating: one where it is plain, none where none is. */
  readonly ratingCandidates: readonly number[];
  /** The indices of the columns whose answers were classified before, never to be classified again. */
  readonly categories: readonly number[];
  /**
   * The indices of the columns of categories that may be the survey's as well as the ratings: no
   * name tells that these are, and they say something else.
   */
  readonly rivals: readonly number[];
  /** Which columns tell of which ratings what category they are. */
  readonly checks: readonly GroupCheck[];
  /** Texts besides blank, NA and N/A that stand where there is no answer. */
  readonly missing: readonly string[];
  /** Whether these rows are all that were given, rather than the first 1,000 of them. */
  readonly isWhole: boolean;
  /** Whether 9,5 is a number. */
  readonly decimalCommas: boolean;
  /** The index of the column that tells previews and tests from answers; null where there is none. */
  readonly statusColumn: number | null;
}

/** What the question is called in the languages that survey tools speak; recommendations are counted. */
const HINT =
  /(?<!\p{L})nps(?!\p{L})|net.?promoter|re[ck]om+i?end(?!ations)|recommand(?!ations)|empfehl|raccomand|aanbevel|anbefal|polec|doporuč|рекоменд|suosittel|tavsiye|(?<!\p{L})öner|추천|推[荐薦奨]|薦め|勧め|すすめ/iu;

/** As many rows as are looked at, so that all who recognise a table see the same in it. */
const MOST_ROWS = 1000;

/**
 * Recognises the table of a survey by its first 1,000 rows, or those of them that are given: the
 * tool that wrote it, its header, and what each column holds. Nothing is decided that the rows leave
 * open: where several columns may be the rating, all of them are told.
 *
 * @throws RangeError or TypeError if the scale is none.
 * @example
 * const rows = [['id', 'How likely are you to recommend us?'], ['a17', '9'], ['b4', '10']]
 * recognise(rows).ratingCandidates // => [1]
 * recognise(rows).headerRows // => 1
 */
export function recognise(rows: readonly Row[], options: RecognitionOptions = {}): Recognition {
  const sample = rows.slice(0, MOST_ROWS);
  const { vendor, layout } = layoutOf(sample);
  const found = recognised(rows, vendor, layout, options);
  const [rating, ...others] = found.ratingCandidates;
  const isAnswer = vendor === null && others.length === 0 && rating !== undefined;
  // a rating that is called 9 is an answer, and so is what stands beside it
  return isAnswer && isLikeAnswers(rating, sample, layout)
    ? recognised(rows, null, withoutHeader(sample), options)
    : found;
}

/** Whether the name of a column is a number, or differs from one of its cells by a number only. */
function isLikeAnswers(column: number, rows: readonly Row[], { headerRows, names }: Layout) {
  const withoutNumber = (cell = '') => cell.trim().replace(/^\d+/, '');
  const name = names[column] as string;
  if (!/^\s*\d/.test(name)) return false;
  const rest = withoutNumber(name);
  return rest === '' || rows.slice(headerRows).some((row) => withoutNumber(row[column]) === rest);
}

function recognised(
  rows: readonly Row[],
  vendor: Vendor | null,
  { headerRows, names, questions }: Layout,
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
      agree(answers, columns[index] as Column, columns[category] as Column, scale),
    ),
  );
  const statusColumn = status ? names.findIndex((name) => status.test(name.trim())) : -1;
  return {
    vendor,
    vendorTitle: vendor && vendors[vendor].title,
    headerRows,
    columns,
    ratingCandidates,
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
 * The columns of the strongest evidence that there is. A name is evidence where ratings stand under
 * it; where they stand under another name, both are candidates.
 */
function candidates(
  columns: readonly Column[],
  checks: readonly GroupCheck[],
  known: RegExp | undefined,
): { readonly indices: readonly number[]; readonly areNamed: boolean } {
  const asked = columns.filter(
    ({ name, ratings, coding }) => ratings > 0 && coding === null && !tellsCategories(name),
  );
  const isHinted = ({ name, question }: Column) => HINT.test(name) || HINT.test(question ?? '');
  const isRated = ({ holds }: Column) => holds === 'rating';
  const named = asked.filter(isHinted);
  const plain = named.filter((column) => isHalfRated(column) && !isConstant(column));
  const byName: readonly (readonly Column[])[] = [
    asked.filter(({ index }) => checks.some(({ rating }) => rating === index)),
    asked.filter(({ name }) => known?.test(name.trim())),
    plain.some(isRated) ? plain : [],
  ];
  const byCells = asked.some(isRated)
    ? asked.filter((column) => named.includes(column) || isRated(column))
    : named.filter(isHalfRated);
  const strongest = byName.find((found) => found.length > 0);
  return {
    indices: (strongest ?? byCells).map(({ index }) => index),
    areNamed: strongest !== undefined,
  };
}

/** The same in every row, like the number of the survey. */
function isConstant({ ratings, distinctRatings }: Column): boolean {
  return ratings > 2 && distinctRatings === 1;
}

function isHalfRated({ ratings, answers }: Column): boolean {
  return 2 * ratings >= Math.min(answers, ENOUGH);
}

/**
 * Where a row comes from: a respondent, a trial run of the survey, or its author's preview, which
 * does not count.
 *
 * @example
 * const rows = [['StartDate', 'RecordedDate', 'ResponseId', 'Status', 'Q1'], ['2026-03-04', '2026-03-04', 'R_1', 'Survey Preview', '9']]
 * kindOfRow(recognise(rows), ['2026-03-04', '2026-03-04', 'R_1', 'Survey Preview', '9']) // => 'preview'
 */
export function kindOfRow({ statusColumn }: Recognition, row: Row): RowKind {
  return statusColumn === null ? 'answer' : kindOf(row[statusColumn]);
}
