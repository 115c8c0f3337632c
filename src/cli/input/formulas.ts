import { zipSync } from 'fflate';
import { InputError } from './errors.js';
import { textsIn } from './zip.js';

/** The start of a cell that holds an error, such as #N/A, up to its type. */
const ERROR = /(<(?:\w+:)?c\s(?:[^>]*\s)?t=)"e"/g;
/** A cell with a formula and no result. An empty text is a result. */
const UNCALCULATED =
  /<((?:\w+:)?)c(?![^>]*\st="str")(?:\s[^>]*)?><\1f(?:\s[^>]*)?(?:\/>|>[^<]*<\/\1f>)(?:<\1v\s*\/>|<\1v><\/\1v>)?<\/\1c>/g;

/**
 * The archive of a workbook with errors of formulas as texts: the reader of workbooks would read
 * them as empty cells, which count as no answer. Refuses formulas that were never calculated.
 */
export function withResults(name: string, archive: ArrayBuffer): ArrayBuffer {
  let hasErrors = false;
  for (const [path, text] of textsIn(name, archive)) {
    if (!isSheet(path)) continue;
    const cells = text.toString('latin1');
    const { length = 0 } = cells.match(UNCALCULATED) ?? [];
    if (length > 0) {
      throw new InputError(
        `${name} has formulas that were never calculated, ${length.toLocaleString('en')} in all: open it in a spreadsheet program and save it`,
      );
    }
    hasErrors ||= cells.search(ERROR) >= 0;
  }
  return hasErrors ? withErrorsAsTexts(name, archive) : archive;
}

function isSheet(path: string): boolean {
  return path.startsWith('xl/worksheets/');
}

function withErrorsAsTexts(name: string, archive: ArrayBuffer): ArrayBuffer {
  const texts: Record<string, Uint8Array> = {};
  for (const [path, text] of textsIn(name, archive)) {
    const mended = () => Buffer.from(text.toString('latin1').replace(ERROR, '$1"str"'), 'latin1');
    texts[path] = isSheet(path) ? mended() : text;
  }
  return zipSync(texts, { level: 0 }).buffer as ArrayBuffer;
}
