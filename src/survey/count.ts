import { detached } from '../counting/detach.js';
import { checkIterable, invalid } from '../counting/invalid.js';
import { closeLedger, noteProblem, type OpenLedger, openLedger } from '../counting/ledger.js';
import { isNoAnswer } from '../counting/no-answer.js';
import { kindOfRow } from '../files/recognise.js';
import { type Row, withPoint } from '../files/row.js';
import { closeCells } from './cells.js';
import {
  addComment,
  type CommentReading,
  checkReading,
  closeComments,
  type OpenComments,
  openComments,
} from './comments.js';
import { closeConditions, countConditions, type OpenConditionCount } from './condition-counts.js';
import { isDay } from './day-key.js';
import { contradictsOrder, dateError } from './days.js';
import { type EqualRows, takeWaiting } from './equal-rows.js';
import { SurveyError } from './error.js';
import { checkPlan, type SurveyPlan } from './plan.js';
import { compareCategory } from './ratings.js';
import { checkCells, checkRow, rowOfFile } from './rows.js';
import { addToColumns, type OpenColumn, openColumns, valuesIn } from './scan-count.js';
import { closeColumns } from './scan-values.js';
import { addAnswer, lacksWeight, type Sums } from './sums.js';
import {
  noUnreadableDates,
  type RatedAnswer,
  type RespondentAnswer,
  type Survey,
  type UnreadableDates,
} from './survey.js';
import { cellOf, dayOf, noTexts, ratingOf, type Texts } from './texts.js';
import { addUnread, type UnreadTexts } from './unread-texts.js';

/** A count in progress: the sums so far, and what the texts of each column mean. */
export interface SurveyCount extends Sums {
  /** @internal */
  readonly texts: Texts;
  /** @internal */
  readonly ledger: OpenLedger;
  /**
   * Rows that each condition keeps and leaves out.
   *
   * @internal
   */
  readonly conditions: readonly OpenConditionCount[];
  /** @internal */
  readonly scanned: readonly OpenColumn[];
  /**
   * The comments; null if they were not requested.
   *
   * @internal
   */
  readonly comments: OpenComments | null;
  /** Answers of which only the latest of each respondent will count; empty without `respondent`. */
  readonly answers: RespondentAnswer[];
  /**
   * Answers that are not ratings, by their text.
   *
   * @internal
   */
  readonly unreadTexts: UnreadTexts;
  /**
   * Rows that are counted in `rows` and not added yet; null before rows were scanned.
   *
   * @internal
   */
  equalRows: EqualRows | null;
  /** Rows that were added. */
  rows: number;
  /** Rows with more cells than the header. */
  widerRows: number;
  /** Rows of trial runs, which count. */
  tests: number;
  /** Rows of previews, which do not count. */
  previews: number;
  /** Dates that cannot be read. */
  unreadableDates: UnreadableDates;
}

/**
 * Begins a count by a plan. `addRows` adds rows to it, batch by batch, and `finishSurvey` makes a
 * survey of them. Rows need not be kept once they are added.
 *
 * @param reading - How comments are read, where the request has them.
 * @throws TypeError if the plan is not a plan, or `reading` is wrong.
 * @example
 * const plan = planSurvey([['Score'], ['9'], ['3']])
 * const count = startSurvey(plan)
 * addRows(count, [['9'], ['3']])
 * finishSurvey(count).ledger.counted // => 2
 */
export function startSurvey(plan: SurveyPlan, reading: CommentReading = {}): SurveyCount {
  checkPlan(plan);
  checkReading(reading);
  const { scale } = plan;
  return {
    plan,
    ledger: openLedger(),
    histogram: new Array(scale.max - scale.min + 1).fill(0),
    texts: noTexts(plan),
    conditions: plan.conditions.map(() => ({ kept: 0, leftOut: 0 })),
    scanned: openColumns(plan),
    comments: openComments(plan, reading),
    answers: [],
    rows: 0,
    unweighted: 0,
    zeroWeights: 0,
    unreadableDates: noUnreadableDates,
    widerRows: 0,
    tests: 0,
    previews: 0,
    disagreements: { count: 0, firstRow: 0 },
    uncategorised: 0,
    unreadTexts: new Map(),
    equalRows: null,
  };
}

/**
 * Adds rows to a count, in the order of the file, without the header.
 *
 * @throws SurveyError at the first number or weight that cannot be read, and at the first date that
 * contradicts `dateOrder`, with its row. The rows before it are counted.
 * @throws TypeError if `rows` cannot be iterated, or at the first row that is not an array of texts.
 * @example
 * const count = startSurvey(planSurvey([['Score'], ['9'], ['3']]))
 * addRows(count, [['9'], ['n/a'], ['11']])
 * finishSurvey(count).ledger.missing // => 1
 */
export function addRows(count: SurveyCount, rows: Iterable<Row>): void {
  checkCount(count);
  checkIterable('rows', rows, 'rows', 'add its rows in batches');
  for (const row of rows) {
    addRow(count, row, count.rows, 1);
    count.rows++;
  }
}

/**
 * Adds groups of equal rows to a count, as a database counts them: each a row and how many there are.
 *
 * @throws SurveyError as `addRows` does.
 * @throws RangeError if a number of rows is not a whole number from 1.
 * @throws TypeError if only the latest answer of a respondent counts, which groups do not show, or
 * at the first group that is not a pair of a row and a number.
 * @example
 * const count = startSurvey(planSurvey([['Score'], ['9'], ['3']]))
 * addGroups(count, [[['9'], 70], [['3'], 30]])
 * finishSurvey(count).ledger.counted // => 100
 */
export function addGroups(
  count: SurveyCount,
  groups: Iterable<readonly [row: Row, times: number]>,
): void {
  checkCount(count);
  checkIterable('groups', groups, 'groups', 'add its groups in batches');
  if (count.plan.respondent !== null) {
    throw new TypeError(
      'groups must come without respondent: only rows show whose answer is latest',
    );
  }
  let index = 0;
  for (const group of groups) {
    if (!Array.isArray(group)) {
      throw invalid(`group at index ${index}`, 'a pair of a row and a number', group, '');
    }
    const [row, times] = group as readonly [Row, number];
    if (!(Number.isSafeInteger(times) && times > 0)) {
      throw invalid(`times of the group at index ${index}`, 'a whole number from 1', times);
    }
    addRow(count, row, count.rows, times);
    count.rows += times;
    index++;
  }
}

/** Adds the rows that are equal to earlier ones and wait to be added. */
export function addEqualRows(count: SurveyCount): void {
  if (count.equalRows === null) return;
  for (const [cells, firstRow, times] of takeWaiting(count.equalRows, count.plan)) {
    addRow(count, cells, firstRow, times);
  }
}

function checkCount(count: SurveyCount): void {
  const isCount = typeof count === 'object' && count !== null && 'texts' in count;
  if (!isCount) throw invalid('count', 'a count, as startSurvey gives', count, '');
}

/** Adds a row, counted from 0, so many times. */
export function addRow(count: SurveyCount, cells: Row, row: number, times: number): void {
  const { plan, texts, ledger } = count;
  const isNarrow = plan.recognition.columns.length === 1;
  if (isNarrow) checkRow(cells, row);
  else checkCells(cells, row, plan.columnsRead);
  const kind = kindOfRow(plan.recognition, cells);
  if (kind !== 'preview' && !isChosen(count, cells, row, times)) {
    ledger.excluded += times;
    return;
  }
  // All cells are read before anything is counted: a row that is refused must not be half counted.
  const isWide = cells.length > plan.recognition.columns.length;
  const cell = cellOf(texts, cells, row);
  const day = plan.date === null ? null : dayOf(texts, cells[plan.date] ?? '', row);
  // in a table of one column, 7,5 was torn into two cells: the first must not be read as 7
  const text = isNarrow && isWide ? cells.join() : cells[plan.rating.index];
  const rating = ratingOf(texts, text);
  const isAnswer = kind !== 'preview' && typeof rating === 'number';
  if (isAnswer && !isDay(day)) checkOrder(cells, row, plan);
  const weight = isAnswer ? weightOf(cells, row, plan) : null;

  if (isWide) count.widerRows += times;
  if (kind === 'test') count.tests += times;
  if (kind === 'preview') {
    count.previews += times;
    ledger.excluded += times;
  } else if (rating === null) ledger.missing += times;
  else if (typeof rating === 'string') {
    noteProblem(ledger, plan.firstRow === null ? null : row, text, rating, times);
    if (rating === 'unreadable') addUnread(count.unreadTexts, text, times);
  } else {
    ledger.counted += times;
    const { disagrees, isUncategorised } = compareCategory(cells, rating, plan);
    const rated = { row, rating, day: isDay(day) ? day : null, weight, disagrees, isUncategorised };
    if (!isDay(day)) noteUnreadableDate(count, cells, row, times);
    if (count.comments !== null) {
      addComment(count.comments, cells, rated, cell.parts, times, plan);
    }
    if (plan.respondent === null) {
      addAnswer(count, cell.days, rated, times);
      if (!lacksWeight(weight, plan)) addToColumns(count.scanned, cells, rated, times);
    } else {
      const values = valuesIn(count.scanned, cells);
      count.answers.push(respondentAnswer(rated, cells, cell.parts, values, plan));
    }
  }
}

/** Whether a row fulfils all conditions: one that does not has no part in anything. */
function isChosen(count: SurveyCount, cells: Row, row: number, times: number): boolean {
  if (count.conditions.length === 0) return true;
  return countConditions(count.conditions, count.texts, cells, row, times);
}

/** A date that cannot be read leaves its row out of the trend only. */
function noteUnreadableDate(count: SurveyCount, cells: Row, row: number, times: number): void {
  const { plan, unreadableDates } = count;
  const { count: earlier, first } = unreadableDates;
  const value = detached((cells[plan.date as number] ?? '').trim().slice(0, LONGEST_VALUE));
  count.unreadableDates = { count: earlier + times, first: first ?? { value, row } };
}

/** Refuses a date that has a month only in the other order than the request's: all may be misread. */
function checkOrder(cells: Row, row: number, plan: SurveyPlan): void {
  const cell = cells[plan.date as number] ?? '';
  if (contradictsOrder(cell, plan))
    throw dateError('date-against-order', cell, { row: rowOfFile(row, plan) }, plan);
}

const LONGEST_VALUE = 80;

function respondentAnswer(
  { row, rating, day, weight, disagrees, isUncategorised }: RatedAnswer,
  cells: Row,
  parts: RespondentAnswer['parts'],
  values: RespondentAnswer['values'],
  plan: SurveyPlan,
): RespondentAnswer {
  const text = cells[plan.respondent as number]?.trim();
  const respondent = text === undefined ? null : detached(text);
  const date = plan.date === null || day === null ? '' : detached(cells[plan.date] ?? '');
  // a spread of `rated` would take ten times as long, and there is an answer for nearly every row
  return { row, rating, day, weight, disagrees, isUncategorised, respondent, date, parts, values };
}

function weightOf(cells: Row, row: number, plan: SurveyPlan): number | null {
  if (plan.weight === null) return null;
  const text = cells[plan.weight]?.trim() ?? '';
  if (isNoAnswer(text)) return null;
  const plain = plan.recognition.decimalCommas ? withPoint(text) : text;
  const weight = /^[\d.]+$/.test(plain) ? Number(plain) : Number.NaN;
  if (/^[0.]+$/.test(plain) && weight === 0) return 0;
  // sums of squared weights must neither vanish nor overflow
  if (weight * weight > 0 && weight * weight < Infinity) return weight;
  const column = plan.recognition.columns[plan.weight]?.name ?? '';
  throw new SurveyError({ code: 'not-a-weight', column, row: rowOfFile(row, plan), value: text });
}

/**
 * The survey of the rows that were added. The count may go on afterwards.
 *
 * @throws TypeError if the count is not a count.
 * @example
 * const count = startSurvey(planSurvey([['Score'], ['9'], ['3']]))
 * addRows(count, [['9'], ['3']])
 * finishSurvey(count).histogram // => [0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0]
 */
export function finishSurvey(count: SurveyCount): Survey {
  checkCount(count);
  addEqualRows(count);
  const { plan, texts, unweighted, zeroWeights, widerRows, tests, previews } = count;
  return {
    plan,
    files: [],
    ledger: closeLedger({ ...count.ledger, problems: [...count.ledger.problems] }),
    histogram: [...count.histogram],
    cells: closeCells(texts.cells),
    unweighted,
    zeroWeights,
    conditions: closeConditions(count.conditions, texts),
    labels: [...texts.labels],
    dates: texts.dateEvidence,
    unreadableDates: count.unreadableDates,
    widerRows,
    tests,
    previews,
    disagreements: { ...count.disagreements },
    uncategorised: count.uncategorised,
    unreadTexts: [...count.unreadTexts],
    scanned: closeColumns(count.scanned),
    comments: closeComments(count.comments),
    answers: [...count.answers],
  };
}

/**
 * The survey of rows, without the header: `startSurvey`, `addRows` and `finishSurvey` in one. Surveys
 * of several batches of rows merge.
 *
 * @throws SurveyError or TypeError as `addRows` does.
 * @example
 * countRows(planSurvey([['Score'], ['9'], ['3']]), [['9'], ['11']]).ledger.outOfRange // => 1
 */
export function countRows(plan: SurveyPlan, rows: Iterable<Row>): Survey {
  const count = startSurvey(plan);
  addRows(count, rows);
  return finishSurvey(count);
}
