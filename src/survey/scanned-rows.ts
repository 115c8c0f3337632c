import type { Row } from '../files/row.js';
import type { Scan } from '../files/scan-state.js';
import { rowAt, type TextBetween } from '../files/scanned-texts.js';
import { addEqualRows, addRow, type SurveyCount } from './count.js';
import {
  beginGroup,
  type EqualRows,
  forgetGroups,
  isFull,
  noEqualRows,
  placeOfRow,
} from './equal-rows.js';

/**
 * Adds the rows that a scan has found, as `addRows` adds them. A row that is equal to an earlier one
 * in all columns that are read is only counted; it is added with all others of its kind. Not so where
 * each row matters: with respondents, with weights (a sum of fractions depends on their order), and
 * for the first problems.
 *
 * @throws SurveyError as `addRows` does.
 */
export function addScannedRows(count: SurveyCount, scan: Scan, textBetween: TextBetween): void {
  const { plan } = count;
  const columns = plan.recognition.columns.length > 1 ? plan.columnsRead : undefined;
  const cellsOf = (index: number) => rowAt(scan, index, textBetween, columns);
  const isEachNeeded = plan.respondent !== null || plan.weight !== null;
  count.equalRows ??= noEqualRows();
  const equal = count.equalRows;
  const { places } = equal;
  for (let index = 0; index < scan.found.rows; index++) {
    const isGrouped = equal.areUseful && !isEachNeeded;
    const place = isGrouped ? placeOfRow(equal, scan, index, plan) : -1;
    if (place < 0) addNext(count, cellsOf(index));
    else if (places[2 * place] === 0) addFirst(count, equal, place, scan, index, cellsOf(index));
    else {
      const waiting = places[2 * place + 1] as number;
      if (waiting === 0) equal.cells.set(place, cellsOf(index));
      places[2 * place + 1] = waiting + 1;
      count.rows++;
    }
  }
}

function addNext(count: SurveyCount, cells: Row): void {
  addRow(count, cells, count.rows, 1);
  count.rows++;
}

/** Adds a row that is equal to no earlier one. If it is no problem, later rows may be equal to it. */
function addFirst(
  count: SurveyCount,
  equal: EqualRows,
  place: number,
  scan: Scan,
  index: number,
  cells: Row,
): void {
  const { problems } = count.ledger;
  const earlier = problems.length;
  const row = count.rows;
  addNext(count, cells);
  if (problems.length > earlier) return;
  beginGroup(equal, place, scan, index, count.plan, row);
  if (!isFull(equal)) return;
  addEqualRows(count);
  forgetGroups(equal);
}
