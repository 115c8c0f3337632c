import type { Ledger, Missing } from '../../index.js';
import { isAboveScore, type SurveyRecord } from '../../survey/index.js';
import { noticeSentences } from './notices.js';
import { padEnd, printable } from './one-line.js';
import { count, type Printing } from './printing.js';

const reasons = [
  'missing',
  'outOfRange',
  'fractional',
  'unreadable',
  'duplicate',
  'excluded',
] as const;
const missingReasons = ['rating', 'segment', 'date', 'weight'] as const;

/** What became of every row, what was guessed, and the method of the intervals. */
export function accountLines(record: SurveyRecord, printing: Printing): string[] {
  const { words, colours, language } = printing;
  return [
    ...ledgerLines(record.ledger, record.firstRow, printing),
    ...(record.widerRows > 0 ? [words.wider(count(record.widerRows))] : []),
    ...missingLines(record.missing, printing),
    ...noticeSentences(
      record.notices.filter((notice) => !isAboveScore(notice)),
      language,
    ),
    colours.dim(words.method(words.methods[record.method])),
  ];
}

function ledgerLines(ledger: Ledger, firstRow: number, { words }: Printing): string[] {
  const others = reasons.flatMap((reason) =>
    ledger[reason] > 0 ? [words.leftOut[reason].rows(count(ledger[reason]))] : [],
  );
  const problems = ledger.problems.map(({ row, value, reason }) => {
    const place = padEnd(words.rowName(count(row + firstRow)), 12);
    const shown = JSON.stringify(printable(value, 40));
    return `  ${place} ${padEnd(words.problems[reason], 13)} ${shown}`;
  });
  const more = ledger.outOfRange + ledger.fractional + ledger.unreadable - problems.length;
  return [
    words.rows(count(ledger.counted), count(ledger.rows), others),
    ...problems,
    ...(more > 0 ? [`  ${words.more(count(more))}`] : []),
  ];
}

function missingLines(missing: Missing | undefined, { words }: Printing): string[] {
  if (missing === undefined) return [];
  const left = missingReasons.flatMap((reason) =>
    missing[reason] > 0 ? [words.missing[reason](count(missing[reason]))] : [],
  );
  return left.length > 0 ? [words.leftOutOfTables(left)] : [];
}
