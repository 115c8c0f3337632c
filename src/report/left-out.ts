import { noticesIn } from '../words/notices.js';
import type { LeftOut } from '../words/report.js';
import { listed, paragraphs, type Section, sectionOf } from './speech.js';
import { tableOf } from './table.js';

const lacking = ['segment', 'date', 'weight'] as const;

/** What became of every row. Of the answers that are no ratings only the number is told. */
export const leftOut: Section = ({ ledger, missing, notices, widerRows }, { says, whole }) => {
  const reasons = (Object.keys(says.reasons) as LeftOut[]).filter((reason) => ledger[reason] > 0);
  const rows = [
    [says.countedRows, whole(ledger.counted), ''],
    ...reasons.map((reason) => {
      const [name, meaning] = says.reasons[reason];
      return [name, whole(ledger[reason]), meaning];
    }),
    [says.allRows, whole(ledger.rows), says.everyRow],
  ];
  const { columns } = says;
  return sectionOf(
    says.leftOut,
    paragraphs([says.counted(whole(ledger.counted), whole(ledger.rows))]),
    tableOf(says.leftOut, [columns.outcome, columns.rows, columns.meaning], rows, [2]),
    paragraphs([
      ...lacking.flatMap((what) =>
        missing && missing[what] > 0 ? [says.lacking(whole(missing[what]), what)] : [],
      ),
      ...(widerRows > 0 ? [says.wider(whole(widerRows))] : []),
    ]),
    listed(noticesIn(says.notices, notices)),
  );
};
