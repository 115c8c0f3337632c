import { isNoAnswer } from '../counting/no-answer.js';

/** Why a column is not looked at, or why nothing in it is compared. */
export type LeftOutReason =
  /** Nobody has a value in it. */
  | 'empty'
  /** Names of rows or people. */
  | 'id'
  /** Dates. */
  | 'date'
  /** Comments. */
  | 'text'
  /** Lists and other values that are not texts, numbers or truth values. */
  | 'object'
  /** More than 50 different values. */
  | 'many-values'
  /** All answers have the same value. */
  | 'one-value'
  /** No value, or not the rest, has enough answers. */
  | 'few-answers'
  /** The rating in disguise: its categories, a column that decides it, a question asked by rating. */
  | 'rating';

/** A column whose values can be segments, or why they cannot be. */
export type ColumnKind =
  | { readonly reason: LeftOutReason }
  /** The rising edges of the bands that numbers fall into; null where each value is a segment. */
  | { readonly reason: null; readonly bands: readonly number[] | null };

/** A column of more different values is no column of segments. */
export const MOST_VALUES = 50;

/** Numbers with more different values than these are put into bands. */
const MOST_NUMBERS = 10;

/** Fifths: with fewer bands a bend in the middle is missed, with more the bands are small. */
const BANDS = 5;

/** The share of texts that must be of a kind, as in `nps-core/files`: tables have slips. */
const NEARLY_ALL = 0.9;

/** Texts with as many words, on average, are comments. */
const WORDS_OF_COMMENTS = 3;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const DATE = /^\d{4}-\d\d(?:-\d\d)?(?:[T ]\d\d:\d\d.*)?$/;

/** The number that a text is; null for any other text. */
export function numberOfText(text: string): number | null {
  const trimmed = text.trim();
  const number = NUMBER.test(trimmed) ? Number(trimmed) + 0 : Number.NaN; // no −0
  return Number.isFinite(number) ? number : null;
}

/** What a column holds, by the texts of its cells in the order of the rows; blanks are no answers. */
export function kindOfColumn(name: string, values: readonly string[]): ColumnKind {
  const distinct = [...new Set(values)].filter((text) => !isNoAnswer(text));
  if (distinct.length === 0) return { reason: 'empty' };
  if (isNearlyAll(distinct, (text) => DATE.test(text))) return { reason: 'date' };
  if (
    distinct.length > MOST_NUMBERS &&
    isNearlyAll(distinct, (text) => numberOfText(text) !== null)
  ) {
    const numbers = values.map(numberOfText).filter((number) => number !== null);
    const isId = namesId(name) || isNumbering(numbers);
    return isId ? { reason: 'id' } : { reason: null, bands: quantileEdges(numbers) };
  }
  if (distinct.length <= MOST_VALUES) return { reason: null, bands: null };
  const answers = values.filter((text) => !isNoAnswer(text)).length;
  return { reason: reasonOfMany(name, distinct, answers) };
}

/** Why a column of too many different texts is not one of segments. */
export function reasonOfMany(
  name: string,
  distinct: readonly string[],
  answers: number,
): LeftOutReason {
  const words = distinct.reduce((sum, text) => sum + text.trim().split(/\s+/).length, 0);
  if (words >= WORDS_OF_COMMENTS * distinct.length) return 'text';
  const areUnique = distinct.length >= NEARLY_ALL * answers;
  const areWords = isNearlyAll(distinct, (text) => !/\s/.test(text.trim()));
  return namesId(name) || (areUnique && areWords) ? 'id' : 'many-values';
}

function isNearlyAll(texts: readonly string[], matches: (text: string) => boolean): boolean {
  return texts.filter(matches).length >= NEARLY_ALL * texts.length;
}

/** Words of names of columns that name rows, people or devices. */
const ID_NAME =
  /(?<!\p{L})(?:id|ids|uid|uuid|guid|key|email|e-mail|mail|phone|telephone|tel|telefon|fax|zip|plz|ip|token|hash|url)(?!\p{L})|(?:번호|아이디|番号|编号|編號)$/iu;

function namesId(name: string): boolean {
  return ID_NAME.test(name.trim().replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}

/** Whether whole numbers rise, or fall, from nearly every row to the next, as ids and row numbers do. */
function isNumbering(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] as number));
  const most = NEARLY_ALL * steps.length;
  const rises = steps.filter((step) => step > 0).length;
  const falls = steps.filter((step) => step < 0).length;
  return numbers.every(Number.isInteger) && (rises >= most || falls >= most);
}

/**
 * The edges that part numbers into bands of as equal size as ties allow: numbers that occur often, such
 * as 0, fill a band.
 */
export function quantileEdges(numbers: readonly number[]): number[] {
  const ascending = [...numbers].sort((a, b) => a - b);
  const edges = new Set<number>();
  for (let band = 1; band < BANDS; band++) {
    const last = ascending[Math.ceil((band * ascending.length) / BANDS) - 1] as number;
    const edge = ascending.find((number) => number > last);
    if (edge !== undefined) edges.add(edge);
  }
  return [...edges];
}
