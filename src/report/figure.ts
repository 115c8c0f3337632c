import { NOTHING } from '../display/format.js';
import type { Writer } from '../display/numbers.js';
import { roundingShows } from '../display/percentages.js';
import type { Interval } from '../inference/interval.js';
import { type Html, html, rawHtml } from './html.js';
import { paragraphs, type ReportPrinting } from './section.js';

/** A chart with its numbers below it, for people who cannot or do not want to see it. */
export function figureOf(
  drawing: string | undefined,
  { words }: ReportPrinting,
  ...numbers: readonly Html[]
): Html {
  if (drawing === undefined) return html`${numbers}\n`;
  return html`<figure>
${rawHtml(drawing)}
<details>
<summary>${words.numbers}</summary>
${numbers}
</details>
</figure>
`;
}

/** A chart that is too tall for paper, where its numbers are printed instead. */
export function tallFigureOf(
  drawing: string | undefined,
  { words }: ReportPrinting,
  ...numbers: readonly Html[]
): Html {
  if (drawing === undefined) return html`${numbers}\n`;
  return html`<figure class="tall">
${rawHtml(drawing)}
<details open>
<summary>${words.numbers}</summary>
${numbers}
</details>
</figure>
`;
}

type Range = Pick<Interval, 'lower' | 'upper'>;

/** An interval in a cell of a table. */
export function rangeOf(interval: Range | null, { words }: ReportPrinting, write: Writer): string {
  return interval ? words.range(write(interval.lower), write(interval.upper)) : NOTHING;
}

/** A score and its interval in two cells, with equally many digits. */
export function scoreCells(
  { score, interval }: { readonly score: number | null; readonly interval: Range | null },
  printing: ReportPrinting,
): [score: string, interval: string] {
  const write = printing.scoreWithin(interval);
  return [write(score), rangeOf(interval, printing, write)];
}

/** A line below a table whose columns of shares, as printed, do not all add up to 100 %. */
export function roundedLine(
  columns: readonly (readonly number[])[],
  { words }: ReportPrinting,
): Html {
  return paragraphs(columns.some(roundingShows) ? [`${words.roundedShares}.`] : []);
}
