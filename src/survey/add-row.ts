import { detached } from '../counting/detach.js';
import { noteProblem } from '../counting/ledger.js';
import { isNoAnswer } from '../counting/no-answer.js';
import { kindOfRow } from '../files/recognise.js';
import { type Row, withPoint } from '../files/row.js';
import { addComment } from './comments.js';
import { countConditions } from './condition-counts.js';
import { isDay } from './day-key.js';
import { contradictsOrder, dateError } from './days.js';
import { SurveyError } from './error.js';
import type { SurveyPlan } from './plan.js';
import { compareCategory } from './ratings.js';
import { checkCells, checkRow, rowOfFile } from './rows.js';
import { addToColumns, valuesIn } from './scan-count.js';
import { addAnswer, lacksWeight } from './sums.js';
import type { RatedAnswer, RespondentAnswer } from './survey.js';
import type { SurveyCount } from './survey-count.js';
import { cellOf, dayOf, ratingOf } from './texts.js';
import { addUnread } from './unread-texts.js';

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
