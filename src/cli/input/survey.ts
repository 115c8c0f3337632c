import { type DelimitedText, recognise } from '../../files/index.js';
import { countable } from '../../files/ratings.js';
import type { Arguments } from '../arguments/arguments.js';
import { type Counted, type Counter, counterFor } from '../counter.js';
import { type Notices, noticesOf } from '../notices.js';
import { isDatabase, openDatabase } from './database.js';
import { EncodingError, InputError, UsageError } from './errors.js';
import { withProgress, withRowsShown } from './progress.js';
import { begin, decoded, isArchive, openSource } from './source.js';
import { type Row, readTable } from './table.js';

/** What a survey file adds up to. */
export interface Survey extends Counted {
  /** What to call the file. */
  readonly name: string;
}

const SAMPLE = 1000;

/**
 * Reads a survey file, in as much memory as one batch of rows and the groups take. Where bytes far
 * into it show that its encoding was guessed wrongly, it is read once more.
 */
export async function readSurvey(asked: Arguments): Promise<Survey> {
  try {
    return await readOnce(asked, noticesOf());
  } catch (error) {
    const encoding = error instanceof EncodingError ? error.likelier : undefined;
    if (encoding === undefined || asked.file === '-') throw error;
    return await readOnce({ ...asked, encoding }, noticesOf({ code: 'encoding', encoding }));
  }
}

async function readOnce(asked: Arguments, notices: Notices): Promise<Survey> {
  if (isDatabase(asked.file)) return readDatabase(asked, notices);
  const source = withProgress(await openSource(asked.file), process.stderr);
  const waiting: Row[] = [];
  let counter: Counter | undefined;
  let decimalCommas = false;
  const start = (): Counter => {
    if (waiting.every(isBlank)) throw new InputError(`${source.name} is empty`);
    const started = counterFor(waiting, { firstRow: 1, decimalCommas }, asked, notices);
    started.count(waiting.slice(started.headerRows));
    return started;
  };
  const take = (rows: readonly Row[], table?: DelimitedText): void => {
    decimalCommas = table?.decimalCommas ?? false;
    if (counter) counter.count(rows);
    else {
      waiting.push(...rows);
      if (waiting.length > SAMPLE) counter = start();
    }
  };
  const file = await begin(source);
  if (isArchive(file)) {
    const { readWorkbook } = await import('./workbook.js');
    const isSurvey = (rows: readonly Row[]) =>
      countable(recognise(rows, { scale: asked.scale })).length > 0;
    await readWorkbook(file, { isSurvey, notices, take });
  } else await readTable(decoded(file, asked.encoding, notices), asked.delimiter, take);
  counter ??= start();
  return { name: source.name, ...counter.result() };
}

function isBlank(row: Row): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** A table without header rows of its own, of which only the columns are read that are needed. */
async function readDatabase(asked: Arguments, notices: Notices): Promise<Survey> {
  for (const option of ['encoding', 'delimiter'] as const) {
    if (asked[option] !== undefined) {
      throw new UsageError(`--${option} is for files of text, which ${asked.file} is not`);
    }
  }
  const { name, header, sample, rows } = await openDatabase(asked.file);
  const counter = counterFor(
    [header, ...sample],
    { firstRow: 0, decimalCommas: false },
    asked,
    notices,
  );
  let skipped = counter.headerRows - 1; // of a file that was loaded as it came
  for await (const batch of withRowsShown(rows(counter.columns), process.stderr)) {
    counter.count(batch.slice(Math.max(0, skipped)));
    skipped -= batch.length;
  }
  return { name, ...counter.result() };
}
