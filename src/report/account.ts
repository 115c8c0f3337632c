import { flat } from '../display/text.js';
import { type LeftOut, rowAccount } from '../survey/account.js';
import { isAboveScore } from '../survey/notices.js';
import { noticeText } from '../words/notices.js';
import { listOf, paragraphs, type Section, sectionOf } from './section.js';
import { tableOf } from './table.js';

const lacking = ['segment', 'date'] as const;

/** What became of every row. Answers that are not ratings are counted, never shown. */
export const account: Section = (record, _, { words, whole }) => {
  const { files = [], missing, notices, widerRows } = record;
  const { columns } = words;
  const { rows: all, counted, leftOut } = rowAccount(record);
  const reasons = (Object.keys(words.leftOut) as LeftOut[]).filter((reason) => leftOut[reason] > 0);
  const rows = [
    [words.countedRows, whole(counted), ''],
    ...reasons.map((reason) => {
      const { name, meaning } = words.leftOut[reason];
      return [name, whole(leftOut[reason]), meaning];
    }),
    [words.allRows, whole(all), words.everyRow],
  ];
  return sectionOf(
    words.account,
    paragraphs([words.rowsCounted(whole(counted), whole(all))]),
    listOf(
      files.map((file) => {
        return `${flat(file.name)}: ${words.ofFile(whole(file.counted), whole(file.rows))}`;
      }),
    ),
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
