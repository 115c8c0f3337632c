import { checkChoice, invalid } from '../counting/invalid.js';
import { isNoAnswer } from '../counting/no-answer.js';
import type { Category } from '../counting/scale.js';
import { nearlyAllMatch } from './nearly-all.js';

/** How categories are written where ratings were classified before: in words, points or numbers. */
export type Coding = 'words' | 'points' | 'numbers';

/** The words for each category in the languages of survey tools, in small letters. */
const words: Readonly<Record<Category, readonly string[]>> = {
  promoter: [
    'promoter promoters promotor promotors promotora promotoras promotores promotoren',
    'promoteur promoteurs promotore promotori promotör promotörer ambassadeur ambassadeurs',
    'prescriptor prescriptores befürworter fürsprecher empfehler промоутер промоутеры',
    '추천고객 추천자 추천층 적극추천고객 推奨者 推薦者 推荐者 促进者 プロモーター',
  ],
  passive: [
    'passive passives passiver passiven passiv passiva passivo passivos passivi passif passifs',
    'passief passieven pasivo pasivos pasiva pasivas passivzufrieden passivzufriedene',
    'indifferent indifferente indifferenti indifferenter indifférent indifférents',
    '수동고객 수동적고객 被动者 被動者 パッシブ',
  ],
  detractor: [
    'detractor detractors detractores detractora detractoras detrator detratores detratora',
    'detrattore detrattori détracteur détracteurs detracteur detracteurs detraktor detraktoren',
    'kritiker kritikers criticus critici criticaster criticasters детрактор детракторы критик критики',
    '비추천고객 비추천자 비추천층 批判者 批评者 贬损者 貶損者 デトラクター',
  ],
};

/** Words for passives that are also those of other questions, such as one of sentiment. */
const neutralWords =
  'neutral neutrals neutrale neutraler neutralen neutre neutres neutro neutros neutra neutras neutri neutraal нейтрал нейтралы нейтральный 중립고객 중립자 중립층 중립 中立者 中立';

function entriesOf(category: Category, texts: string): (readonly [string, Category])[] {
  return texts.split(' ').map((word) => [word, category] as const);
}

const neutrals: ReadonlySet<string> = new Set(neutralWords.split(' '));

const points: readonly (readonly [string, Category])[] = [
  ['-100', 'detractor'],
  ['0', 'passive'],
  ['100', 'promoter'],
];

/** The numbers of groups in Qualtrics exports with numeric values. */
const numbers: readonly (readonly [string, Category])[] = [
  ['1', 'detractor'],
  ['2', 'passive'],
  ['3', 'promoter'],
];

const codings: Readonly<Record<Coding, ReadonlyMap<string, Category>>> = {
  words: new Map([
    ...entriesOf('promoter', words.promoter.join(' ')),
    ...entriesOf('passive', words.passive.join(' ')),
    ...entriesOf('passive', neutralWords),
    ...entriesOf('detractor', words.detractor.join(' ')),
  ]),
  points: new Map(points),
  numbers: new Map(numbers),
};

/**
 * The category that a cell states: `Promoter`, `détracteur`, `100` or `3`, without regard to case.
 *
 * @returns Null for no answer (undefined, blank, NA, N/A, NaN, -); `'unreadable'` for any other text.
 * @throws TypeError if the cell is not a text or undefined; RangeError or TypeError if the coding is
 * not one of the three.
 * @example
 * readCategory('Detractor', 'words') // => 'detractor'
 * readCategory('-100.0', 'points') // => 'detractor'
 * readCategory('9', 'points') // => 'unreadable'
 */
export function readCategory(
  cell: string | undefined,
  coding: Coding,
): Category | null | 'unreadable' {
  if (typeof (cell ?? '') !== 'string' || cell === null) {
    throw invalid('cell', 'a text or undefined', cell, 'string');
  }
  checkChoice('coding', coding, codings);
  return categoryOf(cell, coding);
}

/** As `readCategory`, for arguments that are known to be right: it is called for every cell. */
export function categoryOf(
  cell: string | undefined,
  coding: Coding,
): Category | null | 'unreadable' {
  if (cell === undefined || isNoAnswer(cell)) return null;
  return codings[coding].get(plainCategory(cell)) ?? 'unreadable';
}

/** Longer texts are no categories, and are not worth folding. */
const LONGEST = 40;

/** A category in small letters, without its range, `Promoter (9-10)`, and without blanks. */
function plainCategory(cell: string): string {
  const text = cell.trim();
  if (text.length > LONGEST) return text;
  return text
    .toLowerCase()
    .replace(/^\u2212/, '-')
    .replace(/\.0+$/, '')
    .replace(/\(\s*\d\d?(?:\s*(?:[-–~]|to)\s*\d\d?)?\s*\)$/, '')
    .replace(/\s+/g, '');
}

const GROUP = /_NPS_GROUP$/i;

/** The name of the question that a Qualtrics column of groups belongs to; null for other columns. */
export function groupedQuestion(name: string): string | null {
  const trimmed = name.trim();
  return GROUP.test(trimmed) ? trimmed.replace(GROUP, '') : null;
}

/** Names of columns that count categories, as in tables that were added up before. */
const COUNTS =
  /^\P{L}*(?:(?:n|number|count|total)\P{L}+(?:of\P{L}+)?)?(?:promoters|passives|neutrals|detractors)(?:\P{L}+(?:n|count|total))?\P{L}*$/u;

/** Whether a name is that of a column of categories, or of their counts. */
export function namesCategories(name: string): boolean {
  return groupedQuestion(name) !== null || COUNTS.test(name.toLowerCase());
}

/** Names of columns that hold points. */
const SCORE = /(?<!\p{L})nps(?!\p{L})|net.?promoter/iu;

/** How the answers of a column are categories; null if they are not. */
export function codingOf(name: string, answers: readonly string[]): Coding | null {
  const areCoded = (coding: Coding) =>
    nearlyAllMatch(answers, (cell) => codings[coding].has(plainCategory(cell)));
  const isGrouped = groupedQuestion(name) !== null;
  // A column of nothing but neutrals may hold sentiments.
  const isDecided = (cell: string) => {
    const text = plainCategory(cell);
    return codings.words.has(text) && !neutrals.has(text);
  };
  if (areCoded('words') && (isGrouped || answers.some(isDecided))) return 'words';
  // −100 can only be points. 0 may be a rating, and 0 and 100 a share unless the name is a score's.
  const has = (category: Category) =>
    answers.some((cell) => categoryOf(cell, 'points') === category);
  if (areCoded('points') && (has('detractor') || (has('promoter') && SCORE.test(name)))) {
    return 'points';
  }
  return isGrouped && areCoded('numbers') ? 'numbers' : null;
}
