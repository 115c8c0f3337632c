import { isAboveScore } from '../survey/notices.js';
import { noticeText } from '../words/notices.js';
import type { LeftOut } from '../words/survey.js';
import { listOf, paragraphs, type Section, sectionOf } from './section.js';
import { tableOf } from './table.js';

const lacking = ['segment', 'date', 'weight'] as const;

/** What became of every row. Answers that are not ratings are counted, never shown. */
export const account: Section = (record, _, { words, whole }) => {
  const { ledger, missing, notices, widerRows } = record;
  const { columns } = words;
  const reasons = (Object.keys(words.leftOut) as LeftOut[]).filter((reason) => ledger[reason] > 0);
  const rows = [
    [words.countedRows, whole(ledger.counted), ''],
    ...reasons.map((reason) => {
      const { name, meaning } = words.leftOut[reason];
      return [name, whole(ledger[reason]), meaning];
    }),
    [words.allRows, whole(ledger.rows), words.everyRow],
  ];
  return sectionOf(
    words.account,
    paragraphs([words.rowsCounted(whole(ledger.counted), whole(ledger.rows))]),
    tableOf(words.account, [columns.outcome, columns.rows, columns.meaning], rows, [2]),
    paragraphs([
      ...lacking.flatMap((thing) =>
        missing && missing[thing] > 0 ? [words.lacking[thing](whole(missing[thing]))] : [],
      ),
      ...(widerRows > 0 ? [words.wider(whole(widerRows))] : []),
    ]),
    listOf(
      notices
        .filter((notice) => !isAboveScore(notice))
        .map((notice) => noticeText(words.notices, notice)),
    ),
  );
};
