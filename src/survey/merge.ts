import { mergeLedgers } from '../counting/ledger.js';
import { mergeEvidence } from '../files/date-order.js';
import { closeCells, openCells } from './cells.js';
import { mergeSurveyComments } from './comments.js';
import { mergeConditions } from './condition-counts.js';
import { mergeColumns } from './scan-values.js';
import { checkSurvey, type Disagreements, type Survey, type UnreadableDates } from './survey.js';
import { addUnread, type UnreadTexts } from './unread-texts.js';

/**
 * The survey of two groups of rows, `b` following `a`. Both must be counted by one plan.
 *
 * @throws TypeError if `a` or `b` is not a survey or one of joined files, or their plans differ.
 * @example
 * const plan = planSurvey([['Score'], ['9'], ['3']])
 * const [a, b] = [countRows(plan, [['9']]), countRows(plan, [['3']])]
 * mergeSurveys(a, b).ledger.counted // => 2
 */
export function mergeSurveys(a: Survey, b: Survey): Survey {
  checkSurvey('a', a);
  checkSurvey('b', b);
  // plans are the same object unless one of them was stored or sent as JSON
  if (a.plan !== b.plan && JSON.stringify(a.plan) !== JSON.stringify(b.plan)) {
    throw new TypeError('surveys must be of one plan: make it once and count all rows with it');
  }
  if (a.files.length > 0 || b.files.length > 0) {
    throw new TypeError(
      'surveys must be of one file: join files when all of their rows are counted',
    );
  }
  return withRowsOf(a, b);
}

/** The survey with the rows of another, which follow its own, by its own plan. */
export function withRowsOf(a: Survey, b: Survey): Survey {
  const rowShift = a.ledger.rows;
  return {
    plan: a.plan,
    files: [...a.files, ...b.files],
    ledger: mergeLedgers(a.ledger, b.ledger),
    histogram: a.histogram.map((count, index) => count + (b.histogram[index] as number)),
    cells: closeCells(openCells([...a.cells, ...b.cells])),
    unweighted: a.unweighted + b.unweighted,
    zeroWeights: a.zeroWeights + b.zeroWeights,
    conditions: mergeConditions(a.conditions, b.conditions),
    labels: [...new Set([...a.labels, ...b.labels])],
    dates: mergeEvidence(a.dates, b.dates, rowShift),
    unreadableDates: mergeUnreadable(a.unreadableDates, b.unreadableDates, rowShift),
    widerRows: a.widerRows + b.widerRows,
    tests: a.tests + b.tests,
    previews: a.previews + b.previews,
    disagreements: mergeDisagreements(a.disagreements, b.disagreements, rowShift),
    uncategorised: a.uncategorised + b.uncategorised,
    unreadTexts: mergeUnread(a.unreadTexts, b.unreadTexts),
    scanned: mergeColumns(a, b),
    comments: mergeSurveyComments(a.comments, b.comments, rowShift),
    answers: [
      ...a.answers,
      ...b.answers.map((answer) => ({ ...answer, row: answer.row + rowShift })),
    ],
  };
}

function mergeUnreadable(
  a: UnreadableDates,
  b: UnreadableDates,
  rowShift: number,
): UnreadableDates {
  const later = b.first && { ...b.first, row: b.first.row + rowShift };
  return { count: a.count + b.count, first: a.first ?? later };
}

function mergeDisagreements(a: Disagreements, b: Disagreements, rowShift: number): Disagreements {
  if (b.count === 0) return a;
  if (a.count === 0) return { count: b.count, firstRow: b.firstRow + rowShift };
  return { count: a.count + b.count, firstRow: a.firstRow };
}

function mergeUnread(a: Survey['unreadTexts'], b: Survey['unreadTexts']): Survey['unreadTexts'] {
  const texts: UnreadTexts = new Map(a);
  for (const [text, count] of b) addUnread(texts, text, count);
  return [...texts];
}
