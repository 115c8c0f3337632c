import { bands } from '../counting/bands.js';
import { detached } from '../counting/detach.js';
import type { Scale } from '../counting/scale.js';
import { type Row, withPoint } from '../files/row.js';
import { type OpenValue, openValue } from '../grouping/column-answers.js';
import {
  type LeftOutReason,
  MOST_VALUES,
  numberOfText,
  reasonOfMany,
} from '../grouping/column-kind.js';
import type { DayKey } from './day-key.js';
import type { GroupingColumn } from './grouping-column.js';
import type { SurveyPlan } from './plan.js';
import { severalAnswers } from './several-answers.js';
import { addToDay } from './sums.js';
import type { RatedAnswer, RespondentAnswer } from './survey.js';

/** The answers of a column by value, while rows are added. */
export interface OpenColumn {
  readonly column: GroupingColumn;
  readonly scale: Scale;
  readonly decimalCommas: boolean;
  readonly bandOf: ((number: number) => string) | null;
  /** The values of each text, read once: none for a text that is no value. */
  readonly byText: Map<string, readonly ScannedAnswers[]>;
  readonly values: Map<string, ScannedAnswers>;
  /** All answers, where one may have several values; null where each has one. */
  readonly everyone: ScannedAnswers | null;
  /** Why the column turned out not to be one of segments. */
  reason: LeftOutReason | null;
}

export type ScannedAnswers = OpenValue<string, DayKey>;

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
    everyone: column.separator === null ? null : openValue('', scale),
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
  for (const open of columns) addToValues(open, answersIn(open, cells), answer, times);
}

const noValues: RespondentAnswer['values'] = [];

/** The value of a row in each column, or its values; null where it has none. */
export function valuesIn(columns: readonly OpenColumn[], cells: Row): RespondentAnswer['values'] {
  if (columns.length === 0) return noValues; // there is one for each row
  return columns.map((open) => {
    const [first, ...others] = answersIn(open, cells).map(({ value }) => value);
    return others.length === 0 ? (first ?? null) : [first as string, ...others];
  });
}

const noAnswers: readonly ScannedAnswers[] = [];

function answersIn(open: OpenColumn, cells: Row): readonly ScannedAnswers[] {
  const text = cells[open.column.place];
  if (text === undefined || open.reason !== null) return noAnswers;
  return open.byText.get(text) ?? readText(open, text);
}

function readText(open: OpenColumn, text: string): readonly ScannedAnswers[] {
  const { byText } = open;
  const own = detached(text);
  const answers = ofValues(open, valuesOf(open, own));
  if (byText.size >= MOST_TEXTS) byText.clear();
  byText.set(own, answers);
  return answers;
}

/** The values that a text means. */
function valuesOf({ column, bandOf, decimalCommas }: OpenColumn, text: string): readonly string[] {
  if (column.separator !== null) return severalAnswers(text, column.separator);
  if (bandOf === null) return [text.trim()];
  const number = numberOfText(decimalCommas ? withPoint(text) : text);
  return number === null ? [] : [bandOf(number)];
}

/** Adds an answer to each of its values, and once to everyone. */
export function addToValues(
  open: OpenColumn,
  values: readonly ScannedAnswers[],
  answer: RatedAnswer,
  times: number,
): void {
  if (answer.weight === 0 || open.reason !== null) return;
  for (const value of values) addAnswer(open, value, answer, times);
  if (open.everyone !== null && values.length > 0) addAnswer(open, open.everyone, answer, times);
}

function addAnswer(
  { scale }: OpenColumn,
  { ratings, days }: ScannedAnswers,
  answer: RatedAnswer,
  times: number,
): void {
  (ratings[answer.rating - scale.min] as number) += times;
  addToDay(days, answer, scale, times);
}

/** The answers with some values; none if the column has too many. */
export function ofValues(open: OpenColumn, values: readonly string[]): readonly ScannedAnswers[] {
  const answers = values.map((value) => ofValue(open, value)).filter((own) => own !== null);
  return open.reason === null ? answers : noAnswers;
}

/** The answers with a value, none if it is new; a column of too many values is dropped. */
export function ofValue(open: OpenColumn, value: string): ScannedAnswers | null {
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
