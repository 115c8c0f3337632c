import type { TermRow } from '../comments/term-row.js';
import type { TermTable } from '../comments/term-table.js';
import { extent } from '../inference/extent.js';
import type { SideWords } from '../words/comment-chart.js';
import { BOLD, FONT_SIZE } from './frame.js';
import { NARROW } from './measures.js';
import type { Style } from './options.js';
import type { ChartRow } from './specification.js';
import { cutToWidth, widthOf } from './text.js';

const WIDEST_TERM = 150;
/** Room for a term and the words that it stands for, in pixels: a narrow chart has none for those. */
const WIDEST_NAME = 224;
const NARROW_NAME = 96;
/** The space between a term and its words, in pixels. */
const WORDS_GAP = 8;
/** Half the height of a bar, as a part of a row. */
const HALF_BAR = 0.3;

/** The rows of a chart of terms. */
export interface TermRows {
  /** The names of the sides that have terms. */
  readonly headings: ChartRow[];
  readonly terms: ChartRow[];
  /** The people of each category who mention a term, as parts of the longest bar, 0…1. */
  readonly bars: ChartRow[];
}

/** The terms of each side below its name, and the people who mention them. */
export function termRows(
  table: TermTable,
  words: SideWords,
  style: Style,
): TermRows & {
  /** How many places the rows take. */
  readonly places: number;
} {
  const { categories } = style.palette;
  const unit = table.contrast ? 0.5 : 1; // scores of ±100 stand for shares of 0 and 100 %
  const [, most] = extent([
    1,
    ...[...table.detractors, ...table.promoters].map(({ respondents }) => respondents),
  ]);
  const rows = { headings: [] as ChartRow[], terms: [] as ChartRow[], bars: [] as ChartRow[] };
  let places = 0;
  for (const [label, side, looks] of [
    [words.low, table.detractors, { color: categories.detractor, shape: 'triangle-down' }],
    [words.high, table.promoters, { color: categories.promoter, shape: 'triangle-up' }],
  ] as const) {
    if (side.length > 0) rows.headings.push({ place: places++, label });
    for (const row of side) {
      rows.terms.push({ ...termOf(row, places, unit, style), ...looks });
      rows.bars.push(...barsOf(row, places, most, style));
      places++;
    }
  }
  return { ...rows, places };
}

function termOf(row: TermRow, place: number, unit: number, style: Style): ChartRow {
  const { whole, change } = style;
  const isNarrow = style.width < NARROW;
  const name = cutToWidth(row.term, FONT_SIZE, isNarrow ? NARROW_NAME : WIDEST_TERM);
  const wordsFrom = widthOf(name, FONT_SIZE) + WORDS_GAP;
  const isMerged = !isNarrow && row.term.endsWith('~') && row.words.length > 1;
  const behind = isMerged ? row.words.join(', ') : '';
  return {
    place,
    name,
    wordsFrom,
    behind: cutToWidth(behind, FONT_SIZE, WIDEST_NAME - wordsFrom),
    gap: unit * row.gap.estimate,
    lower: unit * row.gap.lower,
    upper: unit * row.gap.upper,
    gapText: change(unit * row.gap.estimate),
    peopleText: whole(row.respondents),
  };
}

/** The people who mention a term: detractors, passives and promoters one after another. */
function barsOf(row: TermRow, place: number, most: number, { palette }: Style): ChartRow[] {
  const { detractors, passives, promoters } = row;
  const { categories } = palette;
  const ends = [0, detractors, detractors + passives, detractors + passives + promoters];
  return [categories.detractor, categories.passive, categories.promoter].map((color, part) => ({
    top: place - HALF_BAR,
    bottom: place + HALF_BAR,
    from: (ends[part] as number) / most,
    to: (ends[part + 1] as number) / most,
    color,
  }));
}

/** The width of the widest term with its words, or of the name of a side, in pixels. */
export function nameWidthOf({ headings, terms }: TermRows): number {
  const width = (text: unknown) => widthOf(text as string, FONT_SIZE);
  const [, widest] = extent([
    0,
    ...headings.map(({ label }) => BOLD * width(label)),
    ...terms.map(({ name, wordsFrom, behind }) =>
      behind === '' ? width(name) : (wordsFrom as number) + width(behind),
    ),
  ]);
  return widest;
}
