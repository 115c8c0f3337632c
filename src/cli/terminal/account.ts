import type { Missing } from '../../grouping/collect.js';
import { type LeftOut, rowAccount } from '../../survey/account.js';
import { isAboveScore, type SurveyRecord } from '../../survey/index.js';
import { noticeSentences } from './notices.js';
import { padEnd, printable } from './one-line.js';
import { count, type Printing } from './printing.js';

const missingReasons = ['segment', 'date'] as const;

/** What became of every row, what was guessed, and the method of the intervals. */
export function accountLines(record: SurveyRecord, printing: Printing): string[] {
  const { words, colours, language } = printing;
  return [
    ...rowLines(record, printing),
    ...(record.widerRows > 0 ? [words.wider(count(record.widerRows))] : []),
    ...missingLines(record.missing, printing),
    ...noticeSentences(
      record.notices.filter((notice) => !isAboveScore(notice)),
      language,
    ),
    colours.dim(words.method(words.methods[record.method])),
  ];
}

function rowLines(record: SurveyRecord, { words }: Printing): string[] {
  const { ledger, firstRow } = record;
  const { rows, counted, leftOut } = rowAccount(record);
  const reasons = Object.keys(words.leftOut) as LeftOut[];
  const others = reasons.flatMap((reason) =>
    leftOut[reason] > 0 ? [words.leftOut[reason].rows(count(leftOut[reason]))] : [],
  );
  const problems = ledger.problems.map(({ row, value, reason }) => {
    const hasNumber = row !== null && firstRow !== null;
    const place = hasNumber ? `${padEnd(words.rowName(count(row + firstRow)), 12)} ` : '';
    const shown = JSON.stringify(printable(value, 40));
    return `  ${place}${padEnd(words.problems[reason], 13)} ${shown}`;
  });
  const more = ledger.outOfRange + ledger.fractional + ledger.unreadable - problems.length;
  return [
    words.rows(count(counted), count(rows), others),
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
