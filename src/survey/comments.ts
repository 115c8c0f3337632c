import { type Codes, codeOf, mergeCoded, openCodes } from '../comments/codes.js';
import {
  addToColumns,
  type CommentColumns,
  columnsOf,
  mergeColumns,
  type OpenColumns,
  openColumns,
  type Rank,
  selectColumns,
  valuesAt,
} from '../comments/comment-columns.js';
import { maskPersonalData } from '../comments/mask.js';
import { requests } from '../comments/requests.js';
import { saysNothing } from '../comments/says-nothing.js';
import { type ThemeMatcher, themesIn } from '../comments/theme-labels.js';
import { phrasesOf } from '../comments/words.js';
import { detached } from '../counting/detach.js';
import { checkBoolean, invalid } from '../counting/invalid.js';
import { isNoAnswer } from '../counting/no-answer.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { rankOf } from '../counting/scale.js';
import type { Row } from '../files/row.js';
import { keyOfParts } from './cells.js';
import type { DayKey } from './day-key.js';
import type { SurveyPlan } from './plan.js';
import type { RatedAnswer, SurveyCell, SurveyComments } from './survey.js';
import { type PatternCompiler, regExpOf, themeMatchers } from './theme-texts.js';

/** How the comments of a survey are read. */
export interface CommentReading {
  /**
   * Whether the texts of comments are kept, so that there are examples to read. Without them a survey
   * needs less memory; `exampleRows` and `withExampleTexts` bring the texts from a second pass.
   *
   * @defaultValue `true`
   */
  readonly keepsTexts?: boolean | undefined;
  /**
   * What matches the patterns of themes.
   *
   * @defaultValue `RegExp`, in which a pattern can take time without end: check patterns of strangers
   */
  readonly compile?: PatternCompiler | undefined;
}

/** The comments so far, while rows are added. */
export interface OpenComments {
  readonly place: number;
  readonly columns: OpenColumns;
  readonly parts: Codes<SurveyCell['parts']>;
  readonly partCodes: number[];
  readonly days: DayKey[];
  readonly themes: Codes<readonly string[]>;
  readonly themeCodes: number[];
  readonly asks: boolean[];
  readonly matchers: readonly (readonly [theme: string, matcher: ThemeMatcher])[];
  readonly keepsTexts: boolean;
}

const readingNames: OptionNames<CommentReading> = { keepsTexts: true, compile: true };

/** Refuses anything but a reading of comments. */
export function checkReading(reading: CommentReading): void {
  if (typeof reading !== 'object' || reading === null || Array.isArray(reading)) {
    throw invalid('reading', 'an object', reading, '');
  }
  checkOptionNames('reading of startSurvey', reading, readingNames);
  const { keepsTexts, compile } = reading;
  if (keepsTexts !== undefined) checkBoolean('keepsTexts', keepsTexts);
  if (compile !== undefined && typeof compile !== 'function') {
    throw invalid('compile', 'a function', compile, '');
  }
}

/** The comments before the first row; null where they are not read. */
export function openComments(
  { comment, request }: SurveyPlan,
  { keepsTexts = true, compile = regExpOf }: CommentReading,
): OpenComments | null {
  if (comment === null) return null;
  return {
    place: comment,
    columns: openColumns(),
    parts: openCodes(),
    partCodes: [],
    days: [],
    themes: openCodes(),
    themeCodes: [],
    asks: [],
    matchers: themeMatchers(request.themes ?? {}, compile),
    keepsTexts,
  };
}

/** Adds the comment of a row, so many times, if it says something. */
export function addComment(
  open: OpenComments,
  cells: Row,
  { row, rating, day }: RatedAnswer,
  parts: SurveyCell['parts'],
  times: number,
  { recognition, request, scale }: SurveyPlan,
): void {
  const masked = commentIn(cells[open.place], recognition.missing, request.mask);
  if (masked === null) return;
  const rank = rankOf(rating, scale) as Rank;
  const text = open.keepsTexts ? detached(masked) : '';
  addToColumns(open.columns, { row, rating, rank, times, text, phrases: phrasesOf(masked) });
  open.partCodes.push(codeOf(open.parts, parts, parts)); // each cell has one list of parts
  open.days.push(day);
  const themes = themesIn(masked, open.matchers);
  open.themeCodes.push(codeOf(open.themes, themes, JSON.stringify(themes)));
  open.asks.push(requests.en.test(masked) || requests.ko.test(masked));
}

/** The comment in a cell as it may be shown; null where it says nothing. */
export function commentIn(
  cell: string | undefined,
  missing: readonly string[],
  mask = true,
): string | null {
  if (cell === undefined || isNoAnswer(cell) || missing.includes(cell.trim())) return null;
  const text = mask ? maskPersonalData(cell) : cell;
  return saysNothing(text) ? null : text;
}

/** The comments so far, which do not change when more rows are added. */
export function closeComments(open: OpenComments | null): SurveyComments | null {
  if (open === null) return null;
  return {
    ...copied(columnsOf(open.columns)),
    parts: { values: [...open.parts.values], codes: [...open.partCodes] },
    days: [...open.days],
    themes: { values: [...open.themes.values], codes: [...open.themeCodes] },
    asks: [...open.asks],
  };
}

function copied(columns: CommentColumns): CommentColumns {
  return {
    ...columns,
    words: [...columns.words],
    starts: [...columns.starts],
    rows: [...columns.rows],
    ratings: [...columns.ratings],
    ranks: [...columns.ranks],
    lengths: [...columns.lengths],
    times: [...columns.times],
    texts: [...columns.texts],
  };
}

/** The comments of two surveys of one request; `rows` are those of the first. */
export function mergeSurveyComments(
  a: SurveyComments | null,
  b: SurveyComments | null,
  rows: number,
): SurveyComments | null {
  if (a === null || b === null) return null;
  return {
    ...mergeColumns(a, b, rows),
    parts: mergeCoded(a.parts, b.parts, keyOfParts),
    days: a.days.concat(b.days),
    themes: mergeCoded(a.themes, b.themes, (themes) => JSON.stringify(themes)),
    asks: a.asks.concat(b.asks),
  };
}

/** The places of the comments for which something holds. */
export function placesWhere({ rows }: SurveyComments, holds: (place: number) => boolean): number[] {
  return [...rows.keys()].filter(holds);
}

/** The comments in some places, as if there were no others. */
export function selectComments(
  comments: SurveyComments,
  places: readonly number[],
): SurveyComments {
  const { parts, days, themes, asks } = comments;
  return {
    ...selectColumns(comments, places),
    parts: { values: parts.values, codes: valuesAt(parts.codes, places) },
    days: valuesAt(days, places),
    themes: { values: themes.values, codes: valuesAt(themes.codes, places) },
    asks: valuesAt(asks, places),
  };
}
