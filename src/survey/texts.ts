import { bands } from '../counting/bands.js';
import { detached } from '../counting/detach.js';
import { isNoAnswer } from '../counting/no-answer.js';
import type { Reading } from '../counting/reading.js';
import { addEvidence, type DateEvidence, emptyEvidence } from '../files/date-order.js';
import type { DateProblem } from '../files/dates.js';
import type { Row } from '../files/row.js';
import { type OpenCell, type OpenCells, openCell } from './cells.js';
import { type DayKey, dayIn, isDay } from './day-key.js';
import { textOfDay } from './days.js';
import { SurveyError } from './error.js';
import { textAt } from './file-column.js';
import type { GroupingColumn } from './grouping-column.js';
import { labelOf, ratingOfLabel } from './labels.js';
import { plainNumber } from './numbers.js';
import type { SurveyPlan } from './plan.js';
import { fulfils, type PlannedCondition, valuesOf } from './planned-conditions.js';
import { type RatingReader, ratingReaderFor } from './ratings.js';
import { rowOfFile } from './rows.js';
import { severalAnswers } from './several-answers.js';

/**
 * What the texts of each column mean. The meaning depends on the text alone, so each text is read
 * once, however many rows have it.
 */
export interface Texts {
  readonly plan: SurveyPlan;
  readonly readRating: RatingReader;
  readonly ratings: Map<string | undefined, Reading>;
  /** Whether a text fulfils each condition, in the order of the plan. */
  readonly fulfilled: readonly Map<string | undefined, boolean>[];
  /** The values of each condition that have occurred. */
  readonly values: readonly Set<string>[];
  /** The labels of the request that have occurred, spelled as there. */
  readonly labels: Set<string>;
  readonly days: Map<string, DayKey | DateProblem>;
  dateEvidence: DateEvidence;
  readonly cells: OpenCells;
  /** The cell of a row, by the texts of its grouping columns as they stand in the file. */
  readonly cellsByText: TextTree;
}

/** A level of branches for each grouping column, by the text of the row's cell. */
interface TextTree {
  /** Null at the last level: a million empty maps, one for each segment, would take much memory. */
  branches: Map<string | undefined, TextTree> | null;
  cell: OpenCell | null;
}

/** Texts that are remembered: a column of texts that never repeat must not fill the memory. */
const MOST_TEXTS = 10_000;

/** More segments are ids or names of people: a million of them would take minutes and gigabytes. */
const MOST_SEGMENTS = 100_000;

/** The dictionary before the first row. */
export function noTexts(plan: SurveyPlan): Texts {
  return {
    plan,
    readRating: ratingReaderFor(plan),
    ratings: new Map(),
    fulfilled: plan.conditions.map(() => new Map()),
    values: plan.conditions.map(() => new Set()),
    labels: new Set(),
    days: new Map(),
    dateEvidence: emptyEvidence,
    cells: new Map(),
    cellsByText: { branches: null, cell: null },
  };
}

/** Whether a row fulfils a condition of the plan, which is the one at an index. */
export function isFulfilled(
  texts: Texts,
  condition: PlannedCondition,
  index: number,
  cells: Row,
  row: number,
): boolean {
  const known = texts.fulfilled[index] as Map<string | undefined, boolean>;
  const cell = textAt(cells, condition.place, texts.plan.file);
  const isDated = cell !== undefined && condition.limit?.kind === 'day';
  const text = isDated ? textOfDay(cell, texts.plan) : cell;
  const answer = known.get(text);
  if (answer !== undefined) return answer;
  const holds = fulfils(condition, text, row, texts.plan);
  for (const value of valuesOf(condition, text, texts.plan.recognition)) {
    texts.values[index]?.add(value);
  }
  if (known.size >= MOST_TEXTS) known.clear();
  known.set(text === undefined ? text : detached(text), holds);
  return holds;
}

/** The rating that a text means, or why it is not a rating. */
export function ratingOf(texts: Texts, text: string | undefined): Reading {
  const { plan, ratings, labels } = texts;
  const known = ratings.get(text);
  if (known !== undefined) return known;
  const label = labelOf(text, plan);
  if (label !== undefined) labels.add(label);
  const reading = label === undefined ? texts.readRating(text) : ratingOfLabel(label, plan);
  if (ratings.size >= MOST_TEXTS) ratings.clear();
  ratings.set(text === undefined ? text : detached(text), reading);
  return reading;
}

/**
 * The day of a date, or why it cannot be read. Each date also shows the order of day and month; a
 * text such as 45/45/2026 does not, since it is not a date in any order.
 */
export function dayOf(texts: Texts, cell: string, row: number): DayKey | DateProblem {
  const { plan, days } = texts;
  const text = textOfDay(cell, plan);
  const known = days.get(text);
  if (known !== undefined) return known;
  const day = dayIn(text, plan.request);
  if (isDay(day)) texts.dateEvidence = addEvidence(texts.dateEvidence, detached(text), row);
  if (days.size >= MOST_TEXTS) days.clear();
  days.set(detached(text), day);
  return day;
}

/** The cell that the answer of a row is added to. */
export function cellOf(texts: Texts, cells: Row, row: number): OpenCell {
  let tree = texts.cellsByText;
  for (const { place } of texts.plan.grouping) {
    const text = textAt(cells, place, texts.plan.file);
    tree.branches ??= new Map();
    let branch = tree.branches.get(text);
    if (branch === undefined) {
      branch = { branches: null, cell: null };
      tree.branches.set(text === undefined ? text : detached(text), branch);
    }
    tree = branch;
  }
  tree.cell ??= openCell(texts.cells, partsOf(cells, row, texts.plan));
  if (texts.cells.size > MOST_SEGMENTS) {
    const columns = texts.plan.grouping.map(({ name }) => name);
    throw new SurveyError({ code: 'too-many-segments', columns, most: MOST_SEGMENTS });
  }
  return tree.cell;
}

function partsOf(cells: Row, row: number, plan: SurveyPlan): OpenCell['parts'] {
  return plan.grouping.map((column) =>
    segmentOf(textAt(cells, column.place, plan.file), column, row, plan),
  );
}

function segmentOf(
  cell: string | undefined,
  { name, bands: edges, separator }: GroupingColumn,
  row: number,
  plan: SurveyPlan,
): OpenCell['parts'][number] {
  if (cell === undefined) return null;
  if (separator !== null) return severalAnswers(cell, separator);
  const text = detached(cell.trim());
  if (edges === null) return text;
  if (isNoAnswer(text)) return '';
  const number = plainNumber(text, plan.recognition.decimalCommas);
  if (number !== null) return bands(edges)(number);
  throw new SurveyError({
    code: 'not-a-number',
    column: name,
    row: rowOfFile(row, plan),
    value: text,
  });
}
