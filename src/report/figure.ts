import { NOTHING } from '../display/format.js';
import type { Writer } from '../display/numbers.js';
import { roundingShows } from '../display/percentages.js';
import type { Interval } from '../inference/interval.js';
import { type Html, html, rawHtml } from './html.js';
import type { ReportDrawing } from './options.js';
import { paragraphs, type ReportPrinting } from './section.js';

/** A chart with its numbers below it, for people who cannot or do not want to see it. */
export function figureOf(
  drawing: ReportDrawing | undefined,
  printing: ReportPrinting,
  ...numbers: readonly Html[]
): Html {
  return figureOfClass('themed', drawing, printing, numbers);
}

/** A chart of mixed colours, which keeps its light background on a dark screen. */
export function paperFigureOf(
  drawing: ReportDrawing | undefined,
  printing: ReportPrinting,
  ...numbers: readonly Html[]
): Html {
  return figureOfClass('paper', drawing, printing, numbers);
}

function figureOfClass(
  name: 'themed' | 'paper',
  drawing: ReportDrawing | undefined,
  { words }: ReportPrinting,
  numbers: readonly Html[],
): Html {
  if (drawing === undefined) return html`${numbers}\n`;
  return html`<figure class="${name}">
${drawingOf(drawing)}
<details>
<summary>${words.numbers}</summary>
${numbers}
</details>
</figure>
`;
}

/** The drawing that suits the screen. */
function drawingOf(drawing: ReportDrawing): Html {
  if (typeof drawing === 'string') return rawHtml(drawing);
  const { wide, narrow } = drawing;
  return html`<div class="on-wide">${rawHtml(wide)}</div>
<div class="on-narrow">${rawHtml(narrow)}</div>`;
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
