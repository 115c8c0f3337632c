import readSheets from 'read-excel-file/universal';
import { InputError } from './errors.js';
import { withResults } from './formulas.js';
import type { Notices } from './notices.js';
import { printable } from './printable.js';
import type { Begun } from './source.js';
import type { Row } from './table.js';
import { LARGEST } from './zip.js';

type Cell = string | number | boolean | Date | null;

/** Reads an Excel workbook, the first sheet of it that holds anything, and hands over its rows. */
export async function readWorkbook(
  { name, bytes }: Begun,
  notices: Notices,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  const archive = await whole(name, bytes);
  const readable = withResults(name, archive);
  const sheets = await explained(name, () => readSheets(readable, { trim: false }));
  const filled = sheets.filter(({ data }) => data.length > 0);
  const [first] = filled;
  if (first === undefined) return;
  if (filled.length > 1) notices.add('sheet', printable(first.sheet, 40), filled.length);
  take(first.data.map((cells) => (cells as Cell[]).map(textOf)));
}

/** All bytes of a file that is no larger than what is unpacked from it may be. */
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

/** A cell as a CSV file would have it; dates as ISO 8601, with the clock where there is one. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return String(cell);
  // serial numbers of dates are fractions: a second may have become 59.999…
  const seconds = Math.round(cell.getTime() / 1000) * 1000;
  return new Date(seconds).toISOString().slice(0, 19).replace('T00:00:00', '').replace('T', ' ');
}
