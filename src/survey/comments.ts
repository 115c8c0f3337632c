import { mergeVocabularies, numberedWords, type Rank } from '../comments/comment-count.js';
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
import type { SurveyPlan } from './plan.js';
import type { RatedAnswer, SurveyCell, SurveyComment, SurveyComments } from './survey.js';
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
  readonly numbers: Map<string, number>;
  readonly comments: SurveyComment[];
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
    numbers: new Map(),
    comments: [],
    matchers: themeMatchers(request.themes ?? {}, compile),
    keepsTexts,
  };
}

/** Adds the comment of a row, so many times, if it says something. */
export function addComment(
  { place, numbers, comments, matchers, keepsTexts }: OpenComments,
  cells: Row,
  { row, rating, day }: RatedAnswer,
  parts: SurveyCell['parts'],
  times: number,
  { recognition, request, scale }: SurveyPlan,
): void {
  const masked = commentIn(cells[place], recognition.missing, request.mask);
  if (masked === null) return;
  const rank = rankOf(rating, scale) as Rank;
  const comment = {
    index: row,
    rating,
    rank,
    side: rank,
    ...numberedWords(numbers, phrasesOf(masked)),
    text: keepsTexts ? detached(masked) : null,
    parts,
    day,
    themes: themesIn(masked, matchers),
    asks: requests.en.test(masked) || requests.ko.test(masked),
  };
  for (let time = 0; time < times; time++) comments.push(comment);
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
  return { vocabulary: [...open.numbers.keys()], comments: [...open.comments] };
}

/** The comments of two surveys of one request; `rows` are those of the first. */
export function mergeSurveyComments(
  a: SurveyComments | null,
  b: SurveyComments | null,
  rows: number,
): SurveyComments | null {
  return a === null || b === null ? null : mergeVocabularies(a, b, rows);
}
