import { nameOf } from '../display/names.js';
import type { Stretch } from '../findings/course.js';
import type { SegmentMove } from '../findings/segment-trends.js';
import { hiddenPeriods } from '../findings/trend.js';
import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { segmentParts } from '../grouping/keys.js';
import { FONT_SIZE } from './frame.js';
import type { Style } from './options.js';
import { cutInside } from './text.js';
import { type PlacedPoint, placedIn } from './trend-rows.js';

/** The height of the marks of a panel, of the two lines above them, and of the space below, in pixels. */
export const PLOT: number = 96;
export const HEADER: number = 36;
const BELOW = 22;
const BETWEEN = 20;
/** Charts so wide have so many panels side by side, in pixels. */
const TWO = 380;
const THREE = 440;
const FOUR = 900;

/** Where panels stand: in rows of equally many, the last of which may be shorter. */
export interface PanelGrid {
  readonly columns: number;
  /** The width of a panel, in pixels. */
  readonly width: number;
  readonly height: number;
  /** The left and the upper edge of each panel, in pixels. */
  readonly places: readonly { readonly left: number; readonly top: number }[];
  /** The panels that no other stands below. */
  readonly lowest: ReadonlySet<number>;
}

/** Places so many panels within a width. */
export function gridOf(count: number, room: number): PanelGrid {
  const most = room >= FOUR ? 4 : room >= THREE ? 3 : room >= TWO ? 2 : 1;
  const rows = Math.max(1, Math.ceil(count / most));
  const columns = Math.max(1, Math.ceil(count / rows));
  const width = (room - BETWEEN * (columns - 1)) / columns;
  const places = Array.from({ length: count }, (_, index) => ({
    left: (index % columns) * (width + BETWEEN),
    top: Math.floor(index / columns) * (HEADER + PLOT + BELOW),
  }));
  return {
    columns,
    width,
    height: rows * (HEADER + PLOT + BELOW) - BELOW,
    places,
    lowest: new Set([...places.keys()].filter((index) => index + columns >= count)),
  };
}

/** The panel of a segment. */
export interface Panel {
  readonly name: string;
  /** What may be said of the segment, and in which colour. */
  readonly verdict: string;
  readonly color: string;
  readonly points: readonly AnyTrendPoint[];
  /** The waves that somebody answered. */
  readonly answered: readonly PlacedPoint[];
  /** The pooled scores that a clear change compares. */
  readonly levels: readonly Stretch[];
  readonly left: number;
  readonly top: number;
}

/** The panels of segments, in their order. */
export function panelsOf<Key>(
  trends: ReadonlyMap<Key, readonly AnyTrendPoint[]>,
  moves: readonly SegmentMove<Key>[],
  { places, width }: PanelGrid,
  style: Style,
): Panel[] {
  const seen = new Map<string, number>();
  return moves.map((move, index) => {
    const { segment, finding } = move;
    const points = trends.get(segment) ?? [];
    const isClear = move.move !== 'unclear' && 'level' in finding;
    return {
      name: uniqueName(nameOf(segment, segmentParts(segment), style.words.blank), width, seen),
      ...verdictOf(move, points, style),
      points,
      answered: placedIn(points),
      levels: isClear ? [finding.first, finding.last] : [],
      ...(places[index] as PanelGrid['places'][number]),
    };
  });
}

/** A name that fits above a panel, cut in its middle; names that become equal are numbered. */
function uniqueName(name: string, width: number, seen: Map<string, number>): string {
  const short = cutInside(name, FONT_SIZE, width);
  const count = (seen.get(short) ?? 0) + 1;
  seen.set(short, count);
  return count === 1 ? short : cutInside(`${count}: ${name}`, FONT_SIZE, width);
}

function verdictOf<Key>(
  { finding, move }: SegmentMove<Key>,
  points: readonly AnyTrendPoint[],
  { words, palette, distance, scoreWithin }: Style,
): Pick<Panel, 'verdict' | 'color'> {
  const { segmentTrends } = words;
  const color = palette.muted;
  if (finding.kind === 'nobody') {
    const isHidden = hiddenPeriods(points).length > 0;
    return { verdict: isHidden ? segmentTrends.tooFewAnswers : segmentTrends.nobody, color };
  }
  if (!('level' in finding)) {
    return { verdict: scoreWithin(finding.interval)(finding.score), color };
  }
  const score = scoreWithin(null)(finding.level.score);
  if (move === 'unclear') return { verdict: segmentTrends.unclearIn(score), color };
  const by = distance(finding.change.estimate);
  return move === 'rose'
    ? { verdict: segmentTrends.roseIn(by, score), color: palette.words.rise }
    : { verdict: segmentTrends.fellIn(by, score), color: palette.words.fall };
}
