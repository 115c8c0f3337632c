import { bands } from '../counting/bands.js';
import { isNoAnswer } from '../counting/no-answer.js';
import type { Reading } from '../counting/reading.js';
import { addEvidence, type DateEvidence, emptyEvidence } from '../files/date-order.js';
import type { DateProblem } from '../files/dates.js';
import { type Row, withPoint } from '../files/row.js';
import { type OpenCell, type OpenCells, openCell } from './cells.js';
import { dayIn, textOfDay } from './days.js';
import { SurveyError } from './error.js';
import type { GroupingColumn, SurveyPlan } from './plan.js';
import { type RatingReader, ratingReaderFor } from './ratings.js';
import type { DayKey } from './survey.js';

/**
 * What the texts of each column mean. The meaning depends on the text alone, so each text is read
 * once, however many rows have it.
 */
export interface Texts {
  readonly plan: SurveyPlan;
  readonly readRating: RatingReader;
  readonly ratings: Map<string | undefined, Reading>;
  readonly days: Map<string, DayKey | DateProblem>;
  dateEvidence: DateEvidence;
  readonly cells: OpenCells;
  /** The cell of a row, by the texts of its grouping columns as they stand in the file. */
  readonly cellsByText: TextTree;
}

/** A level of branches for each grouping column, by the text of the row's cell. */
interface TextTree {
  readonly branches: Map<string | undefined, TextTree>;
  cell: OpenCell | null;
}

/** Texts that are remembered: a column of texts that never repeat must not fill the memory. */
const MOST_TEXTS = 10_000;

/** The dictionary before the first row. */
export function noTexts(plan: SurveyPlan): Texts {
  return {
    plan,
    readRating: ratingReaderFor(plan),
    ratings: new Map(),
    days: new Map(),
    dateEvidence: emptyEvidence,
    cells: new Map(),
    cellsByText: { branches: new Map(), cell: null },
  };
}

/** The rating that a text means, or why it is not a rating. */
export function ratingOf({ ratings, readRating }: Texts, text: string | undefined): Reading {
  const known = ratings.get(text);
  if (known !== undefined) return known;
  const reading = readRating(text);
  if (ratings.size >= MOST_TEXTS) ratings.clear();
  ratings.set(text, reading);
  return reading;
}

/** The day of a date, or why it cannot be read. Each date also shows the order of day and month. */
export function dayOf(texts: Texts, cell: string, row: number): DayKey | DateProblem {
  const { plan, days } = texts;
  const text = textOfDay(cell, plan);
  const known = days.get(text);
  if (known !== undefined) return known;
  texts.dateEvidence = addEvidence(texts.dateEvidence, text, row);
  const day = dayIn(text, plan);
  if (days.size >= MOST_TEXTS) days.clear();
  days.set(text, day);
  return day;
}

/** The cell that the answer of a row is added to. */
export function cellOf(texts: Texts, cells: Row, row: number): OpenCell {
  let tree = texts.cellsByText;
  for (const { place } of texts.plan.grouping) {
    let branch = tree.branches.get(cells[place]);
    if (branch === undefined) {
      branch = { branches: new Map(), cell: null };
      tree.branches.set(cells[place], branch);
    }
    tree = branch;
  }
  tree.cell ??= openCell(texts.cells, partsOf(cells, row, texts.plan));
  return tree.cell;
}

function partsOf(cells: Row, row: number, plan: SurveyPlan): OpenCell['parts'] {
  return plan.grouping.map((column) => segmentOf(cells[column.place], column, row, plan));
}

function segmentOf(
  cell: string | undefined,
  { name, bands: edges }: GroupingColumn,
  row: number,
  { recognition, firstRow }: SurveyPlan,
): string | null {
  const text = cell?.trim();
  if (text === undefined) return null;
  if (edges === null) return text;
  if (isNoAnswer(text)) return '';
  const plain = recognition.decimalCommas ? withPoint(text) : text;
  if (/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return bands(edges)(Number(plain));
  throw new SurveyError({ code: 'not-a-number', column: name, row: row + firstRow, value: text });
}
