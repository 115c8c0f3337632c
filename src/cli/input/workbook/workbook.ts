import type { Row } from '../table.js';
import {
  type Archive,
  checkSize,
  inMebibytes,
  LARGEST,
  openArchive,
  readParts,
  statedSize,
} from './archive.js';
import { type Contents, readContents, type SheetPart } from './contents.js';
import { WorkbookError } from './error.js';
import { readSharedTexts } from './shared-texts.js';
import { newReading, readRows, type SheetReading } from './sheet.js';
import { readStyles } from './styles.js';

/** How many rows show what a sheet holds, and how many cells these may have. */
const SAMPLE_ROWS = 1000;
const SAMPLE_CELLS = 1_000_000;
/** Shared texts are kept as long as sheets are read, and take up to this many bytes for one in the file. */
const MEMORY_OF_TEXTS = 4;
/** How many bytes of memory the parts of an archive may take for each of its own. */
const MEMORY_PER_BYTE = 16;

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
  checkMemory(archive, textsPart, sheetParts);
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

/**
 * Refuses parts that would take too much memory together. A few bytes can unpack to parts of any size;
 * a large archive may take more.
 */
function checkMemory(archive: Archive, texts: string | undefined, sheets: readonly string[]): void {
  const ofTexts = texts === undefined ? 0 : statedSize(archive, [texts]);
  const ofSheets = statedSize(archive, sheets);
  checkSize(ofTexts + ofSheets);
  const most = Math.max(LARGEST, MEMORY_PER_BYTE * archive.bytes.length);
  if (MEMORY_OF_TEXTS * ofTexts + ofSheets <= most) return;
  throw new WorkbookError(
    `unpacks to ${inMebibytes(ofTexts)} MiB of texts and ${inMebibytes(ofSheets)} MiB of sheets, too much to read: save it as CSV`,
  );
}

function textsOf(archive: Archive, part: string): string[] {
  const bytes = readParts(archive, [part]).get(part);
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
