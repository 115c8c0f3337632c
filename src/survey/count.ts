import { bands } from '../counting/bands.js';
import { isBlank } from '../counting/duplicates.js';
import { closeLedger, noteProblem, type OpenLedger, openLedger } from '../counting/ledger.js';
import type { Reading } from '../counting/reading.js';
import { rankOf } from '../counting/scale.js';
import { addEvidence, type DateEvidence, emptyEvidence } from '../files/date-order.js';
import type { DateProblem } from '../files/dates.js';
import { kindOfRow } from '../files/recognise.js';
import { type Row, withPoint } from '../files/row.js';
import { type Cell, emptyCell } from '../grouping/collect.js';
import { disagrees, type RatingReader, ratingReaderFor } from './answers.js';
import { dateError, dayIn, isDay, textOfDay } from './days.js';
import { SurveyError } from './error.js';
import type { GroupingColumn, SurveyPlan } from './plan.js';
import type { DayKey, RespondentAnswer, Survey } from './survey.js';

/** A count in progress: the sums so far, and what the texts of each column were found to mean. */
export interface SurveyCount {
  readonly plan: SurveyPlan;
  readonly ledger: OpenLedger;
  readonly histogram: number[];
  readonly groups: Map<string, Group>;
  /** Groups by the texts of their columns as they stand in the cells. */
  readonly groupsByText: TextTree;
  readonly answers: RespondentAnswer[];
  readonly readRating: RatingReader;
  readonly ratings: Map<string | undefined, Reading>;
  readonly days: Map<string, DayKey | DateProblem>;
  dates: DateEvidence;
  rows: number;
  unweighted: number;
  widerRows: number;
  tests: number;
  previews: number;
  disagreements: { count: number; firstRow: number };
}

/** The answers of a segment, while they are counted. */
interface Group {
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

/**
 * Begins a count by a plan. `addRows` adds rows to it, batch by batch, and `finishSurvey` makes a
 * survey of them; the rows need not be kept.
 *
 * @example
 * const plan = planSurvey([['Score'], ['9'], ['3']])
 * const count = startSurvey(plan)
 * addRows(count, [['9'], ['3']])
 * finishSurvey(count).ledger.counted // => 2
 */
export function startSurvey(plan: SurveyPlan): SurveyCount {
  const { scale } = plan;
  return {
    plan,
    ledger: openLedger(),
    histogram: new Array(scale.max - scale.min + 1).fill(0),
    groups: new Map(),
    groupsByText: { branches: new Map(), group: null },
    answers: [],
    readRating: ratingReaderFor(plan),
    ratings: new Map(),
    days: new Map(),
    dates: emptyEvidence,
    rows: 0,
    unweighted: 0,
    widerRows: 0,
    tests: 0,
    previews: 0,
    disagreements: { count: 0, firstRow: 0 },
  };
}

/**
 * Adds rows to a count, in the order of the file, without the header.
 *
 * @throws SurveyError at the first number, weight or date that cannot be read, with its row.
 * @example
 * const count = startSurvey(planSurvey([['Score'], ['9'], ['3']]))
 * addRows(count, [['9'], ['n/a'], ['11']])
 * finishSurvey(count).ledger.missing // => 1
 */
export function addRows(count: SurveyCount, rows: Iterable<Row>): void {
  for (const row of rows) addRow(count, row, 1);
}

/**
 * Adds groups of equal rows to a count, as a database counts them: each a row and how many there are.
 *
 * @throws SurveyError as `addRows` does.
 * @throws RangeError if a number of rows is not a whole number from 1.
 * @throws TypeError if only the latest answer of a respondent counts, which rows alone can show.
 * @example
 * const count = startSurvey(planSurvey([['Score'], ['9'], ['3']]))
 * addGroups(count, [[['9'], 70], [['3'], 30]])
 * finishSurvey(count).ledger.counted // => 100
 */
export function addGroups(
  count: SurveyCount,
  groups: Iterable<readonly [row: Row, times: number]>,
): void {
  if (count.plan.respondent !== null) {
    throw new TypeError(
      'groups must come without respondent: only rows show whose answer is latest',
    );
  }
  for (const [row, times] of groups) {
    if (!(Number.isSafeInteger(times) && times > 0)) {
      throw new RangeError(`times must be a whole number from 1, received ${String(times)}`);
    }
    addRow(count, row, times);
  }
}

function addRow(count: SurveyCount, cells: Row, times: number): void {
  const { plan, ledger } = count;
  const row = count.rows;
  count.rows += times;
  const isWide = cells.length > plan.recognition.columns.length;
  if (isWide) count.widerRows += times;
  const group = groupOf(count, cells, row);
  const date = plan.date === null ? undefined : dateOf(count, cells[plan.date] ?? '', row);
  const kind = kindOfRow(plan.recognition, cells);
  if (kind === 'test') count.tests += times;
  if (kind === 'preview') {
    count.previews += times;
    ledger.excluded += times;
    return;
  }
  const text = textOfRating(cells, isWide, plan);
  const rating = ratingOf(count, text);
  if (rating === null) ledger.missing += times;
  else if (typeof rating === 'string') noteProblem(ledger, row, text, rating, times);
  else {
    ledger.counted += times;
    if (date !== undefined && !isDay(date)) {
      throw dateError(date, cells[plan.date as number] ?? '', row, plan);
    }
    const weight = plan.weight === null ? null : weightOf(cells[plan.weight], row, plan);
    const isOff = disagrees(cells, rating, plan);
    if (plan.respondent === null) {
      addCounted(count, { row, rating, group, day: date ?? null, weight, isOff }, times);
    } else {
      count.answers.push({
        row,
        rating,
        respondent: cells[plan.respondent]?.trim() ?? null,
        date: plan.date === null ? '' : (cells[plan.date] ?? ''),
        parts: group.parts,
        weight,
        disagrees: isOff,
      });
    }
  }
}

interface Counted {
  readonly row: number;
  readonly rating: number;
  readonly group: Pick<Group, 'days'>;
  readonly day: DayKey;
  readonly weight: number | null;
  readonly isOff: boolean;
}

/** The sums that an answer which counts is added to. */
type Sums = Pick<SurveyCount, 'histogram' | 'plan' | 'unweighted' | 'disagreements'>;

/** Adds an answer that counts, so many times. */
export function addCounted(
  count: Sums,
  { row, rating, group, day, weight, isOff }: Counted,
  times: number,
): void {
  const { plan, histogram, disagreements } = count;
  if (isOff) {
    if (disagreements.count === 0) disagreements.firstRow = row;
    disagreements.count += times;
  }
  if (plan.weight !== null && weight === null) {
    count.unweighted += times;
    return;
  }
  (histogram[rating - plan.scale.min] as number) += times * (weight ?? 1);
  let cell = group.days.get(day);
  if (cell === undefined) {
    cell = emptyCell(weight === null ? {} : { weight });
    group.days.set(day, cell);
  }
  const rank = rankOf(rating, plan.scale);
  (cell[rank] as number) += times;
  if (weight === null) return;
  (cell[rank + 3] as number) += times * weight;
  (cell[rank + 6] as number) += times * weight * weight;
}

/** What is counted as the rating: of a table of one column, the whole row, since its commas are text. */
function textOfRating(cells: Row, isWide: boolean, { rating, recognition }: SurveyPlan) {
  return isWide && recognition.columns.length === 1 ? cells.join() : cells[rating.index];
}

function ratingOf({ ratings, readRating }: SurveyCount, text: string | undefined): Reading {
  const known = ratings.get(text);
  if (known !== undefined) return known;
  const reading = readRating(text);
  if (ratings.size >= MOST_TEXTS) ratings.clear();
  ratings.set(text, reading);
  return reading;
}

function dateOf(count: SurveyCount, cell: string, row: number): DayKey | DateProblem {
  const { plan, days } = count;
  const text = textOfDay(cell, plan);
  const known = days.get(text);
  if (known !== undefined) return known;
  count.dates = addEvidence(count.dates, text, row);
  const day = dayIn(text, plan);
  if (days.size >= MOST_TEXTS) days.clear();
  days.set(text, day);
  return day;
}

function weightOf(cell: string | undefined, row: number, plan: SurveyPlan): number | null {
  const text = cell?.trim() ?? '';
  if (text === '') return null;
  const plain = plan.recognition.decimalCommas ? withPoint(text) : text;
  const weight = /^[\d.]+$/.test(plain) ? Number(plain) : Number.NaN;
  if (weight > 0 && weight * weight > 0 && weight * weight < Infinity) return weight;
  const column = plan.recognition.columns[plan.weight as number]?.name ?? '';
  throw new SurveyError({ code: 'not-a-weight', column, row: row + plan.firstRow, value: text });
}

/** The group of a row, by the texts of its cells where these occurred before. */
function groupOf(count: SurveyCount, cells: Row, row: number): Group {
  let tree = count.groupsByText;
  for (const { place } of count.plan.grouping) {
    let branch = tree.branches.get(cells[place]);
    if (branch === undefined) {
      branch = { branches: new Map(), group: null };
      tree.branches.set(cells[place], branch);
    }
    tree = branch;
  }
  tree.group ??= groupOfParts(count, cells, row);
  return tree.group;
}

function groupOfParts({ groups, plan }: SurveyCount, cells: Row, row: number): Group {
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

/**
 * The survey of the rows that were added. The count may go on afterwards.
 *
 * @example
 * const count = startSurvey(planSurvey([['Score'], ['9'], ['3']]))
 * addRows(count, [['9'], ['3']])
 * finishSurvey(count).histogram // => [0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0]
 */
export function finishSurvey(count: SurveyCount): Survey {
  const { plan, dates, unweighted, widerRows, tests, previews } = count;
  return {
    plan,
    ledger: closeLedger({ ...count.ledger, problems: [...count.ledger.problems] }),
    histogram: [...count.histogram],
    cells: [...count.groups.values()].map(({ parts, days }) => ({
      parts,
      days: [...days].map(([day, cell]) => [day, [...cell]] as const),
    })),
    unweighted,
    dates,
    widerRows,
    tests,
    previews,
    disagreements: { ...count.disagreements },
    answers: [...count.answers],
  };
}

/**
 * The survey of rows, header left out: `startSurvey`, `addRows` and `finishSurvey` in one. Surveys of
 * several batches of rows merge.
 *
 * @throws SurveyError as `addRows` does.
 * @example
 * countRows(planSurvey([['Score'], ['9'], ['3']]), [['9'], ['11']]).ledger.outOfRange // => 1
 */
export function countRows(plan: SurveyPlan, rows: Iterable<Row>): Survey {
  const count = startSurvey(plan);
  addRows(count, rows);
  return finishSurvey(count);
}
