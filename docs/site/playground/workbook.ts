// The command's own reader of workbooks: pure, over fflate and saxes.

import type { Row } from 'nps-core/files';
import { type SurveyNotice, suitability } from 'nps-core/survey';
import { chooseSheet, sheetCalled } from '../../../src/cli/input/workbook/choose-sheet.js';
import { WorkbookError } from '../../../src/cli/input/workbook/error.js';
import {
  checkCalculated,
  openWorkbook,
  type Workbook,
} from '../../../src/cli/input/workbook/workbook.js';

/** The first bytes of zip archives, and so of workbooks. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];

/** The rows of a sheet. */
export interface Sheet {
  readonly rows: readonly Row[];
  /** Its name; null where all sheets are empty. */
  readonly name: string | null;
  /** The names of all sheets, in the order of their tabs. */
  readonly names: readonly string[];
  readonly notices: readonly SurveyNotice[];
}

/** Whether bytes are those of a zip archive, as workbooks are. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return ARCHIVE.every((byte, index) => bytes[index] === byte);
}

/**
 * The sheet of a workbook that is named, or else the one that looks most like a survey.
 *
 * @throws WorkbookError if the bytes are no workbook; the message follows the name of the file.
 * @throws NoSheetError if no sheet has the name.
 */
export function readSheet(bytes: Uint8Array, named: string | undefined): Sheet {
  const workbook = openWorkbook(bytes);
  const names = workbook.contents.sheets.map(({ name }) => name);
  const sheet =
    named === undefined
      ? chooseSheet(workbook, (rows) => suitability(rows, {}))
      : sheetNamed(workbook, named, names);
  if (sheet === null) return { rows: [], name: named ?? null, names, notices: [] };
  const rows = [...sheet.sample];
  for (const more of sheet.rest) for (const row of more) rows.push(row);
  checkCalculated(sheet);
  const { name, sheets, isHidden, isNamed } = sheet;
  const isSaid = !isNamed && (sheets > 1 || isHidden);
  return {
    rows,
    name,
    names,
    notices: isSaid ? [{ code: 'sheet', sheet: name, sheets, isHidden }] : [],
  };
}

/** A workbook without a sheet of a name. */
export class NoSheetError extends Error {
  constructor(readonly choices: readonly string[]) {
    super('no-sheet');
  }
}

function sheetNamed(workbook: Workbook, named: string, names: readonly string[]) {
  try {
    return sheetCalled('it', workbook, named);
  } catch (error) {
    const isNameless = error instanceof Error && error.name === 'UsageError';
    throw isNameless ? new NoSheetError(names) : error;
  }
}

/** What is wrong with a workbook, after the name of its file; undefined for any other error. */
export function workbookProblem(error: unknown): string | undefined {
  return error instanceof WorkbookError ? error.message : undefined;
}
