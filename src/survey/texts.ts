import { bands } from '../counting/bands.js';
import { isBlank } from '../counting/duplicates.js';
import type { Reading } from '../counting/reading.js';
import { addEvidence, type DateEvidence, emptyEvidence } from '../files/date-order.js';
import type { DateProblem } from '../files/dates.js';
import { type Row, withPoint } from '../files/row.js';
import type { Cell } from '../grouping/collect.js';
import { type RatingReader, ratingReaderFor } from './answers.js';
import { dayIn, textOfDay } from './days.js';
import { SurveyError } from './error.js';
import type { GroupingColumn, SurveyPlan } from './plan.js';
import type { DayKey } from './survey.js';

/**
 * What the texts of each column mean. A meaning depends on the text alone, so that it is found once
 * for each text and not for each row.
 */
export interface Texts {
  readonly plan: SurveyPlan;
  readonly readRating: RatingReader;
  readonly ratings: Map<string | undefined, Reading>;
  readonly days: Map<string, DayKey | DateProblem>;
  dateEvidence: DateEvidence;
  readonly groups: Map<string, Group>;
  /** Groups by the texts of their columns as they stand in the cells. */
  readonly groupsByText: TextTree;
}

/** The answers of a segment, while they are counted. */
export interface Group {
  readonly parts: readonly (string | null)[];
  readonly days: Map<DayKey, Cell>;
}

/** A level for each grouping column, from the texts of its cells on. */
interface TextTree {
  readonly branches: Map<string | undefined, TextTree>;
  group: Group | null;
}

/** Texts whose meaning is remembered; a column of texts that never repeat must not fill the memory. */
const MOST_TEXTS = 10_000;

/** No texts yet. */
export function noTexts(plan: SurveyPlan): Texts {
  return {
    plan,
    readRating: ratingReaderFor(plan),
    ratings: new Map(),
    days: new Map(),
    dateEvidence: emptyEvidence,
    groups: new Map(),
    groupsByText: { branches: new Map(), group: null },
  };
}

/** The rating that a text means, or why it means none. */
export function ratingOf({ ratings, readRating }: Texts, text: string | undefined): Reading {
  const known = ratings.get(text);
  if (known !== undefined) return known;
  const reading = readRating(text);
  if (ratings.size >= MOST_TEXTS) ratings.clear();
  ratings.set(text, reading);
  return reading;
}

/** The day of a date, or why it cannot be read; each date also shows how dates are written. */
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

/** The group of a row, by the texts of its cells where these occurred before. */
export function groupOf(texts: Texts, cells: Row, row: number): Group {
  let tree = texts.groupsByText;
  for (const { place } of texts.plan.grouping) {
    let branch = tree.branches.get(cells[place]);
    if (branch === undefined) {
      branch = { branches: new Map(), group: null };
      tree.branches.set(cells[place], branch);
    }
    tree = branch;
  }
  tree.group ??= groupOfParts(texts, cells, row);
  return tree.group;
}

function groupOfParts({ groups, plan }: Texts, cells: Row, row: number): Group {
  const parts = plan.grouping.map((column) => segmentOf(cells[column.place], column, row, plan));
  const key = JSON.stringify(parts);
  const known = groups.get(key);
  if (known !== undefined) return known;
  const group: Group = { parts, days: new Map() };
  groups.set(key, group);
  return group;
}

function segmentOf(
  cell: string | undefined,
  { name, bands: edges }: GroupingColumn,
  row: number,
  { recognition, firstRow }: SurveyPlan,
): string | null {
  const text = cell?.trim();
  if (text === undefined) return null;
  if (edges === null || isBlank(text)) return text;
  const plain = recognition.decimalCommas ? withPoint(text) : text;
  if (/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return bands(edges)(Number(plain));
  throw new SurveyError({ code: 'not-a-number', column: name, row: row + firstRow, value: text });
}
