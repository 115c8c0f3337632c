import { nameOf } from '../display/names.js';
import type { ChangeExplained, SegmentChange } from '../grouping/change.js';
import { asIs, written } from './encoding.js';
import type { Drawing, Layer } from './layer.js';
import { EDGE, FONT_SIZE, longestLine, NARROW } from './measures.js';
import type { Style } from './options.js';
import type { ChartRow } from './specification.js';
import { cutToWidth } from './text.js';

/** The height of a line of the table below the marks, in pixels. */
const LINE = 20;
/** The space between the names of the steps and the table, in pixels. */
const GAP = 44;
/** The room for the names of segments, in pixels. */
const WIDEST_NAME = 126;
const MOST_SEGMENTS = 8;
/** On a narrow chart each segment takes two lines. */
const MOST_NARROW = 5;

/** What the table below a waterfall holds; `down` is how far below its top a text stands, in pixels. */
export interface ChangeTable {
  /** The names of segments, at the left edge. */
  readonly names: readonly ChartRow[];
  /** Shares below the names, on a narrow chart. */
  readonly shares: readonly ChartRow[];
  /** Texts below the steps. */
  readonly cells: readonly ChartRow[];
  /** The height of the table, in pixels. */
  readonly height: number;
}

/** A line of the table, as texts. */
interface Texts {
  readonly name: string;
  readonly share: string;
  readonly mix: string;
  readonly rate: string;
  readonly score: string;
}

/** The columns that stand below steps, by the places of these. */
const columns = [
  { field: 'mix', place: 1 },
  { field: 'rate', place: 2 },
  { field: 'score', place: 4 },
] as const;

/**
 * The segments that moved the score most, and what is left of the others. A narrow chart has the share at
 * the left edge, below the name.
 */
export function changeTable<Key>({ segments }: ChangeExplained<Key>, style: Style): ChangeTable {
  const isNarrow = style.width < NARROW;
  const bySize = [...segments].sort((a, b) => sizeOf(b) - sizeOf(a));
  const room = isNarrow ? MOST_NARROW : MOST_SEGMENTS;
  const most = bySize.length <= room ? room : room - 1;
  const others = bySize.slice(most);
  const nameWidth = isNarrow ? longestLine(style.width) : WIDEST_NAME;
  const { segments: name, share, score } = style.words.change;
  const texts: readonly Texts[] = [
    // the names of the steps are right above
    { name: isNarrow ? '' : name, share, mix: '', rate: '', score },
    ...bySize.slice(0, most).map((segment) => segmentTexts(segment, nameWidth, style)),
    ...(others.length > 0 ? [othersTexts(others, style)] : []),
  ];
  const lines = isNarrow ? 2 : 1;
  const lineOf = (index: number) => Math.max(0, 1 + (index - 1) * lines);
  const { text, muted } = style.palette;
  const placed = texts.map((line, index) => ({
    ...line,
    nameDown: lineOf(index) * LINE,
    down: (index === 0 ? 0 : lineOf(index) + lines - 1) * LINE,
    ink: index === 0 ? muted : text,
  }));
  return {
    names: placed.map(({ name, nameDown, ink }) => ({ label: name, down: nameDown, ink })),
    shares: isNarrow ? placed.map(({ share, down, ink }) => ({ label: share, down, ink })) : [],
    cells: placed.flatMap(({ down, ink, share, ...line }) => [
      ...(isNarrow ? [] : [{ place: 0, label: share, down, ink }]),
      ...columns.map(({ field, place }) => ({ place, label: line[field], down, ink })),
    ]),
    height: GAP + lineOf(texts.length) * LINE + LINE / 2,
  };
}

function sizeOf({ mix, rate }: SegmentChange<unknown>): number {
  return Math.abs(mix) + Math.abs(rate);
}

function segmentTexts<Key>(
  { segment, mix, rate, shareBefore, shareAfter, scoreBefore, scoreAfter }: SegmentChange<Key>,
  nameWidth: number,
  { words, share, score, tenths }: Style,
): Texts {
  const name = nameOf(segment, undefined, words.blank);
  return {
    name: cutToWidth(name, FONT_SIZE, nameWidth),
    share: `${share(shareBefore)} → ${share(shareAfter)}`,
    mix: tenths(mix),
    rate: tenths(rate),
    score: `${score(scoreBefore)} → ${score(scoreAfter)}`,
  };
}

function othersTexts(others: readonly SegmentChange<unknown>[], style: Style): Texts {
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

/** Texts are moved down to their line. */
const DOWN = { yOffset: { expr: 'datum.down' } };

/** The table below the names of the steps, which are this far down. */
export function tableLayers(
  { names, shares, cells }: ChangeTable,
  left: number,
  top: number,
): readonly Layer<Drawing>[] {
  const y = { value: top + GAP };
  const atLeft =
    (rows: readonly ChartRow[], fontWeight: 'normal' | 'bold'): Layer<Drawing> =>
    () => ({
      data: { values: [...rows] },
      mark: { type: 'text', align: 'left', baseline: 'top', fontWeight, ...DOWN },
      encoding: { x: { value: EDGE - left }, y, text: written('label'), color: asIs('ink') },
    });
  return [
    atLeft(names, shares.length > 0 ? 'bold' : 'normal'),
    ...(shares.length > 0 ? [atLeft(shares, 'normal')] : []),
    ({ x }) => ({
      data: { values: [...cells] },
      mark: { type: 'text', align: 'center', baseline: 'top', ...DOWN },
      encoding: { x: x('place'), y, text: written('label'), color: asIs('ink') },
    }),
  ];
}
