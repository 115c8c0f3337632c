import { closeLedger, noteProblem, type OpenLedger, openLedger } from '../counting/ledger.js';
import { kindOfRow } from '../files/recognise.js';
import { type Row, withPoint } from '../files/row.js';
import { disagrees } from './answers.js';
import { dateError, isDay } from './days.js';
import { SurveyError } from './error.js';
import type { SurveyPlan } from './plan.js';
import { addAnswer, type Sums } from './sums.js';
import type { RespondentAnswer, Survey } from './survey.js';
import { dayOf, groupOf, noTexts, ratingOf, type Texts } from './texts.js';

/** A count in progress: the sums so far, and what the texts of each column mean. */
export interface SurveyCount extends Sums {
  readonly texts: Texts;
  readonly ledger: OpenLedger;
  readonly answers: RespondentAnswer[];
  rows: number;
  widerRows: number;
  tests: number;
  previews: number;
}

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
    texts: noTexts(plan),
    answers: [],
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
  const { plan, ledger, texts } = count;
  const row = count.rows;
  count.rows += times;
  const isWide = cells.length > plan.recognition.columns.length;
  if (isWide) count.widerRows += times;
  const group = groupOf(texts, cells, row);
  const day = plan.date === null ? null : dayOf(texts, cells[plan.date] ?? '', row);
  const kind = kindOfRow(plan.recognition, cells);
  if (kind === 'test') count.tests += times;
  if (kind === 'preview') {
    count.previews += times;
    ledger.excluded += times;
    return;
  }
  const text = textOfRating(cells, isWide, plan);
  const rating = ratingOf(texts, text);
  if (rating === null) ledger.missing += times;
  else if (typeof rating === 'string') noteProblem(ledger, row, text, rating, times);
  else {
    ledger.counted += times;
    if (!isDay(day)) throw dateError(day, cells[plan.date as number] ?? '', row, plan);
    const weight = plan.weight === null ? null : weightOf(cells[plan.weight], row, plan);
    const answer = { row, rating, weight, disagrees: disagrees(cells, rating, plan) };
    if (plan.respondent === null) addAnswer(count, group.days, { ...answer, day }, times);
    else count.answers.push({ ...answer, ...respondentOf(cells, plan), parts: group.parts });
  }
}

function respondentOf(cells: Row, { respondent, date }: SurveyPlan) {
  return {
    respondent: cells[respondent as number]?.trim() ?? null,
    date: date === null ? '' : (cells[date] ?? ''),
  };
}

/** What is counted as the rating: of a table of one column, the whole row, since its commas are text. */
function textOfRating(cells: Row, isWide: boolean, { rating, recognition }: SurveyPlan) {
  return isWide && recognition.columns.length === 1 ? cells.join() : cells[rating.index];
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

/**
 * The survey of the rows that were added. The count may go on afterwards.
 *
 * @example
 * const count = startSurvey(planSurvey([['Score'], ['9'], ['3']]))
 * addRows(count, [['9'], ['3']])
 * finishSurvey(count).histogram // => [0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0]
 */
export function finishSurvey(count: SurveyCount): Survey {
  const { plan, texts, unweighted, widerRows, tests, previews } = count;
  return {
    plan,
    ledger: closeLedger({ ...count.ledger, problems: [...count.ledger.problems] }),
    histogram: [...count.histogram],
    cells: [...texts.groups.values()].map(({ parts, days }) => ({
      parts,
      days: [...days].map(([day, cell]) => [day, [...cell]] as const),
    })),
    unweighted,
    dates: texts.dateEvidence,
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
