import { isAboveScore, type SurveyRecord } from '../../survey/index.js';
import { accountLines } from './account.js';
import { noticeSentences } from './notices.js';
import { printable } from './one-line.js';
import type { Printing } from './printing.js';

const WIDTH = 78;

/** Sections of lines between the name of the file and the account of its rows. */
export function pageText(
  name: string,
  record: SurveyRecord,
  sections: readonly (readonly string[])[],
  printing: Printing,
): string {
  const title = printing.colours.dim(printable(`${name}: ${record.ratingColumn}`, WIDTH));
  const above = noticeSentences(record.notices.filter(isAboveScore), printing.language);
  const warnings = above.length > 0 ? [above] : [];
  return `${[[title], ...warnings, ...sections, accountLines(record, printing)]
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The same after a file was written, with its name. */
export function writtenText(
  name: string,
  record: SurveyRecord,
  sections: readonly (readonly string[])[],
  written: string,
  printing: Printing,
): string {
  return `${pageText(name, record, sections, printing)}${printing.words.written(printable(written))}\n`;
}
