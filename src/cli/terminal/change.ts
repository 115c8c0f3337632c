import { formatPValue, formatShare } from '../../display/index.js';
import type { Effect } from '../../grouping/change.js';
import { segmentParts } from '../../grouping/keys.js';
import type { ExplainedPeriods, TwoPeriods } from '../../survey/index.js';
import { columnsOf, padEnd, printable } from './one-line.js';
import { nameOf, type Printing, points, range } from './printing.js';
import { longTableLines } from './table.js';

/** Why the score moved between two periods; `explained` is null where nobody answered in one. */
export function changeLines(
  explained: ExplainedPeriods | null,
  { column, before, after }: { readonly column: string } & TwoPeriods,
  printing: Printing,
): string[] {
  const { words, colours } = printing;
  const title = colours.bold(words.why(before, after, printable(column, 40)));
  if (explained === null) return [title, `  ${words.nobodyInPeriod}`];
  const { change, share, score, mix, rate } = words.columns;
  const width = 2 + Math.max(...[change, mix, rate].map(columnsOf));
  const effect = (name: string, { estimate, lower, upper }: Effect) =>
    `  ${padEnd(name, width)}${points(estimate).padStart(7)}   ${range({ lower, upper }, printing)}`;
  const rows = explained.segments.map((row) => [
    nameOf(segmentParts(row.segment), printing),
    `${formatShare(row.shareBefore)} → ${formatShare(row.shareAfter)}`,
    `${points(row.scoreBefore)} → ${points(row.scoreAfter)}`,
    points(row.mix),
    points(row.rate),
  ]);
  return [
    title,
    `${effect(change, explained.change)}   p ${formatPValue(explained.change.pValue)}`,
    `${effect(mix, explained.mix)}   ${words.mixMeans}`,
    `${effect(rate, explained.rate)}   ${words.rateMeans}`,
    ...longTableLines(['', share, score, mix, rate], rows, printing),
    `  ${words.formerMix(points(explained.scoreAtFormerMix))}`,
    ...(explained.simpson ? [`  ${words.simpson}`] : []),
  ];
}
