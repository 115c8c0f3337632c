import { inflateRawSync } from 'node:zlib';
import { columnNumber } from '../../spreadsheet/column-number.js';
import { InputError } from './errors.js';

/** How many bytes a workbook may have, unpacked. */
export const LARGEST = 1 << 28;
/** How many cells a sheet may span: the reader of workbooks makes all of them, filled or not. */
const MOST_CELLS = 20_000_000;

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly isText: boolean;
}

/**
 * The unpacked texts in the archive of a workbook. Refuses archives that would fill the memory: by
 * the sizes that they state, by unpacking no more than these, and by the cells that sheets span.
 */
export function* textsIn(
  name: string,
  archive: ArrayBuffer,
): Generator<readonly [path: string, text: Buffer]> {
  const view = new DataView(archive);
  const entries = entriesOf(name, view);
  checkKind(name, entries);
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > LARGEST) {
    throw new InputError(
      `${name} unpacks to ${Math.round(total / 2 ** 20).toLocaleString('en')} MiB, more than the 256 MiB a workbook may have: save it as CSV`,
    );
  }
  for (const entry of entries) {
    if (!entry.isText) continue;
    const text = unpack(name, view, entry);
    checkSpan(name, text);
    yield [entry.path, text];
  }
}

function checkKind(name: string, entries: readonly Entry[]): void {
  const has = (start: string) => entries.some(({ path }) => path.startsWith(start));
  if (has('xl/')) return;
  throw new InputError(
    has('content.xml')
      ? `${name} is an OpenDocument file: save it as .xlsx or CSV first`
      : `${name} is an archive and no workbook: unpack it first`,
  );
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

function entriesOf(name: string, view: DataView): Entry[] {
  try {
    let end = view.byteLength - END_LENGTH;
    const least = Math.max(0, end - LONGEST_COMMENT);
    while (end >= least && view.getUint32(end, true) !== END) end--;
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    return Array.from({ length: count }, () => {
      if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry');
      const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
      const [nameLength = 0] = lengths;
      const path = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, nameLength));
      const entry = {
        path,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
        isText: /\.xml(?:\.rels)?$/.test(path),
      };
      at += 46 + lengths.reduce((sum, length) => sum + length, 0);
      return entry;
    });
  } catch {
    throw new InputError(`${name} is a damaged archive: save it again`);
  }
}

function unpack(name: string, view: DataView, { method, packed, unpacked, offset }: Entry): Buffer {
  try {
    const start =
      offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const bytes = Buffer.from(view.buffer as ArrayBuffer, start, packed);
    const text =
      method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(1, unpacked) });
    if (text.length === unpacked) return text;
  } catch {
    // the sentence below is about both causes
  }
  throw new InputError(`${name} is a damaged archive, or unpacks to more than it states`);
}

const ADDRESS = /<(?:\w+:)?(?:c|row)\s[^>]*?\br="([A-Z]*)(\d+)"/g;

function checkSpan(name: string, text: Buffer): void {
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row] of text.toString('latin1').matchAll(ADDRESS)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
  }
  if (rows * Math.max(1, columns) > MOST_CELLS) {
    throw new InputError(
      `${name} has a sheet of ${rows.toLocaleString('en')} rows and ${columns.toLocaleString('en')} columns: save it as CSV`,
    );
  }
}
