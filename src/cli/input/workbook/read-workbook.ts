import type { FileStart } from '../bytes.js';
import { InputError } from '../errors.js';
import type { Row } from '../table.js';
import { LARGEST } from './archive.js';
import { type ChosenSheet, chooseSheet, type Suitability, sheetCalled } from './choose-sheet.js';
import { WorkbookError } from './error.js';
import { checkCalculated, openWorkbook } from './workbook.js';

export type { ChosenSheet } from './choose-sheet.js';

/**
 * Reads the sheet of an Excel workbook that is named, or else the one that suits the request best.
 * Null where it is empty. The rows after its sample are read as they are counted.
 */
export async function readWorkbook(
  file: FileStart,
  sheetName: string | undefined,
  suitability: Suitability,
): Promise<ChosenSheet | null> {
  const { name } = file;
  const bytes = await allBytes(file);
  const sheet = explained(name, () => {
    const workbook = openWorkbook(bytes);
    return sheetName === undefined
      ? chooseSheet(workbook, suitability)
      : sheetCalled(name, workbook, sheetName);
  });
  return sheet && { ...sheet, rest: restOf(name, sheet) };
}

/** All bytes of a file that is no larger than the parts of a workbook may be. */
async function allBytes({ name, bytes }: FileStart): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > LARGEST) {
      throw new InputError(`${name} is too large for a workbook: save it as CSV`);
    }
    chunks.push(Uint8Array.from(chunk));
  }
  return Buffer.concat(chunks);
}

function* restOf(name: string, sheet: ChosenSheet): Generator<readonly Row[]> {
  try {
    yield* sheet.rest;
    checkCalculated(sheet);
  } catch (error) {
    throw named(name, error);
  }
}

function explained<Value>(name: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw named(name, error);
  }
}

function named(name: string, error: unknown): unknown {
  return error instanceof WorkbookError ? new InputError(`${name} ${error.message}`) : error;
}
