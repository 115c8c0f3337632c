import { nameOf } from '../display/names.js';
import type { ChangeExplained, SegmentChange } from '../grouping/change.js';
import { written } from './encoding.js';
import type { Drawing, Layer } from './layer.js';
import { EDGE, FONT_SIZE } from './measures.js';
import type { Style } from './options.js';
import type { ChartRow } from './specification.js';
import { cutToWidth } from './text.js';

/** The height of a line of the table below the marks, in pixels. */
const LINE = 20;
/** The space between the names of the steps and the table, in pixels. */
const GAP = 44;
const MOST_SEGMENTS = 8;

/** What the table below a waterfall holds. */
export interface ChangeTable {
  readonly rows: readonly ChartRow[];
  /** The height of the table, in pixels. */
  readonly height: number;
}

/** The columns that stand below steps, by the places of these. */
const columns = [
  { field: 'share', place: 0 },
  { field: 'mix', place: 1 },
  { field: 'rate', place: 2 },
  { field: 'score', place: 4 },
] as const;

/** The segments that moved the score most, and what is left of the others. */
export function changeTable<Key>(
  { segments }: ChangeExplained<Key>,
  nameWidth: number,
  style: Style,
): ChangeTable {
  const bySize = [...segments].sort((a, b) => sizeOf(b) - sizeOf(a));
  const most = bySize.length <= MOST_SEGMENTS ? MOST_SEGMENTS : MOST_SEGMENTS - 1;
  const others = bySize.slice(most);
  const heading = {
    name: style.words.change.segments,
    share: style.words.change.share,
    mix: '', // the names of the steps are right above
    rate: '',
    score: style.words.change.score,
  };
  const rows = [
    heading,
    ...bySize.slice(0, most).map((segment) => segmentRow(segment, nameWidth, style)),
    ...(others.length > 0 ? [othersRow(others, style)] : []),
  ];
  return {
    rows: rows.map((row, index): ChartRow => ({ ...row, index, isHeading: index === 0 })),
    height: GAP + rows.length * LINE + LINE / 2,
  };
}

function sizeOf({ mix, rate }: SegmentChange<unknown>): number {
  return Math.abs(mix) + Math.abs(rate);
}

function segmentRow<Key>(
  { segment, mix, rate, shareBefore, shareAfter, scoreBefore, scoreAfter }: SegmentChange<Key>,
  nameWidth: number,
  { words, share, score, tenths }: Style,
): ChartRow {
  const name = nameOf(segment, undefined, words.blank);
  return {
    name: cutToWidth(name, FONT_SIZE, nameWidth),
    share: `${share(shareBefore)} → ${share(shareAfter)}`,
    mix: tenths(mix),
    rate: tenths(rate),
    score: `${score(scoreBefore)} → ${score(scoreAfter)}`,
  };
}

function othersRow(others: readonly SegmentChange<unknown>[], style: Style): ChartRow {
  const sum = (partOf: (segment: SegmentChange<unknown>) => number) =>
    others.reduce((total, segment) => total + partOf(segment), 0);
  const { share, tenths, words } = style;
  return {
    name: words.change.others(others.length),
    share: `${share(sum(({ shareBefore }) => shareBefore))} → ${share(sum(({ shareAfter }) => shareAfter))}`,
    mix: tenths(sum(({ mix }) => mix)),
    rate: tenths(sum(({ rate }) => rate)),
    score: '',
  };
}

/** The table below the names of the steps, which are this far down. */
export function tableLayers(
  { rows }: ChangeTable,
  left: number,
  top: number,
): readonly Layer<Drawing>[] {
  return rows.flatMap((row) => {
    const y = { value: top + GAP + (row['index'] as number) * LINE };
    const color = ({ style }: Drawing) =>
      row['isHeading'] ? style.palette.muted : style.palette.text;
    const name: Layer<Drawing> = (drawing) => ({
      data: { values: [{ label: row['name'] as string }] },
      mark: { type: 'text', align: 'left', baseline: 'top', color: color(drawing) },
      encoding: { x: { value: EDGE - left }, y, text: written('label') },
    });
    const cells: Layer<Drawing> = (drawing) => ({
      data: {
        values: columns.map(({ field, place }) => ({ place, label: row[field] as string })),
      },
      mark: { type: 'text', align: 'center', baseline: 'top', color: color(drawing) },
      encoding: { x: drawing.x('place'), y, text: written('label') },
    });
    return [name, cells];
  });
}
