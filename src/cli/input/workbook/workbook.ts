import type { Row } from '../table.js';
import { type Archive, checkSize, openArchive, readParts } from './archive.js';
import { type Contents, readContents, type SheetPart } from './contents.js';
import { WorkbookError } from './error.js';
import { readSharedTexts } from './shared-texts.js';
import { newReading, readRows, type SheetReading } from './sheet.js';
import { readStyles } from './styles.js';

/** How many rows show what a sheet holds, and how many cells these may have. */
const SAMPLE_ROWS = 1000;
const SAMPLE_CELLS = 2_000_000;
/**
 * How many bytes the shared texts may have: they take memory as long as the sheets are read. A large
 * archive may have more of them, this many for each of its bytes.
 */
const LARGEST_TEXTS = 1 << 26;
const TEXTS_PER_BYTE = 4;

/** A workbook whose sheets can be read. */
export interface Workbook {
  readonly archive: Archive;
  readonly contents: Contents;
}

/** A sheet of which the first rows have been read. */
export interface OpenSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The first rows, header included; none in an empty sheet. */
  readonly sample: readonly Row[];
  /** The rows after the sample. They can be read once. */
  readonly rest: Generator<readonly Row[]>;
  /** How many formulas were never calculated, in the rows that have been read. */
  readonly reading: Pick<SheetReading, 'uncalculated'>;
}

/** Opens a workbook; its sheets are read later. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const archive = openArchive(bytes);
  return { archive, contents: readContents(archive) };
}

/** Opens sheets of a workbook one after another. */
export function* openSheets(
  { archive, contents }: Workbook,
  sheets: readonly SheetPart[],
): Generator<OpenSheet> {
  const { texts: textsPart, styles, is1904 } = contents;
  const sheetParts = sheets.map(({ path }) => path);
  checkSize(archive, textsPart === undefined ? sheetParts : [textsPart, ...sheetParts]);
  const texts = textsPart === undefined ? [] : textsOf(archive, textsPart);
  const context = { texts, styles: readStyles(styles), is1904 };
  const parts = readParts(archive, sheetParts);
  for (const { name, path, isHidden } of sheets) {
    const bytes = parts.get(path);
    if (bytes === undefined) {
      throw new WorkbookError(`cannot be read as a workbook: it has no ${path}`);
    }
    parts.delete(path); // so that the memory of sheets that are not chosen is free again
    const reading = newReading(path, bytes, context);
    const rows = readRows(reading);
    yield { name, isHidden, sample: firstRows(rows), rest: rows, reading };
  }
}

function textsOf(archive: Archive, part: string): string[] {
  const most = Math.max(LARGEST_TEXTS, TEXTS_PER_BYTE * archive.bytes.length);
  const bytes = readParts(archive, [part], most).get(part);
  return bytes === undefined ? [] : readSharedTexts(part, bytes);
}

/** Reads rows until there are enough of them; the generator goes on after these. */
function firstRows(rows: Generator<readonly Row[]>): Row[] {
  const sample: Row[] = [];
  let cells = 0;
  while (sample.length <= SAMPLE_ROWS && cells < SAMPLE_CELLS) {
    const { value, done } = rows.next();
    if (done) break;
    for (const row of value) {
      sample.push(row);
      cells += row.length;
    }
  }
  return sample;
}

/** Refuses a sheet with formulas that were never calculated. Reads its rest to count them. */
export function checkCalculated({ rest, reading }: OpenSheet): void {
  while (!rest.next().done);
  if (reading.uncalculated === 0) return;
  throw new WorkbookError(
    `has formulas that were never calculated, ${reading.uncalculated.toLocaleString('en')} in all: open it in a spreadsheet program and save it`,
  );
}
