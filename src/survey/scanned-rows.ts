import type { Row } from '../files/row.js';
import type { Scan } from '../files/scan-state.js';
import { rowAt, type TextBetween } from '../files/scanned-texts.js';
import { addRow } from './add-row.js';
import { addEqualRows } from './count.js';
import {
  addToGroup,
  beginGroup,
  cellsOfNumbers,
  type EqualRows,
  forgetGroups,
  isFull,
  noEqualRows,
  placeOfRow,
} from './equal-rows.js';
import type { SurveyCount } from './survey-count.js';

/**
 * Adds the rows that a scan has found, as `addRows` adds them. A row that is equal to an earlier one
 * in all columns that are read is only counted; it is added with all others of its kind. Not so where
 * each row matters: with respondents, with comments, with weights (a sum of fractions depends on their
 * order), and for the first problems.
 *
 * @throws SurveyError as `addRows` does.
 */
export function addScannedRows(count: SurveyCount, scan: Scan, textBetween: TextBetween): void {
  if (scan.found.rows === 0) return; // small files need no groups, whose memory takes time
  const { plan } = count;
  const columns = plan.recognition.columns.length > 1 ? plan.columnsRead : undefined;
  const isEachNeeded = [plan.respondent, plan.weight, plan.comment].some((place) => place !== null);
  count.equalRows ??= noEqualRows(plan);
  const equal = count.equalRows;
  for (let index = 0; index < scan.found.rows; index++) {
    const isGrouped = equal.areUseful && !isEachNeeded;
    const place = isGrouped ? placeOfRow(equal, scan, index, plan, textBetween) : -1;
    if (place < 0) addNext(count, rowAt(scan, index, textBetween, columns));
    else if (equal.places[place] === 0) addFirst(count, equal, place);
    else {
      addToGroup(equal, place);
      count.rows++;
    }
  }
}

function addNext(count: SurveyCount, cells: Row): void {
  addRow(count, cells, count.rows, 1);
  count.rows++;
}

/** Adds a row that is equal to no earlier one. If it is no problem, later rows may be equal to it. */
function addFirst(count: SurveyCount, equal: EqualRows, place: number): void {
  const { plan, rows } = count;
  const { problems } = count.ledger;
  const earlier = problems.length;
  addNext(count, cellsOfNumbers(equal, equal.numbers, plan));
  if (problems.length === earlier) beginGroup(equal, place, rows);
  if (!isFull(equal)) return;
  addEqualRows(count);
  forgetGroups(equal);
}
