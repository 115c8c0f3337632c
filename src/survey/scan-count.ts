import { bands } from '../counting/bands.js';
import { detached } from '../counting/detach.js';
import type { Scale } from '../counting/scale.js';
import type { DateOrder } from '../files/date-order.js';
import { type Row, withPoint } from '../files/row.js';
import { addCell } from '../grouping/cells.js';
import { type OpenValue, openValue, type ValueAnswers } from '../grouping/column-answers.js';
import {
  type LeftOutReason,
  MOST_VALUES,
  numberOfText,
  reasonOfMany,
} from '../grouping/column-kind.js';
import { addSums, settleDays } from './cells.js';
import type { DayKey } from './day-key.js';
import type { GroupingColumn } from './grouping-column.js';
import type { SurveyPlan } from './plan.js';
import type { ScanPlan } from './scan-plan.js';
import { addToDay, lacksWeight } from './sums.js';
import type { RatedAnswer, RespondentAnswer, ScannedValues, Survey } from './survey.js';

/** The answers of a column by value, while rows are added. */
export interface OpenColumn {
  readonly column: GroupingColumn;
  readonly scale: Scale;
  readonly decimalCommas: boolean;
  readonly bandOf: ((number: number) => string) | null;
  /** The value of each text, read once; null for a text that is no value. */
  readonly byText: Map<string, ScannedAnswers | null>;
  readonly values: Map<string, ScannedAnswers>;
  /** Why the column turned out not to be one of segments. */
  reason: LeftOutReason | null;
}

type ScannedAnswers = OpenValue<string, DayKey>;

/** Texts that are remembered: a column of texts that never repeat must not fill the memory. */
const MOST_TEXTS = 10_000;

/** The columns of a scan before the first row; none if it was not requested. */
export function openColumns({ scan, scale, recognition }: SurveyPlan): OpenColumn[] {
  return (scan?.columns ?? []).map((column) => ({
    column,
    scale,
    decimalCommas: recognition.decimalCommas,
    bandOf: column.bands && bands(column.bands),
    byText: new Map(),
    values: new Map(),
    reason: null,
  }));
}

/** Adds the answer of a row, so many times, to its value in each column. */
export function addToColumns(
  columns: readonly OpenColumn[],
  cells: Row,
  answer: RatedAnswer,
  times: number,
): void {
  for (const open of columns) {
    const answers = answersIn(open, cells);
    if (answers !== null) addAnswer(open, answers, answer, times);
  }
}

const noValues: readonly (string | null)[] = [];

/** The value of a row in each column; null where it has none. */
export function valuesIn(columns: readonly OpenColumn[], cells: Row): readonly (string | null)[] {
  if (columns.length === 0) return noValues; // there is one for each row
  return columns.map((open) => answersIn(open, cells)?.value ?? null);
}

function answersIn(open: OpenColumn, cells: Row): ScannedAnswers | null {
  const text = cells[open.column.place];
  if (text === undefined || open.reason !== null) return null;
  const known = open.byText.get(text);
  return known === undefined ? readText(open, text) : known;
}

function readText(open: OpenColumn, text: string): ScannedAnswers | null {
  const { bandOf, byText, decimalCommas } = open;
  const own = detached(text);
  const number = bandOf && numberOfText(decimalCommas ? withPoint(own) : own);
  const value = bandOf === null ? own.trim() : number === null ? null : bandOf(number);
  const answers = value === null ? null : ofValue(open, value);
  if (byText.size >= MOST_TEXTS) byText.clear();
  byText.set(own, answers);
  return answers;
}

function addAnswer(
  open: OpenColumn,
  { ratings, days }: ScannedAnswers,
  answer: RatedAnswer,
  times: number,
): void {
  if (answer.weight === 0) return;
  (ratings[answer.rating - open.scale.min] as number) += times;
  addToDay(days, answer, open.scale, times);
}

/** The answers with a value, none if it is new; a column of too many values is dropped. */
function ofValue(open: OpenColumn, value: string): ScannedAnswers | null {
  const { values, scale } = open;
  let own = values.get(value);
  if (own === undefined) {
    own = openValue(value, scale);
    values.set(value, own);
    if (values.size > MOST_VALUES) leaveOut(open);
  }
  return open.reason === null ? own : null;
}

/** Drops a column that has too many values. */
function leaveOut(open: OpenColumn): void {
  const { values, byText, column } = open;
  const answers = [...values.values()].reduce(
    (sum, { ratings }) => ratings.reduce((total, count) => total + count, sum),
    0,
  );
  open.reason = reasonOfMany(column.name, [...values.keys()], answers);
  values.clear();
  byText.clear();
}

/** The columns so far, which do not change when more answers are added. */
export function closeColumns(columns: readonly OpenColumn[]): ScannedValues[] {
  return columns.map(({ reason, values }) => ({
    reason,
    values: [...values.values()].map(({ value, ratings, days }) => ({
      value,
      ratings: [...ratings],
      days: [...days].map(([day, sums]) => [day, [...sums]] as const),
    })),
  }));
}

/** The columns of two surveys of one plan, added up. */
export function mergeColumns(a: Survey, b: Survey): ScannedValues[] {
  return closeColumns(reopened(a.plan, [a, b]));
}

/** Open columns that begin with the answers of surveys of one plan. */
function reopened(plan: SurveyPlan, surveys: readonly Survey[]): OpenColumn[] {
  const columns = openColumns(plan);
  for (const { scanned } of surveys) {
    for (const [index, added] of scanned.entries()) {
      addColumn(columns[index] as OpenColumn, added);
    }
  }
  return columns;
}

function addColumn(open: OpenColumn, { reason, values }: ScannedValues): void {
  open.reason ??= reason;
  for (const { value, ratings, days } of open.reason === null ? values : []) {
    const own = ofValue(open, value);
    if (own === null) break;
    addCell(own.ratings, ratings);
    for (const [day, sums] of days) addSums(own.days, day, sums);
  }
  if (open.reason !== null) open.values.clear();
}

/** A column of a scan, once all rows are known. */
export interface SettledColumn {
  readonly column: GroupingColumn;
  readonly reason: LeftOutReason | null;
  readonly values: readonly ValueAnswers<string>[];
}

/** The columns of a scan with the latest answers of respondents and the order of dates decided. */
export function settleColumns(
  survey: Survey,
  latest: readonly RespondentAnswer[],
  order: DateOrder | null,
): SettledColumn[] {
  const { plan } = survey;
  const columns = latest.length === 0 ? survey.scanned : withLatest(survey, latest);
  return columns.map(({ reason, values }, index) => ({
    column: (plan.scan as ScanPlan).columns[index] as GroupingColumn,
    reason,
    values: values.map(({ value, ratings, days }) => ({
      value,
      ratings,
      days: settleDays(days, order),
    })),
  }));
}

function withLatest(survey: Survey, latest: readonly RespondentAnswer[]): ScannedValues[] {
  const { plan } = survey;
  const columns = reopened(plan, [survey]);
  for (const answer of latest) {
    if (lacksWeight(answer.weight, plan)) continue;
    for (const [index, open] of columns.entries()) {
      const value = answer.values[index] ?? null;
      const answers = value === null || open.reason !== null ? null : ofValue(open, value);
      if (answers !== null) addAnswer(open, answers, answer, 1);
    }
  }
  return closeColumns(columns);
}
