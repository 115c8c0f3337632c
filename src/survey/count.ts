import { checkIterable, invalid } from '../counting/invalid.js';
import { closeLedger, openLedger } from '../counting/ledger.js';
import type { Row } from '../files/row.js';
import { addRow } from './add-row.js';
import { closeCells } from './cells.js';
import { type CommentReading, checkReading, closeComments, openComments } from './comments.js';
import { closeConditions } from './condition-counts.js';
import { takeWaiting } from './equal-rows.js';
import { checkPlan, type SurveyPlan } from './plan.js';
import { openColumns } from './scan-count.js';
import { closeColumns } from './scan-values.js';
import { noUnreadableDates, type Survey } from './survey.js';
import type { SurveyCount } from './survey-count.js';
import { noTexts } from './texts.js';

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
