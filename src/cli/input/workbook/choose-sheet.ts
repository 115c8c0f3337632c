import { UsageError } from '../errors.js';
import type { Row } from '../table.js';
import type { SheetPart } from './contents.js';
import { checkCalculated, type OpenSheet, openSheets, type Workbook } from './workbook.js';

/** The sheet that is read, and how it was chosen. */
export interface ChosenSheet extends OpenSheet {
  /** How many sheets of the workbook hold anything; 1 where the sheet was named. */
  readonly sheets: number;
  readonly isNamed: boolean;
}

/** How well a sheet suits the request. The first sheet that suits best is read. */
export type Suitability = (firstRows: readonly Row[]) => number;

/**
 * The sheet that suits a request best; of several the first one, hidden sheets last. Null where all
 * sheets are empty.
 */
export function chooseSheet(workbook: Workbook, suitability: Suitability): ChosenSheet | null {
  const { sheets } = workbook.contents;
  const visibleFirst = [
    ...sheets.filter(({ isHidden }) => !isHidden),
    ...sheets.filter(({ isHidden }) => isHidden),
  ];
  let best: OpenSheet | null = null;
  let most = -1;
  let filled = 0;
  for (const sheet of openSheets(workbook, visibleFirst)) {
    // Without the results of its formulas, a sheet cannot be compared with others.
    if (sheet.reading.uncalculated > 0) checkCalculated(sheet);
    if (sheet.sample.length === 0) continue;
    filled++;
    const suits = suitability(sheet.sample);
    if (suits <= most) continue;
    best = sheet;
    most = suits;
  }
  return best && { ...best, sheets: filled, isNamed: false };
}

/** The sheet that is called by its name or, from 1, by its place among the tabs. */
export function sheetCalled(file: string, workbook: Workbook, name: string): ChosenSheet | null {
  const [sheet] = openSheets(workbook, [sheetPartCalled(file, workbook.contents.sheets, name)]);
  return sheet && sheet.sample.length > 0 ? { ...sheet, sheets: 1, isNamed: true } : null;
}

function sheetPartCalled(file: string, sheets: readonly SheetPart[], name: string): SheetPart {
  const tidied = (text: string) => text.trim().toLowerCase();
  const sheet =
    sheets.find((sheet) => sheet.name === name) ??
    sheets.find((sheet) => tidied(sheet.name) === tidied(name)) ??
    (/^\d{1,6}$/.test(name) ? sheets[Number(name) - 1] : undefined);
  if (sheet !== undefined) return sheet;
  const choices = sheets.map((sheet) => JSON.stringify(sheet.name)).join(', ');
  throw new UsageError(`${file} has no sheet called ${name}; there are ${choices}`);
}
