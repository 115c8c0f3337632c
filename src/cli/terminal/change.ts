import { formatPValue, formatShare } from '../../display/index.js';
import { roundingShows } from '../../display/percentages.js';
import { explainedFinding } from '../../findings/change.js';
import { hiddenPeriods } from '../../findings/trend.js';
import type { Effect } from '../../grouping/effect.js';
import { segmentParts } from '../../grouping/keys.js';
import type { SurveyRecord, TwoPeriods } from '../../survey/index.js';
import { columnsOf, padEnd, printable } from './one-line.js';
import { nameOf, type Printing, points, range } from './printing.js';
import { hiddenLines, longTableLines } from './table.js';

/** Why the score moved between two periods. */
export function changeLines(
  { explained, trend = [] }: Pick<SurveyRecord, 'explained' | 'trend'>,
  { column, before, after }: { readonly column: string } & TwoPeriods,
  minRespondents: number,
  printing: Printing,
): string[] {
  const { words, colours } = printing;
  const title = colours.bold(words.why(before, after, printable(column, 40)));
  if (!explained) {
    const hidden = hiddenPeriods(trend).filter((period) => period === before || period === after);
    return hidden.length > 0
      ? [title, ...hiddenLines(hidden, minRespondents, printing)]
      : [title, `  ${words.nobodyInPeriod}`];
  }
  const suppressed = explained.suppressed.map((key) => nameOf([key], printing));
  const { change, share, score, mix, rate } = words.columns;
  const width = 2 + Math.max(...[change, mix, rate].map(columnsOf));
  const effect = (name: string, { estimate, lower, upper }: Effect) =>
    `  ${padEnd(name, width)}${points(estimate).padStart(7)}   ${range({ lower, upper }, printing, points)}`;
  const { segments } = explained;
  const rowOf = (row: (typeof segments)[number]) => [
    nameOf(segmentParts(row.segment), printing),
    `${formatShare(row.shareBefore)} → ${formatShare(row.shareAfter)}`,
    `${points(row.scoreBefore)} → ${points(row.scoreAfter)}`,
    points(row.mix),
    points(row.rate),
  ];
  const isRounded = [
    segments.map((row) => row.shareBefore),
    segments.map((row) => row.shareAfter),
  ].some(roundingShows);
  return [
    title,
    `${effect(change, explained.change)}   p ${formatPValue(explained.change.pValue)}`,
    `${effect(mix, explained.mix)}   ${words.mixMeans}`,
    `${effect(rate, explained.rate)}   ${words.rateMeans}`,
    ...longTableLines(['', share, score, mix, rate], segments, rowOf, printing),
    ...(isRounded ? [`  ${words.roundedShares}`] : []),
    ...hiddenLines(suppressed, minRespondents, printing),
    `  ${words.formerMix(points(explained.scoreAtFormerMix))}`,
    ...(explainedFinding(explained).simpson ? [`  ${words.simpson}`] : []),
  ];
}
