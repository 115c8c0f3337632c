import readSheets from 'read-excel-file/universal';
import type { Begun } from './bytes.js';
import { InputError } from './errors.js';
import { withResults } from './formulas.js';
import type { Row } from './table.js';
import { LARGEST } from './zip.js';

/** How many rows of a sheet show whether it is a survey. */
const SAMPLE = 1000;

type Cell = string | number | boolean | Date | null;

/** The sheet of a workbook that is read. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  /** How many sheets of the workbook hold anything. */
  readonly sheets: number;
}

/**
 * Reads the first sheet of an Excel workbook that looks like a survey, or else the first that holds
 * anything; null where none does.
 */
export async function readWorkbook(
  { name, bytes }: Begun,
  isSurvey: (rows: readonly Row[]) => boolean,
): Promise<Sheet | null> {
  const archive = await whole(name, bytes);
  const readable = withResults(name, archive);
  const sheets = await explained(name, () => readSheets(readable, { trim: false }));
  const filled = sheets.filter(({ data }) => data.length > 0);
  const sheet = filled.find(({ data }) => isSurvey(textsOf(data.slice(0, SAMPLE)))) ?? filled[0];
  if (sheet === undefined) return null;
  return { name: sheet.sheet, rows: textsOf(sheet.data), sheets: filled.length };
}

function textsOf(rows: readonly (readonly unknown[])[]): Row[] {
  return rows.map((cells) => (cells as Cell[]).map(textOf));
}

/** All bytes of a file that is no larger than the largest archive that is unpacked. */
async function whole(name: string, bytes: AsyncIterable<Uint8Array>): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > LARGEST)
      throw new InputError(`${name} is too large for a workbook: save it as CSV`);
    chunks.push(chunk);
  }
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined.buffer;
}

async function explained<Value>(name: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    const { message } = error as Error;
    throw new InputError(`${name} cannot be read as a workbook: ${message.split('\n')[0]}`);
  }
}

/** A cell as a CSV file would hold it; dates as ISO 8601, with the clock where there is one. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return String(cell);
  // serial numbers of dates are fractions: a second may have become 59.999…
  const seconds = Math.round(cell.getTime() / 1000) * 1000;
  return new Date(seconds).toISOString().slice(0, 19).replace('T00:00:00', '').replace('T', ' ');
}
